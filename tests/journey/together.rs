//! Two people at once, each in a browser of their own: nothing that was acknowledged is lost, and nobody overwrites anybody unasked.

use survey_server::services::{Authority, Platform, Role, deadline};
use survey_server::storage::account;
use survey_tests::app::{Person, TestApp};
use survey_tests::browser::{Browser, Scripts};
use survey_tests::database::throw_away_sqlite;

const CYCLE: &str = "2018-2021";
const EMAIL: &str = "wanjiru@health.example";
const NAME: &str = "National Cybersecurity Unit";

/// A focal point and a contributor at the same section, which both fill in.
struct Two {
    app: TestApp,
    /// The focal point, for what is not done at this section.
    amina: Person,
    response: String,
    contributor: account::Account,
    first: Browser,
    second: Browser,
}

impl Two {
    /// Nobody if there is no browser.
    async fn start(app: TestApp) -> Option<Self> {
        let (first, second) = (Browser::open(Scripts::Off).await?, Browser::open(Scripts::Off).await?);
        app.open_cycle(CYCLE, "cybersecurity-awareness/1.0.0");
        let lead = app.account(Role::FocalPoint, Some("KEN"), None);
        let amina = app.signed_in(&lead).await;
        let response = amina.start_response(CYCLE).await;
        let invited = [("name", "Wanjiru"), ("email", EMAIL), ("language", "en"), ("sections", "respondent")];
        assert_eq!(amina.post(&format!("{response}/contributors"), &invited).await.status, 303);
        app.holder_of(EMAIL).await;
        let contributor = app.platform.database().read(|conn| account::find_by_email(conn, EMAIL));
        let contributor = contributor.unwrap().expect("she was invited");
        for (browser, account) in [(&first, &lead), (&second, &contributor)] {
            let cookie = app.cookie_of(account);
            let (name, value) = cookie.split_once('=').expect("a cookie");
            browser.go(&format!("{}/privacy", app.address)).await;
            browser.set_cookie(&app.address, name, value).await;
        }
        Some(Self { app, amina, response, contributor, first, second })
    }

    fn section(&self) -> String {
        format!("{}{}/sections/respondent", self.app.address, self.response)
    }

    /// Both look at the section as it is now.
    async fn look(&self) {
        for browser in [&self.first, &self.second] {
            browser.go(&self.section()).await;
        }
    }

    /// What is saved, as a page shows it.
    async fn saved(&self, item: &str) -> Option<String> {
        self.amina.get(&format!("{}/sections/respondent", self.response)).await.value(item)
    }

    async fn close(self) {
        self.first.close().await;
        self.second.close().await;
    }
}

async fn save(browser: &Browser) {
    browser.send("main form .actions button").await;
}

fn in_system(story: impl Future<Output = ()>) {
    actix_web::rt::System::new().block_on(story);
}

#[test]
fn different_questions_merge_and_nobody_is_asked() {
    in_system(async {
        let database = throw_away_sqlite();
        let Some(two) = Two::start(TestApp::start(&database).await).await else { return };
        two.look().await;
        two.first.write("UNIT_NAME", NAME).await;
        two.second.choose("COORDINATION", "yes").await;
        save(&two.first).await;
        save(&two.second).await;
        let said = two.second.text().await;
        assert!(!said.contains("Somebody else changed") && said.contains("saved"), "{said}");
        assert_eq!(two.saved("UNIT_NAME").await.as_deref(), Some(NAME));
        assert_eq!(two.saved("COORDINATION").await.as_deref(), Some("yes"));
        two.look().await;
        for browser in [&two.first, &two.second] {
            assert!(browser.sees("input[name='COORDINATION'][value='yes']:checked").await, "both see both");
        }
        two.close().await;
    });
}

