//! The published counts of a section, question by question.

use analysis::disclosure::PublishedCount;
use analysis::report::{PublishedItem, PublishedSlice};
use askama::Template;
use survey_model::code::OptionCode;
use survey_model::question::{Kind, PublicationLevel, Question};
use survey_model::variable::{Part, Variable};

use super::before::{self, BeforeView};
use super::chart;
use super::place::Place;
use super::table::{Table, share_of, shown};
use crate::services::publication::Before;
use crate::web::error::WebError;
use crate::web::page::Page;
use crate::web::pages::chart::Extents;
use crate::web::public::{Made, Site};
use crate::web::words::Message;

#[derive(Debug, Template)]
#[template(path = "pages/results-section.html")]
struct SectionPage {
    page: Page,
    place: Place,
    title: String,
    number: usize,
    questions: Vec<QuestionView>,
    sections: Vec<(String, usize, String)>,
    code: String,
}

/// A question with its counts.
#[derive(Debug)]
struct QuestionView {
    code: String,
    number: String,
    label: String,
    is_restricted: bool,
    /// An earlier vintage shows its counts, and this one can't.
    is_kept: bool,
    whole: Option<Table>,
    breakdowns: Vec<(&'static str, Table)>,
    /// The room for its chart; none if it can't be drawn.
    chart: Option<Extents>,
    /// Whether its chart fits a preview on social media.
    is_preview: bool,
    /// The item whose answers are shown on a map.
    map: Option<String>,
    before: Option<BeforeView>,
}

/// What the counts of one question are shown from.
pub(super) struct Counted<'p> {
    pub(super) place: &'p Place,
    pub(super) question: &'p Question,
    pub(super) items: Vec<(&'p PublishedItem, &'p Variable)>,
}

/// An answer as charts and tables by group have it: its label, how often it was given, and of how many.
pub(super) struct Line {
    pub(super) label: String,
    pub(super) count: PublishedCount,
    pub(super) of: PublishedCount,
}

impl<'p> Counted<'p> {
    pub(super) fn find(place: &'p Place, question: &'p Question) -> Self {
        let variables = place.questionnaire().variables();
        let of = |item: &'p PublishedItem| {
            let variable = variables.iter().find(|variable| variable.name == item.identity.name)?;
            // Entries of a repeat group are in the register, each by itself.
            let is_own = item.identity.item.question() == question.code.as_str();
            (is_own && !matches!(variable.part, Part::Entry { .. })).then_some((item, variable))
        };
        Self { place, question, items: place.content().counts.items.iter().filter_map(of).collect() }
    }

    /// Whether its answers are one list: those of a single column, or the options of a multiple choice.
    fn is_one_list(&self) -> bool {
        self.items.len() == 1 || matches!(self.question.kind, Kind::MultipleChoice(_))
    }

    /// The answers as one list, in one group or in all; empty for what is no list.
    pub(super) fn lines(&self, slice: usize) -> Vec<Line> {
        let of = |(item, variable): &(&PublishedItem, &Variable)| -> Vec<Line> {
            let Some(slice) = item.slices.get(slice) else { return Vec::new() };
            let line = |(code, count): (&OptionCode, &PublishedCount)| Line {
                label: self.label(variable, code),
                count: *count,
                of: slice.answered,
            };
            let all = item.codes.iter().zip(&slice.counts);
            all.filter(|(code, _)| !matches!(variable.part, Part::Option(_)) || code.as_str() == "yes")
                .map(line)
                .collect()
        };
        if self.is_one_list() { self.items.iter().flat_map(of).collect() } else { Vec::new() }
    }

    fn label(&self, variable: &Variable, code: &OptionCode) -> String {
        let (questionnaire, language) = (self.place.questionnaire(), self.place.language);
        match &variable.part {
            Part::Option(option) => questionnaire.option_label(self.question, option, language).to_owned(),
            _ => questionnaire.category_label(variable, code, language),
        }
    }

    fn whole(&self, page: &Page) -> Option<Table> {
        let (first, variable) = self.items.first()?;
        let withheld = page.t("results-withheld").plain();
        if self.is_one_list() {
            let heads = [page.t("results-count"), page.t("share")].map(|head| head.to_string()).to_vec();
            let row = |line: &Line| (line.label.clone(), vec![shown(line.count, &withheld), share(page, line)]);
            let mut rows: Vec<(String, Vec<String>)> = self.lines(0).iter().map(row).collect();
            let all = first.slices.first().map_or(PublishedCount::Withheld, |slice| slice.answered);
            rows.push((page.t("results-base").to_string(), vec![shown(all, &withheld), String::new()]));
            return Some(Table::of(heads, rows, &withheld));
        }
        let mut heads: Vec<String> = first.codes.iter().map(|code| self.label(variable, code)).collect();
        heads.push(page.t("results-base").to_string());
        let row = |(item, variable): &(&PublishedItem, &Variable)| {
            let slice = item.slices.first();
            let counts = slice.into_iter().flat_map(|slice| slice.counts.iter().chain([&slice.answered]));
            (column_label(self.place, self.question, variable), counts.map(|count| shown(*count, &withheld)).collect())
        };
        Some(Table::of(heads, self.items.iter().map(row).collect(), &withheld))
    }

    /// The list by the groups of each breakdown.
    fn breakdowns(&self, page: &Page) -> Vec<(&'static str, Table)> {
        let Some((first, _)) = self.items.first().filter(|_| self.is_one_list()) else { return Vec::new() };
        let withheld = page.t("results-withheld").plain();
        let by = |breakdown: &'static str| {
            let is_of = |slice: &PublishedSlice| slice.group.as_ref().is_some_and(|group| group.breakdown == breakdown);
            let columns: Vec<usize> = (0..first.slices.len()).filter(|at| is_of(&first.slices[*at])).collect();
            let head = |at: &usize| {
                let group = first.slices[*at].group.as_ref();
                let family = if breakdown == "provenance" { "provenance" } else { "group" };
                group.map_or_else(String::new, |group| page.of(family, &group.group).to_string())
            };
            let lists: Vec<Vec<Line>> = columns.iter().map(|at| self.lines(*at)).collect();
            let labels = lists.first().into_iter().flatten().map(|line| line.label.clone()).enumerate();
            let cells = |row: usize| {
                lists.iter().filter_map(|list| list.get(row)).map(|line| shown(line.count, &withheld)).collect()
            };
            let mut rows: Vec<(String, Vec<String>)> = labels.map(|(row, label)| (label, cells(row))).collect();
            let bases = columns.iter().map(|at| shown(first.slices[*at].answered, &withheld)).collect();
            rows.push((page.t("results-base").to_string(), bases));
            (breakdown, Table::of(columns.iter().map(head).collect(), rows, &withheld))
        };
        let all = ["region", "development", "provenance"].into_iter().map(by);
        all.filter(|(_, table)| !table.heads.is_empty()).collect()
    }
}

