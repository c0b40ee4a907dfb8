//! The items that have the same options, and why others are left out.

use crate::chart::number::Numbers;
use crate::chart::stack::{Bar, Row};
use crate::chart::text::fill;
use crate::chart::{ChartError, Frame, MeasuresSubject, origin};
use crate::report::{CycleSummary, Distribution, Measure, MeasureCategory, Outcome, Slice};

/// More options than these cannot be told apart as shades.
const MOST: usize = 7;

/// Items with the same options.
pub(in crate::chart) struct Items<'a> {
    /// The options' labels in the order of their list.
    pub(in crate::chart) labels: Vec<&'a str>,
    /// Whether the first option is the highest.
    pub(in crate::chart) is_falling: bool,
    found: Vec<(&'a Measure, &'a Slice)>,
    left_out: Vec<(&'a Measure, String)>,
    cycles: [&'a CycleSummary; 2],
}

impl<'a> Items<'a> {
    /// The items whose options most of them share; with `ordered`, only those whose options have an order.
    ///
    /// It is an error if an item was compared, but not on this basis or for this group.
    pub(in crate::chart) fn new(
        subject: &MeasuresSubject<'a>,
        frame: &Frame<'_>,
        ordered: bool,
    ) -> Result<Self, ChartError> {
        let fits = |measure: &&&Measure| why_not(frame, measure, ordered).is_none();
        let lists = || subject.measures.iter().filter(fits).filter_map(|measure| options(measure));
        let common = lists().max_by_key(|list| lists().filter(|other| same(other, list)).count());
        // Of equally frequent lists, the first.
        let common = common.and_then(|one| {
            let count = lists().filter(|other| same(other, one)).count();
            lists().find(|list| lists().filter(|other| same(other, list)).count() == count)
        });
        let mut items = Self {
            labels: common.unwrap_or_default().iter().map(|category| category.label.as_str()).collect(),
            is_falling: common.is_none_or(is_falling),
            found: Vec::new(),
            left_out: Vec::new(),
            cycles: [&subject.comparison.from, &subject.comparison.to],
        };
        for measure in subject.measures.iter().copied() {
            let other = || options(measure).zip(common).is_none_or(|(one, two)| !same(one, two));
            let other = || other().then(|| frame.text.stacked_other_options.to_string());
            match why_not(frame, measure, ordered).or_else(other) {
                Some(reason) => items.left_out.push((measure, reason)),
                None => items.found.push((measure, slice(subject, measure)?)),
            }
        }
        Ok(items)
    }

    pub(in crate::chart) fn bases(&self) -> impl Iterator<Item = usize> {
        self.found.iter().flat_map(|(_, slice)| [slice.earlier.valid, slice.later.valid])
    }

    /// A row per item, its options in an order of their positions.
    pub(in crate::chart) fn rows(&self, frame: &Frame<'_>, order: &[usize]) -> Vec<Row> {
        let numbers = Numbers::new(frame.text, []);
        let bar = |cycle: &CycleSummary, answers: &Distribution| {
            let share = |at: &usize| answers.shares.get(*at).map_or(0.0, |share| share.count as f64);
            let valid = answers.valid as f64;
            Bar {
                name: origin::name_of_cycle(frame, cycle),
                base: numbers.n(answers.valid),
                shares: (answers.valid > 0).then(|| order.iter().map(|at| share(at) / valid).collect()),
            }
        };
        let row = |(measure, slice): &(&Measure, &Slice)| Row {
            label: origin::named(measure),
            bars: vec![bar(self.cycles[0], &slice.earlier), bar(self.cycles[1], &slice.later)],
        };
        self.found.iter().map(row).collect()
    }

    pub(in crate::chart) fn notes(&self, subject: &MeasuresSubject<'_>, frame: &Frame<'_>) -> Vec<String> {
        let text = frame.text;
        let left = |(measure, reason): &(&Measure, String)| {
            text.named(&text.stacked_left_out, &format!("{} – {reason}", origin::name(measure)))
        };
        let mut notes: Vec<String> = self.left_out.iter().map(left).collect();
        notes.extend(origin::signs(frame, self.found.iter().map(|(measure, _)| measure.verdict)));
        notes.extend(origin::comparison(frame, subject.comparison));
        notes
    }

    /// A row per item and cycle, a column per option; then those left out, with the reason.
    pub(in crate::chart) fn table(&self, frame: &Frame<'_>, numbers: &Numbers<'_>) -> Vec<Vec<String>> {
        let text = frame.text;
        let head = [&text.change_question, &text.change_concordance, &text.cycle, &text.base];
        let mut table = vec![head.iter().map(ToString::to_string).collect::<Vec<_>>()];
        table[0].extend(self.labels.iter().map(|label| (*label).to_owned()));
        for (measure, slice) in &self.found {
            for (cycle, answers) in self.cycles.into_iter().zip([&slice.earlier, &slice.later]) {
                let mut row = vec![origin::name(measure), text.concordance(measure.verdict).to_owned()];
                row.extend([cycle.label.to_string(), answers.valid.to_string()]);
                row.extend(answers.shares.iter().map(|share| numbers.estimate(share.estimate)));
                table.push(row);
            }
        }
        let columns = table[0].len().max(4);
        let left = |(measure, reason): &(&Measure, String)| {
            let reason = text.named(&text.stacked_left_out, reason);
            let mut row = vec![origin::name(measure), reason];
            row.resize(columns, crate::chart::number::NONE.to_owned());
            row
        };
        table.extend(self.left_out.iter().map(left));
        table
    }
}

fn options(measure: &Measure) -> Option<&[MeasureCategory]> {
    measure.compared().map(|compared| compared.categories.as_slice())
}

fn same(one: &[MeasureCategory], two: &[MeasureCategory]) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.code == two.code && one.label == two.label)
}

fn is_falling(list: &[MeasureCategory]) -> bool {
    let score = |category: Option<&MeasureCategory>| category.and_then(|category| category.score);
    score(list.first()).zip(score(list.last())).is_none_or(|(first, last)| first >= last)
}

fn why_not(frame: &Frame<'_>, measure: &Measure, ordered: bool) -> Option<String> {
    let text = frame.text;
    match &measure.outcome {
        Outcome::Refused(refused) => Some(origin::with_reason(frame, text.refusal(refused.why), measure)),
        Outcome::Compared(compared) if compared.categories.is_empty() => Some(text.change_not_a_share.to_string()),
        Outcome::Compared(_) if ordered && measure.identity.level != "ordinal" => {
            Some(text.stacked_no_order.to_string())
        }
        Outcome::Compared(compared) if compared.categories.len() > MOST => {
            Some(fill(&text.stacked_too_many, &[("count", &MOST.to_string())]))
        }
        Outcome::Compared(_) => None,
    }
}

fn slice<'a>(subject: &MeasuresSubject<'a>, measure: &'a Measure) -> Result<&'a Slice, ChartError> {
    let missing = || ChartError::NoFigures { measure: measure.identity.name.clone() };
    measure.slice(subject.basis, subject.group).ok_or_else(missing)
}
