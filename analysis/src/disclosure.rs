//! What may be published, as types: pages, files and interfaces of the public side take only [`Publishable`].
//!
//! Every answer has a publication level: the stricter of its question's and of what the state chose for it. Answers that are not shared
//! enter no public figure. Answers that are public are shown with the state's name, so that everybody can take them out of a count; what
//! is left are the answers that were given for aggregates only, and these are what small counts would give away. A count is *withheld* if
//!
//! - fewer than the rule's number of such answers are in it (and more than none), or
//! - all such answers of its row are in it, because then each of them is known; the empty counts of that row are withheld as well;
//! - or without it one that is withheld could be computed from totals (*complementary suppression*): no withheld count is determined by what is
//!   shown, even if it is known which counts are not 0.
//!
//! A table is protected by itself; tables that share an item's distribution, such as those by region and by development status, are protected
//! together by [`breakdowns`]; the columns of one question by [`publish`], and a question with those on which it depends, and with what earlier vintages showed, by
//! [`public_cycle()`]. An answer that a state has closed further than its question never comes so far: [`Given`] takes it out. Groups of two groupings that are known to overlap tell about those in both: a further breakdown is shown only where that tells nothing ([`publish`]).

mod answers;
mod breakdowns;
mod given;
mod levels;
mod network;
mod of_cycle;
mod one_way;
mod public_changes;
mod public_cycle;
mod publishable;
mod rule;
mod together;
mod two_way;

pub use answers::{Answers, count_answers, named, strictest};
pub use breakdowns::{Breakdowns, ByGroup, breakdowns};
pub use given::Given;
pub use levels::Levels;
pub use of_cycle::publish;
pub use one_way::{OneWay, one_way};
pub use public_changes::{PublicSide, public_changes};
pub use public_cycle::{PublicCycle, PublicState, public_breakdowns, public_cycle};
pub use publishable::{Publishable, PublishedCount};
pub use rule::{LeastCount, LeastCountError};
pub use two_way::{TwoWay, two_way};
