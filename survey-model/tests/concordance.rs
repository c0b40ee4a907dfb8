//! Concordances: composed, turned round, proposed, and as a crosswalk.

#[path = "concordance/carried.rs"]
mod carried;
#[path = "concordance/composed.rs"]
mod composed;
#[path = "concordance/crosswalk.rs"]
mod crosswalk;
#[path = "concordance/properties.rs"]
mod properties;
#[path = "concordance/proposed.rs"]
mod proposed;
#[path = "concordance/random.rs"]
mod random;
#[path = "concordance/verdicts.rs"]
mod verdicts;

use std::collections::BTreeMap;
use std::path::Path;

use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::{Concordance, Entry, Verdict};
use survey_model::questionnaire::{Questionnaire, Source, read_path, read_sources};

/// A version of single choices, each with these options, labelled as it is coded.
pub(crate) fn version(number: &str, items: &[(&str, &[&str])]) -> Questionnaire {
    let questions: String = items
        .iter()
        .map(|(code, options)| {
            let options: String = options.iter().map(|option| format!("{{ code = \"{option}\" }}, ")).collect();
            format!("[[section.question]]\ncode = \"{code}\"\nkind = \"single-choice\"\noptions = [{options}]\n")
        })
        .collect();
    let labels: String = items
        .iter()
        .map(|(code, options)| {
            let labels: String = options.iter().map(|option| format!("{option} = \"{option}\", ")).collect();
            let labels = labels.trim_end_matches(", ");
            format!("question.{code}.label = \"{code}\"\nquestion.{code}.option = {{ {labels} }}\n")
        })
        .collect();
    read(&format!(
        "format = 1\nseries = \"form\"\nversion = \"{number}\"\nlanguages = [\"en\"]\n[[section]]\ncode = \"main\"\n{questions}\n[text.en]\ntitle = \"T\"\nsection.main.title = \"M\"\n{labels}"
    ))
}

pub(crate) fn read(text: &str) -> Questionnaire {
    let source = Source { name: "form.toml".to_owned(), text: text.to_owned() };
    read_sources(&[source]).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

/// One of the shipped versions.
pub(crate) fn shipped(version: &str) -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness").join(version);
    read_path(&folder).expect("a valid questionnaire")
}

/// An entry with these items, and with maps as pairs of options.
pub(crate) fn entry(verdict: Verdict, earlier: &[&str], later: &[&str], maps: [&[(&str, &str)]; 2]) -> Entry {
    let items = |items: &[&str]| items.iter().map(|item| ItemCode::parse(item).expect("an item")).collect();
    let option = |code: &str| OptionCode::parse(code).expect("an option");
    let map =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(from, to)| (option(from), option(to))).collect::<BTreeMap<_, _>>();
    Entry {
        verdict,
        earlier: items(earlier),
        later: items(later),
        earlier_map: map(maps[0]),
        later_map: map(maps[1]),
        combine: None,
        reason: if verdict == Verdict::Identical {
            String::new()
        } else {
            format!("{verdict} {}", later.join(" ")).trim().to_owned()
        },
        reviewer: "R".to_owned(),
    }
}

pub(crate) fn plain(verdict: Verdict, earlier: &[&str], later: &[&str]) -> Entry {
    entry(verdict, earlier, later, [&[], &[]])
}

pub(crate) fn between(one: &Questionnaire, two: &Questionnaire, entries: Vec<Entry>) -> Concordance {
    Concordance { from: one.name().clone(), to: two.name().clone(), entries }
}
