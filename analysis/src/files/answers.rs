//! Answers: wide CSV with one row per respondent, read into columns of one or two bytes per cell by as many threads as there are.

mod block;
mod number;
mod numbers;
mod opened;
mod put_together;
mod respondents;
mod rows;
mod tile;

use rayon::prelude::*;
use survey_model::code::CycleLabel;
use survey_model::problem::Problem;

use super::plan::{Plan, Wanted, plan};
use super::scan::{Block, Broken, Dialect, Ends, blocks};
use super::{Codebook, File};
use crate::comparison::By;
use crate::dataset::{Categories, Dataset, Packed, split};
use crate::import::Problems;
use block::{Reader, Room, Taken};
use chrono::NaiveDate;
use numbers::Numbers;

/// How a file of answers is understood.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The cycle; if it isn't said, the file's column `cycle`, or the file's name.
    pub cycle: Option<CycleLabel>,
    /// The column that tells respondents apart; without it, `state` with `stakeholder` and `organisation`.
    pub id: Option<String>,
    /// Columns by whose values figures are to be broken down, or groupings of Member States.
    pub by: Vec<String>,
    /// The day as of which states are counted into groups; if it isn't said, 1 January of the year with which the cycle's label begins.
    pub groups_as_of: Option<NaiveDate>,
}

/// The answers of a cycle.
#[derive(Debug, Clone)]
pub struct Answers {
    /// The answers.
    pub dataset: Dataset,
    /// The breakdowns that were asked for, as comparisons take them.
    pub breakdowns: Vec<By>,
}

/// Reads the answers of a cycle.
///
/// # Errors
/// Every problem with its row and column, at most [`MOST_PROBLEMS`](crate::import::MOST_PROBLEMS) and a last one that says how many more there are.
pub fn read(file: File<'_>, codebook: &Codebook, reading: &Reading) -> Result<Answers, Vec<Problem>> {
    let mut problems = Problems::new(file.name);
    let answers = read_noting(file, codebook, reading, &mut problems);
    match answers.filter(|_| problems.is_empty()) {
        Some(answers) => Ok(answers),
        None => Err(problems.into_list()),
    }
}

fn read_noting(file: File<'_>, codebook: &Codebook, reading: &Reading, problems: &mut Problems<'_>) -> Option<Answers> {
    let wanted = Wanted { codebook, id: reading.id.as_deref(), by: &reading.by };
    let Some(opened) = opened::open(file, &wanted, problems) else {
        note_bytes(opened::wrong_bytes(file.bytes), problems);
        return None;
    };
    let plan = plan(opened.heading, &wanted, problems);
    let blocks = blocks(file.bytes, opened.body, opened.first_row, opened.dialect);
    let is_right = problems.is_empty();
    let (hash, columns) = rayon::join(
        || file.hash(),
        || {
            let blocks = blocks.as_ref().ok().filter(|_| is_right)?;
            Some(Columns::read(&plan, opened.dialect, file.bytes, blocks))
        },
    );
    let heading = file.bytes.get(..opened.body).unwrap_or_default();
    let is_text = |columns: &Columns<'_>| opened::is_text(heading) && columns.taken.iter().all(|taken| taken.is_text);
    let wrong = if columns.as_ref().is_some_and(is_text) { None } else { opened::wrong_bytes(file.bytes) };
    if note_bytes(wrong, problems) {
        return None;
    }
    let blocks = blocks.map_err(|Broken { code, row, message }| problems.at(code, row, None, message)).ok()?;
    let columns = columns?;
    let rows = rows::Rows::new(&blocks, &columns.taken);
    columns.report(&plan, problems);
    if rows.len() == 0 && problems.is_empty() {
        problems.at("no-rows", 1, None, "the file has a heading and no row below it");
    }
    put_together::put_together(columns, plan, &rows, reading, codebook, hash, problems)
}

/// Notes what is wrong with the bytes; says whether anything is.
fn note_bytes(wrong: Option<(&'static str, usize, String)>, problems: &mut Problems<'_>) -> bool {
    let is_wrong = wrong.is_some();
    if let Some((code, row, message)) = wrong {
        problems.at(code, row, None, message);
    }
    is_wrong
}

/// The columns as they are read, each as long as the file has records.
struct Columns<'b> {
    categories: Vec<Categories>,
    /// As `Numbers` writes them.
    numbers: Vec<Vec<Packed>>,
    taken: Vec<Taken<'b>>,
}

impl<'b> Columns<'b> {
    fn read(plan: &Plan, dialect: Dialect, bytes: &'b [u8], blocks: &[Block]) -> Self {
        let rows: usize = blocks.iter().map(|block| block.rows).sum();
        let mut categories: Vec<_> =
            plan.columns.categories.iter().map(|list| Categories::first_of(*list, rows)).collect();
        let mut numbers: Vec<_> = (0..plan.columns.numbers).map(|_| vec![Packed::FIRST; rows]).collect();
        let rooms = rooms(&mut categories, &mut numbers, blocks);
        let read = |(room, block): (Room<'_>, &Block)| {
            let bytes = bytes.get(block.bytes.clone()).unwrap_or_default();
            let ends = Ends::find(bytes, dialect);
            let is_text = ends.as_ref().is_some_and(Ends::is_ascii) || opened::is_text(bytes);
            Taken { is_text, ..Reader::new(plan, dialect, bytes, ends.as_ref(), room).read(block.first_row) }
        };
        let taken = rooms.into_par_iter().zip(blocks).map(read).collect();
        Self { categories, numbers, taken }
    }

    fn report(&self, plan: &Plan, problems: &mut Problems<'_>) {
        for taken in &self.taken {
            for found in &taken.problems {
                let column = found.column.and_then(|at| plan.names.get(at)).map(String::as_str);
                problems.at(found.code, found.row, column, &*found.message);
            }
            problems.skip(taken.more);
        }
    }
}

/// Each block's part of every column.
fn rooms<'o>(categories: &'o mut [Categories], numbers: &'o mut [Vec<Packed>], blocks: &[Block]) -> Vec<Room<'o>> {
    let mut rooms: Vec<Room<'o>> =
        blocks.iter().map(|_| Room { categories: Vec::new(), numbers: Vec::new() }).collect();
    let lengths = || blocks.iter().map(|block| block.rows);
    for column in categories {
        let parts = column.parts(lengths()).into_iter();
        rooms.iter_mut().zip(parts).for_each(|(room, part)| room.categories.push(part));
    }
    for column in numbers {
        let parts = split(column, lengths()).into_iter();
        rooms.iter_mut().zip(parts).for_each(|(room, part)| room.numbers.push(Numbers::new(part)));
    }
    rooms
}
