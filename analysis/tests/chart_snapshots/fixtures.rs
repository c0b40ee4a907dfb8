//! Small reports made by hand, in English, Arabic and Chinese.

use analysis::estimate::{Confidence, wilson};
use analysis::judgement::Family;
use analysis::report::*;
use survey_model::concordance::Verdict;
use survey_model::language::Language;
use survey_model::member_state::Grouping;
use survey_model::missing::Missing;

/// The labels of a language: the questions, then yes and no, then four points of a scale.
pub(crate) struct Labels {
    pub(crate) heading: &'static str,
    pub(crate) questions: [&'static str; 7],
    pub(crate) yes_no: [&'static str; 2],
    pub(crate) scale: [&'static str; 4],
}

pub(crate) fn labels(language: Language) -> Labels {
    match language {
        Language::Ar => super::words::ARABIC,
        Language::Zh => super::words::CHINESE,
        _ => super::words::ENGLISH,
    }
}

pub(crate) fn cycle(label: &str, version: &str, respondents: usize) -> CycleSummary {
    CycleSummary {
        label: label.parse().unwrap(),
        questionnaire: Instrument::Version(format!("cybersecurity-awareness@{version}").parse().unwrap()),
        vintage: Vintage::Known { as_of: "2026-03-01T12:00:00Z".parse().unwrap(), submissions: respondents + 2 },
        respondents,
        groups_as_of: "2014-01-01".parse().unwrap(),
        synthetic: true,
    }
}

pub(crate) fn rates(groupings: &[Grouping]) -> ResponseRates {
    let mut counts = [(20, 44), (14, 35), (9, 22), (13, 38), (4, 9), (0, 46), (11, 40), (49, 154)].into_iter().cycle();
    let group = |grouping: &Grouping| grouping.groups().iter().map(|group| (*grouping, *group)).collect::<Vec<_>>();
    let mut rate = |group| {
        let (responded, eligible) = counts.next().unwrap();
        ResponseRate { group, eligible, responded, share: share(responded, eligible) }
    };
    let groups = groupings
        .iter()
        .flat_map(group)
        .map(|(grouping, group)| rate(Some(Group::of_states(grouping, group))))
        .collect();
    let total = ResponseRate { group: None, eligible: 194, responded: 60, share: share(60, 194) };
    ResponseRates { groups_as_of: "2014-01-01".parse().unwrap(), total, groups }
}

fn share(count: usize, n: usize) -> Option<Estimate> {
    wilson(count, n, Confidence::DEFAULT)
}

pub(crate) fn distribution(counts: &[usize]) -> Distribution {
    let valid = counts.iter().sum();
    let code = |at: usize| format!("c{at}").parse().unwrap();
    Distribution {
        cases: valid + 5,
        valid,
        missing: Missing::ALL.map(|reason| MissingCount { reason, count: 0 }).to_vec(),
        unpaired: 5,
        shares: counts
            .iter()
            .enumerate()
            .map(|(at, count)| Share {
                code: code(at),
                count: *count,
                estimate: share(*count, valid),
                exact: None,
                finite: None,
            })
            .collect(),
        ..Distribution::default()
    }
}

fn change(at: usize, earlier: &Distribution, later: &Distribution, verdict: ChangeVerdict) -> Change {
    let sides = (earlier.shares[at].estimate, later.shares[at].estimate);
    let difference = sides.0.zip(sides.1).map(|(one, two)| {
        let value = two.value - one.value;
        Difference { value, low: value - 0.1, high: value + 0.1 }
    });
    let code = earlier.shares[at].code.clone();
    Change {
        category: code,
        headline: at == 0,
        earlier: sides.0,
        later: sides.1,
        difference,
        test: None,
        paired: None,
        overlapping: None,
        verdict,
    }
}

/// Moves from the earlier to the later answers: each respondent stays if there is room, else takes the first free place.
fn transitions(earlier: &[usize], later: &[usize]) -> Transitions {
    let size = earlier.len();
    let mut counts: Vec<Vec<usize>> = vec![vec![0; size]; size];
    let (mut from, mut to) = (earlier.to_vec(), later.to_vec());
    let places =
        (0..size).map(|at| (at, at)).chain((0..size).flat_map(|row| (0..size).map(move |column| (row, column))));
    for (row, column) in places {
        let moved = from[row].min(to[column]) * if row == column { 4 } else { 5 } / 5;
        (from[row], to[column]) = (from[row] - moved, to[column] - moved);
        counts[row][column] += moved;
    }
    let cell = |count: &usize| TransitionCell { count: *count, states: Vec::new() };
    Transitions {
        categories: (0..size).map(|at| format!("c{at}").parse().unwrap()).collect(),
        cells: counts.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}

/// The figures of a measure whose sides have these counts, on the matched panel.
pub(crate) fn compared(labels: &[&str], earlier: &[usize], later: &[usize], verdict: ChangeVerdict) -> Outcome {
    let transitions = transitions(earlier, later);
    let (earlier, later) = (distribution(earlier), distribution(later));
    let category = |(at, label): (usize, &&str)| MeasureCategory {
        code: format!("c{at}").parse().unwrap(),
        label: (*label).to_owned(),
        score: None,
        headline: at == 0,
    };
    let slice = Slice {
        basis: Basis::MatchedPanel,
        group: None,
        changes: (0..labels.len()).map(|at| change(at, &earlier, &later, verdict)).collect(),
        favourable: None,
        mean_change: None,
        transitions: Some(transitions),
        table: None,
        order: None,
        earlier,
        later,
    };
    let categories = labels.iter().enumerate().map(category).collect();
    Outcome::Compared(Compared { categories, slices: vec![slice], nonresponse: Vec::new(), compositions: Vec::new() })
}

pub(crate) fn refused(why: RefusalReason) -> Outcome {
    Outcome::Refused(Refused { why, sentence: "Not comparable.".to_owned() })
}

pub(crate) fn measure(at: usize, label: &str, verdict: Verdict, reason: &str, outcome: Outcome) -> Measure {
    let code = format!("ITEM_{at}");
    let identity = Identity {
        item: code.parse().unwrap(),
        name: code,
        section: Some("campaigns".parse().unwrap()),
        section_title: "Campaigns".to_owned(),
        number: format!("3.{at}"),
        label: label.to_owned(),
        level: "nominal",
    };
    Measure {
        identity,
        verdict,
        reason: reason.to_owned(),
        reviewer: String::new(),
        better: None,
        maps: String::new(),
        outcome,
    }
}

pub(crate) fn comparison(measures: Vec<Measure>) -> Comparison {
    Comparison {
        from: cycle("2014-2017", "1.0.0", 60),
        to: cycle("2018-2021", "2.0.0", 75),
        respondents: Respondents::Administrations,
        panel: 40,
        confidence: 0.95,
        breakdowns: Vec::new(),
        rule: String::new(),
        family: Family::default().summary(),
        measures,
        verdicts: Vec::new(),
    }
}

/// A section with every verdict of a change, and with measures that are refused.
pub(crate) fn section(language: Language) -> Comparison {
    let words = labels(language);
    let (ask, yes_no) = (words.questions, &words.yes_no[..]);
    let figures = |earlier: &[usize], later: &[usize], verdict| compared(yes_no, earlier, later, verdict);
    comparison(vec![
        measure(1, ask[0], Verdict::Identical, "", figures(&[22, 18], &[33, 7], ChangeVerdict::Rose)),
        measure(2, ask[1], Verdict::Reworded, "", figures(&[30, 10], &[21, 19], ChangeVerdict::Fell)),
        measure(3, ask[2], Verdict::Recoded, "", figures(&[14, 25], &[15, 24], ChangeVerdict::NoChangeShown)),
        measure(4, ask[3], Verdict::Identical, "", figures(&[1, 2], &[2, 1], ChangeVerdict::TooFewToTell)),
        measure(5, ask[4], Verdict::Merged, "", figures(&[0, 0], &[0, 0], ChangeVerdict::TooFewToTell)),
        measure(6, ask[5], Verdict::Broken, "1.0.0: administration; 2.0.0: any body.", refused(RefusalReason::Broken)),
        measure(7, ask[6], Verdict::New, "", refused(RefusalReason::New)),
    ])
}

/// A scale of four points.
pub(crate) fn scale(language: Language) -> Comparison {
    let words = labels(language);
    let figures = compared(&words.scale, &[12, 15, 9, 4], &[21, 13, 6, 0], ChangeVerdict::Rose);
    comparison(vec![measure(1, words.questions[2], Verdict::Reworded, "", figures)])
}

/// Twelve categories with labels of 120 characters in one language.
pub(crate) fn long(language: Language) -> Comparison {
    let word = labels(language).questions[0];
    let label = |at: usize| format!("{at} {word} ").chars().cycle().take(120).collect::<String>();
    let labels: Vec<String> = (1..=12).map(label).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let counts: Vec<usize> = (0..12).map(|at| 12 - at).collect();
    let figures = compared(&labels, &counts, &counts.iter().rev().copied().collect::<Vec<_>>(), ChangeVerdict::Fell);
    comparison(vec![measure(1, &labels.concat().chars().take(120).collect::<String>(), Verdict::Split, word, figures)])
}
