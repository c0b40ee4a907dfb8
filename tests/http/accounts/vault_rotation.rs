//! Another key takes the place of the one that seals seeds; wherever that is stopped, a key is there that opens every seed.

use std::fs;
use std::path::{Path, PathBuf};

use survey_server::services::vault::{VaultError, rotate};
use survey_tests::app::{Authenticator, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;
use tempfile::TempDir;

use super::secrets::everything;
use super::vault::{opened, sign_in, staff, with_key};

const EMAIL: &str = "staff@itu.example";

/// A platform with a key in a file, and somebody whose seed it seals.
struct Sealed {
    app: TestApp,
    folder: TempDir,
    authenticator: Authenticator,
}

impl Sealed {
    async fn on(database: &ThrowAway) -> Self {
        let folder = TempDir::new().expect("a folder");
        let app = with_key(database, &folder.path().join("key")).await;
        let (_, authenticator) = staff(&app, EMAIL).await;
        Self { app, folder, authenticator }
    }

    fn key(&self) -> PathBuf {
        self.folder.path().join("key")
    }

    fn next(&self) -> PathBuf {
        self.folder.path().join("key.new")
    }

    fn rotate(&self) -> Result<usize, VaultError> {
        rotate(self.app.platform.database(), Some(&self.key())).map(|rotated| rotated.seeds)
    }

    /// Starts a server anew, and lets the person in.
    async fn assert_good(&mut self, database: &ThrowAway) {
        let again = with_key(database, &self.key()).await;
        assert_eq!(sign_in(&again, EMAIL, &self.authenticator.code()).await, 303);
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a key")
}

each_database!(after_a_rotation_the_new_key_opens_every_seed_and_the_old_one_none, async |database| {
    let mut sealed = Sealed::on(database).await;
    let before = read(&sealed.key());
    let rows = everything(sealed.app.platform.database());
    assert_eq!(sealed.rotate().expect("it is rotated"), 1);
    assert_ne!(read(&sealed.key()), before);
    assert_ne!(everything(sealed.app.platform.database()), rows);
    let files: Vec<_> = fs::read_dir(sealed.folder.path()).expect("a folder").collect();
    assert_eq!(files.len(), 1, "nothing is left beside it: {files:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(sealed.key()).expect("a file").permissions().mode() & 0o777, 0o600);
    }
    sealed.assert_good(database).await;
    let old = sealed.folder.path().join("from-a-copy");
    fs::write(&old, before).expect("a file");
    assert!(matches!(opened(&sealed.app, Some(&old)), Err(VaultError::OtherKey)));
});

each_database!(what_was_stopped_before_seeds_were_sealed_leaves_the_old_key_good, async |database| {
    let mut sealed = Sealed::on(database).await;
    let before = read(&sealed.key());
    fs::write(sealed.next(), "7".repeat(64)).expect("the new key was made");
    fs::copy(sealed.key(), sealed.folder.path().join("key.old")).expect("the old one was kept");
    sealed.assert_good(database).await;
    assert_eq!(read(&sealed.key()), before);
    assert_eq!(sealed.rotate().expect("it goes on"), 1);
    assert_eq!(read(&sealed.key()), "7".repeat(64), "with the key that was made");
    sealed.assert_good(database).await;
});

each_database!(what_was_stopped_before_the_new_key_took_its_place_ends_at_the_next_start, async |database| {
    let mut sealed = Sealed::on(database).await;
    let before = read(&sealed.key());
    sealed.rotate().expect("it is rotated");
    // As it is between the transaction and the change of the file.
    fs::rename(sealed.key(), sealed.next()).expect("a file");
    fs::write(sealed.key(), &before).expect("a file");
    let new = read(&sealed.next());
    sealed.assert_good(database).await;
    assert_eq!(read(&sealed.key()), new);
    assert!(!sealed.next().exists());
    fs::rename(sealed.key(), sealed.next()).expect("a file");
    fs::write(sealed.key(), &before).expect("a file");
    assert_eq!(sealed.rotate().expect("another attempt ends it too, and makes yet another key"), 1);
    assert!(![new, before].contains(&read(&sealed.key())));
    sealed.assert_good(database).await;
});

each_database!(a_key_that_does_not_open_every_seed_is_not_rotated, async |database| {
    let mut sealed = Sealed::on(database).await;
    let rows = everything(sealed.app.platform.database());
    let other = sealed.folder.path().join("other");
    fs::write(&other, "5".repeat(64)).expect("a file");
    let refused = rotate(sealed.app.platform.database(), Some(&other));
    assert!(matches!(refused, Err(VaultError::OtherKey)), "{refused:?}");
    fs::create_dir(sealed.next()).expect("a folder is in the way");
    assert!(matches!(sealed.rotate(), Err(VaultError::File { .. })));
    assert_eq!(everything(sealed.app.platform.database()), rows);
    sealed.assert_good(database).await;
});
