//! Pictures that cameras read.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::error::WebError;
use crate::services::ServiceError;

/// White around the picture, in modules, as the standard asks for.
const MARGIN: i32 = 4;

/// A text as a QR code in SVG.
///
/// # Errors
/// [`WebError::Service`] if the text is too long for one.
pub fn svg(text: &str) -> Result<String, WebError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(ServiceError::corrupt)?;
    let size = code.size() + 2 * MARGIN;
    let mut path = String::new();
    for (x, y) in (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))) {
        if code.get_module(x, y) {
            // Writing to a text can't fail.
            let _ = write!(path, "M{},{}h1v1h-1z", x + MARGIN, y + MARGIN);
        }
    }
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{0}" height="{0}" shape-rendering="crispEdges"><path fill="#fff" d="M0,0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>"##,
        size * 5
    ))
}
