//! The database of one machine is nobody else's on it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use survey_server::services::Platform;
use survey_server::storage::account;

use survey_tests::serve::Served;

use crate::PROGRAM;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}

#[test]
fn the_folder_the_database_and_the_files_beside_it_are_for_their_owner_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = Command::new(PROGRAM).arg("migrate").env_remove("DATABASE_URL").current_dir(folder.path()).status();
    assert!(made.expect("the program starts").success());
    let data = folder.path().join("survey-data");
    assert_eq!(mode(&data), 0o700);
    let database = data.join("survey.sqlite3");
    let platform = Platform::open(&database.display().to_string()).expect("it opens");
    platform.database().read(account::list).expect("it can be read");
    let files: Vec<_> = std::fs::read_dir(&data).expect("a folder").map(|file| file.expect("a file").path()).collect();
    assert!(files.len() >= 3, "there are the log and its index beside it: {files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn files_that_others_could_read_are_taken_from_them_when_the_server_starts() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("survey.sqlite3");
    let address = format!("sqlite:{}", database.display());
    // Somebody else has it open, so that the log and its index are there.
    let (platform, _) = Platform::migrate(&address).expect("a new database");
    platform.database().read(account::list).expect("it can be read");
    std::fs::write(folder.path().join("survey.sqlite3.key"), "5".repeat(64)).expect("a key");
    let files = ["survey.sqlite3", "survey.sqlite3-wal", "survey.sqlite3-shm", "survey.sqlite3.key"];
    for file in files {
        let readable = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(folder.path().join(file), readable).expect("a mode");
    }
    let server = Served::start(PROGRAM, &address, &[], "info");
    for file in files {
        assert_eq!(mode(&folder.path().join(file)), 0o600, "{file}");
    }
    let told = || server.log().matches("others on the machine could read this file").count();
    let in_time = (0..50).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        told() == files.len()
    });
    assert!(in_time, "{}", server.log());
}
