//! A focal point at a section of the form, and the server that may go away meanwhile.

use serde_json::json;
use survey_server::services::Role;
use survey_server::storage::account::Account;
use survey_tests::app::{Person, TestApp};
use survey_tests::browser::{Axe, Browser, Scripts};
use survey_tests::database::{ThrowAway, throw_away_sqlite};

use crate::PROGRAM;

pub(crate) const CYCLE: &str = "2018-2021";
pub(crate) const SECTION: &str = "respondent";
pub(crate) const NAME: &str = "National Cybersecurity Unit";

/// A focal point whose browser shows a section.
pub(crate) struct Form {
    section: &'static str,
    database: ThrowAway,
    pub(crate) app: TestApp,
    pub(crate) lead: Account,
    /// The same person, for what is not done in the browser.
    pub(crate) kenya: Person,
    pub(crate) response: String,
    pub(crate) browser: Browser,
}

impl Form {
    /// Nobody if there is no browser.
    pub(crate) async fn start(scripts: Scripts) -> Option<Self> {
        Self::of("cybersecurity-awareness/1.0.0", SECTION, scripts).await
    }

    /// As [`Form::start`], at a section of another questionnaire.
    pub(crate) async fn of(questionnaire: &str, section: &'static str, scripts: Scripts) -> Option<Self> {
        let browser = Browser::open(scripts).await?;
        let database = throw_away_sqlite();
        let app = TestApp::start(&database).await;
        app.open_cycle(CYCLE, questionnaire);
        let lead = app.account(Role::FocalPoint, Some("KEN"), None);
        let kenya = app.signed_in(&lead).await;
        let response = kenya.start_response(CYCLE).await;
        let form = Self { section, database, app, lead, kenya, response, browser };
        form.browser.go(&form.address("/privacy")).await;
        form.enter(&form.lead).await;
        Some(form)
    }

    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.app.address)
    }

    /// Somebody signs in, in place of whoever was.
    pub(crate) async fn enter(&self, account: &Account) {
        self.browser.forget_cookies().await;
        let cookie = self.app.cookie_of(account);
        let (name, value) = cookie.split_once('=').expect("a cookie");
        self.browser.set_cookie(&self.app.address, name, value).await;
    }

    pub(crate) async fn go_to(&self, section: &str) {
        self.browser.go(&self.address(&format!("{}/sections/{section}", self.response))).await;
    }

    pub(crate) async fn open(&self) {
        self.go_to(self.section).await;
    }

    /// Waits until the page says so of what was typed.
    pub(crate) async fn is(&self, kind: &str) {
        self.browser.until(&format!("return document.querySelector('[data-state]')?.dataset.kind === '{kind}';")).await;
    }

    /// Waits until a field holds a text.
    pub(crate) async fn holds(&self, name: &str, text: &str) {
        let text = json!(text);
        self.browser.until(&format!("return document.getElementsByName('{name}')[0]?.value === {text};")).await;
    }

    /// Puts a text into a field at once, and leaves it.
    pub(crate) async fn paste(&self, name: &str, text: &str) {
        let script = "const [name, text] = arguments;
            const field = document.getElementsByName(name)[0];
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.browser.run(script, vec![json!(name), json!(text)]).await;
    }

    /// What the server has, as a page shows it.
    pub(crate) async fn saved(&self, item: &str) -> Option<String> {
        self.kenya.get(&format!("{}/sections/{}", self.response, self.section)).await.value(item)
    }

    /// Waits until the server has an answer.
    pub(crate) async fn until_saved(&self, item: &str, value: &str) {
        for _ in 0..100 {
            if self.saved(item).await.as_deref() == Some(value) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("{item} is never {value}\n{}", self.browser.text().await);
    }

    /// The line drops: nobody answers at the server's address any more.
    pub(crate) async fn drop_line(&self) {
        self.app.stop().await;
    }

    /// The line is back, as the browser notices; the server may be another one.
    pub(crate) async fn restore_line(&mut self) {
        self.restart().await;
        self.browser.run("window.dispatchEvent(new Event('online'));", Vec::new()).await;
    }

    /// A server is there again, without anybody noticing.
    pub(crate) async fn restart(&mut self) {
        let listen = self.app.address.trim_start_matches("http://").to_owned();
        let settings = survey_server::settings::Settings::listening_at(listen);
        self.app = TestApp::start_with(&self.database, settings).await;
    }

    /// Nobody is shut out of the page as it is now.
    pub(crate) async fn shuts_nobody_out(&self) {
        let Some(axe) = Axe::beside(PROGRAM) else { return };
        for (theme, width) in [("light", 1280), ("dark", 320)] {
            self.browser.look(theme, width).await;
            axe.enter(&self.browser).await;
            let found = axe.judge(&self.browser, false).await.expect("axe-core judges");
            assert!(found.is_empty(), "{theme}, {width} pixels wide: {found:#?}");
        }
    }

    pub(crate) async fn close(self) {
        self.browser.close().await;
    }
}

pub(crate) fn in_system(story: impl Future<Output = ()>) {
    actix_web::rt::System::new().block_on(story);
}
