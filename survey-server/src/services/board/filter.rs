//! Which rows of the board are shown, and in which order.

use survey_model::cycle::ResponseStatus;
use survey_model::language::Language;
use survey_model::member_state::Grouping;

use super::{Board, InvitationState, Row};

/// Which rows are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those of this region.
    pub region: Option<&'static str>,
    /// Those of this group: developed, developing, or one of the groups within the latter.
    pub development: Option<&'static str>,
    /// Those whose response stands so.
    pub status: Option<ResponseStatus>,
    /// Those whose invitation is so far.
    pub invitation: Option<InvitationState>,
    /// In this order.
    pub order: Order,
}

/// The order of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// By the name of the state.
    #[default]
    Name,
    /// The least answered first.
    Progress,
    /// Whoever did nothing for longest first.
    Activity,
    /// The nearest deadline first.
    Deadline,
    /// The least reminded first.
    Reminders,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 5] = [Self::Name, Self::Progress, Self::Activity, Self::Deadline, Self::Reminders];

    /// The code that addresses use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Progress => "progress",
            Self::Activity => "activity",
            Self::Deadline => "deadline",
            Self::Reminders => "reminders",
        }
    }
}

impl Filter {
    /// The groups by development that the board can be narrowed to, each with its grouping.
    pub const DEVELOPMENT: [(Grouping, &'static str); 5] = [
        (Grouping::Development, "developed"),
        (Grouping::Development, "developing"),
        (Grouping::Ldc, "ldc"),
        (Grouping::Lldc, "lldc"),
        (Grouping::Sids, "sids"),
    ];

    /// The rows of a board that pass, in order; states by their names in a language.
    #[must_use]
    pub fn apply<'b>(&self, board: &'b Board, language: Language) -> Vec<&'b Row> {
        let mut rows: Vec<&Row> = board.rows.iter().filter(|row| self.has(board, row)).collect();
        rows.sort_by_cached_key(|row| row.state.name(language).to_lowercase());
        match self.order {
            Order::Name => {}
            Order::Progress => rows.sort_by_key(|row| row.total().answered),
            Order::Activity => rows.sort_by_key(|row| row.last_activity),
            Order::Deadline => rows.sort_by_key(|row| (row.deadline.is_none(), row.deadline)),
            Order::Reminders => rows.sort_by_key(|row| row.reminders.map_or(0, |(count, _)| count)),
        }
        rows
    }

    fn has(&self, board: &Board, row: &Row) -> bool {
        let day = board.cycle.cycle.starts_on;
        let development = Self::DEVELOPMENT.iter().find(|(_, code)| Some(*code) == self.development);
        self.region.is_none_or(|region| row.group(Grouping::Region, day) == region)
            && development.is_none_or(|(grouping, code)| row.group(*grouping, day) == *code)
            && self.status.is_none_or(|status| row.status == status)
            && self.invitation.is_none_or(|invitation| row.invitation() == invitation)
    }
}
