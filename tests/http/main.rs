//! Tests through HTTP; the modules mirror `survey-server/src/routes.rs`.

mod accessibility;
mod accounts;
mod answers;
mod api_token;
mod audit;
mod authors;
mod autosave;
mod board;
mod catalogues;
mod compressed;
mod concordance;
mod consultation;
mod consultation_dispositions;
mod consultation_end;
mod contributors;
mod dashboard;
mod desk_research;
mod difference;
mod errors;
mod evidence;
mod explorer;
mod export;
mod focal_points;
mod guide;
mod hands;
mod headers;
mod index;
mod lead;
mod life;
mod mail;
mod monitor;
mod nominations;
mod oidc;
mod print;
mod prior;
mod privacy;
mod profile;
mod protection;
mod questionnaire;
mod receipt;
mod remarks;
mod results;
mod review;
mod routes;
mod section;
mod section_interleaved;
mod section_kinds;
mod section_together;
mod section_wrong;
mod sign_in;
mod style;
mod taken_address;
mod translation;
mod version;
mod weight;
mod workbook;
mod xlsform;

use diesel::connection::SimpleConnection as _;
use survey_server::storage::StorageError;
use survey_tests::app::TestApp;

/// The column `line` of a query by hand.
fn lines(app: &TestApp, sql: &str) -> Vec<String> {
    #[derive(diesel::QueryableByName)]
    struct Line {
        #[diesel(sql_type = diesel::sql_types::Text)]
        line: String,
    }
    let load = |conn: &mut survey_server::storage::Connection| {
        Ok(diesel::RunQueryDsl::load::<Line>(diesel::sql_query(sql), conn)?)
    };
    let rows = app.platform.database().read::<_, StorageError>(load).expect("the query works");
    rows.into_iter().map(|row| row.line).collect()
}

/// Does to the database what no page can.
fn execute(app: &TestApp, sql: &str) {
    let sql = sql.to_owned();
    let done: Result<(), StorageError> = app.platform.database().write(move |conn| Ok(conn.batch_execute(&sql)?));
    done.expect("the database takes it");
}

/// The actions that the audit trail has, in their order.
fn audit_actions(app: &TestApp) -> Vec<String> {
    use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = diesel::sql_types::Text)]
        action: String,
    }
    let load = |conn: &mut survey_server::storage::Connection| {
        Ok::<_, StorageError>(sql_query("SELECT action FROM audit_events ORDER BY number").load::<Line>(conn)?)
    };
    app.platform.database().read(load).expect("the trail can be read").into_iter().map(|line| line.action).collect()
}

/// Answers everything of a response to a small questionnaire, signs it off, and gives its address.
async fn signed_off(focal_point: &survey_tests::app::Person, cycle: &str) -> String {
    let response = focal_point.start_response(cycle).await;
    let section = focal_point.get(&response).await.attributes(".tasks a", "href").remove(0);
    let page = focal_point.get(&section).await;
    let codes = page.attributes("fieldset[data-code]", "data-code");
    let first = |code: &String| {
        let option = page.attributes(&format!("input[name='{code}'][type=radio]"), "value").into_iter().next();
        (code.clone(), option.unwrap_or_else(|| "1".to_owned()))
    };
    let fields: Vec<(String, String)> = codes.iter().map(first).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(code, value)| (code.as_str(), value.as_str())).collect();
    assert_eq!(focal_point.post(&section, &fields).await.status, 303);
    assert_eq!(focal_point.sign_off(&response).await.status, 303);
    response
}
