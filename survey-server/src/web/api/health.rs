//! Whether the server and its database are well.

use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::services::cycle;
use crate::web::State;

/// Answers `ok` if the database can be read.
pub async fn show(state: Data<State>) -> HttpResponse {
    match state.block(cycle::list).await {
        Ok(_) => HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database can't be read");
            HttpResponse::ServiceUnavailable()
                .content_type("text/plain; charset=utf-8")
                .body("the database can't be read\n")
        }
    }
}
