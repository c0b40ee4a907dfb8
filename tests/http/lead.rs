//! A Member State with focal points has exactly one in the lead, whatever happens to them: who signs off is never nobody, and never two.

use std::collections::{BTreeMap, BTreeSet};

use survey_server::services::Role;
use survey_server::storage::account::{self, Account, AccountStatus};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

fn nomination(email: &str) -> [(&str, &str); 6] {
    let (state, language) = (("member_state", "FRA"), ("language", "fr"));
    [
        state,
        ("name", "Camille Petit"),
        ("email", email),
        language,
        ("administration", "Ministère"),
        ("reason", "a post"),
    ]
}

async fn nominate(secretariat: &Person, email: &str) -> String {
    let recorded = secretariat.post("/nominations", &nomination(email)).await;
    assert_eq!(recorded.status, 303, "{}", recorded.text());
    recorded.location().split('?').next().unwrap_or_default().to_owned()
}

fn accounts(app: &TestApp) -> Vec<Account> {
    let all = app.platform.database().read(account::list).expect("accounts");
    all.into_iter().filter(|of| of.role == Role::FocalPoint).collect()
}

fn found(app: &TestApp, email: &str) -> Account {
    accounts(app).into_iter().find(|of| of.email.as_deref() == Some(email)).expect("an account")
}

fn leads(app: &TestApp) -> Vec<String> {
    accounts(app).into_iter().filter(|of| of.is_lead).filter_map(|of| of.email).collect()
}

async fn step(administrator: &Person, of: &Account, step: &str) -> u16 {
    administrator.post_with_password(&format!("/accounts/{}/steps", of.id), &[("step", step)]).await.status
}

async fn erase(administrator: &Person, of: &Account) -> survey_tests::app::Page {
    let named = of.email.clone().unwrap_or_default();
    administrator.post_with_password(&format!("/accounts/{}/erasure", of.id), &[("confirmation", &named)]).await
}

each_database!(a_lead_who_is_disabled_passes_it_to_whoever_has_served_longest, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, administrator) = (app.secretariat().await, app.administrator().await);
    for email in ["a@m.example", "b@m.example", "c@m.example", "d@m.example"] {
        nominate(&secretariat, email).await;
    }
    for email in ["d@m.example", "c@m.example", "a@m.example"] {
        app.holder_of(email).await;
    }
    let (a, b, c) = (found(&app, "a@m.example"), found(&app, "b@m.example"), found(&app, "c@m.example"));
    assert_eq!(leads(&app), ["a@m.example"]);
    assert_eq!(step(&administrator, &a, "disable").await, 303);
    assert_eq!(leads(&app), ["c@m.example"], "b has not come yet, d was nominated later");
    assert_eq!(crate::audit_actions(&app).iter().filter(|action| *action == "nomination.lead").count(), 1);
    let letters = "SELECT accounts.email AS line FROM mail_messages JOIN accounts ON accounts.id = mail_messages.account_id \
                   WHERE letter LIKE '%\"lead\"%' AND letter LIKE '%' || ";
    let about = |of: &Account| format!("{letters} '{}' || '%' ORDER BY accounts.email", of.id);
    assert_eq!(crate::lines(&app, &about(&c)), ["c@m.example", "d@m.example"]);
    assert_eq!(step(&administrator, &a, "enable").await, 303);
    assert_eq!(leads(&app), ["c@m.example"], "who comes back finds the lead with somebody");
    for (gone, next) in [(&c, "a@m.example"), (&a, "d@m.example"), (&found(&app, "d@m.example"), "b@m.example")] {
        assert_eq!(step(&administrator, gone, "disable").await, 303);
        assert_eq!(leads(&app), [next]);
    }
    assert_eq!(step(&administrator, &b, "disable").await, 303);
    assert!(leads(&app).is_empty(), "nobody is left");
});

each_database!(whoever_comes_back_alone_signs_off_again, async |database| {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", "examples/constraint.toml");
    let kenya = app.account(Role::FocalPoint, Some("KEN"), None);
    let administrator = app.administrator().await;
    assert_eq!(step(&administrator, &kenya, "disable").await, 303);
    assert_eq!(step(&administrator, &kenya, "enable").await, 303);
    let person = app.signed_in(&kenya).await;
    let response = person.start_response("2018-2021").await;
    person.save_section(&response, "main", &[("EVENTS", "4"), ("EVENTS!revision", "0")]).await;
    let signed = person.sign_off(&response).await;
    assert_eq!(signed.status, 303, "{}", signed.text());
});

