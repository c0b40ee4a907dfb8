//! From the line to the disk, a piece at a time.

use actix_web::web::BytesMut;
use survey_model::code::ItemCode;

use crate::services::evidence::Arrival;
use crate::services::{Actor, ServiceError};
use crate::storage::{EvidenceId, ResponseId};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::form::ArrivingFile;

/// How much is gathered before a thread that may wait writes it, in bytes.
const PIECE: usize = 64 * 1024;

/// Takes a file and attaches it. What is too large is refused while it arrives; the rest of it is not read.
pub(super) async fn receive(
    state: &State,
    actor: &Actor,
    response: ResponseId,
    item: &ItemCode,
    mut file: ArrivingFile,
) -> Result<EvidenceId, WebError> {
    let place = state.uploads.enter().await?;
    let (actor, item, name) = (actor.clone(), item.clone(), file.name.clone());
    let begin = state.block(move |platform| Arrival::begin(platform, &actor, response, &item, &name));
    let mut arrival = begin.await?;
    let mut gathered = BytesMut::with_capacity(PIECE);
    loop {
        let piece = file.next_piece().await?;
        gathered.extend_from_slice(piece.as_deref().unwrap_or_default());
        if gathered.len() >= PIECE || piece.is_none() {
            arrival = take(state, arrival, gathered.split()).await?;
        }
        if piece.is_none() {
            let kept = state.block(move |platform| arrival.keep(platform)).await;
            drop(place);
            return kept;
        }
    }
}

async fn take(state: &State, mut arrival: Arrival, piece: BytesMut) -> Result<Arrival, WebError> {
    let take = move |_: &crate::services::Platform| arrival.take(&piece).map(|()| arrival);
    state.block::<_, ServiceError>(take).await
}
