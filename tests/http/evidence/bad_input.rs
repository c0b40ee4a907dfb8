//! What is no evidence is refused with a sentence that says what would be, and nothing of it is kept.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use survey_server::services::Role;
use survey_server::services::evidence::EvidenceLimits;
use survey_server::settings::{EvidenceSettings, Settings};
use survey_tests::app::{Page, TestApp};
use survey_tests::each_database;

use super::samples::{Part, docx, jpeg, office, open_document, pdf, png, pptx, webp, xlsx, zip};
use super::{attach, kenya, page_of};

fn assert_refused(page: &Page, status: u16, sentence: &str, what: &str) {
    assert_eq!(page.status, status, "{what}: {}", page.text());
    assert!(page.errors().first().is_some_and(|error| error.contains(sentence)), "{what}: {:?}", page.errors());
}

fn nothing_is_kept(app: &TestApp) {
    assert_eq!(app.platform.evidence_store().list().expect("a list"), []);
    for table in ["evidence", "evidence_objects"] {
        assert_eq!(crate::lines(app, &format!("SELECT 'x' AS line FROM {table}")), Vec::<String>::new(), "{table}");
    }
}

each_database!(every_kind_that_is_taken_is_taken, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let files: [(&str, Vec<u8>); 11] = [
        ("a.pdf", pdf("a")),
        ("a.png", png()),
        ("a.JPG", jpeg()),
        ("a.webp", webp()),
        ("a.txt", "Bjørnøya, 2018\n".into()),
        ("a.csv", "\u{feff}year,campaigns\r\n2018,<5\r\n".into()),
        ("a.docx", docx()),
        ("a.xlsx", xlsx()),
        ("a.pptx", pptx()),
        ("a.odt", open_document("text")),
        ("a.ods", open_document("spreadsheet")),
    ];
    let count = files.len();
    for (name, content) in files {
        let page = attach(&kenya, &response, name, content).await;
        assert_eq!(page.status, 303, "{name}: {}", page.text());
    }
    assert_eq!(app.platform.evidence_store().list().expect("a list").len(), count);
});

each_database!(pages_drawings_programs_and_archives_are_refused_whatever_they_are_called, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let html = b"<!DOCTYPE html><script>alert(document.cookie)</script>".to_vec();
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#.to_vec();
    let hidden = [vec![b'x'; 65_530], b"\n<ScRiPt>alert(1)</script>".to_vec()].concat();
    let refused: [(&str, Vec<u8>); 16] = [
        ("law.pdf", html.clone()),
        ("law.html", html),
        ("drawing.svg", svg.clone()),
        ("drawing.png", svg),
        ("page.txt", hidden),
        ("program.exe", b"MZ\x90\0\x03\0\0\0".to_vec()),
        ("film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0".to_vec()),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
        ("archive.zip", zip(&[Part::new("a.txt", "a")])),
        ("nul.txt", b"a\0b".to_vec()),
        ("a.png", b"\x89PNG\r\n\x1a\n<script>alert(1)</script>".to_vec()),
        ("a.jpg", b"\xff\xd8\xff<html><script>alert(1)</script>".to_vec()),
        ("a.webp", b"RIFF\x24\0\0\0WEBP<script>alert(1)</script>".to_vec()),
        ("a.pdf", b"%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF".to_vec()),
        ("latin.bin", b"Caf\xe9".to_vec()),
        ("half.pdf", b"%PDF-1.7 and then nothing".to_vec()),
    ];
    for (name, content) in refused {
        assert_refused(&attach(&kenya, &response, name, content).await, 422, "Files of this kind are not taken", name);
    }
    nothing_is_kept(&app);
});

each_database!(a_text_in_another_encoding_is_told_how_to_save_it, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let utf_16 = "year,campaigns\r\n2018,5\r\n".encode_utf16().flat_map(u16::to_le_bytes);
    let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf_16).collect();
    for (name, content) in
        [("excel.csv", b"caf\xe9,5\r\n".to_vec()), ("latin.txt", b"Caf\xe9".to_vec()), ("a.csv", utf_16)]
    {
        assert_refused(&attach(&kenya, &response, name, content).await, 422, "not written in UTF-8", name);
    }
    nothing_is_kept(&app);
});

