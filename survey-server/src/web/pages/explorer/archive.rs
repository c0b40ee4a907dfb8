//! Everything that the explorer shows of a choice as one ZIP: tables, findings, charts.

use std::io::{Cursor, Write as _};

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use analysis::chart::{
    self, ChangeChart, Chart, DistributionChart, Frame, MeasureSubject, MeasuresSubject, Size, Subject, Theme,
};
use analysis::report::Measure;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::{Found, Question, every_grouping, found};
use crate::services::ServiceError;
use crate::services::comparison::{BOUNDS, TABLES, write_table};
use crate::web::State;
use crate::web::download;
use crate::web::error::WebError;
use crate::web::pages::chart::chart_text;
use crate::web::views::figure::Figurer;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// The files of an archive, in their order.
type Files = Vec<(String, Vec<u8>)>;

/// Sends the archive. The same vintage gives the same bytes: no file has a time.
///
/// # Errors
/// As [`found`]; [`WebError`] if too many are being made.
pub async fn show(state: Data<State>, visitor: Visitor, question: Query<Question>) -> Result<HttpResponse, WebError> {
    let found = found(&state, visitor.language, &question, every_grouping()).await?;
    let words = visitor.words();
    let base = state.base_url().to_owned();
    let name = format!("{}.zip", found.choice.file_stem());
    let write = move |_: &crate::services::Platform, out: &mut dyn std::io::Write| {
        let files = files(&found, words, &base)?;
        let bytes = packed(&files).map_err(|error| unwritable(&error))?;
        out.write_all(&bytes).map_err(|error| unwritable(&error))
    };
    download::send(&state, &name, "application/zip", write).await
}

fn unwritable(error: &dyn std::fmt::Display) -> ServiceError {
    ServiceError::refused("unwritable", format!("the archive can't be written: {error}"))
}

fn packed(files: &Files) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, content) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn files(found: &Found, words: Words, base: &str) -> Result<Files, ServiceError> {
    let mut files = vec![("README.txt".to_owned(), readme(found, words, base).into_bytes())];
    for name in TABLES.into_iter().chain(BOUNDS) {
        let mut table = Vec::new();
        write_table(&found.compared.comparison, name, &mut table)?;
        files.push((format!("tables/{name}"), table));
    }
    files.extend(charts(found, words));
    Ok(files)
}

/// What the archive holds, and what all of it rests on.
fn readme(Found { choice, compared, .. }: &Found, words: Words, base: &str) -> String {
    let comparison = &compared.comparison;
    let figurer = Figurer { words, basis: choice.basis };
    let (from, to) = (comparison.from.label.as_str(), comparison.to.label.as_str());
    let mut lines = vec![words.t("comparison-of").with("from", from).with("to", to).plain()];
    lines.extend(comparison.synthetic().then(|| words.t("synthetic-banner").plain()));
    lines.extend([&comparison.from, &comparison.to].map(|cycle| figurer.provenance(cycle).plain()));
    lines.push(choice.source_line(words));
    lines.push(words.of("basis-note", choice.basis.code()).plain());
    lines.push(format!("{base}{}", choice.address("/explorer", "")));
    lines.push(comparison.software.to_owned());
    lines.join("\n\n") + "\n"
}

/// A chart of the changes of each section, and one of the answers to each measure that is chosen by section or name.
fn charts(found: &Found, words: Words) -> Files {
    let Found { choice, compared, .. } = found;
    let comparison = &compared.comparison;
    let (text, source) = (chart_text(words), choice.source_line(words));
    let frame = Frame { size: Size::PAGE, theme: Theme::default(), text: &text, source: &source };
    let (basis, group) = (choice.basis, choice.group.as_ref());
    let shown: Vec<&Measure> = comparison.measures.iter().filter(|measure| choice.is_shown(measure)).collect();
    let of_section = |measures: &[&Measure]| {
        let identity = &measures.first()?.identity;
        let key = identity.section.as_ref().map_or("all", |section| section.as_str());
        let heading = identity.section_title.as_str();
        let subject = MeasuresSubject { comparison, measures, key, heading, basis, group };
        drawn(&ChangeChart, &Subject::Measures(subject), &frame, &format!("change-{key}"))
    };
    let same = |one: &&Measure, other: &&Measure| one.identity.section == other.identity.section;
    let of_sections: Files = shown.chunk_by(same).filter_map(of_section).collect();
    let is_narrow = choice.section.is_some() || !choice.items.is_empty();
    let of_measure = |measure: &&Measure| {
        let subject = Subject::Measure(MeasureSubject { comparison, measure, basis, group });
        drawn(&DistributionChart, &subject, &frame, &format!("distribution-{}", measure.identity.name))
    };
    let of_measures = shown.iter().filter(|_| is_narrow).filter_map(of_measure);
    of_sections.into_iter().chain(of_measures).collect()
}

/// A chart as a file; nothing if it has nothing to show of this.
fn drawn(chart: &dyn Chart, subject: &chart::Subject<'_>, frame: &Frame<'_>, name: &str) -> Option<(String, Vec<u8>)> {
    let drawing = chart.draw(subject, frame).ok()?;
    Some((format!("charts/{name}.svg"), drawing.svg.into_bytes()))
}
