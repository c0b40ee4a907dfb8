//! What the cells of a file become.

use analysis::dataset::{Column, Key};
use analysis::files::{File, Reading, read_answers, read_codebook};
use analysis::report::{Basis, Instrument, MOST_NAMED, Vintage};
use survey_model::missing::Missing;
use survey_model::variable::Cell;

use crate::{CODEBOOK, Two, answers, codebook};

#[test]
fn every_kind_of_cell_is_read() {
    let dataset = answers(
        "id,trust,held,budget,since,remarks\n\
         a,Low,Yes,12.5,2018-03-31,fine\n\
         b,99,No,-1,,\n\
         c,[not_asked],,1e3,[withheld],'=SUM(A1)\n",
    )
    .dataset;
    let column = |name: &str| (0..3).map(|case| dataset.cell(case, name)).collect::<Vec<_>>();
    let missing = Cell::Missing;
    assert_eq!(column("trust"), [Cell::Category(0), missing(Missing::DontKnow), missing(Missing::NotAsked)]);
    assert_eq!(column("held"), [Cell::Category(0), Cell::Category(1), missing(Missing::NotAnswered)]);
    assert_eq!(column("budget"), [Cell::Number(12.5), missing(Missing::Withheld), Cell::Number(1000.0)]);
    let day = Cell::Date("2018-03-31".parse().unwrap());
    assert_eq!(column("since"), [day, missing(Missing::NotAnswered), missing(Missing::Withheld)]);
    let text = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(column("remarks"), [text("fine"), missing(Missing::NotAnswered), text("=SUM(A1)")]);
}

#[test]
fn numbers_come_back_however_many_differ_and_wherever_the_first_odd_one_is() {
    let numbers: [fn(u32) -> f64; 2] =
        [|at| if at == 69_000 { -0.5 } else { f64::from(at % 800) }, |at| f64::from(at) / 8.0];
    for number in numbers {
        let rows = (0..70_000).map(|at| match at % 99 {
            0 => format!("r{at},[withheld]\n"),
            _ => format!("r{at},{}\n", number(at)),
        });
        let dataset = answers(&format!("id,budget\n{}", rows.collect::<String>())).dataset;
        for at in 0..70_000_u32 {
            let expected = if at % 99 == 0 { Cell::Missing(Missing::Withheld) } else { Cell::Number(number(at)) };
            assert_eq!(dataset.cell(at as usize, "budget"), expected, "row {at}");
        }
    }
}

#[test]
fn rows_are_known_by_their_names_and_the_file_by_its_hash() {
    let two = Two::new([CODEBOOK; 2], ["id,held\nx,Yes\ny,No\n", "id,held\ny,Yes\nz,Yes\n"]);
    let comparison = two.compared();
    assert_eq!((comparison.from.respondents, comparison.to.respondents, comparison.panel), (2, 2, 1));
    assert_eq!(two.answers[0].dataset.cases().key(1), Some(Key::Named("y")));
    let Vintage::File { file, rows: 2 } = &comparison.from.vintage else { panic!("{:?}", comparison.from.vintage) };
    // printf 'id,held\nx,Yes\ny,No\n' | sha256sum
    assert_eq!(file.sha256, "47d0bf8c5cd162413c7d827905fbd7f1a7c9eccff9654fe89fbac1ed33e332be");
    assert!(matches!(&comparison.from.questionnaire, Instrument::Codebook(file) if file.file == "codebook.csv"));
}

#[test]
fn who_moved_is_named_as_the_files_name_them() {
    let two = Two::new(
        [CODEBOOK; 2],
        ["id,held\nB & Co,No\n\"a, b\",No\nc,Yes\nd,\n", "id,held\n\"a, b\",Yes\nB & Co,Yes\nc,Yes\nd,No\n"],
    );
    let comparison = two.compared();
    let slice = comparison.measure("held").unwrap().slice(Basis::MatchedPanel, None).unwrap();
    let cells = &slice.transitions.as_ref().unwrap().cells;
    assert_eq!((cells[1][0].count, cells[1][0].names.clone()), (2, vec!["B & Co".to_owned(), "a, b".to_owned()]));
    assert_eq!((cells[0][0].count, cells[0][0].names.clone()), (1, vec!["c".to_owned()]));
    assert!(cells[0][1].names.is_empty() && cells[1][1].names.is_empty(), "d gave no answer in one of the files");
    let mut table = Vec::new();
    analysis::table::transitions(&comparison, &mut table).unwrap();
    assert!(String::from_utf8(table).unwrap().contains(",no,yes,2,,\"B & Co; a, b\","));
}

