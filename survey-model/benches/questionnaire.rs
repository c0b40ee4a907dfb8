//! How long the shipped questionnaire takes: to be read and checked, to judge a full response, to complete it.

use std::path::Path;

use chrono::NaiveDate;
use survey_model::answer::Answers;
use survey_model::language::Language;
use survey_model::question::{Given, Kind};
use survey_model::questionnaire::{Questionnaire, Source, read_sources, write};

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

/// A document of 500 questions in six languages, as files: the bound is 50 ms for reading and checking it.
fn large() -> Vec<Source> {
    let mut document = read_sources(&sources()).expect("the shipped questionnaire is valid").document().clone();
    let languages = ["en", "ar", "es", "fr", "ru", "zh"];
    document.concordance = None;
    document.languages = languages.map(str::to_owned).into();
    let english = document.text.remove("en").expect("English");
    document.text = languages.map(|language| (language.to_owned(), english.clone())).into();
    let section = document.section.clone();
    let count = |document: &survey_model::questionnaire::Document| {
        document.section.iter().map(|section| section.question.len()).sum::<usize>()
    };
    for copy in 1.. {
        if count(&document) >= 500 {
            break;
        }
        for own in section.iter().filter(|section| section.relevance.is_none()) {
            let mut own = own.clone();
            let code = format!("{}-{copy}", own.code);
            for question in &mut own.question {
                let renamed = format!("{}_{copy}", question.code);
                question.relevance = None;
                question.constraint = None;
                question.under = None;
                for text in document.text.values_mut() {
                    let mut own = text.question.get(&question.code).cloned().unwrap_or_default();
                    own.constraint_message.clear();
                    text.question.insert(renamed.clone(), own);
                }
                question.code = renamed;
            }
            for text in document.text.values_mut() {
                let own_text = text.section.get(&own.code).cloned().unwrap_or_default();
                text.section.insert(code.clone(), own_text);
            }
            own.code = code;
            document.section.push(own);
        }
    }
    write(&document)
}

#[divan::bench]
fn read_and_check_500_questions_in_six_languages(bencher: divan::Bencher<'_, '_>) {
    let sources = large();
    read_sources(&sources).expect("a right questionnaire");
    bencher.bench(|| read_sources(divan::black_box(&sources)));
}

#[divan::bench]
fn check_500_questions_in_six_languages(bencher: divan::Bencher<'_, '_>) {
    let document = read_sources(&large()).expect("a right questionnaire").document().clone();
    bencher.with_inputs(|| document.clone()).bench_values(Questionnaire::from_document);
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
