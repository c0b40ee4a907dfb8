//! What was rendered of a comparison, kept for everybody who may read it, as long as the comparison itself is kept.
//!
//! Only what stands between the frame of a page is kept, rendered for nobody in particular ([`Page::of_nobody`](super::page::Page::of_nobody)): no name, no
//! menu, no token. It hangs on the comparison in memory, not on a time: a submission that lands makes another comparison, of which nothing is rendered yet.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use actix_web::web::Bytes;

use crate::services::comparison::Compared;

/// The most that is kept, in bytes; beyond, all is rendered anew.
const MOST: usize = 48 * 1024 * 1024;

/// Parts of pages, and pictures.
#[derive(Debug, Default)]
pub struct Rendered(Mutex<Store>);

#[derive(Debug, Default)]
struct Store {
    bytes: usize,
    parts: HashMap<String, Part>,
}

#[derive(Debug)]
struct Part {
    of: Weak<Compared>,
    content: Bytes,
}

impl Rendered {
    /// What was rendered of this very comparison under a name.
    #[must_use]
    pub fn find(&self, compared: &Arc<Compared>, name: &str) -> Option<Bytes> {
        let store = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let part = store.parts.get(name)?;
        std::ptr::eq(part.of.as_ptr(), Arc::as_ptr(compared)).then(|| part.content.clone())
    }

    /// Keeps what was rendered. A weak reference holds the place in memory, so that no other comparison can come to stand there.
    pub fn keep(&self, compared: &Arc<Compared>, name: String, content: Bytes) {
        let mut store = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if store.bytes + content.len() > MOST {
            store.clear_out();
        }
        store.bytes += content.len();
        let part = Part { of: Arc::downgrade(compared), content };
        if let Some(before) = store.parts.insert(name, part) {
            store.bytes -= before.content.len();
        }
    }
}

impl Store {
    /// Gives up what is of comparisons that are gone; if that is not half of it, everything.
    fn clear_out(&mut self) {
        self.parts.retain(|_, part| part.of.strong_count() > 0);
        self.bytes = self.parts.values().map(|part| part.content.len()).sum();
        if self.bytes > MOST / 2 {
            *self = Self::default();
        }
    }
}
