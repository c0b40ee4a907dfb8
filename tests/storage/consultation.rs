//! Consultation rounds: rows come back as they were given, and what was said and decided never changes.

use survey_server::storage::consultation_comment::{self, ConsultationComment};
use survey_server::storage::consultation_disposition::{self, ConsultationDisposition, Disposition};
use survey_server::storage::consultation_round::{self, ConsultationRound, Subject};
use survey_server::storage::{
    Connection, ConsultationCommentId, ConsultationRoundId, CoordinationBodyId, Database, StorageError,
    consultation_invitation, coordination_body, now, questionnaire_version,
};
use survey_tests::each_database;

use super::sample;
use super::schema::try_execute;

fn write<T: Send + 'static>(
    database: &Database,
    work: impl FnMut(&mut Connection) -> Result<T, StorageError> + Send + 'static,
) -> Result<T, StorageError> {
    database.write(work)
}

fn read<T>(database: &Database, work: impl FnOnce(&mut Connection) -> Result<T, StorageError>) -> T {
    database.read(work).expect("the query works")
}

fn body(database: &Database, name: &'static str) -> CoordinationBodyId {
    write(database, move |conn| coordination_body::find_or_insert(conn, name, now())).expect("a body")
}

/// A round on a version of its own.
fn round(database: &Database, form: char) -> ConsultationRound {
    let version = sample::version("cybersecurity-awareness", &format!("{}.0.0", u32::from(form)));
    let round = ConsultationRound {
        id: ConsultationRoundId::new(),
        subject: version.id.into(),
        revision: 3,
        sha256: "a".repeat(64),
        title: "Draft 2.1.0 – ‘for comment’".to_owned(),
        opened_by: "S. Ecretariat".into(),
        opened_at: now(),
        deadline: sample::day("2026-12-31"),
        extended: None,
        closed: None,
        form_sha256: form.to_string().repeat(64),
    };
    let given = (version, round.clone());
    let insert = move |conn: &mut Connection| {
        questionnaire_version::insert(conn, &given.0)?;
        consultation_round::insert(conn, &given.1)
    };
    write(database, insert).expect("a round is opened");
    round
}

fn comment(round: &ConsultationRound, body: CoordinationBodyId, number: u32) -> ConsultationComment {
    ConsultationComment {
        id: ConsultationCommentId::new(),
        consultation_round_id: round.id,
        parent_id: None,
        number,
        part: "CAMPAIGN_HELD".to_owned(),
        coordination_body_id: Some(body),
        author: "A. B.".into(),
        created_at: now(),
        text: "نص, \"with quotes\"\nand lines".to_owned(),
        form_sha256: format!("{number:064}"),
    }
}

each_database!(a_body_is_known_by_one_name, |database| {
    let first = body(database, "ITU-T SG 17");
    assert_eq!(body(database, "itu-t sg 17"), first);
    assert_ne!(body(database, "FIRST"), first);
    let names: Vec<String> = read(database, coordination_body::list).into_iter().map(|body| body.name).collect();
    assert_eq!(names, ["FIRST", "ITU-T SG 17"]);
    assert_eq!(read(database, |conn| coordination_body::find(conn, first)).map(|body| body.id), Some(first));
});

