//! What each column of a file of answers is, before any row is read.

use std::collections::HashMap;

use survey_model::variable::Level;

use super::codebook::{Code, Codebook};
use super::dictionary::Dictionary;
use crate::comparison::By;
use crate::export::Metadata;
use crate::import::Problems;

/// How a row says who answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identification {
    /// By Member State, kind of stakeholder and organisation, as our own exports do.
    Respondent,
    /// By a name that only has to be the same in both files.
    Name,
}

/// What is to be read of a file, column by column.
pub(super) struct Plan {
    pub(super) slots: Vec<Slot>,
    pub(super) names: Vec<String>,
    /// The variables that the file has, in the order of the codebook.
    pub(super) used: Vec<Used>,
    pub(super) columns: Columns,
    pub(super) identification: Identification,
    /// Whether a column names rows.
    pub(super) has_names: bool,
    /// Where what is said of rows as a whole is among the texts that repeat.
    pub(super) about: HashMap<About, usize>,
    /// Columns that only break figures down, and where they are among the texts that repeat.
    pub(super) partitions: Vec<(String, usize)>,
    /// The breakdowns that were asked for.
    pub(super) breakdowns: Vec<By>,
}

/// A variable of the file: its position in the codebook, and where its cells go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Used {
    pub(super) position: usize,
    pub(super) to: To,
}

/// A place among the columns of one sort.
#[derive(Debug, Clone, Copy)]
pub(super) enum To {
    Categories(usize),
    Numbers(usize),
    Dates(usize),
    Texts(usize),
}

/// How many columns there are of each sort.
#[derive(Debug, Default, Clone)]
pub(super) struct Columns {
    /// Of each column of categories, how many these are.
    pub(super) categories: Vec<usize>,
    pub(super) numbers: usize,
    pub(super) dates: usize,
    pub(super) texts: usize,
    pub(super) repeated: usize,
}

/// What is said of rows as a whole, in columns of our own exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum About {
    Cycle,
    Questionnaire,
    State,
    Stakeholder,
    Provenance,
    Synthetic,
}

/// What a column is read as.
pub(super) enum Slot {
    Unused,
    Categories {
        to: usize,
        dictionary: Dictionary,
    },
    Numbers {
        to: usize,
        special: Dictionary,
        has_special: bool,
    },
    Dates {
        to: usize,
        special: Dictionary,
    },
    Texts {
        to: usize,
        special: Dictionary,
    },
    /// Few different texts, each kept once.
    Repeated {
        to: usize,
    },
    /// What names the row: an id, or an organisation.
    Name,
}

/// What was asked for.
pub(super) struct Wanted<'w> {
    pub(super) codebook: &'w Codebook,
    pub(super) id: Option<&'w str>,
    pub(super) by: &'w [String],
}

/// Plans the reading of a file with this heading; every problem of the heading is noted.
pub(super) fn plan(names: Vec<String>, wanted: &Wanted<'_>, problems: &mut Problems<'_>) -> Plan {
    report_names(&names, problems);
    let identification = match wanted.id {
        None | Some("state") => Identification::Respondent,
        Some(_) => Identification::Name,
    };
    let mut plan = Plan {
        slots: Vec::with_capacity(names.len()),
        used: Vec::new(),
        columns: Columns::default(),
        identification,
        has_names: false,
        about: HashMap::new(),
        partitions: Vec::new(),
        breakdowns: Vec::new(),
        names,
    };
    check_id(&plan, wanted, problems);
    for at in 0..plan.names.len() {
        let slot = plan.slot(at, wanted, problems);
        plan.has_names |= matches!(slot, Slot::Name);
        plan.slots.push(slot);
    }
    plan.used.sort_unstable_by_key(|used| used.position);
    plan.breakdowns = wanted.by.iter().filter_map(|by| plan.breakdown(by, problems)).collect();
    plan
}

fn report_names(names: &[String], problems: &mut Problems<'_>) {
    let mut seen = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        if name.is_empty() {
            let message = format!("the {}. column has no name; name it, or delete it with its cells", at + 1);
            problems.at("unnamed-column", 1, None, message);
        } else if seen.insert(name, at).is_some() {
            problems.at("duplicate-column", 1, Some(name), "two columns have this name; delete one of them");
        }
    }
}

fn check_id(plan: &Plan, wanted: &Wanted<'_>, problems: &mut Problems<'_>) {
    let id = wanted.id.unwrap_or("state");
    if plan.names.iter().any(|name| name == id) {
        return;
    }
    let columns = plan.names.join(", ");
    let message = match wanted.id {
        Some(_) => format!("the file has no column `{id}`; its columns are: {columns}"),
        None => format!(
            "the file has no column `state`; say with --id which column tells respondents apart, of these: {columns}"
        ),
    };
    problems.at("missing-id-column", 1, Some(id), message);
}

