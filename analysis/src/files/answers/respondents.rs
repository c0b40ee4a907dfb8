//! Who the rows of a file are about.

use std::borrow::Cow;
use std::collections::HashMap;

use survey_model::cell::unprotect;
use survey_model::cycle::Provenance;
use survey_model::member_state::{Iso3, MemberState};
use survey_model::respondent::{Respondent, Stakeholder};

use super::block::{Taken, shown};
use super::rows::Rows;
use crate::dataset::{Case, Cases, Names, Refused};
use crate::files::plan::{About, Identification, Plan};
use crate::import::Problems;

/// The respondents of all rows; nothing after a problem, which is noted.
pub(super) fn cases(taken: &mut [Taken<'_>], plan: &Plan, rows: &Rows, problems: &mut Problems<'_>) -> Option<Cases> {
    match plan.identification {
        Identification::Name => named(taken, rows, problems).map(Cases::Named),
        Identification::Respondent => known(taken, plan, rows, problems).map(Cases::Known),
    }
}

fn named(taken: &mut [Taken<'_>], rows: &Rows, problems: &mut Problems<'_>) -> Option<Names> {
    let before = problems.count();
    let mut names = Names::with_capacity(rows.len());
    let mut row_of: Vec<u32> = Vec::with_capacity(rows.len());
    for (taken, row) in taken.iter_mut().zip(rows.of_blocks()) {
        // Block by block the names move, so that they don't take up room twice.
        for (position, name) in std::mem::take(&mut taken.names).iter().enumerate() {
            let Some(name) = name else { continue };
            // Where it isn't UTF-8, `wrong_bytes` says so.
            let text = std::str::from_utf8(name).map_or_else(|_| String::from_utf8_lossy(name), Cow::Borrowed);
            if text.is_empty() {
                problems.at("missing-id", row(position), None, "the row doesn't say whom it is about");
                continue;
            }
            match names.push(unprotect(&text)) {
                Ok(()) => row_of.push(u32::try_from(row(position)).unwrap_or(u32::MAX)),
                Err(Refused::Twice(first)) => {
                    let first = row_of.get(first).copied().unwrap_or_default();
                    let message = format!("row {first} is about {} as well; a respondent has one row", shown(name));
                    problems.at("duplicate-id", row(position), None, message);
                }
                Err(Refused::TooLong) => {
                    problems.at(
                        "too-long",
                        row(position),
                        None,
                        "the names of all rows together are longer than 4 GiB",
                    );
                    return None;
                }
            }
        }
    }
    (problems.count() == before).then_some(names)
}

fn known(taken: &[Taken<'_>], plan: &Plan, rows: &Rows, problems: &mut Problems<'_>) -> Option<Vec<Case>> {
    let before = problems.count();
    let mut cases = Vec::with_capacity(rows.len());
    let mut seen: HashMap<Respondent, usize> = HashMap::with_capacity(rows.len());
    for (taken, row_of) in taken.iter().zip(rows.of_blocks()) {
        let reader = Reader::new(taken, plan);
        for position in 0..taken.rows {
            let row = row_of(position);
            let Some(case) = reader.case(position, row, problems) else { continue };
            if let Some(first) = seen.insert(case.respondent.clone(), row) {
                let message = format!("row {first} is about {} as well; a respondent has one row", case.respondent);
                problems.at("duplicate-id", row, Some("state"), message);
            }
            cases.push(case);
        }
    }
    (problems.count() == before).then_some(cases)
}

/// Reads the respondents of a block; each different text is looked up once.
struct Reader<'t> {
    taken: &'t Taken<'t>,
    states: Texts<'t, Iso3>,
    stakeholders: Texts<'t, Stakeholder>,
    provenances: Texts<'t, Provenance>,
}

/// A column of few different texts with what each of them means.
struct Texts<'t, T> {
    of_row: &'t [u16],
    texts: &'t [Cow<'t, [u8]>],
    meant: Vec<Option<T>>,
}

impl<'t, T: Copy> Texts<'t, T> {
    fn new(taken: &'t Taken<'t>, plan: &Plan, about: About, read: impl Fn(&str) -> Option<T>) -> Self {
        let repeated = plan.about.get(&about).and_then(|at| taken.repeated.get(*at));
        let (of_row, texts) = repeated.map_or((&[][..], &[][..]), |repeated| (&repeated.of_row, &repeated.texts));
        let meant = texts.iter().map(|text| read(&String::from_utf8_lossy(text))).collect();
        Self { of_row, texts, meant }
    }

    /// What the text of a row means, and the text itself; nothing if the file has no such column.
    fn of(&self, position: usize) -> Option<(Option<T>, &'t [u8])> {
        let at = usize::from(*self.of_row.get(position)?);
        Some((*self.meant.get(at)?, self.texts.get(at)?))
    }
}

impl<'t> Reader<'t> {
    fn new(taken: &'t Taken<'t>, plan: &Plan) -> Self {
        let stakeholder =
            |text: &str| if text.is_empty() { Some(Stakeholder::Administration) } else { Stakeholder::from_code(text) };
        let provenance =
            |text: &str| if text.is_empty() { Some(Provenance::LegacyImport) } else { Provenance::from_code(text) };
        Self {
            taken,
            states: Texts::new(taken, plan, About::State, |text| MemberState::named(text).map(|state| state.iso3)),
            stakeholders: Texts::new(taken, plan, About::Stakeholder, stakeholder),
            provenances: Texts::new(taken, plan, About::Provenance, provenance),
        }
    }

    fn case(&self, position: usize, row: usize, problems: &mut Problems<'_>) -> Option<Case> {
        let (state, given) = self.states.of(position)?;
        if state.is_none() && given.is_empty() {
            problems.at("missing-id", row, Some("state"), "the row doesn't say which Member State it is about");
        } else if state.is_none() {
            let message = format!(
                "`{}` is no Member State; if rows are about others too, name their column with --id",
                shown(given)
            );
            problems.at("unknown-state", row, Some("state"), message);
        }
        let stakeholder = self.stakeholders.of(position).unwrap_or((Some(Stakeholder::Administration), &[]));
        let provenance = self.provenances.of(position).unwrap_or((Some(Provenance::LegacyImport), &[]));
        report_code("unknown-stakeholder", "stakeholder", stakeholder, row, problems);
        report_code("unknown-provenance", "provenance", provenance, row, problems);
        let organisation = match self.taken.names.get(position).and_then(Option::as_ref) {
            Some(name) => unprotect(&String::from_utf8_lossy(name)).to_owned(),
            None => String::new(),
        };
        let respondent = Respondent { state: state?, stakeholder: stakeholder.0?, organisation };
        Some(Case { respondent, provenance: provenance.0? })
    }
}

fn report_code<T>(
    code: &'static str,
    column: &str,
    (meant, given): (Option<T>, &[u8]),
    row: usize,
    problems: &mut Problems<'_>,
) {
    if meant.is_none() {
        problems.at(code, row, Some(column), format!("`{}` is none of the codes of {column}", shown(given)));
    }
}
