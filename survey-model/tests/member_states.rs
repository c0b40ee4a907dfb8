//! The list of Member States: complete, with names that old files use, and groups as of a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use survey_model::language::Language;
use survey_model::member_state::{Grouping, Iso3, MemberState};

/// The economies of *Women, Business and the Law* as its file writes them (World Bank, edition of February 2020, CC BY 4.0).
const ECONOMIES: &str = include_str!("member_states/wbl_economies.csv");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn code(name: &str) -> Option<&'static str> {
    MemberState::named(name).map(|state| state.iso2.as_str())
}

#[test]
fn every_row_of_the_list_is_read() {
    assert_eq!(MemberState::all().len(), 195);
    let observers: Vec<_> = MemberState::all().iter().filter(|state| !state.is_member).map(|s| s.iso3).collect();
    assert_eq!(observers, [Iso3::parse("PSE").expect("in the list")]);
}

#[test]
fn every_state_has_names_in_six_languages_and_a_group_of_each_grouping() {
    for state in MemberState::all() {
        for language in Language::ALL {
            assert!(!state.name(language).is_empty(), "{} in {language}", state.iso3);
            assert!(!state.official_name(language).is_empty(), "{} in {language}", state.iso3);
        }
        for grouping in Grouping::ALL {
            let group = state.group(grouping, day("2020-01-01"));
            assert!(grouping.groups().contains(&group), "{} is in no {}", state.iso3, grouping.code());
        }
    }
}

#[test]
fn every_state_is_found_by_each_of_its_names_and_codes() {
    for state in MemberState::all() {
        let own = [state.iso3.as_str(), &state.iso2, &state.m49];
        let names =
            Language::ALL.into_iter().flat_map(|language| [state.name(language), state.official_name(language)]);
        for name in own.into_iter().chain(names) {
            assert_eq!(MemberState::named(name).map(|found| found.iso3), Some(state.iso3), "{name}");
        }
    }
}

#[test]
fn former_names_are_understood() {
    let former = [
        ("Swaziland", "SZ"),
        ("Cape Verde", "CV"),
        ("Czech Republic", "CZ"),
        ("Turkey", "TR"),
        ("The former Yugoslav Republic of Macedonia", "MK"),
        ("FYROM", "MK"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        (" côte d'ivoire ", "CI"),
        ("East Timor", "TL"),
        ("Congo, Dem. Rep.", "CD"),
        ("Congo, Rep.", "CG"),
    ];
    for (name, iso2) in former {
        assert_eq!(code(name), Some(iso2), "{name}");
    }
}

#[test]
fn what_names_no_state_names_none() {
    for text in ["", " ", "Atlantis", "EU", "XXX", "()", "000", "Korea"] {
        assert_eq!(code(text), None, "{text:?}");
    }
    assert!(Iso3::parse("ken").is_err() && Iso3::parse("KENY").is_err());
}

#[test]
fn every_economy_of_the_world_bank_that_is_a_member_state_is_known_by_name() {
    // Hong Kong, Kosovo, Puerto Rico and Taiwan, China are economies but not Member States.
    const OTHERS: [&str; 4] = ["HKG", "KSV", "PRI", "TWN"];
    // Codes that the World Bank keeps although ISO has changed them.
    const OLD: [(&str, &str); 4] = [("ROM", "ROU"), ("TMP", "TLS"), ("WBG", "PSE"), ("ZAR", "COD")];
    let mut unknown = Vec::new();
    for line in csv::Reader::from_reader(ECONOMIES.as_bytes()).into_records() {
        let line = line.expect("a row");
        let (name, code) = (&line[0], &line[1]);
        let iso3 = OLD.iter().find(|(old, _)| *old == code).map_or(code, |(_, new)| new);
        let expected = MemberState::find(iso3).map(|state| state.iso3);
        assert_eq!(expected.is_none(), OTHERS.contains(&code), "{name}");
        if MemberState::named(name).map(|state| state.iso3) != expected {
            unknown.push(format!("{name} ({code})"));
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(OLD.map(|(old, _)| MemberState::find(old).is_some()), [false; 4]);
}

#[test]
fn a_country_is_least_developed_until_the_day_on_which_it_leaves_the_list() {
    let group = |iso2: &str, on: &str| MemberState::named(iso2).expect("a state").group(Grouping::Ldc, day(on));
    assert_eq!((group("VU", "2019-12-31"), group("VU", "2021-01-01")), ("ldc", "not_ldc"));
    assert_eq!((group("BT", "2023-12-12"), group("BT", "2023-12-13")), ("ldc", "not_ldc"));
    assert_eq!((group("NP", "2021-01-01"), group("FR", "2021-01-01")), ("ldc", "not_ldc"));
}

#[test]
fn regions_have_as_many_states_as_their_source_says() {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for state in MemberState::all() {
        *sizes.entry(state.group(Grouping::Region, day("2021-01-01"))).or_default() += 1;
    }
    let expected =
        [("africa", 44), ("americas", 35), ("arab_states", 22), ("asia_pacific", 39), ("cis", 9), ("europe", 46)];
    assert_eq!(sizes, BTreeMap::from(expected));
}

#[test]
fn groupings_are_found_by_code() {
    for grouping in Grouping::ALL {
        assert_eq!(Grouping::from_code(grouping.code()), Some(grouping));
    }
    assert_eq!(Grouping::from_code("continent"), None);
}
