//! Nominations are recorded one by one or as a file; whoever takes somebody's place takes over the country's work.

use std::sync::mpsc;
use std::thread;

use survey_server::services::nomination::{self, NominationForm};
use survey_server::services::{Authority, Role, ServiceError};
use survey_server::storage::Connection;
use survey_server::storage::account::{self, Account, AccountStatus};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

const FRANCE: [(&str, &str); 6] = [
    ("member_state", "FRA"),
    ("name", "Claire Martin"),
    ("email", "claire@ministere.example"),
    ("language", "fr"),
    ("administration", "Ministère de l’économie"),
    ("letter_reference", "2026/17"),
];

const HEADING: &str = "member_state,name,email,language,administration,letter_reference,letter_date,lead\n";

fn found(app: &TestApp, email: &str) -> Account {
    let found = app.platform.database().read(|conn| account::find_by_email(conn, email)).expect("accounts can be read");
    found.expect("there is such an account")
}

async fn load(secretariat: &Person, file: impl Into<Vec<u8>>, wanted: &str) -> Page {
    secretariat.upload("/nominations/file", &[("do", wanted)], &[("file", "n.csv", file.into())]).await
}

each_database!(the_first_focal_point_of_a_state_is_in_the_lead_and_is_invited, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let recorded = secretariat.post("/nominations", &[&FRANCE[..], &[("invite", "yes")]].concat()).await;
    assert_eq!(recorded.status, 303, "{}", recorded.text());
    let page = secretariat.get(recorded.location()).await;
    assert!(page.text().contains("Claire Martin") && page.text().contains("In the lead"), "{}", page.text());
    let claire = found(&app, "claire@ministere.example");
    assert!(claire.is_lead && claire.status == AccountStatus::Invited);
    let list = secretariat.get("/nominations?state=FRA&status=invited").await;
    assert!(list.text().contains("2026/17"));
    assert!(!secretariat.get("/nominations?region=africa").await.has("table"));
    assert_eq!(secretariat.get("/nominations?state=XXX").await.status, 400);
    let mail = secretariat.get("/mail").await;
    assert!(mail.text().contains("Claire Martin"), "{}", mail.text());
    let again = secretariat.post(&format!("{}/invitation", page_path(recorded.location())), &[]).await;
    assert_eq!(again.status, 409, "one invitation a day is enough");
});

fn page_path(location: &str) -> &str {
    location.split_once('?').map_or(location, |(path, _)| path)
}

each_database!(a_wrong_nomination_says_everything_that_is_wrong, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let wrong = [
        ("member_state", "Atlantis"),
        ("name", "=HYPERLINK(1)"),
        ("email", "a@b.example\r\nBcc: all@b.example"),
        ("language", "de"),
        ("letter_date", "31.12.2025"),
        ("lead", "perhaps"),
    ];
    let page = secretariat.post("/nominations", &wrong).await;
    assert_eq!((page.status, page.errors().len()), (422, 7), "{:?}", page.errors());
    secretariat.post("/nominations", &FRANCE).await;
    let lead =
        [("member_state", "FRA"), ("name", "B"), ("email", "b@b.example"), ("administration", "C"), ("lead", "yes")];
    let page = secretariat.post("/nominations", &lead).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("in the lead already"), "{}", page.text());
    let elsewhere =
        [("member_state", "KEN"), ("name", "B"), ("email", "claire@ministere.example"), ("administration", "C")];
    let page = secretariat.post("/nominations", &elsewhere).await;
    assert!(page.status == 409 && page.text().contains("another Member State"), "{}", page.text());
});

