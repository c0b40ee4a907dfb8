//! What the program proposes.

use std::collections::BTreeSet;

use survey_model::code::ItemCode;
use survey_model::concordance::{Combine, Concordance, Entry, Verdict, propose};
use survey_model::questionnaire::{Document, Questionnaire};

use crate::{read, shipped};
use Verdict::{Broken, Dropped, Identical, Merged, New, Recoded, Reworded, Split};

/// A question: its code, its kind, its label, and labels of its options by code.
type Asked<'a> = (&'a str, &'a str, &'a str, &'a [(&'a str, &'a str)]);

/// A version of these questions.
fn version(number: &str, questions: &[Asked<'_>]) -> Questionnaire {
    let mut text = format!(
        "format = 1\nseries = \"form\"\nversion = \"{number}\"\nlanguages = [\"en\"]\n[[section]]\ncode = \"main\"\n"
    );
    for (code, kind, _, options) in questions {
        text += &format!("[[section.question]]\ncode = \"{code}\"\nkind = {kind}\n");
        if !options.is_empty() {
            let scored = options
                .iter()
                .rev()
                .enumerate()
                .map(|(at, (code, _))| format!("{{ code = \"{code}\", score = {at} }}"));
            text += &format!(
                "options = [{}]\n",
                scored.collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join(", ")
            );
        }
    }
    text += "[text.en]\ntitle = \"T\"\nsection.main.title = \"M\"\n";
    if questions.iter().any(|(_, kind, ..)| *kind == "\"yes-partial-no\"") {
        text += "code_list.yes_partial_no = { yes = \"Yes\", partial = \"Partial\", no = \"No\" }\n";
    }
    for (code, _, label, options) in questions {
        text += &format!("question.{code}.label = \"{label}\"\n");
        options.iter().for_each(|(option, label)| text += &format!("question.{code}.option.{option} = \"{label}\"\n"));
    }
    read(&text)
}

const YES_NO: &[(&str, &str)] = &[("yes", "Yes"), ("no", "No")];
const CHOICE: &str = "\"single-choice\"";

fn verdict_of<'e>(entries: &'e [Entry], item: &str) -> &'e Entry {
    let names = |entry: &&Entry| entry.earlier.iter().chain(&entry.later).any(|code| code.as_str() == item);
    entries.iter().find(names).unwrap_or_else(|| panic!("no entry names {item}: {entries:#?}"))
}

fn check_whole(one: &Questionnaire, two: &Questionnaire, entries: &[Entry]) {
    let sorted = |items: Vec<ItemCode>| {
        let mut items = items;
        items.sort();
        items
    };
    let of =
        |side: fn(&Entry) -> &Vec<ItemCode>| sorted(entries.iter().flat_map(|entry| side(entry).clone()).collect());
    let items = |version: &Questionnaire| sorted(version.items().map(|item| item.code).collect());
    assert_eq!(of(|entry| &entry.earlier), items(one));
    assert_eq!(of(|entry| &entry.later), items(two));
    for entry in entries {
        assert!(entry.reviewer.is_empty() && entry.reason.ends_with('.'), "{entry:#?}");
    }
}

