//! The cycle board: every Member State with who answers and how far they are, and what is done with several at once.

use survey_server::services::{Authority, Platform, Role, deadline};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

use crate::life::{CYCLE, in_days, signed_off};

/// Kenya has begun, France was nominated, nobody else is there.
async fn world(database: &survey_tests::database::ThrowAway) -> (TestApp, Person) {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/section-relevance.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    kenya.save_section(&response, "details", &[("CAMPAIGN_TITLE", "Nobody else reads this")]).await;
    let secretariat = app.secretariat().await;
    let france =
        [("member_state", "FRA"), ("name", "Claire"), ("email", "c@m.example"), ("administration", "Ministère")];
    assert_eq!(secretariat.post("/nominations", &france).await.status, 303);
    (app, secretariat)
}

each_database!(the_board_has_every_member_state_and_counts_without_answers, async |database| {
    let (_app, secretariat) = world(database).await;
    assert_eq!(secretariat.get("/board").await.location(), "/cycles/2018-2021/board");
    let board = secretariat.get("/cycles/2018-2021/board").await;
    let rows = board.attributes(".board input[name=states]", "value");
    assert!(rows.len() >= 193 && rows.contains(&"KEN".to_owned()), "{}", rows.len());
    assert!(board.text().contains("2/2"), "both items of Kenya are answered");
    assert_eq!(board.attributes(".cells", "aria-label"), ["Section 1: 1 of 1; Section 2: 1 of 1"]);
    let state = secretariat.get("/cycles/2018-2021/board/KEN").await;
    assert!(state.text().contains("1 of 1 answered"), "{}", state.text());
    let file = secretariat.get("/cycles/2018-2021/board.csv").await;
    for page in [&board, &state, &file] {
        assert!(!page.body.contains("Nobody else reads this"), "the board has no answers");
    }
    assert!(file.body.lines().next().is_some_and(|line| line.ends_with("details.answered,details.asked")));
    let kenya = file.body.lines().find(|line| line.starts_with("KEN,")).expect("Kenya's line");
    assert!(kenya.contains("in_progress,2,2,"), "{kenya}");
});

each_database!(the_board_is_narrowed_down_and_sorted, async |database| {
    let (_app, secretariat) = world(database).await;
    let states = async |query: &str| {
        let page = secretariat.get(&format!("/cycles/2018-2021/board?{query}")).await;
        page.attributes(".board input[name=states]", "value")
    };
    assert_eq!(states("status=in_progress").await, ["KEN"]);
    assert_eq!(states("invitation=none&region=europe").await.len(), states("region=europe").await.len());
    assert_eq!(states("invitation=accepted").await, ["KEN"]);
    assert!(states("development=ldc").await.contains(&"AFG".to_owned()));
    assert!(!states("development=developed").await.contains(&"KEN".to_owned()));
    assert_eq!(states("order=progress").await.last().map(String::as_str), Some("KEN"));
    assert_eq!(secretariat.get("/cycles/2018-2021/board?region=atlantis").await.status, 400);
    assert_eq!(secretariat.get("/cycles/2018-2021/board/XXX").await.status, 404);
});

each_database!(what_is_done_with_several_states_is_said_first, async |database| {
    let (app, secretariat) = world(database).await;
    let actions = "/cycles/2018-2021/board/actions";
    let chosen = [("states", "KEN"), ("states", "FRA"), ("states", "DEU")];
    let invite = [&chosen[..], &[("do", "invite")]].concat();
    let said = secretariat.post(actions, &invite).await;
    assert_eq!(said.status, 200);
    assert!(said.text().contains("Claire") && said.text().contains("nobody has been nominated"), "{}", said.text());
    assert!(said.has("main a[href='/nominations#record']"), "where nobody was nominated, there is a way on");
    assert_eq!(messages(&app), 0, "nothing happens before it is confirmed");
    let done = secretariat.post(actions, &[&invite[..], &[("confirmed", "yes")]].concat()).await;
    assert_eq!(done.location(), "/cycles/2018-2021/board?done=invite&count=1");
    assert_eq!(messages(&app), 1);
    let twice = secretariat.post(actions, &[&invite[..], &[("confirmed", "yes")]].concat()).await;
    assert_eq!((twice.location(), messages(&app)), ("/cycles/2018-2021/board?done=invite&count=0", 1));
    let board = secretariat.get("/cycles/2018-2021/board?invitation=queued").await;
    assert_eq!(board.attributes(".board input[name=states]", "value"), ["FRA"]);
    let remind = [("all", "yes"), ("status", "in_progress"), ("do", "remind"), ("confirmed", "yes")];
    let done = secretariat.post(actions, &remind).await;
    assert_eq!((done.location(), messages(&app)), ("/cycles/2018-2021/board?done=remind&count=1", 2));
    assert_eq!(secretariat.post(actions, &[("do", "remind")]).await.status, 422, "nobody was chosen");
    assert_eq!(app.rapporteur().await.get("/cycles/2018-2021/board").await.status, 403);
});

