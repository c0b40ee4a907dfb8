//! Numbers, percentages and dates.

use chrono::NaiveDate;
use survey_model::answer::{Answer, Number, Value};
use survey_model::fault::Fault;
use survey_model::question::Given;

use crate::{number, parse, parse_text, validate};

const PEOPLE: &str = "kind = 'number'\nmin = 0\nmax = 2000000\nunit = 'people'";
const DECIMAL: &str = "kind = 'number'\ndecimals = 2";
const PERCENTAGE: &str = "kind = 'percentage'\ndecimals = 1";
const DATE: &str = "kind = 'date'\nearliest = '2018-01-01'\nlatest = '2021-12-31'";

fn not_a_number(given: &str) -> Fault {
    Fault::NotANumber { given: given.to_owned() }
}

#[test]
fn a_number_may_be_grouped_by_spaces_and_signed() {
    for text in ["1250", " 1 250 ", "1\u{a0}250", "1\u{202f}250", "+1250", "1250.0"] {
        assert_eq!(parse_text(PEOPLE, text), Ok(number(1250.0)), "{text}");
    }
    assert_eq!(parse_text(DECIMAL, "-0.25"), Ok(number(-0.25)));
    assert_eq!(parse_text(DECIMAL, "−0.25"), Ok(number(-0.25)));
    assert_eq!(parse_text(DECIMAL, "-0"), Ok(number(0.0)));
}

#[test]
fn digits_of_other_scripts_are_digits() {
    assert_eq!(parse_text(PEOPLE, "١٢٥٠"), Ok(number(1250.0)));
    assert_eq!(parse_text(PEOPLE, "١٬٢٥٠"), Ok(number(1250.0)));
    assert_eq!(parse_text(DECIMAL, "١٢٫٥"), Ok(number(12.5)));
    assert_eq!(parse_text(DECIMAL, "۱۲٫۵"), Ok(number(12.5)));
    assert_eq!(parse_text(DECIMAL, "１２.５"), Ok(number(12.5)));
}

#[test]
fn what_is_no_number_is_refused_with_what_was_given() {
    for text in ["many", "1,250", "12,5", "1.2.3", "--1", "inf", "-inf", "NaN", "0x10", "1e400", ".", "12 people"] {
        assert_eq!(parse_text(DECIMAL, text), Err(not_a_number(text)), "{text}");
    }
}

#[test]
fn a_number_keeps_its_range_and_its_decimals() {
    assert_eq!(parse_text(PEOPLE, "-1"), Err(Fault::TooSmall { min: 0.0 }));
    assert_eq!(parse_text(PEOPLE, "2000001"), Err(Fault::TooLarge { max: 2_000_000.0 }));
    assert_eq!(parse_text(PEOPLE, "12.5"), Err(Fault::TooManyDecimals { decimals: 0 }));
    assert_eq!(parse_text(DECIMAL, "0.125"), Err(Fault::TooManyDecimals { decimals: 2 }));
    assert_eq!(parse_text(DECIMAL, "0.120"), Ok(number(0.12)));
    assert_eq!(parse(PEOPLE, &Given::texts(["1", "2"])), Err(Fault::SeveralValues));
}

#[test]
fn a_stored_number_is_checked_again() {
    let value = |value| Value::Number(Number::new(value).expect("finite"));
    assert_eq!(validate(PEOPLE, &value(5.0)), Ok(()));
    assert_eq!(validate(PEOPLE, &value(-5.0)), Err(Fault::TooSmall { min: 0.0 }));
    assert_eq!(validate(PEOPLE, &Value::Text("5".to_owned())), Err(Fault::WrongKind));
    assert_eq!(Number::new(f64::NAN), None);
    assert!(serde_json::from_str::<Value>(r#"{"number": null}"#).is_err());
}

#[test]
fn a_percentage_may_bear_its_sign() {
    for text in ["12.5", "12.5%", "12.5 %", "١٢٫٥٪", "٪١٢٫٥", "%12.5"] {
        assert_eq!(parse_text(PERCENTAGE, text), Ok(number(12.5)), "{text}");
    }
    assert_eq!(parse_text(PERCENTAGE, "100.1"), Err(Fault::TooLarge { max: 100.0 }));
    assert_eq!(parse_text(PERCENTAGE, "-1"), Err(Fault::TooSmall { min: 0.0 }));
    assert_eq!(parse_text(PERCENTAGE, "12.55"), Err(Fault::TooManyDecimals { decimals: 1 }));
    assert_eq!(parse_text(PERCENTAGE, "half"), Err(not_a_number("half")));
}

#[test]
fn a_date_is_year_month_day_in_its_range() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    assert_eq!(parse_text(DATE, " 2020-02-29 "), Ok(Answer::Value(Value::Date(day("2020-02-29")))));
    assert_eq!(parse_text(DATE, "٢٠٢٠-٠٢-٢٩"), Ok(Answer::Value(Value::Date(day("2020-02-29")))));
    assert_eq!(parse_text(DATE, "2017-12-31"), Err(Fault::TooEarly { earliest: day("2018-01-01") }));
    assert_eq!(parse_text(DATE, "2022-01-01"), Err(Fault::TooLate { latest: day("2021-12-31") }));
    for text in ["2019-02-29", "31/12/2019", "2019", "19-01-01", "soon"] {
        assert_eq!(parse_text("kind = 'date'", text), Err(Fault::NotADate { given: text.to_owned() }), "{text}");
    }
    assert_eq!(validate(DATE, &Value::Date(day("2017-01-01"))), Err(Fault::TooEarly { earliest: day("2018-01-01") }));
    assert_eq!(validate(DATE, &Value::Text("2019-01-01".to_owned())), Err(Fault::WrongKind));
}
