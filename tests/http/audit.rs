//! The audit trail: who did what, on what, when and from where, as the secretariat reads it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use survey_model::language::Language;
use survey_server::services::audit::{AuditAction, Event, SUBJECTS, record};
use survey_server::services::{Role, Who};
use survey_server::storage::AccountId;
use survey_server::web::words::Words;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

use crate::execute;

/// The messages that are made of codes: of actions, roles and subjects, and of the details that the sources record.
pub(crate) fn message_ids(sources: &[PathBuf]) -> Vec<String> {
    let roles = Role::ALL.iter().map(|role| role.code());
    let roles = roles.chain([Who::operator(), Who::platform(), Who::visitor(None)].map(|who| who.role));
    let id = |family: &str, code: &str| format!("audit-{family}-{}", code.replace(['.', '_'], "-"));
    let actions = AuditAction::ALL.iter().map(|action| id("action", action.code()));
    let subjects = SUBJECTS.iter().map(|kind| id("subject", kind));
    let details = recorded(sources, ".detail(").into_iter().map(|key| id("detail", &key));
    actions.chain(subjects).chain(roles.map(|role| id("role", role))).chain(details).collect()
}

/// The first text in each call of a function that begins so.
fn recorded(sources: &[PathBuf], call: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources {
        let text = std::fs::read_to_string(source).expect("a source is text");
        let calls = text.split(call).skip(1).filter_map(|rest| rest.split('"').nth(1).map(str::to_owned));
        found.extend(calls);
    }
    found
}

#[test]
fn every_kind_of_subject_that_is_recorded_is_among_those_that_can_be_looked_for() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../survey-server/src/services");
    let mut sources = Vec::new();
    collect(&folder, &mut sources);
    let kinds = recorded(&sources, "Event::new(");
    let known: BTreeSet<String> = SUBJECTS.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(kinds, known, "SUBJECTS in services/audit/event.rs and what is recorded differ");
}

fn collect(folder: &std::path::Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { collect(&path, found) } else { found.push(path) }
    }
}

#[test]
fn every_action_has_a_code_and_words_of_its_own_in_every_language() {
    let codes: BTreeSet<&str> = AuditAction::ALL.iter().map(|action| action.code()).collect();
    assert_eq!(codes.len(), AuditAction::ALL.len());
    for language in Language::ALL {
        let words: BTreeSet<String> = AuditAction::ALL
            .iter()
            .map(|action| {
                let message = Words(language).of("audit-action", action.code().replace('.', "-"));
                assert!(message.exists(), "{language}: {}", action.code());
                message.to_string()
            })
            .collect();
        assert_eq!(words.len(), AuditAction::ALL.len(), "{language}: two actions have the same words");
    }
}

/// Kenya saves and signs off; somebody of the secretariat looks at it.
async fn study(app: &TestApp) -> (Person, String) {
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "main", &[("WORKING_TIME", "12.5")]).await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    (app.secretariat().await, response)
}

/// The actions on a page, the newest first; without the accounts that the test made meanwhile.
fn actions(page: &Page) -> Vec<String> {
    page.texts("main ol strong").into_iter().filter(|action| action != "Rights changed").collect()
}

/// A text with nothing that keeps directions apart.
fn plain(page: &Page) -> String {
    page.text().replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

each_database!(it_says_who_did_what_on_what_when_and_from_where, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, response) = study(&app).await;
    let page = secretariat.get("/audit").await;
    assert_eq!(page.status, 200);
    assert_eq!(actions(&page)[..3], ["Response signed off", "Answers saved", "Response started"]);
    let mut rows = page.texts("main ol li");
    rows.retain(|row| !row.starts_with("Rights changed"));
    let day = chrono::Utc::now().format("%-d %B %Y").to_string();
    for part in [
        "Response: Kenya · 2018-2021",
        "focal_point KEN",
        "Focal point",
        "127.0.0.1",
        "Items: 1",
        "Section: main",
        &day,
    ] {
        let row = rows[1].replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
        assert!(row.contains(part), "{part} is missing in {row}");
    }
    assert!(page.attributes("main ol li p:first-child a", "href").contains(&format!("{response}/submissions/1")));
    assert!(!plain(&page).contains("12.5"), "an answer is nobody's here");
    let began = page.texts("main ol li:last-child strong");
    assert_eq!(began, ["Audit trail begun"]);
});

