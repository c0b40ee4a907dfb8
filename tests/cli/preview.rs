//! `questionnaire preview`: from the start, over changes, problems and their mending, to the files that are left.

use survey_tests::cli::{Program, project};
use survey_tests::preview::Preview;

use crate::PROGRAM;

fn example(name: &str) -> String {
    std::fs::read_to_string(project(&format!("questionnaires/examples/{name}.toml"))).unwrap()
}

fn preview(name: &str) -> Preview {
    Preview::of(PROGRAM, &example(name))
}

#[tokio::test]
async fn the_pages_follow_every_change_of_the_file() {
    let text = example("relevance");
    let preview = Preview::of(PROGRAM, &text);
    let before = preview.get("/").await;
    assert_eq!(before.texts("h1"), ["A question that is not always asked"]);
    let revision = before.attributes("body", "data-revision").remove(0);
    assert_eq!(preview.get("/changes").await.body, revision);

    preview.save(&text.replace("A question that is not always asked", "Another title"));
    let after = preview.changed_from(&revision).await;
    let page = preview.get("/").await;
    assert_eq!(
        (page.texts("h1"), page.attributes("body", "data-revision")),
        (vec!["Another title".to_owned()], vec![after])
    );
}

#[tokio::test]
async fn a_broken_file_is_told_with_its_line_and_the_last_right_form_stays() {
    let text = example("relevance");
    let preview = Preview::of(PROGRAM, &text);
    let revision = preview.get("/changes").await.body;

    preview.save(&text.replace("${CAMPAIGN_HELD} = 'yes'", "${NOBODY} = 'yes'"));
    let broken = preview.changed_from(&revision).await;
    let page = preview.get("/").await;
    let problems = page.texts(".errors li");
    assert!(problems.len() == 1 && problems[0].starts_with("draft.toml:"), "{problems:?}");
    assert!(problems[0].contains("expression-unknown-code: "), "{problems:?}");
    assert_eq!(page.texts("h1"), ["A question that is not always asked"]);
    let section = preview.get("/sections/main").await;
    assert!(section.has("fieldset[data-code=CAMPAIGN_COUNT]") && section.has(".notice.bad a[href='/']"));

    preview.save(&text);
    assert_eq!(preview.changed_from(&broken).await, revision, "the same text has the same revision");
    assert!(!preview.get("/").await.has(".errors"));
}

#[tokio::test]
async fn what_stands_between_a_draft_and_its_approval_is_listed_beside_the_form() {
    let text = example("two-languages");
    let lacks = text.replace("no = \"Non\"\n", "");
    assert_ne!(lacks, text, "the example has the text that is taken away");
    let preview = Preview::of(PROGRAM, &lacks);
    let page = preview.get("/").await;
    assert!(!page.has(".errors") && page.has("h1"), "a draft can be shown");
    assert!(page.texts("details.notice li")[0].contains("translation-missing: "), "{}", page.text());
}

#[tokio::test]
async fn a_file_that_is_broken_from_the_start_is_shown_once_it_is_mended() {
    let text = example("date");
    let preview = Preview::of(PROGRAM, &text.replace("kind = \"date\"", "kind = \"day\""));
    let page = preview.get("/").await;
    assert!(page.texts(".errors li")[0].contains("unknown-kind") && !page.has("h1"), "{}", page.text());
    for path in ["/sections/main", "/print"] {
        let page = preview.get(path).await;
        assert_eq!((page.status, page.has(".lead")), (404, true), "{path}");
    }
    let revision = preview.get("/changes").await.body;
    preview.save(&text);
    preview.changed_from(&revision).await;
    assert!(preview.get("/sections/main").await.has("input[type=date]"));
}

#[tokio::test]
async fn a_file_that_is_away_for_a_moment_is_no_problem_and_one_that_stays_away_is() {
    let preview = preview("date");
    let revision = preview.get("/changes").await.body;
    let aside = preview.file.with_extension("aside");
    std::fs::rename(&preview.file, &aside).unwrap();
    let back = {
        let (aside, file) = (aside.clone(), preview.file.clone());
        std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(120));
            std::fs::rename(aside, file).unwrap();
        })
    };
    assert_eq!(preview.get("/changes").await.body, revision);
    back.join().unwrap();

    std::fs::rename(&preview.file, &aside).unwrap();
    preview.changed_from(&revision).await;
    let page = preview.get("/").await;
    assert!(page.texts(".errors li")[0].contains("unreadable"), "{:?}", page.texts(".errors li"));
    assert!(page.has("h1"), "the last right form stays");
}

#[tokio::test]
async fn every_file_of_a_folder_is_watched_and_may_be_away_for_a_moment() {
    let shipped = project("questionnaires/cybersecurity-awareness/1.0.0");
    let preview = Preview::of_folder(PROGRAM, shipped.as_ref());
    let revision = preview.get("/changes").await.body;
    let french = preview.file.join("fr.toml");
    let text = std::fs::read_to_string(&french).unwrap();
    let title = preview.get("/?lang=fr").await.texts("h1").remove(0);

    std::fs::remove_file(&french).unwrap();
    let back = {
        let (french, text) = (french.clone(), text.clone());
        std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(120));
            std::fs::write(french, text).unwrap();
        })
    };
    assert_eq!(preview.get("/changes").await.body, revision);
    back.join().unwrap();

    std::fs::write(&french, text.replacen(&title, "Un autre titre", 1)).unwrap();
    preview.changed_from(&revision).await;
    assert_eq!(preview.get("/").await.texts("h1"), ["Un autre titre"]);
}

