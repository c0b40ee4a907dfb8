//! What made-up bodies say about the draft, and what the secretariat has decided so far.

use chrono::Days;
use survey_model::version::VersionName;

use super::SECRETARIAT;
use crate::services::consultation::{self, Disposition, Invited, NewComment, NewDisposition, Opening};
use crate::services::{Actor, Platform, Role, ServiceError, demo, demonstration, version};

/// The bodies that are invited; the link of the first is shown when the demonstration starts.
pub(in crate::services::demo) const BODIES: [&str; 2] =
    ["Coordination body A (demonstration)", "Coordination body B (demonstration)"];

/// How many days the bodies have.
const DAYS: u64 = 30;

/// Opens a round, lets two bodies comment, and answers one of them.
pub(super) fn open(platform: &Platform, name: &VersionName) -> Result<(), ServiceError> {
    let secretariat = actor(platform, Role::Secretariat, SECRETARIAT, None)?;
    let [a, b] = BODIES.map(|body| actor(platform, Role::CoordinationBody, body, Some(body)));
    let (a, b) = (a?, b?);
    let subject = version::find(platform, Some(&secretariat), name)?.row.id.into();
    let opening = Opening {
        title: "Version 2.1.0 (synthetic example)".to_owned(),
        deadline: (Platform::today() + Days::new(DAYS)).to_string(),
        bodies: Invited { known: Vec::new(), new: BODIES.join("\n") },
        ..Opening::default()
    };
    let round = consultation::open(platform, &secretariat, subject, &opening)?;
    let say = |actor: &Actor, part: &str, parent, text: &str| {
        let comment = NewComment { part: part.to_owned(), parent, text: text.to_owned(), form_key: String::new() };
        consultation::comment(platform, actor, round, &comment)
    };
    let item = say(&a, "AI_FRAUD_ADDRESSED", None, "Synthetic comment: please define “artificial intelligence”.")?;
    say(&b, "AI_FRAUD_ADDRESSED", Some(item), "Synthetic reply: the examples in the explanation are enough.")?;
    say(&b, "campaigns", None, "Synthetic comment: naming academia makes the explanation clearer.")?;
    let decision = NewDisposition {
        disposition: Some(Disposition::Noted),
        reply: "Synthetic reply: the explanation gives examples instead of a definition.".to_owned(),
        seen: 0,
    };
    consultation::dispose(platform, &secretariat, round, item, &decision)
}

/// Somebody of the demonstration who acts once.
fn actor(platform: &Platform, role: Role, name: &str, body: Option<&str>) -> Result<Actor, ServiceError> {
    demonstration::actor(platform, demo::person(role, name, None, body)?)
}
