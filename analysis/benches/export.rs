//! Wide CSV of 100,000 responses: 60 items, and the shipped instrument with its choices and repeat groups.
//!
//! `cargo bench -p analysis --bench export`

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on should stop")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use analysis::export::{self, ExportError, Options, Submissions, Table};
use chrono::DateTime;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use survey_model::answer::{Answer, Answers, Number, Value};
use survey_model::code::OptionCode;
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::missing::Missing;
use survey_model::question::Kind;
use survey_model::questionnaire::{Questionnaire, Source, read_path, read_sources};
use survey_model::respondent::Respondent;
use survey_model::submission::Submission;

const RESPONSES: usize = 100_000;
const ITEMS: usize = 60;

fn main() {
    divan::main();
}

/// A few submissions that are gone through again and again, as a stream from a database would come.
struct Stream(Vec<Submission>);

impl Submissions for Stream {
    fn each(&self, visit: &mut dyn FnMut(&Submission, &str) -> Result<(), ExportError>) -> Result<(), ExportError> {
        let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        self.0.iter().cycle().take(RESPONSES).try_for_each(|submission| visit(submission, hash))
    }
}

/// Sixty items: forty with one option of four, ten numbers, ten texts.
fn sixty_items() -> Questionnaire {
    let mut text =
        "format = 1\nseries = \"bench\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n[[code_list]]\ncode = \"four\"\n\
                    options = [{ code = \"very\" }, { code = \"fairly\" }, { code = \"little\" }, { code = \"not\" }]\n\
                    [[section]]\ncode = \"main\"\n"
            .to_owned();
    let kind = |at| match at % 6 {
        4 => "kind = \"number\"",
        5 => "kind = \"text\"",
        _ => "kind = \"single-choice\"\ncode_list = \"four\"",
    };
    (0..ITEMS).for_each(|at| writeln!(text, "[[section.question]]\ncode = \"Q{at}\"\n{}", kind(at)).unwrap());
    text += "[text.en]\ntitle = \"Bench\"\n[text.en.section.main]\ntitle = \"Main\"\n\
             [text.en.code_list.four]\nvery = \"1\"\nfairly = \"2\"\nlittle = \"3\"\nnot = \"4\"\n";
    (0..ITEMS).for_each(|at| writeln!(text, "[text.en.question.Q{at}]\nlabel = \"Question {at}\"").unwrap());
    let problems_of = |problems| panic!("{problems:?}");
    read_sources(&[Source { name: "bench.toml".to_owned(), text }]).unwrap_or_else(problems_of)
}

/// An answer that varies with the respondent; every seventh is missing.
fn answer(kind: &Kind, at: usize) -> Answer {
    if at.is_multiple_of(7) {
        return Answer::Missing(Missing::DontKnow);
    }
    let codes: Vec<OptionCode> = kind
        .code_list()
        .map(|list| list.options().iter().map(|option| option.code.clone()).collect())
        .unwrap_or_default();
    Answer::Value(match kind {
        Kind::MultipleChoice(_) => Value::Choices(codes.into_iter().skip(at % 3).step_by(2).collect()),
        Kind::Ranking(_) => Value::Ranking(codes),
        Kind::Number(_) | Kind::Percentage(_) => Value::Number(Number::new((at % 1000) as f64 / 10.0).unwrap()),
        Kind::Date(_) => Value::Date("2021-05-31".parse().unwrap()),
        Kind::Text(_) | Kind::Url(_) => Value::Text(format!("A text, such as respondent {at} writes, with a comma")),
        Kind::RepeatGroup(group) => {
            let entry = |entry| {
                group.fields().iter().map(|field| (field.code.clone(), answer(&field.kind, at + entry))).collect()
            };
            Value::Entries((0..at % 3 + 1).map(entry).collect())
        }
        _ => Value::Choice(codes[at % codes.len()].clone()),
    })
}

fn stream(questionnaire: &Questionnaire) -> Stream {
    let submission = |(at, state): (usize, &MemberState)| {
        let answers: Answers = questionnaire
            .items()
            .enumerate()
            .map(|(item, found)| (found.code, answer(&found.question.kind, at * 31 + item)))
            .collect();
        Submission {
            cycle: "2022-2025".parse().unwrap(),
            respondent: Respondent::administration(state.iso3),
            questionnaire: questionnaire.name().clone(),
            number: 1,
            submitted_at: DateTime::from_timestamp(1_600_000_000, 123_000).unwrap(),
            provenance: Provenance::Official,
            language: Language::En,
            signed_by: "A. Focal Point".to_owned(),
            capacity: "Director".to_owned(),
            synthetic: true,
            answers,
            evidence: BTreeMap::new(),
            remarks: BTreeMap::new(),
        }
    };
    Stream(MemberState::all().iter().enumerate().map(submission).collect())
}

fn export(bencher: Bencher<'_, '_>, questionnaire: &Questionnaire, format: &str) {
    let submissions = &stream(questionnaire);
    let table = Table { questionnaire, language: Language::En, submissions, options: Options::default() };
    let write = |out: &mut dyn std::io::Write| export::format(format).unwrap().write(&table, out).unwrap();
    let mut file = Vec::new();
    write(&mut file);
    bencher.counter(ItemsCount::new(RESPONSES)).counter(BytesCount::new(file.len())).bench_local(|| {
        file.clear();
        write(&mut file);
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn wide_csv_of_100_000_responses_to_60_items(bencher: Bencher<'_, '_>) {
    export(bencher, &sixty_items(), "csv-wide");
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn wide_csv_of_100_000_responses_to_the_instrument(bencher: Bencher<'_, '_>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness/2.0.0");
    export(bencher, &read_path(&folder).unwrap(), "csv-wide");
}
