//! Every address of the server, in one list, each with its guard: a route without one can't be written.

use std::future::ready;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::guard::{self, Guard as _};
use actix_web::http::Method;
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{Error, HttpMessage};

use crate::services::ServiceError;
use crate::services::policy::{self, Action, Rule};
use crate::web::error::WebError;
use crate::web::form::Form;
use crate::web::rate_limit::RateLimits;
use crate::web::visitor::{Visitor, check_form};
use crate::web::{State, address, api, assets, csrf, pages};

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Everybody, without asking the database who it is.
    Anybody,
    /// Everybody, as the policy says of this action.
    Public(Action),
    /// Whoever has begun to sign in and has still to show or set up a second factor.
    SigningIn,
    /// Whoever is signed in and may do this; on whose responses, the service decides.
    SignedIn(Action),
}

impl Guard {
    /// The code, for lists of routes.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::Public(_) => "public",
            Self::SigningIn => "signing-in",
            Self::SignedIn(_) => "signed-in",
        }
    }

    /// What the policy is asked about.
    #[must_use]
    pub const fn action(self) -> Option<Action> {
        match self {
            Self::Public(action) | Self::SignedIn(action) => Some(action),
            Self::Anybody | Self::SigningIn => None,
        }
    }
}

/// One address with its method.
#[derive(Debug)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path with its variable parts in braces.
    pub path: &'static str,
    /// Who may come in.
    pub guard: Guard,
    /// Whether its form may bring files.
    pub takes_files: bool,
    handler: fn() -> actix_web::Route,
}

impl Route {
    /// Whether its form must carry the session's token. Without a session there is none; then the origin alone decides.
    #[must_use]
    pub fn needs_token(&self) -> bool {
        self.method == Method::POST && needs_token(self.guard)
    }
}

use Guard::{Anybody, Public, SignedIn, SigningIn};

const fn get(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::GET, path, guard, takes_files: false, handler }
}

const fn post(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, guard, takes_files: false, handler }
}

/// A form that may bring files.
const fn upload(path: &'static str, guard: Guard, handler: fn() -> actix_web::Route) -> Route {
    Route { method: Method::POST, path, guard, takes_files: true, handler }
}

