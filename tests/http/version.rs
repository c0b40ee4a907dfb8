//! The life of a version: who may do what when, and what stays.

use serde_json::Value;
use survey_model::questionnaire::{Questionnaire, Source, read_sources};
use survey_model::version::VersionName;
use survey_server::services::version::{self, Saved, Step, VersionStatus};
use survey_server::services::{ServiceError, Who, cycle};
use survey_server::storage::{Connection, StorageError};
use survey_tests::app::{TestApp, questionnaires};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

mod hidden;
mod upload;

const EXAMPLE: &str = "examples/single-choice.toml";

pub(crate) fn text() -> String {
    std::fs::read_to_string(questionnaires().join(EXAMPLE)).expect("the example is there")
}

pub(crate) fn questionnaire(text: &str) -> Questionnaire {
    read_sources(&[Source { name: "q.toml".to_owned(), text: text.to_owned() }]).expect("it is right")
}

/// The example with another title.
pub(crate) fn other(title: &str) -> Questionnaire {
    questionnaire(&text().replacen("title = \"", &format!("title = \"{title} "), 1))
}

pub(crate) fn name() -> VersionName {
    questionnaire(&text()).name().clone()
}

pub(crate) fn page() -> String {
    format!("/versions/{}/{}", name().series, name().version)
}

fn draft(app: &TestApp) {
    let saved = version::save_draft(&app.platform, &Who::operator(), &questionnaire(&text()), None, "");
    assert_eq!(saved.expect("it is saved"), Saved::Created);
}

/// The statuses on the shortest way to one.
fn way_to(status: VersionStatus) -> &'static [VersionStatus] {
    use VersionStatus::{Approved, InConsultation, Published, Retired};
    match status {
        VersionStatus::Draft => &[],
        InConsultation => &[InConsultation],
        Approved => &[InConsultation, Approved],
        Published => &[InConsultation, Approved, Published],
        Retired => &[InConsultation, Approved, Published, Retired],
    }
}

/// A version in a status, put there past the services: what is asked of approvals is tested elsewhere.
pub(crate) fn bring_to(app: &TestApp, status: VersionStatus) {
    draft(app);
    put(app, way_to(status));
}

fn put(app: &TestApp, way: &'static [VersionStatus]) {
    use survey_server::storage::questionnaire_version;
    let walk = move |conn: &mut Connection| {
        for status in way {
            let row = questionnaire_version::find(conn, &name())?.expect("the draft is there");
            let published = status.is_public().then(survey_server::storage::now);
            questionnaire_version::set_status(conn, row.id, *status, row.published_at.or(published))?;
        }
        Ok::<_, StorageError>(())
    };
    app.platform.database().write(walk).expect("these are its steps");
}

fn status(app: &TestApp) -> VersionStatus {
    version::list(&app.platform).expect("a list")[0].status
}

each_database!(a_version_takes_the_steps_of_the_machine_and_no_other, async |database| {
    for from in VersionStatus::ALL {
        for step in Step::ALL {
            let folder = survey_tests::database::throw_away_sqlite();
            let database = if database.address.starts_with("postgres") { &schema() } else { &folder };
            let app = TestApp::start(database).await;
            bring_to(&app, *from);
            let before = version::list(&app.platform).expect("a list")[0].revision;
            let taken = version::take_step(&app.platform, &Who::operator(), &name(), step, Some(before), "agreed");
            if step.from() == *from && step != Step::Approve {
                assert_eq!(taken.expect("it is a step of the machine"), step.to(), "{from} {step:?}");
                assert_eq!(status(&app), step.to());
            } else if step.from() == *from {
                // Whether an approval is granted depends on its consultation.
                assert!(matches!(taken, Ok(VersionStatus::Approved) | Err(ServiceError::Invalid(_))), "{taken:?}");
            } else {
                let is_refused = matches!(taken, Err(ServiceError::Refused { code: "step-not-possible", .. }));
                assert!(is_refused, "{from} {step:?}: {taken:?}");
                assert_eq!(status(&app), *from);
            }
        }
    }
});

fn schema() -> ThrowAway {
    survey_tests::database::throw_away_postgres().expect("there was a server a moment ago")
}

each_database!(the_database_itself_refuses_every_other_step, |database| {
    drop(survey_server::services::Platform::migrate(&database.address).expect("it migrates"));
    for from in VersionStatus::ALL {
        for to in VersionStatus::ALL.iter().filter(|to| *to != from) {
            let is_step = Step::ALL.iter().any(|step| (step.from(), step.to()) == (*from, *to));
            let refused = try_step(database, *from, *to).is_err();
            assert_eq!(refused, !is_step, "{from} to {to}");
        }
    }
});

