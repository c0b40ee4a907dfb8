//! Figures that rest on so few answers given for aggregates only that they could give one of them away.

use analysis::disclosure::{LeastCount, Levels};
use analysis::report::{Breakdown, Distribution, Group, Measure};
use survey_model::question::PublicationLevel;

use super::Found;

/// How many answers there must be before such figures may be passed on.
pub(crate) const LEAST: usize = LeastCount::DEFAULT.get();

/// How many of the measures have such figures in what the choice shows of them.
pub(super) fn few(found: &Found, measures: &[&Measure]) -> usize {
    let Found { choice, compared, .. } = found;
    let levels = [&compared.from, &compared.to].map(|view| Levels::of_questionnaire(&view.questionnaire));
    let versions = [&compared.from.questionnaire, &compared.to.questionnaire];
    let is_restricted = |measure: &Measure| {
        let item = &measure.identity.item;
        let asked = versions.iter().zip(&levels).filter(|(version, _)| version.question_of(item).is_some());
        asked.map(|(_, levels)| levels.of(item)).max().is_some_and(|level| level != PublicationLevel::Public)
    };
    let by = choice.by.as_ref().map(ToString::to_string);
    let breakdown = compared.comparison.breakdowns.iter().filter(|of| Some(&of.name) == by.as_ref());
    let shown: Vec<Option<Group>> =
        std::iter::once(choice.group.clone()).chain(breakdown.flat_map(Breakdown::each).map(Some)).collect();
    let is_few = |measure: &&&Measure| {
        let slices = shown.iter().filter_map(|group| measure.slice(choice.basis, group.as_ref()));
        is_restricted(measure) && slices.into_iter().any(|slice| is_little(&slice.earlier) || is_little(&slice.later))
    };
    measures.iter().filter(is_few).count()
}

const fn is_little(of: &Distribution) -> bool {
    of.valid > 0 && of.valid < LEAST
}
