//! One drawing of every kind, and drawings of what strains a layout.

use analysis::chart::*;
use analysis::disclosure::PublishedCount;
use analysis::report::{ChangeVerdict, Comparison, RefusalReason};
use survey_model::concordance::Verdict;
use survey_model::language::Language;

use super::drawings::{draw, draw_index, draw_responses, frame, measure_subject, try_measures};
use super::{fixtures, words};

/// One drawing of every kind, as people will see it.
pub(crate) fn usual(language: Language, size: Size) -> Vec<(&'static str, Drawing)> {
    usual_in(language, size, Theme::Light)
}

pub(crate) fn usual_in(language: Language, size: Size, theme: Theme) -> Vec<(&'static str, Drawing)> {
    let text = words::text(language);
    let frame = &Frame { theme, ..frame(&text, size) };
    CHARTS.iter().map(|chart| (chart.name(), draw(chart.name(), language, frame))).collect()
}

/// Drawings of what strains a layout: long labels, many categories or one, nobody, nothing comparable. What is too much for a size is left out.
pub(crate) fn unusual(language: Language, size: Size) -> Vec<(&'static str, Drawing)> {
    let text = words::text(language);
    let frame = &frame(&text, size);
    let figures =
        |labels: &[&str], counts: &[usize]| fixtures::compared(labels, counts, counts, ChangeVerdict::TooFewToTell);
    let one = |outcome| fixtures::comparison(vec![fixtures::measure(1, "?", Verdict::Identical, "", outcome)]);
    let nothing = one(fixtures::refused(RefusalReason::Dropped));
    let comparisons = [
        long(language, 12, 120),
        long(language, 4, 300),
        long(language, 40, 30),
        one(figures(&["Yes"], &[40])),
        one(figures(&["Yes", "No"], &[0, 0])),
        one(figures(&["Yes", "No"], &[1, 0])),
    ];
    let mut drawings = vec![("responses-none", draw_responses(&[], frame))];
    let mut add = |name: &'static str, drawn: Result<Drawing, ChartError>| match drawn {
        Ok(drawing) => drawings.push((name, drawing)),
        Err(ChartError::TooMuch { .. }) if size.height.is_some() => {}
        Err(ChartError::TooManyAnswers { .. }) => {}
        Err(error) => panic!("{name}: {error}"),
    };
    for name in ["change", "stacked", "diverging", "missing"] {
        add(name, try_measures(name, &nothing, "?", frame));
    }
    for comparison in &comparisons {
        for name in ["change", "stacked", "diverging", "missing"] {
            add(name, try_measures(name, comparison, &"?".repeat(90), frame));
        }
        for name in ["distribution", "transitions", "flow", "map-change", "tiles-change"] {
            add(name, find(name).unwrap().draw(&measure_subject(comparison), frame));
        }
    }
    let word = fixtures::labels(language).questions[0];
    for (categories, length) in [(12, 120), (4, 300), (40, 30), (1, 10)] {
        add("published-change", published(word, categories, length, PublishedCount::Withheld, frame));
        add("published-change", published(word, categories, length, PublishedCount::Count(0), frame));
    }
    for states in [0, 1, 5] {
        drawings.push(("index", draw_index(states, language, frame)));
    }
    drawings
}

/// Many published answers with long labels, all of them alike.
fn published(
    word: &str,
    categories: usize,
    length: usize,
    count: PublishedCount,
    frame: &Frame<'_>,
) -> Result<Drawing, ChartError> {
    let label = |at: usize| format!("{at} {word} ").chars().cycle().take(length).collect::<String>();
    let line = |at: usize| PublishedLine { label: label(at), count, of: PublishedCount::Count(0) };
    let lines: Vec<PublishedLine> = (1..=categories).map(line).collect();
    let cycles =
        [("2014-2017", "1.0.0"), ("2018-2021", "2.0.0")].map(|(label, version)| fixtures::cycle(label, version, 0));
    let cycles = [0, 1].map(|at| PublishedCycle { cycle: &cycles[at], lines: &lines });
    let concordance = Some((Verdict::Recoded, word));
    let subject = PublishedSubject { cycles: &cycles, key: "long", title: word, concordance };
    find("published-change").unwrap().draw(&Subject::PublishedChange(subject), frame)
}

/// Many categories with long labels in one language.
pub(crate) fn long(language: Language, categories: usize, length: usize) -> Comparison {
    let word = fixtures::labels(language).questions[0];
    let label = |at: usize| format!("{at} {word} ").chars().cycle().take(length).collect::<String>();
    let labels: Vec<String> = (1..=categories).map(label).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let counts: Vec<usize> = (0..categories).map(|at| categories - at).collect();
    let figures =
        fixtures::compared(&labels, &counts, &counts.iter().rev().copied().collect::<Vec<_>>(), ChangeVerdict::Fell);
    fixtures::comparison(vec![fixtures::measure(
        1,
        &labels.concat().chars().take(length).collect::<String>(),
        Verdict::Split,
        word,
        figures,
    )])
}
