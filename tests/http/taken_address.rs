//! Who invites a contributor does not learn whose address has an account: the page says the same, the owner of the address is told.

use survey_server::services::account::Account;
use survey_server::services::{Role, contributor};
use survey_server::storage::account::AccountStatus;
use survey_server::storage::{Connection, section_delegation, taken_address};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::each_database;

use crate::contributors::{found, invite, kenya, letters};

async fn list(kenya: &Person, response: &str) -> Page {
    kenya.get(&format!("{response}/contributors")).await
}

fn address(of: &Account) -> String {
    of.email.clone().expect("an address")
}

/// The entry that stands for somebody whose address this is: an account that has none.
fn entry(app: &TestApp, owner: &Account) -> Account {
    let read = |conn: &mut Connection| taken_address::list_of_owner(conn, owner.id);
    let taken = app.platform.database().read(read).expect("a list").remove(0);
    let find = |conn: &mut Connection| survey_server::storage::account::find(conn, taken.account_id);
    app.platform.database().read(find).expect("a query").expect("an entry")
}

/// What Kenya's focal point sees of each step with one address: statuses, where it leads, and the card of the person, without what was typed.
async fn steps_with(kenya: &Person, response: &str, email: &str) -> Vec<String> {
    let mut seen = Vec::new();
    let mut note = async |page: Page| {
        let list = list(kenya, response).await;
        let ours: Vec<String> = list.texts(".card.quiet").into_iter().filter(|text| text.contains(email)).collect();
        let shown = ours.first().map(|text| text.replace(email, "…"));
        seen.push(format!("{} {} {shown:?}", page.status, page.location()));
        let before = list.body.split(email).next().unwrap_or_default();
        let id: String = before.rsplit("person-").next().unwrap_or_default().chars().take(36).collect();
        format!("{response}/contributors/{id}")
    };
    let path = note(invite(kenya, response, email, &["lead"]).await).await;
    note(invite(kenya, response, email, &["lead"]).await).await;
    note(kenya.post(&path, &[("do", "give"), ("sections", "details")]).await).await;
    note(kenya.post(&path, &[("do", "withdraw"), ("sections", "lead")]).await).await;
    kenya.post(&path, &[("do", "withdraw-all")]).await;
    seen
}

each_database!(an_invitation_is_answered_alike_whoever_has_the_address, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let nobody = steps_with(&kenya, &response, "new@health.example").await;
    assert!(nobody[0].starts_with("303 ") && nobody[0].contains("Has not accepted yet"), "{nobody:?}");
    let contributor = app.invite("c@ministere.example", Role::Contributor, Some("FRA"));
    let gone = app.account(Role::FocalPoint, Some("FRA"), None);
    let disable = app
        .administrator()
        .await
        .post_with_password(&format!("/accounts/{}/steps", gone.id), &[("step", "disable")])
        .await;
    assert_eq!(disable.status, 303);
    let owners = [
        app.account(Role::FocalPoint, Some("FRA"), None),
        app.account(Role::Contributor, Some("UGA"), None),
        contributor,
        gone,
        app.account(Role::Administrator, None, None),
        app.account(Role::Rapporteur, None, None),
        app.account(Role::CoordinationBody, None, Some("FIRST")),
    ];
    for owner in &owners {
        assert_eq!(steps_with(&kenya, &response, &address(owner)).await, nobody, "{:?} {:?}", owner.role, owner.status);
    }
});

each_database!(the_owner_of_the_address_is_told_once_a_day_and_gets_nothing, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let owner = app.account(Role::FocalPoint, Some("FRA"), None);
    for sections in [&["lead"][..], &["details"]] {
        assert_eq!(invite(&kenya, &response, &address(&owner), sections).await.status, 303);
    }
    assert_eq!(letters(&app, &owner), ["invitation-barred"]);
    let person = app.signed_in(&owner).await;
    assert_eq!(person.get(&response).await.status, 404);
    let delegated = |conn: &mut Connection| section_delegation::list_to(conn, owner.id);
    assert!(app.platform.database().read(delegated).expect("a list").is_empty());
    let entry = entry(&app, &owner);
    assert_eq!((entry.email.as_deref(), entry.status, letters(&app, &entry).len()), (None, AccountStatus::Invited, 0));
    let administrator = app.administrator().await;
    let id = crate::lines(&app, "SELECT CAST(id AS TEXT) AS line FROM mail_messages WHERE kind = 'invitation-barred'");
    let letter = administrator.get(&format!("/mail/{}", id[0])).await.text();
    for part in ["Kenya: you cannot be invited with this address", "focal_point KEN", "2018-2021"] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    assert!(!letter.contains("/links/"), "{letter}");
    // Staff see what is behind the entry, and invite nobody by it.
    let page = administrator.get(&format!("/accounts/{}", entry.id)).await;
    assert!(page.has(&format!("a[href='/accounts/{}']", owner.id)) && page.text().contains(&address(&owner)));
    let again =
        administrator.post_with_password(&format!("/accounts/{}/steps", entry.id), &[("step", "invite-again")]).await;
    assert_eq!(again.status, 409);
    let data: serde_json::Value = serde_json::from_str(&person.get("/account/data").await.body).expect("JSON");
    assert_eq!(data["invited_in_vain"][0]["name"], "Wanjiru");
});

each_database!(addresses_of_others_count_as_new_people_do, async |database| {
    let (app, kenya, response) = kenya(database).await;
    for _ in 0..contributor::MOST_NEW {
        let email = address(&app.account(Role::Rapporteur, None, None));
        assert_eq!(invite(&kenya, &response, &email, &["lead"]).await.status, 303, "{email}");
    }
    let others = address(&app.account(Role::Rapporteur, None, None));
    for email in [others.as_str(), "one-more@health.example"] {
        let page = invite(&kenya, &response, email, &["lead"]).await;
        assert_eq!(page.status, 409);
        assert!(page.text().contains("Invite the others tomorrow"), "{}", page.text());
    }
});

each_database!(an_address_that_has_become_free_is_invited_by_letter, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let owner = app.account(Role::Rapporteur, None, None);
    let email = address(&owner);
    invite(&kenya, &response, &email, &["lead"]).await;
    let entry = entry(&app, &owner);
    crate::execute(&app, &format!("UPDATE accounts SET email = 'elsewhere@itu.example' WHERE id = '{}'", owner.id));
    assert_eq!(invite(&kenya, &response, &email, &["lead"]).await.status, 303);
    assert_eq!(found(&app, &email).id, entry.id, "the entry has become the account of the person");
    assert_eq!(letters(&app, &entry), ["contributor-invitation"]);
    let person = app.holder_of(&email).await;
    assert_eq!(person.get(&format!("{response}/sections/lead")).await.status, 200);
});

each_database!(whoever_is_erased_is_erased_from_such_entries_too, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let owner = app.account(Role::Rapporteur, None, None);
    invite(&kenya, &response, &address(&owner), &["lead"]).await;
    let before = entry(&app, &owner);
    let confirmation = [("confirmation", address(&owner))];
    let confirmation: Vec<(&str, &str)> = confirmation.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done =
        app.administrator().await.post_with_password(&format!("/accounts/{}/erasure", owner.id), &confirmation).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(crate::lines(&app, "SELECT email AS line FROM taken_addresses").is_empty());
    let find = |conn: &mut Connection| survey_server::storage::account::find(conn, before.id);
    let after = app.platform.database().read(find).expect("a query").expect("its row stays");
    assert_eq!((after.name.as_str(), after.status), ("", AccountStatus::Erased));
    assert!(!list(&kenya, &response).await.text().contains("Wanjiru"));
});
