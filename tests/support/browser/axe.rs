//! axe-core, which judges a page by the Web Content Accessibility Guidelines.

use std::env;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::Browser;

/// The checker; `.ci/axe-core` puts it beside what is built.
#[derive(Debug)]
pub struct Axe {
    source: String,
}

/// What is wrong with one element.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The rule of axe-core.
    pub rule: String,
    /// Where the element is, with its beginning.
    pub element: String,
    /// What would mend it.
    pub remedy: String,
}

/// What a page is held to: levels A and AA of the guidelines up to 2.2, and what axe-core recommends beyond them.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const RUN: &str = r"
const done = arguments[arguments.length - 1];
const said = (violation) => violation.nodes.map((node) => ({
  rule: violation.id, element: `${node.target.join(' ')} ${node.html.slice(0, 160)}`, remedy: node.failureSummary,
}));
axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] })
  .then((result) => done(result.violations.flatMap(said)), (error) => done(String(error)));
";

const UNNAMED: &str = r"
axe.setup(document);
const controls = document.querySelectorAll('input:not([type=hidden]), select, textarea, button, summary');
const unnamed = Array.from(controls).filter((control) => !axe.commons.text.accessibleText(control).trim());
const seen = unnamed.filter((control) => control.checkVisibility() && !control.closest('[aria-hidden=true]'));
const outer = seen.map((control) => control.outerHTML.slice(0, 200));
axe.teardown();
return outer;
";

impl Axe {
    /// The checker; nothing, said aloud, if it is not there and `REQUIRE_AXE` is not set. `binary` is a program that Cargo built.
    ///
    /// # Panics
    /// If `REQUIRE_AXE` is set and it is not there.
    #[must_use]
    pub fn beside(binary: &str) -> Option<Self> {
        let found =
            Path::new(binary).ancestors().find_map(|at| fs::read_to_string(at.join("axe-core/axe.min.js")).ok());
        if found.is_none() {
            assert!(env::var_os("REQUIRE_AXE").is_none(), "axe-core is not there, but REQUIRE_AXE is set");
            eprintln!("*** NOT TESTED for accessibility: there is no axe-core (.ci/axe-core puts it there) ***");
        }
        found.map(|source| Self { source })
    }

    /// Puts the checker into the page that is open.
    pub async fn enter(&self, browser: &Browser) {
        browser.run(&self.source, Vec::new()).await;
    }

    /// What is wrong on the page; the checker must have entered it. A letter has its place in a page of others, whose landmarks are not its own.
    ///
    /// # Errors
    /// Why the checker can't judge the page.
    pub async fn judge(&self, browser: &Browser, is_letter: bool) -> Result<Vec<Violation>, String> {
        let tags = if is_letter { &TAGS[..TAGS.len() - 1] } else { &TAGS };
        let found = browser.wait_for(RUN, vec![json!(tags)]).await?;
        let found = found.as_array().ok_or_else(|| found.to_string())?;
        let text = |violation: &Value, key: &str| violation[key].as_str().unwrap_or_default().to_owned();
        let violation = |found: &Value| Violation {
            rule: text(found, "rule"),
            element: text(found, "element"),
            remedy: text(found, "remedy"),
        };
        Ok(found.iter().map(violation).collect())
    }

    /// The controls without a name; the checker must have entered the page.
    pub async fn unnamed(&self, browser: &Browser) -> Vec<String> {
        let found = browser.run(UNNAMED, Vec::new()).await;
        found.as_array().into_iter().flatten().map(|control| control.as_str().unwrap_or_default().to_owned()).collect()
    }
}
