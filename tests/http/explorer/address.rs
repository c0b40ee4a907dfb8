//! Addresses typed by hand: what is wrong is said, and something near that works is offered.

use std::fmt::Write as _;

use survey_tests::app::{Page, Person};
use survey_tests::each_database;

use super::sample;

each_database!(a_wrong_address_offers_the_nearest_that_works, async |database| {
    let (_app, rapporteur) = sample(database).await;
    for (address, said, offered) in [
        ("/explorer?by=regoin", "“regoin” as by", "by=region"),
        ("/explorer?from=2014-2018", "“2014-2018” as from", "from=2014-2017"),
        ("/explorer?section=campaing", "“campaing” as section", "section=campaigns"),
        ("/explorer?item=CAMPAIGN_HELT", "“CAMPAIGN_HELT” as item", "item=CAMPAIGN_HELD"),
        ("/explorer?sort=chnge", "“chnge” as sort", "sort=change"),
        ("/explorer?source=offical", "“offical” as source", "source=official"),
        ("/explorer?as_of=yesterday", "“yesterday” as as_of", "as_of=2"),
        ("/explorer?and=language&by=region/ldc", "“language” as and", "by=region"),
        ("/explorer/CAMPAIGN_HELT", "“CAMPAIGN_HELT” as measure", "/explorer/CAMPAIGN_HELD?"),
        ("/explorer/CAMPAIGN_HELD?basis=panel", "“panel” as basis", "basis=matched_panel"),
        ("/explorer?bsais=all_respondents", "a part “bsais”", "/explorer"),
        ("/explorer?to=2018-2021&from=2018-2021", "with itself", "to=2014-2017"),
    ] {
        let page = rapporteur.get(address).await;
        assert!([400, 404].contains(&page.status), "{address}: {}", page.status);
        assert!(page.text().contains(said), "{address}: {}", page.text());
        let links = page.attributes(".notice a", "href");
        assert!(links.iter().any(|link| link.contains(offered)), "{address}: {links:?}");
        for link in links {
            assert_eq!(rapporteur.get(&link).await.status, 200, "{address} offers {link}");
        }
    }
});

each_database!(several_wrong_parts_are_all_told_and_each_offer_works, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer?by=planet&sort=up&sort=down&lang=en&section=campaigns&item=NO").await;
    assert_eq!((page.status, page.attributes(".notice.bad", "class").len()), (400, 4), "{}", page.text());
    for link in page.attributes(".notice a", "href") {
        let there = rapporteur.get(&link).await;
        assert_eq!(there.status, 200, "{link}");
        assert!(link.contains("section=campaigns"), "what was right stays: {link}");
    }
});

each_database!(an_answer_that_both_versions_do_not_share_makes_no_groups, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let page = rapporteur.get("/explorer").await;
    let refused = page.attributes(".changes tr:has(.refused) th a", "href");
    let name = refused.iter().filter_map(|link| link.strip_prefix("/explorer/")?.split('?').next()).next();
    let name = name.expect("something may not be compared");
    let page = rapporteur.get(&format!("/explorer?by={name}")).await;
    assert_eq!(page.status, 400, "{name}: {}", page.text());
    assert!(page.attributes(".notice a", "href").len() > 1, "{}", page.body);
});

each_database!(nothing_that_is_typed_by_hand_breaks_a_page_or_a_picture, async |database| {
    let (_app, rapporteur) = sample(database).await;
    let mut chance = Chance(20_261_123);
    for round in 0..30 {
        let query = chance.query();
        for path in
            ["/explorer", "/explorer/CAMPAIGN_HELD", "/explorer/files/changes.csv", "/explorer/charts/change.svg"]
        {
            let address = format!("{path}?{query}");
            let page = rapporteur.get(&address).await;
            assert!([200, 400, 404].contains(&page.status), "round {round}, {address}: {} {}", page.status, page.body);
            pictures(&rapporteur, &page, round).await;
        }
    }
});

/// Every picture of a page is there; one page in twenty is looked through.
async fn pictures(person: &Person, page: &Page, round: usize) {
    if round.is_multiple_of(20) && page.status == 200 && page.header("content-type").starts_with("text/html") {
        for picture in page.attributes("figure img", "src") {
            assert_eq!(person.get(&picture).await.status, 200, "{picture}");
        }
    }
}

/// Addresses by chance, the same ones in each run.
struct Chance(u64);

impl Chance {
    /// The generator of D. E. Knuth's MMIX.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    fn query(&mut self) -> String {
        const NAMES: [&str; 14] = [
            "from", "to", "basis", "by", "and", "group", "section", "item", "source", "as_of", "sort", "lang",
            "measure", "x",
        ];
        const VALUES: [&str; 24] = [
            "",
            "2014-2017",
            "2018-2021",
            "2022-2025",
            "matched_panel",
            "all_respondents",
            "region",
            "region/ldc",
            "language",
            "CAMPAIGN_HELD",
            "CAMPAIGN_TARGET_GROUPS.children",
            "africa",
            "campaigns",
            "official",
            "2019-05-31",
            "0001-01-01",
            "change",
            "significance",
            "%FF%FE",
            "%00",
            "%F0%9F%92%A9",
            "../../etc/passwd",
            "<script>",
            "region/region/region",
        ];
        let mut query = String::new();
        for _ in 0..=self.below(4) {
            let (name, value) = (NAMES[self.below(NAMES.len())], VALUES[self.below(VALUES.len())]);
            let times = if self.below(15) == 0 { 500 } else { 1 };
            let _ = write!(query, "{name}={}&", value.repeat(times).replace('<', "%3C").replace('>', "%3E"));
        }
        query
    }
}
