//! Rights of accounts, held against the trail.

use survey_tests::each_database;

use super::study::Study;

each_database!(rights_that_were_given_past_the_program_are_found, async |database| {
    let study = Study::new(database).await;
    let id = study.line("id", "accounts WHERE is_lead");
    let last = study.line("max(number)", &format!("audit_events WHERE action = 'account.rights' AND subject = '{id}'"));
    let first = format!("Event {last}: the rights of the account {id} are not what was given.");
    let role = "role = 'administrator', respondent_id = NULL, is_lead = false";
    let role = if study.is_postgres() { role.to_owned() } else { role.replace("false", "0") };
    study.force(&format!("UPDATE accounts SET {role} WHERE id = '{id}'"));
    study.assert_finds(&study.verify(), &first);
});

each_database!(an_account_that_was_put_in_past_the_program_is_found, async |database| {
    let study = Study::new(database).await;
    let id = "0192f0c1-2d3e-7000-8000-000000000000";
    let columns =
        "language, role, respondent_id, coordination_body_id, is_lead, status, synthetic, created_at, changed_at";
    let no = if study.is_postgres() { "false" } else { "0" };
    let values = columns.replace("is_lead", no);
    study.force(&format!(
        "INSERT INTO accounts (id, email, name, {columns}) SELECT '{id}', 'x@x.example', 'X', {values} FROM accounts LIMIT 1"
    ));
    study.assert_finds(&study.verify(), &format!("No event of the trail tells of the rights of the account {id}."));
});
