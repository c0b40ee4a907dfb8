//! What holds for any two texts and any two orders.

use proptest::collection::vec;
use proptest::prelude::*;
use survey_model::difference::{Change, Difference, Op};

use crate::version;

const HEAD: &str = "[[section]]\ncode = \"main\"\n";

fn labelled(label: &str) -> survey_model::questionnaire::Questionnaire {
    version(
        &format!("{HEAD}[[section.question]]\ncode = \"Q\"\nkind = \"text\"\n"),
        &format!("section.main.title = \"M\"\nquestion.Q.label = {label:?}\n"),
    )
}

fn ordered(codes: &[usize]) -> survey_model::questionnaire::Questionnaire {
    let questions: String =
        codes.iter().map(|code| format!("[[section.question]]\ncode = \"Q{code}\"\nkind = \"text\"\n")).collect();
    let labels: String = codes.iter().map(|code| format!("question.Q{code}.label = \"Q{code}\"\n")).collect();
    version(&format!("{HEAD}{questions}"), &format!("section.main.title = \"M\"\n{labels}"))
}

fn moved(one: &[usize], two: &[usize]) -> usize {
    let difference = Difference::between(&ordered(one), &ordered(two));
    let is_move = |change: &Change| matches!(change, Change::Moved { .. });
    difference.questions.iter().filter(|question| question.changes.iter().any(is_move)).count()
}

proptest! {
    #[test]
    fn the_words_make_up_both_texts(one in "[a-c我们 ,.é]{1,30}[a-c]", two in "[a-c我们 ,.é]{1,30}[a-c]") {
        let difference = Difference::between(&labelled(&one), &labelled(&two));
        let Some(Change::Reworded(found)) = difference.questions.first().and_then(|q| q.changes.first()) else {
            prop_assert_eq!(one, two);
            return Ok(());
        };
        let text = |without: Op| found.words.iter().filter(|w| w.op != without).map(|w| w.text.as_str()).collect::<String>();
        prop_assert_eq!((text(Op::Inserted), text(Op::Deleted)), (one, two));
        let is_ordered = found.words.windows(2).all(|two| two[0].op != two[1].op && !(two[0].op == Op::Inserted && two[1].op == Op::Deleted));
        prop_assert!(is_ordered, "{:?}", found.words);
    }

    #[test]
    fn no_more_questions_moved_than_had_to(numbers in vec(0_usize..9, 1..9)) {
        let mut shuffled: Vec<usize> = Vec::new();
        numbers.iter().for_each(|number| if !shuffled.contains(number) { shuffled.push(*number) });
        let mut sorted = shuffled.clone();
        sorted.sort_unstable();
        // The longest increasing run, by trying every subset.
        let longest = (0_u32..1 << shuffled.len()).filter_map(|set| {
            let run: Vec<_> = shuffled.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, n)| n).collect();
            run.windows(2).all(|two| two[0] < two[1]).then_some(run.len())
        }).max().unwrap_or(0);
        prop_assert_eq!(moved(&sorted, &shuffled), shuffled.len() - longest);
    }
}

#[test]
fn very_long_texts_are_compared_in_bounded_time() {
    let long = |word: &str| (0..60_000).map(|at| format!("{word}{} ", at % 977)).collect::<String>() + "end";
    let started = std::time::Instant::now();
    let difference = Difference::between(&labelled(&long("a")), &labelled(&long("b")));
    assert_eq!(difference.questions.len(), 1);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn ten_thousand_options_are_compared_in_time() {
    let with = |number: &str, code: char, label: &str| {
        let options: String = (0..10_000).map(|at| format!("{{ code = \"{code}{at}\" }}, ")).collect();
        let labels: String =
            (0..10_000).map(|at| format!("question.Q.option.{code}{at} = \"{label}{at}\"\n")).collect();
        let question = "[[section.question]]\ncode = \"Q\"\nkind = \"single-choice\"\n";
        crate::versioned(
            number,
            &format!("{HEAD}{question}options = [{options}]\n"),
            &format!("[text.en]\ntitle = \"T\"\nsection.main.title = \"M\"\nquestion.Q.label = \"Q\"\n{labels}"),
        )
    };
    let (first, reworded, recoded) = (with("1.0.0", 'o', "One"), with("1.1.0", 'o', "Two"), with("1.2.0", 'p', "One"));
    let started = std::time::Instant::now();
    assert_eq!(Difference::between(&first, &reworded).problems().len(), 10_000);
    assert_eq!(Difference::between(&first, &recoded).questions.len(), 1);
    let proposed = survey_model::concordance::propose(&first, &recoded);
    assert_eq!(proposed[0].earlier_map.len(), 10_000);
    assert!(proposed[0].reason.contains("and 9950 more") && proposed[0].reason.len() < 2_000, "{}", proposed[0].reason);
    assert!(started.elapsed().as_secs() < 5, "it took {:?}", started.elapsed());
}
