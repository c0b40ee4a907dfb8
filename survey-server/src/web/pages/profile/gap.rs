//! What is open, by kind: each question once, however many rows of it are open.

use survey_model::language::Language;

use crate::services::profile::{Gap, GapKind, Profile};

/// What is open in one way.
#[derive(Debug)]
pub(super) struct GapGroup {
    pub(super) code: &'static str,
    pub(super) questions: Vec<GapLine>,
}

/// A question with something open.
#[derive(Debug)]
pub(super) struct GapLine {
    /// The item's line further down.
    pub(super) anchor: String,
    pub(super) number: String,
    pub(super) label: String,
}

pub(super) fn groups(profile: &Profile, language: Language) -> Vec<GapGroup> {
    let group = |kind: GapKind| {
        let mut questions: Vec<GapLine> = Vec::new();
        for gap in profile.gaps.iter().filter(|gap| gap.kind == kind) {
            let line = line(profile, gap, language);
            questions.extend(line.filter(|line| questions.iter().all(|known| known.number != line.number)));
        }
        GapGroup { code: kind.code(), questions }
    };
    GapKind::ALL.into_iter().map(group).filter(|group| !group.questions.is_empty()).collect()
}

fn line(profile: &Profile, gap: &Gap, language: Language) -> Option<GapLine> {
    let questionnaire = profile.view.questionnaire();
    let question = questionnaire.question_of(&gap.item)?;
    let label = questionnaire.question_text(question, language).label.clone();
    Some(GapLine { anchor: gap.item.to_string(), number: question.number.clone(), label })
}
