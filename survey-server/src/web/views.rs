//! What templates show: structs made from what services return, one per thing on a page.

pub mod answer;
pub mod concordance;
pub mod condition;
pub mod difference;
pub mod evidence;
pub mod figure;
pub mod index;
pub mod print;
pub mod program;
pub mod question;
pub mod remark;
pub mod section;
pub mod section_line;
pub mod source;
pub mod task;
pub mod thread;
pub mod verdict;
pub mod workbook;
pub mod wrong;
