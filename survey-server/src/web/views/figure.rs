//! Figures in words: every one with its base, and refusals with their reasons.

use analysis::report::{
    Basis, Change, ChangeVerdict, Comparison, CycleSummary, Estimate, Group, GroupPart, MeanChange, Measure, Outcome,
    RefusalReason, Slice, Vintage,
};
use survey_model::code::OptionCode;
use survey_model::language::Language;

use crate::services::dataset::LANGUAGE;
use crate::web::words::{Message, Words};

/// One line of a table of changes.
#[derive(Debug)]
pub struct FigureLine {
    /// The column's name.
    pub name: String,
    /// The question's number.
    pub number: String,
    /// The question.
    pub label: String,
    /// The group, if the line is of one.
    pub group: Option<String>,
    /// The code of the concordance's verdict.
    pub concordance: &'static str,
    /// Why that verdict; may be empty.
    pub reason: String,
    /// The figures, or why there are none.
    pub figures: Figures,
}

/// The figures of a line.
#[derive(Debug)]
pub enum Figures {
    /// A change.
    Change(Box<ChangeView>),
    /// Not compared, for this reason.
    Refused(Message),
    /// Dates and texts have no share and no mean.
    NoFigure,
}

/// A change with all that it rests on.
#[derive(Debug, Clone)]
pub struct ChangeView {
    /// The answer whose share it is; nothing for means.
    pub answer: Option<String>,
    /// The earlier cycle's part.
    pub earlier: SideView,
    /// The later cycle's part.
    pub later: SideView,
    /// The difference, signed; nothing without answers on a side.
    pub difference: Option<String>,
    /// The difference as a number, for sorting.
    pub size: f64,
    /// The ends of its interval.
    pub interval: Option<(String, String)>,
    /// The p-value of the paired test.
    pub p_value: Option<String>,
    /// The verdict's code.
    pub verdict: ChangeVerdict,
}

/// One cycle's part of a change.
#[derive(Debug, Clone)]
pub struct SideView {
    /// The share or the mean; a dash without answers.
    pub value: String,
    /// Its interval.
    pub interval: Option<(String, String)>,
    /// Valid answers.
    pub n: usize,
    /// The share or the mean with more decimals, its base and its interval, for whoever points at it; nothing without answers.
    pub exact: Option<Message>,
}

/// What is shown of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Figurer {
    /// The words of the page.
    pub words: Words,
    /// Whose answers count.
    pub basis: Basis,
}

impl Figurer {
    /// The lines of a measure for one group or for all: one, or one per answer where no answer says more than another.
    #[must_use]
    pub fn lines(&self, comparison: &Comparison, measure: &Measure, group: Option<&Group>) -> Vec<FigureLine> {
        let name = group.map(|group| self.group(comparison, group));
        let line = |figures| self.line(measure, name.clone(), figures);
        match &measure.outcome {
            Outcome::Refused(refused) => {
                vec![line(Figures::Refused(self.words.t(format!("refusal-{}", refusal_code(refused.why)))))]
            }
            Outcome::Compared(_) => {
                let changes =
                    measure.slice(self.basis, group).map(|slice| self.headlines(measure, slice)).unwrap_or_default();
                if changes.is_empty() {
                    return vec![line(Figures::NoFigure)];
                }
                changes.into_iter().map(|change| line(Figures::Change(Box::new(change)))).collect()
            }
        }
    }

    fn line(&self, measure: &Measure, group: Option<String>, figures: Figures) -> FigureLine {
        FigureLine {
            name: measure.identity.name.clone(),
            number: measure.identity.number.clone(),
            label: measure.identity.label.clone(),
            group,
            concordance: measure.verdict.code(),
            reason: measure.reason.clone(),
            figures,
        }
    }

    /// A group's name.
    #[must_use]
    pub fn group(&self, comparison: &Comparison, group: &Group) -> String {
        let breakdown = comparison.breakdowns.iter().find(|breakdown| breakdown.name == group.breakdown);
        let parts = breakdown.and_then(|breakdown| breakdown.group(&group.group)).map(|group| group.parts.as_slice());
        parts.unwrap_or_default().iter().map(|part| self.part(part)).collect::<Vec<_>>().join(" · ")
    }

    /// One part of a group's name: by the catalogue of what breaks answers down, or as the data have it.
    fn part(&self, part: &GroupPart) -> String {
        let language = Language::from_code(&part.code).filter(|_| part.breakdown == LANGUAGE);
        let family = match part.breakdown.as_str() {
            kind @ ("stakeholder" | "provenance") => kind,
            _ => "group",
        };
        let known = part.label.clone().or(language.map(|language| language.own_name().to_owned()));
        known.unwrap_or_else(|| self.words.of(family, &part.code).to_string())
    }

    /// The changes that stand for a slice: of the headline categories' shares, or else of the mean.
    #[must_use]
    pub fn headlines(&self, measure: &Measure, slice: &Slice) -> Vec<ChangeView> {
        let of_shares: Vec<_> = slice.headlines().map(|change| self.of_share(measure, slice, change)).collect();
        if of_shares.is_empty() {
            slice.mean_change.iter().map(|change| self.of_mean(slice, change)).collect()
        } else {
            of_shares
        }
    }

