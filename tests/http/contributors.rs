//! Contributors see and answer the sections that they were given, and nothing else; taking a section back works at once.

use survey_server::services::{Role, contributor};
use survey_server::storage::account::{self, Account, AccountStatus};
use survey_server::storage::{Connection, audit_event, section_delegation};
use survey_tests::app::{Person, TestApp};
use survey_tests::each_database;

/// Two sections, of which the second depends on the first.
const QUESTIONNAIRE: &str = "examples/section-relevance.toml";

/// Kenya's focal point with a response, and the platform.
pub(crate) async fn kenya(database: &survey_tests::database::ThrowAway) -> (TestApp, Person, String) {
    let app = TestApp::start(database).await;
    app.open_cycle("2018-2021", QUESTIONNAIRE);
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    (app, kenya, response)
}

pub(crate) async fn invite(kenya: &Person, response: &str, email: &str, sections: &[&str]) -> survey_tests::app::Page {
    let mut fields = vec![("name", "Wanjiru"), ("email", email), ("language", "fr")];
    fields.extend(sections.iter().map(|code| ("sections", *code)));
    kenya.post(&format!("{response}/contributors"), &fields).await
}

pub(crate) fn found(app: &TestApp, email: &str) -> Account {
    let found = app.platform.database().read(|conn| account::find_by_email(conn, email)).expect("accounts can be read");
    found.expect("there is such an account")
}

pub(crate) fn letters(app: &TestApp, to: &Account) -> Vec<String> {
    let read = |conn: &mut survey_server::storage::Connection| {
        survey_server::storage::mail_message::list_of_account(conn, to.id)
    };
    let letters = app.platform.database().read(read).expect("letters can be read");
    letters.into_iter().map(|message| message.kind).collect()
}

each_database!(a_contributor_sees_their_section_and_nothing_of_the_others, async |database| {
    let (app, kenya, response) = kenya(database).await;
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(invite(&kenya, &response, "w@health.example", &["details"]).await.status, 303);
    let account = found(&app, "w@health.example");
    assert_eq!((account.role, letters(&app, &account)), (Role::Contributor, vec!["contributor-invitation".to_owned()]));
    let wanjiru = app.holder_of("w@health.example").await;
    let dashboard = wanjiru.get("/dashboard").await;
    assert_eq!(dashboard.attributes(".tasks a", "href"), [format!("{response}/sections/details")]);
    let home = wanjiru.get(&response).await;
    assert_eq!(home.texts(".tasks .title"), ["Details of the campaigns"]);
    assert!(!home.body.contains("/review") && !home.body.contains("/contributors"), "{}", home.text());
    let section = wanjiru.get(&format!("{response}/sections/details")).await;
    assert_eq!(section.status, 200);
    assert!(!section.body.contains("CAMPAIGN_HELD"), "another section's question and answer stay where they are");
    for closed in ["/sections/lead", "/review", "/contributors", "/submissions/1", "/submissions/1.json"] {
        let page = wanjiru.get(&format!("{response}{closed}")).await;
        assert!(matches!(page.status, 403 | 404), "{closed}: {}", page.status);
    }
    let saved = wanjiru.save_section(&response, "details", &[("CAMPAIGN_TITLE", "Think first")]).await;
    assert_eq!((saved.status, saved.location()), (303, format!("{response}?saved=details").as_str()));
    assert!(kenya.get(&format!("{response}/review")).await.text().contains("Think first"));
});

each_database!(a_contributor_posts_to_no_other_section_and_signs_nothing, async |database| {
    let (app, kenya, response) = kenya(database).await;
    invite(&kenya, &response, "w@health.example", &["details"]).await;
    let wanjiru = app.holder_of("w@health.example").await;
    let foreign = wanjiru.save_section(&response, "lead", &[("CAMPAIGN_HELD", "no")]).await;
    assert_eq!(foreign.status, 404);
    let smuggled = wanjiru.save_section(&response, "details", &[("CAMPAIGN_HELD", "no")]).await;
    assert!((400..500).contains(&smuggled.status), "{}", smuggled.status);
    assert_eq!(wanjiru.sign_off(&response).await.status, 403);
    assert_eq!(wanjiru.post("/cycles/2018-2021/responses", &[]).await.status, 403);
    let review = kenya.get(&format!("{response}/review")).await;
    assert!(!review.text().contains("Yes") && !review.text().contains("Was a public awareness campaign held? No"));
});

