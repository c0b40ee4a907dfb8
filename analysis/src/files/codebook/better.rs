//! Which answers are the better ones, as a codebook declares it.

use survey_model::analysis_plan::{Better, Way, way_of};
use survey_model::code::OptionCode;
use survey_model::variable::{Part, Variable};

use super::naming::option_code;
use crate::import::Problems;

/// What the rows of a column say of it: a way, or which of the answers are better.
#[derive(Default)]
pub(super) struct Declared {
    way: Option<(usize, Way)>,
    /// The first row that names a better answer, and all better answers as the codebook writes them.
    answers: Option<(usize, Vec<String>)>,
}

impl Declared {
    /// Takes what a row says in the column `better`; `answer` is the row's code, unless that stands for a missing reason.
    pub(super) fn take(&mut self, given: &str, answer: Option<&str>, row: usize, problems: &mut Problems<'_>) {
        match (given, answer) {
            ("" | "no", _) => {}
            ("higher", _) => self.take_way(Way::Higher, row, problems),
            ("lower", _) => self.take_way(Way::Lower, row, problems),
            ("yes", Some(answer)) => {
                self.answers.get_or_insert_with(|| (row, Vec::new())).1.push(answer.to_owned());
            }
            ("yes", None) => {
                problems.at("better", row, Some("better"), "only an answer can be better, and the row has none");
            }
            _ => {
                let message = format!(
                    "`{given}` says nothing of what is better; write higher or lower, or yes in the row of each better answer"
                );
                problems.at("better", row, Some("better"), message);
            }
        }
    }

    fn take_way(&mut self, way: Way, row: usize, problems: &mut Problems<'_>) {
        if self.way.is_some_and(|(_, known)| known != way) {
            let message = "this row and an earlier one of this column say different ways";
            problems.at("codebook-disagrees", row, Some("better"), message);
        }
        self.way = Some((row, way));
    }

    /// The direction of a column; what doesn't fit is noted.
    pub(super) fn finish(self, variable: &Variable, problems: &mut Problems<'_>) -> Option<Better> {
        let mut refuse = |row, message: &str| {
            problems.at("better", row, Some(&variable.name), message);
            None
        };
        match (self.way, self.answers) {
            (None, None) => None,
            (Some(_), Some((row, _))) => refuse(row, "say either higher or lower, or which answers are better"),
            (Some((row, way)), None) => match way_of(variable) {
                Ok(()) => Some(Better::Way(way)),
                Err(why) => refuse(row, why),
            },
            (None, Some((row, _))) if variable.part != Part::Whole => {
                refuse(row, "of one option of several, write higher or lower")
            }
            (None, Some((row, answers))) => {
                let codes: Vec<OptionCode> = answers.iter().filter_map(|answer| option_code(answer)).collect();
                if codes.len() == variable.level.categories().len() {
                    return refuse(row, "some of the answers must be better than others: not all of them");
                }
                Some(Better::Options(codes))
            }
        }
    }
}
