//! What the server does once a day about personal data that is old.

use std::time::Duration;

use crate::services::privacy;
use crate::services::{Platform, ServiceError, Who};

/// A day.
const PERIOD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes what is older than so many days, now and then once a day, as long as the server runs. Several servers may do so.
pub async fn every_day(platform: Platform, days: u32) {
    loop {
        let platform = platform.clone();
        let apply = move || privacy::apply(&platform, &Who::platform(), days, false);
        match actix_web::web::block(apply).await {
            Ok(Ok(removed)) if removed.is_nothing() => {}
            Ok(Ok(removed)) => tracing::info!(?removed, "old personal data was removed"),
            Ok(Err(error)) => report(&error),
            Err(_) => tracing::error!("the removal of old personal data was interrupted"),
        }
        actix_web::rt::time::sleep(PERIOD).await;
    }
}

fn report(error: &ServiceError) {
    tracing::error!(%error, "old personal data can't be removed; it is tried again tomorrow");
}
