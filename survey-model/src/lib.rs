#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod analysis_plan;
pub mod answer;
pub mod canonical;
pub mod cell;
mod character;
pub mod code;
pub mod code_list;
pub mod concordance;
pub mod cycle;
pub mod difference;
pub mod evidence;
pub mod expression;
pub mod fault;
pub mod language;
pub mod life;
pub mod member_state;
pub mod missing;
pub mod problem;
pub mod question;
pub mod questionnaire;
pub mod remark;
pub mod respondent;
pub mod response;
pub mod source;
pub mod submission;
pub mod translation;
pub mod variable;
pub mod version;
pub mod workbook;
pub mod xlsform;
