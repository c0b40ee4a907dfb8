//! What is wrong with a codebook.

use crate::{codebook, problems_of_codebook};

#[test]
fn every_problem_of_a_codebook_is_told() {
    let problems = problems_of_codebook(
        "column,level,code,missing,score,item\n\
         a,ordinal,1,,,\n\
         a,,3,,,\n\
         a,,2,,,\n\
         b,nominal,,,,\n\
         c,numeric,1,,,\n\
         d,rather,,,,\n\
         e,nominal,Yes,,lots,\n\
         e,nominal,yes!,,,\n\
         f,nominal,x,no idea,,\n\
         g,nominal,x,,,small\n\
         ,nominal,x,,,\n\
         h,text,,,,\n\
         h,date,,,,\n\
         i 1,text,,,,\n\
         I_1,text,,,,\n",
    );
    for part in [
        "codebook.csv:2: a: unordered-scale: the level is ordinal, but the codes come in the order 1, 3, 2",
        "codebook.csv:5: b: no-codes",
        "codebook.csv:6: c: codes-without-level",
        "codebook.csv:7: d: level: `rather` is no level",
        "codebook.csv:8: score: score: `lots` is no number",
        "codebook.csv:9: e: code: `yes!` and an earlier code would both be `yes`",
        "codebook.csv:10: missing: missing-reason: `no idea` is no missing reason",
        "codebook.csv:11: g: item: `small` is no item code",
        "codebook.csv:12: column: unnamed-column",
        "codebook.csv:14: level: codebook-disagrees: `date` in this row, but `text` in an earlier one",
        "codebook.csv:16: I_1: item-twice: this column and `i 1` would both be the item I_1",
    ] {
        assert!(problems.contains(part), "{part} is missing in\n{problems}");
    }
}

#[test]
fn a_codebook_that_lacks_a_column_is_refused() {
    let problems = problems_of_codebook("column;code\nheld;Yes\n");
    assert_eq!(
        problems,
        "codebook.csv:1: level: missing-column: the heading has no column `level`; it needs column, level, code"
    );
    assert!(problems_of_codebook("").contains("empty-file"));
    assert!(problems_of_codebook("column,level,code\n").contains("no-rows"));
}

#[test]
fn scores_and_numbers_that_go_one_way_are_an_order() {
    for codes in ["1, 2, 3,", "3, 2, 1,", "yes,1 partial,0.5 no,0", "low, middle, high,"] {
        let rows: String = codes.split(' ').map(|code| format!("a,ordinal,{code}\n")).collect();
        assert_eq!(codebook(&format!("column,level,code,score\n{rows}")).variables().count(), 1, "{rows}");
    }
}
