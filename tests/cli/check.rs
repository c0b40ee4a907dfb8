//! `check`: what is kept is what was given, or each thing that is not is named.

use std::fs;
use std::path::PathBuf;

use diesel::connection::SimpleConnection as _;
use survey_server::settings::{EvidenceSettings, Settings};
use survey_server::storage::StorageError;
use survey_tests::app::TestApp;
use survey_tests::cli::{Program, Said};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;

use crate::PROGRAM;

/// Kenya's signed response with a file and a link, and a draft of France with another file.
struct Kept<'d> {
    database: &'d ThrowAway,
    program: Program,
    store: PathBuf,
    /// The hash of Kenya's file.
    law: String,
}

const LAW: &[u8] = b"%PDF-1.7\nthe law\n%%EOF\n";

impl<'d> Kept<'d> {
    async fn new(database: &'d ThrowAway) -> Self {
        let program = Program::on(PROGRAM, &database.address);
        let store = program.folder().join("evidence");
        let mut settings = Settings::listening_at("127.0.0.1:0");
        settings.evidence =
            EvidenceSettings { place: Some(store.display().to_string()), ..EvidenceSettings::default() };
        let app = TestApp::start_with(database, settings).await;
        app.open_cycle("2018-2021", "examples/number.toml");
        for (state, content) in [("KEN", LAW), ("FRA", b"%PDF-1.7\na draft\n%%EOF\n")] {
            let person = app.focal_point(state).await;
            let response = person.start_response("2018-2021").await;
            let page = format!("{response}/questions/WORKING_TIME/evidence");
            let item = ("item", "WORKING_TIME");
            let attached =
                person.upload(&format!("{page}/files"), &[item], &[("file", "a.pdf", content.to_vec())]).await;
            assert_eq!(attached.status, 303);
            person.post(&format!("{page}/links"), &[item, ("url", "https://ministry.example/")]).await;
            if state == "KEN" {
                assert_eq!(person.sign_off(&response).await.status, 303);
            }
        }
        Self { database, program, store, law: survey_model::submission::hash_of(LAW) }
    }

    fn check(&self) -> Said {
        self.program.run("check --evidence evidence")
    }

    fn object(&self) -> PathBuf {
        self.store.join("sha256").join(&self.law[..2]).join(&self.law)
    }

    /// Changes the database past the program.
    fn force(&self, sql: &str) {
        let sql = sql.to_owned();
        let done = self.database.write::<_, StorageError>(move |conn| Ok(conn.batch_execute(&sql)?));
        done.expect("the database takes it");
    }

    #[track_caller]
    fn assert_finds(&self, what: &str) {
        let said = self.check();
        assert_eq!(said.code, 3, "{}{}", said.out, said.err);
        assert!(said.err.contains(what), "{}{}", said.out, said.err);
    }
}

each_database!(what_is_as_it_was_passes_and_is_counted, async |database| {
    let kept = Kept::new(database).await;
    let said = kept.check();
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(
        said.out.contains("Evidence: 2 files and 2 links.") && said.out.contains("Submissions: 1."),
        "{}",
        said.out
    );
    assert!(said.out.contains("Everything is as it should be."), "{}", said.out);
    let json = kept.program.run("check --evidence evidence --format json");
    let report: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!((report["objects"].as_u64(), report["findings"].as_array().map(Vec::len)), (Some(2), Some(0)));
});

each_database!(a_file_that_was_changed_is_named, async |database| {
    let kept = Kept::new(database).await;
    let mut bytes = fs::read(kept.object()).expect("the object");
    bytes[12] ^= 1;
    fs::write(kept.object(), bytes).expect("a writable object");
    kept.assert_finds(&format!("{} is not what was attached", kept.law));
    let json = kept.program.run("check --evidence evidence --format json");
    assert_eq!(json.code, 3);
    let report: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(report["findings"][0]["code"], "object-changed");
});

each_database!(a_file_that_is_missing_is_named, async |database| {
    let kept = Kept::new(database).await;
    fs::remove_file(kept.object()).expect("the object");
    kept.assert_finds(&format!("its file {} is missing", kept.law));
});

each_database!(files_that_nobody_refers_to_are_named, async |database| {
    let kept = Kept::new(database).await;
    let stranger = kept.store.join("sha256").join("00").join("0".repeat(64));
    fs::create_dir_all(stranger.parent().expect("a folder")).expect("a folder");
    fs::write(&stranger, b"stranger").expect("a file");
    kept.assert_finds("the database does not know it");
    fs::remove_file(&stranger).expect("the file");
    let half = kept.store.join("sha256").join("00").join(format!("{}#1", "0".repeat(64)));
    fs::write(&half, b"half").expect("a file");
    kept.assert_finds("was never written to its end");
    fs::remove_file(&half).expect("the file");
    assert_eq!(kept.check().code, 0);
    kept.force(
        "DELETE FROM evidence WHERE sha256 IS NOT NULL AND id NOT IN (SELECT evidence_id FROM submission_evidence)",
    );
    kept.assert_finds("Nothing refers to");
});

each_database!(a_submission_whose_evidence_is_another_is_named, async |database| {
    let kept = Kept::new(database).await;
    kept.force("UPDATE evidence SET name = 'b.pdf' WHERE sha256 IS NOT NULL");
    kept.assert_finds("has other evidence than its document says");
});

each_database!(a_bucket_needs_a_program_that_knows_them_and_a_place_that_is_none_is_refused, |database| {
    let program = Program::on(PROGRAM, &database.address);
    assert_eq!(program.run("migrate").code, 0);
    let said = program.run("check --evidence s3:///nothing");
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.err.contains("can't be used"), "{}", said.err);
    program.file("a-file", "");
    assert_eq!(program.run("check --evidence a-file").code, 2);
});
