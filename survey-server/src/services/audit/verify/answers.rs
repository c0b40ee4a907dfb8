//! Answers, those of drafts too, held against the events of their saves: what each revision says, and who gave it.

use std::collections::{BTreeMap, HashMap, HashSet};

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::remark::Remark;
use survey_model::submission::Submission;

use super::holdings::not_as_recorded;
use super::ledger::{Entry, Save};
use super::whose::Whose;
use super::{Fault, Verification};
use crate::services::ServiceError;
use crate::services::audit::saved::{self, Said};
use crate::storage::answer::AnswerRow;
use crate::storage::author::Author;
use crate::storage::{Connection, ResponseId, answer, answer_history, cycle, response, submission};

/// So many responses are in memory with their answers at a time.
const CHUNK: usize = 200;

/// Everything that is wrong with answers.
pub(super) fn check(
    conn: &mut Connection,
    mut saves: HashMap<String, Vec<Save>>,
    mut started: HashMap<String, Entry>,
    found: &mut Verification,
) -> Result<Vec<Fault>, ServiceError> {
    let mut faults = Vec::new();
    for cycle in cycle::list(conn)? {
        for responses in response::list_all(conn, cycle.id)?.chunks(CHUNK) {
            let ids: Vec<ResponseId> = responses.iter().map(|(response, _)| response.id).collect();
            let mut held = Held::of(conn, &ids)?;
            for (response, respondent) in responses {
                let id = response.id;
                let own = Whose { cycle: &cycle.label, respondent, started: started.remove(&id.to_string()) };
                faults.extend(own.faults(conn, id)?);
                let saves = saves.remove(&id.to_string()).unwrap_or_default();
                faults.extend(of_response(conn, id, &held.remove(&id).unwrap_or_default(), &saves, found)?);
            }
        }
    }
    let saved = saves.into_iter().filter_map(|(id, saves)| Some((id, saves.into_iter().next()?.entry)));
    let gone: BTreeMap<String, Entry> = saved.chain(started).collect();
    faults.extend(gone.iter().map(|(id, entry)| not_as_recorded(entry, format!("the response {id} is not there"))));
    Ok(faults)
}

/// An answer that no save tells of, with what is said beside it.
type Untold<'h> = (&'h ItemCode, &'h Answer, &'h Remark);

/// The answers of a response.
#[derive(Debug, Default)]
struct Held {
    /// Each that ever was.
    all: HashMap<(ItemCode, u32), (Answer, Remark, Author)>,
    /// The revisions that stand.
    standing: BTreeMap<ItemCode, u32>,
}

impl Held {
    fn of(conn: &mut Connection, ids: &[ResponseId]) -> Result<HashMap<ResponseId, Self>, ServiceError> {
        let mut held: HashMap<ResponseId, Self> = HashMap::new();
        for row in answer_history::list_of(conn, ids)? {
            held.entry(row.response_id).or_default().take(row);
        }
        for row in answer::list_of(conn, ids)? {
            let of = held.entry(row.response_id).or_default();
            of.standing.insert(row.item.clone(), row.revision);
            of.take(row);
        }
        Ok(held)
    }

    fn take(&mut self, row: AnswerRow) {
        self.all.insert((row.item, row.revision), (row.answer, row.remark, row.author));
    }