/// What a column is called within its question.
pub(super) fn column_label(place: &Place, question: &Question, variable: &Variable) -> String {
    let (questionnaire, language) = (place.questionnaire(), place.language);
    match (&variable.part, variable.item.row()) {
        (Part::Option(option) | Part::Rank(option), _) => {
            questionnaire.option_label(question, option, language).to_owned()
        }
        (_, Some(row)) => {
            let text = questionnaire.question_text(question, language);
            text.row.get(row).cloned().unwrap_or_else(|| row.to_owned())
        }
        _ => questionnaire.variable_label(variable, language),
    }
}

fn share(page: &Page, line: &Line) -> String {
    share_of(page, line.count, line.of)
}

pub(super) fn make(site: &Site, place: &Place, code: &str) -> Result<Made, WebError> {
    let questionnaire = place.questionnaire();
    let Some(section) = questionnaire.section(code) else { return super::absent(site, code) };
    let page = site.page();
    let title = |section: &survey_model::questionnaire::Section| {
        questionnaire.section_text(section, place.language).title.clone()
    };
    let before = before::of(site, place)?;
    let view = |question| view(site, &page, place, question, before.as_ref());
    let questions = section.questions.iter().filter_map(view).collect();
    let sections = questionnaire.sections().iter().map(|of| (of.code.to_string(), of.number, title(of))).collect();
    let (title, number) = (title(section), section.number);
    Made::page(&SectionPage { page, place: place.clone(), title, number, questions, sections, code: code.to_owned() })
}

/// A question with its counts; none if nothing of it is counted.
fn view(site: &Site, page: &Page, place: &Place, question: &Question, before: Option<&Before>) -> Option<QuestionView> {
    let counted = Counted::find(place, question);
    let is_own = |name: &String| name.split('.').next() == Some(question.code.as_str());
    let is_kept = place.content().kept_from_earlier.iter().any(is_own);
    let whole = counted.whole(page);
    if whole.is_none() && !is_kept {
        return None;
    }
    let is_restricted = counted.items.iter().any(|(item, _)| item.publication != PublicationLevel::Public);
    let is_drawn = counted.lines(0).len() > 1 && counted.lines(0).iter().any(|line| line.count.count().is_some());
    let first = counted.items.first().filter(|_| counted.items.len() == 1 && !is_restricted);
    Some(QuestionView {
        code: question.code.to_string(),
        number: question.number.clone(),
        label: place.questionnaire().question_text(question, place.language).label.clone(),
        is_restricted,
        is_kept,
        breakdowns: counted.breakdowns(page),
        is_preview: is_drawn && chart::is_preview(site, place, "published", question.code.as_str()),
        chart: is_drawn.then(|| chart::extents(site, place, "published", Some(question.code.as_str()))).flatten(),
        map: first.filter(|(item, _)| item.codes.len() <= MOST_ON_A_MAP).map(|(item, _)| item.identity.name.clone()),
        before: before.and_then(|before| before::view(site, page, place, question, before)),
        whole,
    })
}

/// As many answers as a map can tell apart.
const MOST_ON_A_MAP: usize = 7;

impl SectionPage {
    fn first_chart(&self) -> Option<&QuestionView> {
        self.questions.iter().find(|question| question.is_preview)
    }
}

impl QuestionView {
    /// The address of its chart for social media.
    fn picture(&self, place: &Place) -> String {
        place.picture(&format!("published.png?item={}", self.code))
    }

    /// The heading of a breakdown.
    fn grouping(&self, page: &Page, code: &&'static str) -> Message {
        if *code == "provenance" { page.t("results-by-source") } else { page.of("grouping", code) }
    }
}