each_database!(the_rules_of_a_page_do_not_carry_answers_of_sections_that_are_not_the_readers, async |database| {
    let app = TestApp::start(database).await;
    let text = r#"
format = 1
series = "leak"
version = "1.0.0"
languages = ["en"]
[[code_list]]
code = "yes_no"
options = [{ code = "yes", score = 1 }, { code = "no", score = 0 }]
[[section]]
code = "secret"
[[section.question]]
code = "SECRET_NAME"
kind = "text"
[[section]]
code = "open"
[[section.question]]
code = "OWN"
kind = "single-choice"
code_list = "yes_no"
[[section.question]]
code = "DEPENDS_ON_SECRET"
kind = "text"
relevance = "${SECRET_NAME} = 'hush-hush'"
[[section.question]]
code = "DEPENDS_ON_OWN"
kind = "text"
relevance = "${OWN} = 'yes'"
[text.en]
title = "A leak"
[text.en.code_list.yes_no]
yes = "Yes"
no = "No"
[text.en.section.secret]
title = "Secret"
[text.en.section.open]
title = "Open"
[text.en.question.SECRET_NAME]
label = "Name of the secret"
[text.en.question.OWN]
label = "Own"
[text.en.question.DEPENDS_ON_SECRET]
label = "Shown for the secret"
[text.en.question.DEPENDS_ON_OWN]
label = "Shown for one's own"
"#;
    let source = survey_model::questionnaire::Source { name: "leak.toml".to_owned(), text: text.to_owned() };
    let questionnaire = survey_model::questionnaire::read_sources(&[source]).expect("the questionnaire is right");
    app.plan_cycle_of("2018-2021", &questionnaire);
    app.start_cycle("2018-2021");
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response("2018-2021").await;
    kenya.save_section(&response, "secret", &[("SECRET_NAME", "hush-hush")]).await;
    let of_focal_point = kenya.get(&format!("{response}/sections/open")).await;
    assert!(of_focal_point.body.contains("hush-hush"), "whoever sees everything has the rule in the page");
    invite(&kenya, &response, "w@health.example", &["open"]).await;
    let wanjiru = app.holder_of("w@health.example").await;
    let page = wanjiru.get(&format!("{response}/sections/open")).await;
    assert!(!page.body.contains("hush") && !page.body.contains("SECRET_NAME"), "{}", page.body);
    assert!(page.text().contains("Shown for the secret"), "the server knows what is asked");
    assert!(page.body.contains("DEPENDS_ON_OWN"), "rules within the section stay");
});

each_database!(a_focal_point_invites_to_no_other_response, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let france = app.focal_point("FRA").await;
    for path in [format!("{response}/contributors"), response.clone()] {
        assert_eq!(france.get(&path).await.status, 404);
    }
    assert_eq!(invite(&france, &response, "spy@ministry.example", &["lead"]).await.status, 404);
    for path in ["/nominations", "/cycles/2018-2021/board", "/board"] {
        assert_eq!(kenya.get(path).await.status, 403);
    }
    invite(&kenya, &response, "w@health.example", &["lead"]).await;
    let account = found(&app, "w@health.example");
    let taken = france.post(&format!("{response}/contributors/{}", account.id), &[("do", "withdraw-all")]).await;
    assert_eq!(taken.status, 404);
    // Kenya's contributor is nobody in France's response.
    let other = france.start_response("2018-2021").await;
    let path = format!("{other}/contributors/{}", account.id);
    assert_eq!(france.post(&path, &[("do", "give"), ("sections", "lead")]).await.status, 404);
    assert_eq!(invite(&france, &other, "w@health.example", &["lead"]).await.status, 303);
    let wanjiru = app.holder_of("w@health.example").await;
    assert_eq!((wanjiru.get(&other).await.status, wanjiru.get(&response).await.status), (404, 200));
});

