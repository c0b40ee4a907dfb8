//! A cycle's responses as a file, sent while it is written.

use std::io::{self, BufWriter, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use actix_web::HttpResponse;
use actix_web::body::BodyStream;
use actix_web::web::{Bytes, Data, Path, Query};
use analysis::export;
use futures_util::stream;
use serde::Deserialize;

use super::cycle_label;
use crate::services::export::{ExportRequest, export as write_export};
use crate::services::progress::Silent;
use crate::services::{ServiceError, cycle};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::visitor::Visitor;

/// The query of an export's address.
#[derive(Debug, Deserialize)]
pub struct Question {
    bom: Option<String>,
}

/// How much is sent at a time, in bytes, and how many such pieces may wait for a slow line.
const PIECE: usize = 64 * 1024;
const WAITING: usize = 4;

type Piece = Result<Bytes, io::Error>;

/// Sends a cycle's responses in a format.
///
/// # Errors
/// [`WebError`] if there is no such cycle or format. What fails later breaks the download off, so that half a file is not
/// taken for a whole one.
pub async fn download(
    state: Data<State>,
    visitor: Visitor,
    path: Path<(String, String)>,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let (label, name) = path.into_inner();
    let label = cycle_label(&label)?;
    let format = export::format(&name).ok_or(ServiceError::not_found("format"))?;
    let wanted = label.clone();
    state.block(move |platform| cycle::find(platform, &wanted)).await?;
    let request = ExportRequest {
        cycle: label.clone(),
        format: name,
        language: visitor.language,
        bom: question.bom.as_deref() == Some("yes"),
        as_of: now(),
    };
    let (sender, receiver) = sync_channel(WAITING);
    let platform = state.platform.clone();
    drop(actix_web::rt::task::spawn_blocking(move || write(&platform, &request, sender)));
    let file = format!("{label}-{}.{}", format.name(), format.extension());
    let disposition = format!("attachment; filename=\"{file}\"");
    Ok(HttpResponse::Ok()
        .content_type(format.media_type())
        .insert_header(("content-disposition", disposition))
        .body(BodyStream::new(stream::unfold(receiver, receive))))
}

fn write(platform: &crate::services::Platform, request: &ExportRequest, sender: SyncSender<Piece>) {
    let mut out = BufWriter::with_capacity(PIECE, Pipe(sender.clone()));
    let written = write_export(platform, request, &mut out, &Silent)
        .and_then(|()| out.flush().map_err(|error| ServiceError::refused("export-failed", error.to_string())));
    if let Err(error) = written {
        tracing::error!(%error, "an export broke off");
        // Nobody hears it if the reader is gone, which may be why it broke off.
        drop(sender.send(Err(io::Error::other(error.to_string()))));
    }
}

/// The next piece, waited for on a thread that may wait.
async fn receive(receiver: Receiver<Piece>) -> Option<(Piece, Receiver<Piece>)> {
    let next = actix_web::web::block(move || receiver.recv().ok().map(|piece| (piece, receiver))).await;
    next.ok().flatten()
}

/// The writing end of a download.
struct Pipe(SyncSender<Piece>);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let gone = |_| io::Error::new(io::ErrorKind::BrokenPipe, "the reader has gone");
        self.0.send(Ok(Bytes::copy_from_slice(bytes))).map_err(gone)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