/// Every address.
pub static ROUTES: &[Route] = &[
    get("/static/{name}", Anybody, || web::to(assets::serve)),
    get("/", Public(Action::ReadPublished), || web::to(pages::home::show)),
    get("/healthz", Public(Action::ReadPublished), || web::to(api::health::show)),
    get("/.well-known/security.txt", Public(Action::ReadPublished), || web::to(api::security_txt::show)),
    get("/privacy", Public(Action::ReadPublished), || web::to(pages::privacy::show)),
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
    get("/responses/{id}/review", SignedIn(Action::ReadWholeResponse), || web::to(pages::review::show)),
    post("/responses/{id}/submissions", SignedIn(Action::SignOff), || web::to(pages::review::sign_off)),
    get(r"/responses/{id}/submissions/{number:\d+}", SignedIn(Action::ReadSubmission), || {
        web::to(pages::receipt::show)
    }),
    get(r"/responses/{id}/submissions/{number:\d+}.json", SignedIn(Action::ReadSubmission), || {
        web::to(pages::receipt::document)
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
    get("/monitor/charts/{chart}", SignedIn(Action::SeeMonitor), || web::to(pages::chart::of_monitor)),
    get("/comparisons", SignedIn(Action::Compare), || web::to(pages::comparison::show)),
    get("/comparisons/measures/{name}", SignedIn(Action::Compare), || web::to(pages::measure::show)),
    get("/trends/{name}", SignedIn(Action::Compare), || web::to(pages::trend::show)),
    get("/trends/{name}/charts/{chart}", SignedIn(Action::Compare), || web::to(pages::chart::of_trend)),
    get("/indices", SignedIn(Action::Compare), || web::to(pages::index::latest)),
    get("/indices/{cycle}", SignedIn(Action::Compare), || web::to(pages::index::show)),
    get("/indices/{cycle}/charts/{chart}", SignedIn(Action::Compare), || web::to(pages::chart::of_index)),
    get("/indices/{cycle}/files/{file}", SignedIn(Action::Compare), || web::to(pages::index::file)),
    get("/comparisons/charts/{chart}", SignedIn(Action::Compare), || web::to(pages::chart::of_comparison)),
    get("/comparisons/files/{file}", SignedIn(Action::Compare), || web::to(pages::comparison::file)),
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

/// Puts every route behind its guard.
pub fn register(config: &mut ServiceConfig) {
    register_under(config, "", |guard| guard != Guard::Anybody);
}

/// The same for the files that pages load, within the scope of their folder.
pub fn register_files(config: &mut ServiceConfig) {
    register_under(config, assets::FOLDER, |guard| guard == Guard::Anybody);
}

fn register_under(config: &mut ServiceConfig, folder: &str, is_wanted: impl Fn(Guard) -> bool) {
    let mut registered: Vec<&str> = Vec::new();
    for route in ROUTES.iter().filter(|route| is_wanted(route.guard)) {
        if registered.contains(&route.path) {
            continue;
        }
        registered.push(route.path);
        let same_path = ROUTES.iter().filter(|other| other.path == route.path);
        let allow = allowed(route.path);
        let resource = web::resource(route.path.trim_start_matches(folder));
        let resource = same_path.fold(resource, |resource, route| resource.route(guarded(route)));
        let refuse = move || ready(Err::<String, _>(WebError::MethodNotAllowed { allow: allow.clone() }));
        config.service(resource.default_service(web::to(refuse)));
    }
    config.default_service(web::to(|| async { Err::<String, _>(WebError::NoSuchPage) }));
}

/// The methods that a path takes, as the header `Allow` has them.
fn allowed(path: &str) -> String {
    let methods = ROUTES.iter().filter(|route| route.path == path).map(|route| match route.method {
        Method::GET => "GET, HEAD",
        _ => route.method.as_str(),
    });
    methods.collect::<Vec<_>>().join(", ")
}

fn guarded(route: &Route) -> actix_web::Route {
    let (entry, takes_files) = (route.guard, route.takes_files);
    let method = route.method.clone();
    // A HEAD is a GET whose body is not sent.
    let is_method = guard::fn_guard(move |context| {
        let asked = &context.head().method;
        *asked == method || (*asked == Method::HEAD && method == Method::GET)
    });
    (route.handler)()
        .guard(guard::fn_guard(move |context| is_method.check(context)))
        .wrap(from_fn(move |req: ServiceRequest, next: Next<BoxBody>| enter(entry, takes_files, req, next)))
}

async fn enter(
    guard: Guard,
    takes_files: bool,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match check(guard, takes_files, &mut req).await {
        Ok(()) => Ok(next.call(req).await?.map_into_boxed_body()),
        Err(error) => Ok(req.error_response(error)),
    }
}

async fn check(guard: Guard, takes_files: bool, req: &mut ServiceRequest) -> Result<(), WebError> {
    let state = req.app_data::<Data<State>>().cloned().ok_or(WebError::Interrupted)?;
    let is_change = *req.method() == Method::POST;
    let is_program = req.extensions().get::<Visitor>().is_some_and(|visitor| visitor.is_program);
    // What a program shows with every request of its own, no other site can make a browser send.
    if is_change && !is_program {
        csrf::check_origin(req, &state)?;
    }
    check_guard(req, guard)?;
    check_rate(req, guard, &state.rates)?;
    if is_change {
        let limits = &state.settings.limits;
        let form = if takes_files { Form::read_with_files(req, limits).await } else { Form::read(req, limits).await };
        let mut form = form?;
        if needs_token(guard) && !is_program {
            check_form(req, &mut form)?;
        }
        req.extensions_mut().insert(form);
    }
    Ok(())
}

const fn needs_token(guard: Guard) -> bool {
    matches!(guard, Guard::SigningIn | Guard::SignedIn(_))
}

/// Beyond the limit on everything: attempts to sign in, by address; what costs the platform most, by account.
fn check_rate(req: &ServiceRequest, guard: Guard, rates: &RateLimits) -> Result<(), WebError> {
    let is_change = *req.method() == Method::POST;
    match guard {
        Guard::Public(Action::SignIn) | Guard::SigningIn if is_change => {
            rates.sign_ins.check_address(address::of(req.request()))
        }
        Guard::SignedIn(action) => {
            let extensions = req.extensions();
            let actor = extensions.get::<Visitor>().and_then(|visitor| visitor.actor.as_ref());
            let account = actor.ok_or(ServiceError::NotSignedIn)?.account;
            match action {
                _ if is_change => rates.changes.check(&account),
                Action::Export => rates.exports.check(&account),
                _ => Ok(()),
            }
        }
        Guard::Anybody | Guard::Public(_) | Guard::SigningIn => Ok(()),
    }
}

/// Here only whether the role may at all; whether it may with this very response, the service knows.
fn check_guard(req: &ServiceRequest, guard: Guard) -> Result<(), WebError> {
    let visitor = req.extensions().get::<Visitor>().cloned().ok_or(WebError::Interrupted)?;
    if *req.method() == Method::POST && visitor.actor.as_ref().is_some_and(|actor| !actor.scope.may_change()) {
        return Err(WebError::ReadingToken);
    }
    let is_open = match guard {
        Guard::Anybody => true,
        Guard::Public(action) => policy::public_rule(action) == Rule::All,
        Guard::SigningIn => visitor.signing_in.is_some(),
        Guard::SignedIn(action) => {
            let actor = visitor.actor.ok_or(ServiceError::NotSignedIn)?;
            return Ok(policy::check_at_all(&actor, action)?);
        }
    };
    if is_open { Ok(()) } else { Err(ServiceError::NotSignedIn.into()) }
}
