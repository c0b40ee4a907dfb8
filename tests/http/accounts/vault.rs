//! Seeds of second factors are sealed with a key that is not in the database.

use std::path::Path;

use survey_server::services::Role;
use survey_server::services::vault::{Vault, VaultError};
use survey_server::settings::Settings;
use survey_server::storage::Address;
use survey_tests::app::{Authenticator, PASSWORD, TestApp};
use survey_tests::database::ThrowAway;
use survey_tests::each_database;
use tempfile::TempDir;

use super::secrets::everything;

pub(super) async fn with_key(database: &ThrowAway, file: &Path) -> TestApp {
    let secret_key_file = Some(file.to_owned());
    TestApp::start_with(database, Settings { secret_key_file, ..Settings::listening_at("127.0.0.1:0") }).await
}

/// Lets somebody of the staff come in, and gives the seed as it is typed and what makes codes of it.
pub(super) async fn staff(app: &TestApp, email: &str) -> (String, Authenticator) {
    let person = app.nobody();
    let invitation = app.invitation(&app.invite(email, Role::Rapporteur, None)).await;
    person.fill(&invitation, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    let seed = person.get("/sign-in/second-factor").await.texts("#secret").concat().replace(' ', "");
    let mut authenticator = Authenticator::with_secret(&seed);
    let page = person.fill("/sign-in/second-factor", &[("code", &authenticator.code())]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    (seed, authenticator)
}

pub(super) async fn sign_in(app: &TestApp, email: &str, code: &str) -> u16 {
    let person = app.nobody();
    assert_eq!(person.sign_in(email, PASSWORD).await.location(), "/sign-in/code");
    person.fill("/sign-in/code", &[("code", code)]).await.status
}

pub(super) fn opened(app: &TestApp, file: Option<&Path>) -> Result<bool, VaultError> {
    Vault::open(app.platform.database(), file).map(|vault| vault.has_key())
}

each_database!(a_copy_of_the_database_gives_no_codes, async |database| {
    let folder = TempDir::new().expect("a folder");
    let key = folder.path().join("key");
    let app = with_key(database, &key).await;
    let (seed, mut authenticator) = staff(&app, "staff@itu.example").await;
    assert_eq!(seed.len(), 32);
    let stored = everything(app.platform.database());
    let hexadecimal: String = seed.bytes().map(|byte| format!("{byte:02x}")).collect();
    assert!(stored.contains("sealed1:") && !stored.contains(&seed) && !stored.contains(&hexadecimal));
    let written = std::fs::read_to_string(&key).expect("the key was made");
    assert!(written.trim().len() == 64 && !stored.contains(written.trim()), "the key is not in the database");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&key).expect("a file").permissions().mode() & 0o777, 0o600);
    }
    // The next start has the same key.
    let again = with_key(database, &key).await;
    assert_eq!(sign_in(&again, "staff@itu.example", &authenticator.code()).await, 303);
});

each_database!(a_server_does_not_start_with_another_key_or_none, async |database| {
    let folder = TempDir::new().expect("a folder");
    let key = folder.path().join("key");
    let app = with_key(database, &key).await;
    staff(&app, "staff@itu.example").await;
    let other = folder.path().join("other");
    std::fs::write(&other, format!("{}\n", "5".repeat(64))).expect("a file");
    assert!(matches!(opened(&app, Some(&other)), Err(VaultError::OtherKey)));
    let missing = folder.path().join("missing");
    assert!(matches!(opened(&app, Some(&missing)), Err(VaultError::OtherKey)));
    assert!(!missing.exists(), "no key is made that opens nothing");
    assert!(matches!(opened(&app, None), Err(VaultError::OtherKey)));
    for broken in ["", "5555", &"x".repeat(64), &"5".repeat(66)] {
        std::fs::write(&other, broken).expect("a file");
        assert!(matches!(opened(&app, Some(&other)), Err(VaultError::File { .. })), "{broken:?}");
    }
    assert!(matches!(opened(&app, Some(&key)), Ok(true)));
});

each_database!(beside_a_file_a_key_is_made_and_a_server_of_databases_needs_one_named, async |database| {
    let app = TestApp::start(database).await;
    let (seed, _) = staff(&app, "staff@itu.example").await;
    let stored = everything(app.platform.database());
    match app.platform.database().address() {
        Address::Sqlite(path) => {
            assert!(key_beside(path).exists());
            assert!(!stored.contains(&seed));
        }
        Address::Postgres(_) => assert!(stored.contains(&seed), "which is said at each start"),
    }
});

fn key_beside(path: &Path) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".key");
    name.into()
}

each_database!(seeds_from_before_there_was_a_key_are_sealed_at_the_next_start, async |database| {
    let folder = TempDir::new().expect("a folder");
    let key = folder.path().join("key");
    let app = with_key(database, &key).await;
    let (seed, mut authenticator) = staff(&app, "staff@itu.example").await;
    crate::execute(&app, &format!("UPDATE credentials SET totp_secret = '{seed}'"));
    assert_eq!(sign_in(&app, "staff@itu.example", &authenticator.code()).await, 303, "it is good as it is");
    let again = with_key(database, &key).await;
    assert!(!everything(again.platform.database()).contains(&seed));
    assert_eq!(sign_in(&again, "staff@itu.example", &authenticator.code()).await, 303);
});

each_database!(a_seed_that_is_sealed_for_one_opens_for_nobody_else, async |database| {
    let folder = TempDir::new().expect("a folder");
    let app = with_key(database, &folder.path().join("key")).await;
    let (_, mut authenticator) = staff(&app, "staff@itu.example").await;
    staff(&app, "chief@itu.example").await;
    crate::execute(
        &app,
        "UPDATE credentials SET totp_last_step = 1, totp_secret =
         (SELECT c.totp_secret FROM credentials c JOIN accounts a ON a.id = c.account_id WHERE a.email = 'staff@itu.example')",
    );
    assert_eq!(sign_in(&app, "chief@itu.example", &authenticator.code()).await, 500);
    assert_eq!(sign_in(&app, "staff@itu.example", &authenticator.code()).await, 303);
});
