//! The charts as text, and what must hold for every one of them: nothing overlaps, nothing leaves the picture, the table
//! has the report's figures.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use analysis::chart::{
    CHARTS, ChartError, ChartText, Drawing, Frame, MeasureSubject, MeasuresSubject, ResponseSubject, Subject,
    SubjectKind, find, png,
};
use analysis::report::{Basis, ChangeVerdict, Comparison, Group, RefusalReason};
use survey_model::concordance::Verdict;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

#[path = "chart_snapshots/fixtures.rs"]
mod fixtures;
#[path = "chart_snapshots/layout.rs"]
mod layout;
#[path = "chart_snapshots/words.rs"]
mod words;

const LANGUAGES: [Language; 3] = [Language::En, Language::Ar, Language::Zh];
const WIDTHS: [u32; 2] = [Frame::PAGE, Frame::PHONE];
const SOURCE: &str = "ITU-D study group 2, Question 3/2, awareness survey";

fn frame(text: &ChartText, width: u32) -> Frame<'_> {
    Frame { width, text, source: SOURCE }
}

fn measure_subject(comparison: &Comparison) -> Subject<'_> {
    let measure = &comparison.measures[0];
    Subject::Measure(MeasureSubject { comparison, measure, basis: Basis::MatchedPanel, group: None })
}

/// A chart of measures, all of a comparison's.
fn draw_measures(comparison: &Comparison, heading: &str, frame: &Frame<'_>) -> Drawing {
    let measures: Vec<_> = comparison.measures.iter().collect();
    let subject = MeasuresSubject {
        comparison,
        measures: &measures,
        key: "campaigns",
        heading,
        basis: Basis::MatchedPanel,
        group: None,
    };
    find("change").unwrap().draw(&Subject::Measures(subject), frame).unwrap()
}

fn draw_responses(groupings: &[Grouping], frame: &Frame<'_>) -> Drawing {
    let (cycle, rates) = (fixtures::cycle("2014-2017", "1.0.0", 60), fixtures::rates(groupings));
    let subject = Subject::Response(ResponseSubject { cycle: &cycle, rates: &rates });
    find("responses-by-region").unwrap().draw(&subject, frame).unwrap()
}

fn draw_measure(name: &str, comparison: &Comparison, frame: &Frame<'_>) -> Drawing {
    find(name).unwrap().draw(&measure_subject(comparison), frame).unwrap()
}

/// One drawing of every kind, as people will see it.
fn usual(language: Language, width: u32) -> Vec<(&'static str, Drawing)> {
    let text = words::text(language);
    let frame = frame(&text, width);
    let scale = fixtures::scale(language);
    vec![
        ("responses-by-region", draw_responses(&[Grouping::Region, Grouping::Development], &frame)),
        ("distribution", draw_measure("distribution", &scale, &frame)),
        ("change", draw_measures(&fixtures::section(language), fixtures::labels(language).heading, &frame)),
        ("transitions", draw_measure("transitions", &scale, &frame)),
    ]
}

/// Drawings of what strains a layout: long labels, one category, nobody, nothing comparable.
fn unusual(language: Language, width: u32) -> Vec<(&'static str, Drawing)> {
    let text = words::text(language);
    let frame = frame(&text, width);
    let figures =
        |labels: &[&str], counts: &[usize]| fixtures::compared(labels, counts, counts, ChangeVerdict::TooFewToTell);
    let one = |outcome| fixtures::comparison(vec![fixtures::measure(1, "?", Verdict::Identical, "", outcome)]);
    let (long, single) = (fixtures::long(language), one(figures(&["Yes"], &[40])));
    let (nobody, nothing) = (one(figures(&["Yes", "No"], &[0, 0])), one(fixtures::refused(RefusalReason::Dropped)));
    let mut drawings =
        vec![("responses-none", draw_responses(&[], &frame)), ("change-nothing", draw_measures(&nothing, "?", &frame))];
    for comparison in [&long, &single, &nobody] {
        drawings.push(("distribution-unusual", draw_measure("distribution", comparison, &frame)));
        drawings.push(("transitions-unusual", draw_measure("transitions", comparison, &frame)));
        drawings.push(("change-unusual", draw_measures(comparison, &"?".repeat(90), &frame)));
    }
    drawings
}