impl Plan {
    fn slot(&mut self, at: usize, wanted: &Wanted<'_>, problems: &mut Problems<'_>) -> Slot {
        let name = self.names[at].clone();
        let known = wanted.codebook.column(&name);
        if wanted.id == Some(name.as_str()) && self.identification == Identification::Name {
            return Slot::Name;
        }
        if let Some(about) = self.about(&name) {
            return self.repeated(&name, Some(about), wanted);
        }
        if name == Metadata::Organisation.name() && self.identification == Identification::Respondent {
            return Slot::Name;
        }
        if let Some(position) =
            wanted.codebook.columns.iter().position(|column| column.variable.name == name && column.is_used)
        {
            let column = &wanted.codebook.columns[position];
            let (to, slot) = self.columns.slot(&column.variable.level, &column.codes);
            self.used.push(Used { position, to });
            return slot;
        }
        if wanted.asks_for(&name) {
            return self.repeated(&name, None, wanted);
        }
        let is_ours = Metadata::ALL.iter().any(|column| column.name() == name);
        if known.is_none() && !is_ours && !name.starts_with('#') && !name.is_empty() {
            let message = "the codebook doesn't tell of this column; add it there, with the level `unused` if it is to be left out";
            problems.at("unknown-column", 1, Some(&name), message);
        }
        Slot::Unused
    }

    fn about(&self, name: &str) -> Option<About> {
        let of_respondents = self.identification == Identification::Respondent;
        [
            (Metadata::Cycle, About::Cycle),
            (Metadata::Questionnaire, About::Questionnaire),
            (Metadata::State, About::State),
            (Metadata::Stakeholder, About::Stakeholder),
            (Metadata::Provenance, About::Provenance),
            (Metadata::Synthetic, About::Synthetic),
        ]
        .into_iter()
        .find(|(column, _)| of_respondents && column.name() == name)
        .map(|(_, about)| about)
    }

    fn repeated(&mut self, name: &str, about: Option<About>, wanted: &Wanted<'_>) -> Slot {
        let to = self.columns.repeated;
        self.columns.repeated += 1;
        if let Some(about) = about {
            self.about.insert(about, to);
        }
        if wanted.asks_for(name) {
            self.partitions.push((name.to_owned(), to));
        }
        Slot::Repeated { to }
    }

    /// What a text asks for: a column, or groups of Member States, or two of either with a slash between them.
    fn breakdown(&self, text: &str, problems: &mut Problems<'_>) -> Option<By> {
        if let Some((one, two)) = text.split_once('/').filter(|_| !self.has(text)) {
            let (one, two) = (self.breakdown(one, problems), self.breakdown(two, problems));
            return Some(By::Both(Box::new(one?), Box::new(two?)));
        }
        let of_respondents = match By::read(text) {
            By::Named(_) => None,
            By::States(_) if self.has(text) => None,
            by => Some(by).filter(|_| self.identification == Identification::Respondent),
        };
        if of_respondents.is_none() && !self.has(text) {
            let columns = self.names.join(", ");
            let message = format!("there is no column `{text}` to break figures down by; the columns are: {columns}");
            problems.at("unknown-breakdown", 1, Some(text), message);
            return None;
        }
        Some(of_respondents.unwrap_or_else(|| By::Named(text.to_owned())))
    }

    fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }
}

impl Wanted<'_> {
    /// Whether figures are to be broken down by a column.
    pub(super) fn asks_for(&self, name: &str) -> bool {
        self.by.iter().any(|by| by == name || by.split('/').any(|part| part == name))
    }
}

impl Columns {
    fn slot(&mut self, level: &Level, codes: &[Code]) -> (To, Slot) {
        let dictionary = || Dictionary::new(codes.iter().map(|code| (code.text.as_str(), code.value)));
        let next = |count: &mut usize| {
            *count += 1;
            *count - 1
        };
        match level {
            Level::Nominal(_) | Level::Ordinal(_) => {
                self.categories.push(level.categories().len());
                let to = self.categories.len() - 1;
                (To::Categories(to), Slot::Categories { to, dictionary: dictionary() })
            }
            Level::Numeric => {
                let (to, has_special) = (next(&mut self.numbers), !codes.is_empty());
                (To::Numbers(to), Slot::Numbers { to, special: dictionary(), has_special })
            }
            Level::Date => {
                let to = next(&mut self.dates);
                (To::Dates(to), Slot::Dates { to, special: dictionary() })
            }
            Level::Text => {
                let to = next(&mut self.texts);
                (To::Texts(to), Slot::Texts { to, special: dictionary() })
            }
        }
    }
}