#[test]
fn the_same_question_shows_both_answers_and_asks_and_the_history_keeps_both() {
    in_system(async {
        let database = throw_away_sqlite();
        let Some(two) = Two::start(TestApp::start(&database).await).await else { return };
        two.look().await;
        two.first.write("UNIT_NAME", NAME).await;
        two.second.write("UNIT_NAME", "Ministry of Health").await;
        two.second.choose("COORDINATION", "no").await;
        save(&two.first).await;
        save(&two.second).await;
        let asked = two.second.text().await;
        for part in [NAME, "Ministry of Health", "focal_point KEN", "UTC"] {
            assert!(asked.contains(part), "the page doesn't say {part}\n{asked}");
        }
        assert_eq!(
            two.saved("UNIT_NAME").await.as_deref(),
            Some(NAME),
            "what was acknowledged stays until she chooses"
        );
        two.second.choose("UNIT_NAME!keep", "mine").await;
        two.second.send("main form .actions button").await;
        assert_eq!(two.saved("UNIT_NAME").await.as_deref(), Some("Ministry of Health"));
        assert_eq!(two.saved("COORDINATION").await.as_deref(), Some("no"), "what was typed beside it is saved with it");
        two.first.go(&format!("{}{}/questions/UNIT_NAME/history", two.app.address, two.response)).await;
        let history = two.first.text().await;
        for part in [NAME, "Ministry of Health", "focal_point KEN", "Wanjiru"] {
            assert!(history.contains(part), "the history doesn't say {part}\n{history}");
        }

        // The other way round: who comes later keeps what is there.
        two.look().await;
        two.second.write("UNIT_NAME", "Unit of the second").await;
        save(&two.second).await;
        two.first.write("UNIT_NAME", "Unit of the first").await;
        save(&two.first).await;
        assert!(two.first.text().await.contains("Unit of the second"));
        two.first.send("main form .actions button").await;
        assert_eq!(two.saved("UNIT_NAME").await.as_deref(), Some("Unit of the second"));
        two.close().await;
    });
}

#[test]
fn whoever_is_withdrawn_while_typing_is_told_and_keeps_the_text() {
    in_system(async {
        let database = throw_away_sqlite();
        let Some(two) = Two::start(TestApp::start(&database).await).await else { return };
        two.look().await;
        two.second.write("UNIT_NAME", "A long name that nobody wants to type twice").await;
        let address = format!("{}/contributors/{}", two.response, two.contributor.id);
        assert_eq!(two.amina.post(&address, &[("do", "withdraw-all")]).await.status, 303);
        save(&two.second).await;
        let said = two.second.text().await;
        assert!(said.contains("no longer, yours to fill in"), "{said}");
        assert!(said.contains("A long name that nobody wants to type twice"), "{said}");
        assert_eq!(two.saved("UNIT_NAME").await.as_deref(), Some(""), "nothing of it was saved");
        two.close().await;
    });
}

#[test]
fn a_deadline_that_passes_while_typing_keeps_what_was_typed_and_refuses_the_signature() {
    in_system(async {
        let database = throw_away_sqlite();
        let Some(two) = Two::start(TestApp::start(&database).await).await else { return };
        two.look().await;
        two.first.write("UNIT_NAME", NAME).await;
        let yesterday = Platform::today().pred_opt();
        deadline::set(&two.app.platform, &Authority::Operator, &CYCLE.parse().unwrap(), yesterday).unwrap();
        save(&two.first).await;
        assert_eq!(two.saved("UNIT_NAME").await.as_deref(), Some(NAME), "what was typed is kept");
        two.first.go(&format!("{}{}", two.app.address, two.response)).await;
        let said = two.first.text().await;
        assert!(said.contains("Nothing can be signed off any more") && said.contains("is still saved"), "{said}");
        let refused = two.amina.sign_off(&two.response).await;
        assert_eq!(refused.status, 409, "{}", refused.text());
        assert!(refused.text().contains("deadline"), "{}", refused.text());

        // A cycle that is closed meanwhile takes nothing, and the form still has what was typed.
        two.second.write("UNIT_NAME", "Typed too late").await;
        two.app.close_cycle(CYCLE);
        save(&two.second).await;
        let said = two.second.text().await;
        assert!(said.contains("Nothing was saved") && said.contains("This cycle is closed"), "{said}");
        assert!(two.second.sees("[name='UNIT_NAME'][value='Typed too late']").await, "the text stays on the page");
        two.close().await;
    });
}
