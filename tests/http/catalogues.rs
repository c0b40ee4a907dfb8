//! The catalogues: every message that is used exists, none is unused, and all languages have the same ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use analysis::chart::{CHARTS, ChartText};
use analysis::judgement;
use analysis::report::{Basis, ChangeVerdict};
use survey_model::concordance::{Combine, Verdict};
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus};
use survey_model::difference::{Part, Setting, Status, Text};
use survey_model::language::Language;
use survey_model::member_state::Grouping;
use survey_model::missing::Missing;
use survey_model::question::{Kind, PublicationLevel};
use survey_model::respondent::Stakeholder;
use survey_model::translation::{Status as TranslationStatus, marks};
use survey_server::services::Role;
use survey_server::services::Who;
use survey_server::services::account::AccountStatus;
use survey_server::services::administration::Step as AccountStep;
use survey_server::services::api_token::actions_of;
use survey_server::services::board::{InvitationState, Order, REASONS};
use survey_server::services::consultation::{Disposition, RoundState};
use survey_server::services::mail::{Letter, MailStatus, ReminderKind};
use survey_server::services::policy::Action;
use survey_server::services::privacy::{Category, Erasure};
use survey_server::services::reminder::Reason;
use survey_server::services::version::{Step, VersionStatus};
use survey_server::storage::sign_in::Outcome;
use survey_server::web::views::task::TaskState;
use survey_server::web::views::verdict::{ADJUSTED, METHODS};
use survey_server::web::words::Words;

fn server() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../survey-server")
}

/// Every file under a folder with one of the endings.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.extension().is_some_and(|extension| extension == *ending)) {
            found.push(path);
        }
    }
    found
}

/// The messages of a language, each with the names of what is put in.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&server().join("locales").join(language), &["ftl"]) {
        let mut id = String::new();
        for line in fs::read_to_string(&file).expect("a catalogue is text").lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| is_id(name)) {
                id = name.to_owned();
                assert!(
                    messages.insert(id.clone(), BTreeSet::new()).is_none(),
                    "{}: `{id}` is there twice",
                    file.display()
                );
            }
            if !line.starts_with('#') {
                messages.entry(id.clone()).or_default().extend(arguments(line));
            }
        }
    }
    messages.remove("");
    messages
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect())
}