each_database!(whoever_takes_the_place_takes_over_the_work, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/required.toml");
    let secretariat = app.secretariat().await;
    let recorded = secretariat.post("/nominations", &FRANCE).await;
    let nomination = page_path(recorded.location()).to_owned();
    let claire = app.holder_of("claire@ministere.example").await;
    let response = claire.start_response("2018-2021").await;
    claire.save_section(&response, "main", &[("CAMPAIGN_HELD", "yes")]).await;
    let successor = [
        ("name", "Paul Petit"),
        ("email", "paul@ministere.example"),
        ("language", "fr"),
        ("administration", "Ministère de l’économie"),
        ("reason", "a new post"),
    ];
    let replaced = secretariat.post(&format!("{nomination}/replacement"), &successor).await;
    assert_eq!(replaced.status, 303, "{}", replaced.text());
    assert_eq!(claire.get(&response).await.status, 401, "the session is over");
    let before = found(&app, "claire@ministere.example");
    assert!(before.status == AccountStatus::Disabled && !before.is_lead);
    let paul = app.holder_of("paul@ministere.example").await;
    assert!(paul.get(&format!("{response}/review")).await.text().contains("Yes"));
    assert_eq!(paul.sign_off(&response).await.status, 303, "the lead went with the place");
    let page = secretariat.get(&nomination).await;
    assert!(page.text().contains("Paul Petit") && page.text().contains("a new post"), "{}", page.text());
});

each_database!(of_two_who_replace_the_same_person_one_wins, async |database| {
    let app = TestApp::start(database).await;
    let (one, other) = (app.secretariat().await, app.secretariat().await);
    let recorded = one.post("/nominations", &FRANCE).await;
    let path = format!("{}/replacement", page_path(recorded.location()));
    let with = |email: &'static str| {
        [("name", "P"), ("email", email), ("language", "fr"), ("administration", "M"), ("reason", "r")]
    };
    let (first, second) = (with("p@m.example"), with("q@m.example"));
    let (a, b) = tokio::join!(one.post(&path, &first), other.post(&path, &second));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let lead = app.platform.database().read(account::list).expect("accounts").into_iter().filter(|of| of.is_lead);
    assert_eq!(lead.count(), 1);
});

each_database!(the_lead_is_given_before_whoever_has_it_leaves, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let first = secretariat.post("/nominations", &FRANCE).await;
    let second = [("member_state", "FRA"), ("name", "B"), ("email", "b@b.example"), ("administration", "C")];
    let second = secretariat.post("/nominations", &second).await;
    let (first, second) = (page_path(first.location()).to_owned(), page_path(second.location()).to_owned());
    assert_eq!(secretariat.post(&format!("{first}/ending"), &[("reason", "left")]).await.status, 409);
    assert_eq!(secretariat.post(&format!("{first}/ending"), &[("reason", " ")]).await.status, 422);
    assert_eq!(secretariat.post(&format!("{second}/lead"), &[]).await.status, 303);
    assert!(found(&app, "b@b.example").is_lead && !found(&app, "claire@ministere.example").is_lead);
    assert_eq!(secretariat.post(&format!("{first}/ending"), &[("reason", "left")]).await.status, 303);
    assert_eq!(secretariat.post(&format!("{first}/lead"), &[]).await.status, 409, "it has ended");
});

each_database!(a_file_is_looked_through_then_recorded_and_what_is_wrong_comes_back, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let file = format!(
        "{HEADING}Кения,Amina,amina@m.example,en,Ministry,7,2026-01-31,yes\n\
         Atlantis,=1+1,x@y,de,,,,\n\
         FRA,Claire,AMINA@m.example,,Ministère,,,\n\
         FRA,Claire,claire@münchen.example,,Ministère,,,\n"
    );
    let preview = load(&secretariat, file.clone(), "look").await;
    assert_eq!(preview.status, 200);
    assert!(preview.text().contains("Nominations to be recorded: 2"), "{}", preview.text());
    assert!(preview.text().contains("Rows that can’t be recorded: 2"));
    assert!(preview.text().contains("claire@xn--mnchen-3ya.example"), "letters that look alike are seen through");
    assert!(!secretariat.get("/nominations").await.has("table"), "nothing is recorded by looking");
    let rejected = load(&secretariat, file.clone(), "rejected").await;
    assert_eq!(rejected.header("content-type"), "text/csv; charset=utf-8");
    assert!(rejected.body.contains("Atlantis,'=1+1,x@y"), "{}", rejected.body);
    assert!(rejected.body.contains("unknown-state; formula; bad-email; unknown-language; bad-administration"));
    assert!(rejected.body.contains("duplicate-in-file"));
    let recorded = load(&secretariat, file.clone(), "record").await;
    assert_eq!(recorded.location(), "/nominations?recorded=2&rejected=2");
    let twice = load(&secretariat, file, "record").await;
    assert_eq!(twice.location(), "/nominations?recorded=0&rejected=2");
    // What came back is corrected and loaded again, with the columns that say what was wrong.
    let corrected = rejected.body.replace("Atlantis,'=1+1,x@y,de,,", "KEN,Ben,ben@m.example,en,Ministry,");
    let corrected = corrected.replace("AMINA@m.example", "c@m.example");
    assert_eq!(load(&secretariat, corrected, "record").await.location(), "/nominations?recorded=2&rejected=0");
});

