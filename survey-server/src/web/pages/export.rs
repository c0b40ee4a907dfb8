//! A cycle's responses as a file: written in full first, then sent at the reader's pace.
//!
//! A slow reader must not hold a connection to the database, nor a thread: the file waits on the disk instead. What fails
//! while it is written still has an error page.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::web::{Bytes, Data, Path, Query, block};
use analysis::export;
use futures_util::stream;
use serde::Deserialize;

use super::cycle_label;
use crate::services::export::{ExportRequest, export as write_export};
use crate::services::progress::Silent;
use crate::services::{Platform, ServiceError, cycle};
use crate::storage::now;
use crate::web::State;
use crate::web::error::WebError;
use crate::web::visitor::Visitor;

/// The query of an export's address.
#[derive(Debug, Deserialize)]
pub struct Question {
    bom: Option<String>,
}

/// How much is written and sent at a time, in bytes.
const PIECE: usize = 64 * 1024;

type Piece = Result<Bytes, io::Error>;

/// Sends a cycle's responses in a format.
///
/// # Errors
/// [`WebError`] if there is no such cycle or format, the file can't be written, or too many are being written.
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
    let place = state.exports.enter().await?;
    let written = state.block(move |platform| {
        let written = write(platform, &request);
        drop(place);
        written
    });
    let (size, file) = written.await?;
    let disposition = format!("attachment; filename=\"{label}-{}.{}\"", format.name(), format.extension());
    Ok(HttpResponse::Ok()
        .content_type(format.media_type())
        .insert_header(("content-disposition", disposition))
        .body(SizedStream::new(size, stream::unfold(Some(file), next_piece))))
}

/// Writes the export into a file without a name, which vanishes with its last reader, and gives its size in bytes.
fn write(platform: &Platform, request: &ExportRequest) -> Result<(u64, File), WebError> {
    let mut out = BufWriter::with_capacity(PIECE, tempfile::tempfile()?);
    write_export(platform, request, &mut out, &Silent)?;
    out.flush()?;
    let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    let size = file.stream_position()?;
    file.rewind()?;
    Ok((size, file))
}

/// The next piece, read only when the line has room for it: nothing waits in between. After a failure there is no more, and
/// since less came than was announced, the download breaks off.
async fn next_piece(file: Option<File>) -> Option<(Piece, Option<File>)> {
    let mut file = file?;
    let read = block(move || {
        let mut piece = Vec::with_capacity(PIECE);
        Read::by_ref(&mut file).take(PIECE as u64).read_to_end(&mut piece).map(|_| (piece, file))
    });
    match read.await.map_err(io::Error::other).flatten() {
        Ok((piece, _)) if piece.is_empty() => None,
        Ok((piece, file)) => Some((Ok(piece.into()), Some(file))),
        Err(error) => Some((Err(error), None)),
    }
}
