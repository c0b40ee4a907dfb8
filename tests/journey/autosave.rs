//! What is typed is saved by itself, and the page says at every moment whether it is.

use serde_json::json;
use survey_server::services::Role;
use survey_tests::browser::Scripts;

use crate::form::{Form, NAME, in_system};

#[test]
fn an_answer_is_saved_without_pressing_save_and_what_is_wrong_is_said_where_it_is() {
    in_system(async {
        let Some(form) = Form::of("examples/constraint.toml", "main", Scripts::On).await else { return };
        form.open().await;
        form.is("ready").await;
        form.browser.write("EVENTS", "4").await;
        form.browser.press("\t").await;
        form.is("saved").await;
        assert!(form.browser.says("Saved ").await);
        assert_eq!(form.saved("EVENTS").await.as_deref(), Some("4"));
        let progress = form.browser.said_by("return document.querySelector('[data-progress]').textContent;").await;
        assert!(progress.contains('1') && progress.contains('2'), "one question of two is answered: {progress}");

        form.browser.write("PARTICIPANTS", "3").await;
        form.browser.press("\t").await;
        form.is("faulty").await;
        let said = form.browser.find("[data-code='PARTICIPANTS'] .fault").await.text().await.unwrap();
        assert!(said.contains("cannot be smaller than the number of events"), "{said}");
        assert!(form.browser.sees("[name='PARTICIPANTS'][aria-invalid='true']").await);
        assert_eq!(form.saved("PARTICIPANTS").await.as_deref(), Some(""), "and it is not saved");
        form.shuts_nobody_out().await;
        form.browser.write("EVENTS", "2").await;
        form.browser.press("\t").await;
        form.is("saved").await;
        assert!(!form.browser.sees("[data-code='PARTICIPANTS'] .fault").await, "beside the other answer it is right");
        form.until_saved("PARTICIPANTS", "3").await;
        form.close().await;
    });
}

#[test]
fn two_tabs_of_one_person_follow_each_other() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open().await;
        form.is("ready").await;
        form.browser.open_tab().await;
        form.open().await;
        form.is("ready").await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("saved").await;
        form.browser.switch_tab(0).await;
        form.holds("UNIT_NAME", NAME).await;
        form.browser.write("UNIT_NAME", "The second unit").await;
        form.browser.press("\t").await;
        form.until_saved("UNIT_NAME", "The second unit").await;
        assert!(!form.browser.sees(".clash").await, "nobody else has changed anything");
        form.browser.switch_tab(1).await;
        form.holds("UNIT_NAME", "The second unit").await;
        form.close().await;
    });
}

#[test]
fn a_hundred_thousand_characters_and_odd_ones_are_taken_or_named_and_never_lost() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open().await;
        form.paste("UNIT_NAME", &"ж".repeat(100_000)).await;
        form.is("faulty").await;
        form.browser
            .until("return document.querySelector('[data-code=UNIT_NAME] .hint[role=status]').textContent !== '';")
            .await;
        let length =
            form.browser.run("return document.getElementsByName('UNIT_NAME')[0].value.length;", Vec::new()).await;
        assert_eq!(length, 100_000, "the text stays in the field");
        for text in ["Unité de cybersécurité – وحدة الأمن السيبراني (CERT)", "👩🏽‍💻 team 🇰🇪"]
        {
            form.paste("UNIT_NAME", text).await;
            form.until_saved("UNIT_NAME", text).await;
        }
        form.paste("UNIT_NAME", "a\u{7}b\u{1b}[0mc").await;
        form.browser
            .until("return ['saved', 'faulty'].includes(document.querySelector('[data-state]').dataset.kind);")
            .await;
        form.close().await;
    });
}

