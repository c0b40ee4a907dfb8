//! Multiple choice: any number of options, some of which may exclude the others.

use crate::answer::{Answer, Value};
use crate::cell;
use crate::code::OptionCode;
use crate::code_list::CodeList;
use crate::difference::Setting;
use crate::fault::Fault;
use crate::missing::Missing;
use crate::question::{Given, QuestionKind, Settings};
use crate::variable::{Category, Cell, Level, Part};

/// Any number of options within limits.
#[derive(Debug, Clone, PartialEq)]
pub struct MultipleChoice {
    options: CodeList,
    min: usize,
    max: usize,
}

impl MultipleChoice {
    /// The fewest options that an answer has.
    #[must_use]
    pub const fn min(&self) -> usize {
        self.min
    }

    /// The most options that may be chosen together.
    #[must_use]
    pub const fn max(&self) -> usize {
        self.max
    }

    /// The chosen options in the questionnaire's order.
    fn choose(&self, given: &[&str]) -> Result<Vec<OptionCode>, Fault> {
        for text in given {
            self.options.choose(text)?;
        }
        let chosen = self.options.options().iter().filter(|option| given.contains(&option.code.as_str()));
        Ok(chosen.map(|option| option.code.clone()).collect())
    }

    fn check_choices(&self, chosen: &[OptionCode]) -> Result<(), Fault> {
        let exclusive = self.options.options().iter().find(|option| option.exclusive && chosen.contains(&option.code));
        match exclusive {
            Some(option) if chosen.len() > 1 => Err(Fault::Exclusive { option: option.code.to_string() }),
            Some(_) => Ok(()),
            None if chosen.len() < self.min => Err(Fault::TooFewChoices { min: self.min }),
            None if chosen.len() > self.max => Err(Fault::TooManyChoices { max: self.max }),
            None => Ok(()),
        }
    }
}

impl QuestionKind for MultipleChoice {
    fn check(settings: &mut Settings<'_>) -> Option<Self> {
        let (min, max) = (settings.keys.min.take(), settings.keys.max.take());
        let (min, max) = (settings.count("min", min), settings.count("max", max));
        settings.range("min", min.as_ref(), max.as_ref());
        let options = settings.code_list()?;
        let most = options.options().len();
        if max == Some(0) || min.is_some_and(|min| min > most) {
            settings.problem(
                "bad-range",
                "min",
                format!("of {most} options, 0 to {most} can be chosen, and `max` is at least 1"),
            );
        }
        Some(Self { options, min: min.unwrap_or(0), max: max.unwrap_or(most) })
    }

    fn parse(&self, given: &Given) -> Result<Option<Value>, Fault> {
        let filled: Vec<&str> = given.values.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
        if filled.is_empty() {
            return Ok(None);
        }
        let chosen = self.choose(&filled)?;
        self.check_choices(&chosen)?;
        Ok(Some(Value::Choices(chosen)))
    }

    fn validate(&self, value: &Value) -> Result<(), Fault> {
        let Value::Choices(chosen) = value else { return Err(Fault::WrongKind) };
        let given: Vec<&str> = chosen.iter().map(OptionCode::as_str).collect();
        if self.choose(&given)? != *chosen {
            return Err(Fault::WrongKind);
        }
        self.check_choices(chosen)
    }

    fn summary(&self, value: &Value, label: &dyn Fn(&OptionCode) -> String) -> String {
        match value {
            Value::Choices(chosen) => chosen.iter().map(label).collect::<Vec<_>>().join("; "),
            _ => String::new(),
        }
    }

    fn columns(&self) -> Vec<(Part, Level)> {
        let column = |option: &crate::code_list::QuestionOption| (Part::Option(option.code.clone()), indicator());
        self.options.options().iter().map(column).collect()
    }

    fn cells(&self, value: &Value) -> Vec<Cell> {
        let Value::Choices(chosen) = value else {
            return vec![Cell::Missing(Missing::NotAnswered); self.options.options().len()];
        };
        let cell =
            |option: &crate::code_list::QuestionOption| Cell::Category(u16::from(!chosen.contains(&option.code)));
        self.options.options().iter().map(cell).collect()
    }

    fn read_cells(&self, cells: &[&str]) -> Result<Answer, (usize, Fault)> {
        if let Some(reason) = cell::common_reason(cells) {
            return reason.map(Answer::Missing);
        }
        let mut chosen = Vec::new();
        for (at, (cell, option)) in cells.iter().zip(self.options.options()).enumerate() {
            match cell::unprotect(cell).trim() {
                "yes" | "1" => chosen.push(option.code.clone()),
                "no" | "0" | "" => {}
                other => return Err((at, Fault::UnknownOption { given: other.to_owned() })),
            }
        }
        self.check_choices(&chosen).map_err(|fault| (0, fault))?;
        Ok(Answer::Value(Value::Choices(chosen)))
    }

    fn code_list(&self) -> Option<&CodeList> {
        Some(&self.options)
    }

    fn bounds(&self) -> Vec<(Setting, String)> {
        // Whoever may choose all of them may also choose what a later version adds.
        let max = (self.max < self.options.options().len()).then(|| (Setting::Max, self.max.to_string()));
        [(Setting::Min, self.min.to_string())].into_iter().chain(max).collect()
    }
}

/// The level of a column that says whether an option was chosen: `yes` (1 point) or `no` (0).
fn indicator() -> Level {
    let category = |code: &str, score| Some(Category { code: OptionCode::parse(code).ok()?, score: Some(score) });
    Level::Nominal([category("yes", 1.0), category("no", 0.0)].into_iter().flatten().collect())
}
