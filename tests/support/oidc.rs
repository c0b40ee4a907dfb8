//! An OpenID Connect provider on this machine, which says about its visitors what a test wants.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::web::{self, Data};
use actix_web::{App, HttpServer};
use survey_server::settings::{ClientSecret, OidcSettings};

mod pages;
mod token;
mod word;

pub use token::Signature;
pub use word::{Conduct, Word};

use token::Keys;

/// The secret that the survey is given.
pub const SECRET: &str = "a secret: of+signs/and 25%";

/// A provider on this machine.
#[derive(Debug)]
pub struct Provider {
    /// `http://127.0.0.1:PORT`
    pub address: String,
    inner: Data<Inner>,
    handle: ServerHandle,
}

/// A visitor who has signed in here and has not yet come back to the survey.
#[derive(Debug)]
struct Guest {
    nonce: String,
    challenge: String,
    redirect: String,
}

#[derive(Debug)]
struct Inner {
    address: Mutex<String>,
    word: Mutex<Word>,
    /// Guests by their codes.
    guests: Mutex<HashMap<String, Guest>>,
    keys: Keys,
    /// Which addresses were asked for.
    asked: Mutex<Vec<String>>,
    /// The tokens that were given.
    tokens: Mutex<Vec<String>>,
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().expect("no other thread has panicked")
}

impl Provider {
    /// Starts the provider within the test's runtime.
    ///
    /// # Panics
    /// If no port is free.
    #[must_use]
    pub fn start() -> Arc<Self> {
        let inner = Data::new(Inner {
            address: Mutex::default(),
            word: Mutex::new(Word::about("nobody@ministry.example")),
            guests: Mutex::default(),
            keys: Keys::new(),
            asked: Mutex::default(),
            tokens: Mutex::default(),
        });
        let state = inner.clone();
        let server = HttpServer::new(move || {
            App::new()
                .app_data(state.clone())
                .route("/.well-known/openid-configuration", web::get().to(pages::configuration))
                .route("/keys", web::get().to(pages::keys))
                .route("/authorize", web::get().to(pages::authorize))
                .route("/token", web::post().to(pages::token))
        });
        let server = server.workers(1).disable_signals().bind("127.0.0.1:0").expect("a port is free");
        let address = format!("http://{}", server.addrs()[0]);
        lock(&inner.address).clone_from(&address);
        let server = server.run();
        let handle = server.handle();
        drop(actix_web::rt::spawn(server));
        Arc::new(Self { address, inner, handle })
    }

    /// The settings of a survey whose people sign in here.
    #[must_use]
    pub fn settings(&self) -> OidcSettings {
        let settings = OidcSettings::new(self.address.clone(), "survey".to_owned(), "the ministry".to_owned());
        let patience = Duration::from_millis(1500);
        OidcSettings { client_secret: Some(ClientSecret::new(SECRET.to_owned())), patience, ..settings }
    }

    /// Says something else about whoever comes next.
    pub fn say(&self, word: Word) {
        *lock(&self.inner.word) = word;
    }

    /// Which paths were asked for so far, by whomever.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        lock(&self.inner.asked).clone()
    }

    /// The ID tokens that were given so far.
    #[must_use]
    pub fn tokens(&self) -> Vec<String> {
        lock(&self.inner.tokens).clone()
    }

    /// Signs somebody in whom the survey has sent, and gives the path and query to which the browser goes back.
    ///
    /// # Panics
    /// If it was not the survey that sent the person.
    pub async fn visit(&self, address: &str) -> String {
        assert!(address.starts_with(&self.address), "{address}");
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let answer = client.get(address).send().await.expect("the provider answers");
        let back = answer.headers()["location"].to_str().expect("an address").to_owned();
        format!("/{}", back.splitn(4, '/').nth(3).expect("a path"))
    }

    /// Stops answering for good.
    pub async fn stop(&self) {
        self.handle.stop(false).await;
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        drop(actix_web::rt::spawn(self.handle.stop(false)));
    }
}
