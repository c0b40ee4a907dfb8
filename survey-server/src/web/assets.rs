//! The few files that pages load: embedded, named after their content, compressed once.

use std::io::Write as _;
use std::sync::LazyLock;

use actix_web::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::error::WebError;

mod guide;

pub use guide::Picture;

/// The folder of addresses.
pub const FOLDER: &str = "/static";

/// A file that pages load.
#[derive(Debug)]
pub struct Asset {
    /// Its address, with a part of its content's hash.
    pub url: String,
    media_type: &'static str,
    plain: Vec<u8>,
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

/// The files that pages load.
#[derive(Debug)]
pub struct Assets {
    /// The stylesheet of every page.
    pub style: Asset,
    /// The stylesheet of questionnaires on paper.
    pub print: Asset,
    /// The script of forms.
    pub form: Asset,
    /// The script that evaluates expressions, which that of forms imports.
    pub expression: Asset,
    /// The script of previews, which loads a page again when its questionnaire has changed.
    pub preview: Asset,
    /// The script of the explorer.
    pub explorer: Asset,
    /// The icon of the site.
    pub icon: Asset,
    /// The pictures of the guide.
    pub guide: Vec<Picture>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let expression = Asset::new("expression", "js", include_str!("../../static/expression.js"));
    let form = include_str!("../../static/form.js").replace("./expression.js", &expression.url);
    Assets {
        style: Asset::new("style", "css", include_str!("../../static/style.css")),
        print: Asset::new("print", "css", include_str!("../../static/print.css")),
        form: Asset::new("form", "js", &form),
        preview: Asset::new("preview", "js", include_str!("../../static/preview.js")),
        explorer: Asset::new("explorer", "js", include_str!("../../static/explorer.js")),
        icon: Asset::new("icon", "svg", include_str!("../../static/icon.svg")),
        expression,
        guide: guide::pictures(),
    }
});

/// The files that pages load.
#[must_use]
pub fn assets() -> &'static Assets {
    &ASSETS
}

impl Asset {
    fn new(name: &str, extension: &str, content: &str) -> Self {
        let hash = survey_model::submission::hash(content);
        let plain = content.as_bytes().to_vec();
        Self {
            url: format!("{FOLDER}/{name}.{}.{extension}", hash.get(..12).unwrap_or_default()),
            media_type: match extension {
                "css" => "text/css; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                _ => "image/svg+xml",
            },
            gzip: gzip(&plain),
            brotli: brotli(&plain),
            plain,
        }
    }

    /// A picture, which is compressed as it is.
    fn picture(name: &str, content: &[u8]) -> Self {
        let hash = survey_model::submission::hash_of(content);
        Self {
            url: format!("{FOLDER}/{name}.{}.webp", hash.get(..12).unwrap_or_default()),
            media_type: "image/webp",
            plain: content.to_vec(),
            gzip: Vec::new(),
            brotli: Vec::new(),
        }
    }

    /// The content in the smallest form that a client accepts, with the form's name.
    fn encoded(&self, accepted: &str) -> (&[u8], Option<&'static str>) {
        let accepts = |name: &str| accepted.split(',').any(|part| part.trim() == name);
        [("br", &self.brotli), ("gzip", &self.gzip)]
            .into_iter()
            .find(|(name, content)| accepts(name) && !content.is_empty())
            .map_or((&self.plain, None), |(name, content)| (content, Some(name)))
    }
}

/// Nothing if it can't be compressed: then it is sent as it is.
pub(super) fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).and_then(|()| encoder.finish()).unwrap_or_default()
}

fn brotli(content: &[u8]) -> Vec<u8> {
    brotli_of_quality(content, 11)
}

/// Compressed with a quality from 0 to 11; nothing if it can't be.
pub(super) fn brotli_of_quality(content: &[u8], quality: i32) -> Vec<u8> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    match brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(_) => Vec::new(),
    }
}

/// Sends a file; its address changes with its content, so that it may be kept for ever.
///
/// # Errors
/// [`WebError::NoSuchPage`] if there is no such file.
pub async fn serve(req: HttpRequest, name: Path<String>) -> Result<HttpResponse, WebError> {
    let assets = assets();
    let url = format!("{FOLDER}/{name}");
    let all = [
        &assets.style,
        &assets.print,
        &assets.form,
        &assets.expression,
        &assets.preview,
        &assets.explorer,
        &assets.icon,
    ];
    let pictures = assets.guide.iter().map(|picture| &picture.asset);
    let asset = all.into_iter().chain(pictures).find(|asset| asset.url == url).ok_or(WebError::NoSuchPage)?;
    let accepted = req.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (content, encoding) = asset.encoded(accepted);
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, asset.media_type))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "accept-encoding"));
    if let Some(encoding) = encoding {
        response.insert_header((CONTENT_ENCODING, encoding));
    }
    Ok(response.body(content.to_vec()))
}
