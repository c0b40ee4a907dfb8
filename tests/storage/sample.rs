//! A cycle with a response, which most tests need before they begin.

use chrono::{DateTime, NaiveDate, Utc};
use survey_model::answer::{Answer, Value};
use survey_model::code::ItemCode;
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus};
use survey_model::language::Language;
use survey_model::member_state::Iso3;
use survey_model::respondent::Respondent;
use survey_server::storage::answer::NewAnswer;
use survey_server::storage::cycle::{self, Cycle};
use survey_server::storage::questionnaire_version::{self, QuestionnaireVersion, VersionStatus};
use survey_server::storage::response::{self, Response};
use survey_server::storage::{
    Connection, CycleId, Database, QuestionnaireVersionId, ResponseId, StorageError, SubmissionId, now, respondent,
    submission,
};

pub(crate) fn iso3(code: &str) -> Iso3 {
    code.parse().expect("a Member State")
}

pub(crate) fn item(code: &str) -> ItemCode {
    code.parse().expect("an item code")
}

pub(crate) fn text(value: &str) -> Answer {
    Answer::Value(Value::Text(value.to_owned()))
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub(crate) fn time(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

pub(crate) fn version(series: &str, number: &str) -> QuestionnaireVersion {
    QuestionnaireVersion {
        id: QuestionnaireVersionId::new(),
        series: series.parse().expect("a series"),
        version: number.parse().expect("a version"),
        status: VersionStatus::Published,
        document: r#"{"b":1.50,"a":"é"}"#.to_owned(),
        sha256: "0".repeat(64),
        published_at: Some(now()),
        revision: 1,
    }
}

pub(crate) fn cycle(version: QuestionnaireVersionId, label: &str) -> Cycle {
    Cycle {
        id: CycleId::new(),
        label: label.parse().expect("a label"),
        questionnaire_version_id: version,
        starts_on: day("2018-01-01"),
        ends_on: day("2021-12-31"),
        status: CycleStatus::Open,
        synthetic: true,
        created_at: now(),
        deadline: None,
    }
}

/// An open cycle, `2018-2021`.
pub(crate) fn open_cycle(database: &Database) -> CycleId {
    let version = version("cybersecurity-awareness", "2.0.0");
    let cycle = cycle(version.id, "2018-2021");
    let id = cycle.id;
    let insert = move |conn: &mut Connection| {
        questionnaire_version::insert(conn, &version)?;
        cycle::insert(conn, &cycle)
    };
    database.write::<_, StorageError>(insert).expect("a cycle is inserted");
    id
}

/// The response of a state's administration, which is started.
pub(crate) fn response_of(database: &Database, cycle: CycleId, state: &str) -> ResponseId {
    let administration = Respondent::administration(iso3(state));
    let start = move |conn: &mut Connection| {
        let respondent_id = respondent::find_or_insert(conn, &administration)?;
        let new = Response {
            id: ResponseId::new(),
            cycle_id: cycle,
            respondent_id,
            status: ResponseStatus::InProgress,
            provenance: Provenance::Official,
            language: Language::En,
            created_at: now(),
            updated_at: now(),
        };
        response::start(conn, &new).map(|response| response.id)
    };
    database.write::<_, StorageError>(start).expect("a response is started")
}

/// Kenya's response in a cycle of its own.
pub(crate) fn response(database: &Database) -> ResponseId {
    response_of(database, open_cycle(database), "KEN")
}

pub(crate) fn answer(response_id: ResponseId, code: &str, value: &str) -> NewAnswer {
    NewAnswer {
        response_id,
        item: item(code),
        answer: text(value),
        remark: Default::default(),
        author: "A. Official".into(),
        at: now(),
    }
}

pub(crate) fn submission(response_id: ResponseId, number: u32, at: &str) -> submission::Submission {
    submission::Submission {
        id: SubmissionId::new(),
        response_id,
        number,
        submitted_at: time(at),
        document: format!(r#"{{"number":{number},"z":0.10,"a":"{at}"}}"#),
        sha256: "f".repeat(64),
        signed_by: "A. Official".to_owned(),
        capacity: "Director".to_owned(),
        provenance: Provenance::Official,
    }
}
