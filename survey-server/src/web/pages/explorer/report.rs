//! The figures of the Question's final report, drawn anew for a cycle beside the one before.

use std::sync::Arc;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use analysis::chart::{self, Chart, Frame, MeasureSubject, MeasuresSubject, Size, Subject, Theme};
use analysis::comparison::Options;
use analysis::disclosure::LeastCount;
use analysis::report::{Basis, Comparison, DescribedItem, Description, Measure, Vintage};
use askama::Template;
use survey_model::code::{CycleLabel, ItemCode};
use survey_model::language::Language;

use super::{Choice, Found, Framed, Loaded, NonePage, Question, load, wrong};
use crate::services::comparison::Compared;
use crate::services::cycle::CycleView;
use crate::services::dataset::Counting;
use crate::services::description::describe;
use crate::services::{Platform, ServiceError};
use crate::web::State;
use crate::web::error::WebError;
use crate::web::page::{Page, ok};
use crate::web::pages::chart::{Extents, chart_text};
use crate::web::views::figure::{Figurer, refusal_code};
use crate::web::visitor::Visitor;
use crate::web::words::{Message, Words};

/// The figures of the report by their numbers, with the questions that they show, in whichever version they are asked. Figures 12 to 14
/// show no answers to the survey, and figure 1 shows who answered.
const FIGURES: [(u32, &[&str]); 14] = [
    (2, &["AWARENESS_IMPORTANCE", "AWARENESS_IMPORTANCE_4"]),
    (3, &["CAMPAIGN_HELD"]),
    (4, &["ORG_IMPORTANCE", "ORG_IMPORTANCE_4"]),
    (5, &["CAMPAIGN_AGE_GROUPS"]),
    (6, &["CAMPAIGN_TARGET_GROUPS"]),
    (7, &["CAMPAIGN_TARGET_MOST", "CAMPAIGN_TARGET_RANKED"]),
    (8, &["CAMPAIGN_ISSUES"]),
    (9, &["ISSUE_IMPORTANCE", "ISSUE_IMPORTANCE_4"]),
    (10, &["SOLUTIONS_INFORMED", "SOFTWARE_INFORMED", "HARDWARE_INFORMED", "SERVICES_INFORMED"]),
    (11, &["SOLUTIONS_AVAILABLE"]),
    (15, &["CHILD_AGENCY", "CHILD_AGENCY_STATUS"]),
    (16, &["CHILD_REPORTING", "CHILD_REPORTING_STATUS"]),
    (17, &["CHILD_TECHNICAL"]),
    (18, &["CHILD_EDUCATION"]),
];

/// The ways in which several items are drawn, the most telling first.
const OF_SEVERAL: [&str; 2] = ["diverging", "change"];

#[derive(Template)]
#[template(path = "pages/explorer-report.html")]
struct ReportPage<'c> {
    page: Page,
    cycles: &'c [CycleView],
    choice: &'c Choice,
    comparison: &'c Comparison,
    figurer: Figurer,
    source: String,
    figures: Vec<FigureView>,
}

/// One figure of the report.
struct FigureView {
    number: u32,
    /// The question.
    label: String,
    /// The picture, if anything can be compared.
    /// The address of its chart, and the room for it.
    chart: Option<(String, Option<Extents>)>,
    /// What has no counterpart that it can be compared with.
    alone: Vec<Alone>,
    /// The pages of its items.
    items: Vec<(String, String)>,
    /// Whether neither version asks it.
    is_missing: bool,
}

/// An item that can't be compared, with what each cycle says by itself.
struct Alone {
    label: String,
    reason: Message,
    reviewed: String,
    cycles: Vec<OfCycle>,
}

/// The name of a cycle, how many gave a valid answer, and each answer with its share.
type OfCycle = (String, usize, Vec<(String, String)>);

