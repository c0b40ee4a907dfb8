//! Tests through HTTP; the modules mirror `survey-server/src/routes.rs`.

mod catalogues;
mod comparison;
mod dashboard;
mod errors;
mod export;
mod headers;
mod monitor;
mod questionnaire;
mod receipt;
mod review;
mod routes;
mod section;
mod section_kinds;
mod section_wrong;
mod sign_in;
mod weight;