/// The ids in calls such as `t("sign-in")`.
fn literal_ids() -> BTreeSet<String> {
    let sources = [files(&server().join("templates"), &["html"]), files(&server().join("src"), &["rs"])].concat();
    let mut ids = BTreeSet::new();
    for source in sources {
        let text = fs::read_to_string(source).expect("a source is text");
        ids.extend(text.split(".t(\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()));
    }
    ids.retain(|id| is_id(id));
    ids
}

/// The ids that are made of a family and a code.
fn coded_ids() -> BTreeSet<String> {
    let of = |family: &str, codes: Vec<&str>| -> Vec<String> {
        codes.into_iter().map(|code| format!("{family}-{}", code.replace('_', "-"))).collect()
    };
    let groupings = Grouping::ALL.map(Grouping::code).to_vec();
    let groups = Grouping::ALL.iter().flat_map(|grouping| grouping.groups()).copied().collect();
    let verdicts = Verdict::ALL.map(Verdict::code).to_vec();
    let changes = ChangeVerdict::ALL.map(ChangeVerdict::code).to_vec();
    let bases = Basis::ALL.map(Basis::code).to_vec();
    let statuses =
        ["400", "401", "403", "404", "405", "408", "409", "410", "413", "415", "422", "429", "500", "503"].to_vec();
    [
        of("role", Role::ALL.iter().map(|role| role.code()).collect()),
        of("account-wrong", problems_of_accounts()),
        of("account-status", AccountStatus::ALL.iter().map(|status| status.code()).collect()),
        of("account-done", DONE_TO_ONES_OWN.to_vec()),
        of("accounts-step", AccountStep::ALL.map(AccountStep::code).to_vec()),
        of("accounts-step-means", AccountStep::ALL.map(AccountStep::code).to_vec()),
        of("accounts-done", AccountStep::ALL.map(AccountStep::code).to_vec()),
        of("accounts-done", vec!["invited", "renamed"]),
        of("sign-in-outcome", Outcome::ALL.iter().map(|outcome| outcome.code()).collect()),
        of("sign-in-done", vec!["password", "email"]),
        of("missing", Missing::ALL.map(Missing::code).to_vec()),
        of("cycle-status", CycleStatus::ALL.iter().map(|status| status.code()).collect()),
        of("translation-status", TranslationStatus::ALL.map(TranslationStatus::code).to_vec()),
        of("translation-change", vec!["added", "changed", "confirmed"]),
        of("version-status", VersionStatus::ALL.iter().map(|status| status.code()).collect()),
        of("version-step", Step::ALL.map(Step::code).to_vec()),
        of("version-step-means", Step::ALL.map(Step::code).to_vec()),
        of("version-actor", vec![Who::operator().role, Role::Administrator.code(), Role::Secretariat.code()]),
        of("response-status", ResponseStatus::ALL.iter().map(|status| status.code()).collect()),
        of("provenance", Provenance::ALL.iter().map(|provenance| provenance.code()).collect()),
        of("verdict", judgement::Verdict::ALL.map(judgement::Verdict::code).to_vec()),
        of("verdict-reason", judgement::Reason::CODES.to_vec()),
        of("test", METHODS.to_vec()),
        of("adjusted", ADJUSTED.to_vec()),
        of("weighting", vec!["post_stratified", "raked"]),
        of("parts", vec!["both", "entry", "exit"]),
        of("trend-test", vec!["cochran_q", "friedman"]),
        of("index-alpha", vec!["too-few", "no-variation"]),
        of("index-not-relevant", vec!["zero", "leave-out"]),
        of("index-publication", vec![PublicationLevel::AggregateOnly.code()]),
        of("stakeholder", Stakeholder::ALL.map(Stakeholder::code).to_vec()),
        of("grouping", groupings),
        of("group", groups),
        of("basis", bases.clone()),
        of("basis-note", bases),
        of("change", changes.clone()),
        of("finding", changes),
        of("concordance", verdicts.clone()),
        of("concordance-means", verdicts),
        of("difference-status", [Status::Added, Status::Dropped, Status::Changed].map(Status::code).to_vec()),
        of("difference-added", Part::ALL.iter().map(|part| part.code()).collect()),
        of("difference-dropped", Part::ALL.iter().map(|part| part.code()).collect()),
        of("difference-reordered", Part::ALL.iter().map(|part| part.code()).collect()),
        of("difference-text", Text::ALL.iter().map(|text| text.code()).collect()),
        of("difference-setting", Setting::ALL.iter().map(|setting| setting.code()).collect()),
        of("crosswalk-standing", vec!["reviewed", "proposed", "composed"]),
        of("combine", Combine::ALL.map(Combine::code).to_vec()),
        of("kind", Kind::CODES.to_vec()),
        // One that is in progress says how far it is instead.
        of("task", TaskState::ALL.map(TaskState::code).into_iter().filter(|code| *code != "in-progress").collect()),
        of("format", analysis::export::FORMATS.iter().map(|format| format.name()).collect()),
        of("chart", ChartText::ENGLISH.iter().map(|(key, _)| *key).collect()),
        of(
            "chart-alt",
            CHARTS
                .iter()
                .map(|chart| chart.name())
                .filter(|name| matches!(*name, "distribution" | "transitions"))
                .collect(),
        ),
        of("signature-wrong", vec!["name", "capacity", "confirmed"]),
        of("category", vec!["yes", "no", "unranked"]),
        of("error-title", statuses),
        of("nomination-status", vec!["invited", "active", "disabled", "erased", "ended"]),
        of("nomination-done", vec!["recorded", "replaced", "ended", "lead", "invited"]),
        of("contributors-done", vec!["invited", "given", "withdrawn"]),
        of("board-invitation", InvitationState::ALL.map(InvitationState::code).to_vec()),
        of("board-order", Order::ALL.map(Order::code).to_vec()),
        of("board-step", vec!["0", "1", "2", "3", "4", "5"]),
        of("board-do", vec!["invite", "remind", "extend"]),
        of("board-done", vec!["invite", "remind", "extend"]),
        of("board-reason", REASONS.to_vec()),
        of("people-wrong", problems_of_people()),
        of("consultation-state", RoundState::ALL.map(RoundState::code).to_vec()),
        of("consultation-not-open", vec!["ended", "closed", "interrupted"]),
        of("consultation-show", vec!["all", "commented", "open", "decided"]),
        of("disposition", Disposition::ALL.iter().map(|disposition| disposition.code()).collect()),
        of("disposition-means", Disposition::ALL.iter().map(|disposition| disposition.code()).collect()),
        of("consultation-wrong", problems_of_consultations()),
        crate::audit::message_ids(&files(&server().join("src"), &["rs"])),
        of("mail-subject", Letter::TEXTS.to_vec()),
        of("mail-text", Letter::TEXTS.to_vec()),
        of("mail-action", texts_with("mail-action").into_iter().chain(["contributor-again"]).collect()),
        of("mail-after", texts_with("mail-after")),
        of("mail-as", Role::ALL.iter().map(|role| role.code()).collect()),
        of("mail-fact", FACTS.to_vec()),
        of("mail-status", MailStatus::ALL.iter().map(|status| status.code()).collect()),
        of("mail-kind", [&Letter::KINDS[..], &Letter::TEXTS[..]].concat()),
        of("mail-reason", vec!["account-disabled", "no-longer-needed", "no-address", "unreadable"]),
        of("reminder-kind", ReminderKind::ALL.iter().map(|kind| kind.code()).collect()),
        of("reminder-reason", Reason::ALL.map(Reason::code).to_vec()),
        of("reminder-wrong", vec!["kind-missing", "when-missing", "when-twice", "bad-day", "bad-days"]),
        of("privacy-name", Category::ALL.iter().map(|category| category.code()).collect()),
        of("privacy-what", Category::ALL.iter().map(|category| category.code()).collect()),
        of("privacy-why", Category::ALL.iter().map(|category| category.code()).collect()),
        of("privacy-erasure", Erasure::ALL.iter().map(|erasure| erasure.code()).collect()),
        of("token-action", Role::ALL.iter().flat_map(|role| actions_of(*role)).map(Action::code).collect()),
        of("publication", vec![PublicationLevel::AggregateOnly.code(), PublicationLevel::NotShared.code()]),
    ]
    .concat()
    .into_iter()
    .collect()
}

/// What letters list.
const FACTS: [&str; 16] = [
    "email",
    "focal-point",
    "invited-by",
    "member-state",
    "body",
    "cycle",
    "sections",
    "sections-left",
    "questions",
    "deadline",
    "new-deadline",
    "valid-until",
    "submission",
    "time",
    "sha256",
    "new-address",
];

/// The letters of which English has a message of a family: not every letter asks for something.
fn texts_with(family: &str) -> Vec<&'static str> {
    let english = messages("en");
    Letter::TEXTS.into_iter().filter(|text| english.contains_key(&format!("{family}-{text}"))).collect()
}

/// What somebody can have done to the own account.
const DONE_TO_ONES_OWN: [&str; 9] = [
    "profile",
    "email-asked",
    "email",
    "password",
    "second-factor-on",
    "second-factor-off",
    "identity",
    "session",
    "sessions",
];

/// The codes of what can be wrong with a form about an account.
fn problems_of_accounts() -> Vec<&'static str> {
    vec![
        "sign-in",
        "code",
        "password-short",
        "password-long",
        "password-common",
        "password-personal",
        "password-differs",
        "name-bad",
        "email-bad",
        "email-taken",
        "email-same",
        "current-wrong",
        "role-missing",
        "body-bad",
    ]
}

