//! Fifty people edit ten responses at once: how long a save takes until it is durable, and whether every save that was acknowledged is there.
//!
//! `cargo bench -p survey-tests --bench editing [-- SECONDS]`. Each saves one answer, waits between half a second and one and a half as people do who type, and saves
//! the next; every fourth save is of a question that all five of a response edit. The bound is 20 ms for 95 of 100 saves on SQLite in a release build. What is counted is
//! checked: an acknowledged text that is neither an answer nor in the history of one, or that was replaced by somebody who had not seen it, ends the program with an error.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use survey_model::answer::{Answer, Value};
use survey_model::member_state::MemberState;
use survey_server::settings::{Rates, Settings};
use survey_server::storage::{Connection, ResponseId, StorageError, answer, answer_history};
use survey_tests::app::{Person, TestApp};
use survey_tests::database::throw_away_sqlite;

const CYCLE: &str = "2018-2021";
const RESPONSES: usize = 10;

/// The section and the question that each of the five edits alone.
const OWN: [(&str, &str); 5] = [
    ("respondent", "UNIT_NAME"),
    ("challenges", "MAIN_OBSTACLE"),
    ("national-experience", "EXPERIENCE_MEASURE"),
    ("national-experience", "EXPERIENCE_LESSONS"),
    ("accessibility", "ACCESS_DIFFICULTIES"),
];
/// What all of them edit.
const SHARED: (&str, &str) = ("closing", "REMARKS");

struct Editor {
    person: Person,
    response: String,
    own: (&'static str, &'static str),
    name: String,
    /// The revision of the own question.
    revision: u32,
    acknowledged: Vec<String>,
    conflicts: usize,
    times: Vec<Duration>,
}

impl Editor {
    async fn edit(mut self, until: Instant) -> Self {
        let mut count = 0;
        while Instant::now() < until {
            actix_web::rt::time::sleep(self.pause(count)).await;
            let text = format!("{} {count}", self.name);
            count += 1;
            if count % 4 == 0 { self.save_shared(text).await } else { self.save_own(text).await }
        }
        self
    }

    /// Another one each time and for everybody, so that people come neither together nor in turn.
    fn pause(&self, count: u64) -> Duration {
        let own: u64 = self.name.bytes().map(u64::from).sum();
        Duration::from_millis(500 + (own * 7_919 + count * 104_729) % 1_000)
    }

    async fn save_own(&mut self, text: String) {
        assert_eq!(self.post(self.own, &text, self.revision).await, 303, "nobody else edits {}", self.own.1);
        self.revision += 1;
        self.acknowledged.push(text);
    }

    /// Looks at the page first, as others edit the same question; whoever is too slow is shown both texts.
    async fn save_shared(&mut self, text: String) {
        let page = self.person.get(&format!("{}/sections/{}", self.response, SHARED.0)).await;
        let revision = page.value(&format!("{}!revision", SHARED.1)).and_then(|text| text.parse().ok());
        match self.post(SHARED, &text, revision.expect("a revision")).await {
            303 => self.acknowledged.push(text),
            409 => self.conflicts += 1,
            other => panic!("status {other}"),
        }
    }

    async fn post(&mut self, (section, question): (&str, &str), text: &str, revision: u32) -> u16 {
        let (field, revision) = (format!("{question}!revision"), revision.to_string());
        let path = format!("{}/sections/{section}", self.response);
        let start = Instant::now();
        let page = self.person.post(&path, &[(question, text), (&field, &revision)]).await;
        self.times.push(start.elapsed());
        page.status
    }
}

async fn editors(app: &TestApp) -> Vec<Editor> {
    let mut editors = Vec::new();
    for state in MemberState::all().iter().take(RESPONSES) {
        let first = app.focal_point(state.iso3.as_str()).await;
        let response = first.start_response(CYCLE).await;
        for (at, own) in OWN.into_iter().enumerate() {
            editors.push(Editor {
                person: app.focal_point(state.iso3.as_str()).await,
                response: response.clone(),
                own,
                name: format!("{} {at}", state.iso3),
                revision: 0,
                acknowledged: Vec::new(),
                conflicts: 0,
                times: Vec::new(),
            });
        }
    }
    editors
}

/// Every text that is kept of a response, in answers and in their history; the revisions of each item must count from one without a gap.
fn kept(app: &TestApp, response: &str) -> BTreeSet<String> {
    let id: ResponseId = response.trim_start_matches("/responses/").parse().expect("an id");
    let read = move |conn: &mut Connection| {
        let mut rows = answer_history::list_of(conn, &[id])?;
        rows.extend(answer::list(conn, id)?);
        Ok::<_, StorageError>(rows)
    };
    let mut rows = app.platform.database().read(read).expect("answers are read");
    rows.sort_by(|one, other| (one.item.as_str(), one.revision).cmp(&(other.item.as_str(), other.revision)));
    for of_item in rows.chunk_by(|one, other| one.item == other.item) {
        let revisions: Vec<u32> = of_item.iter().map(|row| row.revision).collect();
        let count = u32::try_from(of_item.len()).expect("few rows");
        assert_eq!(revisions, (1..=count).collect::<Vec<_>>(), "each save of {} is one revision", of_item[0].item);
    }
    let text = |answer: Answer| match answer {
        Answer::Value(Value::Text(text)) => Some(text),
        _ => None,
    };
    rows.into_iter().filter_map(|row| text(row.answer)).collect()
}

#[actix_web::main]
async fn main() {
    let seconds = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(20);
    let database = throw_away_sqlite();
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.rates = Rates::boundless();
    let app = TestApp::start_with(&database, settings).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle(CYCLE, "cybersecurity-awareness/2.0.0");
    let editors = editors(&app).await;
    let until = Instant::now() + Duration::from_secs(seconds);
    let done = join_all(editors.into_iter().map(|editor| editor.edit(until))).await;
    let mut times: Vec<Duration> = done.iter().flat_map(|editor| editor.times.clone()).collect();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
    let acknowledged: usize = done.iter().map(|editor| editor.acknowledged.len()).sum();
    let conflicts: usize = done.iter().map(|editor| editor.conflicts).sum();
    for editor in &done {
        let kept = kept(&app, &editor.response);
        let lost: Vec<_> = editor.acknowledged.iter().filter(|text| !kept.contains(*text)).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    }
    println!(
        "{} people, {} saves: {acknowledged} acknowledged, all kept; {conflicts} shown as conflicts",
        done.len(),
        times.len()
    );
    println!(
        "a save takes {:.1} ms (median), {:.1} ms (95 of 100), {:.1} ms (the longest); bound: 20 ms for 95 of 100",
        at(50),
        at(95),
        at(100)
    );
}
