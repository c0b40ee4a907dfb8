//! The widgets, each with what its template shows.

use super::Field;

/// The widgets, one per kind of question; `templates/question/` has a template for each.
#[derive(Debug)]
pub enum Widget {
    /// One option of several.
    SingleChoice(Buttons),
    /// Yes, partly or no.
    YesPartialNo(Buttons),
    /// Any number of options.
    MultipleChoice(Vec<Choice>),
    /// One step of a scale.
    Scale(Buttons),
    /// One option per row.
    Matrix(Table),
    /// Options by place.
    Ranking(Vec<Vec<Choice>>),
    /// A number in a unit.
    Number(Line),
    /// A number from 0 to 100.
    Percentage(Line),
    /// A day.
    Date(Line),
    /// Text.
    Text(Line),
    /// A web address.
    Url(Line),
    /// Several entries with the same fields.
    RepeatGroup(Entries),
}

/// Something that can be chosen.
#[derive(Debug)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Whether it can't be chosen beside others.
    pub is_exclusive: bool,
}

/// Radio buttons: options, then reasons for no answer.
#[derive(Debug)]
pub struct Buttons {
    /// The options.
    pub options: Vec<Choice>,
    /// The reasons, of the same group of buttons.
    pub reasons: Vec<Choice>,
    /// Whether one of them is chosen, so that there is something to take back.
    pub is_answered: bool,
}

/// A matrix.
#[derive(Debug)]
pub struct Table {
    /// How many of the columns are options; the others are reasons.
    pub options: usize,
    /// The columns' labels.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a matrix.
#[derive(Debug)]
pub struct Row {
    /// The name under which it is posted.
    pub name: String,
    /// What is read.
    pub label: String,
    /// One button per column.
    pub cells: Vec<Choice>,
    /// Whether one of them is chosen.
    pub is_answered: bool,
}

/// Something that is typed.
#[derive(Debug, Default)]
pub struct Line {
    /// What was typed.
    pub value: String,
    /// The unit in words.
    pub unit: String,
    /// The greatest length in characters.
    pub max_length: usize,
    /// Whether it has several lines.
    pub is_long: bool,
    /// The limits of a date, empty if there are none.
    pub earliest: String,
    /// The last day allowed.
    pub latest: String,
    /// Whether a number may have decimals.
    pub has_decimals: bool,
}

/// The entries of a repeat group.
#[derive(Debug)]
pub struct Entries {
    /// The entries.
    pub entries: Vec<Vec<EntryField>>,
    /// Whether one more fits.
    pub can_add: bool,
    /// The greatest number of entries.
    pub max: usize,
}

/// A field of an entry.
#[derive(Debug)]
pub struct EntryField {
    /// Its code.
    pub code: String,
    /// The question itself.
    pub label: String,
    /// A short explanation.
    pub explanation: String,
    /// Whether sign-off needs an answer.
    pub is_required: bool,
    /// Whether it is asked in this entry.
    pub is_relevant: bool,
    /// What to fill in.
    pub field: Field,
}
