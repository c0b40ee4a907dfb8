//! Who may read evidence, and with which headers it comes.

use survey_tests::each_database;

use super::samples::{pdf, png};
use super::{attach, kenya, page_of};
use crate::contributors::{found, invite};

each_database!(a_file_comes_with_headers_that_never_let_it_run, async |database| {
    let (_app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "Bericht für \"alle\".pdf", pdf("a")).await;
    attach(&kenya, &response, "notes.txt", b"<p>no page".to_vec()).await;
    let hrefs = kenya.get(&page_of(&response)).await.attributes("section.quiet a", "href");
    let sent = kenya.get(&hrefs[0]).await;
    assert_eq!(sent.header("content-type"), "application/pdf");
    let disposition = sent.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"Bericht_f_r__alle_.pdf\""), "{disposition}");
    assert!(disposition.ends_with("filename*=UTF-8''Bericht%20f%C3%BCr%20_alle_.pdf"), "{disposition}");
    assert_eq!(sent.header("x-content-type-options"), "nosniff");
    assert!(sent.header("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert_eq!(sent.header("cache-control"), "private, no-cache");
    let tag = sent.header("etag");
    assert_eq!(tag.len(), 66, "the hash: {tag}");
    let again = kenya.get_with(&hrefs[0], &[("if-none-match", tag)]).await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));
    let packed = kenya.get_with(&hrefs[1], &[("accept-encoding", "gzip, br")]).await;
    assert_eq!(packed.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(packed.bytes, b"<p>no page", "the bytes are those that were hashed");
    let renamed = hrefs[0].replace(".pdf", ".html");
    assert_eq!(kenya.get(&renamed).await.status, 404, "an address can't give it another name");
});

each_database!(nobody_else_reads_what_is_not_signed_off, async |database| {
    let (app, kenya, response) = kenya(database).await;
    attach(&kenya, &response, "draft.pdf", pdf("a")).await;
    let page = kenya.get(&page_of(&response)).await;
    let (href, removal) = (
        page.attributes("section.quiet a", "href").remove(0),
        page.attributes("section.quiet form", "action").remove(0),
    );
    let (france, first) = (app.focal_point("FRA").await, app.body("FIRST").await);
    assert_eq!(france.get(&href).await.status, 404);
    assert_eq!(france.get(&page_of(&response)).await.status, 404);
    assert_eq!(attach(&france, &response, "x.pdf", pdf("x")).await.status, 404);
    assert_eq!(france.post(&removal, &[]).await.status, 404);
    assert_eq!(first.get(&href).await.status, 403);
    assert_eq!(app.nobody().get(&href).await.status, 401);
    for staff in [app.secretariat().await, app.rapporteur().await, app.administrator().await] {
        assert_eq!(staff.get(&href).await.status, 404, "a draft is the country's");
        assert!([403, 404].contains(&staff.post(&removal, &[]).await.status));
    }
    // Another response's address does not open it either.
    let other = france.start_response("2018-2021").await;
    let elsewhere = href.replace(&response, &other);
    assert_eq!(france.get(&elsewhere).await.status, 404);
});

each_database!(a_contributor_reaches_the_evidence_of_the_own_sections_only, async |database| {
    let (app, kenya, response) = crate::contributors::kenya(database).await;
    kenya.save_section(&response, "lead", &[("CAMPAIGN_HELD", "yes")]).await;
    assert_eq!(invite(&kenya, &response, "w@health.example", &["details"]).await.status, 303);
    assert!(found(&app, "w@health.example").respondent_id.is_some());
    let wanjiru = app.holder_of("w@health.example").await;
    let attach = async |who: &survey_tests::app::Person, item: &'static str, name: &'static str| {
        let path = format!("{response}/questions/{item}/evidence/files");
        who.upload(&path, &[("item", item)], &[("file", name, png())]).await
    };
    assert_eq!(attach(&kenya, "CAMPAIGN_HELD", "lead.png").await.status, 303);
    assert_eq!(attach(&wanjiru, "CAMPAIGN_HELD", "x.png").await.status, 404);
    assert_eq!(wanjiru.get(&format!("{response}/questions/CAMPAIGN_HELD/evidence")).await.status, 404);
    assert_eq!(attach(&wanjiru, "CAMPAIGN_TITLE", "own.png").await.status, 303);
    let page = kenya.get(&format!("{response}/questions/CAMPAIGN_HELD/evidence")).await;
    let (lead, removal) = (
        page.attributes("section.quiet a", "href").remove(0),
        page.attributes("section.quiet form", "action").remove(0),
    );
    assert_eq!(wanjiru.get(&lead).await.status, 404);
    assert_eq!(wanjiru.post(&removal, &[]).await.status, 404);
    let own = wanjiru.get(&format!("{response}/questions/CAMPAIGN_TITLE/evidence")).await;
    let own = own.attributes("section.quiet a", "href").remove(0);
    assert_eq!(wanjiru.get(&own).await.status, 200);
    assert_eq!(kenya.get(&own).await.status, 200, "the focal point reads everything");
});
