//! Tests through HTTP; the modules mirror `survey-server/src/routes.rs`.

mod audit;
mod authors;
mod catalogues;
mod comparison;
mod concordance;
mod consultation;
mod consultation_dispositions;
mod consultation_end;
mod dashboard;
mod difference;
mod errors;
mod export;
mod headers;
mod monitor;
mod print;
mod questionnaire;
mod receipt;
mod review;
mod routes;
mod section;
mod section_kinds;
mod section_together;
mod section_wrong;
mod sign_in;
mod translation;
mod version;
mod weight;
mod xlsform;

use diesel::connection::SimpleConnection as _;
use survey_server::storage::StorageError;
use survey_tests::app::TestApp;

/// Does to the database what no page can.
fn execute(app: &TestApp, sql: &'static str) {
    let done: Result<(), StorageError> = app.platform.database().write(move |conn| Ok(conn.batch_execute(sql)?));
    done.expect("the database takes it");
}
