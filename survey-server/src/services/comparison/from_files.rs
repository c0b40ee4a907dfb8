//! Compares two files of answers from anywhere; no database is asked.

use std::fs::File as Handle;
use std::io;
use std::path::{Path, PathBuf};

use analysis::comparison::{By, Options, compare};
use analysis::dataset::Cases;
use analysis::files::{self, Answers, Codebook, Described, File, Reading};
use analysis::report::{Comparison, Respondents};
use chrono::NaiveDate;
use survey_model::code::CycleLabel;
use survey_model::concordance::Concordance;
use survey_model::problem::Problem;

use crate::services::ServiceError;

/// Which files are compared, and how they are understood.
#[derive(Debug, Clone)]
pub struct FilesRequest {
    /// The answers of the earlier and of the later cycle.
    pub answers: [PathBuf; 2],
    /// What their columns mean.
    pub codebooks: [PathBuf; 2],
    /// The crosswalk between the codebooks, if there is one.
    pub crosswalk: Option<PathBuf>,
    /// What the cycles are called; otherwise the files or their names say it.
    pub cycles: [Option<CycleLabel>; 2],
    /// The cycles' first days, as of which states are counted into groups.
    pub first_days: [Option<NaiveDate>; 2],
    /// The column that tells respondents apart.
    pub id: Option<String>,
    /// What figures are broken down by: columns, or groupings of Member States.
    pub by: Vec<String>,
}

/// Compares two files.
///
/// # Errors
/// [`ServiceError::Invalid`] with every problem of the files; [`ServiceError::Refused`] if they are one and the same, or the figures can't be had.
pub fn compare_files(request: &FilesRequest, options: &Options) -> Result<Comparison, ServiceError> {
    let [earlier, later] = codebooks(request)?;
    let (one, two) = answers(request, [&earlier, &later])?;
    check_distinct(&one, &two)?;
    let earlier = Described { codebook: &earlier, dataset: &one.dataset };
    let later = Described { codebook: &later, dataset: &two.dataset };
    let concordance = concordance(request, earlier, later)?;
    let better = later.codebook.directions();
    check_something(&one, &two)?;
    let options = Options {
        breakdowns: breakdowns(request, &one, &two)?,
        better,
        respondents: respondents(options, &one, &two),
        ..options.clone()
    };
    compare(earlier.side(), later.side(), &concordance, &options).map_err(super::not_compared)
}

fn codebooks(request: &FilesRequest) -> Result<[Codebook; 2], ServiceError> {
    let [one, two] = &request.codebooks;
    let earlier = codebook(one);
    if one == two {
        let codebook = earlier.map_err(ServiceError::Invalid)?;
        return Ok([codebook.clone(), codebook]);
    }
    let (earlier, later) = both(earlier, codebook(two))?;
    Ok([earlier, later])
}

fn codebook(path: &Path) -> Result<Codebook, Vec<Problem>> {
    with_file(path, files::read_codebook)
}

/// The answers of both cycles, side by side: while one waits for its file, or names respondents, the other's cells are read.
fn answers(request: &FilesRequest, codebooks: [&Codebook; 2]) -> Result<(Answers, Answers), ServiceError> {
    let of = |at: usize| {
        let reading = Reading {
            cycle: request.cycles[at].clone(),
            id: request.id.clone(),
            by: request.by.clone(),
            groups_as_of: request.first_days[at],
        };
        with_file(&request.answers[at], |file| files::read_answers(file, codebooks[at], &reading))
    };
    let (earlier, later) = rayon::join(|| of(0), || of(1));
    both(earlier, later)
}

fn concordance(
    request: &FilesRequest,
    earlier: Described<'_>,
    later: Described<'_>,
) -> Result<Concordance, ServiceError> {
    match &request.crosswalk {
        None => Ok(files::unreviewed(earlier, later)),
        Some(path) => {
            with_file(path, |file| files::read_crosswalk(file, earlier, later)).map_err(ServiceError::Invalid)
        }
    }
}

/// The breakdowns, which must be by the same in both files: columns, or groups of Member States.
fn breakdowns(request: &FilesRequest, earlier: &Answers, later: &Answers) -> Result<Vec<By>, ServiceError> {
    if earlier.breakdowns == later.breakdowns {
        return Ok(later.breakdowns.clone());
    }
    let message = format!(
        "one of the files has a column for the breakdown by {} and the other has none; let both have it, or neither",
        request.by.join(" or ")
    );
    Err(ServiceError::refused("no-such-breakdown", message))
}

/// Of rows that only have names, nobody knows that they are administrations.
fn respondents(options: &Options, earlier: &Answers, later: &Answers) -> Respondents {
    let have_names = [earlier, later].iter().any(|answers| matches!(answers.dataset.cases(), Cases::Named(_)));
    if have_names { Respondents::Everyone } else { options.respondents }
}

/// Tables without a row would look like a finding.
fn check_something(earlier: &Answers, later: &Answers) -> Result<(), ServiceError> {
    if earlier.dataset.variables().is_empty() && later.dataset.variables().is_empty() {
        let message = "neither file has any of the codebook's columns; look whether the names in the headings are those of the column `column`";
        return Err(ServiceError::refused("no-columns", message));
    }
    Ok(())
}

/// A cycle compared with itself shows no change, which is no finding.
fn check_distinct(earlier: &Answers, later: &Answers) -> Result<(), ServiceError> {
    let (one, two) = (earlier.dataset.source(), later.dataset.source());
    if one.origin == two.origin {
        let message = "both files hold the very same answers; name the file of the later cycle with --to-csv";
        return Err(ServiceError::refused("same-file", message));
    }
    if one.cycle == two.cycle {
        let message =
            format!("both files are of the cycle {}; name the cycles with --from and --to if they are two", one.cycle);
        return Err(ServiceError::refused("same-cycle", message));
    }
    Ok(())
}

fn with_file<T>(path: &Path, read: impl FnOnce(File<'_>) -> Result<T, Vec<Problem>>) -> Result<T, Vec<Problem>> {
    let name = path.display().to_string();
    let unreadable =
        |error: io::Error| vec![Problem::in_line("unreadable", &name, 1, format!("the file can't be read: {error}"))];
    let handle = Handle::open(path).map_err(unreadable)?;
    let size =
        handle.metadata().and_then(|of| usize::try_from(of.len()).map_err(io::Error::other)).map_err(unreadable)?;
    let bytes = files::take_in(handle, &name, size).map_err(|problem| vec![problem])?;
    read(File { name: &name, bytes: &bytes })
}

/// Both, or the problems of both.
fn both<A, B>(one: Result<A, Vec<Problem>>, two: Result<B, Vec<Problem>>) -> Result<(A, B), ServiceError> {
    match (one, two) {
        (Ok(one), Ok(two)) => Ok((one, two)),
        (one, two) => {
            let problems = one.err().into_iter().chain(two.err()).flatten();
            Err(ServiceError::Invalid(problems.collect()))
        }
    }
}
