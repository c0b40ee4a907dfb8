//! Who may prepare desk research, and who may read what.

use survey_tests::each_database;

use super::{CYCLE, SOURCE, answered, publish, published};

each_database!(nobody_but_the_secretariat_and_administrators_prepares_it, async |database| {
    let (app, _, research) = answered(database).await;
    let administrator = app.administrator().await;
    assert_eq!(administrator.get(&research).await.status, 200);
    let begin = format!("/cycles/{CYCLE}/board/KEN/desk-research");
    for other in [app.rapporteur().await, app.focal_point("KEN").await, app.focal_point("FRA").await] {
        assert_eq!(other.post(&begin, &[]).await.status, 403);
        assert_eq!(other.get(&research).await.status, 403);
        assert_eq!(other.get(&format!("{research}/sections/main")).await.status, 403);
        assert_eq!(other.save_section(&research, "main", &SOURCE).await.status, 403);
        assert_eq!(publish(&other, &research).await.status, 403);
    }
    assert_eq!(app.nobody().get(&research).await.status, 401);
});

each_database!(it_can_not_be_reached_as_if_it_were_the_states_response, async |database| {
    let (app, secretariat, research) = answered(database).await;
    let as_response = research.replacen("/desk-research", "/responses", 1);
    let kenya = app.focal_point("KEN").await;
    for path in ["", "/sections/main", "/review", "/workbook", "/contributors", "/questions/CAMPAIGN_HELD/evidence"] {
        assert_eq!(kenya.get(&format!("{as_response}{path}")).await.status, 404, "{path}");
    }
    assert_eq!(kenya.save_section(&as_response, "main", &[("CAMPAIGN_HELD", "no")]).await.status, 404);
    assert_eq!(kenya.sign_off(&as_response).await.status, 404);
    assert_eq!(kenya.get(&format!("{as_response}/submissions/1")).await.status, 404, "nothing is published yet");
    assert_eq!(secretariat.get(&format!("{as_response}/validation")).await.status, 404);
    let reopen = [("step", "reopen"), ("until", "2099-01-01"), ("reason", "Why not")];
    assert_eq!(secretariat.post(&format!("{as_response}/steps"), &reopen).await.status, 404);
});

each_database!(a_response_can_not_be_reached_as_if_it_were_desk_research, async |database| {
    let (app, secretariat, _) = answered(database).await;
    let kenya = app.focal_point("KEN").await;
    let response = kenya.start_response(CYCLE).await;
    let as_research = response.replacen("/responses", "/desk-research", 1);
    assert_eq!(secretariat.get(&as_research).await.status, 404);
    assert_eq!(secretariat.get(&format!("{as_research}/sections/main")).await.status, 404);
    let fields = [&[("CAMPAIGN_HELD", "yes")], &SOURCE[..]].concat();
    assert_eq!(secretariat.save_section(&as_research, "main", &fields).await.status, 404);
    assert_eq!(publish(&secretariat, &as_research).await.status, 404);
});

each_database!(what_is_published_is_read_by_the_state_and_by_staff, async |database| {
    let (app, _, _, receipt) = published(database).await;
    assert_eq!(app.rapporteur().await.get(&receipt).await.status, 200);
    assert_eq!(app.focal_point("KEN").await.get(&receipt).await.status, 200);
    assert_eq!(app.focal_point("FRA").await.get(&receipt).await.status, 404);
});
