//! How the questions differ.

use std::collections::{HashMap, HashSet};

use super::asked::{Asked, Sides};
use super::{Change, Place, QuestionDifference, Status, Text, order, parts, settings};
use crate::code::{ItemCode, QuestionCode};
use crate::question::Question;
use crate::questionnaire::{Questionnaire, Section};

/// The questions that differ.
pub(super) fn differences(sides: &mut Sides<'_>) -> Vec<QuestionDifference> {
    let (earlier, later) = (sides.earlier, sides.later);
    let moved = moved(earlier, later);
    let mut found = Vec::new();
    for (section, question) in questions(later) {
        match earlier.place(question.code.as_str()) {
            None => found.push(one_sided(sides, later, section, question, Status::Added)),
            Some((before, was)) => {
                let place = moved.contains(&question.code).then(|| Change::Moved {
                    from: Place { section: before.code.clone(), number: was.number.clone() },
                    to: Place { section: section.code.clone(), number: question.number.clone() },
                });
                let (was, is) = (sides.asked(earlier, was), sides.asked(later, question));
                let changes: Vec<Change> = place.into_iter().chain(changes(sides, was, is)).collect();
                if !changes.is_empty() {
                    found.push(QuestionDifference { changes, ..described(is, section, Status::Changed) });
                }
            }
        }
    }
    let dropped = questions(earlier).filter(|(_, question)| later.question(question.code.as_str()).is_none());
    found.extend(dropped.map(|(section, question)| one_sided(sides, earlier, section, question, Status::Dropped)));
    found
}

fn questions(questionnaire: &Questionnaire) -> impl Iterator<Item = (&Section, &Question)> {
    questionnaire
        .sections()
        .iter()
        .flat_map(|section| section.questions.iter().map(move |question| (section, question)))
}

fn described(asked: Asked<'_>, section: &Section, status: Status) -> QuestionDifference {
    QuestionDifference {
        code: asked.question.code.clone(),
        status,
        section: section.code.clone(),
        number: asked.question.number.clone(),
        kind: asked.question.kind.code(),
        label: asked.text.label.clone(),
        items: Vec::new(),
        changes: Vec::new(),
    }
}

fn one_sided<'q>(
    sides: &Sides<'q>,
    of: &'q Questionnaire,
    section: &Section,
    question: &'q Question,
    status: Status,
) -> QuestionDifference {
    let items = match question.rows() {
        [] => vec![ItemCode::of(&question.code)],
        rows => rows.iter().map(|row| ItemCode::of_row(&question.code, row)).collect(),
    };
    QuestionDifference { items, ..described(sides.asked(of, question), section, status) }
}

/// The questions that are in another section, or changed places with others of their section.
fn moved(earlier: &Questionnaire, later: &Questionnaire) -> HashSet<QuestionCode> {
    let was_in: HashMap<&QuestionCode, &Section> =
        questions(earlier).map(|(section, question)| (&question.code, section)).collect();
    let mut moved = HashSet::new();
    for section in later.sections() {
        let stays = |code: &&QuestionCode| was_in.get(*code).is_some_and(|before| before.code == section.code);
        let codes: Vec<&QuestionCode> = section.questions.iter().map(|question| &question.code).collect();
        moved.extend(codes.iter().filter(|code| !stays(code)).map(|code| (*code).clone()));
        let stayed: Vec<&QuestionCode> = codes.into_iter().filter(stays).collect();
        let before = earlier.section(section.code.as_str()).map(|before| before.questions.as_slice());
        let before: Vec<&QuestionCode> = before.unwrap_or_default().iter().map(|question| &question.code).collect();
        moved.extend(order::moved(&before, &stayed).into_iter().filter_map(|(_, at)| stayed.get(at).copied().cloned()));
    }
    moved
}

/// How a question, or a field, differs, apart from its place.
pub(super) fn changes(sides: &mut Sides<'_>, was: Asked<'_>, is: Asked<'_>) -> Vec<Change> {
    let mut found = texts(sides, was, is);
    found.extend(settings::changes(was, is));
    found.extend(parts::options(sides, was, is));
    found.extend(parts::rows(sides, was, is));
    found.extend(parts::fields(sides, was, is));
    found
}

fn texts(sides: &mut Sides<'_>, was: Asked<'_>, is: Asked<'_>) -> Vec<Change> {
    let (one, two) = (was.text, is.text);
    let texts = [
        (Text::Label, &one.label, &two.label),
        (Text::Explanation, &one.explanation, &two.explanation),
        (Text::More, &one.more, &two.more),
        (Text::ConstraintMessage, &one.constraint_message, &two.constraint_message),
        (Text::Unit, &one.unit, &two.unit),
    ];
    texts.into_iter().filter_map(|(text, from, to)| sides.text(text, None, from, to)).collect()
}