each_database!(files_that_are_no_such_csv_say_why, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("member_state,name".bytes().flat_map(|byte| [byte, 0])).collect();
    let many = format!("{HEADING}{}", "KEN,A,a@b.example,,M,,,\n".repeat(2_001));
    for (file, words) in [
        (utf16, "not UTF-8"),
        (b"member_state,name,email\nKEN,A,a@b.example\n".to_vec(), "Columns that are missing: administration"),
        (
            b"member_state,name,email,administration,shoe_size\nKEN,A,a@b.example,M,42\n".to_vec(),
            "Columns that nominations don’t have: shoe_size",
        ),
        (b"".to_vec(), "no row"),
        (b"PK\x03\x04xxxx".to_vec(), "workbook"),
        (many.into_bytes(), "too many rows"),
        (b"member_state,name,email,administration\nKEN,\xe9,a@b.example,M\n".to_vec(), "not UTF-8"),
    ] {
        let page = load(&secretariat, file, "look").await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let german = "\u{feff}member_state;name;email;administration\r\nKEN;A;a@b.example;M\r\n";
    assert!(load(&secretariat, german, "look").await.text().contains("Nominations to be recorded: 1"));
});

each_database!(headings_that_are_wrong_are_told_once_with_their_names, async |database| {
    let app = TestApp::start(database).await;
    let page = load(&app.secretariat().await, "name,name,shoe_size,hat\nA,A,42,7\n", "look").await;
    let expected = [
        "Columns that are missing: member_state, email, administration",
        "Columns that are there twice: name",
        "Columns that nominations don’t have: shoe_size, hat",
    ];
    assert_eq!((page.status, page.errors()), (422, expected.map(str::to_owned).to_vec()));
});

each_database!(the_page_names_each_column_beside_its_label_and_the_file_may_have_all_of_them, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let columns = secretariat.get("/nominations").await.texts("#load ~ ul li");
    assert!(columns.contains(&"received_on Received on".to_owned()), "{columns:?}");
    assert_eq!(columns.len(), nomination::COLUMNS.len());
    let file = "member_state,name,email,administration,received_on\nKEN,Amina,amina@m.example,Ministry,2026-01-31\n";
    load(&secretariat, file, "record").await;
    let recorded = nomination::list(&app.platform).expect("a list").remove(0);
    assert_eq!(recorded.nomination.received_on.to_string(), "2026-01-31");
});

