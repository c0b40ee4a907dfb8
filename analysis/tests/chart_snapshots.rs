//! The charts as text, and what must hold for every one of them: nothing overlaps, nothing leaves the picture, the table
//! has the report's figures.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use analysis::chart::{
    CHARTS, ChartError, ChartText, Drawing, Frame, MeasureSubject, MeasuresSubject, Size, Subject, SubjectKind, Theme,
    find, png,
};
use analysis::report::{Basis, Group, RefusalReason};
use rayon::prelude::*;
use survey_model::concordance::Verdict;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

#[path = "chart_snapshots/drawings.rs"]
mod drawings;
#[path = "chart_snapshots/fixtures.rs"]
mod fixtures;
#[path = "chart_snapshots/layout.rs"]
mod layout;
#[path = "chart_snapshots/promises.rs"]
mod promises;
#[path = "chart_snapshots/series.rs"]
mod series;
#[path = "chart_snapshots/words.rs"]
mod words;

use drawings::{draw_measure, draw_responses, frame, measure_subject};
use series::{long, unusual, usual};

/// The SVG with runs of long outlines as one checksum: they would be most of a map, and nobody can read them.
fn short(svg: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let (mut count, mut sum) = (0, 0_u64);
    for line in svg.lines().chain([""]) {
        if line.starts_with("<poly") && line.len() > 150 {
            count += 1;
            sum = line.bytes().fold(sum, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
            continue;
        }
        if count > 0 {
            lines.push(format!("({count} outlines, {sum:016x})"));
            (count, sum) = (0, 0);
        }
        lines.push(line.to_owned());
    }
    lines.join("\n")
}

#[test]
fn every_chart_in_english_and_arabic() {
    for language in [Language::En, Language::Ar] {
        for (name, drawing) in usual(language, Size::PAGE) {
            insta::assert_snapshot!(format!("{name}-{language}"), short(&drawing.svg));
        }
    }
}

#[test]
fn every_chart_on_a_phone() {
    for (name, drawing) in usual(Language::En, Size::PHONE) {
        insta::assert_snapshot!(format!("{name}-phone"), short(&drawing.svg));
    }
}

#[test]
fn every_table_and_description() {
    for (name, drawing) in usual(Language::En, Size::PAGE) {
        let rows: Vec<String> = drawing.table.iter().map(|row| row.join(" | ")).collect();
        let said = format!("{}\n\n{}\n\n{}", drawing.title, drawing.description, rows.join("\n"));
        insta::assert_snapshot!(format!("{name}-table"), said);
        assert!(drawing.table.iter().all(|row| row.len() == drawing.table[0].len()), "{name}");
    }
}

#[test]
fn nothing_overlaps_and_nothing_leaves_the_picture() {
    let sizes = [Size::wide(320), Size::wide(640), Size::PAGE, Size::SLIDE];
    let mut cases: Vec<_> = Language::ALL.iter().flat_map(|language| sizes.map(|size| (*language, size))).collect();
    cases.push((Language::En, Size::SOCIAL));
    let faults = |(language, size): (Language, Size)| {
        // What strains a layout strains it in the languages that are long, joined or read from the right.
        let strained = [Language::En, Language::Ar, Language::Ru].contains(&language) && size.width != 640;
        let unusual = if strained { unusual(language, size) } else { Vec::new() };
        let drawings = usual(language, size).into_iter().chain(unusual);
        let faults = |(name, drawing): (&str, Drawing)| {
            let fault = |fault: &String| format!("{name} {language} {size:?}: {fault}");
            layout::faults(&drawing).iter().map(fault).collect::<Vec<_>>()
        };
        drawings.flat_map(faults).collect::<Vec<_>>()
    };
    let faults: Vec<String> = cases.into_par_iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn dark_charts_differ_in_their_colours_only() {
    let text = ChartText::default();
    let colour = |svg: &str| {
        let mut kept = String::new();
        for part in svg.split('#') {
            let is_colour = part.len() >= 6 && part[..6].bytes().all(|b| b.is_ascii_hexdigit());
            kept.push_str(if is_colour { &part[6..] } else { part });
        }
        kept
    };
    let scale = fixtures::scale(Language::En);
    let light = draw_measure("regions", &scale, &frame(&text, Size::PAGE));
    let dark = draw_measure("regions", &scale, &Frame { theme: Theme::Dark, ..frame(&text, Size::PAGE) });
    assert_ne!(light.svg, dark.svg);
    assert_eq!(colour(&light.svg), colour(&dark.svg));
}

#[test]
fn a_size_with_a_height_is_kept() {
    for size in [Size::SLIDE, Size::SOCIAL] {
        for (name, drawing) in usual(Language::En, size) {
            assert_eq!((drawing.width, Some(drawing.height)), (size.width, size.height), "{name}");
            let root = layout::parse(&drawing.svg).root_element().attribute("viewBox").unwrap().to_owned();
            let sides: Vec<f64> = root.split(' ').map(|side| side.parse().unwrap()).collect();
            let ratio = f64::from(drawing.height) / f64::from(drawing.width);
            assert!((sides[3] / sides[2] - ratio).abs() < 1e-3, "{name}: {root}");
        }
    }
}

#[test]
fn too_much_for_a_slide_is_refused() {
    let text = ChartText::default();
    let long = long(Language::En, 40, 120);
    let subject = measure_subject(&long);
    let error = find("distribution").unwrap().draw(&subject, &frame(&text, Size::SOCIAL)).unwrap_err();
    assert_eq!(error, ChartError::TooMuch { width: 1200, height: 630 });
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(usual(Language::Ar, Size::PAGE), usual(Language::Ar, Size::PAGE));
}

#[test]
fn svg_is_well_formed_and_tells_what_it_is() {
    for (name, drawing) in usual(Language::En, Size::PAGE) {
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
    assert!(draw_measure("distribution", &comparison, &frame(&text, Size::PAGE)).svg.contains("SYNTHETIC DATA"));
    (comparison.from.synthetic, comparison.to.synthetic) = (false, false);
    let real = draw_measure("distribution", &comparison, &frame(&text, Size::PAGE));
    assert!(!real.svg.contains("SYNTHETIC") && !real.description.contains("SYNTHETIC"));
}

#[test]
fn the_table_has_the_reports_figures() {
    let text = ChartText::default();
    let comparison = fixtures::scale(Language::En);
    let slice = comparison.measures[0].slice(Basis::MatchedPanel, None).unwrap();
    let table = draw_measure("distribution", &comparison, &frame(&text, Size::PAGE)).table;
    let counts: Vec<(String, String)> = slice
        .earlier
        .shares
        .iter()
        .zip(&slice.later.shares)
        .map(|(one, two)| (one.count.to_string(), two.count.to_string()))
        .collect();
    let shown: Vec<(String, String)> = table[1..].iter().map(|row| (row[1].clone(), row[4].clone())).collect();
    assert_eq!(shown, counts);
    let moves = draw_measure("transitions", &comparison, &frame(&text, Size::PAGE)).table;
    let cells = &slice.transitions.as_ref().unwrap().cells;
    for (row, cells) in moves[1..].iter().zip(cells) {
        assert_eq!(row[1..5], cells.iter().map(|cell| cell.count.to_string()).collect::<Vec<_>>());
    }
}

#[test]
fn the_table_comes_as_csv_that_no_spreadsheet_computes() {
    let text = ChartText::default();
    let drawing = draw_measure("distribution", &fixtures::scale(Language::En), &frame(&text, Size::PAGE));
    let csv = String::from_utf8(drawing.csv().unwrap()).unwrap();
    assert_eq!(csv.lines().count(), drawing.table.len());
    assert!(csv.starts_with("Answer,2014-2017: answers,"), "{csv}");
    let risky = Drawing { table: vec![vec!["=1+1".to_owned(), "a \"b\", c".to_owned()]], ..drawing };
    assert_eq!(String::from_utf8(risky.csv().unwrap()).unwrap(), "'=1+1,\"a \"\"b\"\", c\"\r\n");
}

#[test]
fn what_may_not_be_compared_is_not_drawn() {
    let outcome = fixtures::refused(RefusalReason::Broken);
    let comparison =
        fixtures::comparison(vec![fixtures::measure(1, "?", Verdict::Broken, "Another meaning.", outcome)]);
    let text = ChartText::default();
    for name in ["distribution", "transitions"] {
        let error = find(name).unwrap().draw(&measure_subject(&comparison), &frame(&text, Size::PAGE)).unwrap_err();
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
    let wrong = find("change").unwrap().draw(&subject, &frame(&text, Size::PAGE)).unwrap_err();
    assert_eq!(wrong, ChartError::WrongSubject { chart: "change", wanted: SubjectKind::Measures });
    let Subject::Measure(measure) = subject else { unreachable!() };
    let ldc = Group::of_states(Grouping::Ldc, "ldc");
    let other = Subject::Measure(MeasureSubject { group: Some(&ldc), ..measure });
    let missing = find("distribution").unwrap().draw(&other, &frame(&text, Size::PAGE)).unwrap_err();
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
    let missing = find("change").unwrap().draw(&Subject::Measures(all), &frame(&text, Size::PAGE)).unwrap_err();
    assert!(matches!(missing, ChartError::NoFigures { .. }));
}

/// It stands in for charts that don't.
#[test]
fn who_answered_fits_a_preview_in_every_language() {
    for language in Language::ALL {
        let drawing = draw_responses(&[Grouping::Region], &frame(&words::text(language), Size::SOCIAL));
        assert_eq!((drawing.width, drawing.height), (1200, 630), "{language}");
    }
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
    for language in [Language::En, Language::Ar, Language::Zh] {
        for (name, drawing) in usual(language, Size::PHONE) {
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
    let drawing = draw_responses(&[], &frame(&ChartText::default(), Size::PHONE));
    assert!(matches!(png::render(&drawing, 5), Err(png::PngError::Scale(5))));
}

#[test]
fn png_beyond_the_memory_is_refused() {
    let drawing = draw_responses(&[], &frame(&ChartText::default(), Size::PHONE));
    let endless = Drawing { height: 30_000, ..drawing };
    assert!(matches!(png::render(&endless, 2), Err(png::PngError::TooLarge { width: 960, height: 60_000 })));
}

/// For looking at: `CHART_PICTURES=<folder> cargo test -p analysis --test chart_snapshots -- --ignored`, all charts in six languages, light
/// and dark, in four sizes (English only for previews); `CHART_LANGUAGES=en,ar` and `CHART_NAMES=map-change` write fewer.
#[test]
#[ignore = "writes pictures for people to look at"]
fn pictures() {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let folder = std::path::PathBuf::from(std::env::var_os("CHART_PICTURES").unwrap());
    let among = |list: &str, name: &str| list.is_empty() || list.split(',').any(|one| one == name);
    let sizes = [("page", Size::PAGE), ("phone", Size::PHONE), ("slide", Size::SLIDE), ("social", Size::SOCIAL)];
    let languages = Language::ALL.iter().filter(|language| among(&variable("CHART_LANGUAGES"), language.code()));
    let all = languages.flat_map(|language| sizes.map(|size| (*language, size)));
    // Not everything fits a preview in every language.
    let all = all.filter(|(language, (_, size))| *size != Size::SOCIAL || *language == Language::En);
    for (language, (name_of_size, size)) in all {
        for theme in [Theme::Light, Theme::Dark] {
            let mut drawings = series::usual_in(language, size, theme);
            drawings.extend(series::unusual(language, size).into_iter().filter(|_| theme == Theme::Light));
            let wanted = drawings.into_iter().filter(|(name, _)| among(&variable("CHART_NAMES"), name));
            wanted.enumerate().par_bridge().for_each(|(at, (name, drawing))| {
                let file = folder.join(format!("{name}-{language}-{name_of_size}-{theme:?}-{at}"));
                std::fs::write(file.with_extension("svg"), &drawing.svg).unwrap();
                std::fs::write(file.with_extension("png"), png::render(&drawing, 1).unwrap()).unwrap();
            });
        }
    }
}
