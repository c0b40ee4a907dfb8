//! Which of the two files each line of a crosswalk speaks of.

use super::Described;
use crate::dataset::Origin;
use crate::files::sheet::Sheet;
use crate::import::Problems;
use crate::report::Instrument;

/// For each line whether it speaks of the later file.
///
/// A file is known by the version that it answers, by its name in a column `filename`, or else by coming first or second.
pub(super) fn of_lines(sheet: &Sheet, files: [Described<'_>; 2], problems: &mut Problems<'_>) -> Vec<bool> {
    let mut ids: Vec<(&str, &str)> = Vec::new();
    for line in &sheet.lines {
        let id = (sheet.cell(line, "id"), sheet.cell(line, "filename"));
        if ids.iter().all(|known| known.0 != id.0) {
            ids.push(id);
        }
    }
    let names: Vec<&str> = ids.iter().map(|(id, _)| *id).collect();
    let Some(later) = later_of(&ids, files) else {
        let message = format!(
            "the column names {}; a crosswalk leads from the earlier to the later file, which are {} and {}",
            names.join(", "),
            name(files[0]),
            name(files[1])
        );
        problems.at("crosswalk-files", 1, Some("id"), message);
        return Vec::new();
    };
    sheet.lines.iter().map(|line| sheet.cell(line, "id") == later).collect()
}

fn later_of<'i>(ids: &[(&'i str, &'i str)], files: [Described<'_>; 2]) -> Option<&'i str> {
    let is_of = |(id, filename): &(&str, &str), file: Described<'_>| *id == name(file) || *filename == file_name(file);
    match ids {
        [one, two] if is_of(one, files[1]) && is_of(two, files[0]) => Some(one.0),
        [_, two] if files.iter().all(|file| matches!(file.dataset.source().questionnaire, Instrument::Codebook(_))) => {
            Some(two.0)
        }
        [one, two] if is_of(one, files[0]) && is_of(two, files[1]) => Some(two.0),
        _ => None,
    }
}

/// What the column `id` calls a file.
fn name(file: Described<'_>) -> String {
    match &file.dataset.source().questionnaire {
        Instrument::Version(version) => version.to_string(),
        Instrument::Codebook(_) => file_name(file),
    }
}

fn file_name(file: Described<'_>) -> String {
    match &file.dataset.source().origin {
        Origin::File(hash) => hash.file.clone(),
        Origin::Known(_) => String::new(),
    }
}
