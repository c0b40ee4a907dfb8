//! Somebody with a browser that runs no scripts.

use std::sync::Arc;

use std::time::Duration;

use reqwest::cookie::Jar;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, RequestBuilder};

use super::Page;

/// Somebody with a browser of their own.
#[derive(Debug, Clone)]
pub struct Person {
    client: Client,
    address: String,
    /// The token that this person's forms carry.
    pub token: String,
}

impl Person {
    /// Somebody who visits the server at an address: `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn new(address: &str) -> Self {
        let client = browser().cookie_store(true).build().expect("a browser");
        Self { client, address: address.to_owned(), token: String::new() }
    }

    /// The same person with the cookie of a session.
    pub async fn with_cookie(self, cookie: &str) -> Self {
        let mut person = self.with_key(cookie);
        person.token = person.get("/questionnaires").await.value("csrf").expect("a page has the token");
        person
    }

    /// The same person with the cookie of a session that may not be complete, and without its token.
    #[must_use]
    pub fn with_key(mut self, cookie: &str) -> Self {
        let jar = Jar::default();
        let address = self.address.parse().expect("an address");
        jar.add_cookie_str(&format!("{cookie}; Path=/"), &address);
        self.client = browser().cookie_provider(Arc::new(jar)).build().expect("a browser");
        self
    }

    /// A program that shows a token with everything it asks for, and has no cookies.
    #[must_use]
    pub fn with_token(mut self, token: &str) -> Self {
        self.client = browser().default_headers(authorization(token)).build().expect("a client");
        self
    }

    /// The same person, whose browser shows a token beside its cookies.
    pub async fn get_with_token(&self, path: &str, token: &str) -> Page {
        send(self.client.get(self.url(path)).headers(authorization(token)), &[]).await
    }

    /// Opens an address.
    pub async fn get(&self, path: &str) -> Page {
        self.get_with(path, &[]).await
    }

    /// Opens an address, sending headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        send(self.client.get(self.url(path)), headers).await
    }

    /// Posts a form of one of our pages.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", self.token.as_str())]).collect();
        self.post_without_token(path, &fields).await
    }

    /// Posts a form that asks for the current password, and gives it.
    pub async fn post_with_password(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post(path, &[fields, &[("current", super::PASSWORD)]].concat()).await
    }

    /// Posts just these fields.
    pub async fn post_without_token(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        Page::of(self.client.post(self.url(path)).form(&fields).send().await.expect("the server answers")).await
    }

    /// Posts just these fields, sending headers.
    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        send(self.client.post(self.url(path)).form(&fields), headers).await
    }

    /// Posts a form as a browser says that another site made it.
    pub async fn post_from_elsewhere(&self, path: &str, header: (&str, &str)) -> Page {
        let form = self.client.post(self.url(path)).form(&[("csrf", self.token.as_str())]);
        send(form, &[header]).await
    }

    /// Posts a form of one of our pages with files: the field, the name and the bytes of each.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, Vec<u8>)]) -> Page {
        self.upload_without_token(path, &[fields, &[("csrf", self.token.as_str())]].concat(), files).await
    }

    /// Posts just these fields and files.
    pub async fn upload_without_token(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, Vec<u8>)],
    ) -> Page {
        use reqwest::multipart::{Form, Part};
        let form =
            fields.iter().fold(Form::new(), |form, (name, value)| form.text((*name).to_owned(), (*value).to_owned()));
        let form = files.iter().fold(form, |form, (field, name, content)| {
            form.part((*field).to_owned(), Part::bytes(content.clone()).file_name((*name).to_owned()))
        });
        send(self.client.post(self.url(path)).multipart(form), &[]).await
    }

    /// Posts bytes.
    pub async fn post_bytes(&self, path: &str, media_type: &str, body: Vec<u8>) -> Page {
        let request = self.client.post(self.url(path)).header("content-type", media_type).body(body);
        send(request, &[]).await
    }

    /// The bytes that a browser receives for an address, compressed as it asks.
    pub async fn weigh(&self, path: &str) -> usize {
        let request = self.client.get(self.url(path)).header("accept-encoding", "gzip, deflate, br");
        request.send().await.expect("the server answers").bytes().await.expect("a body").len()
    }

    /// Starts the response to a cycle and gives its address.
    pub async fn start_response(&self, cycle: &str) -> String {
        let page = self.post(&format!("/cycles/{cycle}/responses"), &[]).await;
        assert_eq!(page.status, 303, "the cycle is open: {}", page.body);
        page.location().to_owned()
    }

    /// Saves a section of a response.
    pub async fn save_section(&self, response: &str, section: &str, fields: &[(&str, &str)]) -> Page {
        self.post(&format!("{response}/sections/{section}"), fields).await
    }

    /// Signs off a response as its page shows it at this moment.
    pub async fn sign_off(&self, response: &str) -> Page {
        let shown = self.get(&format!("{response}/review")).await.attributes("input[name=seen]", "value");
        self.sign_what_was_seen(response, shown.first().map_or("0", String::as_str)).await
    }

    /// Signs off a response as its page showed it.
    pub async fn sign_what_was_seen(&self, response: &str, seen: &str) -> Page {
        let fields = [("name", "Amina Odhiambo"), ("capacity", "Director"), ("confirmed", "yes"), ("seen", seen)];
        self.post(&format!("{response}/submissions"), &fields).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

fn authorization(token: &str) -> HeaderMap {
    let value = HeaderValue::from_str(&format!("Bearer {token}")).expect("a header");
    HeaderMap::from_iter([(AUTHORIZATION, value)])
}

/// The server closes a line that was idle for five seconds, which must not meet the next request on its way.
fn browser() -> ClientBuilder {
    Client::builder().redirect(Policy::none()).pool_idle_timeout(Duration::from_secs(3))
}

async fn send(request: RequestBuilder, headers: &[(&str, &str)]) -> Page {
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    Page::of(request.send().await.expect("the server answers")).await
}
