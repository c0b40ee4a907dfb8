//! The words of a codebook, which come in the one language that it is written in.

use survey_model::code::{ItemCode, OptionCode, SectionCode};
use survey_model::language::Language;
use survey_model::variable::{Level, Part, Variable};

use super::{Codebook, Column};
use crate::comparison::Labels;

/// What stands between the label of a question and that of an option in the label of a column.
const BETWEEN: &str = " – ";

impl Codebook {
    fn of_item(&self, item: &ItemCode) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.is_used && column.variable.item == *item)
    }
}

impl Labels for Codebook {
    fn place(&self, item: &ItemCode, _: Language) -> (Option<SectionCode>, String, String) {
        let column = self.of_item(item).next();
        column.map(|c| (c.section.clone(), c.section_title.clone(), c.number.clone())).unwrap_or_default()
    }

    /// The name of its column, if it is one.
    fn name(&self, item: &ItemCode) -> String {
        let whole = self.of_item(item).find(|column| column.variable.part == Part::Whole);
        whole.map_or_else(|| item.to_string(), |column| column.variable.name.clone())
    }

    /// Of an item of several columns, what their labels begin with.
    fn item(&self, item: &ItemCode, _: Language) -> String {
        let mut columns = self.of_item(item);
        let Some(first) = columns.next() else { return item.to_string() };
        let label = first.words();
        if matches!(first.variable.part, Part::Whole | Part::Count) {
            return label.to_owned();
        }
        let common = columns.map(Column::words).fold(label, common_start);
        common.rfind(BETWEEN).map_or(common, |end| &common[..end]).to_owned()
    }

    fn variable(&self, variable: &Variable, _: Language) -> String {
        self.column(&variable.name).map_or_else(|| variable.name.clone(), |column| column.words().to_owned())
    }

    fn category(&self, variable: &Variable, category: &OptionCode, _: Language) -> String {
        let position = variable.level.categories().iter().position(|known| known.code == *category);
        let label = || {
            let codes = &self.column(&variable.name)?.codes;
            codes.iter().find(|code| code.value.read().ok().map(usize::from) == position).map(|code| code.label.clone())
        };
        position.and_then(|_| label()).unwrap_or_else(|| category.to_string())
    }

    fn limits(&self, variable: &Variable) -> Option<(f64, f64)> {
        let column = self.column(&variable.name).filter(|_| matches!(variable.level, Level::Numeric))?;
        column.limits()
    }
}

impl Column {
    /// The ends of a range such as `0..100`; nothing if one is open.
    fn limits(&self) -> Option<(f64, f64)> {
        let (least, most) = self.range.split_once("..")?;
        let ends = (least.parse::<f64>().ok()?, most.parse::<f64>().ok()?);
        (ends.0.is_finite() && ends.1.is_finite()).then_some(ends)
    }

    /// The label, or the name if there is none.
    fn words(&self) -> &str {
        if self.label.is_empty() { &self.variable.name } else { &self.label }
    }
}

fn common_start<'t>(one: &'t str, two: &str) -> &'t str {
    let length = one.char_indices().zip(two.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
    // Without a difference the shorter one is the start.
    &one[..length.unwrap_or_else(|| one.len().min(two.len()))]
}
