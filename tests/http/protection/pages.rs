//! Every page as everybody: what browsers need to keep it safe.

use std::collections::BTreeSet;

use survey_server::routes::{Guard, ROUTES, Route};
use survey_tests::app::Page;
use survey_tests::each_database;

use crate::routes::{Who, world};

each_database!(every_page_is_safe_for_everybody, async |database| {
    let world = world(database).await;
    // The pages of errors are one template: one of each is enough.
    let mut errors = BTreeSet::new();
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        for (who, person) in &world.everybody {
            let address = world.address(route, *who);
            let before = world.last_event();
            let page = person.get(&address).await;
            let what = format!("{address} by {who:?} ({})", page.status);
            assert_eq!(world.last_event(), before, "{what} changes something");
            check_headers(route, *who, &page, &what);
            check_location(&page, &what);
            let is_html =
                page.header("content-type").starts_with("text/html") && !(is_letter_of(route) && page.status == 200);
            if is_html && (page.status < 400 || errors.insert((*who == Who::Nobody, page.status))) {
                check_markup(&page, &what);
                let can_leave = page.has("form[action='/sign-out'] button");
                let is_page = matches!(route.guard, Guard::SignedIn(_));
                assert!(!is_page || who.role().is_none() || can_leave, "{what} has no way out");
            }
        }
    }
});

/// Whether a route shows a letter as its reader's program does.
fn is_letter_of(route: &Route) -> bool {
    ["/mail/{message}/letter", "/mail/letters/{letter}/page"].contains(&route.path)
}

fn check_headers(route: &Route, who: Who, page: &Page, what: &str) {
    let policy = page.header("content-security-policy");
    // A letter has its styles inline, as letters do; its page is a sandbox of its own, in which nothing runs and nothing is loaded.
    let is_letter = policy
        .starts_with("sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';");
    assert_eq!(is_letter, is_letter_of(route) && page.status == 200, "{what}: {policy}");
    if is_letter {
        return;
    }
    // A file that somebody has sent may not even send a form.
    let is_evidence = route.path.contains("/evidence/{evidence}/{name}") && page.status == 200;
    assert_eq!(policy.starts_with("sandbox"), is_evidence, "{what}: {policy}");
    let forms = if is_evidence { "form-action 'none'" } else { "form-action 'self'" };
    for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", forms] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains('*'), "{what}: {policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(page.header(name), value, "{what}: {name}");
    }
    assert!(page.header("permissions-policy").contains("geolocation=()"), "{what}");
    for name in ["access-control-allow-origin", "server", "x-powered-by"] {
        assert_eq!(page.header(name), "", "{what}: {name}");
    }
    check_cache(route, who, page, what);
    let media_type = page.header("content-type");
    let needs_charset = media_type.starts_with("text/") || media_type.contains("xml;");
    assert!(!needs_charset || media_type.contains("charset=utf-8"), "{what}: {media_type}");
    assert!(page.bytes.is_empty() || !media_type.is_empty(), "{what} has a body of no type");
}

/// What only some may see is kept by nobody on the way.
fn check_cache(route: &Route, who: Who, page: &Page, what: &str) {
    if matches!(route.guard, Guard::SignedIn(_) | Guard::SigningIn) || who == Who::Nobody && page.status >= 400 {
        let cache = page.header("cache-control");
        // Results may stay in the reader's own browser, which asks each time and forgets them with the session.
        if route.is_tagged && page.status == 200 {
            assert_eq!(cache, "private, no-cache", "{what}");
            return;
        }
        assert!(route.guard == Guard::Anybody || cache.contains("no-store"), "{what}: {cache}");
    }
}

/// Nobody is sent elsewhere.
fn check_location(page: &Page, what: &str) {
    let to = page.location();
    let is_here = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\');
    assert!(to.is_empty() || is_here, "{what} leads to {to}");
}

fn check_markup(page: &Page, what: &str) {
    let inline = "style, [style], script:not([src]):not([type='application/json'], [type='application/ld+json']), base, object, embed, iframe";
    assert!(!page.has(inline), "{what} has something inline");
    let names = page.attribute_names();
    let events: Vec<&String> = names.iter().filter(|name| name.starts_with("on")).collect();
    assert!(events.is_empty(), "{what} has {events:?}");
    let loaded = [("src", "[src]"), ("srcset", "[srcset]"), ("href", "link[rel=stylesheet], link[rel=icon]")];
    for address in loaded.iter().flat_map(|(attribute, selector)| page.attributes(selector, attribute)) {
        assert!(address.starts_with('/') && !address.starts_with("//"), "{what} loads {address}");
    }
    let led = [("href", "a[href]"), ("action", "form[action]"), ("formaction", "[formaction]")];
    for address in led.iter().flat_map(|(attribute, selector)| page.attributes(selector, attribute)) {
        assert!(is_safe_way(&address), "{what} leads to {address}");
    }
    let masked = page.attributes("input[name*=password], input[autocomplete$=password]", "type");
    assert!(masked.iter().all(|kind| kind == "password"), "{what} shows what is typed: {masked:?}");
    let passwords = page.attributes("input[type=password]", "autocomplete");
    assert!(passwords.iter().all(|hint| hint.ends_with("-password")), "{what}: {passwords:?}");
}

/// Nothing that a browser would run: `javascript:`, `data:`.
fn is_safe_way(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '?', '#']));
    scheme.is_none_or(|scheme| ["https", "http", "mailto", "otpauth"].contains(&scheme))
}
