//! The sentences that say why something is not compared.

use survey_model::code::OptionCode;
use survey_model::concordance::{Entry, Verdict};

use super::code_list::OptionsDiffer;
use super::harmonised::Obstacle;
use crate::report::{RefusalReason, Refused};

/// The refusal that a verdict of the concordance means; `None` if the verdict lets the items be compared.
pub(crate) fn by_verdict(entry: &Entry) -> Option<Refused> {
    let (why, sentence) = match entry.verdict {
        Verdict::Identical | Verdict::Reworded | Verdict::Recoded => return None,
        Verdict::Split | Verdict::Merged if entry.combine.is_some() => return None,
        Verdict::Broken => {
            (RefusalReason::Broken, "Not comparable: the answers to the two versions do not mean the same.")
        }
        Verdict::New => (RefusalReason::New, "Only the later version asks this."),
        Verdict::Dropped => (RefusalReason::Dropped, "Only the earlier version asked this."),
        Verdict::Split => {
            (RefusalReason::NotCombined, "One question became several, and no way is given to make one answer of them.")
        }
        Verdict::Merged => (
            RefusalReason::NotCombined,
            "Several questions became one, and no way is given to make one answer of them.",
        ),
    };
    Some(with_reason(why, sentence, entry))
}

/// An option that only one version offers.
pub(super) fn option(only_later: bool) -> Refused {
    let (why, sentence) = if only_later {
        (RefusalReason::New, "Only the later version offers this option.")
    } else {
        (RefusalReason::Dropped, "Only the earlier version offered this option.")
    };
    Refused { why, sentence: sentence.to_owned() }
}

/// A cycle of a trend whose version has no column of its own for what the last version asks.
pub(super) fn not_alone() -> Refused {
    let sentence = "The version of this cycle has no single item for this.".to_owned();
    Refused { why: RefusalReason::NotCombined, sentence }
}

/// A cycle of a trend that comes to another code list than the others.
pub(super) fn other_list() -> Refused {
    let sentence = "The concordance brings the answers of this cycle to other options than those of the latest cycle before the last.";
    Refused { why: RefusalReason::OptionsDiffer, sentence: sentence.to_owned() }
}

pub(super) fn no_column(side: &str) -> Refused {
    let sentence = format!("The concordance names an item that the data of the {side} cycle lack.");
    Refused { why: RefusalReason::NoColumn, sentence }
}

pub(super) fn rankings() -> Refused {
    let sentence =
        "The two versions rank different options, and a rank means something only among the same options.".to_owned();
    Refused { why: RefusalReason::OptionsDiffer, sentence }
}

pub(super) fn forms() -> Refused {
    let sentence =
        "The two versions take different kinds of answers: one option in one of them, several in the other.".to_owned();
    Refused { why: RefusalReason::LevelsDiffer, sentence }
}

pub(super) fn not_one_column() -> Refused {
    let sentence = "Only items with one answer each can be combined, and one of these has several.".to_owned();
    Refused { why: RefusalReason::Uncombinable, sentence }
}

pub(super) fn by_obstacle(obstacle: &Obstacle) -> Refused {
    let (why, sentence) = match obstacle {
        Obstacle::Levels { earlier, later } => (
            RefusalReason::LevelsDiffer,
            format!("The earlier answers are {earlier} and the later ones {later}: they cannot be compared."),
        ),
        Obstacle::Options(differ) => (RefusalReason::OptionsDiffer, options_differ(differ)),
        Obstacle::NotYesNo => (
            RefusalReason::Uncombinable,
            "Only items answered with yes or no can be combined by any or all.".to_owned(),
        ),
        Obstacle::NotNumbers => (RefusalReason::Uncombinable, "Only numbers can be combined by a sum.".to_owned()),
    };
    Refused { why, sentence }
}

fn options_differ(differ: &OptionsDiffer) -> String {
    let list = |codes: &[OptionCode]| codes.iter().map(OptionCode::as_str).collect::<Vec<_>>().join(", ");
    let only = |codes: &[OptionCode], version: &str| {
        if codes.is_empty() { String::new() } else { format!(" Only the {version} version has {}.", list(codes)) }
    };
    let start = "The versions offer different options, and the concordance does not bring them together.";
    format!("{start}{}{}", only(&differ.earlier, "earlier"), only(&differ.later, "later"))
}

fn with_reason(why: RefusalReason, sentence: &str, entry: &Entry) -> Refused {
    let reason = entry.reason.trim();
    let sentence = if reason.is_empty() { sentence.to_owned() } else { format!("{sentence} {reason}") };
    Refused { why, sentence }
}
