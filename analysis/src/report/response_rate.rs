//! How many of the Member States answered.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Estimate, Group};

/// The response of a cycle, in all and by group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResponseRates {
    /// The day as of which states are counted into groups.
    pub groups_as_of: NaiveDate,
    /// The confidence level of every interval, between 0 and 1.
    pub confidence: f64,
    /// All Member States.
    pub total: ResponseRate,
    /// Each group of each grouping that was asked for, in their order.
    pub groups: Vec<ResponseRate>,
}

/// How many of the Member States of a group answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResponseRate {
    /// The group; none for all Member States.
    pub group: Option<Group>,
    /// Member States in the group.
    pub eligible: usize,
    /// Those of them that answered.
    pub responded: usize,
    /// The share with its Wilson interval; none for a group without members.
    pub share: Option<Estimate>,
}
