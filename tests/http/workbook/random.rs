//! Whatever the answers are, what goes out comes back as it was; whatever is typed into the cells, reading it never panics.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use survey_model::answer::{Answer, Answers};
use survey_model::language::Language;
use survey_model::missing::Missing;
use survey_model::question::{Given, Kind, Question};
use survey_model::questionnaire::Questionnaire;
use survey_server::services::response::{ResponseView, find};
use survey_server::services::workbook::{self, Conditions};
use survey_tests::app::TestApp;
use survey_tests::database::throw_away_sqlite;

use super::book::{Book, Typed};
use super::{BEFORE, WHOLE};

/// What a person could give for a question, by some numbers and a text.
fn given(question: &Question, picks: &[u16], typed: &str) -> Given {
    let pick = |at: usize| usize::from(picks[at % picks.len()]);
    let options: Vec<&str> = question
        .options()
        .map(|list| list.options().iter().map(|option| option.code.as_str()).collect())
        .unwrap_or_default();
    if pick(0) % 5 == 0 && !question.missing.is_empty() {
        let reason: Missing = question.missing[pick(1) % question.missing.len()];
        return Given { missing: Some(reason.code().to_owned()), ..Given::default() };
    }
    let text = match &question.kind {
        Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => {
            options[pick(2) % options.len()].to_owned()
        }
        Kind::MultipleChoice(_) => {
            return Given::texts(
                options.into_iter().enumerate().filter(|(at, _)| pick(at + 3) % 2 == 0).map(|(_, code)| code),
            );
        }
        Kind::Ranking(ranking) => {
            let turned = options.iter().cycle().skip(pick(2) % options.len()).take(options.len());
            return Given::texts(turned.copied().take(pick(3) % (ranking.places() + 1)));
        }
        Kind::Number(_) => (f64::from(picks[0]) / 8.0).to_string(),
        Kind::Percentage(_) => (pick(2) % 101).to_string(),
        Kind::Date(_) => format!("{}-{:02}-{:02}", 1850 + pick(2) % 200, 1 + pick(3) % 12, 1 + pick(4) % 28),
        Kind::Text(_) => typed.to_owned(),
        Kind::Url(_) => format!("https://example.org/{}", pick(2)),
        Kind::RepeatGroup(_) => {
            let entry = |at: usize| {
                let rest: Vec<u16> =
                    picks.iter().map(|pick| pick.wrapping_add(u16::try_from(at).unwrap_or(0))).collect();
                let fields = question.kind.fields().iter();
                fields.map(|field| (field.code.to_string(), given(field, &rest, typed))).collect()
            };
            return Given { entries: (0..pick(2) % 5).map(entry).collect(), ..Given::default() };
        }
    };
    Given::text(&text)
}

fn answers(questionnaire: &Questionnaire, picks: &[u16], typed: &str) -> Answers {
    let answer = |(at, item): (usize, survey_model::questionnaire::Item<'_>)| {
        let mut own = picks.to_vec();
        own.rotate_left(at % picks.len());
        let given = given(item.question, &own, typed);
        let answer = questionnaire.parse(&item.code, &given).unwrap_or(Answer::Missing(Missing::NotAnswered));
        Some((item.code, answer))
    };
    questionnaire.items().enumerate().filter_map(answer).collect()
}

/// A real response, whose answers each case replaces.
async fn response(app: &TestApp) -> ResponseView {
    app.plan_cycle("2014-2017", BEFORE);
    app.open_cycle("2018-2021", WHOLE);
    let account = app.account(survey_server::services::Role::FocalPoint, Some("KEN"), None);
    let actor = app.actor(&account);
    let label = "2018-2021".parse().expect("a label");
    let id = survey_server::services::response::start(&app.platform, &actor, &label, Language::En).expect("it starts");
    find(&app.platform, &actor, id).expect("there is a response")
}

fn written(view: &ResponseView, language: Language) -> Vec<u8> {
    let conditions = Conditions { question: &|_, _| None, section: &|_| None };
    workbook::write(view, language, conditions).expect("every answer can be written")
}

