//! What would become of proposals: what changes, what stands against others' answers, what can't be taken.

use std::collections::BTreeMap;

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::fault::Fault;
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::remark::GivenRemark;

use super::cell_fault::CellFault;
use super::proposal::{Notice, Proposal, Proposed};
use crate::services::response::{ItemInput, ResponseView, judge};
use crate::services::{Platform, ServiceError, author};
use crate::storage::answer::{self, AnswerRow};

/// An answer that would change, with nothing in its way.
#[derive(Debug, Clone)]
pub struct Change {
    /// The item.
    pub item: ItemCode,
    /// The answer that stands.
    pub from: Option<Answer>,
    /// The answer that would follow.
    pub to: Answer,
    /// What is given, and the revision of the answer that stands.
    pub proposal: Proposal,
}

/// An answer that somebody else has changed since.
#[derive(Debug, Clone)]
pub struct Conflicting {
    /// The answer that stands, with its author and time.
    pub theirs: AnswerRow,
    /// The answer of the workbook.
    pub yours: Answer,
    /// What is given, and the revision of the answer that stands.
    pub proposal: Proposal,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// With a cell, whatever the question.
    Cell(CellFault),
    /// With an answer.
    Answer(Fault),
}

/// What can't be taken; the answer stays as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Unreadable {
    /// The item, if it is known.
    pub item: Option<ItemCode>,
    /// The sheet and the cell, if it came from a file: `Sheet!E12`.
    pub place: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What would become of proposals.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// What would change.
    pub changes: Vec<Change>,
    /// What somebody has to decide.
    pub conflicts: Vec<Conflicting>,
    /// What can't be taken.
    pub unreadable: Vec<Unreadable>,
    /// How many items stay as they are.
    pub unchanged: usize,
    /// What is missing in the workbook.
    pub notices: Vec<Notice>,
}

/// Compares proposals with the answers that stand.
///
/// # Errors
/// [`ServiceError`] if the database can't be read.
pub fn look(
    platform: &Platform,
    view: &ResponseView,
    proposed: Proposed,
    language: Language,
) -> Result<Preview, ServiceError> {
    let mut preview = Preview {
        unreadable: proposed.unreadable,
        unchanged: proposed.unchanged,
        notices: proposed.notices,
        ..Preview::default()
    };
    let mut conflicts = Vec::new();
    for proposal in proposed.proposals {
        match view.questionnaire().parse(&proposal.item, &proposal.given) {
            Ok(answer) => preview.sort(view, proposal, answer, &mut conflicts),
            Err(fault) => preview.refuse(&proposal, &fault),
        }
    }
    preview.leave_out_constraints(view, language)?;
    preview.conflicts = with_theirs(platform, view, conflicts)?;
    Ok(preview)
}

impl Preview {
    /// What somebody can save.
    #[must_use]
    pub const fn is_savable(&self) -> bool {
        !self.changes.is_empty() || !self.conflicts.is_empty()
    }

    fn sort(&mut self, view: &ResponseView, proposal: Proposal, to: Answer, conflicts: &mut Vec<(Proposal, Answer)>) {
        let (from, revision) = view.answer(&proposal.item);
        let unanswered = Answer::Missing(Missing::NotAnswered);
        if *from.unwrap_or(&unanswered) == to {
            self.unchanged += 1;
        } else if revision == proposal.based_on {
            self.changes.push(Change { item: proposal.item.clone(), from: from.cloned(), to, proposal });
        } else {
            conflicts.push((proposal, to));
        }
    }

    /// Everything that is wrong with an answer, each beside its cell.
    fn refuse(&mut self, proposal: &Proposal, fault: &Fault) {
        let unreadable = |fault: &Fault| {
            let key = match fault {
                Fault::InEntry { entry, field, .. } => format!("{}.{entry}.{field}", proposal.item),
                _ => proposal.item.to_string(),
            };
            let place = proposal.places.get(&key).cloned();
            Unreadable { item: Some(proposal.item.clone()), place, wrong: Wrong::Answer(fault.clone()) }
        };
        self.unreadable.extend(fault.each().iter().map(unreadable));
    }

    /// Takes out what doesn't meet the conditions of the questionnaire, until what is left does.
    fn leave_out_constraints(&mut self, view: &ResponseView, language: Language) -> Result<(), ServiceError> {
        loop {
            let inputs: Vec<ItemInput> = self.changes.iter().map(|change| input(view, &change.proposal)).collect();
            let Err(faults) = judge(view.questionnaire(), view.saved(), &inputs, language)? else { return Ok(()) };
            let faults: BTreeMap<ItemCode, Fault> = faults.into_iter().collect();
            let (wrong, right): (Vec<Change>, _) =
                std::mem::take(&mut self.changes).into_iter().partition(|change| faults.contains_key(&change.item));
            self.changes = right;
            if wrong.is_empty() {
                return Ok(());
            }
            for change in wrong {
                self.refuse(&change.proposal, &faults[&change.item]);
            }
        }
    }
}

/// A proposal as the ordinary save takes it. What was said of how the earlier answer stands to the one of the cycle before is not said of this one.
pub(super) fn input(view: &ResponseView, proposal: &Proposal) -> ItemInput {
    let there = GivenRemark::from(view.remark(&proposal.item));
    let remark =
        GivenRemark { nature: String::new(), note: String::new(), confirmed: false, sources: Vec::new(), ..there };
    let (item, given) = (proposal.item.clone(), proposal.given.clone());
    ItemInput { item, given, remark: Some(remark), expected: proposal.based_on }
}

/// The answers of others beside those of the workbook.
fn with_theirs(
    platform: &Platform,
    view: &ResponseView,
    conflicts: Vec<(Proposal, Answer)>,
) -> Result<Vec<Conflicting>, ServiceError> {
    if conflicts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = platform.database.read(|conn| {
        let mut rows = answer::list(conn, view.response.id)?;
        author::name_all(conn, rows.iter_mut().map(|row| &mut row.author))?;
        Ok::<_, ServiceError>(rows)
    })?;
    let both = |(proposal, yours): (Proposal, Answer)| {
        let theirs = rows.iter().find(|row| row.item == proposal.item)?.clone();
        let proposal = Proposal { based_on: theirs.revision, ..proposal };
        Some(Conflicting { theirs, yours, proposal })
    };
    Ok(conflicts.into_iter().filter_map(both).collect())
}