/// Shows the figures.
///
/// # Errors
/// [`WebError`] if the cycles can't be compared.
pub async fn show(
    state: Data<State>,
    visitor: Visitor,
    req: HttpRequest,
    question: Query<Question>,
) -> Result<HttpResponse, WebError> {
    let mut found = match load(&state, visitor.language, ("/explorer/report", &question), Vec::new()).await? {
        Loaded::Nothing(cycles) => return ok(&NonePage { page: Page::new(&visitor), cycles }),
        Loaded::Wrong(wrongs) => return wrong::show(&visitor, wrongs),
        Loaded::Found(found) => found,
    };
    // What the report shows is what everybody said, unless somebody asks for the panel.
    if question.one("basis").is_none() {
        found.choice.basis = Basis::AllRespondents;
    }
    let framed = Framed::new(&state, (&visitor, &req), &found, &found.choice.address("/explorer/report", ""));
    let body = match framed.kept() {
        Some(kept) => kept,
        None => {
            let described = described(&state, &found.compared, visitor.language).await?;
            framed.render(&page(visitor.language, &found, &described))?
        }
    };
    framed.answer(&body, visitor.words().t("explorer-report-title").plain(), None)
}

fn page<'c>(language: Language, found: &'c Found, described: &[Description; 2]) -> ReportPage<'c> {
    let Found { cycles, choice, compared } = found;
    let figurer = Figurer { words: Words(language), basis: choice.basis };
    let maker = Maker { choice, compared, described, figurer };
    ReportPage {
        page: Page::of_nobody(language),
        figures: FIGURES.iter().map(|(number, questions)| maker.figure(*number, questions)).collect(),
        source: choice.source_line(Words(language)),
        comparison: &compared.comparison,
        figurer,
        choice,
        cycles,
    }
}

/// What each of the cycles says by itself.
async fn described(
    state: &Data<State>,
    compared: &Arc<Compared>,
    language: Language,
) -> Result<[Description; 2], WebError> {
    let compared = Arc::clone(compared);
    let describe = move |platform: &Platform| {
        let options = Options { language, further: false, ..Options::default() };
        let one = |label: &CycleLabel, vintage: &Vintage| {
            let Vintage::Known { as_of, sources, .. } = vintage else { return Err(ServiceError::not_found("cycle")) };
            let counting = Counting { as_of: *as_of, sources: sources.only.clone() };
            Ok(describe(platform, label, &counting, &options, LeastCount::DEFAULT)?.description)
        };
        let (from, to) = (&compared.comparison.from, &compared.comparison.to);
        Ok::<_, ServiceError>([one(&from.label, &from.vintage)?, one(&to.label, &to.vintage)?])
    };
    state.block(describe).await
}

impl ReportPage<'_> {
    /// The names of both cycles.
    fn labels(&self) -> [String; 2] {
        [&self.comparison.from, &self.comparison.to].map(|cycle| cycle.label.to_string())
    }
}

/// Makes figures of a comparison.
struct Maker<'c> {
    choice: &'c Choice,
    compared: &'c Compared,
    described: &'c [Description; 2],
    figurer: Figurer,
}

