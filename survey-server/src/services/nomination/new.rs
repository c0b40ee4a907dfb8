//! A nomination as it was typed, or as a row of a file has it, and what is right about it.

use chrono::{Months, NaiveDate};
use survey_model::language::Language;
use survey_model::member_state::{Iso3, MemberState};
use survey_model::problem::Problem;
use survey_model::respondent::Respondent;

use crate::services::Platform;
use crate::services::email_address::EmailAddress;
use crate::services::person_name::PersonName;

/// The oldest letter that can be recorded, in months before today: who was nominated ten years ago should be asked again.
const OLDEST: Months = Months::new(120);

/// What was typed, field by field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NominationForm {
    /// The Member State: a code, or a name in any of the six languages.
    pub member_state: String,
    /// The person's name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The code of the language to write in; English if it is empty.
    pub language: String,
    /// The administration that nominates.
    pub administration: String,
    /// The reference of the letter, if it has one.
    pub letter_reference: String,
    /// The date of the letter, `2026-12-31`, if it has one.
    pub letter_date: String,
    /// When it was received, `2026-12-31`; today if it is empty.
    pub received_on: String,
    /// `yes` if the person is to be in the lead.
    pub lead: String,
}

/// Somebody who is nominated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNomination {
    /// The Member State.
    pub state: Iso3,
    /// The person's name.
    pub name: PersonName,
    /// The address.
    pub email: EmailAddress,
    /// The language to write in.
    pub language: Language,
    /// The administration that nominates.
    pub administration: PersonName,
    /// The reference of the letter, or nothing.
    pub letter_reference: String,
    /// The date of the letter.
    pub letter_date: Option<NaiveDate>,
    /// When it was received.
    pub received_on: NaiveDate,
    /// Whether the person is to be in the lead; the first of a state is, whatever this says.
    pub is_lead: bool,
}

impl NewNomination {
    /// For whom the person answers.
    #[must_use]
    pub fn respondent(&self) -> Respondent {
        Respondent::administration(self.state)
    }
}

impl NominationForm {
    /// The nomination that was typed.
    ///
    /// # Errors
    /// Every problem, each in the field that it is about.
    pub fn parse(&self) -> Result<NewNomination, Vec<Problem>> {
        let mut problems = Vec::new();
        let today = Platform::today();
        let state = keep(&mut problems, self.state());
        let name = keep(&mut problems, line("bad-name", "name", &self.name));
        let email = keep(&mut problems, self.email());
        let language = keep(&mut problems, self.language());
        let administration = keep(&mut problems, line("bad-administration", "administration", &self.administration));
        let reference = keep(&mut problems, self.reference());
        let letter_date = keep(&mut problems, day("letter_date", &self.letter_date, today));
        let received_on = keep(&mut problems, day("received_on", &self.received_on, today));
        let is_lead = keep(&mut problems, self.lead());
        let made = || {
            Some(NewNomination {
                state: state?,
                name: name?,
                email: email?,
                language: language?,
                administration: administration?,
                letter_reference: reference?,
                letter_date: letter_date?,
                received_on: received_on?.unwrap_or(today),
                is_lead: is_lead?,
            })
        };
        made().ok_or(problems)
    }

    fn state(&self) -> Result<Iso3, Problem> {
        let given = self.member_state.trim();
        let message = if given.is_empty() {
            "say which Member State it is".to_owned()
        } else {
            format!("`{}` is no Member State; write its code after ISO 3166-1 alpha-3, such as KEN", short(given))
        };
        let found = MemberState::named(given).filter(|_| !given.is_empty());
        found.map(|state| state.iso3).ok_or_else(|| Problem::in_field("unknown-state", "member_state", message))
    }

    fn email(&self) -> Result<EmailAddress, Problem> {
        EmailAddress::parse(&self.email).map_err(|error| {
            let message = format!("`{}` is no address: {error}", short(&self.email));
            Problem::in_field("bad-email", "email", message)
        })
    }

    fn language(&self) -> Result<Language, Problem> {
        let code = self.language.trim().to_ascii_lowercase();
        if code.is_empty() {
            return Ok(Language::En);
        }
        Language::from_code(&code).ok_or_else(|| {
            let message = format!("`{}` is not a language: write ar, en, es, fr, ru or zh", short(&code));
            Problem::in_field("unknown-language", "language", message)
        })
    }

    fn reference(&self) -> Result<String, Problem> {
        if self.letter_reference.trim().is_empty() {
            return Ok(String::new());
        }
        line("bad-reference", "letter_reference", &self.letter_reference).map(|text| text.to_string())
    }

    fn lead(&self) -> Result<bool, Problem> {
        match self.lead.trim().to_ascii_lowercase().as_str() {
            "yes" => Ok(true),
            "" | "no" => Ok(false),
            other => {
                let message = format!("`{}` is neither yes nor no", short(other));
                Err(Problem::in_field("bad-lead", "lead", message))
            }
        }
    }
}

fn keep<T>(problems: &mut Vec<Problem>, parsed: Result<T, Problem>) -> Option<T> {
    parsed.map_err(|problem| problems.push(problem)).ok()
}

/// One visible line that no spreadsheet would run.
fn line(code: &'static str, field: &'static str, text: &str) -> Result<PersonName, Problem> {
    if text.trim_start().starts_with(['=', '+', '-', '@']) {
        let message = "it begins as a formula of a spreadsheet does; write it without the first sign";
        return Err(Problem::in_field("formula", field, message));
    }
    PersonName::parse(text).map_err(|error| Problem::in_field(code, field, error.to_string()))
}

/// A day that is not to come, or none.
fn day(field: &'static str, text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let problem = |code, message| Err(Problem::in_field(code, field, message));
    let oldest = today.checked_sub_months(OLDEST).unwrap_or(today);
    match text.parse::<NaiveDate>() {
        Err(_) => problem(
            "bad-date",
            format!("`{}` is not a day; write it as year-month-day, such as 2026-12-31", short(text)),
        ),
        Ok(day) if day > today => problem("date-to-come", format!("{day} is still to come")),
        Ok(day) if day < oldest => problem("date-too-old", format!("{day} is before {oldest}; is the year right?")),
        Ok(day) => Ok(Some(day)),
    }
}

/// As much of a text as a message quotes.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
