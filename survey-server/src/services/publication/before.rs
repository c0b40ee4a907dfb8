//! What is published of the cycle before, beside a vintage.

use std::sync::Arc;

use analysis::disclosure::{PublicSide, Publishable, public_changes};
use analysis::report::PublicChanges;

use super::{Edition, Listed, Listing, Publication};
use crate::services::{Platform, ServiceError, concordance};

/// What is published of the cycle before, beside a vintage.
#[derive(Debug)]
pub struct Before {
    /// The vintage of the cycle before.
    pub edition: Arc<Edition>,
    /// Both cycles, as far as the concordance lets them be compared.
    pub changes: Publishable<PublicChanges>,
}

/// What is published of the cycle before, beside a vintage; none if nothing is, or nobody has reviewed what may be compared.
///
/// # Errors
/// [`ServiceError::Storage`] if the database can't be read.
pub fn before(platform: &Platform, listing: &Listing, later: &Edition) -> Result<Option<Before>, ServiceError> {
    let Some((listed, row)) = listing.before(later) else { return Ok(None) };
    let made = platform.shelf().edition(platform, listing, &listed.cycle.cycle.label, row.vintage);
    let Some(edition) = unless_refused(made)? else { return Ok(None) };
    let between = concordance::between(platform, edition.questionnaire(), later.questionnaire());
    let Some(between) = unless_refused(between)? else { return Ok(None) };
    let changes = public_changes(edition.side(), later.side(), &between.concordance);
    Ok(Some(Before { edition, changes }))
}

/// What can't be shown of the cycle before leaves the page of the later one as it is.
fn unless_refused<T>(result: Result<T, ServiceError>) -> Result<Option<T>, ServiceError> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(ServiceError::Refused { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Edition {
    fn side(&self) -> PublicSide<'_> {
        PublicSide { cycle: self.content(), questionnaire: self.questionnaire() }
    }
}

impl Listing {
    /// The cycle before of the same series with the vintage to put beside: the latest that was published when this one was or, if there was none, the first one since, so
    /// that what stands at an address stays the same. Made-up answers stand beside made-up ones only.
    fn before(&self, later: &Edition) -> Option<(&Listed, &Publication)> {
        let cycle = later.cycle();
        let series = &later.questionnaire().name().series;
        let is_before = |of: &&Listed| {
            let other = &of.cycle.cycle;
            other.starts_on < cycle.starts_on
                && other.synthetic == cycle.synthetic
                && of.cycle.questionnaire.name().series == *series
        };
        let listed = self.published().filter(is_before).max_by_key(|of| of.cycle.cycle.starts_on)?;
        let was_there = |of: &&Publication| of.published_at <= *later.published_at();
        let row = listed.shown().rfind(was_there).or_else(|| listed.shown().next())?;
        Some((listed, row))
    }
}
