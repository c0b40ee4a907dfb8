//! Ranking: options in order of preference, all of them or the first few.

use crate::answer::{Answer, Value};
use crate::cell::{self, UNRANKED};
use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Category, Cell, Level, Part};

/// Options in order, the first place first.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    options: CodeList,
    places: usize,
}

impl Ranking {
    /// How many places there are.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.places
    }

    fn check_order(&self, order: &[OptionCode]) -> Result<(), Fault> {
        for (at, option) in order.iter().enumerate() {
            self.options.choose(option.as_str())?;
            if order[..at].contains(option) {
                return Err(Fault::Twice { option: option.to_string() });
            }
        }
        if order.len() > self.places {
            return Err(Fault::TooManyChoices { max: self.places });
        }
        Ok(())
    }

    /// The options by place, from what each option's column says.
    fn order_of(&self, cells: &[&str]) -> Result<Vec<OptionCode>, (usize, Fault)> {
        let mut places: Vec<Option<OptionCode>> = vec![None; self.places];
        for (at, (cell, option)) in cells.iter().zip(self.options.options()).enumerate() {
            let text = cell::unprotect(cell).trim();
            if text.is_empty() || text == UNRANKED {
                continue;
            }
            let unknown = || (at, Fault::UnknownOption { given: text.to_owned() });
            let place: usize = text.parse().map_err(|_| unknown())?;
            let slot = place.checked_sub(1).and_then(|p| places.get_mut(p)).ok_or_else(unknown)?;
            if slot.replace(option.code.clone()).is_some() {
                return Err((at, Fault::Twice { option: text.to_owned() }));
            }
        }
        without_gap(places).map_err(|fault| (0, fault))
    }
}

/// The filled places, if none is empty before a filled one.
fn without_gap(places: Vec<Option<OptionCode>>) -> Result<Vec<OptionCode>, Fault> {
    let filled = places.iter().filter(|place| place.is_some()).count();
    match places.iter().take(filled).position(Option::is_none) {
        Some(gap) => Err(Fault::RankGap { place: gap + 1 }),
        None => Ok(places.into_iter().flatten().collect()),
    }
}

impl QuestionKind for Ranking {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let max = settings.keys.max.take();
        let max = settings.count("max", max);
        let options = settings.code_list()?;
        let all = options.options().len();
        if max.is_some_and(|max| max == 0 || max > all) {
            settings.problem("bad-range", "max", format!("a ranking of {all} options has 1 to {all} places"));
        }
        Some(Self { options, places: max.unwrap_or(all) })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        let choose = |text: &String| match text.trim() {
            "" => Ok(None),
            text => self.options.choose(text).map(Some),
        };
        let places: Vec<Option<OptionCode>> = given.values.iter().map(choose).collect::<Result<_, _>>()?;
        if places.iter().all(Option::is_none) {
            return Ok(None);
        }
        let order = without_gap(places)?;
        self.check_order(&order)?;
        Ok(Some(Value::Ranking(order)))
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        match value {
            Value::Ranking(order) if !order.is_empty() => self.check_order(order),
            _ => Err(Fault::WrongKind),
        }
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        let Value::Ranking(order) = value else { return String::new() };
        let place = |(at, option)| format!("{}. {}", at + 1, label(option));
        order.iter().enumerate().map(place).collect::<Vec<_>>().join("; ")
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        let ranks = (1..=self.places).map(|place| place.to_string()).chain([UNRANKED.to_owned()]);
        let categories: Vec<Category> =
            ranks.filter_map(|code| OptionCode::parse(&code).ok()).map(|code| Category { code, score: None }).collect();
        let column = |option: &crate::code_list::QuestionOption| {
            (Part::Rank(option.code.clone()), Level::Ordinal(categories.clone()))
        };
        self.options.options().iter().map(column).collect()
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        let Value::Ranking(order) = value else {
            return vec![Cell::Missing(Missing::NotAnswered); self.options.options().len()];
        };
        let place = |option: &crate::code_list::QuestionOption| {
            let at = order.iter().position(|code| *code == option.code).unwrap_or(self.places);
            Cell::Category(u16::try_from(at).unwrap_or(u16::MAX))
        };
        self.options.options().iter().map(place).collect()
    }

    fn read_cells(&self, cells: &[&str]) -> Result<Answer, (usize, Fault)> {
        if let Some(reason) = cell::common_reason(cells) {
            return reason.map(Answer::Missing);
        }
        let order = self.order_of(cells)?;
        if order.is_empty() {
            return Ok(Answer::Missing(Missing::NotAnswered));
        }
        let value = Value::Ranking(order);
        self.validate(&value).map_err(|fault| (0, fault))?;
        Ok(Answer::Value(value))
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(&self.options)
    }

    fn bounds(&self) -> Vec<(Setting, String)> {
        let max = (self.places < self.options.options().len()).then(|| (Setting::Max, self.places.to_string()));
        max.into_iter().collect()
    }
}
