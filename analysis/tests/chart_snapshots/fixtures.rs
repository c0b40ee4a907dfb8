//! Small reports made by hand, in six languages.

use analysis::chart::{StateAnswer, StateIndex};
use analysis::estimate::nonresponse::{Answered, worst_case, worst_case_change};
use analysis::estimate::{Confidence, NotComputable, wilson};
use analysis::index::RankRange;
use analysis::judgement::Family;
use analysis::report::*;
use chrono::{Days, NaiveDate};
use survey_model::concordance::Verdict;
use survey_model::cycle::ResponseStatus;
use survey_model::language::Language;
use survey_model::member_state::{Grouping, Iso3, MemberState};
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
        Language::Es => super::words::SPANISH,
        Language::Fr => super::words::FRENCH,
        Language::Ru => super::words::RUSSIAN,
        Language::En => super::words::ENGLISH,
    }
}

pub(crate) fn cycle(label: &str, version: &str, respondents: usize) -> CycleSummary {
    CycleSummary {
        label: label.parse().unwrap(),
        questionnaire: Instrument::Version(format!("cybersecurity-awareness@{version}").parse().unwrap()),
        vintage: Vintage::Known {
            as_of: "2026-03-01T12:00:00Z".parse().unwrap(),
            submissions: respondents + 2,
            sources: Sources::default(),
        },
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
    ResponseRates { groups_as_of: "2014-01-01".parse().unwrap(), confidence: 0.95, total, groups }
}

fn share(count: usize, n: usize) -> Option<Estimate> {
    wilson(count, n, Confidence::DEFAULT)
}

/// How many have no value, for each of the reasons.
const MISSING: [usize; 6] = [0, 4, 7, 3, 2, 1];

pub(crate) fn distribution(counts: &[usize]) -> Distribution {
    let valid = counts.iter().sum();
    let code = |at: usize| format!("c{at}").parse().unwrap();
    Distribution {
        cases: valid + 5 + MISSING.iter().sum::<usize>(),
        valid,
        missing: Missing::ALL
            .iter()
            .zip(MISSING)
            .map(|(reason, count)| MissingCount { reason: *reason, count })
            .collect(),
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
    let mut states = states();
    let mut cell = |count: &usize| TransitionCell {
        count: *count,
        states: states.by_ref().take(*count).collect(),
        names: Vec::new(),
    };
    Transitions {
        categories: (0..size).map(|at| format!("c{at}").parse().unwrap()).collect(),
        cells: counts.iter().map(|row| row.iter().map(&mut cell).collect()).collect(),
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
        places: None,
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
        declared: Vec::new(),
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
        software: "",
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

/// The section on all respondents, with what is possible among all Member States.
pub(crate) fn bounded(language: Language) -> Comparison {
    let mut comparison = section(language);
    for measure in &mut comparison.measures {
        if let Outcome::Compared(compared) = &mut measure.outcome {
            let slice = &mut compared.slices[0];
            slice.basis = Basis::AllRespondents;
            let sides = [(&slice.earlier, 193), (&slice.later, 194)];
            let answered =
                sides.map(|(side, members)| Answered::new(side.shares[0].count, side.valid, members).unwrap());
            slice.changes[0].overlapping = Some(Box::new(overlapping(answered)));
        }
    }
    comparison
}

fn overlapping([earlier, later]: [Answered; 2]) -> Overlapping {
    let change = worst_case_change(earlier, later);
    let bounds = ChangeBounds { earlier: worst_case(earlier), later: worst_case(later), change };
    Overlapping {
        answered: [0; 3],
        independent: None,
        finite: None,
        test: Err(NotComputable::NoCases),
        decomposition: Err(NotComputable::NoCases),
        bounds: Some(Ok(bounds)),
    }
}

/// A scale of four points, for all and by region.
pub(crate) fn scale(language: Language) -> Comparison {
    let words = labels(language);
    let mut figures = compared(&words.scale, &[12, 15, 9, 4], &[21, 13, 6, 0], ChangeVerdict::Rose);
    let regions = [([4, 3, 2, 1], [6, 3, 1, 0]), ([2, 4, 1, 1], [4, 3, 1, 0]), ([1, 2, 2, 1], [2, 2, 2, 0])];
    let regions =
        regions.into_iter().chain([([3, 4, 2, 1], [5, 4, 1, 0]), ([2, 2, 2, 0], [4, 1, 1, 0]), ([0; 4], [0; 4])]);
    if let Outcome::Compared(compared) = &mut figures {
        for (group, (earlier, later)) in Grouping::Region.groups().iter().zip(regions) {
            let slice = Slice {
                group: Some(Group::of_states(Grouping::Region, group)),
                earlier: distribution(&earlier),
                later: distribution(&later),
                transitions: None,
                ..compared.slices[0].clone()
            };
            compared.slices.push(slice);
        }
    }
    comparison(vec![ordinal(measure(1, words.questions[2], Verdict::Reworded, "", figures))])
}

fn ordinal(measure: Measure) -> Measure {
    Measure { identity: Identity { level: "ordinal", ..measure.identity }, ..measure }
}

/// Several items on one scale, and one without.
pub(crate) fn scales(language: Language) -> Comparison {
    let words = labels(language);
    let item = |at: usize, earlier: [usize; 4], later: [usize; 4], verdict| {
        let figures = compared(&words.scale, &earlier, &later, ChangeVerdict::NoChangeShown);
        ordinal(measure(at + 1, words.questions[at], verdict, "", figures))
    };
    let yes_no = compared(&words.yes_no, &[22, 18], &[33, 7], ChangeVerdict::Rose);
    comparison(vec![
        item(0, [12, 15, 9, 4], [21, 13, 6, 0], Verdict::Identical),
        item(1, [3, 9, 17, 11], [6, 12, 13, 9], Verdict::Recoded),
        item(2, [20, 11, 5, 4], [18, 13, 6, 3], Verdict::Identical),
        item(3, [0; 4], [0; 4], Verdict::Identical),
        measure(5, words.questions[4], Verdict::Identical, "", yes_no),
    ])
}

/// Member States, far apart from each other in the list.
fn states() -> impl Iterator<Item = Iso3> {
    let all = MemberState::all();
    (0..all.len()).map(move |at| all[at * 7 % all.len()].iso3)
}

pub(crate) fn statuses() -> Vec<(Iso3, ResponseStatus)> {
    let status = |at: usize| ResponseStatus::ALL[1 + at * at % 4];
    states().take(120).enumerate().map(|(at, state)| (state, status(at))).collect()
}

pub(crate) fn answers() -> Vec<(Iso3, StateAnswer)> {
    let answer = |at: usize| match at % 9 {
        7 => StateAnswer::Missing,
        8 => StateAnswer::NotPublished,
        at => StateAnswer::Category(at * at % 4),
    };
    states().take(110).enumerate().map(|(at, state)| (state, answer(at))).collect()
}

pub(crate) fn indices(count: usize) -> Vec<StateIndex> {
    let rank = |at: usize| RankRange { rank: at + 1, best: at.max(2) - 1, median: at + 1, worst: at + 4 };
    let index = |(at, state): (usize, Iso3)| StateIndex {
        state,
        value: 0.97 - 0.9 * (at as f64 / count as f64),
        rank: (at % 5 != 4).then(|| rank(at)),
    };
    states().take(count).enumerate().map(index).collect()
}

/// The days of submissions, more of them towards the end.
pub(crate) fn days(from: &str, count: usize, length: usize) -> Vec<NaiveDate> {
    let first: NaiveDate = from.parse().unwrap();
    let day = |at: usize| ((at as f64 / count as f64).sqrt() * length as f64) as u64;
    (0..count).map(|at| first + Days::new(day(at))).collect()
}

/// A scale over four cycles, of which one cannot be compared.
pub(crate) fn trends(language: Language) -> Trends {
    let words = labels(language);
    let names = [("2010-2013", "1.0.0"), ("2014-2017", "1.0.0"), ("2018-2021", "2.0.0"), ("2022-2025", "2.1.0")];
    let answers = |counts: [usize; 4]| TrendPoint::Answers(Box::new(distribution(&counts)));
    let refused = Refused { why: RefusalReason::Broken, sentence: "Not comparable.".to_owned() };
    let Measure { identity, .. } = scale(language).measures.remove(0);
    let category = |(at, label): (usize, &&str)| MeasureCategory {
        code: format!("c{at}").parse().unwrap(),
        label: (*label).to_owned(),
        score: None,
        headline: at < 2,
    };
    let trend = Trend {
        identity,
        categories: words.scale.iter().enumerate().map(category).collect(),
        concordance: vec![Some(Verdict::Broken), Some(Verdict::Recoded), Some(Verdict::Identical)],
        slices: vec![TrendSlice {
            group: None,
            points: vec![
                TrendPoint::Refused(refused),
                answers([12, 15, 9, 4]),
                answers([21, 13, 6, 0]),
                answers([25, 24, 4, 2]),
            ],
            matched: None,
        }],
    };
    Trends {
        cycles: names.iter().map(|(label, version)| cycle(label, version, 60)).collect(),
        respondents: Respondents::Administrations,
        confidence: 0.95,
        software: "",
        breakdowns: Vec::new(),
        trends: vec![trend],
    }
}
