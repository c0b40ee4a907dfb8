//! What the server does at its start and once a day about files that nobody refers to.

use std::time::Duration;

use crate::services::Platform;
use crate::services::evidence::{Swept, sweep};

/// A day.
const PERIOD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes what interrupted uploads have left, as long as the server runs. Several servers may do so.
pub async fn every_day(platform: Platform) {
    loop {
        let platform = platform.clone();
        match actix_web::web::block(move || sweep(&platform)).await {
            Ok(Ok(swept)) if swept == Swept::default() => {}
            Ok(Ok(swept)) => tracing::info!(?swept, "files that nobody refers to were removed"),
            Ok(Err(error)) => {
                tracing::error!(%error, "the store of evidence can't be swept; it is tried again tomorrow")
            }
            Err(_) => tracing::error!("the sweep of the store of evidence was interrupted"),
        }
        actix_web::rt::time::sleep(PERIOD).await;
    }
}