each_database!(what_is_taken_back_is_closed_at_once, async |database| {
    let (app, kenya, response) = kenya(database).await;
    invite(&kenya, &response, "w@health.example", &["lead", "details"]).await;
    let account = found(&app, "w@health.example");
    let wanjiru = app.holder_of("w@health.example").await;
    let form = wanjiru.get(&format!("{response}/sections/lead")).await;
    assert_eq!(form.status, 200);
    let path = format!("{response}/contributors/{}", account.id);
    assert_eq!(kenya.post(&path, &[("do", "withdraw"), ("sections", "lead")]).await.status, 303);
    assert_eq!(wanjiru.get(&format!("{response}/sections/lead")).await.status, 404);
    let late = wanjiru.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(late.status, 404, "a form that was open is of no use");
    assert_eq!(kenya.post(&path, &[("do", "withdraw")]).await.status, 400, "nothing chosen is not everything");
    assert_eq!(kenya.post(&path, &[("do", "withdraw-all")]).await.status, 303);
    assert_eq!(wanjiru.get(&response).await.status, 404);
    let dashboard = wanjiru.get("/dashboard").await;
    assert!(dashboard.text().contains("no section to answer"), "{}", dashboard.text());
    assert_eq!(letters(&app, &account), ["contributor-invitation", "delegation-withdrawn", "delegation-withdrawn"]);
    // The same person is found again and given a section.
    assert_eq!(kenya.post(&path, &[("do", "give"), ("sections", "details")]).await.status, 303);
    assert_eq!(wanjiru.get(&format!("{response}/sections/details")).await.status, 200);
});

each_database!(a_wrong_invitation_says_everything_that_is_wrong, async |database| {
    let (app, kenya, response) = kenya(database).await;
    let path = format!("{response}/contributors");
    let page = kenya
        .post(&path, &[("name", "A\u{202e}B"), ("email", "a@b.example\r\nBcc: c@d.example"), ("language", "xx")])
        .await;
    assert_eq!((page.status, page.errors().len()), (422, 4), "{:?}", page.errors());
    assert_eq!(invite(&kenya, &response, "w@health.example", &["nothing"]).await.status, 422);
    app.account(Role::FocalPoint, Some("KEN"), None);
    let second = app.account(Role::FocalPoint, Some("KEN"), None).email.expect("an address");
    let page = invite(&kenya, &response, &second, &["lead"]).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("a focal point of your country"), "{}", page.text());
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "no")]).await;
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    assert_eq!(invite(&kenya, &response, "late@health.example", &["lead"]).await.status, 409);
});

fn events(app: &TestApp, action: &str, subject: &str) -> usize {
    let filter = audit_event::Filter {
        action: Some(action.to_owned()),
        subject: Some(subject.to_owned()),
        ..audit_event::Filter::default()
    };
    let read = move |conn: &mut Connection| audit_event::after(conn, &filter, 0, 100);
    app.platform.database().read(read).expect("events can be read").len()
}

each_database!(whom_an_administrator_has_disabled_no_focal_point_brings_back, async |database| {
    let (app, kenya, response) = kenya(database).await;
    invite(&kenya, &response, "w@health.example", &["lead"]).await;
    let account = found(&app, "w@health.example");
    let wanjiru = app.holder_of("w@health.example").await;
    let disable = app
        .administrator()
        .await
        .post_with_password(&format!("/accounts/{}/steps", account.id), &[("step", "disable")])
        .await;
    assert_eq!(disable.status, 303, "{}", disable.text());
    let again = invite(&kenya, &response, "w@health.example", &["details"]).await;
    assert_eq!(again.status, 409);
    assert!(again.text().contains("ask the secretariat"), "{}", again.text());
    let give = [("do", "give"), ("sections", "details")];
    assert_eq!(kenya.post(&format!("{response}/contributors/{}", account.id), &give).await.status, 409);
    assert_eq!(found(&app, "w@health.example").status, AccountStatus::Disabled);
    assert_eq!(wanjiru.get(&response).await.status, 401);
});

const NOMINEE: [(&str, &str); 5] = [
    ("member_state", "FRA"),
    ("name", "Claire Martin"),
    ("email", "claire@ministere.example"),
    ("language", "fr"),
    ("administration", "Ministère"),
];

