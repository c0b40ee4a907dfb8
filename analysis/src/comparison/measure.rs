//! One measure: planned, then run.

use survey_model::analysis_plan::Better;
use survey_model::code::{ItemCode, OptionCode};
use survey_model::concordance::{Entry, Verdict};
use survey_model::language::Language;
use survey_model::variable::{Category, Level, Part, Variable};

use super::code_list::{Standing, mapped};
use super::favourable;
use super::frame::Frame;
use super::harmonised::harmonise;
use super::operand::Operand;
use super::values::Values;
use super::{BreakdownError, Columns, Grouped, Labels, Options, slice};
use crate::report::{Compared, Identity, Measure, MeasureCategory, Outcome, Refused};

/// A measure whose cells have not been looked at yet.
pub(super) struct Planned<'a> {
    identity: Identity,
    verdict: Verdict,
    entry: &'a Entry,
    /// Whether it is one option of a multiple choice.
    is_option: bool,
    work: Work<'a>,
}

enum Work<'a> {
    Refused(Refused),
    Compare(Task<'a>),
}

/// What to compare.
pub(super) struct Task<'a> {
    earlier: Operand<'a>,
    later: Operand<'a>,
    categories: Vec<Category>,
    shown: Vec<MeasureCategory>,
    /// Between which the earlier and the later numbers must lie, if that is declared.
    limits: [Option<(f64, f64)>; 2],
}

impl<'a> Planned<'a> {
    pub(super) const fn refused(entry: &'a Entry, verdict: Verdict, identity: Identity, refused: Refused) -> Self {
        Self { identity, verdict, entry, is_option: false, work: Work::Refused(refused) }
    }

    pub(super) fn compared(entry: &'a Entry, identity: Identity, task: Task<'a>) -> Self {
        let is_option = matches!(task.later.columns[0].0.part, Part::Option(_));
        Self { identity, verdict: entry.verdict, entry, is_option, work: Work::Compare(task) }
    }

    /// The column, the concordance's verdict on it, and what to compare or why not.
    pub(super) fn into_task(self) -> (Identity, Verdict, Result<Task<'a>, Refused>) {
        match self.work {
            Work::Refused(refused) => (self.identity, self.verdict, Err(refused)),
            Work::Compare(task) => (self.identity, self.verdict, Ok(task)),
        }
    }

    /// The items of the later version that it is about.
    pub(super) fn later_items(&self) -> &'a [ItemCode] {
        &self.entry.later
    }

    /// Whether it is one option of a multiple choice.
    pub(super) const fn is_option(&self) -> bool {
        self.is_option
    }

    /// The column's name.
    pub(super) fn name(&self) -> &str {
        &self.identity.name
    }

    /// The column as groups of a breakdown.
    pub(super) fn grouped(&self) -> Result<Grouped<'a>, BreakdownError> {
        match &self.work {
            Work::Refused(refused) => {
                Err(BreakdownError::Refused { name: self.identity.name.clone(), sentence: refused.sentence.clone() })
            }
            Work::Compare(task) => {
                Ok(Grouped { categories: named(task.shown()), sides: vec![Some(task.earlier()), Some(task.later())] })
            }
        }
    }

    pub(super) fn run(self, frame: &Frame, options: &Options) -> Measure {
        let is_scale = self.identity.level == "ordinal";
        let (maps, better, outcome) = match self.work {
            Work::Refused(refused) => (String::new(), None, Outcome::Refused(refused)),
            Work::Compare(task) => {
                let better = favourable::better(&task.later, options);
                (task.maps(), better.clone(), Outcome::Compared(task.run(frame, better.as_ref(), is_scale, options)))
            }
        };
        let (reason, reviewer) = (self.entry.reason.clone(), self.entry.reviewer.clone());
        let declared = Vec::new();
        Measure { identity: self.identity, verdict: self.verdict, reason, reviewer, better, maps, declared, outcome }
    }
}