#[test]
fn each_way_in_which_an_item_may_change_has_its_proposal() {
    let one = version(
        "1.0.0",
        &[
            ("SAME", CHOICE, "Is there a law on spam?", YES_NO),
            ("WORDS", CHOICE, "Is there a strategy?", YES_NO),
            ("KIND", CHOICE, "Which sector leads?", &[("a", "Public"), ("b", "Private")]),
            ("MORE", "\"multiple-choice\"", "Which media?", &[("tv", "Television"), ("press", "Press")]),
            ("CODES", CHOICE, "Who answers?", &[("gov", "Government"), ("org", "Organization")]),
            ("OTHER", CHOICE, "Who leads?", &[("a", "Ministry"), ("other", "Another")]),
            ("SCALE", "\"scale\"", "How important?", &[("5", "5"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1")]),
            ("APART", CHOICE, "Which colour?", &[("red", "Red"), ("blue", "Blue")]),
            ("GONE", "\"text\"", "Describe storage media", &[]),
        ],
    );
    let two = version(
        "2.0.0",
        &[
            ("SAME", CHOICE, "Is there a law on spam?", YES_NO),
            ("WORDS", CHOICE, "Is there a national strategy?", YES_NO),
            ("KIND", "\"text\"", "Which sector leads?", &[]),
            (
                "MORE",
                "\"multiple-choice\"",
                "Which media?",
                &[("tv", "Television"), ("press", "Press"), ("web", "Internet")],
            ),
            ("CODES", CHOICE, "Who answers?", &[("government", "Government"), ("org", "Organization")]),
            ("OTHER", CHOICE, "Who leads?", &[("a", "Ministry"), ("b", "Regulator"), ("other", "Another")]),
            ("SCALE", "\"scale\"", "How important?", &[("a", "Very"), ("b", "Fairly"), ("c", "Not")]),
            ("APART", CHOICE, "Which colour?", &[("red", "Red"), ("green", "Green")]),
            ("FRESH", "\"text\"", "Name laboratories", &[]),
        ],
    );
    let entries = propose(&one, &two);
    check_whole(&one, &two, &entries);
    let expected = [
        ("SAME", Identical),
        ("WORDS", Reworded),
        ("KIND", Broken),
        ("MORE", Reworded),
        ("CODES", Recoded),
        ("OTHER", Recoded),
        ("SCALE", Recoded),
        ("APART", Broken),
        ("GONE", Dropped),
        ("FRESH", New),
    ];
    for (item, verdict) in expected {
        assert_eq!(verdict_of(&entries, item).verdict, verdict, "{:#?}", verdict_of(&entries, item));
    }
    let map = |item: &str, later: bool| {
        let entry = verdict_of(&entries, item);
        let map = if later { &entry.later_map } else { &entry.earlier_map };
        map.iter().map(|(from, to)| format!("{from}>{to}")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(map("CODES", false), "gov>government");
    assert_eq!(map("OTHER", true), "b>other");
    assert_eq!(map("SCALE", false), "1>c 2>c 3>b 4>b 5>a");
}

#[test]
fn items_with_other_codes_are_matched_by_their_words() {
    let informed = |what: &str| format!("Is the public informed of {what} security solutions?");
    let (soft, hard) = (informed("software"), informed("hardware"));
    let one = version(
        "1.0.0",
        &[
            ("AGENCY", CHOICE, "Is there an agency responsible for child online protection?", YES_NO),
            ("INFORMED", CHOICE, "Is the public informed of software and hardware security solutions?", YES_NO),
            ("PRIMARY", CHOICE, "Is online safety taught in primary schools?", YES_NO),
            ("SECONDARY", CHOICE, "Is online safety taught in secondary schools?", YES_NO),
        ],
    );
    let two = version(
        "2.0.0",
        &[
            (
                "AGENCY_STATUS",
                "\"yes-partial-no\"",
                "Is there an agency responsible for child online protection now?",
                &[],
            ),
            ("SOFT", CHOICE, &soft, YES_NO),
            ("HARD", CHOICE, &hard, YES_NO),
            ("SCHOOLS", CHOICE, "Is online safety taught in schools?", YES_NO),
        ],
    );
    let entries = propose(&one, &two);
    check_whole(&one, &two, &entries);
    let agency = verdict_of(&entries, "AGENCY");
    assert_eq!((agency.verdict, agency.later.len(), agency.later_map.len()), (Recoded, 1, 1), "{agency:#?}");
    let split = verdict_of(&entries, "INFORMED");
    assert_eq!((split.verdict, split.later.len(), split.combine), (Split, 2, Some(Combine::Any)), "{split:#?}");
    let merged = verdict_of(&entries, "SCHOOLS");
    assert_eq!((merged.verdict, merged.earlier.len(), merged.combine), (Merged, 2, Some(Combine::Any)), "{merged:#?}");
}

#[test]
fn what_somebody_has_judged_is_not_proposed_again() {
    let (one, two) = (shipped("1.0.0"), shipped("2.0.0"));
    assert_eq!(propose(&one, &two), []);
    assert_eq!(Concordance::completed(&one, &two), *two.concordance().expect("a concordance"));
}

#[test]
fn most_of_the_shipped_verdicts_would_have_been_proposed() {
    let (one, two) = (shipped("1.0.0"), shipped("2.0.0"));
    let without = Document { concordance: None, ..two.document().clone() };
    let without = Questionnaire::from_document(without).expect("a questionnaire");
    let entries = propose(&one, &without);
    check_whole(&one, &two, &entries);
    let reviewed = two.concordance().expect("a concordance").by_item();
    let proposed = Concordance { entries, ..two.concordance().expect("a concordance").clone() }.by_item();
    let pairs = |entries: &[Entry]| -> BTreeSet<(Verdict, Vec<ItemCode>, Vec<ItemCode>)> {
        entries.iter().map(|entry| (entry.verdict, entry.earlier.clone(), entry.later.clone())).collect()
    };
    let (reviewed, proposed) = (pairs(&reviewed), pairs(&proposed));
    let same = reviewed.intersection(&proposed).count();
    let missed: Vec<_> = reviewed.difference(&proposed).collect();
    assert!(same * 10 >= reviewed.len() * 8, "{same} of {}; not proposed: {missed:#?}", reviewed.len());
}
