//! Pages: `GET` shows, `POST` changes and then sends on (303), or shows the form again with what was wrong (422).

pub mod accessibility;
pub mod accounts;
pub mod answer_history;
pub mod api_token;
pub mod audit;
pub mod board;
pub mod chart;
pub mod concordance;
pub mod consultation;
pub mod contributor;
pub mod dashboard;
pub mod demonstration;
pub mod desk_research;
pub mod difference;
pub mod email_change;
pub mod evidence;
pub mod explorer;
pub mod export;
pub mod feed;
pub mod guide;
pub mod home;
pub mod index;
pub mod invitation;
pub mod link;
pub mod mail;
pub mod methods;
pub mod monitor;
pub mod nomination;
#[cfg(feature = "oidc")]
pub mod oidc;
pub mod own_account;
pub mod password_reset;
pub mod preview;
pub mod print;
pub mod privacy;
pub mod profile;
pub mod publication;
pub mod questionnaire;
pub mod receipt;
pub mod reminder;
pub mod response;
pub mod results;
pub mod review;
pub mod section;
pub mod sign_in;
pub mod style;
pub mod translation;
pub mod trend;
pub mod validation;
pub mod version;
pub mod workbook;
mod wrong;
pub mod xlsform;

use survey_model::code::CycleLabel;

use crate::storage::ResponseId;
use crate::web::error::WebError;

/// The id of a response in an address; one that is none can't be anybody's.
fn response_id(text: &str) -> Result<ResponseId, WebError> {
    text.parse().map_err(|_| WebError::Service(crate::services::ServiceError::not_found("response")))
}

/// The label of a cycle in an address.
fn cycle_label(text: &str) -> Result<CycleLabel, WebError> {
    text.parse().map_err(|_| WebError::Service(crate::services::ServiceError::not_found("cycle")))
}

/// The breakdowns that pages show.
fn comparison_groupings() -> Vec<survey_model::member_state::Grouping> {
    explorer::GROUPINGS.to_vec()
}
