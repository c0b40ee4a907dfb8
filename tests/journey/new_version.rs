//! `docs/new-version.md`: every command as it is written there, what an author, a reviewer and the translators do between them, and every
//! button that it names; on both databases.

use std::fs;

use survey_tests::app::TestApp;
use survey_tests::cli::{Program, project};
use survey_tests::each_database;

use crate::PROGRAM;

#[path = "new_version/hands.rs"]
mod hands;
#[path = "new_version/pages.rs"]
mod pages;

/// The page, a step after the other: the text under each heading.
fn steps() -> Vec<String> {
    let page = fs::read_to_string(project("docs/new-version.md")).unwrap();
    page.split("\n## ").skip(1).map(str::to_owned).collect()
}

/// The commands of a step, in order.
fn commands(step: &str) -> Vec<String> {
    let commands = step.lines().filter_map(|line| line.strip_prefix("survey-server "));
    let runs_on = |command: &&str| !command.starts_with("serve") && !command.starts_with("questionnaire preview");
    commands
        .filter(runs_on)
        .map(|command| command.replace(" questionnaires/", &format!(" {}/", project("questionnaires"))))
        .collect()
}

/// What stands in italics, which is what a reader looks for on the pages.
fn named(page: &str) -> Vec<&str> {
    let odd = page.split('*').skip(1).step_by(2);
    odd.filter(|text| !text.is_empty() && text.len() < 40 && !text.contains('\n')).collect()
}

#[test]
fn the_buttons_that_the_page_names_are_called_so() {
    let catalogue = ["versions.ftl", "consultation.ftl"]
        .map(|file| fs::read_to_string(project("survey-server/locales/en").to_owned() + "/" + file).unwrap())
        .concat();
    let shown: Vec<_> = catalogue.lines().filter_map(|line| line.split_once(" = ")).map(|(_, text)| text).collect();
    let page = steps().concat();
    let named = named(&page);
    assert!(named.contains(&"Publish"), "{named:?}");
    for button in named {
        assert!(shown.iter().any(|text| text.eq_ignore_ascii_case(button)), "no page says “{button}”");
    }
}

/// The blocks of a step that show TOML, with what the comment in the first line says of them.
fn toml_blocks(step: &str) -> Vec<&str> {
    step.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// Runs a command, whose words may be in quotation marks, and gives what it says.
fn run(program: &Program, command: &str) -> String {
    let words: Vec<&str> = command.split('"').enumerate().flat_map(words).collect();
    let said = program.run_with(&words);
    assert_eq!(said.code, 0, "survey-server {command}\n{}{}", said.out, said.err);
    said.out
}

/// What is between quotation marks is one word.
fn words((at, part): (usize, &str)) -> Vec<&str> {
    if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() }
}

/// Everything before the browser; gives the addresses of the secretariat and two bodies, in the order of the page.
fn prepare(program: &Program) -> Vec<String> {
    let steps = steps();
    assert_eq!(steps.len(), 7, "the page has another number of steps");
    for command in commands(&steps[0]) {
        run(program, &command);
        if command.starts_with("questionnaire new") {
            hands::edit(program, &toml_blocks(&steps[0]));
        }
    }
    for command in commands(&steps[1]).iter().chain(&commands(&steps[2])) {
        let said = run(program, command);
        assert!(!command.contains(" diff ") || said.contains("{+academia, +}"), "{said}");
    }
    hands::review(program, toml_blocks(&steps[2])[0]);
    for command in commands(&steps[3]) {
        if let Some((_, file)) = command.split_once("--apply ") {
            hands::translate(program, file.split_whitespace().next().unwrap());
        }
        let said = run(program, &command);
        assert!(!command.ends_with("check draft") || said.contains("2.1.0 is right"), "{said}");
    }
    let invited = |command: String| {
        let said = run(program, &command);
        let email = command.strip_prefix("account invite ")?.split(' ').next()?.to_owned();
        said.contains("/invitations/").then_some(email)
    };
    commands(&steps[4]).into_iter().filter_map(invited).collect()
}

each_database!(a_new_version_is_issued_as_the_walk_through_says, async |database| {
    let app = TestApp::start(database).await;
    let program = Program::on(PROGRAM, &database.address);
    let people = prepare(&program);
    pages::issue(&app, &program, &people).await;
    for command in commands(&steps()[6]) {
        let said = run(&program, &command);
        assert!(!command.ends_with("list") || said.contains("2.1.0"), "{said}");
    }
    let crosswalk = fs::read_to_string(program.folder().join("crosswalk.csv")).unwrap();
    assert!(crosswalk.contains("AI_FRAUD_ADDRESSED") && crosswalk.contains("AWARENESS_IMPORTANCE_4"));
});
