//! Sections as a list of tasks, each with how far it is.

use survey_model::questionnaire::Section;
use survey_model::response::{Evaluation, Progress};

use crate::services::Platform;
use crate::services::response::ResponseView;
use crate::web::words::{Message, Words};

/// A section as a task.
#[derive(Debug)]
pub struct Task {
    /// The section's number.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// How far it is.
    pub state: TaskState,
    /// Items that are asked.
    pub asked: usize,
    /// Those that have an answer.
    pub answered: usize,
    words: Words,
}

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Other answers make it superfluous.
    NotAsked,
    /// No answer yet.
    NotStarted,
    /// Some answers.
    InProgress,
    /// An answer, or a reason for none, everywhere.
    Complete,
}

impl TaskState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::NotAsked, Self::NotStarted, Self::InProgress, Self::Complete];

    /// The end of its message's id, and its class in the stylesheet.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Complete => "complete",
        }
    }

    const fn of(progress: Progress) -> Self {
        match progress {
            Progress { asked: 0, .. } => Self::NotAsked,
            Progress { answered: 0, .. } => Self::NotStarted,
            progress if progress.is_complete() => Self::Complete,
            Progress { .. } => Self::InProgress,
        }
    }
}

impl Task {
    /// How far it is, in words.
    #[must_use]
    pub fn progress(&self) -> Message {
        match self.state {
            TaskState::InProgress => {
                self.words.t("task-progress").with("answered", self.answered).with("asked", self.asked)
            }
            state => self.words.of("task", state.code()),
        }
    }

    /// Answered and asked items of all tasks.
    #[must_use]
    pub fn total(tasks: &[Self]) -> (usize, usize) {
        (tasks.iter().map(|task| task.answered).sum(), tasks.iter().map(|task| task.asked).sum())
    }
}

/// The sections of a response as tasks.
#[must_use]
pub fn tasks(view: &ResponseView, words: Words) -> Vec<Task> {
    let evaluation = view.questionnaire().evaluate(&view.answers, Platform::today());
    view.sections().map(|section| task(view, &evaluation, section, words)).collect()
}

fn task(view: &ResponseView, evaluation: &Evaluation<'_>, section: &Section, words: Words) -> Task {
    let language = view.questionnaire().language_for(words.0);
    let progress = evaluation.progress(section);
    Task {
        number: section.number,
        title: view.questionnaire().section_text(section, language).title.clone(),
        href: section_address(view, section),
        state: TaskState::of(progress),
        asked: progress.asked,
        answered: progress.answered,
        words,
    }
}

/// The page of a response, or of what the secretariat prepares in place of one.
#[must_use]
pub fn response_address(view: &ResponseView) -> String {
    let kind = if view.response.is_research() { "desk-research" } else { "responses" };
    format!("/{kind}/{}", view.response.id)
}

/// The page of a section.
#[must_use]
pub fn section_address(view: &ResponseView, section: &Section) -> String {
    format!("{}/sections/{}", response_address(view), section.code)
}