each_database!(it_is_read_by_the_secretariat_and_the_administrator_only, async |database| {
    let app = TestApp::start(database).await;
    study(&app).await;
    let refused = [
        (app.nobody(), 401),
        (app.focal_point("KEN").await, 403),
        (app.rapporteur().await, 403),
        (app.body("FIRST").await, 403),
    ];
    for path in ["/audit", "/audit/events.csv", "/audit/events.jsonl"] {
        for (person, status) in &refused {
            assert_eq!(person.get(path).await.status, *status, "{path}");
        }
        assert_eq!(app.administrator().await.get(path).await.status, 200, "{path}");
    }
    assert!(app.secretariat().await.get("/monitor").await.has("nav a[href='/audit']"));
    assert!(!app.rapporteur().await.get("/monitor").await.has("nav a[href='/audit']"));
});

each_database!(it_is_filtered_by_who_what_which_and_when, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, response) = study(&app).await;
    let id = response.trim_start_matches("/responses/");
    let shown = async |query: &str| actions(&secretariat.get(&format!("/audit?{query}")).await);
    let own = ["Response signed off", "Answers saved", "Response started"];
    assert_eq!(shown("who=Focal_Point+ken").await, own);
    assert_eq!(shown("role=focal_point").await, own);
    assert_eq!(shown(&format!("kind=response&subject={id}")).await, own);
    assert_eq!(shown("action=answers.saved").await, own[1..2]);
    assert_eq!(shown("role=operator&kind=cycle").await, ["Cycle opened", "Cycle created"]);
    assert_eq!(shown("who=nobody+has+this+name").await, [""; 0]);
    assert_eq!(shown("to=2020-01-01").await, [""; 0]);
    assert_eq!(shown("from=2020-01-01&role=focal_point").await, own);
    let page = secretariat.get("/audit?action=answers.saved&who=ken").await;
    assert_eq!(
        (page.value("who").as_deref(), page.attributes("select[name='action'] [selected]", "value")),
        (Some("ken"), vec!["answers.saved".to_owned()])
    );
    for wrong in ["from=yesterday", "to=2020-13-01", "before=x", "subject=%00", "after=99999999999999999999"] {
        assert_eq!(secretariat.get(&format!("/audit?{wrong}")).await.status, 400, "{wrong}");
    }
});

each_database!(older_and_newer_events_are_a_page_away_and_none_is_shown_twice, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    for number in 1..=120 {
        let event = Event::new(AuditAction::CycleOpened, "cycle", format!("c{number}"));
        let done = app.platform.database().write(move |conn| record(conn, &Who::operator(), event.clone()));
        done.expect("it is recorded");
    }
    let (mut address, mut seen, mut pages) = ("/audit?kind=cycle".to_owned(), Vec::new(), Vec::new());
    loop {
        let page = secretariat.get(&address).await;
        seen.extend(page.texts("main ol p:first-child bdi"));
        pages.push(page.texts("main ol p:first-child bdi"));
        let Some(older) = page.attributes(".actions a[href*='before=']", "href").into_iter().next() else {
            let newer = page.attributes(".actions a[href*='after=']", "href").remove(0);
            let back = secretariat.get(&newer).await;
            assert_eq!(back.texts("main ol p:first-child bdi"), pages[1]);
            break;
        };
        address = older;
    }
    assert_eq!(seen, (1..=120).rev().map(|number| format!("c{number}")).collect::<Vec<_>>());
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
});

each_database!(what_is_filtered_is_downloaded_and_no_spreadsheet_runs_it, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, _) = study(&app).await;
    let event = Event::new(AuditAction::CycleOpened, "cycle", "=HYPERLINK(\"http://attacker.example\")");
    let done = app.platform.database().write(move |conn| record(conn, &Who::operator(), event.clone()));
    done.expect("it is recorded");
    let page = secretariat.get("/audit?kind=cycle").await;
    let links = page.attributes("a[href^='/audit/events']", "href");
    assert_eq!(links, ["/audit/events.csv?kind=cycle", "/audit/events.jsonl?kind=cycle"]);
    let csv = secretariat.get(&links[0]).await;
    assert!(
        csv.header("content-disposition").contains("audit.csv") && csv.header("content-type").starts_with("text/csv")
    );
    assert_eq!(csv.body.lines().count(), 4, "{}", csv.body);
    assert!(csv.body.contains("\"'=HYPERLINK(\"\"http"), "{}", csv.body);
    let lines = secretariat.get(&links[1]).await;
    let last: serde_json::Value = serde_json::from_str(lines.body.lines().last().expect("a line")).expect("JSON");
    assert_eq!(last["subject"], "=HYPERLINK(\"http://attacker.example\")");
    let all = secretariat.get("/audit/events.jsonl").await;
    assert!(all.body.contains(r#""address":"127.0.0.1""#), "{}", all.body);
});

