//! `trend`: one item over all cycles, as lines with their intervals.

use survey_model::concordance::Verdict;

use super::number::{NONE, Numbers};
use super::page::Page;
use super::palette::{Colour, LINES};
use super::sheet::Sheet;
use super::text::fill;
use super::{Chart, ChartError, Frame, Subject, SubjectKind, TrendSubject, origin};
use crate::report::{Basis, Distribution, Estimate, MeasureCategory, TrendPoint};

mod plot;

/// The shares of an item's answers over the cycles. A cycle that cannot be compared is a gap with its reason, never a point.
#[derive(Debug, Clone, Copy)]
pub struct TrendChart;

const NAME: &str = "trend";

/// An answer's line.
struct Line<'a> {
    category: &'a MeasureCategory,
    colour: Colour,
    /// One per cycle; none where it cannot be compared or nobody answered.
    points: Vec<Option<Estimate>>,
}

impl Chart for TrendChart {
    fn name(&self) -> &'static str {
        NAME
    }

    fn subject(&self) -> SubjectKind {
        SubjectKind::Trend
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let subject = subject.trend(NAME)?;
        if subject.trend.categories.is_empty() {
            return Err(ChartError::NoCategories { measure: subject.trend.identity.name.clone() });
        }
        let lines = lines(&subject);
        let bases = answers(&subject).flatten().map(|answers| answers.valid);
        let numbers = Numbers::new(frame.text, bases);
        let mut sheet = sheet(&subject, frame, &lines);
        plot::draw(&mut sheet, &subject, &lines, &numbers);
        sheet.notes(&notes(&subject, frame, &lines));
        Ok(sheet.finish(&format!("{NAME}-{}", subject.trend.identity.name), table(&subject, frame, &numbers)))
    }
}

/// The answers of each cycle; none where it cannot be compared.
fn answers<'a>(subject: &TrendSubject<'a>) -> impl Iterator<Item = Option<&'a Distribution>> + use<'a> {
    subject.trend.points().iter().map(|point| match point {
        TrendPoint::Answers(answers) => Some(&**answers),
        TrendPoint::Refused(_) => None,
    })
}

/// What the concordance says of a cycle that is shown: how its question is held together with the last cycle's.
fn verdict(subject: &TrendSubject<'_>, cycle: usize) -> Option<Verdict> {
    let is_shown = matches!(subject.trend.points().get(cycle), Some(TrendPoint::Answers(_)));
    subject.trend.concordance.get(cycle).copied().flatten().filter(|_| is_shown)
}

fn points(subject: &TrendSubject<'_>, category: &MeasureCategory) -> Vec<Option<Estimate>> {
    let share = |answers: Option<&Distribution>| {
        answers?.shares.iter().find(|share| share.code == category.code).and_then(|share| share.estimate)
    };
    answers(subject).map(share).collect()
}

/// More lines than there are colours cannot be told apart; those with the greatest share in the last cycle are drawn.
fn lines<'a>(subject: &TrendSubject<'a>) -> Vec<Line<'a>> {
    let headlines = subject.trend.categories.iter().filter(|category| category.headline);
    let mut found: Vec<_> = headlines.map(|category| (category, points(subject, category))).collect();
    let last =
        |points: &[Option<Estimate>]| points.iter().flatten().next_back().map_or(-1.0, |estimate| estimate.value);
    found.sort_by(|(_, one), (_, two)| last(two).total_cmp(&last(one)));
    found.into_iter().zip(LINES).map(|((category, points), colour)| Line { category, colour, points }).collect()
}

fn sheet<'a>(subject: &TrendSubject<'_>, frame: &Frame<'a>, lines: &[Line<'_>]) -> Sheet<'a> {
    let (text, identity) = (frame.text, &subject.trend.identity);
    let label = format!("{} {}", identity.number, identity.label).trim().to_owned();
    let answer = match lines {
        [line] => fill(&text.change_subtitle, &[("answer", &line.category.label)]),
        _ => text.distribution_subtitle.to_string(),
    };
    let respondents = text.respondents(subject.trends.respondents).to_owned();
    let scope = text.list(&[text.basis(Basis::AllRespondents).to_owned(), respondents]);
    let synthetic = subject.trends.cycles.iter().any(|cycle| cycle.synthetic);
    Sheet::new(*frame, synthetic, fill(&text.trend_title, &[("label", &label)]), &[answer, scope])
}

fn notes(subject: &TrendSubject<'_>, frame: &Frame<'_>, lines: &[Line<'_>]) -> Vec<String> {
    let text = frame.text;
    let mut notes = vec![origin::intervals(frame, subject.trends.confidence)];
    for (cycle, point) in subject.trends.cycles.iter().zip(subject.trend.points()) {
        if let TrendPoint::Refused(refused) = point {
            let cycle = origin::name_of_cycle(frame, cycle);
            let left = text.named(&text.change_refused, &text.list(&[cycle, text.refusal(refused.why).to_owned()]));
            notes.push(text.sentence(&left));
        }
    }
    let headlines = subject.trend.categories.iter().filter(|category| category.headline).count();
    if headlines > lines.len() {
        notes.push(fill(&text.trend_most, &[("count", &lines.len().to_string()), ("total", &headlines.to_string())]));
    }
    let verdicts = (0..subject.trends.cycles.len()).filter_map(|at| verdict(subject, at));
    notes.extend(origin::signs(frame, verdicts));
    notes.extend(subject.trends.cycles.iter().map(|cycle| origin::cycle(frame, cycle)));
    notes.push(origin::source(frame));
    notes
}

fn table(subject: &TrendSubject<'_>, frame: &Frame<'_>, numbers: &Numbers<'_>) -> Vec<Vec<String>> {
    let text = frame.text;
    let header = [
        &text.cycle,
        &text.change_concordance,
        &text.base,
        &text.distribution_answer,
        &text.responses_share,
        &text.interval,
    ];
    let mut table = vec![header.map(ToString::to_string).to_vec()];
    for (at, (cycle, point)) in subject.trends.cycles.iter().zip(subject.trend.points()).enumerate() {
        let none = || NONE.to_owned();
        let held = verdict(subject, at).map_or_else(none, |verdict| text.concordance(verdict).to_owned());
        match point {
            TrendPoint::Refused(refused) => {
                let reason = text.named(&text.change_refused, text.refusal(refused.why));
                table.push(vec![cycle.label.to_string(), held, none(), reason, none(), none()]);
            }
            TrendPoint::Answers(answers) => table.extend(subject.trend.categories.iter().map(|category| {
                let estimate = points(subject, category).get(at).copied().flatten();
                let (share, interval) = (numbers.estimate(estimate), numbers.interval(estimate));
                let (cycle, base) = (cycle.label.to_string(), answers.valid.to_string());
                vec![cycle, held.clone(), base, category.label.clone(), share, interval]
            })),
        }
    }
    table
}