each_database!(a_name_has_to_end_as_its_content_does, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let lies: [(&str, Vec<u8>); 5] = [
        ("a.pdf", png()),
        ("a.xlsx", docx()),
        ("a", pdf("a")),
        ("a.pdf.exe", pdf("a")),
        ("a.pdf", b"only text".to_vec()),
    ];
    for (name, content) in lies {
        assert_refused(&attach(&kenya, &response, name, content).await, 422, "does not end as its content", name);
    }
    nothing_is_kept(&app);
});

each_database!(macros_passwords_and_bombs_are_refused, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let word = "wordprocessingml.document";
    let macros = office(word, vec![Part::new("word/vbaProject.bin", "x")]);
    assert_refused(&attach(&kenya, &response, "a.docx", macros).await, 422, "holds macros", "Visual Basic");
    let program = office(word, vec![Part::new("word/embeddings/payload.exe", "MZ")]);
    assert_refused(&attach(&kenya, &response, "a.docx", program).await, 422, "holds macros", "a program");
    let list = r#"<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>"#;
    let enabled = zip(&[Part::new("[Content_Types].xml", list)]);
    assert_refused(&attach(&kenya, &response, "a.docx", enabled).await, 422, "holds macros", "a .docm");
    let locked = office(word, vec![Part { flags: 1, ..Part::new("word/document.xml", "x") }]);
    assert_refused(&attach(&kenya, &response, "a.docx", locked).await, 422, "needs a password", "encrypted");

    let said = |bytes: u32| office(word, vec![Part { said: Some(bytes), ..Part::new("word/a.xml", vec![0; 9000]) }]);
    let zeros = office(word, vec![Part::new("word/document.xml", vec![b' '; 40_000_000])]);
    assert!(zeros.len() < 100_000, "forty megabytes in a hundredth of that");
    let list_of_zeros = zip(&[Part { said: Some(90), ..Part::new("[Content_Types].xml", vec![b' '; 40_000_000]) }]);
    let outside = office(word, vec![Part::new("../../etc/passwd", "x")]);
    let doubled = office(word, vec![Part::new("a.xml", "x"), Part::new("A.xml", "y")]);
    let many: Vec<String> = (0..6000).map(|number| format!("part{number}.xml")).collect();
    let many = office(word, many.iter().map(|name| Part::new(name, "")).collect());
    let cut: Vec<u8> = docx().into_iter().take(120).collect();
    for (what, content) in [
        ("four gigabytes are said", said(u32::MAX)),
        ("zeros", zeros),
        ("a list of types that lies about its size", list_of_zeros),
        ("a part outside of the folder", outside),
        ("two parts of one name", doubled),
        ("too many parts", many),
        ("half of a file", cut),
    ] {
        let page = attach(&kenya, &response, "a.docx", content).await;
        assert_refused(&page, 422, "packed in an unusual way", what);
    }
    nothing_is_kept(&app);
});

each_database!(what_is_too_large_is_refused_as_soon_as_it_is, async |database| {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.evidence = EvidenceSettings { limits: EvidenceLimits::of_megabytes(1, 3, 2), place: None };
    let app = TestApp::start_with(database, settings).await;
    app.open_cycle("2018-2021", "examples/number.toml");
    let account = app.account(Role::FocalPoint, Some("KEN"), None);
    let cookie = app.cookie_of(&account);
    let kenya = app.nobody().with_cookie(&cookie).await;
    let response = kenya.start_response("2018-2021").await;
    let path = format!("{}/files", page_of(&response));

    // 3 GB are announced, and only as much is sent as the server needs to see that it is too much.
    let head = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n";
    let item = "\r\n--x\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\nWORKING_TIME";
    let file = "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.pdf\"\r\n\r\n";
    let start = [head, &kenya.token, item, file, "%PDF-1.7"].concat().into_bytes();
    let endless = Endless { address: app.address.clone(), path: path.clone(), cookie, start };
    let (answer, sent) = actix_web::rt::task::spawn_blocking(move || endless.send()).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("larger than this platform takes"), "{answer}");
    assert!(sent < 64 * 1024 * 1024, "{sent} bytes were sent before the answer came");
    nothing_is_kept(&app);

    let page = attach(&kenya, &response, "large.pdf", vec![b' '; 1024 * 1024 + 1]).await;
    assert_refused(&page, 413, "larger than this platform takes", "one byte too many");
    let large = |letter: u8| [pdf("x"), vec![letter; 900_000], b"%%EOF".to_vec()].concat();
    assert_eq!(attach(&kenya, &response, "1.pdf", large(b'1')).await.status, 303);
    assert_eq!(attach(&kenya, &response, "2.pdf", large(b'2')).await.status, 303);
    assert_refused(&attach(&kenya, &response, "3.pdf", large(b'3')).await, 409, "larger together", "the third");
    assert_eq!(attach(&kenya, &response, "3.pdf", pdf("3")).await.status, 303);
    assert_refused(&attach(&kenya, &response, "4.pdf", pdf("4")).await, 409, "as many files and links", "the fourth");
});

