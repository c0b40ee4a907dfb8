//! A dropped line and a closed laptop: what the page calls saved on this device is there again, arrives in order, and never outlives signing out.

use survey_tests::browser::Scripts;

use crate::form::{Form, NAME, SECTION, in_system};

/// Whether the worker has the page on this device.
const IS_KEPT: &str = "return caches.match(location.pathname).then((kept) => kept !== undefined);";

impl Form {
    /// Opens the section, and waits until it would open again without a line.
    async fn open_and_keep(&self) {
        self.open().await;
        self.is("ready").await;
        self.browser.until(IS_KEPT).await;
    }
}

#[test]
fn what_is_typed_without_a_line_survives_a_closed_laptop_and_is_sent_when_the_line_is_back() {
    in_system(async {
        let Some(mut form) = Form::start(Scripts::On).await else { return };
        form.open_and_keep().await;
        form.drop_line().await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("kept").await;
        assert!(form.browser.says("kept on this device").await);
        form.shuts_nobody_out().await;

        // The page opens again from this device, with what was typed.
        form.open().await;
        form.is("kept").await;
        form.holds("UNIT_NAME", NAME).await;
        form.browser.choose("COORDINATION", "yes").await;
        form.is("kept").await;

        form.restore_line().await;
        form.is("saved").await;
        assert_eq!(form.saved("UNIT_NAME").await.as_deref(), Some(NAME));
        assert_eq!(form.saved("COORDINATION").await.as_deref(), Some("yes"));

        // With a line, the page is the server's and not the one that was kept.
        let other = form.app.focal_point("KEN").await;
        let change = [("UNIT_NAME", "Changed elsewhere"), ("UNIT_NAME!revision", "1")];
        assert_eq!(other.save_section(&form.response, SECTION, &change).await.status, 303);
        form.open().await;
        form.holds("UNIT_NAME", "Changed elsewhere").await;
        form.close().await;
    });
}

#[test]
fn answers_arrive_in_the_order_in_which_they_were_typed() {
    in_system(async {
        let Some(mut form) = Form::start(Scripts::On).await else { return };
        form.open_and_keep().await;
        form.drop_line().await;
        form.browser.choose("COORDINATION", "yes").await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.browser.choose("COORDINATION", "no").await;
        form.is("kept").await;
        let note = "window.sent = []; const real = window.fetch;
            const item = (body) => [...body.keys()].find((key) => /^[A-Z_]+$/.test(key));
            window.fetch = (address, options) => real(address, options).then((answer) => { window.sent.push(item(options.body)); return answer; });";
        form.browser.run(note, Vec::new()).await;
        form.restore_line().await;
        form.is("saved").await;
        let sent = form.browser.run("return Array.from(new Set(window.sent));", Vec::new()).await;
        assert_eq!(sent, serde_json::json!(["UNIT_NAME", "COORDINATION"]), "the choice was changed last");
        assert_eq!(form.saved("COORDINATION").await.as_deref(), Some("no"));
        form.close().await;
    });
}

#[test]
fn somebody_elses_answer_meanwhile_is_shown_beside_the_one_from_this_device() {
    in_system(async {
        let Some(mut form) = Form::start(Scripts::On).await else { return };
        form.open_and_keep().await;
        form.drop_line().await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("kept").await;
        form.restart().await;
        let other = form.app.focal_point("KEN").await;
        let theirs = [("UNIT_NAME", "Ministry of Communications"), ("UNIT_NAME!revision", "0")];
        assert_eq!(other.save_section(&form.response, SECTION, &theirs).await.status, 303);
        form.browser.run("window.dispatchEvent(new Event('online'));", Vec::new()).await;
        form.is("clashing").await;
        let said = form.browser.text().await;
        for part in ["Ministry of Communications", NAME, "Somebody else changed"] {
            assert!(said.contains(part), "the page doesn't say {part}\n{said}");
        }
        assert_eq!(form.saved("UNIT_NAME").await.as_deref(), Some("Ministry of Communications"));
        form.shuts_nobody_out().await;
        form.browser.click("[data-keep='mine']").await;
        form.is("saved").await;
        assert_eq!(form.saved("UNIT_NAME").await.as_deref(), Some(NAME));
        form.close().await;
    });
}

#[test]
fn signing_out_leaves_nothing_on_the_device() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open_and_keep().await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("saved").await;
        let kept = "return (async () => [(await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])();";
        let before = form.browser.run(kept, Vec::new()).await;
        assert_eq!(before, serde_json::json!([1, 1, 1]), "the device helps while somebody is signed in");
        form.browser.send("form[action='/sign-out'] button").await;
        form.browser.until("return location.pathname === '/' && document.readyState === 'complete';").await;
        assert_eq!(form.browser.run(kept, Vec::new()).await, serde_json::json!([0, 0, 0]));
        form.close().await;
    });
}

#[test]
fn a_device_that_can_keep_nothing_says_so() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open().await;
        form.is("ready").await;
        let full = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };";
        form.browser.run(full, Vec::new()).await;
        form.drop_line().await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("unkept").await;
        assert!(form.browser.says("Do not close this page").await);
        form.shuts_nobody_out().await;
        form.holds("UNIT_NAME", NAME).await;
        form.close().await;
    });
}
