//! The few files that pages load: embedded, named after their content, compressed once.

use std::io::Write as _;
use std::sync::LazyLock;

use actix_web::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, VARY};
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
    /// The font of devices that have no Arabic letters; only the stylesheet names it.
    pub arabic: Asset,
    /// The stylesheet of the page of all parts, beside that of every page.
    pub specimens: Asset,
    /// The stylesheet of questionnaires on paper.
    pub print: Asset,
    /// The script of forms.
    pub form: Asset,
    /// The script that opens forms without a connection; it has an address of its own.
    pub worker: Asset,
    /// The script of previews, which loads a page again when its questionnaire has changed.
    pub preview: Asset,
    /// The script of the explorer.
    pub explorer: Asset,
    /// The icon of the site.
    pub icon: Asset,
    /// The pictures of the guide.
    pub guide: Vec<Picture>,
}

/// The modules of the script of forms, each after those that it imports.
const FORM: [&str; 14] = [
    include_str!("../../static/expression.js"),
    include_str!("../../static/form/relevance.js"),
    include_str!("../../static/form/exclusive.js"),
    include_str!("../../static/form/entries.js"),
    include_str!("../../static/form/fields.js"),
    include_str!("../../static/form/drafts.js"),
    include_str!("../../static/form/queue.js"),
    include_str!("../../static/form/send.js"),
    include_str!("../../static/form/state.js"),
    include_str!("../../static/form/faults.js"),
    include_str!("../../static/form/count.js"),
    include_str!("../../static/form/autosave.js"),
    include_str!("../../static/form/offline.js"),
    include_str!("../../static/form/form.js"),
];

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let form = joined(&FORM);
    let arabic = Asset::compressed("arabic", "woff2", include_bytes!("../../static/font/arabic.woff2"));
    let style = include_str!("../../static/style.css").replace("ARABIC", &arabic.url);
    Assets {
        style: Asset::new("style", "css", &style),
        arabic,
        specimens: Asset::new("specimens", "css", include_str!("../../static/specimens.css")),
        print: Asset::new("print", "css", include_str!("../../static/print.css")),
        worker: Asset::new("worker", "js", &worker(&form)),
        form: Asset::new("form", "js", &form),
        preview: Asset::new("preview", "js", include_str!("../../static/preview.js")),
        explorer: Asset::new("explorer", "js", include_str!("../../static/explorer.js")),
        icon: Asset::new("icon", "svg", include_str!("../../static/icon.svg")),
        guide: guide::pictures(),
    }
});

/// Modules as one file, since each request costs a slow line a second: no two of them have a name in common, and comments stay here.
fn joined(modules: &[&str]) -> String {
    let is_left_out = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("import ") && line.contains("from \".")
            || ["//", "/*", "*"].iter().any(|comment| line.starts_with(comment))
    };
    let lines = modules.iter().flat_map(|module| module.lines()).filter(|line| !is_left_out(line));
    lines.flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]).collect()
}

/// The worker of a script of forms: another script makes another worker, which forgets what the one before has kept.
fn worker(form: &str) -> String {
    let all = [form, include_str!("../../static/style.css"), include_str!("../../static/worker.js")].concat();
    let version = survey_model::submission::hash(&all);
    joined(&[include_str!("../../static/worker.js")]).replace("VERSION", version.get(..12).unwrap_or_default())
}

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

    /// A picture or a font, which is compressed as it is.
    fn compressed(name: &str, extension: &str, content: &[u8]) -> Self {
        let hash = survey_model::submission::hash_of(content);
        Self {
            url: format!("{FOLDER}/{name}.{}.{extension}", hash.get(..12).unwrap_or_default()),
            media_type: if extension == "woff2" { "font/woff2" } else { "image/webp" },
            plain: content.to_vec(),
            gzip: Vec::new(),
            brotli: Vec::new(),
        }
    }

    /// The file as an answer that may be kept for so long.
    fn answer(&self, req: &HttpRequest, kept: &'static str) -> HttpResponse {
        let (content, encoding) = self.encoded(req.headers());
        let mut response = HttpResponse::Ok();
        response
            .insert_header((CONTENT_TYPE, self.media_type))
            .insert_header((CACHE_CONTROL, kept))
            .insert_header((VARY, "accept-encoding"));
        if let Some(encoding) = encoding {
            response.insert_header((CONTENT_ENCODING, encoding));
        }
        response.body(content.to_vec())
    }

    /// The content in the smallest form that a client accepts, with the form's name.
    fn encoded(&self, headers: &HeaderMap) -> (&[u8], Option<&'static str>) {
        [("br", &self.brotli), ("gzip", &self.gzip)]
            .into_iter()
            .find(|(name, content)| accepts(headers, name) && !content.is_empty())
            .map_or((&self.plain, None), |(name, content)| (content, Some(name)))
    }
}

/// Whether a client takes what is compressed in a way: it names it, and not with a weight of zero.
pub(super) fn accepts(headers: &HeaderMap, name: &str) -> bool {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_refused = |weight: &str| weight.trim().strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0));
    accepted.split(',').any(|part| {
        let (named, weight) = part.split_once(';').unwrap_or((part, ""));
        named.trim() == name && !is_refused(weight)
    })
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
    // A window no larger than the content: it is cleared each time.
    let window = content.len().next_power_of_two().trailing_zeros().clamp(10, 22);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: i32::try_from(window).unwrap_or(22),
        size_hint: content.len(),
        ..Default::default()
    };
    match brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(_) => Vec::new(),
    }
}

/// Sends the worker, which browsers ask for anew each time: its address says for which pages it works, and can't change.
///
/// # Errors
/// None.
pub async fn serve_worker(req: HttpRequest) -> Result<HttpResponse, WebError> {
    Ok(assets().worker.answer(&req, "no-cache"))
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
        &assets.specimens,
        &assets.arabic,
        &assets.print,
        &assets.form,
        &assets.preview,
        &assets.explorer,
        &assets.icon,
    ];
    let pictures = assets.guide.iter().map(|picture| &picture.asset);
    let asset = all.into_iter().chain(pictures).find(|asset| asset.url == url).ok_or(WebError::NoSuchPage)?;
    Ok(asset.answer(&req, "public, max-age=31536000, immutable"))
}
