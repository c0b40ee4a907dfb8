//! Reads the list of Member States that is compiled into the program.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Grouping, Iso3, MemberState, Membership};

const STATES: &str = include_str!("../../data/member_states.csv");
const LDC_PERIODS: &str = include_str!("../../data/ldc_periods.csv");

#[derive(Deserialize)]
struct Row {
    iso2: String,
    iso3: String,
    m49: String,
    itu_member_state: String,
    name_ar: String,
    name_en: String,
    name_es: String,
    name_fr: String,
    name_ru: String,
    name_zh: String,
    official_ar: String,
    official_en: String,
    official_es: String,
    official_fr: String,
    official_ru: String,
    official_zh: String,
    un_region: String,
    itu_region: String,
    tor_status: String,
    lldc: u8,
    sids: u8,
}

#[derive(Deserialize)]
struct LdcPeriod {
    iso3: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

/// The states by code; `tests/member_states.rs` proves that every row of the data is read.
pub(super) fn read() -> Vec<MemberState> {
    let periods = ldc_periods();
    let mut states: Vec<_> = rows::<Row>(STATES).into_iter().filter_map(|row| state(row, &periods)).collect();
    states.sort_by_key(|state| state.iso3);
    states
}

fn rows<T: for<'de> Deserialize<'de>>(text: &str) -> Vec<T> {
    csv::Reader::from_reader(text.as_bytes()).into_deserialize().filter_map(Result::ok).collect()
}

fn ldc_periods() -> HashMap<String, Membership> {
    rows::<LdcPeriod>(LDC_PERIODS)
        .into_iter()
        .filter_map(|p| Some((p.iso3, Membership::new(Grouping::Ldc, "ldc", p.from, p.until)?)))
        .collect()
}

fn state(row: Row, periods: &HashMap<String, Membership>) -> Option<MemberState> {
    let iso3: [u8; 3] = row.iso3.as_bytes().try_into().ok()?;
    let mut groups = vec![
        lasting(Grouping::Region, region(&row.itu_region)?)?,
        lasting(Grouping::Development, if row.tor_status == "developed" { "developed" } else { "developing" })?,
        lasting(Grouping::Lldc, if row.lldc == 1 { "lldc" } else { "not_lldc" })?,
        lasting(Grouping::Sids, if row.sids == 1 { "sids" } else { "not_sids" })?,
        lasting(Grouping::UnRegion, un_region(&row.un_region)?)?,
    ];
    groups.extend(periods.get(&row.iso3).cloned());
    Some(MemberState {
        iso3: Iso3(iso3),
        iso2: row.iso2,
        m49: row.m49,
        is_member: row.itu_member_state == "yes",
        names: [row.name_ar, row.name_en, row.name_es, row.name_fr, row.name_ru, row.name_zh],
        official_names: [
            row.official_ar,
            row.official_en,
            row.official_es,
            row.official_fr,
            row.official_ru,
            row.official_zh,
        ],
        groups,
    })
}

fn lasting(grouping: Grouping, group: &'static str) -> Option<Membership> {
    Membership::new(grouping, group, None, None)
}

fn un_region(name: &str) -> Option<&'static str> {
    Some(match name {
        "Africa" => "un_africa",
        "Americas" => "un_americas",
        "Asia" => "un_asia",
        "Europe" => "un_europe",
        "Oceania" => "un_oceania",
        _ => return None,
    })
}

fn region(name: &str) -> Option<&'static str> {
    Some(match name {
        "Africa" => "africa",
        "Americas" => "americas",
        "Arab States" => "arab_states",
        "Asia and the Pacific" => "asia_pacific",
        "CIS" => "cis",
        "Europe" => "europe",
        _ => return None,
    })
}