#[test]
fn an_expired_session_asks_to_sign_in_again_and_nothing_is_lost() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open().await;
        form.is("ready").await;
        form.browser.forget_cookies().await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("signedOut").await;
        assert!(form.browser.sees("[data-state] a[href^='/sign-in']").await, "it says where to sign in");
        form.shuts_nobody_out().await;

        // Somebody else at the same machine sees nothing of it.
        let brazil = form.app.account(Role::FocalPoint, Some("BRA"), None);
        let other = form.app.account(Role::FocalPoint, Some("KEN"), None);
        form.enter(&brazil).await;
        form.browser.go(&form.address("/dashboard")).await;
        form.enter(&other).await;
        form.open().await;
        form.is("ready").await;
        form.holds("UNIT_NAME", "").await;

        form.enter(&form.lead).await;
        form.open().await;
        form.is("saved").await;
        form.holds("UNIT_NAME", NAME).await;
        assert_eq!(form.saved("UNIT_NAME").await.as_deref(), Some(NAME));
        form.close().await;
    });
}

#[test]
fn a_cycle_that_closes_while_typing_says_so_and_the_text_stays() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open().await;
        form.is("ready").await;
        form.app.close_cycle(crate::form::CYCLE);
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.press("\t").await;
        form.is("refused").await;
        assert!(form.browser.says("closed").await);
        form.holds("UNIT_NAME", NAME).await;
        form.close().await;
    });
}

#[test]
fn the_language_is_switched_without_losing_a_word() {
    in_system(async {
        for scripts in [Scripts::On, Scripts::Off] {
            let Some(form) = Form::start(scripts).await else { return };
            form.open().await;
            form.browser.write("UNIT_NAME", NAME).await;
            form.browser.click(".languages summary").await;
            form.browser.send(".languages button[lang='fr']").await;
            form.browser.find("html[lang='fr']").await;
            assert!(form.browser.sees("html[lang='fr'] [name='UNIT_NAME']").await, "the same page in another language");
            form.until_saved("UNIT_NAME", NAME).await;
            form.close().await;
        }
    });
}

#[test]
fn going_back_after_signing_off_shows_no_form_that_takes_nothing() {
    in_system(async {
        let Some(form) = Form::of("examples/constraint.toml", "main", Scripts::On).await else { return };
        form.open().await;
        form.browser.write("EVENTS", "4").await;
        form.browser.press("\t").await;
        form.is("saved").await;
        form.browser.go(&form.address(&form.response)).await;
        assert_eq!(form.kenya.sign_off(&form.response).await.status, 303);
        form.browser.back().await;
        form.browser.until("return !location.pathname.includes('/sections/');").await;
        assert!(!form.browser.sees("[data-form]").await, "it leads to the response: {}", form.browser.text().await);
        form.close().await;
    });
}

#[test]
fn entries_are_added_moved_and_removed_without_asking_the_server() {
    in_system(async {
        let Some(form) = Form::of("examples/repeat-group.toml", "main", Scripts::On).await else { return };
        form.open().await;
        form.browser.write("ACTIVITIES.1.TITLE", "First").await;
        form.browser.click("button[name='add']").await;
        form.browser.write("ACTIVITIES.2.TITLE", "Second").await;
        form.browser.click("button[name='up'][value='ACTIVITIES.2']").await;
        form.holds("ACTIVITIES.1.TITLE", "Second").await;
        form.holds("ACTIVITIES.2.TITLE", "First").await;
        let numbers = form.browser.run("return Array.from(document.querySelectorAll('[data-entry] > legend'), (legend) => legend.textContent.replace(/[^0-9]/g, ''));", Vec::new()).await;
        assert_eq!(numbers, json!(["1", "2"]));
        form.browser.click("button[name='remove'][value='ACTIVITIES.1']").await;
        form.holds("ACTIVITIES.1.TITLE", "First").await;
        form.close().await;
    });
}

#[test]
fn the_next_unanswered_question_is_one_press_away() {
    in_system(async {
        let Some(form) = Form::start(Scripts::On).await else { return };
        form.open().await;
        form.browser.write("UNIT_NAME", NAME).await;
        form.browser.click("[data-unanswered]").await;
        let focused = form.browser.said_by("return document.activeElement.closest('[data-code]').dataset.code;").await;
        assert_eq!(focused, "UNIT_KIND", "the question after the one that was answered");
        form.close().await;
    });
}
