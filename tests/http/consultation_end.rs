//! How rounds begin and end: their deadlines, closing them, and documents that move on.

use std::time::Duration;

use survey_model::questionnaire::read_path;
use survey_server::services::ServiceError;
use survey_server::services::Who;
use survey_server::services::version::{self, Step, VersionStatus};
use survey_server::storage::{Database, StorageError, questionnaire_version};
use survey_tests::app::{Person, TestApp, questionnaires};
use survey_tests::each_database;

use crate::consultation::{comment, in_days, open_round, reply};
use crate::execute;

fn step(app: &TestApp, step: Step) {
    let name = "example-number@1.0.0".parse().expect("a name");
    version::take_step(&app.platform, &Who::operator(), &name, step, None, "As agreed.").expect("the step is taken");
}

/// Nobody can say anything any more, and the page offers it to nobody.
async fn check_over(app: &TestApp, round: &str, thread: &str, reason: &str) {
    let (first, secretariat) = (app.body("FIRST").await, app.secretariat().await);
    for person in [&first, &secretariat] {
        let page = person.get(round).await;
        assert!(page.text().contains(reason), "{}", page.text());
        for form in ["?part=main", &format!("?reply={thread}")] {
            let page = person.get(&format!("{round}{form}")).await;
            assert!(!page.has("form[action$='/comments']") && !page.has("a[href^='?part']"), "{form}");
        }
    }
    let late = first.post(&format!("{round}/comments"), &[("part", "main"), ("text", "Late")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("Nothing was saved"), "{}", late.text());
    assert_eq!(reply(&first, round, thread, "Late").await, 409);
    assert_eq!(reply(&secretariat, round, thread, "Late").await, 409);
}

async fn round_with_a_comment(app: &TestApp) -> (String, String) {
    let round = open_round(app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let thread = comment(&app.body("FIRST").await, &round, "main", "In time").await;
    (round, thread)
}

async fn extend(person: &Person, round: &str, deadline: &str) -> u16 {
    person.post(&format!("{round}/deadline"), &[("deadline", deadline)]).await.status
}

each_database!(after_the_deadline_nothing_is_taken_until_it_is_extended, async |database| {
    let app = TestApp::start(database).await;
    let (round, thread) = round_with_a_comment(&app).await;
    execute(&app, "UPDATE consultation_rounds SET deadline = '2026-01-31'");
    check_over(&app, &round, &thread, "The deadline is over").await;
    let secretariat = app.secretariat().await;
    assert_eq!(extend(&app.body("FIRST").await, &round, &in_days(3)).await, 403);
    assert_eq!(extend(&secretariat, &round, &in_days(0)).await, 303);
    assert!(app.body("FIRST").await.get(&round).await.text().contains("today is the last day"));
    assert_eq!(reply(&app.body("FIRST").await, &round, &thread, "On the last day").await, 303);
    for wrong in ["2026-01-30", "tomorrow", "", "9999-12-31"] {
        assert_eq!(extend(&secretariat, &round, wrong).await, 422, "{wrong}");
    }
    assert_eq!(extend(&secretariat, &round, &in_days(5)).await, 303);
    assert_eq!(extend(&secretariat, &round, &in_days(4)).await, 422, "a deadline is not moved forward");
    assert!(secretariat.get(&round).await.text().contains("Deadline extended by secretariat"));
});

each_database!(a_round_that_is_closed_stays_closed, async |database| {
    let app = TestApp::start(database).await;
    let (round, thread) = round_with_a_comment(&app).await;
    let secretariat = app.secretariat().await;
    for _ in 0..2 {
        assert_eq!(secretariat.post(&format!("{round}/closing"), &[]).await.status, 303);
    }
    check_over(&app, &round, &thread, "This consultation has been closed").await;
    assert_eq!(extend(&secretariat, &round, &in_days(60)).await, 409);
    assert_eq!(secretariat.post(&format!("{round}/invitations"), &[("new_bodies", "OECD")]).await.status, 409);
    let noted = [("comment", thread.as_str()), ("disposition", "noted"), ("seen", "0")];
    assert_eq!(secretariat.post(&format!("{round}/dispositions"), &noted).await.status, 303, "deciding goes on");
});

each_database!(nothing_is_said_while_another_server_approves, async |database| {
    let app = TestApp::start(database).await;
    let (round, thread) = round_with_a_comment(&app).await;
    let (first, secretariat) = (app.body("FIRST").await, app.secretariat().await);
    let other = Database::open(&database.address).expect("another server");
    let (begun, begins) = std::sync::mpsc::channel();
    let approval = std::thread::spawn(move || {
        let done: Result<(), StorageError> = other.write(move |conn| {
            let name = "example-number@1.0.0".parse().expect("a name");
            let row = questionnaire_version::lock(conn, &name)?.expect("the version");
            questionnaire_version::set_status(conn, row.id, VersionStatus::Approved, None)?;
            begun.send(()).expect("somebody waits");
            std::thread::sleep(Duration::from_millis(800));
            Ok(())
        });
        done.expect("it is approved");
    });
    begins.recv().expect("the approval has begun");
    assert_eq!(reply(&first, &round, &thread, "Too late").await, 409);
    approval.join().expect("it is approved");
    let noted = [("comment", thread.as_str()), ("disposition", "noted"), ("seen", "0")];
    assert_eq!(secretariat.post(&format!("{round}/dispositions"), &noted).await.status, 409);
});

each_database!(a_document_that_is_written_anew_interrupts_its_rounds, async |database| {
    let app = TestApp::start(database).await;
    let (round, thread) = round_with_a_comment(&app).await;
    step(&app, Step::Reopen);
    check_over(&app, &round, &thread, "The document is not in consultation at present").await;

    let mut document = read_path(&questionnaires().join("examples/number.toml")).expect("valid").document().clone();
    for texts in document.text.values_mut() {
        texts.title = "Another title".to_owned();
    }
    let changed = survey_model::questionnaire::Questionnaire::from_document(document).expect("still valid");
    version::save_draft(&app.platform, &Who::operator(), &changed, None, "").expect("it is saved");
    step(&app, Step::Consult);
    let page = app.body("FIRST").await.get(&round).await;
    assert!(page.text().contains("Revision 1") && page.text().contains("is at revision 3 now"), "{}", page.text());
    assert!(!page.texts("p.lead").concat().contains("Another title"), "it shows what was commented on");
    check_over(&app, &round, &thread, "The document is not in consultation at present").await;
    let text = "/questionnaires/example-number/1.0.0";
    assert_eq!(app.body("FIRST").await.get(text).await.status, 404, "it was not invited to this text");
    assert!(!page.has(&format!("main a[href='{text}']")));
    let staff = app.secretariat().await.get("/versions/example-number/1.0.0").await;
    assert!(staff.text().contains("The last consultation was about revision 1"), "{}", staff.text());
    let anew = open_round(&app, "/versions/example-number/1.0.0/consultations", &["FIRST"]).await;
    assert!(app.body("FIRST").await.get(&anew).await.texts("p.lead").concat().contains("Another title"));
    assert_eq!(app.body("FIRST").await.get(text).await.status, 200);
});

each_database!(what_was_decided_before_the_approval_stays, async |database| {
    let app = TestApp::start(database).await;
    let (round, thread) = round_with_a_comment(&app).await;
    let secretariat = app.secretariat().await;
    let dispose = async |seen: &str, what: &str| {
        let fields = [("comment", thread.as_str()), ("disposition", what), ("seen", seen)];
        secretariat.post(&format!("{round}/dispositions"), &fields).await.status
    };
    assert_eq!(secretariat.post(&format!("{round}/closing"), &[]).await.status, 303);
    assert_eq!(dispose("0", "noted").await, 303);
    step(&app, Step::Approve);
    assert_eq!(dispose("1", "accepted").await, 409);
    assert!(!secretariat.get(&round).await.has("a[href^='?decide']"));
    let consultations = "/versions/example-number/1.0.0/consultations";
    let deadline = in_days(10);
    let late = [("title", "Late"), ("deadline", deadline.as_str()), ("new_bodies", "FIRST")];
    assert_eq!(secretariat.post(consultations, &late).await.status, 409);
});

each_database!(a_version_without_a_finished_consultation_is_not_approved, async |database| {
    let app = TestApp::start(database).await;
    let name = "example-number@1.0.0".parse().expect("a name");
    let approve = || version::take_step(&app.platform, &Who::operator(), &name, Step::Approve, None, "As agreed.");
    let codes = || match approve() {
        Err(ServiceError::Invalid(problems)) => problems.into_iter().map(|problem| problem.code).collect(),
        other => panic!("it is refused with the problems: {other:?}"),
    };
    let consultations = app.consult_on("examples/number.toml");
    let without: Vec<&str> = codes();
    assert_eq!(without, ["consultation-missing"]);
    let round = open_round(&app, &consultations, &["FIRST"]).await;
    let thread = comment(&app.body("FIRST").await, &round, "main", "In time").await;
    assert_eq!(codes(), ["consultation-open", "disposition-missing"]);
    let secretariat = app.secretariat().await;
    assert_eq!(secretariat.post(&format!("{round}/closing"), &[]).await.status, 303);
    let noted = [("comment", thread.as_str()), ("disposition", "noted"), ("seen", "0")];
    assert_eq!(secretariat.post(&format!("{round}/dispositions"), &noted).await.status, 303);
    approve().expect("nothing stands against it any more");
});

each_database!(an_invited_body_reads_the_whole_text_while_it_is_not_being_written, async |database| {
    let app = TestApp::start(database).await;
    let round = open_round(&app, &app.consult_on("examples/number.toml"), &["FIRST"]).await;
    let (first, apcert) = (app.body("FIRST").await, app.body("APCERT").await);
    let text = "/questionnaires/example-number/1.0.0";
    assert_eq!((first.get(text).await.status, apcert.get(text).await.status), (200, 404));
    assert!(first.get(&round).await.has(&format!("main a[href='{text}']")));
    step(&app, Step::Reopen);
    assert_eq!((first.get(text).await.status, app.rapporteur().await.get(text).await.status), (404, 200));
    assert!(!first.get(&round).await.has(&format!("main a[href='{text}']")));
});

each_database!(everything_that_is_wrong_with_an_opening_is_said_and_nothing_is_opened, async |database| {
    let app = TestApp::start(database).await;
    let consultations = app.consult_on("examples/number.toml");
    let secretariat = app.secretariat().await;
    let page = secretariat.post(&consultations, &[("title", " "), ("deadline", "31.12.2026")]).await;
    assert_eq!((page.status, page.errors().len()), (422, 3), "{:?}", page.errors());
    let (many, deadline) = ((0..101).map(|n| format!("Body {n}\n")).collect::<String>(), in_days(3));
    for (title, deadline, bodies) in [
        ("T", "2020-01-01", "FIRST"),
        ("T", "9999-01-01", "FIRST"),
        ("T", deadline.as_str(), many.as_str()),
        ("T", deadline.as_str(), "turned \u{202e}around"),
        ("two\nlines", deadline.as_str(), "FIRST"),
    ] {
        let fields = [("title", title), ("deadline", deadline), ("new_bodies", bodies)];
        let page = secretariat.post(&consultations, &fields).await;
        assert_eq!((page.status, page.errors().len()), (422, 1), "{title} {deadline} {:?}", page.errors());
    }
    assert!(!secretariat.get("/consultations").await.has("main h2 a"));
    let unknown = "/versions/example-number/9.9.9/consultations";
    assert_eq!(secretariat.get(unknown).await.status, 404);
    assert_eq!(app.body("FIRST").await.get(&consultations).await.status, 403);
    let rapporteur = app.rapporteur().await.get(&consultations).await;
    assert!(rapporteur.status == 200 && !rapporteur.has("form[action$='/consultations']"));
});

each_database!(the_form_that_opens_a_round_opens_one_however_often_it_is_posted, async |database| {
    let app = TestApp::start(database).await;
    let consultations = app.consult_on("examples/number.toml");
    let secretariat = app.secretariat().await;
    let key = secretariat.get(&consultations).await.value("form_key").expect("a key");
    let deadline = in_days(7);
    let fields = [("title", "T"), ("deadline", &deadline), ("new_bodies", "FIRST\nAPCERT"), ("form_key", &key)];
    let (once, twice) =
        (secretariat.post(&consultations, &fields).await, secretariat.post(&consultations, &fields).await);
    assert_eq!((once.status, once.location()), (303, twice.location()));
    let known = secretariat.get(&consultations).await.attributes("input[name=body]", "value");
    assert_eq!(known.len(), 2, "the bodies are known from now on");
});
