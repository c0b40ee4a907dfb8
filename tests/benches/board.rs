//! How long the cycle board takes when every Member State has answered everything.
//!
//! `cargo bench -p survey-tests --bench board`. The bound is 100 ms for the board itself, whatever the number of states; the page over HTTP is
//! printed beside it.

use std::time::Instant;

use survey_model::cycle::{Provenance, ResponseStatus};
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::remark::Remark;
use survey_model::respondent::Respondent;
use survey_server::services::{ServiceError, board, cycle, demo};
use survey_server::storage::answer::{self, NewAnswer};
use survey_server::storage::author::Author;
use survey_server::storage::response::{self, Response};
use survey_server::storage::{Connection, ResponseId, now, respondent};
use survey_tests::app::TestApp;
use survey_tests::database::throw_away_sqlite;

const CYCLE: &str = "2022-2025";
const ROUNDS: u32 = 20;

#[actix_web::main]
async fn main() {
    let database = throw_away_sqlite();
    let app = TestApp::start(&database).await;
    demo::fill(&app.platform).expect("the sample is made");
    let label = CYCLE.parse().expect("a label");
    let open = cycle::find(&app.platform, &label).expect("the open cycle").cycle.id;
    let before = cycle::find(&app.platform, &"2018-2021".parse().expect("a label")).expect("a cycle").cycle.id;
    let answers = app.platform.database().write(move |conn| fill(conn, before, open)).expect("everybody answers");
    let start = Instant::now();
    board::board(&app.platform, &label).expect("a board");
    println!("board, the first time: {:?} for {answers} answers", start.elapsed());
    let start = Instant::now();
    for _ in 0..ROUNDS {
        assert!(board::board(&app.platform, &label).expect("a board").rows.len() >= 190);
    }
    println!("board, afterwards: {:?}", start.elapsed() / ROUNDS);
    let secretariat = app.secretariat().await;
    let start = Instant::now();
    let mut bytes = 0;
    for _ in 0..ROUNDS {
        bytes = secretariat.get(&format!("/cycles/{CYCLE}/board")).await.body.len();
    }
    println!("page: {:?}, {bytes} bytes", start.elapsed() / ROUNDS);
}

/// Every Member State gives the answers that the first one of the former cycle gave.
fn fill(
    conn: &mut Connection,
    before: survey_server::storage::CycleId,
    open: survey_server::storage::CycleId,
) -> Result<usize, ServiceError> {
    let first = response::list(conn, before)?.first().expect("somebody has answered").0.id;
    let given = answer::list_all(conn, &[first])?;
    let mut count = 0;
    for state in MemberState::all().iter().filter(|state| state.is_member && state.iso3.as_str() != "KEN") {
        let at = now();
        let of = Response {
            id: ResponseId::new(),
            cycle_id: open,
            respondent_id: respondent::find_or_insert(conn, &Respondent::administration(state.iso3))?,
            status: ResponseStatus::InProgress,
            provenance: Provenance::Official,
            language: Language::En,
            created_at: at,
            updated_at: at,
        };
        response::insert_many(conn, std::slice::from_ref(&of))?;
        let new = |(_, item, answer): &(ResponseId, _, _)| NewAnswer {
            response_id: of.id,
            item: Clone::clone(item),
            answer: Clone::clone(answer),
            remark: Remark::default(),
            author: Author::Named("Bench".to_owned()),
            at,
        };
        let rows: Vec<NewAnswer> = given.iter().map(new).collect();
        count += rows.len();
        answer::insert_many(conn, &rows)?;
    }
    Ok(count)
}