each_database!(
    an_address_that_a_focal_point_only_typed_is_free_for_whom_an_administration_nominates,
    async |database| {
        let (app, kenya, response) = kenya(database).await;
        assert_eq!(invite(&kenya, &response, "claire@ministere.example", &["lead"]).await.status, 303);
        let invited = found(&app, "claire@ministere.example");
        let link = app.invitation(&invited).await;
        let before = kenya.get(&format!("{response}/contributors")).await.texts(".card.quiet");
        let secretariat = app.secretariat().await;
        let recorded = secretariat.post("/nominations", &NOMINEE).await;
        assert_eq!(recorded.status, 303, "{}", recorded.text());
        let claire = found(&app, "claire@ministere.example");
        assert_eq!((claire.role, claire.name.as_str()), (Role::FocalPoint, "Claire Martin"));
        assert!(claire.is_lead && claire.respondent_id != invited.respondent_id);
        let after = kenya.get(&format!("{response}/contributors")).await;
        assert_eq!(after.texts(".card.quiet"), before, "Kenya does not learn whom France has nominated");
        assert!(after.body.contains(&invited.id.to_string()), "not even by what is behind the page");
        assert_eq!(app.nobody().get(&link).await.status, 410, "the link that Kenya had sent is of no use");
        let delegated = |conn: &mut Connection| section_delegation::list_to(conn, claire.id);
        assert_eq!(app.platform.database().read(delegated).expect("a list").len(), 0);
        assert_eq!(events(&app, "account.address-taken", &invited.id.to_string()), 1);
        let person = app.holder_of("claire@ministere.example").await;
        assert_eq!(person.get(&response).await.status, 404);
        assert_eq!(person.post("/cycles/2018-2021/responses", &[]).await.status, 303);
    }
);

each_database!(who_has_accepted_an_invitation_is_not_taken_over_by_a_nomination, async |database| {
    let (app, kenya, response) = kenya(database).await;
    invite(&kenya, &response, "claire@ministere.example", &["lead"]).await;
    let _accepted = app.holder_of("claire@ministere.example").await;
    let refused = app.secretariat().await.post("/nominations", &NOMINEE).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("another address"), "{}", refused.text());
    assert_eq!(found(&app, "claire@ministere.example").role, Role::Contributor);
});

each_database!(whoever_is_nominated_again_can_sign_in_again_and_that_is_recorded, async |database| {
    let app = TestApp::start(database).await;
    let secretariat = app.secretariat().await;
    let recorded = secretariat.post("/nominations", &NOMINEE).await;
    let (path, _) = recorded.location().split_once('?').expect("a nomination");
    assert_eq!(secretariat.post(&format!("{path}/ending"), &[("reason", "left")]).await.status, 303);
    let claire = found(&app, "claire@ministere.example");
    let id = claire.id.to_string();
    assert_eq!((claire.status, events(&app, "account.disabled", &id)), (AccountStatus::Disabled, 1));
    assert_eq!(secretariat.post("/nominations", &NOMINEE).await.status, 303);
    let claire = found(&app, "claire@ministere.example");
    assert_eq!((claire.status, events(&app, "account.enabled", &id)), (AccountStatus::Invited, 1));
});

each_database!(a_focal_point_invites_so_many_new_people_within_a_day_and_no_more, async |database| {
    let (app, kenya, response) = kenya(database).await;
    for number in 0..contributor::MOST_NEW {
        let email = format!("p{number}@health.example");
        assert_eq!(invite(&kenya, &response, &email, &["lead"]).await.status, 303, "{email}");
        let account = found(&app, &email).id;
        let back = [("do", "withdraw-all")];
        assert_eq!(kenya.post(&format!("{response}/contributors/{account}"), &back).await.status, 303);
    }
    let page = invite(&kenya, &response, "one-more@health.example", &["lead"]).await;
    assert_eq!(page.status, 409);
    assert!(page.text().contains("Invite the others tomorrow"), "{}", page.text());
    assert!(page.attributes("input[name=email]", "value").contains(&"one-more@health.example".to_owned()));
    let known = invite(&kenya, &response, "p0@health.example", &["lead"]).await;
    assert_eq!(known.status, 303, "who was invited before is no new address");
});
