//! The server of a preview: the form of files that somebody is writing, without a platform behind it.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::guard::{GuardContext, fn_guard};
use actix_web::http::header::HOST;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{App, HttpServer};

use crate::services::preview::Preview;
use crate::web::{assets, headers, pages};

/// Builds the server of a preview, which nobody but this machine can reach, and says on which port it listens; 0 takes any
/// that is free.
///
/// # Errors
/// The system's error if it can't listen there.
pub fn build_preview(preview: Preview, port: u16) -> io::Result<(u16, Server)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let port = listener.local_addr()?.port();
    let preview = Data::from(Arc::new(preview));
    let server = HttpServer::new(move || {
        App::new().app_data(preview.clone()).service(
            web::scope("")
                .guard(fn_guard(is_local))
                .configure(register)
                .wrap(from_fn(pages::preview::greet))
                .wrap(from_fn(headers::secure)),
        )
    })
    .workers(1)
    .shutdown_timeout(1)
    .listen(listener)?;
    Ok((port, server.run()))
}

fn register(config: &mut ServiceConfig) {
    config
        .route("/static/{name}", web::get().to(assets::serve))
        .route("/", web::get().to(pages::preview::start))
        .route("/changes", web::get().to(pages::preview::changes))
        .route("/sections/{code}", web::get().to(pages::preview::section))
        .route("/sections/{code}", web::post().to(pages::preview::judge))
        .route("/print", web::get().to(pages::preview::print))
        .route("/print/{language}.css", web::get().to(pages::preview::print_style))
        .default_service(web::to(pages::preview::nothing));
}

/// Another site whose name leads to this machine must not read the draft in its visitor's browser.
fn is_local(context: &GuardContext<'_>) -> bool {
    let host = context.head().headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost")
}
