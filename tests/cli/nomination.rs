use survey_tests::cli::Program;

use crate::PROGRAM;

const FILE: &str = "member_state,name,email,administration,lead\n\
    Swaziland,A. B.,a.b@ministry.example,Ministry,yes\n\
    Atlantis,C. D.,c.d,,\n";

#[test]
fn a_file_of_nominations_is_recorded_but_for_what_is_wrong() {
    let program = Program::on_file(PROGRAM);
    let file = program.file("nominations.csv", FILE);
    let rejected = program.folder().join("rejected.csv");
    let look = program.run_with(&["nomination", "import", &file, "--dry-run"]);
    assert_eq!(look.code, 2);
    assert!(
        look.out.contains(
            "1 nomination would be recorded; nothing was stored. 0 were recorded before, 1 row can't be recorded."
        ),
        "{}",
        look.out
    );
    assert!(program.succeeds("nomination list").is_empty());
    let rejected_name = rejected.display().to_string();
    let said = program.run_with(&["nomination", "import", &file, "--rejected", &rejected_name, "--invite"]);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.out.contains("1 nomination recorded."), "{}", said.out);
    assert!(said.err.contains(":3: [unknown-state]") && said.err.contains(":3: [bad-email]"), "{}", said.err);
    let back = std::fs::read_to_string(&rejected).expect("the rejected rows are there");
    assert!(back.contains("line,code,reason") && back.contains("Atlantis,C. D.,c.d"), "{back}");
    let listed = program.succeeds("nomination list --member-state SWZ");
    assert_eq!(listed.trim(), "SWZ\tlead\tinvited\ta.b@ministry.example\tA. B.\tMinistry");
    let again = program.run_with(&["nomination", "import", &file]);
    assert!(again.out.contains("0 nominations recorded. 1 was recorded before"), "{}", again.out);
}

#[test]
fn a_file_that_is_no_csv_records_nothing() {
    let program = Program::on_file(PROGRAM);
    let file = program.file("nominations.csv", "who,what\nA,B\n");
    let said = program.run_with(&["nomination", "import", &file]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("member_state") && said.err.contains("nothing has been changed"), "{}", said.err);
    assert_eq!(program.run("nomination list --member-state Atlantis").code, 2);
}
