//! Requests that no browser sends: slow, huge, ambiguous, or of another method.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use survey_server::settings::Settings;
use survey_tests::app::TestApp;
use survey_tests::each_database;

/// A line to the server, for what no browser would send.
fn line(app: &TestApp) -> TcpStream {
    let line = TcpStream::connect(app.address.trim_start_matches("http://")).expect("the server listens");
    line.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
    line
}

/// Everything that comes back until the server ends it.
fn answer_to(app: &TestApp, request: &[u8]) -> String {
    let mut line = line(app);
    // The server may have hung up before all of it was sent.
    drop(line.write_all(request));
    let mut answer = Vec::new();
    drop(line.read_to_end(&mut answer));
    String::from_utf8_lossy(&answer).into_owned()
}

async fn ready(app: &TestApp) {
    assert_eq!(app.nobody().get("/healthz").await.status, 200, "the server has started");
}

each_database!(whoever_sends_headers_slowly_is_hung_up_on, async |database| {
    let mut settings = Settings::listening_at("127.0.0.1:0");
    settings.limits.head_time = Duration::from_millis(500);
    let app = TestApp::start_with(database, settings).await;
    ready(&app).await;
    let mut line = line(&app);
    write!(line, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").expect("it is sent");
    let start = Instant::now();
    let mut answer = String::new();
    drop(line.read_to_string(&mut answer));
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
});

each_database!(headers_without_end_are_not_read_to_the_end, async |database| {
    let app = TestApp::start(database).await;
    ready(&app).await;
    let huge = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-Huge: {}\r\n\r\n", "a".repeat(1024 * 1024));
    let many = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X-Many: a\r\n".repeat(500));
    let long = format!("GET /{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "a".repeat(300_000));
    for request in [huge, many, long] {
        let answer = answer_to(&app, request.as_bytes());
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{}", answer.get(..200).unwrap_or(&answer));
    }
    ready(&app).await;
});

// Where one request ends and the next begins must not be a matter of opinion between a proxy and the server.
each_database!(requests_of_ambiguous_length_are_refused, async |database| {
    let app = TestApp::start(database).await;
    ready(&app).await;
    let smuggled = "0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    for headers in [
        format!("Content-Length: {}\r\nTransfer-Encoding: chunked", smuggled.len()),
        "Content-Length: 5\r\nContent-Length: 6".to_owned(),
        "Content-Length: +5".to_owned(),
        "Content-Length: 5 5".to_owned(),
        "Transfer-Encoding: chunked, identity".to_owned(),
        "Transfer-Encoding : chunked".to_owned(),
    ] {
        let request = format!("POST /sign-out HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n\r\n{smuggled}");
        let answer = answer_to(&app, request.as_bytes());
        assert!(!answer.contains("200 OK"), "{headers}: the second request was answered:\n{answer}");
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{headers}: {answer}");
    }
});

each_database!(requests_in_one_piece_are_answered_in_their_order, async |database| {
    let app = TestApp::start(database).await;
    ready(&app).await;
    let one = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let two = "GET /no/such/page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let answer = answer_to(&app, format!("{one}{two}").as_bytes());
    let statuses: Vec<&str> = answer.lines().filter(|line| line.starts_with("HTTP/1.1")).collect();
    assert_eq!(statuses, ["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"]);
});

each_database!(methods_that_nothing_here_takes_are_refused, async |database| {
    let app = TestApp::start(database).await;
    ready(&app).await;
    for method in ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
        let request = format!("{method} / HTTP/1.1\r\nHost: localhost\r\nX-Secret: seven\r\nConnection: close\r\n\r\n");
        let answer = answer_to(&app, request.as_bytes());
        assert!(answer.starts_with("HTTP/1.1 405"), "{method}: {}", answer.lines().next().unwrap_or_default());
        assert!(!answer.contains("seven"), "{method} gives back what was sent");
    }
});

each_database!(the_name_that_a_request_gives_the_server_is_not_repeated, async |database| {
    let settings =
        Settings { public_url: Some("https://survey.example.org".to_owned()), ..Settings::listening_at("127.0.0.1:0") };
    let app = TestApp::start_with(database, settings).await;
    for path in ["/", "/sign-in", "/no/such/page", "/monitor", "/questionnaires?lang=ar"] {
        let headers = [("host", "evil.example"), ("x-forwarded-host", "evil.example"), ("x-forwarded-proto", "http")];
        let page = app.nobody().get_with(path, &headers).await;
        assert!(!page.body.contains("evil.example"), "{path}");
        assert!(page.headers.values().all(|value| !value.as_bytes().windows(4).any(|part| part == b"evil")), "{path}");
    }
});

each_database!(behind_https_every_cookie_is_for_this_host_and_https_only, async |database| {
    let settings =
        Settings { public_url: Some("https://survey.example.org".to_owned()), ..Settings::listening_at("127.0.0.1:0") };
    let app = TestApp::start_with(database, settings).await;
    let page = app.nobody().get("/?lang=fr").await;
    let cookies: Vec<&str> =
        page.headers.get_all("set-cookie").iter().map(|value| value.to_str().expect("text")).collect();
    assert_eq!(cookies.len(), 1);
    for cookie in cookies {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        for flag in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(flag), "{cookie} lacks {flag}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
    assert_eq!(page.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
    let again = app.nobody().get_with("/", &[("cookie", "__Host-survey-language=fr")]).await;
    assert_eq!(again.attributes("html", "lang"), ["fr"], "the language is remembered");
});
