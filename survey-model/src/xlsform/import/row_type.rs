//! The type of a row: what is asked, or where a group begins and ends.

/// What the column `type` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowType {
    BeginGroup,
    EndGroup,
    BeginRepeat,
    EndRepeat,
    SelectOne(Choice),
    SelectMultiple(Choice),
    Rank(Choice),
    Integer,
    Decimal,
    Range,
    Text,
    Date,
    Note,
    /// There is no equivalent.
    Foreign,
}

/// The list that is chosen from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) list: String,
    pub(super) or_other: bool,
}

/// Makes a type of the list that is chosen from.
type Make = fn(Choice) -> RowType;

/// The words that begin a choice, the longest first.
const CHOICES: [(&str, Make); 9] = [
    ("add select multiple prompt using", RowType::SelectMultiple),
    ("add select one prompt using", RowType::SelectOne),
    ("select all that apply from", RowType::SelectMultiple),
    ("select all that apply", RowType::SelectMultiple),
    ("select one from", RowType::SelectOne),
    ("select one", RowType::SelectOne),
    ("select multiple", RowType::SelectMultiple),
    ("select1", RowType::SelectOne),
    ("rank", RowType::Rank),
];

impl RowType {
    pub(super) fn read(text: &str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let Some((first, rest)) = words.split_first() else { return Self::Foreign };
        // The first word may hold underscores for spaces; the name of a list keeps its own.
        let plain =
            std::iter::once(first.replace('_', " ").to_lowercase()).chain(rest.iter().map(|word| (*word).to_owned()));
        let plain = plain.collect::<Vec<_>>().join(" ");
        match plain.to_lowercase().as_str() {
            "begin group" => Self::BeginGroup,
            "end group" => Self::EndGroup,
            "begin repeat" | "begin lgroup" => Self::BeginRepeat,
            "end repeat" | "end lgroup" => Self::EndRepeat,
            "integer" | "int" => Self::Integer,
            "decimal" => Self::Decimal,
            "range" => Self::Range,
            "text" | "string" => Self::Text,
            "date" => Self::Date,
            "note" => Self::Note,
            lower => choice(&plain, lower).unwrap_or(Self::Foreign),
        }
    }

    /// The list that is chosen from.
    pub(super) const fn choice(&self) -> Option<&Choice> {
        match self {
            Self::SelectOne(choice) | Self::SelectMultiple(choice) | Self::Rank(choice) => Some(choice),
            _ => None,
        }
    }
}

/// A choice from a list in the form; lists in other files and answers to other questions have no equivalent.
fn choice(plain: &str, lower: &str) -> Option<RowType> {
    let (words, make) =
        CHOICES.iter().find(|(words, _)| lower.strip_prefix(words).is_some_and(|rest| rest.starts_with(' ')))?;
    let (list, after) = plain.get(words.len() + 1..)?.split_once(' ').unwrap_or((plain.get(words.len() + 1..)?, ""));
    let or_other = match after.to_lowercase().replace('_', " ").as_str() {
        "" => false,
        "or other" | "or specify other" => true,
        _ => return None,
    };
    let is_elsewhere = list.starts_with("${") || [".csv", ".xml", ".geojson"].iter().any(|end| list.ends_with(end));
    (!is_elsewhere).then(|| make(Choice { list: list.to_owned(), or_other }))
}
