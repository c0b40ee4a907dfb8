//! What is wrong with a file of answers is told all at once, by row and column.

use analysis::files::{File, Reading, read_answers, take_in};

use crate::{CODEBOOK, codebook, listed, problems_of};

#[test]
fn every_problem_of_every_row_is_told() {
    let problems = problems_of(
        "id,trust,held,budget,since\n\
         a,Low,Yes,1,2018-03-31\n\
         b,High,Perhaps,NaN,2018-02-30\n\
         b,low,Yes,1e999,\n\
         ,Low,No,ten,\n\
         c,Low,Yes\n\
         d,Low,Yes,1,,\n\
         a,Low,Yes,[because],\n",
    );
    let expected = [
        "a.csv:3: held: unknown-code: `Perhaps` is not in the codebook, which has Yes, No",
        "a.csv:3: budget: not-finite: `NaN` is no finite number",
        "a.csv:3: since: not-a-date: `2018-02-30` is no day such as 2018-03-31",
        "a.csv:4: trust: unknown-code: `low` is not in the codebook, which has Low, Middle, High",
        "a.csv:4: budget: not-finite: `1e999` is no finite number",
        "a.csv:5: budget: not-a-number: `ten` is no number",
        "a.csv:6: ragged-row: the row has 3 cells and the heading 5; quote cells that contain the separator; if it is the last row, the file may be cut off",
        "a.csv:7: ragged-row: the row has 6 cells and the heading 5; quote cells that contain the separator",
        "a.csv:8: budget: not-a-number: `[because]` is no number",
        "a.csv:4: duplicate-id: row 3 is about b as well; a respondent has one row",
        "a.csv:5: missing-id: the row doesn't say whom it is about",
        "a.csv:8: duplicate-id: row 2 is about a as well; a respondent has one row",
    ];
    assert_eq!(problems.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_comma_before_three_digits_is_no_decimal_mark_for_sure() {
    let problems = problems_of("id;budget\na;1,5\nb;1,000\nc;-12,345\nd;0,125\ne;1234,567\nf;1,0000\ng;1,234,567\n");
    let expected = [
        "a.csv:3: budget: ambiguous-comma: `1,000` may be 1000 or 1.000; write it without the comma, or with a point as decimal mark",
        "a.csv:4: budget: ambiguous-comma: `-12,345` may be -12345 or -12.345; write it without the comma, or with a point as decimal mark",
        "a.csv:8: budget: not-a-number: `1,234,567` is no number",
    ];
    assert_eq!(problems.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_heading_is_judged_as_a_whole() {
    let problems = problems_of("name,trust,trust,income,\nKenya,Low,Low,1,\n");
    for part in [
        "a.csv:1: trust: duplicate-column",
        "a.csv:1: unnamed-column: the 5. column",
        "a.csv:1: id: missing-id-column: the file has no column `id`; its columns are: name, trust, trust, income",
        "a.csv:1: income: unknown-column: the codebook doesn't tell of this column",
    ] {
        assert!(problems.contains(part), "{part} is missing in\n{problems}");
    }
}

#[test]
fn files_that_are_no_tables_are_refused() {
    let is = |bytes: &[u8], code: &str| {
        let problems = problems_of(bytes);
        assert!(problems.contains(code), "{code} is missing in\n{problems}");
    };
    is(b"", "a.csv:1: empty-file");
    is(b"\xef\xbb\xbf \n", "a.csv:1: empty-file");
    is(b"id,held\n", "a.csv:1: no-rows");
    is(b"id,held\n\n,\n  \n", "a.csv:1: no-rows");
    is(
        b"id,held\nx,Yes\nS\xe3o Tom\xe9,No\n",
        "a.csv:3: encoding: the cell is not UTF-8; it seems to be Latin-1 (Windows-1252), in which it reads \u{201c}S\u{e3}o Tom\u{e9}\u{201d}",
    );
    // A lone byte at the end of a cell could also be the beginning of a character that is cut off.
    is(
        b"id,held\nx,Yes\nTogo \xe9,No\n",
        "a.csv:3: encoding: the cell is not UTF-8, or the file is cut off in the middle of a character; it seems to be Latin-1 (Windows-1252), in which it reads \u{201c}Togo \u{e9}\u{201d}",
    );
    is(b"\xff\xfei\0d\0,\0h\0", "UTF-16 (little endian)");
    is(b"PK\x03\x04", "not-csv");
    is(b"id,held\nx,Y\0s\n", "a.csv:2: nul-byte");
    is(b"id,held\nx,\"Yes\ny,No\n", "a.csv:2: unclosed-quote");
    is(b"id,held\nx,\"Yes\"!\n", "a.csv:2: text-after-quote");
    is(&[b"id,held\nx,".as_slice(), &b"y".repeat(17 << 20)].concat(), "a.csv:2: row-too-long");
}

#[test]
fn a_line_without_an_end_is_not_taken_into_memory() {
    let endless = std::io::repeat(b'x');
    let problem = take_in(endless, "endless.csv", 0).unwrap_err();
    assert_eq!(
        problem.to_string(),
        "endless.csv:1: row-too-long: the line doesn't end within 32 MiB; is this a CSV file?"
    );
    assert_eq!(take_in(b"id\nx\n".as_slice(), "a.csv", 5).unwrap(), b"id\nx\n");
}

#[test]
fn thousands_of_problems_are_counted_and_not_all_listed() {
    let rows: String = (0..3000).map(|at| format!("{at},never\n")).collect();
    let problems = problems_of(format!("id,held\n{rows}"));
    assert_eq!(problems.lines().count(), 1001);
    assert!(problems.ends_with("a.csv: more-problems: and 2000 more; correct these first"), "{problems}");
}

#[test]
fn rows_about_member_states_are_held_to_the_list() {
    let refused = |text: &str, by: &[&str]| {
        let reading = Reading { by: by.iter().map(ToString::to_string).collect(), ..Reading::default() };
        let file = File { name: "wave.csv", bytes: text.as_bytes() };
        listed(&read_answers(file, &codebook(CODEBOOK), &reading).unwrap_err())
    };
    let rows = "state,stakeholder,held\nKEN,,Yes\nAtlantis,,No\n,,No\nKenya,,No\nTZA,king,No\n";
    let problems = refused(rows, &[]);
    for part in [
        "wave.csv:3: state: unknown-state: `Atlantis` is no Member State",
        "wave.csv:4: state: missing-id",
        "wave.csv:5: state: duplicate-id: row 2 is about KEN as well",
        "wave.csv:6: stakeholder: unknown-stakeholder: `king`",
    ] {
        assert!(problems.contains(part), "{part} is missing in\n{problems}");
    }
    let right = "state,held\nKEN,Yes\n";
    assert!(refused(right, &["colour"]).contains("unknown-breakdown: there is no column `colour`"));
    assert!(refused(right, &["region"]).contains("no-first-day"));
    let mixed = "state,cycle,questionnaire,held\nKEN,2010,a@1.0.0,Yes\nTZA,2014,a@2.0.0,Yes\n";
    let problems = refused(mixed, &[]);
    assert!(problems.contains("several-cycles") && problems.contains("several-questionnaires"), "{problems}");
}