each_database!(a_lead_who_is_erased_passes_it_on_and_the_colleagues_are_told, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, administrator) = (app.secretariat().await, app.administrator().await);
    nominate(&secretariat, "a@m.example").await;
    nominate(&secretariat, "b@m.example").await;
    app.holder_of("b@m.example").await;
    let a = found(&app, "a@m.example");
    let done = erase(&administrator, &a).await;
    assert!(done.status == 200 && !done.text().contains("no focal point in the lead"), "{}", done.text());
    assert_eq!(leads(&app), ["b@m.example"]);
    let sql = "SELECT CAST(id AS TEXT) AS line FROM mail_messages WHERE letter LIKE '%\"left\"%'";
    let letters = crate::lines(&app, sql);
    assert_eq!(letters.len(), 1, "the colleague is told");
    let shown = administrator.get(&format!("/mail/{}", letters[0])).await;
    assert!(shown.text().contains("personne dont les données ont été effacées"), "{}", shown.text());
    let last = erase(&administrator, &found(&app, "b@m.example")).await;
    assert!(last.text().contains("no focal point in the lead"), "{}", last.text());
});

/// Numbers that look like chance and are the same each time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).expect("a small number")
    }
}

/// A state with focal points has exactly one in the lead, who is one of them; one without has none.
fn check_leads(app: &TestApp, after: &[String]) {
    let is_there = |of: &&Account| matches!(of.status, AccountStatus::Invited | AccountStatus::Active);
    let all = accounts(app);
    let (there, leads): (Vec<_>, Vec<_>) =
        (all.iter().filter(is_there).collect(), all.iter().filter(|of| of.is_lead).collect());
    assert_eq!(leads.len(), usize::from(!there.is_empty()), "after {after:?}");
    assert!(leads.iter().all(is_there), "after {after:?}");
}

/// One step with one of the focal points; gives what it was, and whether it was done.
async fn random_step(
    app: &TestApp,
    dice: &mut Dice,
    staff: (&Person, &Person),
    places: &mut Vec<String>,
) -> (&'static str, bool) {
    const STEPS: [&str; 8] = ["nominate", "accept", "disable", "enable", "erase", "replace", "lead", "end"];
    let (secretariat, administrator) = staff;
    let wanted = STEPS[dice.roll(STEPS.len())];
    let emails = ["a@m.example", "b@m.example", "c@m.example", "d@m.example"];
    let email = emails[dice.roll(emails.len())];
    let there = accounts(app).into_iter().find(|of| of.email.as_deref() == Some(email));
    let place = (!places.is_empty()).then(|| places[dice.roll(places.len())].clone());
    let status = match (wanted, there, place) {
        ("nominate", ..) => {
            let recorded = secretariat.post("/nominations", &nomination(email)).await;
            places.extend(recorded.location().split('?').next().filter(|path| path.len() > 1).map(ToOwned::to_owned));
            recorded.status
        }
        ("accept", Some(account), _) if account.status == AccountStatus::Invited => {
            app.holder_of(email).await;
            303
        }
        ("disable" | "enable", Some(account), _) => step(administrator, &account, wanted).await,
        ("erase", Some(account), _) => erase(administrator, &account).await.status,
        ("replace", _, Some(place)) => {
            let fields = &nomination(email)[1..];
            let replaced = secretariat.post(&format!("{place}/replacement"), fields).await;
            places.extend(replaced.location().split('?').next().filter(|path| path.len() > 1).map(ToOwned::to_owned));
            replaced.status
        }
        ("lead", _, Some(place)) => secretariat.post(&format!("{place}/lead"), &[]).await.status,
        ("end", _, Some(place)) => secretariat.post(&format!("{place}/ending"), &[("reason", "a post")]).await.status,
        _ => 404,
    };
    assert!(status < 500, "{wanted}: {status}");
    (wanted, matches!(status, 200 | 303))
}

each_database!(after_any_sequence_of_steps_a_state_has_exactly_one_lead, async |database| {
    let app = TestApp::start(database).await;
    let (secretariat, administrator) = (app.secretariat().await, app.administrator().await);
    let (mut dice, mut places) = (Dice(0x9E37_79B9_7F4A_7C15), Vec::new());
    let (mut history, mut done): (Vec<String>, BTreeMap<&str, usize>) = (Vec::new(), BTreeMap::new());
    for _ in 0..240 {
        let (wanted, was_done) = random_step(&app, &mut dice, (&secretariat, &administrator), &mut places).await;
        history.push(format!("{wanted} {was_done}"));
        *done.entry(wanted).or_default() += usize::from(was_done);
        check_leads(&app, &history);
    }
    let never: BTreeSet<_> = done.iter().filter(|(_, times)| **times < 2).collect();
    assert!(done.len() == 8 && never.is_empty(), "the dice tried everything: {done:?}");
});
