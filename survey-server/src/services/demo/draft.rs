//! A version that is being discussed, so that drafts, translations and consultations can be tried as well.

use survey_model::concordance::{Concordance, Verdict};
use survey_model::questionnaire::document::ConcordanceDocument;
use survey_model::questionnaire::{Questionnaire, Source, new, read_sources};
use survey_model::version::VersionName;

use super::shipped::{files, shipped};
use crate::services::version::{self, Step};
use crate::services::{Platform, Role, ServiceError, Who};

mod discussion;

pub(super) use discussion::BODIES;

/// The draft, which follows the version of the later cycles.
const NAME: &str = "cybersecurity-awareness@2.1.0";

/// Who works on it.
const SECRETARIAT: &str = "Secretariat (demonstration)";

/// What is added, file by file; nobody has translated it into Russian and Chinese yet.
const ADDED: [(&str, &str); 8] = [
    ("questionnaire.toml", include_str!("draft/questionnaire.toml")),
    ("en.toml", include_str!("draft/en.toml")),
    ("ar.toml", include_str!("draft/ar.toml")),
    ("es.toml", include_str!("draft/es.toml")),
    ("fr.toml", include_str!("draft/fr.toml")),
    ("sources/ar.toml", include_str!("draft/en.toml")),
    ("sources/es.toml", include_str!("draft/en.toml")),
    ("sources/fr.toml", include_str!("draft/en.toml")),
];

/// One explanation is worded more clearly; the translations of it are stale but for these.
const REWORDED: [(&str, &str, &str); 7] = [
    ("en.toml", "by government, the private sector", "by government, academia, the private sector"),
    ("ar.toml", "نظمتها الحكومة أو القطاع الخاص", "نظمتها الحكومة أو الأوساط الأكاديمية أو القطاع الخاص"),
    ("es.toml", "por el gobierno, el sector privado", "por el gobierno, el sector académico, el sector privado"),
    (
        "fr.toml",
        "par les pouvoirs publics, le secteur privé ou la société civile",
        "par les pouvoirs publics, les milieux universitaires, le secteur privé ou la société civile",
    ),
    ("sources/ar.toml", "by government, the private sector", "by government, academia, the private sector"),
    ("sources/es.toml", "by government, the private sector", "by government, academia, the private sector"),
    ("sources/fr.toml", "by government, the private sector", "by government, academia, the private sector"),
];

/// Saves the draft and puts it out for comment.
pub(super) fn discuss(platform: &Platform) -> Result<(), ServiceError> {
    let draft = draft()?;
    let who = Who { name: SECRETARIAT.to_owned(), role: Role::Secretariat.code(), ..Who::operator() };
    version::save_draft(platform, &who, &draft, None, "A question on artificial intelligence")?;
    version::take_step(platform, &who, draft.name(), Step::Consult, None, "")?;
    discussion::open(platform, draft.name())
}

fn draft() -> Result<Questionnaire, ServiceError> {
    let before = shipped("2.0.0")?;
    let name: VersionName = NAME.parse().map_err(ServiceError::corrupt)?;
    let files = new::successor(files("2.0.0"), before.name(), name.version).map_err(ServiceError::corrupt)?;
    let files: Vec<Source> = files.into_iter().map(changed).collect();
    let draft = read_sources(&files).map_err(ServiceError::Invalid)?;
    let mut document = draft.document().clone();
    document.concordance = Some(concordance(&before, &draft));
    Questionnaire::from_document(document).map_err(ServiceError::Invalid)
}

fn changed(file: Source) -> Source {
    let rewordings = REWORDED.iter().filter(|(name, _, _)| *name == file.name);
    let mut text = rewordings.fold(file.text, |text, (_, before, after)| text.replacen(before, after, 1));
    text.extend(ADDED.iter().filter(|(name, _)| *name == file.name).map(|(_, added)| *added));
    Source { name: file.name, text }
}

/// What is the same was looked at; the rest waits for its reviewer.
fn concordance(before: &Questionnaire, draft: &Questionnaire) -> ConcordanceDocument {
    let mut concordance = Concordance::completed(before, draft);
    for entry in concordance.entries.iter_mut().filter(|entry| entry.verdict == Verdict::Identical) {
        SECRETARIAT.clone_into(&mut entry.reviewer);
    }
    ConcordanceDocument::from(&concordance)
}
