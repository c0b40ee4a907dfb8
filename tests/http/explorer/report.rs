//! What goes into a report: a block with chart, caption and numbers, an archive of everything, and the figures of the final report.

use std::collections::BTreeSet;

use survey_tests::each_database;

use super::sample;

each_database!(a_block_for_a_report_says_all_that_it_rests_on, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let item = rapporteur.get("/explorer/CAMPAIGN_HELD?basis=all_respondents").await;
    let links = item.attributes("a[href*='/copy?']", "href");
    let page = rapporteur.get(&links[0]).await;
    let block = page.texts("article").concat();
    for part in [
        "The share answering “Yes”",
        "n = ",
        "cybersecurity-awareness@2.0.0",
        "submissions known on",
        "Identical",
        "Responses of Member States",
        "Synthetic data",
        "All respondents of each cycle",
        "95% interval",
    ] {
        assert!(block.contains(part), "{part}: {block}");
    }
    assert!(page.has("button[data-copy][hidden]"), "the button is there for scripts alone");
    let picture = page.attributes("article img", "src").remove(0);
    assert_eq!(rapporteur.get(&picture).await.status, 200, "{picture}");
    let pixels = page.attributes("article img", "data-png").remove(0);
    assert_eq!(rapporteur.get(&pixels).await.header("content-type"), "image/png", "{pixels}");
    let panel = rapporteur.get("/explorer/CAMPAIGN_HELD/copy").await;
    let others = panel.attributes("details a[href*='chart=']", "href");
    assert!(others.len() > 2, "{others:?}");
    for other in others {
        let shown = rapporteur.get(&other).await;
        let picture = shown.attributes("article img", "src").remove(0);
        assert_eq!((shown.status, rapporteur.get(&picture).await.status), (200, 200), "{other}: {picture}");
    }
    let wrong = rapporteur.get("/explorer/CAMPAIGN_HELD/copy?chart=distrbution").await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.attributes(".notice a", "href").iter().any(|link| link.contains("chart=distribution")));
});

each_database!(what_may_not_be_compared_has_a_block_without_a_picture, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer/CAMPAIGN_TARGET_RANKED/copy").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.texts("article").concat().contains("Not compared.") && !page.has("article img"), "{}", page.body);
});

each_database!(the_archive_has_all_of_it_and_the_same_bytes_each_time, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let address = "/explorer/all.zip?section=campaigns&basis=all_respondents&source=official";
    let archive = rapporteur.get(address).await;
    assert_eq!((archive.status, archive.header("content-type")), (200, "application/zip"), "{}", archive.body);
    assert!(archive.header("content-disposition").contains("2014-2017-2018-2021-official.zip"));
    assert_eq!(archive.bytes, rapporteur.get(address).await.bytes);
    let names = names(&archive.bytes);
    for name in [
        "README.txt",
        "tables/changes.csv",
        "tables/findings.json",
        "charts/change-campaigns.svg",
        "charts/distribution-CAMPAIGN_HELD.svg",
    ] {
        assert!(names.contains(name), "{name}: {names:?}");
    }
    assert!(!names.contains("charts/change-solutions.svg"), "only what was chosen is drawn");
    assert_eq!(rapporteur.get("/explorer/all.zip?section=none").await.status, 400);
});

/// The names in an archive's directory: 46 bytes of each entry stand before its name (PKWARE's APPNOTE 4.3.12).
fn names(archive: &[u8]) -> BTreeSet<String> {
    let is_entry = |at: &usize| archive[*at..].starts_with(b"PK\x01\x02");
    let name = |at: usize| {
        let length = usize::from(u16::from_le_bytes([archive[at + 28], archive[at + 29]]));
        String::from_utf8_lossy(&archive[at + 46..at + 46 + length]).into_owned()
    };
    (0..archive.len()).filter(is_entry).map(name).collect()
}

each_database!(the_figures_of_the_final_report_are_drawn_for_any_cycle, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer/report?to=2018-2021").await;
    assert_eq!(page.status, 200, "{}", page.text());
    let titles = page.texts("h2");
    for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 16, 17, 18] {
        let figure = titles.iter().find(|title| title.starts_with(&format!("Figure {number}.")));
        assert!(figure.is_some_and(|title| title.len() > 15), "{number}: {titles:?}");
    }
    let pictures = page.attributes("figure img", "src");
    assert!(pictures.len() >= 12, "{pictures:?}");
    for picture in pictures.iter().chain(&page.attributes("figcaption a", "href")) {
        assert_eq!(rapporteur.get(picture).await.status, 200, "{picture}");
    }
    assert!(page.text().contains("asks for a ranking"), "what has no counterpart says why: {}", page.text());
    assert!(page.texts("caption").iter().any(|caption| caption.contains("n = ")), "and is shown by itself");
    let next = rapporteur.get("/explorer/report?to=2022-2025").await;
    assert!(next.texts(".lead").concat().contains("2018-2021"), "the cycle before is the one beside: {}", next.text());
    assert_eq!(rapporteur.get("/explorer/report?to=2022-2026").await.status, 404);
});