#[test]
fn every_chart_in_english_and_arabic() {
    for language in [Language::En, Language::Ar] {
        for (name, drawing) in usual(language, Frame::PAGE) {
            insta::assert_snapshot!(format!("{name}-{language}"), drawing.svg);
        }
    }
}

#[test]
fn every_chart_on_a_phone() {
    for (name, drawing) in usual(Language::En, Frame::PHONE) {
        insta::assert_snapshot!(format!("{name}-phone"), drawing.svg);
    }
}

#[test]
fn every_table_and_description() {
    for (name, drawing) in usual(Language::En, Frame::PAGE) {
        let rows: Vec<String> = drawing.table.iter().map(|row| row.join(" | ")).collect();
        let said = format!("{}\n\n{}\n\n{}", drawing.title, drawing.description, rows.join("\n"));
        insta::assert_snapshot!(format!("{name}-table"), said);
        assert!(drawing.table.iter().all(|row| row.len() == drawing.table[0].len()), "{name}");
    }
}

#[test]
fn nothing_overlaps_and_nothing_leaves_the_picture() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        for width in [320, 640, 960] {
            for (name, drawing) in usual(language, width).into_iter().chain(unusual(language, width)) {
                faults
                    .extend(layout::faults(&drawing).iter().map(|fault| format!("{name} {language} {width}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(usual(Language::Ar, 960), usual(Language::Ar, 960));
}

#[test]
fn svg_is_well_formed_and_tells_what_it_is() {
    for (name, drawing) in usual(Language::En, 960) {
        let document = layout::parse(&drawing.svg);
        let root = document.root_element();
        let ids: Vec<&str> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
        let text = |id: &str| {
            document.descendants().find(|node| node.attribute("id") == Some(id)).and_then(|node| node.text())
        };
        assert_eq!((text(ids[0]), text(ids[1])), (Some(&*drawing.title), Some(&*drawing.description)), "{name}");
        assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("en")));
    }
}

#[test]
fn synthetic_data_say_so_and_real_data_do_not() {
    let text = ChartText::default();
    let mut comparison = fixtures::scale(Language::En);
    assert!(draw_measure("distribution", &comparison, &frame(&text, 960)).svg.contains("SYNTHETIC DATA"));
    (comparison.from.synthetic, comparison.to.synthetic) = (false, false);
    let real = draw_measure("distribution", &comparison, &frame(&text, 960));
    assert!(!real.svg.contains("SYNTHETIC") && !real.description.contains("SYNTHETIC"));
}

#[test]
fn the_table_has_the_reports_figures() {
    let text = ChartText::default();
    let comparison = fixtures::scale(Language::En);
    let slice = comparison.measures[0].slice(Basis::MatchedPanel, None).unwrap();
    let table = draw_measure("distribution", &comparison, &frame(&text, 960)).table;
    let counts: Vec<(String, String)> = slice
        .earlier
        .shares
        .iter()
        .zip(&slice.later.shares)
        .map(|(one, two)| (one.count.to_string(), two.count.to_string()))
        .collect();
    let shown: Vec<(String, String)> = table[1..].iter().map(|row| (row[1].clone(), row[4].clone())).collect();
    assert_eq!(shown, counts);
    let moves = draw_measure("transitions", &comparison, &frame(&text, 960)).table;
    let cells = &slice.transitions.as_ref().unwrap().cells;
    for (row, cells) in moves[1..].iter().zip(cells) {
        assert_eq!(row[1..5], cells.iter().map(|cell| cell.count.to_string()).collect::<Vec<_>>());
    }
}

#[test]
fn what_may_not_be_compared_is_not_drawn() {
    let outcome = fixtures::refused(RefusalReason::Broken);
    let comparison =
        fixtures::comparison(vec![fixtures::measure(1, "?", Verdict::Broken, "Another meaning.", outcome)]);
    let text = ChartText::default();
    for name in ["distribution", "transitions"] {
        let error = find(name).unwrap().draw(&measure_subject(&comparison), &frame(&text, 960)).unwrap_err();
        assert!(
            matches!(&error, ChartError::Refused { reason, .. } if reason.ends_with("Another meaning.")),
            "{error}"
        );
    }
}

#[test]
fn what_is_not_there_is_an_error() {
    let text = ChartText::default();
    let comparison = fixtures::scale(Language::En);
    let subject = measure_subject(&comparison);
    let wrong = find("change").unwrap().draw(&subject, &frame(&text, 960)).unwrap_err();
    assert_eq!(wrong, ChartError::WrongSubject { chart: "change", wanted: SubjectKind::Measures });
    let Subject::Measure(measure) = subject else { unreachable!() };
    let africa = Group::of_states(Grouping::Region, "africa");
    let other = Subject::Measure(MeasureSubject { group: Some(&africa), ..measure });
    let missing = find("distribution").unwrap().draw(&other, &frame(&text, 960)).unwrap_err();
    assert!(matches!(missing, ChartError::NoFigures { .. }));
    let measures: Vec<_> = comparison.measures.iter().collect();
    let all = MeasuresSubject {
        comparison: &comparison,
        measures: &measures,
        key: "campaigns",
        heading: "?",
        basis: Basis::AllRespondents,
        group: None,
    };
    let missing = find("change").unwrap().draw(&Subject::Measures(all), &frame(&text, 960)).unwrap_err();
    assert!(matches!(missing, ChartError::NoFigures { .. }));
}

#[test]
fn names_are_unique() {
    for chart in CHARTS {
        assert_eq!(CHARTS.iter().filter(|other| other.name() == chart.name()).count(), 1);
        assert!(find(chart.name()).is_some());
    }
}

#[test]
fn png_has_arabic_and_chinese() {
    for language in LANGUAGES {
        for (name, drawing) in usual(language, 480) {
            assert!(
                layout::missing_glyphs(&drawing).is_empty(),
                "{name} {language}: {:?}",
                layout::missing_glyphs(&drawing)
            );
            let (one, two) = (png::render(&drawing, 1).unwrap(), png::render(&drawing, 2).unwrap());
            assert!(one.starts_with(b"\x89PNG") && two.len() > one.len());
            assert!(layout::inked(&drawing) > 0.01, "{name} {language} is blank");
        }
    }
    let drawing = draw_responses(&[], &frame(&ChartText::default(), 480));
    assert!(matches!(png::render(&drawing, 5), Err(png::PngError::Scale(5))));
}

#[test]
fn png_beyond_the_memory_is_refused() {
    let drawing = draw_responses(&[], &frame(&ChartText::default(), 480));
    let endless = Drawing { height: 30_000, ..drawing };
    assert!(matches!(png::render(&endless, 2), Err(png::PngError::TooLarge { width: 960, height: 60_000 })));
}

/// For looking at: `CHART_PICTURES=<folder> cargo test -p analysis --test chart_snapshots -- --ignored`.
#[test]
#[ignore = "writes pictures for people to look at"]
fn pictures() {
    let folder = std::path::PathBuf::from(std::env::var_os("CHART_PICTURES").unwrap());
    for language in LANGUAGES {
        for width in WIDTHS {
            for (at, (name, drawing)) in usual(language, width).into_iter().chain(unusual(language, width)).enumerate()
            {
                let file = folder.join(format!("{at:02}-{name}-{language}-{width}"));
                std::fs::write(file.with_extension("svg"), &drawing.svg).unwrap();
                std::fs::write(file.with_extension("png"), png::render(&drawing, 1).unwrap()).unwrap();
            }
        }
    }
}
