//! One page, looked at in both themes and both widths.

use serde_json::{Value, json};
use survey_model::language::Language;
use survey_tests::browser::{Axe, Browser};

use super::finding::Findings;
use super::stop::Stop;

/// In which looks a page is judged in a language. Colours are the same in every language, names and structure in every theme, and how
/// much room a text takes depends on language and width: two looks of each language hold everything that four could show.
const fn looks(language: Language) -> [(&'static str, u32); 2] {
    match language {
        Language::Ar => [("dark", 1280), ("light", 320)],
        _ => [("light", 1280), ("dark", 320)],
    }
}

/// Fills in a form and sends it past the browser's own checks.
const SEND: &str = r"
const [selector, fields] = arguments;
const form = document.querySelector(selector);
if (!form) return `no ${selector}`;
for (const [name, value] of fields) {
  const named = Array.from(form.elements).filter((control) => control.name === name);
  const choice = named.find((control) => control.value === value && ['radio', 'checkbox'].includes(control.type));
  const typed = named.find((control) => !['radio', 'checkbox', 'submit'].includes(control.type));
  if (choice) choice.checked = true;
  else if (typed) typed.value = value;
  else form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
}
document.documentElement.dataset.left = 'yes';
HTMLFormElement.prototype.submit.call(form);
return '';
";

const UNFOLD: &str = r"
for (const details of document.querySelectorAll(arguments[0] ? 'details' : 'main details')) details.open = true;
";

const STATUS: &str = "return performance.getEntriesByType('navigation')[0].responseStatus;";

const BASICS: &str = r"
const [language, direction] = arguments;
const wrong = [];
const root = document.documentElement;
const headings = document.querySelectorAll('h1').length;
if (language && headings !== 1) wrong.push(`${headings} first headings`);
if (document.title.trim() === '') wrong.push('no title');
if (language && root.lang !== language) wrong.push(`lang is ${root.lang}`);
if (language && root.dir !== direction) wrong.push(`dir is ${root.dir}`);
return wrong;
";

/// What reaches past the edges of the page though nothing of its own scrolls.
const TOO_WIDE: &str = r"
const root = document.documentElement;
if (root.scrollWidth <= root.clientWidth) return [];
const reaches = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
};
const scrolls = (element) => element.closest('.scroll, pre');
const wide = Array.from(document.body.querySelectorAll('*')).filter((element) => reaches(element) && !scrolls(element));
return [`${root.scrollWidth} pixels wide`, ...wide.slice(-4).map((element) => element.outerHTML.slice(0, 160))];
";

/// Opens a page, and notes everything that is wrong with it.
pub(super) async fn visit(
    browser: &Browser,
    axe: &Axe,
    server: &str,
    language: Language,
    stop: &Stop,
    findings: &mut Findings,
) {
    let page = stop.name();
    let failure = arrive(browser, server, language, stop).await.err();
    let status = browser.run(STATUS, Vec::new()).await;
    let mut note = |look: &str, rule: &str, element: &str, remedy: &str| {
        findings.note(&page, &format!("{} {look}", language.code()), rule, element, remedy);
    };
    if let Some(failure) = failure {
        return note("any", "form", &failure, "");
    }
    if status != stop.status {
        note("any", "status", &status.to_string(), &format!("{} was to be shown", stop.status));
    }
    let expected = (!stop.is_letter).then(|| language.code());
    let wrong = browser.run(BASICS, vec![json!(expected), json!(language.direction())]).await;
    texts(&wrong).for_each(|wrong| note("any", "basics", wrong, ""));
    browser.run(UNFOLD, vec![json!(stop.is_unfolded)]).await;
    axe.enter(browser).await;
    for (theme, width) in looks(language) {
        browser.look(theme, width).await;
        let look = format!("{theme} {width}");
        axe.unnamed(browser).await.iter().for_each(|control| note(&look, "unnamed", control, ""));
        match axe.judge(browser, stop.is_letter).await {
            Ok(violations) => violations.iter().for_each(|of| note(&look, &of.rule, &of.element, &of.remedy)),
            Err(failure) => note(&look, "axe-core", &failure, ""),
        }
        if width == 320 {
            let wide = browser.run(TOO_WIDE, Vec::new()).await;
            texts(&wide).for_each(|wide| note(&look, "too wide", wide, ""));
        }
    }
    // A browser tells of every page that is no success, and asks for the icon that a letter does not have.
    let is_known = |said: &str| {
        said.contains("Failed to load resource")
            // An answer that is saved by itself may be refused while the next page is asked for.
            && (stop.status >= 400 || stop.is_letter && said.contains("favicon.ico") || said.contains("/answers "))
    };
    for complaint in browser.complaints().await.iter().filter(|complaint| !is_known(complaint)) {
        note("any", "console", complaint, "");
    }
}

/// Opens the page, and sends its form; says why it can't be sent.
async fn arrive(browser: &Browser, server: &str, language: Language, stop: &Stop) -> Result<(), String> {
    let at = if stop.address.starts_with("http") { stop.address.clone() } else { format!("{server}{}", stop.address) };
    let origin = at.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    // The page before would ask for its pictures in the next look, without its cookies.
    browser.go("about:blank").await;
    browser.forget_cookies().await;
    browser.set_cookie(&origin, "survey-language", language.code()).await;
    if let Some((name, value)) = stop.cookie.split_once('=') {
        browser.set_cookie(&origin, name, value).await;
    }
    browser.look("light", 1280).await;
    browser.bypass_policy(stop.is_letter).await;
    browser.go(&at).await;
    let Some((form, fields)) = &stop.form else { return Ok(()) };
    let said = browser.run(SEND, vec![json!(form), json!(fields)]).await;
    if said != "" {
        return Err(said.to_string());
    }
    browser.arrive().await
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}
