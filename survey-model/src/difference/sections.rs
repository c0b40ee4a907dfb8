//! How the sections differ, and the texts of the whole.

use super::asked::Sides;
use super::settings::setting;
use super::{Change, Place, Reworded, SectionDifference, Setting, Status, Text, order};
use crate::expression::Expression;
use crate::questionnaire::Section;

/// The title and the introduction of the questionnaire.
pub(super) fn of_the_whole(sides: &mut Sides<'_>) -> Vec<Reworded> {
    let (earlier, later) = (sides.earlier, sides.later);
    let (one, two) = (sides.language_of(earlier), sides.language_of(later));
    let title = sides.reworded(Text::Title, None, earlier.title(one), later.title(two));
    let introduction = sides.reworded(Text::Introduction, None, earlier.introduction(one), later.introduction(two));
    title.into_iter().chain(introduction).collect()
}

/// The sections that differ.
pub(super) fn differences(sides: &mut Sides<'_>) -> Vec<SectionDifference> {
    let (earlier, later) = (sides.earlier.sections(), sides.later.sections());
    let codes = |sections: &[Section]| sections.iter().map(|section| section.code.clone()).collect::<Vec<_>>();
    let moved = order::moved(&codes(earlier), &codes(later));
    let mut found = Vec::new();
    for (at, section) in later.iter().enumerate() {
        let before = earlier.iter().find(|before| before.code == section.code);
        let title = sides.later.section_text(section, sides.language_of(sides.later)).title.clone();
        let (status, changes) = match before {
            None => (Status::Added, Vec::new()),
            Some(before) => {
                let moves = moved.iter().any(|(_, to)| *to == at).then(|| moved_section(before, section));
                (Status::Changed, moves.into_iter().chain(changes(sides, before, section)).collect())
            }
        };
        found.push(SectionDifference { code: section.code.clone(), status, title, changes });
    }
    found.retain(|section| section.status != Status::Changed || !section.changes.is_empty());
    found.extend(earlier.iter().filter(|before| later.iter().all(|section| section.code != before.code)).map(
        |before| {
            let title = sides.earlier.section_text(before, sides.language_of(sides.earlier)).title.clone();
            SectionDifference { code: before.code.clone(), status: Status::Dropped, title, changes: Vec::new() }
        },
    ));
    found
}

fn moved_section(before: &Section, section: &Section) -> Change {
    let place = |section: &Section| Place { section: section.code.clone(), number: section.number.to_string() };
    Change::Moved { from: place(before), to: place(section) }
}

fn changes(sides: &mut Sides<'_>, before: &Section, section: &Section) -> Vec<Change> {
    let (one, two) = (sides.language_of(sides.earlier), sides.language_of(sides.later));
    let (was, is) = (sides.earlier.section_text(before, one), sides.later.section_text(section, two));
    let source = |relevance: &Option<Expression>| relevance.as_ref().map(|found| found.source().to_owned());
    let found = [
        sides.text(Text::Title, None, &was.title, &is.title),
        sides.text(Text::Introduction, None, &was.introduction, &is.introduction),
        setting(Setting::Relevance, source(&before.relevance), source(&section.relevance)),
    ];
    found.into_iter().flatten().collect()
}
