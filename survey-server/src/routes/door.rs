//! The door before every address: guard, origin, limits, form; a handler is called behind all of them only.

use std::future::ready;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::guard::{self, Guard as _};
use actix_web::http::Method;
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{Error, HttpMessage};

use super::{Guard, ROUTES, Route};
use crate::services::ServiceError;
use crate::services::policy::{self, Action, Rule};
use crate::web::error::WebError;
use crate::web::form::{ArrivingFile, Form};
use crate::web::rate_limit::RateLimits;
use crate::web::visitor::{Visitor, check_form};
use crate::web::{State, address, assets, csrf, tag};

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

fn guarded(route: &'static Route) -> actix_web::Route {
    let method = route.method.clone();
    // A HEAD is a GET whose body is not sent.
    let is_method = guard::fn_guard(move |context| {
        let asked = &context.head().method;
        *asked == method || (*asked == Method::HEAD && method == Method::GET)
    });
    (route.handler)()
        .guard(guard::fn_guard(move |context| is_method.check(context)))
        .wrap(from_fn(move |req: ServiceRequest, next: Next<BoxBody>| enter(route, req, next)))
}

async fn enter(
    route: &Route,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match check(route, &mut req).await {
        Ok(()) => {
            let response = next.call(req).await?.map_into_boxed_body();
            Ok(if route.is_tagged { tag::tagged(response) } else { response })
        }
        Err(error) => Ok(req.error_response(error)),
    }
}

async fn check(route: &Route, req: &mut ServiceRequest) -> Result<(), WebError> {
    let guard = route.guard;
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
        let (mut form, arriving) = if route.streams {
            ArrivingFile::read(req, limits).await?
        } else if route.takes_files {
            (Form::read_with_files(req, limits).await?, None)
        } else {
            (Form::read(req, limits).await?, None)
        };
        if guard.needs_token() && !is_program {
            check_form(req, &mut form)?;
        }
        req.extensions_mut().insert(form);
        if let Some(file) = arriving {
            req.extensions_mut().insert(file);
        }
    }
    Ok(())
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
