//! A small study whose answers are drawn.

use std::collections::BTreeMap;
use std::path::Path;

use analysis::dataset::{Case, Dataset, DatasetBuilder, Origin, Source};
use analysis::disclosure::{Given, LeastCount, Levels, PublicCycle, PublicSide, public_changes, public_cycle};
use analysis::report::PublicChanges;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use survey_model::answer::Answers;
use survey_model::concordance::{Concordance, Verdict};
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;

/// States of several regions, developed and developing.
pub(crate) const STATES: [&str; 24] = [
    "KEN", "TZA", "UGA", "RWA", "GHA", "BRA", "CHL", "PER", "CAN", "USA", "EGY", "JOR", "QAT", "JPN", "IND", "AUS",
    "FJI", "ARM", "KAZ", "FRA", "DEU", "ESP", "ITA", "POL",
];

/// Many states of two regions; all of Europe are developed, and of Asia-Pacific JPN and AUS alone.
pub(crate) const TWO_REGIONS: [&str; 24] = [
    "FRA", "DEU", "ESP", "ITA", "POL", "NLD", "BEL", "AUT", "PRT", "GRC", "SWE", "FIN", "JPN", "AUS", "IND", "FJI",
    "THA", "VNM", "MYS", "IDN", "PHL", "NPL", "BGD", "LKA",
];

pub(crate) fn questionnaire() -> Questionnaire {
    read_path(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/public_cycle/survey.toml")).unwrap()
}

/// What one state says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawn {
    /// Held, needed, unit named, needs told.
    pub(crate) flags: [bool; 4],
    pub(crate) unit: usize,
    pub(crate) order: usize,
    pub(crate) chosen: [bool; 3],
}

impl Drawn {
    pub(crate) fn plain(held: bool, needed: bool) -> Self {
        Self { flags: [held, needed, true, true], unit: usize::from(held), order: 0, chosen: [true, held, needed] }
    }

    fn answers(&self, state: &str) -> Answers {
        let yes_no = |flag: bool| json!({"value": {"choice": if flag { "yes" } else { "no" }}});
        let text = |what: &str| json!({"value": {"text": format!("{what} of {state}")}});
        let skipped = || json!({"missing": "not_relevant"});
        let [held, needed, unit, told] = self.flags;
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let needs = ["money", "people", "advice"];
        let ranked: Vec<&str> = orders[self.order].iter().map(|at| needs[*at]).collect();
        let chosen: Vec<&str> = (0..3).filter(|at| self.chosen[*at]).map(|at| needs[at]).collect();
        let or = |when: bool, value: Value| if when { value } else { skipped() };
        let activity =
            json!({"TITLE": text("Activity"), "SECTOR": {"value": {"choice": "private"}}, "CONTACT": text("SECRET")});
        let answers = json!({
            "HELD": yes_no(held), "STORY": text("Story"), "NEEDED": yes_no(needed),
            "NEED_STORY": or(needed, text("SECRET")),
            "NEEDS": or(needed && told, json!({"value": {"ranking": ranked}})),
            "NEEDS_CHOSEN": or(held && !chosen.is_empty(), json!({"value": {"choices": chosen}})),
            "UNIT": or(unit, text("SECRET")), "UNIT_KIND": {"value": {"choice": (["small", "middle", "large"][self.unit])}},
            "AFTER_UNIT": or(unit, yes_no(told)),
            "ACTIVITIES": {"value": {"entries": [activity]}},
        });
        serde_json::from_value(answers).unwrap()
    }
}

fn submission(
    questionnaire: &Questionnaire,
    respondent: Respondent,
    provenance: Provenance,
    answers: Answers,
) -> Submission {
    Submission {
        cycle: "2022-2025".parse().unwrap(),
        respondent,
        questionnaire: questionnaire.name().clone(),
        number: 1,
        submitted_at: "2026-01-01T00:00:00Z".parse().unwrap(),
        provenance,
        language: Language::En,
        signed_by: String::new(),
        capacity: String::new(),
        synthetic: true,
        answers,
        evidence: BTreeMap::new(),
        remarks: BTreeMap::new(),
    }
}

fn dataset(questionnaire: &Questionnaire, states: &[&str], drawn: &[Drawn]) -> (Dataset, Vec<Given>) {
    let at: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    let source = Source {
        cycle: "2022-2025".parse().unwrap(),
        questionnaire: questionnaire.name().clone().into(),
        origin: Origin::Known(at),
        groups_as_of: "2022-01-01".parse().unwrap(),
        synthetic: true,
    };
    let levels = Levels::of_questionnaire(questionnaire);
    let mut builder = DatasetBuilder::new(source, questionnaire).unwrap();
    let mut given = Vec::new();
    for (state, drawn) in states.iter().zip(drawn) {
        let provenance = if drawn.flags[1] { Provenance::Official } else { Provenance::DeskResearch };
        let respondent = Respondent::administration(state.parse().unwrap());
        let submission = submission(questionnaire, respondent.clone(), provenance, drawn.answers(state));
        let one = Given::of(&levels, &submission);
        builder.push(Case { respondent, provenance }, one.answers()).unwrap();
        given.push(one);
    }
    (builder.finish().unwrap(), given)
}

/// Two vintages, the second published after the first.
pub(crate) fn publish(first: &[Drawn], second: &[Drawn]) -> [PublicCycle; 2] {
    publish_of(&STATES, first, second)
}

/// The same of other states.
pub(crate) fn publish_of(states: &[&str], first: &[Drawn], second: &[Drawn]) -> [PublicCycle; 2] {
    let questionnaire = questionnaire();
    let [(before, one), (after, two)] = [first, second].map(|drawn| dataset(&questionnaire, states, drawn));
    let make = |dataset: &Dataset, given: Vec<Given>, earlier: &[Dataset]| {
        public_cycle(dataset, &questionnaire, given, Some(earlier), LeastCount::DEFAULT).unwrap().into_inner()
    };
    let published = make(&before, one, &[]);
    [published, make(&after, two, &[before])]
}

/// The questionnaire with itself, but that two kinds of units became one.
pub(crate) fn concordance(questionnaire: &Questionnaire) -> Concordance {
    let mut concordance = questionnaire.concordance_with_itself();
    for entry in concordance.entries.iter_mut().filter(|entry| entry.later[0].as_str() == "UNIT_KIND") {
        entry.verdict = Verdict::Recoded;
        entry.earlier_map = [("middle".parse().unwrap(), "large".parse().unwrap())].into();
        entry.later_map = entry.earlier_map.clone();
    }
    concordance
}

/// Two cycles, each published once, and the later one beside the earlier one.
pub(crate) fn publish_cycles(earlier: &[Drawn], later: &[Drawn]) -> ([PublicCycle; 2], PublicChanges) {
    let questionnaire = questionnaire();
    let cycles = [earlier, later].map(|drawn| {
        let (dataset, given) = dataset(&questionnaire, &STATES, drawn);
        public_cycle(&dataset, &questionnaire, given, Some(&[]), LeastCount::DEFAULT).unwrap()
    });
    let side = |at: usize| PublicSide { cycle: &cycles[at], questionnaire: &questionnaire };
    let changes = public_changes(side(0), side(1), &concordance(&questionnaire)).into_inner();
    (cycles.map(analysis::disclosure::Publishable::into_inner), changes)
}
