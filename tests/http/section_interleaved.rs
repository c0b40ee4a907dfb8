//! Random interleavings of several people at one response, beside a model: what was acknowledged is never lost, and nobody writes over what they have not seen.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use survey_model::member_state::MemberState;
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

const CYCLE: &str = "2018-2021";
const SECTION: &str = "national-experience";
const ITEMS: [&str; 2] = ["EXPERIENCE_MEASURE", "EXPERIENCE_LESSONS"];
const PEOPLE: usize = 3;
/// So many stories are told, each of its own response.
const STORIES: usize = 24;

/// What somebody does.
#[derive(Debug, Clone)]
enum Deed {
    /// Opens the section anew.
    Open { who: usize },
    /// Types into some of the questions and saves; a form posts all of them.
    Save { who: usize, typed: Vec<Option<String>> },
}

fn deed() -> impl Strategy<Value = Deed> {
    let typed = proptest::collection::vec(proptest::option::of("[a-c]"), ITEMS.len());
    prop_oneof![
        1 => (0..PEOPLE).prop_map(|who| Deed::Open { who }),
        2 => (0..PEOPLE, typed).prop_map(|(who, typed)| Deed::Save { who, typed }),
    ]
}

/// An answer with its revision.
type Seen = (String, u32);

/// What has to be true: what the server has, and what each person's page shows.
#[derive(Debug)]
struct Model {
    there: BTreeMap<&'static str, Seen>,
    pages: Vec<BTreeMap<&'static str, Seen>>,
}

impl Model {
    fn new() -> Self {
        let empty: BTreeMap<_, _> = ITEMS.iter().map(|item| (*item, (String::new(), 0))).collect();
        Self { pages: vec![empty.clone(); PEOPLE], there: empty }
    }

    /// Whether the save is taken; if so, what is there afterwards.
    fn save(&mut self, who: usize, typed: &[Option<String>]) -> bool {
        let mut after = self.there.clone();
        for (item, typed) in ITEMS.iter().zip(typed) {
            let (shown, revision) = &self.pages[who][item];
            let given = typed.as_ref().unwrap_or(shown);
            let (value, current) = &self.there[item];
            let was_left_blank = given.is_empty() && *revision == 0;
            let gives_way = given == shown && revision != current;
            if was_left_blank || gives_way || given == value {
                continue;
            }
            if revision != current {
                return false;
            }
            after.insert(item, (given.clone(), current + 1));
        }
        self.there = after;
        true
    }

    fn open(&mut self, who: usize) {
        self.pages[who].clone_from(&self.there);
    }
}

/// What a page of the section shows.
fn shown(page: &Page) -> BTreeMap<&'static str, Seen> {
    let of = |item: &&'static str| {
        let revision = page.value(&format!("{item}!revision")).and_then(|text| text.parse().ok());
        let typed = page.texts(&format!("textarea[name='{item}']")).concat();
        let typed = if typed.is_empty() { page.value(item).unwrap_or_default() } else { typed };
        (*item, (typed, revision.expect("a revision")))
    };
    ITEMS.iter().map(of).collect()
}

async fn tell(app: &TestApp, state: &MemberState, deeds: &[Deed]) {
    let mut people: Vec<Person> = Vec::new();
    for _ in 0..PEOPLE {
        people.push(app.focal_point(state.iso3.as_str()).await);
    }
    let response = people[0].start_response(CYCLE).await;
    let address = format!("{response}/sections/{SECTION}");
    let mut model = Model::new();
    for deed in deeds {
        match deed {
            Deed::Open { who } => {
                let page = people[*who].get(&address).await;
                model.open(*who);
                assert_eq!(shown(&page), model.pages[*who], "{deeds:#?}");
            }
            Deed::Save { who, typed } => {
                let before = model.pages[*who].clone();
                let fields: Vec<(String, String)> = ITEMS
                    .iter()
                    .zip(typed)
                    .flat_map(|(item, typed)| {
                        let (shown, revision) = &before[item];
                        let given = typed.clone().unwrap_or_else(|| shown.clone());
                        [((*item).to_owned(), given), (format!("{item}!revision"), revision.to_string())]
                    })
                    .collect();
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
                let status = people[*who].post(&address, &fields).await.status;
                let is_taken = model.save(*who, typed);
                assert_eq!(status, if is_taken { 303 } else { 409 }, "{deed:?} of {deeds:#?}");
                model.open(*who);
                assert_eq!(shown(&people[*who].get(&address).await), model.there, "after {deed:?} of {deeds:#?}");
            }
        }
    }
    check_history(app, &response, &model);
}

/// Every revision that was acknowledged is there, once.
fn check_history(app: &TestApp, response: &str, model: &Model) {
    let id: survey_server::storage::ResponseId =
        response.trim_start_matches("/responses/").parse().expect("the id of a response");
    for (item, (_, revision)) in &model.there {
        let read = move |conn: &mut survey_server::storage::Connection| {
            let mut rows = survey_server::storage::answer_history::list_of(conn, &[id])?;
            rows.extend(survey_server::storage::answer::list(conn, id)?);
            Ok::<_, survey_server::storage::StorageError>(rows)
        };
        let rows = app.platform.database().read(read).expect("answers are read");
        let mut revisions: Vec<u32> =
            rows.iter().filter(|row| row.item.as_str() == *item).map(|row| row.revision).collect();
        revisions.sort_unstable();
        assert_eq!(revisions, (1..=*revision).collect::<Vec<_>>(), "{item}");
    }
}

each_database!(whatever_people_do_at_once_nothing_acknowledged_is_lost, async |database| {
    let app = TestApp::start(database).await;
    app.plan_cycle("2014-2017", "cybersecurity-awareness/1.0.0");
    app.open_cycle(CYCLE, "cybersecurity-awareness/2.0.0");
    let mut runner = TestRunner::deterministic();
    let stories = proptest::collection::vec(deed(), 4..16);
    for state in MemberState::all().iter().take(STORIES) {
        let deeds = stories.new_tree(&mut runner).expect("a story").current();
        tell(&app, state, &deeds).await;
    }
});
