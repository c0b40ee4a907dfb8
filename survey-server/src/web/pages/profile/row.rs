//! One item of a profile: the answer, those of earlier cycles, and what is published of the region.

use survey_model::answer::Answer;
use survey_model::code::ItemCode;
use survey_model::concordance::Verdict;
use survey_model::missing::Missing;
use survey_model::questionnaire::{Item, Section};
use survey_model::remark::Remark;

use super::Dropped;
use super::beside::{self, BesideLine};
use crate::services::profile::{Profile, Then, Was};
use crate::web::views::answer::{AnswerView, Reader};
use crate::web::views::remark::RemarkView;
use crate::web::words::Words;

/// An item with its answers.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) item: ItemCode,
    pub(super) number: String,
    pub(super) label: String,
    pub(super) now: AnswerView,
    /// How the answer stands to the one before, as the country says.
    pub(super) nature: RemarkView,
    pub(super) earlier: Vec<Earlier>,
    pub(super) region: Vec<BesideLine>,
}

/// An answer of an earlier cycle.
#[derive(Debug)]
pub(super) struct Earlier {
    pub(super) cycle: String,
    /// In the terms of now.
    pub(super) carried: Option<AnswerView>,
    /// As it was given, with its question where there are several; left out where it is the same in the terms of now.
    pub(super) given: Vec<(Option<String>, AnswerView)>,
    /// The verdict and the number of its note; none if both are the same question.
    pub(super) verdict: Option<(&'static str, usize)>,
}

/// Makes the rows of a profile.
pub(super) struct Rows<'p> {
    profile: &'p Profile,
    reader: Reader<'p>,
}

type Notes = Vec<(&'static str, String)>;

impl<'p> Rows<'p> {
    pub(super) fn new(profile: &'p Profile, words: Words) -> Self {
        Self { profile, reader: Reader::new(profile.view.questionnaire(), words) }
    }

    /// The rows of a section, with what is to be said of those that differ between versions; what the questionnaire skipped in every cycle is left out.
    pub(super) fn of(&self, section: &Section) -> (Vec<Row>, Notes) {
        let mut notes = Notes::new();
        let rows = section.items().filter_map(|item| self.row(&item, &mut notes)).collect();
        (rows, notes)
    }

    fn row(&self, item: &Item<'_>, notes: &mut Notes) -> Option<Row> {
        let Profile { submission, earlier, region, .. } = self.profile;
        let answer = submission.answers.get(&item.code)?;
        let is_skipped = matches!(answer, Answer::Missing(Missing::NotRelevant));
        if is_skipped && !earlier.iter().any(|then| was_said(then, &item.code)) {
            return None;
        }
        let line = self.reader.line(item, answer);
        let nature = submission.remarks.get(&item.code).and_then(|remark| remark.nature);
        let beside = region.as_ref().and_then(|region| region.items.get(&item.code)).filter(|_| !is_skipped);
        Some(Row {
            number: line.number,
            label: line.label,
            now: line.answer,
            nature: RemarkView::new(self.reader.words, &Remark { nature, ..Remark::default() }),
            earlier: earlier.iter().map(|then| self.earlier(item, then, notes)).collect(),
            region: beside.map_or_else(Vec::new, |of| beside::lines(&self.reader, item.question, answer, of)),
            item: item.code.clone(),
        })
    }

    fn earlier(&self, item: &Item<'_>, then: &Then, notes: &mut Notes) -> Earlier {
        let cycle = then.cycle.to_string();
        let Some(was) = then.items.as_ref().and_then(|items| items.get(&item.code)) else {
            return Earlier { cycle, carried: None, given: Vec::new(), verdict: None };
        };
        let carried = was.carried.as_ref().map(|answer| self.reader.answer(item.question, answer));
        let mut given = self.given(then, was);
        if let Some(carried) = &carried {
            // Said in the same words, or in other ones of the same meaning.
            let is_same =
                |given: &AnswerView| was.verdict != Verdict::Recoded || given.to_string() == carried.to_string();
            given.retain(|(_, given)| !is_same(given));
        }
        Earlier { cycle, carried, given, verdict: verdict(was, notes) }
    }

    /// The answers as they were given, in the words of then.
    fn given(&self, then: &Then, was: &Was) -> Vec<(Option<String>, AnswerView)> {
        let reader = Reader::new(&then.questionnaire, self.reader.words);
        let one = |(item, answer): &(ItemCode, Answer)| {
            let question = then.questionnaire.question_of(item)?;
            let label = (was.given.len() > 1).then(|| then.questionnaire.item_label(item, reader.language));
            Some((label, reader.answer(question, answer)))
        };
        was.given.iter().filter_map(one).collect()
    }

    /// What earlier cycles asked that is not asked any more, where anything was said.
    pub(super) fn dropped(&self) -> Vec<Dropped> {
        let of = |then: &Then| {
            let reader = Reader::new(&then.questionnaire, self.reader.words);
            let line = |(item, answer): &(ItemCode, Answer)| {
                let question = then.questionnaire.question_of(item)?;
                Some((then.questionnaire.item_label(item, reader.language), reader.answer(question, answer)))
            };
            let lines = then.dropped.iter().filter_map(line).collect();
            Dropped { cycle: then.cycle.to_string(), language: reader.language, lines }
        };
        self.profile.earlier.iter().map(of).filter(|of: &Dropped| !of.lines.is_empty()).collect()
    }
}

fn was_said(then: &Then, item: &ItemCode) -> bool {
    let was = then.items.as_ref().and_then(|items| items.get(item));
    let is_said = |answer: &Answer| answer.missing().is_none_or(Missing::can_be_given);
    was.is_some_and(|was| was.given.iter().any(|(_, answer)| is_said(answer)))
}

/// What the concordance says of an item that differs, with the number of the note that says why.
fn verdict(was: &Was, notes: &mut Notes) -> Option<(&'static str, usize)> {
    if was.verdict == Verdict::Identical {
        return None;
    }
    let note = (was.verdict.code(), was.reason.clone());
    let at = notes.iter().position(|known| *known == note).unwrap_or_else(|| {
        notes.push(note);
        notes.len() - 1
    });
    Some((was.verdict.code(), at + 1))
}