    /// The answers, earlier ones too, that no save tells of.
    fn untold(&self, saves: &[Save]) -> Vec<Untold<'_>> {
        let told: HashSet<&(ItemCode, u32)> = saves.iter().flat_map(|save| &save.revisions).collect();
        // Of what was there before the trail, it only tells which answers stood.
        let older = saves.iter().filter(|save| save.entry.is_older).flat_map(|save| &save.revisions);
        let older: HashMap<&ItemCode, u32> = older.map(|(item, revision)| (item, *revision)).collect();
        let is_older = |(item, revision): &(ItemCode, u32)| older.get(item).is_some_and(|stood| revision < stood);
        let untold = self.all.iter().filter(|(key, _)| !told.contains(key) && !is_older(key));
        let mut untold: Vec<_> = untold.map(|((item, _), (answer, remark, _))| (item, answer, remark)).collect();
        untold.sort_by_key(|(item, ..)| *item);
        untold
    }

    /// The first save whose answer should stand, since no later one changed it, and does not.
    fn not_standing<'s>(&self, saves: &'s [Save]) -> Option<&'s Save> {
        let mut last: BTreeMap<&ItemCode, (u32, &Save)> = BTreeMap::new();
        for (save, (item, revision)) in saves.iter().flat_map(|save| save.revisions.iter().map(move |key| (save, key)))
        {
            let known = last.entry(item).or_insert((*revision, save));
            if known.0 < *revision {
                *known = (*revision, save);
            }
        }
        let stands = |item: &ItemCode, revision: u32| self.standing.get(item) == Some(&revision);
        let mut wrong = last.into_iter().filter(|(item, (revision, _))| !stands(item, *revision));
        wrong.next().map(|(_, (_, save))| save)
    }
}

fn of_response(
    conn: &mut Connection,
    id: ResponseId,
    held: &Held,
    saves: &[Save],
    found: &mut Verification,
) -> Result<Vec<Fault>, ServiceError> {
    found.responses += usize::from(!held.standing.is_empty());
    found.older += usize::from(saves.iter().any(|save| save.entry.is_older));
    let mut claimed = HashSet::new();
    let mut faults = Vec::new();
    for save in saves {
        faults.extend(fault_of(save, held, &mut claimed, id).map(|what| not_as_recorded(&save.entry, what)));
    }
    if faults.is_empty() {
        let what = || format!("the last answers of the response {id} do not stand");
        faults.extend(held.not_standing(saves).map(|save| not_as_recorded(&save.entry, what())));
    }
    let untold = held.untold(saves);
    if faults.is_empty() && !untold.is_empty() {
        faults.extend(not_submitted(conn, id, untold)?);
    }
    Ok(faults)
}

/// What is wrong with the answers of one save.
fn fault_of<'a>(
    save: &'a Save,
    held: &Held,
    claimed: &mut HashSet<&'a (ItemCode, u32)>,
    id: ResponseId,
) -> Option<String> {
    let there: Option<Vec<_>> = save.revisions.iter().map(|key| held.all.get_key_value(key)).collect();
    let Some(there) = there else {
        return Some(format!("answers that were saved in the response {id} are not there"));
    };
    if saved::sha256(there.iter().map(|((item, _), (answer, remark, _))| (item, Said::new(answer, remark))))
        != save.entry.sha256
    {
        return Some(format!("answers of the response {id} are not what was saved"));
    }
    // Whoever gives the answer that somebody else has just given claims a revision of that person's.
    let own: Vec<_> = save.revisions.iter().filter(|key| claimed.insert(*key)).collect();
    let author = Author::Account(save.account?);
    let is_by_another = |key: &&(ItemCode, u32)| held.all.get(*key).is_some_and(|(.., by)| *by != author);
    let is_wrong = own.iter().any(is_by_another);
    is_wrong.then(|| format!("answers of the response {id} are not by whoever saved them"))
}

/// Answers that came with a submission have no event of their own.
fn not_submitted(
    conn: &mut Connection,
    id: ResponseId,
    untold: Vec<Untold<'_>>,
) -> Result<Option<Fault>, ServiceError> {
    let rows = submission::list(conn, id)?;
    // One that can't be read is a fault of its own among the submissions.
    let submissions: Vec<Submission> =
        rows.iter().filter_map(|row| Submission::from_canonical(&row.document).ok()).collect();
    let is_submitted = |(item, answer, remark): &&Untold<'_>| {
        let has = |submission: &Submission| {
            let said = submission.remarks.get(*item);
            submission.answers.get(*item) == Some(*answer) && said.map_or(remark.is_empty(), |said| said == *remark)
        };
        submissions.iter().any(has)
    };
    let items: Vec<&str> = untold.iter().filter(|of| !is_submitted(of)).map(|(item, ..)| item.as_str()).collect();
    let what = || format!("the answers to {} of the response {id}", items.join(", "));
    Ok((!items.is_empty()).then(|| Fault::Unrecorded { what: what() }))
}
