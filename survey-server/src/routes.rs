//! Every address of the server, in one list, each with its guard: a route without one can't be written.

use actix_web::web;

use crate::services::policy::Action;
use crate::web::{api, assets, pages};

mod door;
mod route;

pub use door::{register, register_files};
pub use route::{Guard, Route};

use Guard::{Anybody, Public, SignedIn, SigningIn};
use route::{get, post, results, stream, upload};

/// Every address.
pub static ROUTES: &[Route] = &[
    get("/static/{name}", Anybody, || web::to(assets::serve)),
    get("/worker.js", Public(Action::ReadPublished), || web::to(assets::serve_worker)),
    get("/", Public(Action::ReadPublished), || web::to(pages::home::show)),
    get("/healthz", Public(Action::ReadPublished), || web::to(api::health::show)),
    get("/.well-known/security.txt", Public(Action::ReadPublished), || web::to(api::security_txt::show)),
    get("/privacy", Public(Action::ReadPublished), || web::to(pages::privacy::show)),
    get("/accessibility", Public(Action::ReadPublished), || web::to(pages::accessibility::show)),
    get("/style", Public(Action::ReadPublished), || web::to(pages::style::show)),
    get("/guide", Public(Action::ReadPublished), || web::to(pages::guide::show)),
    get("/account/data", SignedIn(Action::ManageOwnAccount), || web::to(pages::privacy::data)),
    get("/accounts/{id}/erasure", SignedIn(Action::ManagePrivacy), || web::to(pages::privacy::ask)),
    post("/accounts/{id}/erasure", SignedIn(Action::ManagePrivacy), || web::to(pages::privacy::erase)),
    get("/account/tokens", SignedIn(Action::ManageOwnAccount), || web::to(pages::api_token::show)),
    post("/account/tokens", SignedIn(Action::ManageOwnAccount), || web::to(pages::api_token::make)),
    post("/account/tokens/{id}/revocation", SignedIn(Action::ManageOwnAccount), || web::to(pages::api_token::revoke)),
    get("/accounts/tokens", SignedIn(Action::ManageAccounts), || web::to(pages::api_token::of_all)),
    post("/accounts/tokens/{id}/revocation", SignedIn(Action::ManageAccounts), || {
        web::to(pages::api_token::revoke_of_others)
    }),
    #[cfg(feature = "oidc")]
    get("/sign-in/oidc", Public(Action::SignIn), || web::to(pages::oidc::depart)),
    #[cfg(feature = "oidc")]
    get("/sign-in/oidc/callback", Public(Action::SignIn), || web::to(pages::oidc::arrive)),
    post("/account/identities/{id}/removal", SignedIn(Action::ManageOwnAccount), || {
        web::to(pages::own_account::unlink)
    }),
    get("/sign-in", Public(Action::SignIn), || web::to(pages::sign_in::explain)),
    post("/sign-in", Public(Action::SignIn), || web::to(pages::sign_in::enter)),
    get("/sign-in/code", SigningIn, || web::to(pages::sign_in::ask)),
    post("/sign-in/code", SigningIn, || web::to(pages::sign_in::show)),
    get("/sign-in/second-factor", SigningIn, || web::to(pages::sign_in::set_up)),
    post("/sign-in/second-factor", SigningIn, || web::to(pages::sign_in::enrol)),
    get("/sign-in/second-factor/picture.svg", SigningIn, || web::to(pages::sign_in::picture)),
    get("/links/{token}", Public(Action::SignIn), || web::to(pages::link::follow)),
    get("/password-reset", Public(Action::SignIn), || web::to(pages::password_reset::ask)),
    post("/password-reset", Public(Action::SignIn), || web::to(pages::password_reset::send)),
    get("/password-resets/{token}", Public(Action::SignIn), || web::to(pages::password_reset::show)),
    post("/password-resets/{token}", Public(Action::SignIn), || web::to(pages::password_reset::choose)),
    get("/email-changes/{token}", Public(Action::SignIn), || web::to(pages::email_change::show)),
    post("/email-changes/{token}", Public(Action::SignIn), || web::to(pages::email_change::confirm)),
    get("/account", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::show)),
    post("/account/profile", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::save_profile)),
    post("/account/email", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::change_email)),
    post("/account/password", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::change_password)),
    post("/account/second-factor/beginning", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::begin)),
    get("/account/second-factor", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::set_up)),
    post("/account/second-factor", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::confirm)),
    get("/account/second-factor/picture.svg", SignedIn(Action::ManageOwnAccount), || {
        web::to(pages::own_account::picture)
    }),
    post("/account/second-factor/removal", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::remove)),
    post("/account/recovery-codes", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::renew)),
    post("/account/sessions/end", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::end_sessions)),
    post("/account/sessions/{id}/end", SignedIn(Action::ManageOwnAccount), || web::to(pages::own_account::end_session)),
    get("/accounts", SignedIn(Action::ManageAccounts), || web::to(pages::accounts::list)),
    post("/accounts", SignedIn(Action::ManageAccounts), || web::to(pages::accounts::invite)),
    get("/accounts/{id}", SignedIn(Action::ManageAccounts), || web::to(pages::accounts::show)),
    post("/accounts/{id}/steps", SignedIn(Action::ManageAccounts), || web::to(pages::accounts::step)),
    post("/accounts/{id}/name", SignedIn(Action::ManageAccounts), || web::to(pages::accounts::rename)),
    get("/invitations/{token}", Public(Action::SignIn), || web::to(pages::invitation::show)),
    post("/invitations/{token}", Public(Action::SignIn), || web::to(pages::invitation::accept)),
    get("/first-administrator/{token}", Public(Action::SignIn), || web::to(pages::invitation::show_first)),
    post("/first-administrator/{token}", Public(Action::SignIn), || web::to(pages::invitation::become_first)),
    get("/demonstration/{token}", Public(Action::SignIn), || web::to(pages::demonstration::show)),
    post("/demonstration/{token}", Public(Action::SignIn), || web::to(pages::demonstration::enter)),
    post("/sign-out", SignedIn(Action::SeeDashboard), || web::to(pages::sign_in::leave)),
    get("/questionnaires", Public(Action::ReadPublished), || web::to(pages::questionnaire::list)),
    get("/questionnaires/{series}/{version}", Public(Action::ReadPublished), || web::to(pages::questionnaire::show)),
    get("/questionnaires/{series}/{version}/xlsform", Public(Action::ReadPublished), || {
        web::to(pages::xlsform::download)
    }),
    get("/questionnaires/{series}/{version}/print", Public(Action::ReadPublished), || web::to(pages::print::show)),
    get("/questionnaires/{series}/{version}/print/{language}.css", Public(Action::ReadPublished), || {
        web::to(pages::print::style)
    }),
    get("/questionnaires/{series}/{version}/differences", Public(Action::ReadPublished), || {
        web::to(pages::difference::show)
    }),
    get("/questionnaires/{series}/{version}/concordance", Public(Action::ReadPublished), || {
        web::to(pages::concordance::show)
    }),
    get("/questionnaires/{series}/{version}/concordance.csv", Public(Action::ReadPublished), || {
        web::to(pages::concordance::file)
    }),
    get("/versions/{series}/{version}/concordance", SignedIn(Action::ManageVersions), || {
        web::to(pages::concordance::review::show)
    }),
    post("/versions/{series}/{version}/concordance", SignedIn(Action::ManageVersions), || {
        web::to(pages::concordance::review::decide)
    }),
    get("/api/v1/questionnaires", Public(Action::ReadPublished), || web::to(api::questionnaire::list)),
    get("/api/v1/questionnaires/{series}/{version}", Public(Action::ReadPublished), || {
        web::to(api::questionnaire::show)
    }),
    get("/dashboard", SignedIn(Action::SeeDashboard), || web::to(pages::dashboard::show)),
    post("/cycles/{label}/responses", SignedIn(Action::StartResponse), || web::to(pages::response::start)),
    get("/responses/{id}", SignedIn(Action::ReadResponse), || web::to(pages::response::show)),
    get("/responses/{id}/sections/{code}", SignedIn(Action::WriteResponse), || web::to(pages::section::show)),
    post("/responses/{id}/sections/{code}", SignedIn(Action::WriteResponse), || web::to(pages::section::save)),
    post("/responses/{id}/sections/{code}/answers", SignedIn(Action::WriteResponse), || {
        web::to(pages::section::answers::save)
    }),
    post("/responses/{id}/sections/{code}/marks", SignedIn(Action::WriteResponse), || web::to(pages::response::mark)),
    get("/responses/{id}/questions/{code}/history", SignedIn(Action::ReadResponse), || {
        web::to(pages::answer_history::show)
    }),
    get("/responses/{id}/questions/{code}/evidence", SignedIn(Action::WriteResponse), || {
        web::to(pages::evidence::show)
    }),
    stream("/responses/{id}/questions/{code}/evidence/files", SignedIn(Action::WriteResponse), || {
        web::to(pages::evidence::add_file)
    }),
    post("/responses/{id}/questions/{code}/evidence/links", SignedIn(Action::WriteResponse), || {
        web::to(pages::evidence::add_link)
    }),
    post("/responses/{id}/evidence/{evidence}/removal", SignedIn(Action::WriteResponse), || {
        web::to(pages::evidence::remove)
    }),
    results("/responses/{id}/evidence/{evidence}/{name}", SignedIn(Action::ReadEvidence), || {
        web::to(pages::evidence::download)
    }),
    get("/responses/{id}/workbook", SignedIn(Action::ReadResponse), || web::to(pages::workbook::show)),
    upload("/responses/{id}/workbook", SignedIn(Action::WriteResponse), || web::to(pages::workbook::send)),
    get("/responses/{id}/workbook/{language}.xlsx", SignedIn(Action::ReadResponse), || {
        web::to(pages::workbook::download)
    }),
    get("/responses/{id}/review", SignedIn(Action::ReadWholeResponse), || web::to(pages::review::show)),
    post("/responses/{id}/explanations", SignedIn(Action::SignOff), || web::to(pages::review::explain)),
    post("/responses/{id}/submissions", SignedIn(Action::SignOff), || web::to(pages::review::sign_off)),
    get("/responses/{id}/profile", SignedIn(Action::ReadSubmission), || web::to(pages::profile::show)),
    get(r"/responses/{id}/submissions/{number:\d+}", SignedIn(Action::ReadSubmission), || {
        web::to(pages::receipt::show)
    }),
    get(r"/responses/{id}/submissions/{number:\d+}.json", SignedIn(Action::ReadSubmission), || {
        web::to(pages::receipt::document)
    }),
    post("/responses/{id}/correction", SignedIn(Action::SignOff), || web::to(pages::response::ask_for_correction)),
    post("/responses/{id}/clarifications/{thread}/replies", SignedIn(Action::ReplyToSecretariat), || {
        web::to(pages::response::reply)
    }),
    get("/validations", SignedIn(Action::ValidateResponses), || web::to(pages::validation::list)),
    get("/responses/{id}/validation", SignedIn(Action::ValidateResponses), || web::to(pages::validation::show)),
    post("/responses/{id}/validation", SignedIn(Action::ValidateResponses), || web::to(pages::validation::mark)),
    post("/responses/{id}/clarifications", SignedIn(Action::ValidateResponses), || web::to(pages::validation::ask)),
    post("/responses/{id}/clarifications/sending", SignedIn(Action::ValidateResponses), || {
        web::to(pages::validation::send)
    }),
    post("/responses/{id}/clarifications/{thread}/settlement", SignedIn(Action::ValidateResponses), || {
        web::to(pages::validation::settle)
    }),
    post("/responses/{id}/steps", SignedIn(Action::ValidateResponses), || web::to(pages::validation::step)),
    post("/cycles/{label}/board/{state}/back-fill", SignedIn(Action::ValidateResponses), || {
        web::to(pages::board::back_fill)
    }),
    post("/cycles/{label}/board/{state}/desk-research", SignedIn(Action::PrepareResearch), || {
        web::to(pages::desk_research::prepare)
    }),
    get("/desk-research/{id}", SignedIn(Action::PrepareResearch), || web::to(pages::desk_research::show)),
    get("/desk-research/{id}/sections/{code}", SignedIn(Action::PrepareResearch), || {
        web::to(pages::desk_research::section)
    }),
    post("/desk-research/{id}/sections/{code}", SignedIn(Action::PrepareResearch), || {
        web::to(pages::desk_research::save)
    }),
    post("/desk-research/{id}/submissions", SignedIn(Action::PrepareResearch), || {
        web::to(pages::desk_research::publish)
    }),
    get("/versions", SignedIn(Action::ReadDrafts), || web::to(pages::version::list::show)),
    upload("/versions", SignedIn(Action::ManageVersions), || web::to(pages::version::upload::save)),
    get("/versions/{series}/{version}", SignedIn(Action::ReadDrafts), || web::to(pages::version::show)),
    post("/versions/{series}/{version}/steps", SignedIn(Action::ManageVersions), || web::to(pages::version::step)),
    get("/versions/{series}/{version}/translations", SignedIn(Action::ReadDrafts), || {
        web::to(pages::translation::show)
    }),
    get("/versions/{series}/{version}/translations/{language}", SignedIn(Action::ReadDrafts), || {
        web::to(pages::translation::language::show)
    }),
    upload("/versions/{series}/{version}/translations/{language}", SignedIn(Action::ManageVersions), || {
        web::to(pages::translation::upload::save)
    }),
    get("/versions/{series}/{version}/translations/{language}/{format}", SignedIn(Action::ReadDrafts), || {
        web::to(pages::translation::language::download)
    }),
    get(r"/versions/{series}/{version}/revisions/{revision:\d+}", SignedIn(Action::ReadDrafts), || {
        web::to(pages::version::revision::show)
    }),
    get(r"/versions/{series}/{version}/revisions/{revision:\d+}.json", SignedIn(Action::ReadDrafts), || {
        web::to(pages::version::revision::document)
    }),
    get("/monitor", SignedIn(Action::SeeMonitor), || web::to(pages::monitor::show)),
    get("/monitor/response.csv", SignedIn(Action::SeeMonitor), || web::to(pages::monitor::rates)),
    get("/monitor/member-states.csv", SignedIn(Action::SeeMonitor), || web::to(pages::monitor::states)),
    get("/monitor/charts/{chart}", SignedIn(Action::SeeMonitor), || web::to(pages::chart::of_monitor)),
    results("/explorer", SignedIn(Action::Compare), || web::to(pages::explorer::show)),
    get("/trends/{name}", SignedIn(Action::Compare), || web::to(pages::trend::show)),
    results("/trends/{name}/charts/{chart}", SignedIn(Action::Compare), || web::to(pages::chart::of_trend)),
    get("/indices", SignedIn(Action::Compare), || web::to(pages::index::latest)),
    get("/indices/{cycle}", SignedIn(Action::Compare), || web::to(pages::index::show)),
    results("/indices/{cycle}/charts/{chart}", SignedIn(Action::Compare), || web::to(pages::chart::of_index)),
    results("/indices/{cycle}/files/{file}", SignedIn(Action::Compare), || web::to(pages::index::file)),
    results("/explorer/charts/{chart}", SignedIn(Action::Compare), || web::to(pages::chart::of_comparison)),
    results("/explorer/files/{file}", SignedIn(Action::Compare), || web::to(pages::explorer::file)),
    get("/explorer/all.zip", SignedIn(Action::Compare), || web::to(pages::explorer::archive::show)),
    results("/explorer/report", SignedIn(Action::Compare), || web::to(pages::explorer::report::show)),
    get("/explorer/views", SignedIn(Action::Compare), || web::to(pages::explorer::saved::show)),
    post("/explorer/views", SignedIn(Action::Compare), || web::to(pages::explorer::saved::save)),
    post("/explorer/views/{id}/name", SignedIn(Action::Compare), || web::to(pages::explorer::saved::rename)),
    post("/explorer/views/{id}/removal", SignedIn(Action::Compare), || web::to(pages::explorer::saved::remove)),
    results("/explorer/{name}/copy", SignedIn(Action::Compare), || web::to(pages::explorer::copy::show)),
    results("/explorer/{name}", SignedIn(Action::Compare), || web::to(pages::explorer::item::show)),
    get("/comparisons", SignedIn(Action::Compare), || web::to(pages::explorer::moved)),
    get("/comparisons/measures/{name}", SignedIn(Action::Compare), || web::to(pages::explorer::moved)),
    get("/versions/{series}/{version}/consultations", SignedIn(Action::ReadDrafts), || {
        web::to(pages::consultation::rounds)
    }),
    post("/versions/{series}/{version}/consultations", SignedIn(Action::ManageConsultations), || {
        web::to(pages::consultation::open)
    }),
    get("/consultations", SignedIn(Action::ReadConsultations), || web::to(pages::consultation::index)),
    get("/consultations/{id}", SignedIn(Action::ReadConsultations), || web::to(pages::consultation::show)),
    post("/consultations/{id}/comments", SignedIn(Action::Comment), || web::to(pages::consultation::comment)),
    post("/consultations/{id}/invitations", SignedIn(Action::ManageConsultations), || {
        web::to(pages::consultation::invite)
    }),
    post("/consultations/{id}/deadline", SignedIn(Action::ManageConsultations), || {
        web::to(pages::consultation::extend)
    }),
    post("/consultations/{id}/closing", SignedIn(Action::ManageConsultations), || web::to(pages::consultation::close)),
    get("/consultations/{id}/dispositions", SignedIn(Action::ReadConsultations), || {
        web::to(pages::consultation::table)
    }),
    post("/consultations/{id}/dispositions", SignedIn(Action::ManageConsultations), || {
        web::to(pages::consultation::dispose)
    }),
    get("/consultations/{id}/dispositions.csv", SignedIn(Action::ReadConsultations), || {
        web::to(pages::consultation::csv)
    }),
    get("/results", Public(Action::ReadPublished), || web::to(pages::results::index)),
    get("/results/{cycle}", Public(Action::ReadPublished), || web::to(pages::results::latest)),
    get("/results/{cycle}/{vintage}", Public(Action::ReadPublished), || web::to(pages::results::first)),
    get("/results/{cycle}/{vintage}/{page:.+}", Public(Action::ReadPublished), || web::to(pages::results::show)),
    get("/methods", Public(Action::ReadPublished), || web::to(pages::methods::show)),
    get("/feed.atom", Public(Action::ReadPublished), || web::to(pages::feed::show)),
    get("/sitemap.xml", Public(Action::ReadPublished), || web::to(pages::feed::sitemap)),
    get("/robots.txt", Public(Action::ReadPublished), || web::to(pages::feed::robots)),
    get("/cycles/{label}/publication", SignedIn(Action::PublishResults), || web::to(pages::publication::show)),
    post("/cycles/{label}/publication", SignedIn(Action::PublishResults), || web::to(pages::publication::publish)),
    post("/cycles/{label}/publication/withdrawal", SignedIn(Action::PublishResults), || {
        web::to(pages::publication::withdraw)
    }),
    get("/previews/{cycle}", SignedIn(Action::PublishResults), || web::to(pages::publication::begin)),
    get("/previews/{cycle}/{moment}", SignedIn(Action::PublishResults), || web::to(pages::results::first_preview)),
    get("/previews/{cycle}/{moment}/{page:.+}", SignedIn(Action::PublishResults), || web::to(pages::results::preview)),
    get("/audit", SignedIn(Action::ReadAudit), || web::to(pages::audit::show)),
    get("/audit/events.csv", SignedIn(Action::ReadAudit), || web::to(pages::audit::csv)),
    get("/audit/events.jsonl", SignedIn(Action::ReadAudit), || web::to(pages::audit::json_lines)),
    get("/mail", SignedIn(Action::ManageMail), || web::to(pages::mail::index)),
    get("/mail/letters", SignedIn(Action::ManageMail), || web::to(pages::mail::sample::index)),
    get("/mail/letters/{letter}", SignedIn(Action::ManageMail), || web::to(pages::mail::sample::show)),
    get("/mail/letters/{letter}/page", SignedIn(Action::ManageMail), || web::to(pages::mail::sample::page)),
    get("/mail/{message}", SignedIn(Action::ManageMail), || web::to(pages::mail::show)),
    get("/mail/{message}/letter", SignedIn(Action::ManageMail), || web::to(pages::mail::letter)),
    post("/mail/{message}/hand-over", SignedIn(Action::ManageMail), || web::to(pages::mail::hand_over)),
    post("/mail/{message}/retry", SignedIn(Action::ManageMail), || web::to(pages::mail::retry)),
    post("/mail/{message}/cancelling", SignedIn(Action::ManageMail), || web::to(pages::mail::cancel)),
    get("/cycles/{label}/reminders", SignedIn(Action::ManageCycles), || web::to(pages::reminder::index)),
    post("/cycles/{label}/reminders", SignedIn(Action::ManageCycles), || web::to(pages::reminder::add)),
    get("/cycles/{label}/reminders/{step}", SignedIn(Action::ManageCycles), || web::to(pages::reminder::show)),
    post("/cycles/{label}/reminders/{step}/sending", SignedIn(Action::ManageCycles), || web::to(pages::reminder::send)),
    post("/cycles/{label}/reminders/{step}/switch", SignedIn(Action::ManageCycles), || {
        web::to(pages::reminder::switch)
    }),
    post("/cycles/{label}/reminders/{step}/removal", SignedIn(Action::ManageCycles), || {
        web::to(pages::reminder::remove)
    }),
    get("/responses/{id}/contributors", SignedIn(Action::Delegate), || web::to(pages::contributor::show)),
    post("/responses/{id}/contributors", SignedIn(Action::Delegate), || web::to(pages::contributor::invite)),
    post("/responses/{id}/contributors/{account}", SignedIn(Action::Delegate), || web::to(pages::contributor::change)),
    get("/board", SignedIn(Action::SeeBoard), || web::to(pages::board::index)),
    get("/cycles/{label}/board", SignedIn(Action::SeeBoard), || web::to(pages::board::show)),
    get("/cycles/{label}/board.csv", SignedIn(Action::SeeBoard), || web::to(pages::board::file)),
    post("/cycles/{label}/board/actions", SignedIn(Action::ManageCycles), || web::to(pages::board::act)),
    get("/cycles/{label}/board/{state}", SignedIn(Action::SeeBoard), || web::to(pages::board::state)),
    get("/nominations", SignedIn(Action::ManageNominations), || web::to(pages::nomination::list)),
    post("/nominations", SignedIn(Action::ManageNominations), || web::to(pages::nomination::record)),
    upload("/nominations/file", SignedIn(Action::ManageNominations), || web::to(pages::nomination::load)),
    get("/nominations/{id}", SignedIn(Action::ManageNominations), || web::to(pages::nomination::show)),
    post("/nominations/{id}/replacement", SignedIn(Action::ManageNominations), || web::to(pages::nomination::replace)),
    post("/nominations/{id}/ending", SignedIn(Action::ManageNominations), || web::to(pages::nomination::end)),
    post("/nominations/{id}/lead", SignedIn(Action::ManageNominations), || web::to(pages::nomination::give_lead)),
    post("/nominations/{id}/invitation", SignedIn(Action::ManageNominations), || web::to(pages::nomination::invite)),
    get("/exports/{cycle}/{format}", SignedIn(Action::Export), || web::to(pages::export::download)),
];