each_database!(a_round_is_found_by_whom_and_what_it_concerns, |database| {
    let (sg17, first) = (body(database, "ITU-T SG 17"), body(database, "FIRST"));
    let (one, other) = (round(database, '1'), round(database, '2'));
    let id = one.id;
    let invite = move |conn: &mut Connection| {
        consultation_invitation::insert(conn, id, sg17, &"S. E.".into(), now())?;
        consultation_invitation::insert(conn, id, sg17, &"S. E.".into(), now())
    };
    write(database, invite).expect("inviting twice is inviting once");
    assert_eq!(read(database, |conn| consultation_round::list_of_body(conn, sg17)), std::slice::from_ref(&one));
    assert_eq!(read(database, |conn| consultation_round::list_of_body(conn, first)), []);
    assert_eq!(
        read(database, |conn| consultation_round::list_of_subject(conn, other.subject)),
        std::slice::from_ref(&other)
    );
    assert_eq!(read(database, consultation_round::list), [other, one.clone()]);
    assert_eq!(read(database, |conn| consultation_invitation::bodies(conn, id))[0].id, sg17);
    assert_eq!(read(database, |conn| consultation_round::find_by_form(conn, &one.form_sha256)), Some(id));

    let (later, at) = (sample::day("2027-01-31"), sample::time("2026-11-23T10:00:00Z"));
    let change = move |conn: &mut Connection| {
        consultation_round::extend(conn, id, later, &"E.".into(), at)?;
        consultation_round::close(conn, id, &"C.".into(), at)
    };
    write(database, change).expect("it changes");
    let changed = ConsultationRound {
        deadline: later,
        extended: Some(("E.".into(), at)),
        closed: Some(("C.".into(), at)),
        ..one
    };
    assert_eq!(read(database, |conn| consultation_round::find(conn, id)), Some(changed));
    let Subject::QuestionnaireVersion(_) = read(database, consultation_round::list)[0].subject;
});

each_database!(what_was_said_and_decided_never_changes, |database| {
    let (sg17, round) = (body(database, "ITU-T SG 17"), round(database, '1'));
    let said = comment(&round, sg17, 1);
    let reply = ConsultationComment {
        parent_id: Some(said.id),
        coordination_body_id: None,
        form_sha256: "f".repeat(64),
        ..comment(&round, sg17, 1)
    };
    let decided = ConsultationDisposition {
        consultation_comment_id: said.id,
        number: 1,
        disposition: Disposition::Accepted,
        reply: "Thank you.".to_owned(),
        decided_by: "S. E.".into(),
        decided_at: now(),
    };
    let given = (said.clone(), reply.clone(), decided.clone());
    let insert = move |conn: &mut Connection| {
        consultation_comment::insert(conn, &given.0)?;
        consultation_comment::insert(conn, &given.1)?;
        consultation_disposition::insert(conn, &given.2)
    };
    write(database, insert).expect("they are inserted");
    let (id, parent) = (round.id, said.id);
    assert_eq!(read(database, |conn| consultation_comment::list(conn, id)), [said.clone(), reply]);
    assert_eq!(read(database, |conn| consultation_comment::last_number(conn, id, None)), 1);
    assert_eq!(read(database, |conn| consultation_comment::last_number(conn, id, Some(parent))), 1);
    assert_eq!(read(database, |conn| consultation_comment::count_of_body(conn, id, sg17)), 1);
    assert_eq!(read(database, |conn| consultation_disposition::latest(conn, parent)), Some(decided.clone()));
    assert_eq!(read(database, |conn| consultation_disposition::list(conn, id)), std::slice::from_ref(&decided));

    let again = write(database, move |conn| consultation_disposition::insert(conn, &decided));
    assert!(matches!(again, Err(StorageError::Conflict(_))), "{again:?}");
    let number_taken = ConsultationComment { id: ConsultationCommentId::new(), form_sha256: "e".repeat(64), ..said };
    let again = write(database, move |conn| consultation_comment::insert(conn, &number_taken));
    assert!(matches!(again, Err(StorageError::Conflict(_))), "{again:?}");
    for change in [
        "UPDATE consultation_comments SET text = 'x'",
        "DELETE FROM consultation_comments",
        "UPDATE consultation_dispositions SET disposition = 'noted'",
        "DELETE FROM consultation_dispositions",
    ] {
        let refused = try_execute(database, change).expect_err("it is refused").to_string();
        assert!(refused.contains("cannot change or vanish"), "{refused}");
    }
});

each_database!(the_secretariat_only_replies, |database| {
    let (sg17, round) = (body(database, "ITU-T SG 17"), round(database, '1'));
    let bare = ConsultationComment { coordination_body_id: None, ..comment(&round, sg17, 1) };
    assert!(write(database, move |conn| consultation_comment::insert(conn, &bare)).is_err());
});
