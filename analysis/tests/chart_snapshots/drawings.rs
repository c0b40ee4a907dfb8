//! Every chart, drawn from the figures of `fixtures`.

use analysis::chart::*;
use analysis::disclosure::PublishedCount;
use analysis::report::{Basis, Comparison};
use survey_model::concordance::Verdict;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

use super::fixtures;

pub(crate) const SOURCE: &str = "ITU-D study group 2, Question 3/2, awareness survey";

pub(crate) fn frame(text: &ChartText, size: Size) -> Frame<'_> {
    Frame { size, theme: Theme::Light, text, source: SOURCE }
}

pub(crate) fn measure_subject(comparison: &Comparison) -> Subject<'_> {
    let measure = &comparison.measures[0];
    Subject::Measure(MeasureSubject { comparison, measure, basis: Basis::MatchedPanel, group: None })
}

pub(crate) fn draw_measure(name: &str, comparison: &Comparison, frame: &Frame<'_>) -> Drawing {
    find(name).unwrap().draw(&measure_subject(comparison), frame).unwrap()
}

/// A chart of measures, all of a comparison's.
pub(crate) fn draw_measures(name: &str, comparison: &Comparison, heading: &str, frame: &Frame<'_>) -> Drawing {
    try_measures(name, comparison, heading, frame).unwrap()
}

pub(crate) fn try_measures(
    name: &str,
    comparison: &Comparison,
    heading: &str,
    frame: &Frame<'_>,
) -> Result<Drawing, ChartError> {
    let measures: Vec<_> = comparison.measures.iter().collect();
    let subject = MeasuresSubject {
        comparison,
        measures: &measures,
        key: "campaigns",
        heading,
        basis: Basis::MatchedPanel,
        group: None,
    };
    find(name).unwrap().draw(&Subject::Measures(subject), frame)
}

pub(crate) fn draw_responses(groupings: &[Grouping], frame: &Frame<'_>) -> Drawing {
    let (cycle, rates) = (fixtures::cycle("2014-2017", "1.0.0", 60), fixtures::rates(groupings));
    let subject = Subject::Response(ResponseSubject { cycle: &cycle, rates: &rates });
    find("responses-by-region").unwrap().draw(&subject, frame).unwrap()
}

fn draw_timeline(frame: &Frame<'_>) -> Drawing {
    let cycles = [("2014-2017", "2015-02-01", 61, 300), ("2018-2021", "2019-02-01", 75, 180)];
    let summaries = cycles.map(|(label, _, count, _)| fixtures::cycle(label, "1.0.0", count));
    let days = cycles.map(|(_, from, count, length)| fixtures::days(from, count, length));
    let timeline = |at: usize| CycleTimeline {
        cycle: &summaries[at],
        opened: cycles[at].1.parse().unwrap(),
        until: *days[at].last().unwrap(),
        eligible: 194,
        submitted: &days[at],
    };
    let cycles = [timeline(0), timeline(1)];
    find("response-timeline").unwrap().draw(&Subject::Timeline(TimelineSubject { cycles: &cycles }), frame).unwrap()
}

fn draw_status(name: &str, frame: &Frame<'_>) -> Drawing {
    let (cycle, states) = (fixtures::cycle("2018-2021", "2.0.0", 90), fixtures::statuses());
    find(name).unwrap().draw(&Subject::Status(StatusSubject { cycle: &cycle, states: &states }), frame).unwrap()
}

fn draw_answers(name: &str, language: Language, frame: &Frame<'_>) -> Drawing {
    let (cycle, states) = (fixtures::cycle("2018-2021", "2.0.0", 90), fixtures::answers());
    let comparison = fixtures::scale(language);
    let measure = &comparison.measures[0];
    let subject = AnswersSubject {
        cycle: &cycle,
        identity: &measure.identity,
        categories: &measure.compared().unwrap().categories,
        states: &states,
    };
    find(name).unwrap().draw(&Subject::Answers(subject), frame).unwrap()
}

fn draw_trend(language: Language, frame: &Frame<'_>) -> Drawing {
    let trends = fixtures::trends(language);
    let subject = TrendSubject { trends: &trends, trend: &trends.trends[0] };
    find("trend").unwrap().draw(&Subject::Trend(subject), frame).unwrap()
}

pub(crate) fn draw_index(states: usize, language: Language, frame: &Frame<'_>) -> Drawing {
    let (cycle, states) = (fixtures::cycle("2018-2021", "2.0.0", 90), fixtures::indices(states));
    let heading = fixtures::labels(language).heading;
    let subject = IndexSubject {
        cycle: &cycle,
        key: "awareness",
        heading,
        tiers: &[0.85, 0.55, 0.2],
        names: &[],
        states: &states,
        without: 7,
    };
    find("index").unwrap().draw(&Subject::Index(subject), frame).unwrap()
}

/// Two of four counts are withheld in the later cycle, as one would be known by the other.
fn draw_published(name: &str, language: Language, frame: &Frame<'_>) -> Drawing {
    use PublishedCount::{Count, Withheld};
    let labels = fixtures::labels(language);
    let summaries = [fixtures::cycle("2014-2017", "1.0.0", 48), fixtures::cycle("2018-2021", "2.0.0", 60)];
    let counts = [(48, [Count(20), Count(19), Count(6), Count(3)]), (60, [Count(31), Count(22), Withheld, Withheld])];
    let lines = counts.map(|(of, counts)| {
        let line = |(label, count): (&&str, _)| PublishedLine { label: (*label).to_owned(), count, of: Count(of) };
        labels.scale.iter().zip(counts).map(line).collect::<Vec<_>>()
    });
    let cycles = [0, 1].map(|at| PublishedCycle { cycle: &summaries[at], lines: &lines[at] });
    let reason = (Verdict::Reworded, "“Raising awareness” has taken the place of “awareness-raising”.");
    let change =
        PublishedSubject { cycles: &cycles, key: "IMPORTANCE", title: labels.questions[2], concordance: Some(reason) };
    let one = PublishedSubject { cycles: &cycles[1..], concordance: None, ..change };
    let subject = if name == "published" { Subject::Published(one) } else { Subject::PublishedChange(change) };
    find(name).unwrap().draw(&subject, frame).unwrap()
}

/// The chart with this name, as people will see it.
pub(crate) fn draw(name: &str, language: Language, frame: &Frame<'_>) -> Drawing {
    let heading = fixtures::labels(language).heading;
    let measures = |comparison: &Comparison| draw_measures(name, comparison, heading, frame);
    match name {
        "responses-by-region" => draw_responses(&[Grouping::Region, Grouping::Development], frame),
        "response-timeline" => draw_timeline(frame),
        "map-response" | "tiles-response" => draw_status(name, frame),
        "map-answers" | "tiles-answers" => draw_answers(name, language, frame),
        "map-change" => {
            let section = fixtures::section(language);
            draw_measure(name, &fixtures::comparison(section.measures[..1].to_vec()), frame)
        }
        "stacked" | "diverging" | "missing" => measures(&fixtures::scales(language)),
        "change" => measures(&fixtures::section(language)),
        "bounds" => measures(&fixtures::bounded(language)),
        "published" | "published-change" => draw_published(name, language, frame),
        "trend" => draw_trend(language, frame),
        // A slide holds fewer states than a page.
        "index" => draw_index(if frame.size.height.is_some() { 24 } else { 110 }, language, frame),
        _ => draw_measure(name, &fixtures::scale(language), frame),
    }
}
