//! The server: built in one way for the program and for tests.

use std::io;
use std::net::TcpListener;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::Data;
use actix_web::{App, HttpServer, web};
use tracing_actix_web::TracingLogger;

use crate::routes;
use crate::services::Platform;
use crate::settings::Settings;
use crate::telemetry::RequestSpan;
use crate::web::{State, assets, compressed, headers, visitor};

mod preview;
pub mod retention;
pub mod sweeping;

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
    let state = Data::new(State::new(settings, platform, address)?);
    let server = HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .service(web::scope(assets::FOLDER).configure(routes::register_files).wrap(from_fn(visitor::greet)))
            .service(web::scope("").configure(routes::register).wrap(from_fn(visitor::identify)))
            .wrap(from_fn(headers::secure))
            .wrap(from_fn(compressed::compress))
            .wrap(Compress::default())
            .wrap(TracingLogger::<RequestSpan>::new())
    })
    .workers(limits.workers)
    .worker_max_blocking_threads(limits.blocking_threads)
    .client_request_timeout(limits.head_time)
    .max_connections(limits.connections)
    // An answer goes out in several small writes: without this each waits for the acknowledgement of the one before, 40 ms.
    .tcp_nodelay(true)
    .shutdown_timeout(10)
    .listen(listener)?;
    Ok((address.port(), server.run()))
}
