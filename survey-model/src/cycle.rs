//! Study cycles, and the words for where a response stands and where it came from.

use serde::{Deserialize, Serialize};

macro_rules! word {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code that data and exports use.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }
    };
}
pub(crate) use word;

word! {
    /// Where a cycle stands.
    CycleStatus {
        /// Not yet open for answers.
        Planned = "planned",
        /// Open for answers.
        Open = "open",
        /// Closed: answers come in only as corrections.
        Closed = "closed",
    }
}

word! {
    /// Where a response stands.
    ResponseStatus {
        /// Nobody has answered anything.
        NotStarted = "not_started",
        /// Some answers are saved.
        InProgress = "in_progress",
        /// Signed off by the focal point.
        Submitted = "submitted",
        /// The secretariat has asked something about it.
        ClarificationRequested = "clarification_requested",
        /// Accepted by the secretariat.
        Validated = "validated",
        /// Opened again by the secretariat, for a correction or a back-fill.
        Reopened = "reopened",
    }
}

word! {
    /// What moves a response on, beside saving answers.
    Step {
        /// The country signs.
        SignOff = "sign_off",
        /// The secretariat asks about answers.
        RequestClarification = "request_clarification",
        /// The secretariat has no question any more.
        SettleClarification = "settle_clarification",
        /// The secretariat accepts the answers.
        Validate = "validate",
        /// The country asks for the response to be opened again.
        AskCorrection = "ask_correction",
        /// The secretariat says no to that.
        DeclineCorrection = "decline_correction",
        /// The secretariat opens the response again.
        Reopen = "reopen",
        /// The secretariat ends that without another submission.
        EndReopening = "end_reopening",
    }
}

word! {
    /// Where an answer came from.
    Provenance {
        /// From the Member State, through its focal point.
        Official = "official",
        /// From somebody to whom the focal point gave the task.
        Delegated = "delegated",
        /// Found by the secretariat in public sources.
        DeskResearch = "desk_research",
        /// From a cycle that was collected elsewhere.
        LegacyImport = "legacy_import",
    }
}
