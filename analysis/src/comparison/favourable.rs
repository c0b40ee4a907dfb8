//! Which way is better, in terms of the common code list.

use survey_model::analysis_plan::Better;
use survey_model::code::OptionCode;
use survey_model::variable::Variable;

use super::Options;
use super::code_list::mapped;
use super::operand::Operand;
use crate::report::MeasureCategory;

/// What was declared about the later columns of a measure, if they agree; options as the maps leave them.
pub(super) fn better(later: &Operand<'_>, options: &Options) -> Option<Better> {
    let mut declared = later.columns.iter().map(|(variable, _)| options.better.get(&variable.name));
    let first = declared.next()??;
    if !declared.all(|other| other == Some(first)) {
        return None;
    }
    match first {
        Better::Way(way) => Some(Better::Way(*way)),
        Better::Options(codes) => {
            later.columns.iter().all(|(variable, _)| is_kept(variable, codes, later)).then(|| {
                let mut common: Vec<OptionCode> = codes.iter().map(|code| mapped(later.map, code).clone()).collect();
                common.sort();
                common.dedup();
                Better::Options(common)
            })
        }
    }
}

/// Whether no map makes one of a better answer and another.
fn is_kept(variable: &Variable, better: &[OptionCode], later: &Operand<'_>) -> bool {
    let common: Vec<&OptionCode> = better.iter().map(|code| mapped(later.map, code)).collect();
    let others = variable.level.categories().iter().filter(|category| !better.contains(&category.code));
    others.map(|category| mapped(later.map, &category.code)).all(|code| !common.contains(&code))
}

/// The positions of the answers declared better, if that is a list.
pub(super) fn positions(better: Option<&Better>, categories: &[MeasureCategory]) -> Vec<usize> {
    match better {
        Some(Better::Options(codes)) => {
            (0..categories.len()).filter(|at| codes.contains(&categories[*at].code)).collect()
        }
        _ => Vec::new(),
    }
}