/// The codes of what can be wrong with a form of a consultation.
fn problems_of_consultations() -> Vec<&'static str> {
    vec![
        "text-missing",
        "text-too-long",
        "bad-character",
        "disposition-missing",
        "reply-missing",
        "bad-title",
        "bad-deadline",
        "deadline-past",
        "deadline-far",
        "deadline-earlier",
        "nobody-invited",
        "bad-body",
        "too-many-bodies",
    ]
}

/// The codes of what can be wrong with a form about people, or with a row of a file of nominations.
fn problems_of_people() -> Vec<&'static str> {
    vec![
        "unknown-state",
        "bad-name",
        "bad-email",
        "unknown-language",
        "bad-administration",
        "bad-reference",
        "bad-date",
        "date-to-come",
        "date-too-old",
        "bad-lead",
        "bad-reason",
        "formula",
        "nominated-already",
        "account-elsewhere",
        "lead-taken",
        "same-person",
        "other-state",
        "is-focal-point",
        "not-invitable",
        "too-many-invitations",
        "no-section",
        "unknown-section",
        "duplicate-in-file",
        "unreadable",
        "encoding",
        "not-csv",
        "empty-file",
        "too-many-rows",
        "unknown-column",
        "column-twice",
        "column-missing",
        "bad-deadline",
        "deadline-past",
        "deadline-far",
        "deadline-earlier",
        "no-states",
    ]
}