each_database!(it_begins_with_the_head_that_is_to_be_noted, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, _) = study(&app).await;
    let page = secretariat.get("/audit?role=visitor").await;
    let text = plain(&page);
    let head = page.texts("main p code.small").remove(0);
    let (number, sha256) = head.split_once(':').expect("a number and a hash");
    assert!(text.contains(&format!("{number} events so far.")) && sha256.len() == 64, "{text}");
    assert!(text.contains("No events match."));
});

each_database!(an_account_that_was_erased_or_is_unknown_has_no_name, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, _) = study(&app).await;
    execute(&app, "UPDATE accounts SET status = 'erased', email = NULL, is_lead = FALSE WHERE role = 'focal_point'");
    execute(&app, "DELETE FROM audit_origins");
    let unknown = AccountId::new();
    let who = Who { account: Some(unknown), ..Who::operator() };
    let event = Event::new(AuditAction::CycleOpened, "cycle", "2018-2021");
    let done = app.platform.database().write(move |conn| record(conn, &who, event.clone()));
    done.expect("it is recorded");
    let text = plain(&secretariat.get("/audit").await);
    assert!(text.contains("erased person · Focal point · address erased"), "{text}");
    assert!(text.contains(&unknown.to_string()) && !text.contains("focal_point KEN"), "{text}");
});

each_database!(an_action_of_a_newer_version_is_shown_by_its_code, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let off = if database.address.starts_with("postgres") {
        "ALTER TABLE audit_events DISABLE TRIGGER USER; UPDATE audit_events SET action = 'moon.landed', subject_kind = 'moon'"
    } else {
        "DROP TRIGGER audit_events_refuse_update; UPDATE audit_events SET action = 'moon.landed', subject_kind = 'moon'"
    };
    execute(&app, off);
    let text = plain(&secretariat.get("/audit").await);
    assert!(text.contains("moon.landed · moon"), "{text}");
});

each_database!(a_save_that_changes_nothing_leaves_no_event_and_a_refused_one_neither, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    let save = async |revision: &str, value: &str| {
        let fields = [("WORKING_TIME", value), ("WORKING_TIME!revision", revision)];
        kenya.save_section(&response, "main", &fields).await.status
    };
    assert_eq!(save("0", "12.5").await, 303);
    assert_eq!(save("1", "12.5").await, 303, "the same again");
    assert_eq!(save("1", "a lot").await, 422, "no number");
    assert_eq!(save("1", "13").await, 303);
    assert_eq!(save("1", "14").await, 409, "a conflict");
    let secretariat = app.secretariat().await;
    let lines = secretariat.get("/audit/events.jsonl?action=answers.saved").await;
    let events: Vec<serde_json::Value> =
        lines.body.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(events.len(), 2, "{}", lines.body);
    assert_eq!(events[0]["after_sha256"], events[1]["before_sha256"], "one save follows the other");
    assert_ne!(events[0]["before_sha256"], events[0]["after_sha256"]);
    assert_eq!(events[1]["details"], r#"{"items":"1","revisions":"WORKING_TIME@2","section":"main"}"#);
});

each_database!(each_step_of_a_version_and_of_a_consultation_is_recorded, async |database| {
    let app = TestApp::start(database).await;
    let consultations = app.consult_on("examples/number.toml");
    let secretariat = app.secretariat().await;
    let round = crate::consultation::open_round(&app, &consultations, &["FIRST"]).await;
    let body = app.body("FIRST").await;
    let comment = [("part", ""), ("text", "Clearer, please."), ("form_key", "one")];
    assert_eq!(body.post(&format!("{round}/comments"), &comment).await.status, 303);
    assert_eq!(secretariat.post(&format!("{round}/closing"), &[]).await.status, 303);
    let page = secretariat.get("/audit").await;
    let expected = [
        "Consultation closed",
        "Comment made",
        "Body invited to a consultation",
        "Consultation opened",
        "Version sent into consultation",
        "Text of a version saved",
    ];
    assert_eq!(actions(&page)[..6], expected);
    assert!(plain(&page).contains("Body: FIRST"), "{}", plain(&page));
    assert!(!page.body.contains("Clearer, please."));
});
