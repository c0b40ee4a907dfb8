//! The server: built in one way for the program and for tests.

use std::io;
use std::net::TcpListener;

use actix_session::SessionMiddleware;
use actix_session::config::{PersistentSession, TtlExtensionPolicy};
use actix_web::cookie::{Key, SameSite, time};
use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::Data;
use actix_web::{App, HttpServer, web};
use chrono::TimeDelta;
use tracing_actix_web::TracingLogger;

use crate::routes;
use crate::services::Platform;
use crate::settings::Settings;
use crate::telemetry::RequestSpan;
use crate::web::session::Sessions;
use crate::web::{State, assets, headers, visitor};

mod preview;

pub use preview::build_preview;

/// Builds the server and says on which port it listens; it serves once it is awaited, until it is told to stop, and
/// finishes what it has begun.
///
/// # Errors
/// The system's error if it can't listen there.
pub fn build(settings: Settings, platform: Platform) -> io::Result<(u16, Server)> {
    let listener = TcpListener::bind(&settings.listen)?;
    let address = listener.local_addr()?;
    let limits = settings.limits;
    let state = Data::new(State::new(settings, platform, address));
    let server = HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .service(web::scope(assets::FOLDER).configure(routes::register_files).wrap(from_fn(visitor::greet)))
            .service(
                web::scope("")
                    .configure(routes::register)
                    .wrap(from_fn(visitor::identify))
                    .wrap(sessions(&state))
                    .wrap(from_fn(visitor::rescue)),
            )
            .wrap(from_fn(headers::secure))
            .wrap(Compress::default())
            .wrap(TracingLogger::<RequestSpan>::new())
    })
    .workers(limits.workers)
    .worker_max_blocking_threads(limits.blocking_threads)
    .shutdown_timeout(10)
    .listen(listener)?;
    Ok((address.port(), server.run()))
}

/// The cookie holds nothing but a key of 64 characters of chance, whose hash finds the session: signing it would add nothing,
/// and a secret to be shared between servers would be one more thing to set up.
fn sessions(state: &Data<State>) -> SessionMiddleware<Sessions> {
    let lifetime = PersistentSession::default()
        .session_ttl(duration(state.settings.sessions.idle))
        .session_ttl_extension_policy(TtlExtensionPolicy::OnStateChanges);
    SessionMiddleware::builder(Sessions::new(state.platform.clone()), Key::from(&[0; 64]))
        .cookie_name("survey-session".to_owned())
        .cookie_secure(state.is_https())
        .cookie_same_site(SameSite::Lax)
        .session_lifecycle(lifetime)
        .build()
}

const fn duration(delta: TimeDelta) -> time::Duration {
    time::Duration::seconds(delta.num_seconds())
}
