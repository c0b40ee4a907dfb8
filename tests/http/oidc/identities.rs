//! As whom the provider knows somebody: linked at the first time, shown, unlinked, handed out and forgotten.

use survey_server::services::account::{self, AccountStatus};
use survey_server::services::{Role, privacy};
use survey_tests::each_database;
use survey_tests::oidc::Word;

use super::{about, come, email, events, focal_point, is_in, make, start, status_of, stays_outside};

each_database!(whoever_came_before_is_known_by_the_subject, async |database| {
    let (app, provider) = start(database).await;
    let (account, other) = (focal_point(&app), app.account(Role::FocalPoint, Some("FRA"), None));
    provider.say(about(&account));
    assert_eq!(come(&app.nobody(), &provider).await.status, 303);
    assert_eq!(events(&app, "account.identity-linked"), [format!("{} {{}}", account.id)]);

    // The provider has another address of the person now, which may even be somebody else's here, or none.
    for word in [Word { email: Some(email(&other)), ..about(&account) }, Word { email: None, ..about(&account) }] {
        provider.say(word);
        let person = app.nobody();
        assert_eq!(come(&person, &provider).await.status, 303);
        assert!(person.get("/account").await.text().contains(&email(&account)));
    }

    // And somebody else got the person's address: that is not the person.
    provider.say(Word { subject: "the successor".to_owned(), ..about(&account) });
    let person = app.nobody();
    stays_outside(&person, &come(&person, &provider).await, "oidc-refused", "an address that was given away").await;

    make(&app, &account, AccountStatus::Disabled);
    provider.say(about(&account));
    stays_outside(&person, &come(&person, &provider).await, "oidc-refused", "a disabled account").await;
    assert_eq!(status_of(&app, &account), AccountStatus::Disabled);
});

each_database!(links_are_shown_and_removed_by_their_holder_only, async |database| {
    let (app, provider) = start(database).await;
    let account = focal_point(&app);
    provider.say(about(&account));
    let mut person = app.nobody();
    come(&person, &provider).await;
    person.remember_token().await;
    let page = person.get("/account").await;
    let shown = page.texts("section[aria-labelledby=identities]").concat();
    assert!(shown.contains(&provider.address) && shown.contains("You have no password here"), "{shown}");
    let removal = page.attributes("form[action^='/account/identities/']", "action").remove(0);

    let other = app.signed_in(&app.account(Role::FocalPoint, Some("FRA"), None)).await;
    assert_eq!(other.post(&removal, &[]).await.status, 404);
    assert_eq!(person.post_without_token(&removal, &[]).await.status, 403);
    assert_eq!(person.post(&removal, &[]).await.location(), "/account?done=identity");
    assert_eq!(person.post(&removal, &[]).await.status, 404, "it is gone");
    assert_eq!(events(&app, "account.identity-unlinked").len(), 1);
    assert!(!person.get("/account").await.has("section[aria-labelledby=identities]"));

    // Now the provider may call the person something else.
    provider.say(Word { subject: "another".to_owned(), ..about(&account) });
    assert_eq!(come(&app.nobody(), &provider).await.status, 303);
});

each_database!(whoever_came_this_way_can_choose_a_password_as_well, async |database| {
    let (app, provider) = start(database).await;
    let account = focal_point(&app);
    let ask = async || app.nobody().fill("/password-reset", &[("email", &email(&account))]).await.status;
    let letters = || crate::lines(&app, "SELECT kind AS line FROM mail_messages WHERE kind = 'password-reset'").len();
    ask().await;
    assert_eq!(letters(), 0, "somebody without password and provider gets none");
    provider.say(about(&account));
    come(&app.nobody(), &provider).await;
    crate::execute(&app, "DELETE FROM sign_in_throttles");
    ask().await;
    assert_eq!(letters(), 1);
});

each_database!(a_link_is_handed_out_with_what_is_kept_and_erased_with_the_account, async |database| {
    let (app, provider) = start(database).await;
    let account = focal_point(&app);
    provider.say(about(&account));
    let person = app.nobody();
    come(&person, &provider).await;
    let data: serde_json::Value = serde_json::from_str(&person.get("/account/data").await.body).expect("JSON");
    assert_eq!(data["identities"][0]["provider"], provider.address.as_str());
    assert_eq!(data["identities"][0]["subject"], about(&account).subject.as_str());
    assert_eq!(data["sign_ins"][0]["way"], "oidc");

    let address = survey_server::services::email_address::EmailAddress::parse(&email(&account)).expect("an address");
    privacy::erase_as_operator(&app.platform, &address, &email(&account)).expect("it is erased");
    assert!(crate::lines(&app, "SELECT subject AS line FROM oidc_identities").is_empty());
    assert!(!is_in(&person).await);
    stays_outside(&person, &come(&person, &provider).await, "oidc-refused", "somebody who was erased").await;
    let erased = app.platform.database().read(|conn| account::find(conn, account.id)).expect("an account");
    assert_eq!(erased.status, AccountStatus::Erased);
});
