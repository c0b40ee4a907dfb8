//! Submissions, publications and whose responses are, held against the trail.

use survey_tests::each_database;

use super::study::Study;

each_database!(a_submission_that_is_not_what_was_signed_is_found_by_its_event, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submission.signed");
    let response = study.line("subject", &format!("audit_events WHERE number = {number}"));
    let first = format!("Event {number}: submission 1 of the response {response} is not what was signed off.");
    let of = format!("WHERE response_id = '{response}'");
    study.force(&format!("UPDATE submissions SET document = replace(document, '13', '14') {of}"));
    study.assert_finds(&study.verify(), &first);
    // Nor does another hash beside the document help.
    let document = study.line("document", &format!("submissions {of}"));
    let sha256 = survey_model::submission::hash(&document);
    study.force(&format!("UPDATE submissions SET sha256 = '{sha256}' {of}"));
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("DELETE FROM submissions {of}"));
    let first = format!("Event {number}: submission 1 of the response {response} is not there.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(imported_submissions_that_changed_or_came_otherwise_are_found_by_the_import, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submissions.imported");
    let signed = study.line("subject", "audit_events WHERE action = 'submission.signed'");
    let first = format!(
        "Event {number}: the submissions of the cycle 2018-2021 that were imported are not what they were; there are 1 now."
    );
    study.force(&format!(
        "UPDATE submissions SET document = replace(document, '7', '8') WHERE response_id <> '{signed}'"
    ));
    study.assert_finds(&study.verify(), &first);
});

each_database!(a_published_questionnaire_with_another_text_is_found_by_its_publication, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("version.published");
    let name = study.line("subject", &format!("audit_events WHERE number = {number}"));
    study.force("UPDATE questionnaire_versions SET document = replace(document, 'hours', 'days')");
    study.assert_finds(&study.verify(), &format!("Event {number}: {name} is not what was published."));
    study.force("UPDATE questionnaire_versions SET status = 'draft', published_at = NULL");
    let first = format!("Event {number}: {name} was published, and is not there or not public any more.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(a_submission_without_an_event_is_named, async |database| {
    let study = Study::new(database).await;
    let number = study.number_of("submissions.imported");
    study.force(&format!(
        "DELETE FROM audit_origins WHERE number >= {number}; DELETE FROM audit_events WHERE number >= {number}"
    ));
    study.assert_finds(&study.verify(), "No event of the trail tells of 1 submission of the cycle 2018-2021.");
});

each_database!(a_response_that_was_given_to_another_state_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("response.started");
    let response = study.line("response_id", "answer_history");
    let first =
        format!("Event {event}: the response {response} is of another respondent or cycle than it was started for.");
    study.force("UPDATE respondents SET iso3 = 'TZA' WHERE iso3 = 'KEN'");
    study.assert_finds(&study.verify(), &first);
    study.force("UPDATE respondents SET iso3 = 'KEN' WHERE iso3 = 'TZA'");
    study.program.succeeds("audit verify");
});

each_database!(a_submission_that_is_listed_under_another_name_is_found, async |database| {
    let study = Study::new(database).await;
    let response = study.line("response_id", "answer_history");
    study.force(&format!("UPDATE submissions SET signed_by = 'somebody else' WHERE response_id = '{response}'"));
    let first = format!("Submission 1 of the response {response} is not listed as its document says.");
    study.assert_finds(&study.verify(), &first);
});