impl<'a> Task<'a> {
    /// Each side comes with its texts, the later one first.
    pub(super) fn new(categories: Vec<Category>, sides: [(&dyn Labels, Operand<'a>); 2], language: Language) -> Self {
        let is_rank = matches!(sides[0].1.columns[0].0.part, Part::Rank(_));
        let standing = Standing::of(&categories, is_rank);
        let show = |(at, category): (usize, &Category)| MeasureCategory {
            code: category.code.clone(),
            label: label(&sides, &category.code, language),
            score: category.score,
            headline: standing.includes(at),
        };
        let shown = categories.iter().enumerate().map(show).collect();
        let [is, was] = [&sides[0], &sides[1]].map(|(labels, operand)| operand.limits(*labels));
        let [(_, later), (_, earlier)] = sides;
        Self { earlier, later, categories, shown, limits: [was, is] }
    }

    /// The common measurement level: ordinal only if every column is.
    pub(super) fn level(earlier: &Operand<'_>, later: &Operand<'_>) -> &'static str {
        let mut levels = earlier.columns.iter().chain(&later.columns).map(|(variable, _)| &variable.level);
        match levels.find(|level| !matches!(level, Level::Ordinal(_))) {
            Some(level) => level.name(),
            None => "ordinal",
        }
    }

    /// The earlier side's cells in terms of the common code list.
    pub(super) fn earlier(&self) -> Values<'a> {
        self.earlier.values(&self.categories)
    }

    /// The later side's cells in terms of the common code list.
    pub(super) fn later(&self) -> Values<'a> {
        self.later.values(&self.categories)
    }

    /// The later version's columns.
    pub(super) fn later_columns(&self) -> Vec<&'a Variable> {
        self.later.columns.iter().map(|(variable, _)| *variable).collect()
    }

    /// The later version's options that count as a common one.
    pub(super) fn joined(&self, code: &OptionCode) -> Vec<OptionCode> {
        let lists = self.later.columns.iter().flat_map(|(variable, _)| variable.level.categories());
        let mut found: Vec<OptionCode> = Vec::new();
        for category in lists.filter(|category| mapped(self.later.map, &category.code) == code) {
            if !found.contains(&category.code) {
                found.push(category.code.clone());
            }
        }
        found
    }

    /// The common code list as reports show it.
    pub(super) fn shown(&self) -> &[MeasureCategory] {
        &self.shown
    }

    /// Whether another pair of sides was brought to the same code list.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.categories.iter().map(|category| &category.code).eq(other.categories.iter().map(|category| &category.code))
    }

    /// What was done to make the two sides one, in English; empty if nothing.
    pub(super) fn maps(&self) -> String {
        let side = |name: &str, operand: &Operand<'_>| match operand.description() {
            text if text.is_empty() => text,
            text => format!("{name}: {text}"),
        };
        let sides = [side("earlier", &self.earlier), side("later", &self.later)];
        sides.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
    }

    fn run(self, frame: &Frame, better: Option<&Better>, is_scale: bool, options: &Options) -> Compared {
        let harmonised = harmonise(&self.earlier, &self.later, &self.categories);
        let favourable = favourable::positions(better, &self.shown);
        let categories = &self.shown;
        let (measure, limits) = (&harmonised, self.limits);
        let work = slice::Work { measure, categories, favourable: &favourable, is_scale, limits, frame, options };
        let slices = slice::all(work);
        let (nonresponse, compositions) = (work.nonresponse(&slices), work.compositions(&slices));
        Compared { categories: self.shown, slices, nonresponse, compositions }
    }
}

impl<'a> Columns<'a> for &[Planned<'a>] {
    fn grouped(&self, name: &str) -> Option<Result<Grouped<'a>, BreakdownError>> {
        self.iter().find(|planned| planned.name() == name).map(Planned::grouped)
    }
}

/// The codes and labels of categories.
pub(super) fn named(categories: &[MeasureCategory]) -> Vec<(String, String)> {
    categories.iter().map(|category| (category.code.to_string(), category.label.clone())).collect()
}

/// A common category in words: those of the first column that offers an option under this very code, the later side's first.
fn label(sides: &[(&dyn Labels, Operand<'_>); 2], code: &OptionCode, language: Language) -> String {
    let columns =
        sides.iter().flat_map(|(labels, operand)| operand.columns.iter().map(move |(variable, _)| (labels, *variable)));
    let offers =
        |level: &Level, wanted: &OptionCode| level.categories().iter().any(|category| category.code == *wanted);
    let mut columns = columns.filter(|(_, variable)| offers(&variable.level, code));
    columns
        .next()
        .map_or_else(|| mapped(None, code).to_string(), |(labels, variable)| labels.category(variable, code, language))
}