#[tokio::test]
async fn what_is_filled_in_is_judged_and_not_stored() {
    let preview = preview("required");
    let section = preview.get("/").await.attributes(".tasks a", "href").remove(0);
    let page = preview.get(&section).await;
    assert_eq!((page.status, page.attributes("form[data-form]", "method")), (200, vec!["post".to_owned()]));
    let code = page.attributes("fieldset[data-code]", "data-code").remove(0);
    let page = preview.author.post_without_token(&section, &[(&format!("{code}!missing"), "nonsense")]).await;
    assert_eq!((page.status, page.errors().len()), (422, 1), "{}", page.text());
    let page = preview.author.post_without_token(&section, &[]).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Everything on this page is right. Nothing has been stored."));
    assert!(page.text().contains("Sign-off would still need an answer to: 1.1"), "{}", page.text());
    assert_eq!(preview.files(), ["draft.toml"], "no database is made");
}

#[tokio::test]
async fn questions_that_are_not_asked_can_be_shown() {
    let preview = preview("relevance");
    let page = preview.get("/sections/main").await;
    assert!(page.has("fieldset[hidden][data-code=CAMPAIGN_COUNT]") && page.has("#rules") && page.has("script[src]"));
    assert!(page.text().contains("One question of this section is asked only after other answers."));
    let page = preview.get("/sections/main?every=yes").await;
    assert!(page.has("fieldset[data-code=CAMPAIGN_COUNT]") && !page.has("fieldset[hidden]") && !page.has("#rules"));
}

#[tokio::test]
async fn entries_can_be_added_and_removed_as_in_the_form() {
    let preview = preview("repeat-group");
    let fields = [("ACTIVITIES.1.TITLE", "Cyber week"), ("ACTIVITIES!entries", "1"), ("add", "ACTIVITIES")];
    let page = preview.author.post_without_token("/sections/main", &fields).await;
    assert_eq!((page.status, page.texts("fieldset.entry").len()), (200, 2));
    assert_eq!(page.value("ACTIVITIES.1.TITLE").as_deref(), Some("Cyber week"));
}

#[tokio::test]
async fn every_language_can_be_chosen_and_stays() {
    let preview = preview("two-languages");
    assert_eq!(preview.get("/").await.texts(".languages li").len(), 6);
    assert_eq!(preview.get("/?lang=ar").await.attributes("html", "dir"), ["rtl"]);
    let page = preview.get("/sections/main").await;
    assert_eq!(page.attributes("html", "lang"), ["ar"], "the language is remembered");
}

#[tokio::test]
async fn the_print_of_a_preview_says_that_it_is_a_draft() {
    let preview = preview("matrix");
    let page = preview.get("/print").await;
    assert_eq!(page.texts(".draft"), ["Draft – not for answering"]);
    let style = preview.get(&page.attributes("link[media=print]", "href")[0]).await;
    assert!(style.body.contains("@top-right { content: \"Draft "), "{}", style.body);
}

#[tokio::test]
async fn what_the_preview_has_not_is_told_in_its_own_frame() {
    let preview = preview("date");
    for path in ["/nothing", "/questionnaires", "/print/xx.css"] {
        let page = preview.get(path).await;
        assert_eq!((page.status, page.attributes("header a.brand", "href")), (404, vec!["/".to_owned()]), "{path}");
        assert!(!page.has("a[href='/sign-in']"));
    }
    let renamed = preview.get("/sections/renamed").await;
    assert_eq!((renamed.status, renamed.location()), (303, "/"));
    let page = preview.author.post_without_token("/sections/main", &[("NOBODY", "1")]).await;
    assert_eq!(page.status, 400);
    let bytes = vec![b'a'; 2 * 1024 * 1024];
    let page = preview.author.post_bytes("/sections/main", "application/x-www-form-urlencoded", bytes).await;
    assert_eq!(page.status, 413);
}

#[tokio::test]
async fn a_site_whose_name_leads_here_does_not_get_the_draft() {
    let preview = preview("date");
    let page = preview.author.get_with("/", &[("host", "evil.example")]).await;
    assert_eq!((page.status, page.text().contains("date")), (404, false));
    let page = preview.author.get_with("/", &[("host", "localhost:8081")]).await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn every_example_can_be_previewed() {
    let preview = preview("date");
    let mut revision = preview.get("/changes").await.body;
    for entry in std::fs::read_dir(project("questionnaires/examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_stem().is_some_and(|name| name == "date" || name == "concordance") {
            continue;
        }
        preview.save(&std::fs::read_to_string(&path).unwrap());
        revision = preview.changed_from(&revision).await;
        let start = preview.get("/").await;
        assert!(!start.has(".errors"), "{}: {:?}", path.display(), start.texts(".errors li"));
        for address in start.attributes(".tasks a", "href") {
            let page = preview.get(&format!("{address}?every=yes")).await;
            assert!(page.status == 200 && page.has("fieldset[data-code]"), "{}{address}", path.display());
        }
        assert_eq!(preview.get("/print").await.status, 200, "{}", path.display());
    }
}

#[test]
fn a_taken_port_and_a_path_that_leads_nowhere_are_sentences() {
    let program = Program::on_file(PROGRAM);
    let said = program.run("questionnaire preview nowhere.toml --port 0");
    assert_eq!((said.code, said.err.trim()), (2, "There is no file or folder nowhere.toml."));
    program.file("draft.toml", example("date"));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let said = program.run(&format!("questionnaire preview draft.toml --port {port}"));
    assert_eq!(said.code, 2);
    assert_eq!(
        said.err.trim(),
        format!("Port {port} is in use; choose another one with --port, or any with --port 0.")
    );
    let said = program.run("questionnaire preview draft.toml --lang xx");
    assert!(said.code == 2 && said.err.contains("the languages are ar, en, es, fr, ru, zh"), "{}", said.err);
}