impl Maker<'_> {
    fn figure(&self, number: u32, questions: &[&str]) -> FigureView {
        let is_of = |measure: &&Measure| is_of(&measure.identity.item, questions);
        let all: Vec<&Measure> = self.compared.comparison.measures.iter().filter(is_of).collect();
        let (shown, alone): (Vec<&Measure>, Vec<&Measure>) =
            all.iter().partition(|measure| measure.slice(self.choice.basis, None).is_some());
        FigureView {
            number,
            label: self.label(questions),
            chart: self.chart(&shown),
            alone: alone.iter().map(|measure| self.alone(measure)).collect(),
            items: all
                .iter()
                .map(|measure| (measure.identity.label.clone(), self.choice.measure(&measure.identity.name)))
                .collect(),
            is_missing: all.is_empty(),
        }
    }

    /// The question as the later version asks it, or the earlier.
    fn label(&self, questions: &[&str]) -> String {
        let versions = [&self.compared.to.questionnaire, &self.compared.from.questionnaire];
        let asked = |version: &survey_model::questionnaire::Questionnaire| {
            let question = questions.iter().find_map(|code| version.question(code))?;
            Some(version.question_text(question, version.language_for(self.figurer.words.0)).label.clone())
        };
        versions.into_iter().find_map(|version| asked(version)).unwrap_or_else(|| questions.join(", "))
    }

    /// The address of the chart that can be drawn: each way is tried first.
    fn chart(&self, shown: &[&Measure]) -> Option<(String, Option<Extents>)> {
        let (text, source) = (chart_text(self.figurer.words), self.choice.source_line(self.figurer.words));
        let frame = Frame { size: Size::PAGE, theme: Theme::default(), text: &text, source: &source };
        let comparison = &self.compared.comparison;
        let (basis, group) = (self.choice.basis, self.choice.group.as_ref());
        if let [measure] = shown {
            let subject = Subject::Measure(MeasureSubject { comparison, measure, basis, group });
            let distribution = chart::find("distribution")?;
            distribution.extent(&subject, &frame).ok()?;
            let name = serde_urlencoded::to_string([("measure", &measure.identity.name)]).ok()?;
            let address = format!("{}&{name}", self.choice.address("/explorer/charts/", "distribution"));
            return Some((address, self.room(distribution, &subject)));
        }
        let measures = MeasuresSubject { comparison, measures: shown, key: "report", heading: "", basis, group };
        let subject = Subject::Measures(measures);
        let can_draw = |chart: &&dyn Chart| !shown.is_empty() && chart.extent(&subject, &frame).is_ok();
        let chart = OF_SEVERAL.into_iter().filter_map(chart::find).find(can_draw)?;
        let items = shown.iter().map(|measure| measure.identity.name.clone()).collect();
        let address = Choice { items, ..self.choice.clone() }.address("/explorer/charts/", chart.name());
        Some((address, self.room(chart, &subject)))
    }

    fn room(&self, chart: &dyn Chart, subject: &Subject<'_>) -> Option<Extents> {
        let words = self.figurer.words;
        Extents::of_subject(words, &self.choice.source_line(words), chart, subject)
    }

    fn alone(&self, measure: &Measure) -> Alone {
        let words = self.figurer.words;
        let reason = match &measure.outcome {
            analysis::report::Outcome::Refused(refused) => words.t(format!("refusal-{}", refusal_code(refused.why))),
            analysis::report::Outcome::Compared(_) => words.t("no-figure"),
        };
        let of_cycle = |description: &Description| {
            let item = description.items.iter().find(|item| item.identity.name == measure.identity.name)?;
            let (n, shares) = shares(words, item)?;
            Some((description.cycle.label.to_string(), n, shares))
        };
        Alone {
            label: measure.identity.label.clone(),
            reason,
            reviewed: measure.reason.clone(),
            cycles: self.described.iter().filter_map(of_cycle).collect(),
        }
    }
}

/// Valid answers, and the share of each answer.
fn shares(words: Words, item: &DescribedItem) -> Option<(usize, Vec<(String, String)>)> {
    let distribution = &item.slices.iter().find(|slice| slice.group.is_none())?.distribution;
    let label = |code: &survey_model::code::OptionCode| {
        let known = item.categories.iter().find(|category| category.code == *code);
        let label = known.map_or(code.as_str(), |category| &category.label);
        let message = words.of("category", code.as_str());
        if label == code.as_str() && message.exists() { message.plain() } else { label.to_owned() }
    };
    let shown = |share: &analysis::report::Share| {
        let value = share.estimate.map_or_else(|| "–".to_owned(), |estimate| words.percent(estimate.value).plain());
        (label(&share.code), value)
    };
    let shares: Vec<(String, String)> = distribution.shares.iter().map(shown).collect();
    (!shares.is_empty()).then_some((distribution.valid, shares))
}

/// Whether an item is of one of these questions.
fn is_of(item: &ItemCode, questions: &[&str]) -> bool {
    let code = item.as_str().split('.').next().unwrap_or_default();
    questions.contains(&code)
}