each_database!(a_name_that_differs_from_the_one_of_the_account_is_told_before_it_is_recorded, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    app.invite("invited@m.example", Role::FocalPoint, Some("KEN"));
    let there = app.account(Role::FocalPoint, Some("UGA"), None);
    let email = there.email.clone().expect("an address");
    let file = format!("{HEADING}KEN,Amina O.,invited@m.example,,Ministry,,,\nUGA,Ben,{email},,Ministry,,,\n");
    let preview = load(&secretariat, file.clone(), "look").await.text();
    for sentence in [
        "Line 2: this address belongs to Amina Odhiambo, who was invited and hasn’t come yet. The name becomes Amina O.",
        "Line 3: this address belongs to focal_point UGA, and the account keeps that name. The file says Ben.",
    ] {
        assert!(preview.contains(sentence), "{sentence}: {preview}");
    }
    load(&secretariat, file.clone(), "record").await;
    assert_eq!(found(&app, "invited@m.example").name, "Amina O.");
    assert_eq!(found(&app, &email).name, there.name);
    let again = load(&secretariat, file, "look").await.text();
    assert!(!again.contains("Amina Odhiambo") && again.contains("Line 3:"), "{again}");
});

each_database!(what_is_looked_through_is_what_is_recorded_and_nobody_who_saves_waits_for_it, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    assert_eq!(secretariat.post("/nominations", &FRANCE).await.status, 303);
    let file = format!(
        "{HEADING}KEN,Amina,amina@m.example,en,Ministry,,,\n\
         KEN,Ben,ben@m.example,en,Ministry,,,yes\n\
         FRA,Claire Martin,claire@ministere.example,fr,Ministère de l’économie,2026/17,,\n\
         FRA,Paul,paul@m.example,fr,Ministère,,,yes\n\
         UGA,Claire Martin,claire@ministere.example,en,Ministry,,,\n\
         UGA,Dora,dora@m.example,en,Ministry,,,yes\n"
    );
    let look = {
        let (platform, file) = (app.platform.clone(), file.clone().into_bytes());
        move || nomination::check(&platform, &Authority::Operator, &file).expect("the file can be read")
    };
    // Somebody holds the only writer until the file has been looked through.
    let (begun, has_begun) = mpsc::channel();
    let (finish, is_finished) = mpsc::channel::<()>();
    let platform = app.platform.clone();
    let writer = thread::spawn(move || {
        platform.database().write(move |_: &mut Connection| {
            begun.send(()).expect("the test waits");
            is_finished.recv_timeout(std::time::Duration::from_secs(30)).map_err(|_| ServiceError::NotSignedIn)
        })
    });
    has_begun.recv().expect("the writer begins");
    let looked = look();
    finish.send(()).expect("the writer waits");
    writer.join().expect("no panic").expect("the file was looked through meanwhile");
    let recorded = nomination::import(&app.platform, &Authority::Operator, file.as_bytes(), false).expect("it is CSV");
    let outcomes = |of: &nomination::Loaded| of.rows.iter().map(|row| row.outcome.clone()).collect::<Vec<_>>();
    assert_eq!(outcomes(&looked), outcomes(&recorded));
    assert_eq!((recorded.recorded(), recorded.there(), recorded.rejected().count()), (2, 1, 3));
});

each_database!(whoever_is_disabled_meanwhile_records_nothing, async |database| {
    let app = TestApp::start(database).await;
    let account = app.account(Role::Secretariat, None, None);
    let by = Authority::from(&app.actor(&account));
    let id = account.id;
    let disable = move |conn: &mut Connection| {
        survey_server::services::account::set_status(
            conn,
            &survey_server::services::Who::operator(),
            id,
            AccountStatus::Disabled,
        )
        .map(drop)
    };
    app.platform.database().write(disable).expect("the account is disabled");
    let text = |field: &str| FRANCE.iter().find(|(name, _)| *name == field).expect("a field").1.to_owned();
    let form = NominationForm {
        member_state: text("member_state"),
        name: text("name"),
        email: text("email"),
        administration: text("administration"),
        ..NominationForm::default()
    };
    let recorded = nomination::record(&app.platform, &by, &form, false);
    assert!(matches!(recorded, Err(ServiceError::NotSignedIn)), "{recorded:?}");
    let rapporteur = Authority::from(&app.actor(&app.account(Role::Rapporteur, None, None)));
    let recorded = nomination::record(&app.platform, &rapporteur, &form, false);
    assert!(matches!(recorded, Err(ServiceError::Forbidden { .. })), "{recorded:?}");
});