/// Inserts a version in a status and moves it to another one; nothing of it is kept.
fn try_step(database: &ThrowAway, from: VersionStatus, to: VersionStatus) -> Result<(), StorageError> {
    use survey_server::storage::questionnaire_version::{self, QuestionnaireVersion};
    use survey_server::storage::{QuestionnaireVersionId, now};
    let row = QuestionnaireVersion {
        id: QuestionnaireVersionId::new(),
        series: "steps".parse().expect("a series"),
        version: format!("{}.{}.0", place(from), place(to)).parse().expect("a version"),
        status: from,
        document: "{}".to_owned(),
        sha256: "0".repeat(64),
        published_at: from.is_public().then(now),
        revision: 1,
    };
    database.write(move |conn| {
        questionnaire_version::insert(conn, &row)?;
        let published = row.published_at.or(to.is_public().then(now));
        questionnaire_version::set_status(conn, row.id, to, if to.is_public() { published } else { None })
    })
}

fn place(status: VersionStatus) -> usize {
    VersionStatus::ALL.iter().position(|known| *known == status).unwrap_or_default()
}

each_database!(revisions_and_steps_are_only_ever_added, async |database| {
    use diesel::connection::SimpleConnection as _;
    let app = TestApp::start(database).await;
    draft(&app);
    for sql in [
        "UPDATE questionnaire_revisions SET reason = 'other'",
        "DELETE FROM questionnaire_revisions",
        "UPDATE questionnaire_events SET author = 'nobody'",
        "DELETE FROM questionnaire_events",
    ] {
        let done = app.platform.database().write(move |conn| Ok::<_, StorageError>(conn.batch_execute(sql)?));
        assert!(done.expect_err("it is refused").to_string().contains("cannot change or vanish"), "{sql}");
    }
});

each_database!(a_version_that_goes_back_to_draft_is_a_new_revision_and_keeps_the_old_one, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::InConsultation);
    let person = app.secretariat().await;
    let fields = [("step", "reopen"), ("revision", "1"), ("reason", "The bodies asked for another question.")];
    let done = person.post(&format!("{}/steps", page()), &fields).await;
    assert_eq!((done.status, done.location()), (303, page().as_str()));
    let saved = version::save_draft(&app.platform, &Who::operator(), &other("Better"), Some(2), "as they asked");
    assert_eq!(saved.expect("it is a draft again"), Saved::Revised(3));
    let shown = person.get(&page()).await;
    assert!(shown.text().contains("The bodies asked for another question."), "{}", shown.text());
    let hash = |body: &str| survey_model::submission::hash(body);
    let first = person.get(&format!("{}/revisions/1.json", page())).await;
    assert_eq!(hash(&first.body), questionnaire(&text()).canonical().1, "what was consulted on is still there");
    let third = person.get(&format!("{}/revisions/3", page())).await;
    assert!(third.text().contains("text.en.title"), "{}", third.text());
    assert_eq!(person.get(&format!("{}/revisions/4", page())).await.status, 404);
});

each_database!(going_back_approving_and_retiring_need_a_reason, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::Published);
    let person = app.administrator().await;
    let steps = format!("{}/steps", page());
    for reason in ["", "  ", &"x".repeat(2001), "turned \u{202E} around"] {
        let fields = [("step", "retire"), ("revision", "1"), ("reason", reason)];
        assert_eq!(person.post(&steps, &fields).await.status, 422, "{reason:?}");
    }
    assert_eq!(status(&app), VersionStatus::Published);
    let fields = [("step", "retire"), ("revision", "1"), ("reason", "2.0.0 takes its place.\r\nThank you.")];
    assert_eq!(person.post(&steps, &fields).await.status, 303);
    assert!(person.get(&page()).await.text().contains("2.0.0 takes its place."));
});