fn messages(app: &TestApp) -> usize {
    let list = |conn: &mut survey_server::storage::Connection| {
        survey_server::storage::mail_message::list(conn, &survey_server::services::mail::MailFilter::default(), 100)
    };
    app.platform.database().read(list).expect("messages can be read").len()
}

each_database!(several_states_get_more_time_at_once, async |database| {
    let (app, secretariat) = world(database).await;
    let today = chrono::Utc::now().date_naive();
    let day = |days| (today + chrono::Days::new(days)).to_string();
    let label = "2018-2021".parse().expect("a label");
    let by = survey_server::services::Authority::Operator;
    let deadline = today + chrono::Days::new(10);
    survey_server::services::deadline::set(&app.platform, &by, &label, Some(deadline)).expect("a deadline");
    let actions = "/cycles/2018-2021/board/actions";
    let chosen = [("states", "KEN"), ("states", "FRA"), ("do", "extend")];
    let asked = secretariat.post(actions, &chosen).await;
    assert_eq!((asked.status, asked.errors().len()), (200, 0), "day and reason are asked for");
    assert!(asked.has("input[name=deadline]") && !asked.has("button[name=confirmed]"));
    let blank = secretariat.post(actions, &[&chosen[..], &[("confirmed", "yes")]].concat()).await;
    assert_eq!((blank.status, blank.errors().len()), (422, 2), "nothing is done without");
    let (earlier, later) = (day(5), day(30));
    let early = [&chosen[..], &[("deadline", earlier.as_str()), ("reason", "elections")]].concat();
    assert!(secretariat.post(actions, &early).await.text().contains("not later than the deadline"));
    let late = [&chosen[..], &[("deadline", later.as_str()), ("reason", "elections"), ("confirmed", "yes")]].concat();
    let done = secretariat.post(actions, &late).await;
    assert_eq!(done.location(), "/cycles/2018-2021/board?done=extend&count=2", "{}", done.text());
    let kenya = secretariat.get("/cycles/2018-2021/board/KEN").await;
    assert!(kenya.text().contains("elections") && kenya.text().contains("Extended"), "{}", kenya.text());
    app.account(Role::Rapporteur, None, None);
});

each_database!(a_program_that_may_run_cycles_does_not_invite, async |database| {
    let (app, secretariat) = world(database).await;
    let token = crate::api_token::make_token(&secretariat, &["manage-cycles", "see-board"]).await;
    let program = app.nobody().with_token(&token);
    let actions = "/cycles/2018-2021/board/actions";
    for confirmed in ["no", "yes"] {
        let invite = [("states", "FRA"), ("do", "invite"), ("confirmed", confirmed)];
        assert_eq!(program.post_without_token(actions, &invite).await.status, 403);
    }
    assert_eq!(messages(&app), 0);
    let remind = [("states", "KEN"), ("do", "remind"), ("confirmed", "yes")];
    assert_eq!(program.post_without_token(actions, &remind).await.status, 303);
    assert_eq!(messages(&app), 1);
});

