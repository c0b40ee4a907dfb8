//! The database of one machine is nobody else's on it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use survey_server::services::Platform;
use survey_server::storage::account;

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
