//! Where evidence is kept, and how much of it.

use clap::Args;

use super::Failure;
use crate::services::Platform;
use crate::services::evidence::{EvidenceLimits, Store};
use crate::settings::EvidenceSettings;

/// Where evidence is kept.
#[derive(Debug, Clone, Args)]
pub(super) struct EvidencePlace {
    /// Where the files of evidence are: a folder, or `s3://BUCKET/PREFIX` with the usual `AWS_…` variables. Without more, the
    /// folder `evidence` beside an SQLite database, else in ./survey-data.
    #[arg(long = "evidence", env = "EVIDENCE_STORE", value_name = "PLACE")]
    place: Option<String>,
}

/// Where evidence is kept, and how much of it.
#[derive(Debug, Clone, Args)]
pub(super) struct EvidenceArgs {
    #[command(flatten)]
    place: EvidencePlace,
    /// The largest file of evidence, in MB.
    #[arg(long, env = "EVIDENCE_MAX_FILE", default_value_t = 50, value_name = "MB", value_parser = clap::value_parser!(u32).range(1..=2000))]
    evidence_max_file: u32,
    /// How many files and links a response may have.
    #[arg(long, env = "EVIDENCE_MAX_COUNT", default_value_t = 200, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    evidence_max_count: u32,
    /// How large all files of a response may be together, in MB.
    #[arg(long, env = "EVIDENCE_MAX_TOTAL", default_value_t = 500, value_name = "MB", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    evidence_max_total: u32,
}

impl EvidencePlace {
    /// The place; an empty variable is one that is not set.
    fn named(&self) -> Option<String> {
        self.place.clone().filter(|place| !place.is_empty())
    }

    /// The platform with the store.
    pub(super) fn open(&self, platform: Platform) -> Result<Platform, Failure> {
        with_store(platform, &EvidenceSettings { place: self.named(), ..EvidenceSettings::default() })
    }
}

impl EvidenceArgs {
    /// The settings that these make.
    pub(super) fn settings(&self) -> EvidenceSettings {
        let limits =
            EvidenceLimits::of_megabytes(self.evidence_max_file, self.evidence_max_count, self.evidence_max_total);
        EvidenceSettings { place: self.place.named(), limits }
    }
}

/// The platform with the store that the settings name.
pub(super) fn with_store(platform: Platform, settings: &EvidenceSettings) -> Result<Platform, Failure> {
    let store = Store::open(platform.database(), settings.place.as_deref());
    let store = store.map_err(|error| Failure::usage(error.to_string()))?;
    Ok(platform.with_evidence(store, settings.limits))
}