#[test]
fn more_respondents_than_can_be_listed_are_counted_without_their_names() {
    let rows = |answer: &str| (0..=MOST_NAMED).map(|at| format!("r{at},{answer}\n")).collect::<String>();
    let (one, two) = (format!("id,held\n{}", rows("No")), format!("id,held\n{}", rows("Yes")));
    let comparison = Two::new([CODEBOOK; 2], [&one, &two]).compared();
    let slice = comparison.measure("held").unwrap().slice(Basis::MatchedPanel, None).unwrap();
    let cell = &slice.transitions.as_ref().unwrap().cells[1][0];
    assert_eq!((cell.count, cell.names.len()), (MOST_NAMED + 1, 0));
}

#[test]
fn without_a_crosswalk_items_of_one_name_are_compared_and_the_result_says_so() {
    let other =
        CODEBOOK.replace("held,nominal,Yes,,1,Was a campaign held?,", "held,nominal,Yes,,1,Held?,\nheld,,Partly,,,,");
    let two = Two::new([CODEBOOK, &other], ["id,trust,held\nx,Low,Yes\n", "id,trust,held,budget\nx,High,Partly,3\n"]);
    let comparison = two.compared();
    let trust = comparison.measure("trust").unwrap();
    assert!(trust.reason.starts_with("Nobody reviewed this") && trust.compared().is_some());
    let sentence = |name: &str| match &comparison.measure(name).unwrap().outcome {
        analysis::report::Outcome::Refused(refused) => refused.sentence.clone(),
        analysis::report::Outcome::Compared(_) => panic!("{name} was compared"),
    };
    assert!(sentence("held").contains("Only the later version has partly."), "{}", sentence("held"));
    assert_eq!(sentence("budget"), "Only the later version asks this.");
}

#[test]
fn our_own_columns_make_member_states_of_rows() {
    let text = "cycle,questionnaire,state,stakeholder,organisation,state_name,provenance,synthetic,held\n\
                2018-2021,a@1.0.0,KEN,administration,,Kenya,official,yes,Yes\n\
                2018-2021,a@1.0.0,Kenya,regulator,\"Authority, the\",Kenya,official,yes,No\n";
    let file = File { name: "a.csv", bytes: text.as_bytes() };
    let reading = Reading { by: vec!["region".to_owned()], ..Reading::default() };
    let answers = read_answers(file, &codebook(CODEBOOK), &reading).unwrap();
    let source = answers.dataset.source();
    assert_eq!((source.cycle.as_str(), source.questionnaire.to_string().as_str()), ("2018-2021", "a@1.0.0"));
    assert_eq!((source.groups_as_of.to_string().as_str(), source.synthetic), ("2018-01-01", true));
    let respondents: Vec<String> =
        (0..2).map(|at| answers.dataset.cases().known(at).unwrap().respondent.to_string()).collect();
    assert_eq!(respondents, ["KEN", "KEN/regulator/Authority, the"]);
}

#[test]
fn columns_that_the_file_lacks_are_no_columns_of_the_dataset() {
    let dataset = answers("id,held\na,Yes\n").dataset;
    assert_eq!(dataset.variables().len(), 1);
    assert!(matches!(dataset.column(0), Some(Column::Categories(cells)) if cells.len() == 1));
}

#[test]
fn the_words_are_those_of_the_codebook() {
    let two = Two::new([CODEBOOK; 2], ["id,trust,held\nx,Low,Yes\n", "id,trust,held\nx,High,No\n"]);
    let comparison = two.compared();
    let trust = comparison.measure("trust").unwrap();
    assert_eq!(trust.identity.label, "Do you trust it?");
    let compared = trust.compared().unwrap();
    let words: Vec<(&str, &str)> = compared.categories.iter().map(|c| (c.code.as_str(), c.label.as_str())).collect();
    assert_eq!(words, [("low", "Hardly"), ("middle", "Middle"), ("high", "High")]);
    assert!(trust.slice(Basis::MatchedPanel, None).is_some_and(|slice| slice.mean_change.is_some()));
}

#[test]
fn a_codebook_may_be_in_any_language() {
    let text = "column,level,code,label\nQ1,nominal,да,Есть ли план?\nQ1,nominal,нет,\n";
    let codebook = read_codebook(File { name: "c.csv", bytes: text.as_bytes() }).unwrap();
    assert_eq!(codebook.variables().count(), 1);
    let answers = crate::answers_of("id,Q1\nа,да\nб,нет\nв,да\n".as_bytes(), "2010", &codebook).dataset;
    assert_eq!([0, 1, 2].map(|case| answers.cell(case, "Q1")), [0, 1, 0].map(Cell::Category));
}
