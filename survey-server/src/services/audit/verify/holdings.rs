//! Submissions, published versions and answers, held against what events have said about them.

use std::collections::BTreeMap;

use survey_model::submission::hash;

use super::ledger::{Entry, Ledger};
use super::{Fault, Verification, answers, rights};
use crate::services::ServiceError;
use crate::services::audit::holding::Holding;
use crate::storage::submission::{self, SubmissionHash};
use crate::storage::{Connection, CycleId, cycle, questionnaire_version};

/// Adds what is wrong, by the numbers of the events.
pub(super) fn check(conn: &mut Connection, mut ledger: Ledger, found: &mut Verification) -> Result<(), ServiceError> {
    let mut faults = submissions(conn, &mut ledger, found)?;
    faults.extend(versions(conn, &mut ledger, found)?);
    faults.extend(answers::check(conn, ledger.saved, ledger.started, found)?);
    faults.extend(rights::check(conn, ledger.rights)?);
    faults.sort_by_key(|fault| fault.number().unwrap_or(i64::MAX));
    found.faults.extend(faults);
    Ok(())
}

pub(super) const fn not_as_recorded(entry: &Entry, what: String) -> Fault {
    Fault::NotAsRecorded { number: entry.number, what }
}

fn submissions(
    conn: &mut Connection,
    ledger: &mut Ledger,
    found: &mut Verification,
) -> Result<Vec<Fault>, ServiceError> {
    let mut faults = Vec::new();
    let mut unsigned: BTreeMap<CycleId, Vec<SubmissionHash>> = BTreeMap::new();
    submission::each(conn, |cycle, row| {
        found.submissions += 1;
        let what = format!("submission {} of the response {}", row.number, row.response_id);
        let sha256 = hash(&row.document);
        let is_whole = sha256 == row.sha256;
        match ledger.signed.remove(&(row.response_id.to_string(), row.number.to_string())) {
            Some(entry) if is_whole && entry.sha256 == sha256 => {}
            Some(entry) => faults.push(not_as_recorded(&entry, format!("{what} is not what was signed off"))),
            None => {
                // What counts is the document that is there now.
                let (response_id, number) = (row.response_id, row.number);
                unsigned.entry(cycle).or_default().push(SubmissionHash { response_id, number, sha256 });
            }
        }
        Ok::<_, ServiceError>(())
    })?;
    for ((response, number), entry) in std::mem::take(&mut ledger.signed) {
        faults.push(not_as_recorded(&entry, format!("submission {number} of the response {response} is not there")));
    }
    for cycle in cycle::list(conn)? {
        let held = Holding::of(unsigned.remove(&cycle.id).unwrap_or_default());
        faults.extend(of_cycle(&cycle.label.to_string(), &held, ledger.held.remove(cycle.label.as_str()), found));
    }
    for (label, entry) in std::mem::take(&mut ledger.held) {
        faults.push(not_as_recorded(&entry, format!("the cycle {label} with its submissions is not there")));
    }
    Ok(faults)
}

fn of_cycle(label: &str, held: &Holding, entry: Option<Entry>, found: &mut Verification) -> Option<Fault> {
    let count = held.count;
    let plural = if count == 1 { "" } else { "s" };
    match entry {
        None if count == 0 => None,
        None => Some(Fault::Unrecorded { what: format!("{count} submission{plural} of the cycle {label}") }),
        Some(entry) if entry.sha256 == held.sha256 => {
            found.older += if entry.is_older { count } else { 0 };
            None
        }
        Some(entry) => {
            let what = format!(
                "the submissions of the cycle {label} that were imported are not what they were; there are {count} now"
            );
            Some(not_as_recorded(&entry, what))
        }
    }
}

fn versions(conn: &mut Connection, ledger: &mut Ledger, found: &mut Verification) -> Result<Vec<Fault>, ServiceError> {
    let mut faults = Vec::new();
    for summary in questionnaire_version::list(conn)?.into_iter().filter(|version| version.status.is_public()) {
        found.versions += 1;
        let name = summary.name().to_string();
        let row = questionnaire_version::find_by_id(conn, summary.id)?;
        let is_what =
            |sha256: &str| row.as_ref().is_some_and(|row| row.sha256 == sha256 && hash(&row.document) == sha256);
        match ledger.published.remove(&name) {
            None => faults.push(Fault::Unrecorded { what: format!("the publication of {name}") }),
            Some(entry) if is_what(&entry.sha256) => found.older += usize::from(entry.is_older),
            Some(entry) => faults.push(not_as_recorded(&entry, format!("{name} is not what was published"))),
        }
    }
    for (name, entry) in std::mem::take(&mut ledger.published) {
        faults.push(not_as_recorded(&entry, format!("{name} was published, and is not there or not public any more")));
    }
    Ok(faults)
}
