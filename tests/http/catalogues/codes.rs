//! The ids of messages that are made of a family and a code, from the lists of codes that the program has.

use std::collections::BTreeSet;

use analysis::chart::{CHARTS, ChartText};
use analysis::judgement;
use analysis::report::{Basis, ChangeVerdict};
use survey_model::concordance::{Combine, Verdict};
use survey_model::cycle::{CycleStatus, Provenance, ResponseStatus};
use survey_model::difference::{Part, Setting, Status, Text};
use survey_model::member_state::Grouping;
use survey_model::missing::Missing;
use survey_model::question::{Kind, PublicationLevel};
use survey_model::remark::{Nature, Warning};
use survey_model::respondent::Stakeholder;
use survey_model::translation::Status as TranslationStatus;
use survey_server::services::Role;
use survey_server::services::Who;
use survey_server::services::account::AccountStatus;
use survey_server::services::administration::Step as AccountStep;
use survey_server::services::api_token::actions_of;
use survey_server::services::board::{InvitationState, Order, REASONS};
use survey_server::services::consultation::{Disposition, RoundState};
use survey_server::services::mail::{Letter, MailStatus, ReminderKind};
use survey_server::services::monitor::Changes;
use survey_server::services::policy::Action;
use survey_server::services::privacy::{Category, Erasure};
use survey_server::services::profile::GapKind;
use survey_server::services::reminder::Reason;
use survey_server::services::version::{Step, VersionStatus};
use survey_server::storage::sign_in::Outcome;
use survey_server::web::pages::guide::PARTS as GUIDE;
use survey_server::web::pages::style::{BUTTONS, FieldState};
use survey_server::web::views::section_line::SectionLine;
use survey_server::web::views::task::TaskState;
use survey_server::web::views::verdict::{ADJUSTED, METHODS};

use super::lists::{DONE_TO_ONES_OWN, FACTS, problems_of_accounts, problems_of_consultations, problems_of_people};
use super::source::{files, messages, server};

/// The ids that are made of a family and a code.
pub(super) fn coded_ids() -> BTreeSet<String> {
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
        of("style", BUTTONS.to_vec()),
        of("style-form", FieldState::ALL.map(FieldState::code).to_vec()),
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
        of("guide", GUIDE.map(|(part, _)| part).to_vec()),
        GUIDE.iter().map(|(part, _)| format!("guide-{part}-title")).collect(),
        of("guide-picture", GUIDE.iter().map(|(_, picture)| *picture).filter(|name| !name.is_empty()).collect()),
        of("missing", Missing::ALL.map(Missing::code).to_vec()),
        of("cycle-status", CycleStatus::ALL.iter().map(|status| status.code()).collect()),
        of("translation-status", TranslationStatus::ALL.map(TranslationStatus::code).to_vec()),
        of("translation-change", vec!["added", "changed", "confirmed"]),
        of("version-status", VersionStatus::ALL.iter().map(|status| status.code()).collect()),
        of("version-step", Step::ALL.map(Step::code).to_vec()),
        of("version-step-means", Step::ALL.map(Step::code).to_vec()),
        of("version-actor", vec![Who::operator().role, Role::Administrator.code(), Role::Secretariat.code()]),
        of("response-status", ResponseStatus::ALL.iter().map(|status| status.code()).collect()),
        of("life-step", survey_model::cycle::Step::ALL.iter().map(|step| step.code()).collect()),
        of("life-wrong", vec!["text-missing", "text-too-long", "bad-character", "clarification-unsettled"]),
        of("life-wrong", vec!["answers-changed"]),
        of("section-said", SectionLine::SAID.to_vec()),
        of("life-wrong", vec!["bad-deadline", "deadline-past", "deadline-far"]),
        of("clarification", vec!["open", "answered", "settled", "prepared"]),
        of("validation-task", vec!["correction", "validation", "overdue", "imported"]),
        of("provenance", Provenance::ALL.iter().map(|provenance| provenance.code()).collect()),
        of("verdict", judgement::Verdict::ALL.map(judgement::Verdict::code).to_vec()),
        of("verdict-reason", judgement::Reason::CODES.to_vec()),
        of("test", METHODS.to_vec()),
        of("adjusted", ADJUSTED.to_vec()),
        of("weighting", vec!["post_stratified", "raked"]),
        of("profile-gap", GapKind::ALL.map(GapKind::code).to_vec()),
        of("profile-means", vec!["split", "merged"]),
        of("declared", analysis::report::NATURES.map(Nature::code).to_vec()),
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
        of("monitor-alt", vec!["response-timeline", "responses-by-region", "map-response", "tiles-response"]),
        of("answers-alt", vec!["map-answers", "tiles-answers"]),
        of("monitor-news", Changes::default().named().iter().map(|(kind, _)| *kind).collect()),
        of(
            "chart-alt",
            CHARTS
                .iter()
                .map(|chart| chart.name())
                .filter(|name| matches!(*name, "distribution" | "transitions"))
                .collect(),
        ),
        of("signature-wrong", vec!["name", "capacity", "confirmed", "seen"]),
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
        of("reminder-wrong", vec!["kind-missing", "when-missing", "when-twice", "bad-day", "day-passed", "bad-days"]),
        of("privacy-name", Category::ALL.iter().map(|category| category.code()).collect()),
        of("privacy-what", Category::ALL.iter().map(|category| category.code()).collect()),
        of("privacy-why", Category::ALL.iter().map(|category| category.code()).collect()),
        of("privacy-erasure", Erasure::ALL.iter().map(|erasure| erasure.code()).collect()),
        of("token-action", Role::ALL.iter().flat_map(|role| actions_of(*role)).map(Action::code).collect()),
        of("publication-wrong", vec!["bad-reason", "bad-moment", "moment-to-come"]),
        of("remark-level-own", vec![PublicationLevel::Public.code(), PublicationLevel::AggregateOnly.code()]),
        of("remark-level", vec![PublicationLevel::AggregateOnly.code(), PublicationLevel::NotShared.code()]),
        of("remark-nature", Nature::ALL.iter().map(|nature| nature.code()).collect()),
        of("warning", Warning::ALL.iter().map(|warning| warning.code()).collect()),
        of("evidence-done", vec!["added", "removed"]),
        of(
            "research-wrong",
            vec!["name", "capacity", "answers", "source-missing", "research-empty", "answers-changed"],
        ),
        of(
            "results-file",
            vec!["counts-csv", "counts-json", "changes-csv", "answers-csv", "activities-csv", "codebook-csv"],
        ),
        of("publication", vec![PublicationLevel::AggregateOnly.code(), PublicationLevel::NotShared.code()]),
    ]
    .concat()
    .into_iter()
    .collect()
}

/// The letters of which English has a message of a family: not every letter asks for something.
fn texts_with(family: &str) -> Vec<&'static str> {
    let english = messages("en");
    Letter::TEXTS.into_iter().filter(|text| english.contains_key(&format!("{family}-{text}"))).collect()
}
