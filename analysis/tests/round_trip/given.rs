//! Submissions as respondents might make them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use survey_model::answer::{Answer, Answers, Number, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::cycle::Provenance;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::missing::Missing;
use survey_model::question::{Given, Kind, PublicationLevel, Question};
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::remark::{self, Nature, Remark, Remarks, Warning};
use survey_model::respondent::{Respondent, Stakeholder};
use survey_model::source::Source;
use survey_model::submission::Submission;

use super::{cycle, folder, today};

fn texts() -> BoxedStrategy<String> {
    prop_oneof![any::<String>(), "[\\[='+@\\-\t][\\[='+@\\-a-z,;\"\n ]{0,8}", "(?s)[ -~\n]{0,30}", "[à-ÿא-ת一-鿿]{1,9}"]
        .boxed()
}

/// A text as a question stores it.
fn stored(kind: Kind) -> BoxedStrategy<Value> {
    texts().prop_filter_map("not a text", move |text| text_of(&kind, &text)).boxed()
}

fn text_of(kind: &Kind, text: &str) -> Option<Value> {
    kind.parse(&Given::text(text), &[]).ok()?.value().cloned()
}

fn number(min: Option<f64>, max: Option<f64>, decimals: u32) -> BoxedStrategy<Value> {
    let unit = 10_f64.powi(decimals.try_into().unwrap());
    let (min, max) = (min.unwrap_or(-1e6), max.unwrap_or(1e9));
    let value = move |whole: i64| Value::Number(Number::new(whole as f64 / unit).unwrap());
    ((min * unit).ceil() as i64..=(max * unit).floor() as i64).prop_map(value).boxed()
}