#[test]
fn every_message_that_is_used_exists() {
    let english = messages("en");
    let missing: Vec<String> =
        literal_ids().into_iter().chain(coded_ids()).filter(|id| !english.contains_key(id) && !is_family(id)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// `of("missing", code)` is a literal that names a family, not a message.
fn is_family(id: &str) -> bool {
    messages("en").keys().any(|message| message.starts_with(&format!("{id}-")))
}

#[test]
fn no_message_is_unused() {
    let used: BTreeSet<String> = literal_ids().into_iter().chain(coded_ids()).collect();
    // The codes of these come from errors and faults, which have no list of all of them.
    let open = ["error-", "fault-", "refusal-", "problem-"];
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| !used.contains(id) && !open.iter().any(|family| id.starts_with(family)))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_name_of_a_problem_is_that_of_one_that_is_reported() {
    let folders = [server().join("src"), server().join("../survey-model/src")];
    let sources: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(folder, &["rs"]))
        .map(|file| fs::read_to_string(file).expect("a source is text"))
        .collect();
    let named = messages("en").into_keys().filter_map(|id| id.strip_prefix("problem-").map(str::to_owned));
    let unknown: Vec<String> =
        named.filter(|code| !sources.iter().any(|source| source.contains(&format!("\"{code}\"")))).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn every_language_has_the_same_messages_with_the_same_names_put_in() {
    let english = messages("en");
    for language in Language::ALL.map(Language::code) {
        if !server().join("locales").join(language).exists() {
            continue;
        }
        let other = messages(language);
        let ids = |messages: &BTreeMap<String, BTreeSet<String>>| messages.keys().cloned().collect::<BTreeSet<_>>();
        let lacking: Vec<_> = ids(&english).difference(&ids(&other)).cloned().collect();
        let extra: Vec<_> = ids(&other).difference(&ids(&english)).cloned().collect();
        assert!(lacking.is_empty() && extra.is_empty(), "{language} lacks {lacking:#?} and has besides {extra:#?}");
        for (id, arguments) in &english {
            assert_eq!(&other[id], arguments, "{language}: {id}");
        }
    }
}

/// The text of each message without its name, alternatives of plurals included.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for file in files(&server().join("locales").join(language), &["ftl"]) {
        let mut id = String::new();
        for line in
            fs::read_to_string(&file).expect("a catalogue is text").lines().filter(|line| !line.starts_with('#'))
        {
            let text = match line.split_once(" =").filter(|(name, _)| is_id(name)) {
                Some((name, text)) => {
                    id = name.to_owned();
                    text
                }
                None => line,
            };
            texts.entry(id.clone()).or_default().push_str(text);
        }
    }
    texts
}

/// Mark-up and addresses are the same in every language; variables are compared above.
#[test]
fn every_language_has_the_same_markup_in_its_messages() {
    let english = texts("en");
    for language in Language::ALL {
        for (id, text) in texts(language.code()) {
            let found = marks::differences(&english[&id], Language::En, &text, language);
            let markup: Vec<_> = found.iter().filter(|found| found.code() == "translation-markup").collect();
            assert!(markup.is_empty(), "{language}: {id}: {}", markup[0]);
        }
    }
}

#[test]
fn every_message_can_be_formatted_in_every_language() {
    for (id, arguments) in messages("en") {
        for language in Language::ALL {
            let message =
                arguments.iter().fold(Words(language).t(&id), |message, name| message.with(leaked(name), 1_usize));
            assert!(message.exists(), "{language}: {id}");
        }
    }
}

/// Names of arguments are static in the program, and a test's are few.
fn leaked(name: &str) -> &'static str {
    Box::leak(name.to_owned().into_boxed_str())
}

#[test]
fn every_fault_of_an_answer_has_its_words() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../survey-model/src/fault.rs"))
        .expect("a source");
    let english = messages("en");
    let codes = source.split("=> \"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(code, _)| code);
    // Several faults are told one by one.
    let codes = codes.filter(|code| *code != "several");
    let missing: Vec<&str> = codes.filter(|code| !english.contains_key(&format!("fault-{code}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
