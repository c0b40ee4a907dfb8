//! What the secretariat and two bodies do in their browsers.

use std::fs;
use std::path::Path;

use chrono::{Days, Utc};
use survey_tests::app::{Page, Person, TestApp};
use survey_tests::cli::Program;

const VERSION: &str = "/versions/cybersecurity-awareness/2.1.0";

/// From the upload of the draft to its publication.
pub(super) async fn issue(app: &TestApp, program: &Program, people: &[String]) {
    let [secretariat, sg17, first] = people else { panic!("three people: {people:?}") };
    let come = async |email: &String| app.holder_of(email).await;
    let (secretariat, sg17, first) = (come(secretariat).await, come(sg17).await, come(first).await);
    upload(&secretariat, &program.folder().join("draft")).await;
    take(&secretariat, "consult").await;
    let round = open_round(&secretariat).await;
    let comments = discuss(&round, &sg17, &first).await;
    assert_refused(&secretariat, &["wait for its end or close it", "comments no. 1, 2 have no disposition yet"]).await;
    dispose(&secretariat, &round, &comments).await;
    assert_eq!(secretariat.post(&format!("{round}/closing"), &[]).await.status, 303);
    check_table(&secretariat, &round).await;
    take(&secretariat, "approve").await;
    assert_eq!(Person::new(&app.address).get("/questionnaires/cybersecurity-awareness/2.1.0").await.status, 404);
    take(&secretariat, "publish").await;
    let page = Person::new(&app.address).get("/questionnaires/cybersecurity-awareness/2.1.0?lang=zh").await;
    assert!(page.text().contains("利用人工智能实施的欺诈"), "everybody reads it, in every language");
}

fn files_of(folder: &Path, field: &'static str) -> Vec<(&'static str, String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.is_file());
    files
        .map(|path| (field, path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect()
}

async fn upload(secretariat: &Person, draft: &Path) {
    let files = [files_of(draft, "files"), files_of(&draft.join("sources"), "sources")].concat();
    let files: Vec<_> = files.iter().map(|(field, name, bytes)| (*field, name.as_str(), bytes.clone())).collect();
    let page = secretariat.upload("/versions", &[("reason", "A question on artificial intelligence")], &files).await;
    assert_eq!(page.status, 303, "{}", page.text());
    let page = secretariat.get(VERSION).await;
    assert!(page.text().contains("Questions added: 1."), "{}", page.text());
    assert!(page.text().contains("Send to consultation"));
}

async fn post_step(secretariat: &Person, step: &str) -> Page {
    let revision = secretariat.get(VERSION).await.value("revision").expect("the page says which revision it shows");
    let fields = [("step", step), ("revision", revision.as_str()), ("reason", "As agreed in the rapporteur group")];
    secretariat.post(&format!("{VERSION}/steps"), &fields).await
}

async fn take(secretariat: &Person, step: &str) {
    let page = post_step(secretariat, step).await;
    assert_eq!(page.status, 303, "{step}: {}", page.text());
}

async fn assert_refused(secretariat: &Person, reasons: &[&str]) {
    let page = post_step(secretariat, "approve").await;
    assert!(matches!(page.status, 409 | 422), "{}", page.status);
    for reason in reasons {
        assert!(page.text().contains(reason), "{reason} is not said: {}", page.text());
    }
}

async fn open_round(secretariat: &Person) -> String {
    let address = format!("{VERSION}/consultations");
    let bodies = secretariat.get(&address).await.attributes("input[name=body]", "value");
    assert_eq!(bodies.len(), 2, "the bodies that have links are offered");
    let deadline = (Utc::now().date_naive() + Days::new(30)).to_string();
    let fields = [("title", "Version 2.1.0"), ("deadline", &deadline), ("body", &bodies[0]), ("body", &bodies[1])];
    let page = secretariat.post(&address, &fields).await;
    assert_eq!(page.status, 303, "{}", page.text());
    page.location().to_owned()
}

/// Each body comments, and one replies to the other; gives the two comments.
async fn discuss(round: &str, sg17: &Person, first: &Person) -> [String; 2] {
    let say = async |person: &Person, fields: &[(&str, &str)]| {
        let page = person.post(&format!("{round}/comments"), fields).await;
        assert_eq!(page.status, 303, "{}", page.text());
        page.location().rsplit_once("#comment-").unwrap().1.to_owned()
    };
    let item = say(sg17, &[("part", "AI_FRAUD_ADDRESSED"), ("text", "Please define “artificial intelligence”.")]).await;
    let whole = say(first, &[("part", ""), ("text", "=SUM(A1), \"quoted\", and welcome")]).await;
    say(first, &[("parent", &item), ("text", "The example in the explanation is enough.")]).await;
    assert!(sg17.get(round).await.text().contains("The example in the explanation is enough."));
    [item, whole]
}

async fn dispose(secretariat: &Person, round: &str, [item, whole]: &[String; 2]) {
    for (comment, disposition, reply) in [(item, "rejected", "The explanation gives examples."), (whole, "noted", "")] {
        let fields = [("comment", comment.as_str()), ("disposition", disposition), ("reply", reply), ("seen", "0")];
        let page = secretariat.post(&format!("{round}/dispositions"), &fields).await;
        assert_eq!(page.status, 303, "{}", page.text());
    }
}

async fn check_table(secretariat: &Person, round: &str) {
    let csv = secretariat.get(&format!("{round}/dispositions.csv")).await.body;
    assert!(csv.contains("rejected") && csv.contains("The explanation gives examples."), "{csv}");
    assert!(csv.contains("'=SUM(A1)"), "a spreadsheet would run it: {csv}");
    assert_eq!(secretariat.get(&format!("{round}/dispositions")).await.status, 200);
}
