//! Options of a multiple choice as parts of everything that was chosen.

use std::collections::HashMap;

use survey_model::code::ItemCode;

use crate::report::{Distribution, Measure, Outcome, Share};

/// How many chose an option.
fn chosen(distribution: &Distribution) -> usize {
    distribution.shares.iter().find(|share| share.code.as_str() == "yes").map_or(0, |share: &Share| share.count)
}

/// Gives each option's part of all that was chosen, from the distributions of all options of an item in the same order.
pub(crate) fn share_out(mut options: Vec<Vec<&mut Distribution>>) {
    let slices = options.iter().map(Vec::len).min().unwrap_or_default();
    for at in 0..slices {
        let total: usize = options.iter().map(|of_option| chosen(of_option[at])).sum();
        for of_option in &mut options {
            let own = chosen(of_option[at]);
            of_option[at].of_responses = (total > 0).then(|| own as f64 / total as f64);
        }
    }
}

/// The same for the measures of a comparison; options that only one version offers belong to no total.
pub(super) fn of_measures(measures: &mut [Measure], is_option: &[bool]) {
    let mut by_item: HashMap<ItemCode, Vec<Vec<&mut Distribution>>> = HashMap::new();
    for (measure, _) in measures.iter_mut().zip(is_option).filter(|(_, is_option)| **is_option) {
        let item = measure.identity.item.clone();
        if let Outcome::Compared(compared) = &mut measure.outcome {
            let sides = compared.slices.iter_mut().flat_map(|slice| [&mut slice.earlier, &mut slice.later]);
            by_item.entry(item).or_default().push(sides.collect());
        }
    }
    by_item.into_values().for_each(share_out);
}
