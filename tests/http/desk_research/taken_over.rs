//! A state takes over what was found for it, changes it, or leaves it.

use survey_model::cycle::Provenance;
use survey_tests::each_database;

use super::{CYCLE, SOURCE, TITLE, document, faults, publish, published};

each_database!(what_was_found_is_taken_over_in_one_step, async |database| {
    let (app, secretariat, research, _) = published(database).await;
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    assert!(kenya.get(&response).await.text().contains("published them as desk research"));
    let section = format!("{response}/sections/main");
    let page = kenya.get(&section).await;
    let found = page.texts(".found").concat();
    assert!(found.contains("not an answer of your country") && found.contains(TITLE), "{found}");
    assert_eq!(page.attributes(".found button", "value"), ["take-over.CAMPAIGN_HELD"]);
    assert_eq!(page.value("CAMPAIGN_HELD"), None, "nothing is answered by itself");

    let fields = [("CAMPAIGN_HELD!revision", "0"), ("next", "take-over.CAMPAIGN_HELD")];
    let taken = kenya.save_section(&response, "main", &fields).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert!(taken.location().ends_with("/sections/main#CAMPAIGN_HELD"), "{}", taken.location());
    let page = kenya.get(&section).await;
    assert_eq!(page.value("CAMPAIGN_HELD").as_deref(), Some("yes"));
    assert_eq!(page.value("CAMPAIGN_HELD!source-1-title").as_deref(), Some(TITLE), "with where it was found");
    assert!(!page.has(".found button"), "there is nothing left to take over");
    let history = kenya.get(&format!("{response}/questions/CAMPAIGN_HELD/history")).await;
    assert!(history.text().contains("Focal point") || history.text().contains("KEN"), "{}", history.text());

    // What is found later changes nothing that the state has said.
    let other = [&[("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "1")], &SOURCE[..]].concat();
    assert_eq!(secretariat.save_section(&research, "main", &other).await.status, 303);
    assert_eq!(publish(&secretariat, &research).await.status, 303);
    assert_eq!(kenya.get(&section).await.value("CAMPAIGN_HELD").as_deref(), Some("yes"));

    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let own = document(&kenya, &format!("{response}/submissions/1")).await;
    assert_eq!(own.provenance, Provenance::Official);
    let remark = &own.remarks["CAMPAIGN_HELD"];
    assert_eq!(remark.sources[0].title, TITLE);
    assert_eq!(faults(&app), Vec::<String>::new());
});

each_database!(a_state_answers_otherwise_or_leaves_it, async |database| {
    let (app, _, _, _) = published(database).await;
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    let answered = [("CAMPAIGN_HELD", "no"), ("CAMPAIGN_HELD!revision", "0")];
    assert_eq!(kenya.save_section(&response, "main", &answered).await.status, 303);
    let page = kenya.get(&format!("{response}/sections/main")).await;
    assert_eq!(page.value("CAMPAIGN_HELD").as_deref(), Some("no"));
    assert!(page.has(".found button"), "it can still be taken over");
    assert!(!page.has("[name='CAMPAIGN_HELD!source-1-title']"), "an answer of its own asks for no source");
    assert_eq!(kenya.sign_off(&response).await.status, 303);
    let own = document(&kenya, &format!("{response}/submissions/1")).await;
    assert!(own.remarks.is_empty(), "{:?}", own.remarks);
});
