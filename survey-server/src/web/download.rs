//! A file that somebody downloads: written in full first, then sent at the reader's pace.
//!
//! A slow reader must not hold a connection to the database, nor a thread: the file waits on the disk instead. What fails
//! while it is written still has an error page.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::web::{Bytes, block};
use futures_util::stream;

use super::State;
use super::error::WebError;
use crate::services::{Platform, ServiceError};

/// How much is written and sent at a time, in bytes.
const PIECE: usize = 64 * 1024;

type Piece = Result<Bytes, io::Error>;

/// Sends what `write` writes as a file of a name.
///
/// # Errors
/// [`WebError`] if the file can't be written, or too many are being written.
pub async fn send(
    state: &State,
    name: &str,
    media_type: &str,
    write: impl FnOnce(&Platform, &mut dyn Write) -> Result<(), ServiceError> + Send + 'static,
) -> Result<HttpResponse, WebError> {
    let place = state.exports.enter().await?;
    let written = state.block(move |platform| {
        let written = write_file(platform, write);
        drop(place);
        written
    });
    let (size, file) = written.await?;
    Ok(HttpResponse::Ok()
        .content_type(media_type)
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(SizedStream::new(size, stream::unfold(Some(file), next_piece))))
}

/// Writes into a file without a name, which vanishes with its last reader, and gives its size in bytes.
fn write_file(
    platform: &Platform,
    write: impl FnOnce(&Platform, &mut dyn Write) -> Result<(), ServiceError>,
) -> Result<(u64, File), WebError> {
    let mut out = BufWriter::with_capacity(PIECE, tempfile::tempfile()?);
    write(platform, &mut out)?;
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
