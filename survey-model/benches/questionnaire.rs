//! How long the shipped questionnaire takes: to be read and checked, to judge a full response, to complete it.

use std::path::Path;

use chrono::NaiveDate;
use survey_model::answer::Answers;
use survey_model::language::Language;
use survey_model::question::{Given, Kind};
use survey_model::questionnaire::{Questionnaire, Source, read_sources};

fn main() {
    divan::main();
}

fn sources() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness/2.0.0");
    let source = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).expect("a file of the shipped questionnaire");
        Source { name: name.to_owned(), text }
    };
    ["questionnaire.toml", "en.toml", "concordance.toml"].map(source).into()
}

fn questionnaire() -> Questionnaire {
    read_sources(&sources()).expect("the shipped questionnaire is valid")
}

/// What somebody gives who answers everything, with the first option wherever there are options.
fn given(kind: &Kind) -> Given {
    let first = kind.code_list().map(|list| list.options().iter().map(|option| option.code.as_str()));
    match (first.and_then(|mut codes| codes.next()), kind) {
        (Some(code), _) => Given::text(code),
        (None, Kind::Url(_)) => Given::text("https://example.org/awareness"),
        (None, Kind::Date(_)) => Given::text("2019-05-31"),
        (None, Kind::RepeatGroup(group)) => {
            let field = |field: &survey_model::question::Question| (field.code.to_string(), given(&field.kind));
            let entry = group.fields().iter().map(field).collect();
            Given { entries: vec![entry; group.max().min(5)], ..Given::default() }
        }
        (None, Kind::Number(number)) => Given::text(&number.min.unwrap_or(1.0).max(1.0).to_string()),
        (None, _) => Given::text("50"),
    }
}

fn answers(questionnaire: &Questionnaire) -> Answers {
    let answer = |item: survey_model::questionnaire::Item<'_>| {
        let given = given(&item.question.kind);
        let answer = questionnaire.parse(&item.code, &given).expect("a right answer");
        (item.code, answer)
    };
    questionnaire.items().map(answer).collect()
}

fn today() -> NaiveDate {
    "2020-06-01".parse().expect("a day")
}

#[divan::bench]
fn parse_and_check(bencher: divan::Bencher<'_, '_>) {
    let sources = sources();
    bencher.bench(|| read_sources(divan::black_box(&sources)));
}

#[divan::bench]
fn evaluate_a_full_response(bencher: divan::Bencher<'_, '_>) {
    let questionnaire = questionnaire();
    let answers = answers(&questionnaire);
    bencher.bench(|| {
        let evaluation = questionnaire.evaluate(divan::black_box(&answers), today());
        questionnaire.questions().filter(|question| evaluation.is_relevant(&question.code)).count()
    });
}

#[divan::bench]
fn complete_a_full_response(bencher: divan::Bencher<'_, '_>) {
    let questionnaire = questionnaire();
    let answers = answers(&questionnaire);
    let evaluation = questionnaire.evaluate(&answers, today());
    bencher.bench(|| divan::black_box(&evaluation).complete());
}

#[divan::bench]
fn obstacles_of_a_full_response(bencher: divan::Bencher<'_, '_>) {
    let questionnaire = questionnaire();
    let answers = answers(&questionnaire);
    let evaluation = questionnaire.evaluate(&answers, today());
    bencher.bench(|| divan::black_box(&evaluation).obstacles(Language::En));
}

#[divan::bench]
fn cells_of_a_full_response(bencher: divan::Bencher<'_, '_>) {
    let questionnaire = questionnaire();
    let answers = answers(&questionnaire);
    bencher.bench(|| questionnaire.cells(divan::black_box(&answers)));
}
