//! Made-up answers: a state that is further along says yes more often, and says nearly the same in the next round.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use survey_model::answer::{Answer, Answers, Number, Value};
use survey_model::code::{ItemCode, OptionCode};
use survey_model::code_list::CodeList;
use survey_model::language::Language;
use survey_model::member_state::MemberState;
use survey_model::missing::Missing;
use survey_model::question::{Kind, Question};
use survey_model::questionnaire::{Item, Questionnaire};

use super::draw::Draw;
use super::participation::{maturity, name};

/// One state in one round.
struct Maker<'m> {
    draw: &'m Draw,
    state: &'static MemberState,
    maturity: f64,
    round: usize,
    day: NaiveDate,
}

/// An answer to every item of a version.
pub(super) fn answers(
    questionnaire: &Questionnaire,
    draw: &Draw,
    state: &'static MemberState,
    round: usize,
    day: NaiveDate,
) -> Answers {
    let maker = Maker { draw, state, maturity: maturity(draw, state, round), round, day };
    let mut answers: Answers = questionnaire.items().map(|item| (item.code.clone(), maker.answer(&item))).collect();
    maker.mend(questionnaire, &mut answers);
    questionnaire.evaluate(&answers, day).complete()
}

impl Maker<'_> {
    /// A drawn number for an item; mostly the same in every round, so that states stay true to themselves.
    fn part(&self, item: &str, what: &str) -> f64 {
        let state = self.state.iso3.as_str();
        let round = self.round.to_string();
        if self.draw.happens(&[state, item, &round, "moved"], 0.12) {
            return self.draw.part(&[state, item, &round, what]);
        }
        self.draw.part(&[state, item, what])
    }

    /// How far the state is in one matter: its maturity, and in later rounds a drift that some matters have and others lack.
    fn inclination(&self, item: &str) -> f64 {
        let drift = if self.round == 0 { 0.0 } else { 0.5 * (self.draw.part(&[item, "drift"]) - 0.6) };
        (self.maturity + drift).clamp(0.02, 0.98)
    }

    fn answer(&self, item: &Item<'_>) -> Answer {
        let name = item.code.as_str();
        match self.missing(item.question, name) {
            Some(reason) => Answer::Missing(reason),
            None => self.value(item.question, name).map_or(Answer::Missing(Missing::NotAnswered), Answer::Value),
        }
    }

    /// States that are not far along leave more open; long texts are left open most.
    fn missing(&self, question: &Question, name: &str) -> Option<Missing> {
        let is_text = matches!(question.kind, Kind::Text(_) | Kind::Url(_) | Kind::RepeatGroup(_));
        let open = if is_text { 0.45 } else { 0.04 + 0.08 * (1.0 - self.maturity) };
        let round = self.round.to_string();
        let drawn = self.draw.part(&[self.state.iso3.as_str(), name, &round, "missing"]);
        if !question.required && drawn < open {
            return Some(Missing::NotAnswered);
        }
        let reasons = &question.missing;
        let gives_reason = drawn > 0.97 && !question.required;
        gives_reason
            .then(|| reasons.get(self.draw.whole(&[name, self.state.iso3.as_str(), "reason"], reasons.len())).copied())
            .flatten()
    }

    fn value(&self, question: &Question, name: &str) -> Option<Value> {
        match &question.kind {
            Kind::SingleChoice(_) | Kind::YesPartialNo(_) | Kind::Scale(_) | Kind::Matrix(_) => {
                question.options().map(|list| Value::Choice(self.choice(list, name)))
            }
            Kind::MultipleChoice(choice) => {
                question.options().map(|list| Value::Choices(self.choices(list, name, choice.max())))
            }
            Kind::Ranking(ranking) => {
                question.options().map(|list| Value::Ranking(self.order(list, name, ranking.places())))
            }
            Kind::Number(number) => {
                let min = number.min.unwrap_or(0.0);
                self.number(name, min, number.max.unwrap_or(min + 60.0).min(min + 60.0), number.decimals)
            }
            Kind::Percentage(percentage) => self.number(name, 0.0, 100.0, percentage.decimals()),
            Kind::Date(date) => Some(Value::Date(self.date(name, date.earliest, date.latest))),
            Kind::Text(text) => Some(Value::Text(self.text(text.max_length))),
            Kind::Url(_) => {
                Some(Value::Text(format!("https://example.org/synthetic/{}", self.state.iso2.to_lowercase())))
            }
            Kind::RepeatGroup(group) => Some(self.entries(group.fields(), name, group.max())),
        }
    }

    /// Options with scores lean to high ones for states that are far along; others are drawn evenly.
    fn choice(&self, list: &CodeList, name: &str) -> OptionCode {
        let mut ranked: Vec<_> = list.options().iter().collect();
        ranked.sort_by(|a, b| a.score.unwrap_or(0.0).total_cmp(&b.score.unwrap_or(0.0)));
        let has_scores = list.options().iter().any(|option| option.score.is_some());
        let drawn = self.part(name, "choice");
        let lean = if has_scores { drawn.powf(1.0 / (0.2 + 2.4 * self.inclination(name))) } else { drawn };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "within a short list"
        )]
        let at = (lean * ranked.len() as f64) as usize;
        ranked[at.min(ranked.len() - 1)].code.clone()
    }

    fn choices(&self, list: &CodeList, name: &str, max: usize) -> Vec<OptionCode> {
        let is_taken = |code: &OptionCode| {
            let item = format!("{name}.{code}");
            let popularity = self.draw.part(&[&item, "popularity"]);
            self.part(&item, "taken") < 0.1 + 0.45 * popularity + 0.6 * (self.inclination(&item) - 0.4)
        };
        let plain = list.options().iter().filter(|option| !option.exclusive);
        let taken: Vec<OptionCode> =
            plain.filter(|option| is_taken(&option.code)).map(|option| option.code.clone()).take(max).collect();
        let exclusive = list.options().iter().find(|option| option.exclusive);
        match exclusive {
            Some(none) if taken.is_empty() || self.part(name, "none") < 0.08 => vec![none.code.clone()],
            _ => taken,
        }
    }

    fn order(&self, list: &CodeList, name: &str, places: usize) -> Vec<OptionCode> {
        let mut options: Vec<(f64, &OptionCode)> = list
            .options()
            .iter()
            .map(|option| (self.part(&format!("{name}.{}", option.code), "rank"), &option.code))
            .collect();
        options.sort_by(|a, b| a.0.total_cmp(&b.0));
        options.into_iter().take(places).map(|(_, code)| code.clone()).collect()
    }

    fn number(&self, name: &str, min: f64, max: f64, decimals: u32) -> Option<Value> {
        let drawn = self.part(name, "number") * (0.5 + self.maturity);
        let raw = (max - min).min(5000.0).mul_add(drawn.powi(2).min(1.0), min);
        let step = 10_f64.powi(i32::try_from(decimals).unwrap_or_default());
        Number::new((raw * step).round() / step).map(Value::Number)
    }

    fn date(&self, name: &str, earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> NaiveDate {
        let latest = latest.unwrap_or(self.day).min(self.day);
        let earliest = earliest.or_else(|| NaiveDate::from_ymd_opt(self.day.year() - 12, 1, 1)).unwrap_or(latest);
        let days = usize::try_from((latest - earliest).num_days()).unwrap_or_default();
        let after = self.draw.whole(&[self.state.iso3.as_str(), name, "date"], days.max(1));
        earliest + chrono::Days::new(after as u64)
    }

    fn text(&self, max: usize) -> String {
        format!("Synthetic answer of {}, made up for demonstration.", name(self.state)).chars().take(max).collect()
    }

    fn entries(&self, fields: &[Question], name: &str, max: usize) -> Value {
        let count = 1 + self.draw.whole(&[self.state.iso3.as_str(), name, "entries"], 3.min(max));
        let entry = |at: usize| -> BTreeMap<_, _> {
            let field = |field: &Question| {
                let value = self.value(field, &format!("{name}.{at}.{}", field.code));
                (field.code.clone(), value.map_or(Answer::Missing(Missing::NotAnswered), Answer::Value))
            };
            fields.iter().map(field).collect()
        };
        Value::Entries((0..count).map(entry).collect())
    }

    /// Answers that break a constraint are left open; a person would have been asked to correct them.
    fn mend(&self, questionnaire: &Questionnaire, answers: &mut Answers) {
        for _ in 0..4 {
            let broken: Vec<ItemCode> = {
                let evaluation = questionnaire.evaluate(answers, self.day);
                questionnaire
                    .items()
                    .filter(|item| evaluation.check(item, Language::En).is_err())
                    .map(|item| item.code)
                    .collect()
            };
            if broken.is_empty() {
                return;
            }
            for item in broken {
                answers.insert(item, Answer::Missing(Missing::NotAnswered));
            }
        }
    }
}
