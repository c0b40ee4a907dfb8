//! Answers of drafts, held against the trail.

use survey_tests::each_database;

use super::study::Study;

each_database!(a_draft_that_was_changed_past_the_program_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("answers.saved");
    let response = study.line("response_id", "answer_history");
    let of = format!("WHERE response_id = '{response}' AND item = 'WORKING_TIME'");
    let was = study.line("answer", &format!("answers {of}"));
    study.force(&format!("UPDATE answers SET answer = (SELECT answer FROM answer_history {of}) {of}"));
    let first = format!("Event {}: answers of the response {response} are not what was saved.", event + 1);
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("UPDATE answers SET answer = '{was}', revision = 3 {of}"));
    let first = format!("Event {}: answers that were saved in the response {response} are not there.", event + 1);
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("UPDATE answers SET revision = 2 {of}"));
    study.program.succeeds("audit verify");
});

each_database!(an_answer_that_no_save_tells_of_is_found, async |database| {
    let study = Study::new(database).await;
    let columns = "response_id, item, revision, answer, author, updated_at";
    let response = study.line("response_id", "answer_history");
    let insert = |item: &str| {
        format!(
            "INSERT INTO answers ({columns}) SELECT response_id, '{item}', 1, answer, author, updated_at FROM answers
             WHERE response_id = '{response}' AND item = 'WORKING_TIME'"
        )
    };
    study.force(&insert("OTHER"));
    let first = format!("No event of the trail tells of the answers to OTHER of the response {response}.");
    study.assert_finds(&study.verify(), &first);
    study.force("DELETE FROM answers WHERE item = 'OTHER'");
    let imported = study.line("response_id", &format!("answers WHERE response_id <> '{response}'"));
    study.force(&format!("UPDATE answers SET revision = 2 WHERE response_id = '{imported}'"));
    study.program.succeeds("audit verify");
    let other = format!("(SELECT answer FROM answers WHERE response_id = '{response}')");
    study.force(&format!("UPDATE answers SET answer = {other} WHERE response_id = '{imported}'"));
    let first = format!("No event of the trail tells of the answers to WORKING_TIME of the response {imported}.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_answer_under_another_name_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("answers.saved");
    study.force("UPDATE answer_history SET author = 'somebody else'");
    let response = study.line("response_id", "answer_history");
    let first = format!("Event {event}: answers of the response {response} are not by whoever saved them.");
    study.assert_finds(&study.verify(), &first);
});

each_database!(a_draft_that_was_put_back_or_lost_an_answer_is_found, async |database| {
    let study = Study::new(database).await;
    let event = study.number_of("answers.saved");
    let response = study.line("response_id", "answer_history");
    let first = format!("Event {}: the last answers of the response {response} do not stand.", event + 1);
    let columns = "response_id, item, revision, answer, author, updated_at";
    let of = format!("WHERE response_id = '{response}'");
    study.force(&format!("INSERT INTO answer_history ({columns}) SELECT {columns} FROM answers {of}"));
    study.force(&format!(
        "UPDATE answers SET revision = 1, answer = (SELECT answer FROM answer_history {of} AND revision = 1) {of}"
    ));
    study.assert_finds(&study.verify(), &first);
    study.force(&format!("DELETE FROM answers {of}"));
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_earlier_answer_that_nobody_gave_is_found, async |database| {
    let study = Study::new(database).await;
    let response = study.line("response_id", "answer_history");
    study.force(
        "INSERT INTO answer_history (response_id, item, revision, answer, author, updated_at)
        SELECT response_id, item, 7, answer, author, updated_at FROM answer_history",
    );
    let first = format!("No event of the trail tells of the answers to WORKING_TIME of the response {response}.");
    // It is the answer of another response, since the very one that was submitted would be told of.
    study.force("UPDATE answer_history SET answer = (SELECT answer FROM answers WHERE answers.response_id <> answer_history.response_id)
         WHERE revision = 7");
    study.assert_finds(&study.verify(), &first);
});
