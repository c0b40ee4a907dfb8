//! One cycle by itself: the distribution of every item, in all and by group.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;
use survey_model::code::ItemCode;
use survey_model::variable::{Part, Variable};

use crate::comparison::{
    BreakdownError, Columns, Counted, Cut, Grouped, Options, Rows, Side, Split, Standing, Values, identity_of_variable,
    share_out, side, splits,
};
use crate::dataset::Column;
use crate::report::{DescribedItem, DescribedSlice, Description, Distribution, MeasureCategory};

/// The distributions of one cycle's columns, in the order of the questionnaire; of a repeat group only the number of entries.
///
/// # Errors
/// [`BreakdownError`] if a breakdown can't be made.
pub fn describe(cycle: Side<'_>, options: &Options) -> Result<Description, BreakdownError> {
    let splits = splits(&options.breakdowns, &[cycle.dataset], &Own { cycle, options })?;
    let rows = Rows::new(cycle.dataset, 0, &splits, options);
    let variables = cycle.dataset.variables();
    let shown: Vec<usize> =
        (0..variables.len()).filter(|at| !matches!(variables[*at].part, Part::Entry { .. })).collect();
    let work = Work { cycle, rows: &rows, splits: &splits, options };
    let item = |at: usize| cycle.dataset.column(at).map(|column| work.described(&variables[at], column));
    let mut items: Vec<DescribedItem> = shown.par_iter().filter_map(|at| item(*at)).collect();
    share_out_options(&mut items, variables);
    Ok(Description {
        cycle: rows.summary(cycle.dataset),
        respondents: options.respondents,
        confidence: options.confidence.level(),
        breakdowns: splits.iter().map(|split| split.breakdown.clone()).collect(),
        items,
    })
}

/// Gives options of multiple choices their part of all that was chosen.
fn share_out_options(items: &mut [DescribedItem], variables: &[Variable]) {
    let options: HashSet<&str> =
        variables.iter().filter(|of| matches!(of.part, Part::Option(_))).map(|of| of.name.as_str()).collect();
    let mut by_item: HashMap<ItemCode, Vec<Vec<&mut Distribution>>> = HashMap::new();
    for item in items.iter_mut().filter(|item| options.contains(item.identity.name.as_str())) {
        let slices = item.slices.iter_mut().map(|slice| &mut slice.distribution).collect();
        by_item.entry(item.identity.item.clone()).or_default().push(slices);
    }
    by_item.into_values().for_each(share_out);
}

/// The columns of a cycle as groups of a breakdown.
pub(crate) struct Own<'a> {
    pub(crate) cycle: Side<'a>,
    pub(crate) options: &'a Options,
}

impl<'a> Columns<'a> for Own<'a> {
    fn grouped(&self, name: &str) -> Option<Result<Grouped<'a>, BreakdownError>> {
        let dataset = self.cycle.dataset;
        let at = dataset.position(name)?;
        let (variable, column) = (dataset.variables().get(at)?, dataset.column(at)?);
        let categories = categories(self.cycle, variable, self.options);
        let named = categories.into_iter().map(|category| (category.code.to_string(), category.label)).collect();
        Some(Ok(Grouped { categories: named, sides: vec![Some(Values::of_column(column))] }))
    }
}

#[derive(Clone, Copy)]
struct Work<'w> {
    cycle: Side<'w>,
    rows: &'w Rows,
    splits: &'w [Split],
    options: &'w Options,
}

impl Work<'_> {
    fn described(self, variable: &Variable, column: &Column) -> DescribedItem {
        let categories = categories(self.cycle, variable, self.options);
        let values = Values::of_column(column);
        let slices = Cut::all(self.splits).flat_map(|cut| {
            let sides = side(&values, self.rows, cut, &categories, self.options.confidence);
            let slice = |(counted, group): (Counted, _)| DescribedSlice { group, distribution: counted.distribution };
            sides.into_iter().zip(cut.groups()).map(slice).collect::<Vec<_>>()
        });
        let slices = slices.collect();
        let identity = identity_of_variable(self.cycle.labels, variable, self.options.language);
        DescribedItem { identity, categories, slices }
    }
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
