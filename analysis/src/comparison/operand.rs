//! The columns of one side of a measure, and how they become one.

use std::borrow::Cow;

use survey_model::concordance::Combine;
use survey_model::missing::Missing;
use survey_model::variable::{Category, Variable};

use super::Labels;
use super::code_list::{Map, after_map, mapped, places};
use super::values::Values;
use crate::dataset::{Column, Numbers, Packed, Reading};

/// The columns of one side of a measure, and how they become one.
#[derive(Clone)]
pub(super) struct Operand<'a> {
    /// At least one column.
    pub(super) columns: Vec<(&'a Variable, &'a Column)>,
    /// The map of the categories; none where the concordance's map speaks of options that are columns themselves.
    pub(super) map: Option<&'a Map>,
    /// How several columns become one.
    pub(super) combine: Option<Combine>,
}

impl<'a> Operand<'a> {
    /// The categories after the map: of several columns together.
    pub(super) fn categories(&self) -> Vec<Category> {
        let mut list: Vec<Category> = Vec::new();
        for (variable, _) in &self.columns {
            for category in after_map(variable.level.categories(), self.map) {
                if list.iter().all(|known| known.code != category.code) {
                    list.push(category);
                }
            }
        }
        list
    }

    /// The cells in terms of the common code list; missing reasons stay.
    pub(super) fn values(&self, common: &[Category]) -> Values<'a> {
        match (self.combine, self.columns.as_slice()) {
            (_, [(variable, column)]) => self.recoded(variable, column, common),
            (Some(Combine::Sum), _) => Values::of_numbers(Cow::Owned(self.sum())),
            (combine, _) => Values::of_packed(Cow::Owned(self.any_or_all(combine == Some(Combine::All), common))),
        }
    }

    fn recoded(&self, variable: &Variable, column: &'a Column, common: &[Category]) -> Values<'a> {
        let values = Values::of_column(column);
        let places = places(variable.level.categories(), self.map, common);
        if places.is_empty() {
            return values;
        }
        let recode = |cell: &Packed| match cell.read() {
            Ok(at) => places.get(usize::from(at)).copied().and_then(Packed::category).unwrap_or(*cell),
            Err(_) => *cell,
        };
        Values::of_packed(values.packed.iter().map(recode).collect())
    }

    /// `yes` or `no` of several columns. A value that decides counts even if others are missing; else the first missing reason.
    fn any_or_all(&self, all: bool, common: &[Category]) -> Vec<Packed> {
        let deciding = if all { "no" } else { "yes" };
        let place = |code: &str| (0..).zip(common).find(|(_, c)| c.code.as_str() == code).map_or(0, |(at, _)| at);
        let decides = Packed::category(place(deciding)).unwrap_or(Packed::FIRST);
        let sides: Vec<Values<'_>> =
            self.columns.iter().map(|(variable, column)| self.recoded(variable, column, common)).collect();
        let combine = |row: usize| {
            let cells = || sides.iter().map(|side| side.packed[row]);
            cells()
                .find(|cell| *cell == decides)
                .or_else(|| cells().find(|cell| !cell.is_valid()))
                .unwrap_or(sides[0].packed[row])
        };
        (0..sides[0].packed.len()).map(combine).collect()
    }

    /// The sum of several numbers; missing as soon as one is, with the first one's reason.
    fn sum(&self) -> Numbers {
        let columns: Option<Vec<&Numbers>> = self.columns.iter().map(|(_, column)| numbers(column)).collect();
        let columns = columns.unwrap_or_default();
        let rows = columns.iter().map(|column| column.len()).min().unwrap_or(0);
        let cell = |column: &&Numbers, row: usize| column.get(row).unwrap_or(Err(Missing::NotAsked));
        (0..rows).map(|row| columns.iter().map(|column| cell(column, row)).sum::<Reading<f64>>()).collect()
    }

    /// Between which its numbers must lie, if that is declared: a sum, between the sums.
    pub(super) fn limits(&self, labels: &dyn Labels) -> Option<(f64, f64)> {
        let each: Option<Vec<(f64, f64)>> = self.columns.iter().map(|(variable, _)| labels.limits(variable)).collect();
        Some(each?.into_iter().fold((0.0, 0.0), |(low, high), (least, most)| (low + least, high + most)))
    }

    /// What was done to the side, in words; nothing if nothing was.
    pub(super) fn description(&self) -> String {
        let names = || self.columns.iter().map(|(variable, _)| variable.name.as_str()).collect::<Vec<_>>().join(", ");
        let how = match (self.columns.len(), self.combine) {
            (0 | 1, _) => String::new(),
            (_, Some(Combine::All)) => format!("all of {}", names()),
            (_, Some(Combine::Sum)) => format!("sum of {}", names()),
            (_, _) => format!("any of {}", names()),
        };
        let recoded =
            self.columns.iter().flat_map(|(variable, _)| variable.level.categories()).map(|category| &category.code);
        let mut moves: Vec<String> = Vec::new();
        for code in recoded.filter(|code| mapped(self.map, code) != *code) {
            let text = format!("{code} → {}", mapped(self.map, code));
            if !moves.contains(&text) {
                moves.push(text);
            }
        }
        [how, moves.join(", ")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }
}

const fn numbers(column: &Column) -> Option<&Numbers> {
    if let Column::Numbers(cells) = column { Some(cells) } else { None }
}