#[actix_web::test]
async fn random_answers_come_back_as_they_went_in_every_language() {
    let app = TestApp::start(&throw_away_sqlite()).await;
    let view = response(&app).await;
    let mut cases = TestRunner::new(Config { cases: 24, ..Config::default() });
    let case = (prop::collection::vec(any::<u16>(), 7..40), "\\PC{0,60}|[ =_x0-9A-F\n\t\"'<>&;]{0,40}", 0..6_usize);
    let result = cases.run(&case, |(picks, typed, language)| {
        let mut view = ResponseView { answers: answers(view.questionnaire(), &picks, &typed), ..view.clone() };
        view.revisions = view.answers.keys().map(|item| (item.clone(), 3)).collect();
        let language = Language::ALL[language];
        let proposed = workbook::read(&app.platform, &view, &written(&view, language)).expect("the database is there");
        let proposed = proposed.expect("what the platform writes can be read");
        prop_assert_eq!(&proposed.proposals, &[], "{:?}", typed);
        prop_assert_eq!(&proposed.unreadable, &[]);
        prop_assert_eq!(&proposed.notices, &[]);
        prop_assert_eq!(proposed.unchanged, view.answers.len());
        Ok(())
    });
    result.expect("nothing changes on the way");
}

#[actix_web::test]
async fn whatever_is_typed_into_the_cells_is_read_or_told() {
    let app = TestApp::start(&throw_away_sqlite()).await;
    let view = response(&app).await;
    let original = Book::open(&written(&view, Language::En));
    let lines: Vec<(usize, u32)> = original
        .sheets
        .iter()
        .enumerate()
        .flat_map(|(at, sheet)| sheet.cells.iter().map(move |cell| (at, cell.0)))
        .collect();
    let typed = "\\PC{0,30}|[0-9.,%-]{1,8}|Yes|No|§key|CAMPAIGN_HELD|ACTIVITIES\\.[0-9]{1,12}\\.TITLE|[A-Z_=.]{1,12}";
    let edit = (any::<prop::sample::Index>(), 1..8_u32, typed);
    let mut cases = TestRunner::new(Config { cases: 24, ..Config::default() });
    let result = cases.run(&prop::collection::vec(edit, 1..12), |edits| {
        let mut book = original.clone();
        for (place, column, typed) in edits {
            let (sheet, row) = *place.get(&lines);
            let cells = &mut book.sheets[sheet].cells;
            cells.retain(|cell| (cell.0, cell.1) != (row, column));
            cells.push((row, column, Typed::Text(typed)));
        }
        if let Ok(proposed) = workbook::read(&app.platform, &view, &book.bytes()).expect("the database is there") {
            let preview = workbook::look(&app.platform, &view, proposed, Language::En).expect("it can be looked at");
            for change in &preview.changes {
                let question = view.questionnaire().question_of(&change.item).expect("a question");
                let is_right = change.to.value().is_none_or(|value| question.kind.validate(value).is_ok());
                prop_assert!(is_right, "{}: {:?}", change.item, change.to);
            }
        }
        Ok(())
    });
    result.expect("nothing is taken that can't be");
}

#[actix_web::test]
async fn bytes_that_were_turned_over_are_refused_or_read() {
    let app = TestApp::start(&throw_away_sqlite()).await;
    let view = response(&app).await;
    let file = written(&view, Language::En);
    let mut cases = TestRunner::new(Config { cases: 64, ..Config::default() });
    let flips = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20);
    let result = cases.run(&flips, |flips| {
        let mut bytes = file.clone();
        for (at, byte) in flips {
            *at.get_mut(&mut bytes) = byte;
        }
        if let Ok(proposed) = workbook::read(&app.platform, &view, &bytes).expect("the database is there") {
            prop_assert!(proposed.proposals.len() + proposed.unreadable.len() + proposed.unchanged > 0);
        }
        Ok(())
    });
    result.expect("nothing panics");
}
