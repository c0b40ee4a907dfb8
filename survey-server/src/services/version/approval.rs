//! What stands against the approval of a version: everything at once, so that nobody has to try again and again.

use survey_model::difference::Difference;
use survey_model::problem::{Place, Problem};
use survey_model::questionnaire::Questionnaire;

use crate::services::{Platform, ServiceError, concordance, consultation};
use crate::storage::Connection;
use crate::storage::questionnaire_version::{self, QuestionnaireVersion, VersionSummary};

/// Everything that stands against the approval of a version.
pub(super) fn problems(
    platform: &Platform,
    conn: &mut Connection,
    row: &QuestionnaireVersion,
) -> Result<Vec<Problem>, ServiceError> {
    let questionnaire = platform.library.shelve(row)?;
    let mut problems = problems_of_text(platform, conn, &questionnaire)?;
    problems.extend(consultation::open_matters(conn, row.id)?);
    Ok(problems)
}

/// What stands against the text itself, wherever it was agreed on.
pub(super) fn problems_of_text(
    platform: &Platform,
    conn: &mut Connection,
    questionnaire: &Questionnaire,
) -> Result<Vec<Problem>, ServiceError> {
    let mut problems = questionnaire.obstacles().to_vec();
    problems.extend(of_concordance(platform, conn, questionnaire)?);
    problems.extend(of_difference(platform, conn, questionnaire)?);
    Ok(problems)
}

/// A code that became something else would make old answers into others, whatever the concordance says.
fn of_difference(
    platform: &Platform,
    conn: &mut Connection,
    questionnaire: &Questionnaire,
) -> Result<Vec<Problem>, ServiceError> {
    let Some(before) = public_before(conn, questionnaire)? else { return Ok(Vec::new()) };
    let earlier = platform.library.find(conn, before.id)?;
    Ok(Difference::between(&earlier, questionnaire).problems().to_vec())
}

/// The verdicts must name every item of the earlier version, and there must be some if the series has one.
fn of_concordance(
    platform: &Platform,
    conn: &mut Connection,
    questionnaire: &Questionnaire,
) -> Result<Vec<Problem>, ServiceError> {
    let name = questionnaire.name();
    let Some(concordance) = questionnaire.concordance() else {
        let message = |before: VersionSummary| {
            format!(
                "the series has {} before {name}, and nobody has said which items may be compared; add a concordance from {}",
                before.name(),
                before.version
            )
        };
        let before = public_before(conn, questionnaire)?.map(message);
        return Ok(before.map(|message| problem("concordance-missing", message)).into_iter().collect());
    };
    let row = questionnaire_version::find(conn, &concordance.from)?.filter(|row| row.status.is_public());
    let Some(row) = row else {
        let message = format!("publish {} first: the concordance of {name} is to it", concordance.from);
        return Ok(vec![problem("earlier-version-missing", message)]);
    };
    Ok(concordance::problems(&*platform.library.shelve(&row)?, questionnaire))
}

/// The latest of the earlier versions that were published.
fn public_before(conn: &mut Connection, questionnaire: &Questionnaire) -> Result<Option<VersionSummary>, ServiceError> {
    let name = questionnaire.name();
    let all = questionnaire_version::list(conn)?.into_iter();
    let earlier = all.filter(|row| row.series == name.series && row.version < name.version && row.status.is_public());
    Ok(earlier.max_by_key(|row| row.version))
}

fn problem(code: &'static str, message: String) -> Problem {
    Problem { code, place: Place::default(), message }
}
