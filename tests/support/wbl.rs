//! Makes the World Bank's *Women, Business and the Law* files ready for import.

use std::io::{Read, Write};

use survey_model::member_state::MemberState;

/// Rewrites a file of the World Bank as a wide CSV file: a column `state`, then the questions with `yes` and `no`.
///
/// Gives the economies that are no Member States of ITU, whose rows are left out.
///
/// # Errors
/// The reader's error if the file is not as the World Bank publishes it.
pub fn prepare(from: impl Read, to: impl Write) -> csv::Result<Vec<String>> {
    let mut reader = csv::Reader::from_reader(from);
    let headers = reader.headers()?.clone();
    let questions: Vec<usize> = (0..headers.len()).filter(|at| is_question(&headers[*at])).collect();
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(std::iter::once("state").chain(questions.iter().map(|at| &headers[*at])))?;
    let mut left_out = Vec::new();
    for record in reader.records() {
        let record = record?;
        match MemberState::named(&record[0]) {
            None => left_out.push(record[0].to_owned()),
            Some(state) => {
                let answers = questions.iter().map(|at| record[*at].to_lowercase());
                writer.write_record(std::iter::once(state.iso3.to_string()).chain(answers))?;
            }
        }
    }
    writer.flush()?;
    Ok(left_out)
}

/// The questions are W01 to W35; the other columns describe the economy or sum its answers up.
fn is_question(name: &str) -> bool {
    name.strip_prefix('W').is_some_and(|number| number.len() == 2 && number.chars().all(|c| c.is_ascii_digit()))
}