/// A browser that begins to send 3 GB, and goes on until the server says something.
struct Endless {
    address: String,
    path: String,
    cookie: String,
    start: Vec<u8>,
}

impl Endless {
    /// What the server said, and how many bytes had been sent by then.
    fn send(self) -> (String, usize) {
        let mut line = TcpStream::connect(self.address.trim_start_matches("http://")).expect("a line");
        line.set_read_timeout(Some(Duration::from_millis(2))).expect("a timeout");
        let (path, cookie, length) = (self.path, self.cookie, 3_u64 * 1024 * 1024 * 1024);
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: survey\r\ncookie: {cookie}\r\nconnection: close\r\n\
             content-type: multipart/form-data; boundary=x\r\ncontent-length: {length}\r\n\r\n"
        );
        line.write_all(head.as_bytes()).expect("the head is taken");
        line.write_all(&self.start).expect("the fields are taken");
        let (piece, mut sent) = (vec![b' '; 64 * 1024], 0);
        while line.peek(&mut [0]).is_err() && line.write_all(&piece).is_ok() {
            sent += piece.len();
        }
        line.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
        let mut answer = Vec::new();
        // The server may close the line on what it did not read, once it has answered.
        let _ = line.read_to_end(&mut answer);
        (String::from_utf8_lossy(&answer).into_owned(), sent)
    }
}

each_database!(nothing_and_no_file_are_refused, async |database| {
    let (app, kenya, response) = kenya(database).await;
    assert_refused(&attach(&kenya, &response, "a.txt", Vec::new()).await, 422, "The file is empty", "nothing in it");
    let path = format!("{}/files", page_of(&response));
    let page = kenya.upload(&path, &[("item", "WORKING_TIME")], &[("file", "", Vec::new())]).await;
    assert_refused(&page, 422, "No file was chosen", "no file");
    for (item, status) in [("NO_SUCH_ITEM", 400), ("", 400), ("../x", 400)] {
        let page = kenya.upload(&path, &[("item", item)], &[("file", "a.pdf", pdf("a"))]).await;
        assert_eq!(page.status, status, "{item}");
    }
    let elsewhere = format!("{response}/questions/NO_SUCH_ITEM/evidence/files");
    let page = kenya.upload(&elsewhere, &[("item", "NO_SUCH_ITEM")], &[("file", "a.pdf", pdf("a"))]).await;
    assert_eq!(page.status, 404);
    nothing_is_kept(&app);
});

each_database!(names_with_paths_and_tricks_become_names, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    let names = [
        ("../../../etc/passwd.pdf", "passwd.pdf"),
        (r"C:\Users\jane\law.pdf", "law.pdf"),
        ("invoice\u{202e}fdp.pdf", "invoicefdp.pdf"),
        ("CON.pdf", "_CON.pdf"),
        (".hidden.pdf", "hidden.pdf"),
        ("القانون 2018.pdf", "القانون 2018.pdf"),
    ];
    for (at, (given, shown)) in names.into_iter().enumerate() {
        assert_eq!(attach(&kenya, &response, given, pdf(&at.to_string())).await.status, 303, "{given}");
        let page = kenya.get(&page_of(&response)).await;
        assert_eq!(page.texts("section.quiet a").pop().as_deref(), Some(shown));
        let href = page.attributes("section.quiet a", "href").pop().expect("a link");
        let sent = kenya.get(&href).await;
        assert_eq!((sent.status, sent.bytes), (200, pdf(&at.to_string())), "{href}");
    }
});
