//! Letters that go to nobody: every text in every language, with made-up names, to look at.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use survey_model::language::Language;
use survey_model::member_state::MemberState;

use super::content::{Action, Content, Named};
use super::resolve::MASK;
use super::{Letter, Mailer};
use crate::services::Role;

/// A letter with made-up contents; none if there is no such text.
#[must_use]
pub fn sample(mailer: &Mailer, text: &str, language: Language) -> Option<Content> {
    let text = Letter::TEXTS.into_iter().find(|known| *known == text)?;
    let mut content = Content {
        language,
        name: name(language).to_owned(),
        text,
        role: None,
        named: Named { state: state(language), cycle: "2026-2029".to_owned(), date: day(), number: 1 },
        facts: Vec::new(),
        action: None,
        is_synthetic: false,
        is_sample: true,
    };
    facts(&mut content, text);
    let address = |path: &str| format!("{}{path}", mailer.base_url);
    content.action = path(text).map(|path| Action { words: text, address: address(&path) });
    Some(content)
}

fn facts(content: &mut Content, text: &str) {
    match text {
        "invitation" => {
            content.role = Some(Role::FocalPoint.code());
            content.list("invited-by", "A. Sample");
            add_state(content, false);
        }
        "contributor-invitation" | "delegation-withdrawn" => {
            if text == "contributor-invitation" {
                content.list("invited-by", "A. Sample");
            }
            add_state(content, true);
            content.list_all("sections", vec!["1. …".to_owned(), "4. …".to_owned()]);
        }
        "invitation-barred" => {
            content.list("invited-by", "A. Sample");
            add_state(content, true);
        }
        "email-change" => content.list_code("new-address", "sample@ministry.example"),
        "email-changed"
        | "password-changed"
        | "second-factor-removed"
        | "recovery-codes-renewed"
        | "sign-in-locked" => content.list_time("time", &time()),
        "reminder-not-started" => add_state_and_deadline(content),
        "reminder-in-progress" | "reminder-deadline-near" => {
            add_state_and_deadline(content);
            content.list_all("sections-left", vec!["2. …".to_owned(), "7. …".to_owned()]);
        }
        "receipt" => {
            add_state(content, true);
            content.list("submission", "1");
            content.list_time("time", &time());
            content.list_code("sha256", "0".repeat(64));
        }
        "clarification-request" => {
            add_state(content, true);
            content.list_all("questions", vec!["1.2".to_owned(), "3.1".to_owned()]);
            add_deadline(content, "deadline");
        }
        "response-reopened" | "response-stands" => {
            add_state(content, true);
            content.list("reason", "…");
            if text == "response-reopened" {
                add_deadline(content, "deadline");
            }
        }
        "section-done" | "section-returned" => {
            add_state(content, true);
            content.list_all("sections", vec!["4. …".to_owned()]);
        }
        "response-validated" => {
            add_state(content, true);
            content.list("submission", "1");
        }
        "deadline-extended" => {
            add_state(content, true);
            add_deadline(content, "new-deadline");
        }
        "focal-point-nominated" | "focal-point-arrived" | "focal-point-lead" | "focal-point-left" => {
            add_state(content, false);
            content.list("focal-point", "B. Sample");
            content.list_code("email", "sample@ministry.example");
            content.list_time("time", &time());
        }
        _ => {}
    }
    if is_with_link(text) {
        content.list_time("valid-until", &(time() + TimeDelta::days(14)));
    }
}

fn add_state(content: &mut Content, with_cycle: bool) {
    let named = content.named.clone();
    content.list("member-state", named.state);
    if with_cycle {
        content.list("cycle", named.cycle);
    }
}

fn add_state_and_deadline(content: &mut Content) {
    add_state(content, true);
    add_deadline(content, "deadline");
}

fn add_deadline(content: &mut Content, label: &'static str) {
    if let Some(day) = day() {
        content.list_day(label, day);
    }
}

fn is_with_link(text: &str) -> bool {
    matches!(text, "invitation" | "contributor-invitation" | "password-reset" | "email-change")
}

fn path(text: &str) -> Option<String> {
    match text {
        "email-changed"
        | "password-changed"
        | "second-factor-removed"
        | "recovery-codes-renewed"
        | "sign-in-locked"
        | "invitation-barred"
        | "delegation-withdrawn"
        | "focal-point-left" => None,
        text if is_with_link(text) => Some(format!("/links/{MASK}")),
        _ => Some("/dashboard".to_owned()),
    }
}

/// A name in the script of the language.
const fn name(language: Language) -> &'static str {
    match language {
        Language::Ar => "أمينة المثال",
        Language::En => "Amina Sample",
        Language::Es => "Amina Muestra",
        Language::Fr => "Amina Exemple",
        Language::Ru => "Амина Примерова",
        Language::Zh => "阿米娜",
    }
}

fn state(language: Language) -> String {
    MemberState::find("KEN").map_or_else(String::new, |state| state.name(language).to_owned())
}

const fn day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2027, 3, 31)
}

fn time() -> DateTime<Utc> {
    day().unwrap_or_default().and_hms_opt(9, 30, 0).unwrap_or_default().and_utc()
}