each_database!(of_two_people_at_once_the_second_is_told, async |database| {
    let app = TestApp::start(database).await;
    draft(&app);
    let (one, two) = (app.secretariat().await, app.administrator().await);
    let steps = format!("{}/steps", page());
    assert_eq!(one.post(&steps, &[("step", "consult"), ("revision", "1")]).await.status, 303);
    let late = two.post(&steps, &[("step", "consult"), ("revision", "1")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("perhaps somebody else has just moved it on"), "{}", late.text());
    let back = [("step", "reopen"), ("revision", "1"), ("reason", "more work")];
    assert_eq!(one.post(&steps, &back).await.status, 303);
    let late = two.post(&steps, &[("step", "consult"), ("revision", "1")]).await;
    assert_eq!(late.status, 409, "the revision is another one");
    assert!(late.text().contains("Somebody else has changed this version"), "{}", late.text());
    let overwritten = version::save_draft(&app.platform, &Who::operator(), &other("Late"), Some(1), "");
    assert!(matches!(overwritten, Err(ServiceError::Refused { code: "version-moved-on", .. })), "{overwritten:?}");
});

each_database!(twenty_people_who_take_the_same_step_take_it_once, async |database| {
    let app = TestApp::start(database).await;
    draft(&app);
    let platform = &app.platform;
    let taken: Vec<bool> = std::thread::scope(|scope| {
        let take = || version::take_step(platform, &Who::operator(), &name(), Step::Consult, Some(1), "").is_ok();
        let threads: Vec<_> = (0..20).map(|_| scope.spawn(take)).collect();
        threads.into_iter().map(|thread| thread.join().expect("it ends")).collect()
    });
    assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
    let found = version::find_as_operator(platform, &name()).expect("it is there");
    assert_eq!(version::history(platform, &found.row).expect("a history").events.len(), 2);
});

each_database!(a_text_that_is_fixed_is_not_replaced_and_the_refusal_names_what_differs, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::Published);
    let refused = version::save_draft(&app.platform, &Who::operator(), &other("Another"), None, "");
    let Err(ServiceError::Invalid(problems)) = refused else { panic!("{refused:?}") };
    assert!(problems[0].message.contains("never changes; give the new text a new version"), "{problems:?}");
    assert_eq!(problems[1].place.field.as_deref(), Some("text.en.title"));
    assert!(problems[1].message.contains("→ “Another "), "{problems:?}");
    let same = version::save_draft(&app.platform, &Who::operator(), &questionnaire(&text()), None, "");
    assert_eq!(same.expect("nothing differs"), Saved::Unchanged(1));
});

each_database!(an_approval_names_everything_that_stands_against_it, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", EXAMPLE);
    let next = text().replacen("version = \"1.0.0\"", "version = \"2.0.0\"", 1);
    let next = questionnaire(&next.replacen("kind = \"single-choice\"", "kind = \"multiple-choice\"", 1));
    version::save_draft(&app.platform, &Who::operator(), &next, None, "").expect("a draft may have obstacles");
    version::take_step(&app.platform, &Who::operator(), next.name(), Step::Consult, None, "").expect("it is a draft");
    let refused = version::take_step(&app.platform, &Who::operator(), next.name(), Step::Approve, None, "agreed");
    let Err(ServiceError::Invalid(problems)) = refused else { panic!("{refused:?}") };
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    for code in ["concordance-missing", "kind-changed"] {
        assert!(codes.contains(&code), "{code} in {codes:?}");
    }
    let path = format!("/versions/{}/{}", next.name().series, next.name().version);
    let shown = app.secretariat().await.get(&path).await;
    assert!(shown.text().contains("concordance-missing") && shown.text().contains("kind-changed"));
    let fields = [("step", "approve"), ("revision", "1"), ("reason", "Agreed on Monday")];
    let refused = app.secretariat().await.post(&format!("{path}/steps"), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.has("#errors") && refused.text().contains("The step was not taken"), "{}", refused.text());
    assert_eq!(refused.texts("#reason-approve"), ["Agreed on Monday"], "what was typed is kept");
    let arabic = app.secretariat().await.get(&format!("{path}?lang=ar")).await;
    assert!(arabic.texts(".problems strong").contains(&"رمز أصبح لسؤال من نوع آخر".to_owned()), "{}", arabic.text());
});

each_database!(a_retired_version_serves_its_cycles_and_no_new_one, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", EXAMPLE);
    version::take_step(&app.platform, &Who::operator(), &name(), Step::Retire, None, "replaced")
        .expect("it is published");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    assert_eq!(kenya.get(&format!("{response}/sections/main")).await.status, 200);
    let refused = cycle::create(&app.platform, &Who::operator(), new_cycle("2022-2025"));
    assert!(matches!(refused, Err(ServiceError::Refused { code: "questionnaire-retired", .. })), "{refused:?}");
    let list = app.nobody().get("/questionnaires").await;
    assert!(list.text().contains("Retired"), "{}", list.text());
    let listed: Value = serde_json::from_str(&app.nobody().get("/api/v1/questionnaires").await.body).expect("JSON");
    assert_eq!(listed["questionnaires"][0]["status"], "retired");
});

fn new_cycle(label: &str) -> cycle::NewCycle {
    cycle::NewCycle {
        label: label.parse().expect("a label"),
        questionnaire: name(),
        starts_on: "2022-01-01".parse().expect("a day"),
        ends_on: "2025-12-31".parse().expect("a day"),
        synthetic: false,
        deadline: None,
    }
}

each_database!(a_cycle_takes_no_version_before_it_is_published, async |database| {
    let app = TestApp::start(database).await;
    bring_to(&app, VersionStatus::Approved);
    let refused = cycle::create(&app.platform, &Who::operator(), new_cycle("2022-2025"));
    assert!(matches!(refused, Err(ServiceError::Refused { code: "questionnaire-unpublished", .. })), "{refused:?}");
});
