//! What analysts declare beside a version: edition after edition, none of which can change.

use std::path::Path;

use survey_model::analysis_plan::{AnalysisPlan, read};
use survey_model::questionnaire::{Questionnaire, Source, read_path};
use survey_server::services::analysis_plan::{Declaration, current, declare};
use survey_server::services::{Platform, ServiceError, Who, questionnaire};
use survey_tests::each_database;

use super::schema::{lines, try_execute};

fn version() -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/examples/yes-partial-no.toml");
    read_path(&folder).expect("an example is right")
}

fn plan(questionnaire: &Questionnaire, edition: u32, way: &str) -> AnalysisPlan {
    let item = questionnaire.items().next().expect("an example has an item").code.clone();
    let name = questionnaire.name();
    let text = format!(
        "questionnaire = \"{name}\"\nedition = {edition}\ndeclared_by = \"A\"\n[better]\n\"{item}\" = \"{way}\"\n"
    );
    read(&Source { name: "analysis.toml".to_owned(), text }, questionnaire).expect("it fits")
}

each_database!(editions_follow_each_other_and_the_last_one_counts, |database| {
    let (platform, _) = Platform::migrate(&database.address).expect("it opens");
    let version = version();
    let missing = declare(&platform, &Who::operator(), &plan(&version, 1, "higher"));
    assert!(matches!(missing, Err(ServiceError::NotFound { .. })), "a version comes first: {missing:?}");
    questionnaire::publish_version(&platform, &version).expect("it is published");
    assert_eq!(current(&platform, &version).expect("it is read"), None);

    let declare = |edition, way| declare(&platform, &Who::operator(), &plan(&version, edition, way));
    assert_eq!(declare(1, "higher").expect("the first"), Declaration::Declared(1));
    assert_eq!(declare(1, "higher").expect("the same again"), Declaration::AlreadyDeclared(1));
    for wrong in [1, 3] {
        let refused = declare(wrong, "lower").expect_err("not the next edition");
        assert!(refused.to_string().contains("the next one is edition 2"), "{refused}");
    }
    assert_eq!(declare(2, "lower").expect("the second"), Declaration::Declared(2));
    assert_eq!(current(&platform, &version).expect("it is read").map(|plan| plan.edition()), Some(2));
});

each_database!(an_edition_cannot_change_or_vanish, |database| {
    let (platform, _) = Platform::migrate(&database.address).expect("it opens");
    let version = version();
    questionnaire::publish_version(&platform, &version).expect("it is published");
    declare(&platform, &Who::operator(), &plan(&version, 1, "higher")).expect("the first");
    for change in ["UPDATE analysis_plans SET edition = 2", "DELETE FROM analysis_plans"] {
        assert!(try_execute(database, change).is_err(), "{change}");
    }
    let count = "SELECT CAST(count(*) AS TEXT) AS line FROM analysis_plans";
    assert_eq!(lines(database, count), ["1"]);
});

each_database!(a_platform_may_get_to_know_a_later_edition_first, |database| {
    let (platform, _) = Platform::migrate(&database.address).expect("it opens");
    let version = version();
    questionnaire::publish_version(&platform, &version).expect("it is published");
    let declare = |edition| declare(&platform, &Who::operator(), &plan(&version, edition, "higher"));
    assert_eq!(declare(3).expect("editions 1 and 2 were declared elsewhere"), Declaration::Declared(3));
    assert!(declare(2).is_err(), "an earlier edition never counts again");
    assert_eq!(declare(4).expect("the next"), Declaration::Declared(4));
});
