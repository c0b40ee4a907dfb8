//! A question's columns in both cycles.

use analysis::chart::PublishedLine;
use analysis::disclosure::PublishedCount;
use analysis::estimate::{Confidence, PairedCounts, newcombe_paired};
use analysis::report::{PublicChange, PublicChanges, PublicCounts, PublicLine, PublicOutcome};
use survey_model::question::Question;
use survey_model::variable::{Part, Variable};

use crate::services::publication::Before;
use crate::web::page::Page;
use crate::web::pages::results::counts::column_label;
use crate::web::pages::results::place::Place;
use crate::web::pages::results::table::{Table, share_of, shown};
use crate::web::views::figure::refusal_code;
use crate::web::words::Message;

/// The changes of a question's columns.
pub(super) struct Changed<'b> {
    page: &'b Page,
    place: &'b Place,
    question: &'b Question,
    before: &'b Before,
    pub(super) columns: Vec<(&'b PublicChange, &'b Variable)>,
}

impl<'b> Changed<'b> {
    pub(super) fn find(page: &'b Page, place: &'b Place, question: &'b Question, before: &'b Before) -> Option<Self> {
        let changes: &PublicChanges = before.changes.get();
        let variable = |change: &'b PublicChange| {
            let is_own = change.identity.item.question() == question.code.as_str();
            let variables = place.questionnaire().variables();
            variables.iter().find(|of| is_own && of.name == change.identity.name).map(|variable| (change, variable))
        };
        let columns: Vec<_> = changes.items.iter().filter_map(variable).collect();
        (!columns.is_empty()).then_some(Self { page, place, question, before, columns })
    }

    pub(super) fn counted(&self) -> impl Iterator<Item = (&PublicChange, &Variable, &PublicCounts)> {
        self.columns.iter().filter_map(|(change, variable)| match &change.outcome {
            PublicOutcome::Counted(counts) => Some((*change, *variable, counts)),
            _ => None,
        })
    }

    /// Whether the answers are one list: those of a single column, or the options of a multiple choice.
    pub(super) fn is_one_list(&self) -> bool {
        self.columns.len() == 1 || self.columns.iter().all(|(_, variable)| matches!(variable.part, Part::Option(_)))
    }

    /// The answers that are shown of a column; of an option, that it was chosen.
    fn shown<'c>(variable: &'c Variable, counts: &'c PublicCounts) -> impl Iterator<Item = &'c PublicLine> {
        let is_option = matches!(variable.part, Part::Option(_));
        counts.lines.iter().filter(move |line| !is_option || line.code.as_str() == "yes")
    }

    fn label(&self, variable: &Variable, line: &PublicLine) -> String {
        let (questionnaire, language) = (self.place.questionnaire(), self.place.language);
        let column = column_label(self.place, self.question, variable);
        match (&variable.part, self.columns.len()) {
            (Part::Option(_), _) => column,
            (_, 1) => questionnaire.category_label(variable, &line.code, language),
            _ => format!("{column}: {}", questionnaire.category_label(variable, &line.code, language)),
        }
    }

    pub(super) fn lines(&self) -> Option<[Vec<PublishedLine>; 2]> {
        let lines = [0, 1].map(|cycle| {
            let line = |(_, variable, counts): (&PublicChange, &Variable, &PublicCounts)| {
                let of = counts.answered[cycle];
                let line = |line| PublishedLine { label: self.label(variable, line), count: line.counts[cycle], of };
                Self::shown(variable, counts).map(line).collect::<Vec<_>>()
            };
            self.counted().flat_map(line).collect::<Vec<_>>()
        });
        let is_known = |lines: &Vec<PublishedLine>| lines.iter().any(|line| line.count.count().is_some());
        (lines[1].len() > 1 && lines.iter().all(is_known)).then_some(lines)
    }

    pub(super) fn verdicts(&self) -> Vec<(&'static str, String)> {
        let mut verdicts: Vec<(&'static str, String)> = Vec::new();
        for (change, _) in &self.columns {
            let verdict = (change.verdict.code(), change.reason.clone());
            if !verdicts.contains(&verdict) {
                verdicts.push(verdict);
            }
        }
        verdicts
    }

    pub(super) fn refusals(&self) -> Vec<(String, Message)> {
        let words = self.page.words;
        let refusal = |(change, variable): &(&PublicChange, &Variable)| {
            let why = match &change.outcome {
                PublicOutcome::Counted(_) => return None,
                PublicOutcome::Refused(why) => words.t(format!("refusal-{}", refusal_code(*why))),
                PublicOutcome::Combined => words.t("results-before-combined"),
                PublicOutcome::Unpublished => words.t("results-before-unpublished"),
            };
            Some((column_label(self.place, self.question, variable), why))
        };
        let mut refusals: Vec<(String, Message)> = self.columns.iter().filter_map(refusal).collect();
        let is_whole =
            refusals.len() == self.columns.len() && refusals.windows(2).all(|two| two[0].1.plain() == two[1].1.plain());
        if is_whole {
            refusals.truncate(1);
            refusals.iter_mut().for_each(|(label, _)| label.clear());
        }
        refusals
    }

    pub(super) fn table(&self, is_named: bool) -> Option<Table> {
        let withheld = self.page.t("results-withheld").plain();
        let cycles = [self.before.edition.cycle(), self.place.edition.cycle()].map(|cycle| cycle.label.to_string());
        let mut heads: Vec<String> = cycles.to_vec();
        if is_named {
            heads.extend(
                [self.page.t("results-before-both"), self.page.t("results-before-change")].map(|head| head.to_string()),
            );
        }
        let row = |variable: &Variable, counts: &PublicCounts, line: &PublicLine| {
            let cell = |at: usize| self.cell(line.counts[at], counts.answered[at], &withheld);
            let mut cells: Vec<String> = [0, 1].map(cell).to_vec();
            if is_named {
                cells.extend(line.named.map_or_else(Default::default, |named| self.named(named)));
            }
            (self.label(variable, line), cells)
        };
        let rows = self.counted().flat_map(|(_, variable, counts)| {
            Self::shown(variable, counts).map(move |line| row(variable, counts, line)).collect::<Vec<_>>()
        });
        let mut rows: Vec<_> = rows.collect();
        if let (true, Some((_, _, counts))) = (self.is_one_list(), self.counted().next()) {
            let answered = counts.answered.map(|answered| shown(answered, &withheld)).to_vec();
            let empty = vec![String::new(); heads.len() - answered.len()];
            rows.push((self.page.t("results-base").to_string(), answered.into_iter().chain(empty).collect()));
        }
        (!rows.is_empty()).then(|| Table::of(heads, rows, &withheld))
    }

    /// A count with its share.
    fn cell(&self, count: PublishedCount, of: PublishedCount, withheld: &str) -> String {
        let share = share_of(self.page, count, of);
        match count.count().filter(|_| of.count().is_some_and(|of| of > 0)) {
            Some(count) => self.page.t("results-before-count").with("count", count).with("share", share).to_string(),
            None => shown(count, withheld),
        }
    }

    /// How those that answered both times moved, and their change with its interval.
    fn named(&self, counts: PairedCounts) -> [String; 2] {
        let words = self.page.words;
        let moves = words
            .t("results-before-moves")
            .with("both", counts.both)
            .with("entered", counts.entered)
            .with("left", counts.left)
            .with("pairs", counts.pairs());
        let points = |share: f64| words.signed(share * 100.0, 1);
        let change = newcombe_paired(counts, Confidence::DEFAULT).map_or_else(
            || "–".to_owned(),
            |change| {
                let ends = words.t("results-before-interval").with("change", points(change.value));
                ends.with("low", points(change.low)).with("high", points(change.high)).to_string()
            },
        );
        [moves.to_string(), change]
    }
}