each_database!(what_was_counted_is_counted_anew_once_somebody_answers_on_whichever_server, async |database| {
    let (app, _) = world(database).await;
    let elsewhere = TestApp::start(database).await;
    let label = "2018-2021".parse().expect("a label");
    let counts = |app: &TestApp| {
        let board = survey_server::services::board::board(&app.platform, &label).expect("a board");
        let kenya = board.rows.into_iter().find(|row| row.state.iso3.as_str() == "KEN").expect("Kenya");
        kenya.sections.iter().map(|count| (count.answered, count.asked)).collect::<Vec<_>>()
    };
    assert_eq!((counts(&app), counts(&elsewhere)), (vec![(1, 1), (1, 1)], vec![(1, 1), (1, 1)]));
    // What the second section asks depends on the first.
    let kenya = elsewhere.focal_point("KEN").await;
    let response = kenya.get("/dashboard").await.attributes("a[href^='/responses/']", "href").remove(0);
    let form = kenya.get(&format!("{response}/sections/lead")).await;
    let revision = form.value("CAMPAIGN_HELD!revision").unwrap_or_default();
    let changed = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", revision.as_str())];
    assert_eq!(kenya.save_section(&response, "lead", &changed).await.status, 303);
    for server in [&app, &elsewhere] {
        let anew = TestApp::start(database).await;
        assert_eq!(counts(server), [(1, 1), (0, 0)]);
        assert_eq!(counts(server), counts(&anew), "as who has counted nothing before");
    }
});

each_database!(what_is_opened_again_has_a_deadline_of_its_own_on_the_board, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    deadline::set(&app.platform, &Authority::Operator, &CYCLE.parse().expect("a label"), in_days(3).parse().ok())
        .expect("the deadline is set");
    let of = async |state: &str| {
        let file = secretariat.get(&format!("/cycles/{CYCLE}/board.csv")).await.body;
        let line = file.lines().find(|line| line.starts_with(&format!("{state},"))).map(str::to_owned);
        line.expect("the state's line")
    };
    assert!(of("KEN").await.contains(&in_days(3)));
    let form = [("step", "reopen"), ("until", &*in_days(20)), ("reason", "one figure is wrong")];
    assert_eq!(secretariat.post(&format!("{response}/steps"), &form).await.status, 303);
    assert!(of("KEN").await.contains(&in_days(20)), "{}", of("KEN").await);
    assert!(of("TCD").await.contains(&in_days(3)), "others have the cycle's");
    let day = (Platform::today() + chrono::TimeDelta::days(20)).format("%-d %B %Y").to_string();
    let row = secretariat.get(&format!("/cycles/{CYCLE}/board/KEN")).await.texts("dl.facts dd").join("|");
    assert!(row.contains(&day), "{row}");
    let dashboard = kenya.get("/dashboard").await.text();
    assert!(dashboard.contains(&day), "{dashboard}");
    let more =
        [("states", "KEN"), ("do", "extend"), ("deadline", &*in_days(30)), ("reason", "ill"), ("confirmed", "yes")];
    let said = secretariat.post(&format!("/cycles/{CYCLE}/board/actions"), &more).await;
    assert_eq!(
        said.location(),
        format!("/cycles/{CYCLE}/board?done=extend&count=0"),
        "its day is moved by opening it again"
    );
});

each_database!(letters_about_a_reopened_response_name_its_own_deadline, async |database| {
    let app = TestApp::start(database).await;
    let (kenya, response, secretariat) = signed_off(&app).await;
    deadline::set(&app.platform, &Authority::Operator, &CYCLE.parse().expect("a label"), in_days(3).parse().ok())
        .expect("the deadline is set");
    let form = [("step", "reopen"), ("until", &*in_days(20)), ("reason", "one figure is wrong")];
    assert_eq!(secretariat.post(&format!("{response}/steps"), &form).await.status, 303);
    let invited = [("name", "Asha"), ("email", "asha@ministry.example"), ("language", "en"), ("sections", "main")];
    let given = kenya.post(&format!("{response}/contributors"), &invited).await;
    assert_eq!(given.status, 303, "{}", given.text());
    let administrator = app.administrator().await;
    let letters = administrator.get("/mail?kind=contributor-invitation").await;
    let letter = letters.attributes("main a[href^='/mail/']:not([href='/mail/letters'])", "href").remove(0);
    let page = administrator.get(&letter).await;
    let day = (Platform::today() + chrono::TimeDelta::days(20)).format("%-d %B %Y").to_string();
    assert!(page.text().contains(&day), "{}", page.text());
});