    /// The change of one category's share.
    #[must_use]
    pub fn of_share(&self, measure: &Measure, slice: &Slice, change: &Change) -> ChangeView {
        let percent = |share: f64| self.words.percent(share).plain();
        let exact =
            |share: f64| self.words.t("number-percent").with("value", self.words.number(share * 100.0, 4)).plain();
        let points = |share: f64| self.words.signed(share * 100.0, 1);
        ChangeView {
            answer: Some(category_label(self.words, measure, &change.category)),
            earlier: self.side(change.earlier, slice.earlier.valid, &percent, &exact),
            later: self.side(change.later, slice.later.valid, &percent, &exact),
            difference: change.difference.map(|difference| points(difference.value)),
            size: change.difference.map_or(0.0, |difference| difference.value.abs()),
            interval: change.difference.map(|difference| (points(difference.low), points(difference.high))),
            p_value: change.test.map(|test| self.p_value(test.p_value)),
            verdict: change.verdict,
        }
    }

    /// The change of a mean.
    #[must_use]
    pub fn of_mean(&self, slice: &Slice, change: &MeanChange) -> ChangeView {
        let plain = |value: f64| self.words.number(value, 2);
        let exact = |value: f64| self.words.number(value, 6);
        let signed = |value: f64| self.words.signed(value, 2);
        ChangeView {
            answer: None,
            earlier: self.side(change.earlier, slice.earlier.valid, &plain, &exact),
            later: self.side(change.later, slice.later.valid, &plain, &exact),
            difference: change.difference.map(|difference| signed(difference.value)),
            size: 0.0,
            interval: change.difference.map(|difference| (signed(difference.low), signed(difference.high))),
            p_value: None,
            verdict: change.verdict,
        }
    }

    fn side(
        &self,
        estimate: Option<Estimate>,
        n: usize,
        show: &dyn Fn(f64) -> String,
        exact: &dyn Fn(f64) -> String,
    ) -> SideView {
        let told = |estimate: Estimate| {
            let told = self.words.t("figure-exact").with("value", exact(estimate.value)).with("n", n);
            told.with("low", exact(estimate.low)).with("high", exact(estimate.high))
        };
        SideView {
            value: estimate.map_or_else(|| "–".to_owned(), |estimate| show(estimate.value)),
            interval: estimate.map(|estimate| (show(estimate.low), show(estimate.high))),
            n,
            exact: estimate.map(told),
        }
    }

    /// A p-value; very small ones by their bound.
    #[must_use]
    pub fn p_value(&self, p: f64) -> String {
        if p >= 0.0001 {
            return self.words.number(p, 4);
        }
        self.words.left_to_right(format!("< {}", self.words.number(0.0001, 4)))
    }

    /// Which cycle, version and vintage a side is of.
    #[must_use]
    pub fn provenance(&self, cycle: &CycleSummary) -> Message {
        let provenance = self
            .words
            .t("figure-provenance")
            .with("cycle", cycle.label.as_str())
            .with("version", cycle.questionnaire.to_string())
            .with("respondents", cycle.respondents)
            .with("submissions", cycle.vintage.responses());
        match &cycle.vintage {
            Vintage::Known { as_of, sources, .. } => {
                let provenance = provenance.with("vintage", self.words.time(as_of));
                match sources.desk_research {
                    0 => provenance,
                    count => {
                        let figure = provenance.plain();
                        self.words.t("figure-with-research").with("figure", figure).with("count", count)
                    }
                }
            }
            Vintage::File { file, .. } => provenance.with("vintage", self.words.left_to_right(file.to_string())),
        }
    }

    /// A summary of some measures: how many rose, fell and so on.
    #[must_use]
    pub fn tally(&self, comparison: &Comparison, measures: &[&Measure], group: Option<&Group>) -> Tally {
        let mut tally = Tally::default();
        for measure in measures {
            for line in self.lines(comparison, measure, group) {
                tally.count(&line.figures);
            }
        }
        tally
    }
}

/// How many measures had which outcome.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Rose.
    pub rose: usize,
    /// Fell.
    pub fell: usize,
    /// Enough answers, no change shown.
    pub unchanged: usize,
    /// Too few answers to tell.
    pub too_few: usize,
    /// Not compared.
    pub refused: usize,
    /// Dates and texts.
    pub without_figure: usize,
}

impl Tally {
    fn count(&mut self, figures: &Figures) {
        let counter = match figures {
            Figures::Refused(_) => &mut self.refused,
            Figures::NoFigure => &mut self.without_figure,
            Figures::Change(change) => match change.verdict {
                ChangeVerdict::Rose => &mut self.rose,
                ChangeVerdict::Fell => &mut self.fell,
                ChangeVerdict::NoChangeShown => &mut self.unchanged,
                ChangeVerdict::TooFewToTell => &mut self.too_few,
            },
        };
        *counter += 1;
    }
}

/// The label of a category of a measure.
#[must_use]
pub fn category_label(words: Words, measure: &Measure, code: &OptionCode) -> String {
    let categories = measure.compared().map(|compared| compared.categories.as_slice()).unwrap_or_default();
    let label =
        categories.iter().find(|category| category.code == *code).map_or(code.as_str(), |category| &category.label);
    // Whether an option was chosen, and ranks, have no words in the questionnaire.
    let message = words.of("category", code.as_str());
    if label == code.as_str() && message.exists() { message.to_string() } else { label.to_owned() }
}

/// The end of the id of a refusal's message.
#[must_use]
pub const fn refusal_code(why: RefusalReason) -> &'static str {
    match why {
        RefusalReason::Broken => "broken",
        RefusalReason::New => "new",
        RefusalReason::Dropped => "dropped",
        RefusalReason::NotCombined => "not-combined",
        RefusalReason::Uncombinable => "uncombinable",
        RefusalReason::OptionsDiffer => "options-differ",
        RefusalReason::LevelsDiffer => "levels-differ",
        RefusalReason::NoColumn => "no-column",
    }
}
