//! A page to look at: who opens it, where, and what was posted before.

/// Whose browser it is, by the cookie of the session; empty for somebody who is not signed in.
pub(super) type Cookie = String;

/// A page in one of its states.
#[derive(Debug, Clone)]
pub(super) struct Stop {
    pub(super) cookie: Cookie,
    /// From the server's address on, or whole for another server.
    pub(super) address: String,
    /// With which status the page comes.
    pub(super) status: u16,
    /// The form that is sent before anything is looked at, and what is filled in.
    pub(super) form: Option<(&'static str, Vec<(&'static str, &'static str)>)>,
    /// Whether everything that can be unfolded is, menus too.
    pub(super) is_unfolded: bool,
    /// Whether it is a letter as mail programs show it: in the language of whoever receives it, in a frame of theirs, and without any script.
    pub(super) is_letter: bool,
}

/// A page that somebody opens.
pub(super) fn open(cookie: &str, address: impl Into<String>) -> Stop {
    Stop {
        cookie: cookie.to_owned(),
        address: address.into(),
        status: 200,
        form: None,
        is_unfolded: false,
        is_letter: false,
    }
}

impl Stop {
    /// With another status.
    pub(super) fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// After a form was sent with this filled in, without the browser's own checks; what comes back has this status.
    pub(super) fn sent(
        self,
        form: &'static str,
        fields: impl Into<Vec<(&'static str, &'static str)>>,
        status: u16,
    ) -> Self {
        Self { form: Some((form, fields.into())), status, ..self }
    }

    /// With every menu open.
    pub(super) fn unfolded(self) -> Self {
        Self { is_unfolded: true, ..self }
    }

    /// As mail programs show it.
    pub(super) fn letter(self) -> Self {
        Self { is_letter: true, ..self }
    }

    /// Its name in findings.
    pub(super) fn name(&self) -> String {
        match &self.form {
            Some((form, fields)) => format!("{} after {form} with {fields:?}", self.address),
            None if self.is_unfolded => format!("{} unfolded", self.address),
            None => self.address.clone(),
        }
    }
}