fn date(earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> BoxedStrategy<Value> {
    let earliest = earliest.unwrap_or(NaiveDate::from_ymd_opt(1000, 1, 1).unwrap());
    let days = (latest.unwrap_or(today()) - earliest).num_days();
    (0..=days).prop_map(move |days| Value::Date(earliest + chrono::Duration::days(days))).boxed()
}

fn entries(fields: &[Question], max: usize) -> BoxedStrategy<Value> {
    let fields: Vec<_> = fields.iter().map(|field| (Just(field.code.clone()), answer(&field.kind))).collect();
    let entry = fields.prop_map(|fields| fields.into_iter().collect());
    prop::collection::vec(entry, 1..=max.min(4)).prop_map(Value::Entries).boxed()
}

fn value(kind: &Kind) -> BoxedStrategy<Value> {
    let codes: Vec<OptionCode> = kind
        .code_list()
        .map(|list| list.options().iter().map(|option| option.code.clone()).collect())
        .unwrap_or_default();
    let own = kind.clone();
    let is_valid = move |value: &Value| own.validate(value).is_ok();
    match kind {
        Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => {
            select(codes).prop_map(Value::Choice).boxed()
        }
        Kind::MultipleChoice(_) => {
            subsequence(codes.clone(), 0..=codes.len()).prop_map(Value::Choices).prop_filter("limits", is_valid).boxed()
        }
        Kind::Ranking(ranking) => (Just(codes).prop_shuffle(), 1..=ranking.places())
            .prop_map(|(codes, places)| Value::Ranking(codes.into_iter().take(places).collect()))
            .boxed(),
        Kind::Number(kind) => number(kind.min, kind.max, kind.decimals),
        Kind::Percentage(kind) => number(Some(0.0), Some(100.0), kind.decimals()),
        Kind::Date(kind) => date(kind.earliest, kind.latest),
        Kind::Text(_) => stored(kind.clone()),
        Kind::Url(_) => {
            "https://example\\.org/[a-z0-9?=&,;\"]{0,20}".prop_map(Value::Text).prop_filter("URL", is_valid).boxed()
        }
        Kind::RepeatGroup(group) => entries(group.fields(), group.max()),
    }
}

fn answer(kind: &Kind) -> BoxedStrategy<Answer> {
    const REASONS: &[Missing] = &[Missing::NotAnswered, Missing::DontKnow, Missing::NotApplicable, Missing::Withheld];
    prop_oneof![4 => value(kind).prop_map(Answer::Value), 1 => select(REASONS).prop_map(Answer::Missing)].boxed()
}

/// Answers as sign-off leaves them: none that breaks a constraint, none to a question that is not asked.
fn signed_off(questionnaire: &Questionnaire, mut answers: Answers) -> Answers {
    loop {
        let evaluation = questionnaire.evaluate(&answers, today());
        let is_wrong = |code: &_| {
            questionnaire.items().any(|item| item.code == *code && evaluation.check(&item, Language::En).is_err())
        };
        let complete: Answers = evaluation.complete().into_iter().filter(|(code, _)| !is_wrong(code)).collect();
        let is_settled = complete == answers;
        answers = complete;
        if is_settled {
            return questionnaire.evaluate(&answers, today()).complete();
        }
    }
}

fn answers(questionnaire: &Questionnaire) -> BoxedStrategy<Answers> {
    let items: Vec<_> =
        questionnaire.items().map(|item| (Just(item.code.clone()), answer(&item.question.kind))).collect();
    let questionnaire = questionnaire.clone();
    items.prop_map(move |items| signed_off(&questionnaire, items.into_iter().collect())).boxed()
}

fn name() -> BoxedStrategy<String> {
    let kind = one_line_of_text();
    texts()
        .prop_map(move |text| text_of(&kind, &text))
        .prop_map(|value| match value {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        })
        .boxed()
}

fn one_line_of_text() -> Kind {
    read_path(&folder("examples/short-text.toml")).unwrap().questions().next().unwrap().kind.clone()
}

/// Where an answer could have been found.
fn source() -> BoxedStrategy<Source> {
    let day = (1..28_u32).prop_map(|day| NaiveDate::from_ymd_opt(2021, 3, day).unwrap());
    let one = (name(), any::<bool>(), day).prop_map(|(title, has_address, accessed_on)| {
        let title = if title.is_empty() { "A law".to_owned() } else { title };
        let (url, citation) = if has_address { ("https://gazette.example/7", "") } else { ("", "Gazette 7") };
        Source { title, url: url.to_owned(), citation: citation.to_owned(), accessed_on }
    });
    one.boxed()
}

/// What forms could have said beside some answers.
fn remarks(questionnaire: &Questionnaire) -> BoxedStrategy<Remarks> {
    let items: Vec<_> = questionnaire.items().map(|item| item.code).collect();
    let text = || texts().prop_map(|text| remark::text(&text).unwrap_or_default());
    let nature = prop::option::of(select(Nature::ALL));
    let warnings = prop::collection::btree_map(select(Warning::ALL), text(), 0..3);
    let sources = prop::collection::vec(source(), 0..3);
    let one = (text(), any::<bool>(), nature, text(), any::<bool>(), warnings, sources).prop_map(
        |(comment, is_closed, nature, note, confirmed, warnings, sources)| {
            let publication = is_closed.then_some(PublicationLevel::NotShared);
            Remark { comment, publication, nature, note, confirmed, warnings, sources }
        },
    );
    let questionnaire = questionnaire.clone();
    let can_be = move |item: &ItemCode, remark: &Remark| {
        let own = questionnaire.question_of(item).map(|question| question.publication);
        !remark.is_empty() && (remark.publication.is_none() || own != Some(PublicationLevel::NotShared))
    };
    prop::collection::btree_map(select(items), one, 0..4)
        .prop_map(move |all| all.into_iter().filter(|(item, remark)| can_be(item, remark)).collect())
        .boxed()
}

fn submission(questionnaire: &Questionnaire) -> BoxedStrategy<Submission> {
    let version = questionnaire.name().clone();
    let respondent = (select(MemberState::all()), select(&Stakeholder::ALL[..]), name());
    let signature =
        (1..99_u32, 0..999_999_999_u32, select(Provenance::ALL), select(&Language::ALL[..]), name(), name());
    (respondent, signature, any::<bool>(), answers(questionnaire), remarks(questionnaire))
        .prop_map(move |((state, stakeholder, organisation), signature, synthetic, answers, remarks)| {
            let (number, nanoseconds, provenance, language, signed_by, capacity) = signature;
            let organisation = if stakeholder == Stakeholder::Administration { String::new() } else { organisation };
            let respondent = Respondent { state: state.iso3, stakeholder, organisation };
            let noon = today().and_hms_nano_opt(12, 0, 0, nanoseconds / 1000 * 1000).unwrap();
            let submitted_at = DateTime::from_naive_utc_and_offset(noon, chrono::Utc);
            let (cycle, questionnaire) = (cycle(), version.clone());
            Submission {
                cycle,
                respondent,
                questionnaire,
                number,
                submitted_at,
                provenance,
                language,
                signed_by,
                capacity,
                synthetic,
                answers,
                evidence: BTreeMap::new(),
                remarks,
            }
        })
        .boxed()
}

/// Submissions of distinct respondents.
pub(crate) fn submissions(questionnaire: &Questionnaire) -> BoxedStrategy<Vec<Submission>> {
    let distinct = |submissions: Vec<Submission>| {
        submissions
            .into_iter()
            .map(|submission| (submission.respondent.clone(), submission))
            .collect::<BTreeMap<_, _>>()
    };
    prop::collection::vec(submission(questionnaire), 1..4)
        .prop_map(move |all| distinct(all).into_values().collect())
        .boxed()
}
