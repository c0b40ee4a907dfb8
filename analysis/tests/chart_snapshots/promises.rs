//! What every chart of the registry promises, in all six languages: a title, words for those who don't see it, a table, and on what
//! its figures rest.

use analysis::chart::{ChartText, Drawing, Size};
use survey_model::language::Language;

use super::drawings::SOURCE;
use super::series::usual;
use super::{layout, words};

/// Asks something of every chart in six languages.
fn each(ask: impl Fn(&str, &Drawing, &ChartText)) {
    for language in Language::ALL {
        let text = words::text(language);
        usual(language, Size::PAGE).iter().for_each(|(name, drawing)| ask(name, drawing, &text));
    }
}

/// All words of the picture in the order in which they were written, without marks of direction and line breaks.
fn shown(drawing: &Drawing) -> String {
    let document = layout::parse(&drawing.svg);
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    plain(&texts.filter_map(|node| node.text()).collect::<Vec<_>>().concat())
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !('\u{200e}'..='\u{202c}').contains(c)).collect()
}

#[test]
fn every_chart_states_its_finding_or_its_question_in_the_picture() {
    each(|name, drawing, text| {
        assert!(drawing.title.chars().count() > 4, "{name} {}", text.language);
        assert!(shown(drawing).contains(&plain(&drawing.title)), "{name} {}: {}", text.language, drawing.title);
    });
}

#[test]
fn every_chart_has_a_title_a_description_and_a_table_for_those_who_do_not_see_it() {
    each(|name, drawing, text| {
        let document = layout::parse(&drawing.svg);
        let said = |tag: &str| document.descendants().find(|node| node.has_tag_name(tag)).and_then(|node| node.text());
        assert_eq!(said("title"), Some(&*drawing.title), "{name}");
        assert_eq!(said("desc"), Some(&*drawing.description), "{name}");
        assert_eq!(document.root_element().attribute("lang"), Some(text.language.code()));
        let columns = drawing.table[0].len();
        assert!(drawing.table.len() > 1 && columns > 1, "{name} {}", text.language);
        assert!(drawing.table.iter().all(|row| row.len() == columns), "{name} {}", text.language);
        assert!(drawing.table[0].iter().all(|head| !head.is_empty()), "{name} {}", text.language);
    });
}

#[test]
fn every_chart_names_its_source_its_versions_and_its_vintage() {
    each(|name, drawing, text| {
        let (shown, said) = (shown(drawing), plain(&drawing.description));
        for words in [SOURCE, "2026-03-01 12:00 UTC", "cybersecurity-awareness@"] {
            assert!(shown.contains(&plain(words)), "{name} {}: no {words} in the picture", text.language);
            assert!(said.contains(&plain(words)), "{name} {}: no {words} in words", text.language);
        }
    });
}

#[test]
fn every_chart_says_how_many_answered() {
    each(|name, drawing, text| {
        let shown = shown(drawing);
        let of_all = |template: &str| template.split(['{', '}']).step_by(2).all(|part| shown.contains(&plain(part)));
        let base = text.n.split('{').next().unwrap();
        let has_base = shown.contains(&plain(base)) || (of_all(&text.responses_subtitle) && shown.contains("194"));
        // The flow says it in a sentence: how many of how many stayed.
        let has_base = has_base || (name == "flow" && of_all(&text.flow_subtitle));
        assert!(has_base, "{name} {}: {shown}", text.language);
    });
}

/// Charts of two or more cycles say how the questions of the cycles are held together.
#[test]
fn every_chart_of_several_cycles_names_the_concordance() {
    let of_one_cycle = [
        "responses-by-region",
        "response-timeline",
        "map-response",
        "tiles-response",
        "map-answers",
        "tiles-answers",
        "index",
        "published",
    ];
    each(|name, drawing, text| {
        let is_named = shown(drawing).contains(&plain(&text.concordance));
        assert_eq!(is_named, !of_one_cycle.contains(&name), "{name} {}", text.language);
    });
}
