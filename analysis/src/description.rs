//! One cycle by itself: the distribution of every item, in all and by group.

use rayon::prelude::*;
use survey_model::variable::{Part, Variable};

use crate::comparison::{Breakdown, Options, Rows, Side, Standing, Values, identity_of_variable, side};
use crate::dataset::Column;
use crate::report::{DescribedItem, DescribedSlice, Description, MeasureCategory};

/// The distributions of one cycle's columns, in the order of the questionnaire; of a repeat group only the number of entries.
#[must_use]
pub fn describe(cycle: Side<'_>, options: &Options) -> Description {
    let rows = Rows::new(cycle.dataset, options);
    let variables = cycle.dataset.variables();
    let shown: Vec<usize> =
        (0..variables.len()).filter(|at| !matches!(variables[*at].part, Part::Entry { .. })).collect();
    let item =
        |at: usize| cycle.dataset.column(at).map(|column| described(cycle, &variables[at], column, &rows, options));
    Description {
        cycle: rows.summary(cycle.dataset),
        confidence: options.confidence.level(),
        items: shown.into_par_iter().filter_map(item).collect(),
    }
}

fn described(cycle: Side<'_>, variable: &Variable, column: &Column, rows: &Rows, options: &Options) -> DescribedItem {
    let categories = categories(cycle, variable, options);
    let values = Values::of_column(column);
    let slices = Breakdown::all(options).flat_map(|breakdown| {
        let sides = side(&values, rows, breakdown, &categories, options.confidence);
        let slice = |((distribution, _), group)| DescribedSlice { group, distribution };
        sides.into_iter().zip(breakdown.groups()).map(slice).collect::<Vec<_>>()
    });
    let slices = slices.collect();
    DescribedItem { identity: identity_of_variable(cycle.labels, variable, options.language), categories, slices }
}

fn categories(cycle: Side<'_>, variable: &Variable, options: &Options) -> Vec<MeasureCategory> {
    let list = variable.level.categories();
    let standing = Standing::of(list, matches!(variable.part, Part::Rank(_)));
    let show = |(at, category): (usize, &survey_model::variable::Category)| MeasureCategory {
        code: category.code.clone(),
        label: cycle.labels.category(variable, &category.code, options.language),
        score: category.score,
        headline: standing.includes(at),
    };
    list.iter().enumerate().map(show).collect()
}
