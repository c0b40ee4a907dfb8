//! The project's own questionnaires: what their concordance calls comparable can be compared.

use std::path::Path;

use analysis::comparison::{Options, Side, compare};
use analysis::dataset::{Case, Dataset, DatasetBuilder, DatasetError, Origin, Source};
use analysis::report::{Comparison, Outcome, RefusalReason};
use chrono::DateTime;
use survey_model::answer::{Answer, Answers, Value};
use survey_model::cycle::Provenance;
use survey_model::questionnaire::{Questionnaire, read_path};
use survey_model::respondent::Respondent;

fn questionnaire(version: &str) -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires/cybersecurity-awareness").join(version);
    read_path(&folder).unwrap()
}

fn source(label: &str, questionnaire: &Questionnaire) -> Source {
    Source {
        cycle: label.parse().unwrap(),
        questionnaire: questionnaire.name().clone().into(),
        origin: Origin::Known(DateTime::UNIX_EPOCH),
        groups_as_of: format!("{}-01-01", &label[..4]).parse().unwrap(),
        synthetic: true,
    }
}

fn kenya() -> Case {
    Case { respondent: Respondent::administration("KEN".parse().unwrap()), provenance: Provenance::Official }
}

/// One response, in which only `CAMPAIGN_HELD` is answered.
fn dataset(label: &str, questionnaire: &Questionnaire, campaign: &str) -> Dataset {
    let answer = Answer::Value(Value::Choice(campaign.parse().unwrap()));
    let answers = Answers::from([("CAMPAIGN_HELD".parse().unwrap(), answer)]);
    let mut builder = DatasetBuilder::new(source(label, questionnaire), questionnaire).unwrap();
    builder.push(kenya(), &answers).unwrap();
    builder.finish().unwrap()
}

fn comparison() -> Comparison {
    let (one, two) = (questionnaire("1.0.0"), questionnaire("2.0.0"));
    let (earlier, later) = (dataset("2014-2017", &one, "no"), dataset("2018-2021", &two, "yes"));
    let (earlier, later) = (Side { dataset: &earlier, labels: &one }, Side { dataset: &later, labels: &two });
    compare(earlier, later, two.concordance().unwrap(), &Options::default()).unwrap()
}

#[test]
fn only_what_the_concordance_says_is_refused() {
    let by_the_reviewer =
        [RefusalReason::Broken, RefusalReason::New, RefusalReason::Dropped, RefusalReason::NotCombined];
    let comparison = comparison();
    let surprising: Vec<_> = comparison
        .measures
        .iter()
        .filter_map(|measure| match &measure.outcome {
            Outcome::Refused(refused) if !by_the_reviewer.contains(&refused.why) => {
                Some((&measure.identity.name, &refused.sentence))
            }
            _ => None,
        })
        .collect();
    assert!(surprising.is_empty(), "{surprising:#?}");
}

#[test]
fn measures_bear_the_words_of_the_questionnaire() {
    let comparison = comparison();
    let measure = comparison.measure("CAMPAIGN_HELD").unwrap();
    assert!(!measure.identity.section_title.is_empty() && !measure.identity.number.is_empty());
    assert_ne!(measure.identity.label, "CAMPAIGN_HELD");
    let compared = measure.compared().unwrap();
    assert!(compared.categories.iter().all(|category| category.label != category.code.as_str()));
    assert_eq!((compared.slices[0].earlier.shares[0].count, compared.slices[0].later.shares[0].count), (0, 1));
}

#[test]
fn a_respondent_is_taken_once() {
    let questionnaire = questionnaire("1.0.0");
    let mut builder = DatasetBuilder::new(source("2014-2017", &questionnaire), &questionnaire).unwrap();
    builder.push(kenya(), &Answers::new()).unwrap();
    let error = builder.push(kenya(), &Answers::new()).unwrap_err();
    assert_eq!(error, DatasetError::RespondentTwice { respondent: "KEN".to_owned() });
    assert_eq!(builder.finish().unwrap().cases().len(), 1);
}
