//! A difference as lines to read.

use survey_model::difference::{
    Change, Difference, Op, Place, QuestionDifference, Reworded, SectionDifference, Status, Words,
};

/// How deleted and inserted words are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// By signs: `[-deleted-]{+inserted+}`.
    Plain,
    /// By signs and colours.
    Colours,
}

impl Paint {
    fn colour(self, code: &str, text: &str) -> String {
        if self == Self::Colours { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn words(self, words: &[Words]) -> String {
        let word = |words: &Words| match words.op {
            Op::Kept => words.text.clone(),
            Op::Deleted => self.colour("31", &format!("[-{}-]", words.text)),
            Op::Inserted => self.colour("32", &format!("{{+{}+}}", words.text)),
        };
        words.iter().map(word).collect::<String>().replace('\n', " ")
    }

    fn sign(self, status: Status) -> String {
        match status {
            Status::Added => self.colour("32", "+"),
            Status::Dropped => self.colour("31", "-"),
            Status::Changed => self.colour("33", "~"),
        }
    }
}

/// The whole difference.
pub(super) fn text(difference: &Difference, paint: Paint) -> String {
    let is_series = difference.from.series == difference.to.series;
    let to = if is_series { difference.to.version.to_string() } else { difference.to.to_string() };
    let mut out = format!("{} → {to}\n", difference.from);
    if difference.is_empty() {
        return out + "Nothing differs.\n";
    }
    out += &format!("{}\n", tally(difference));
    for reworded in &difference.texts {
        out += &format!("\n~ {}\n", self::reworded(reworded, paint));
    }
    if !difference.sections.is_empty() {
        out += "\nSections\n";
        out += &difference.sections.iter().map(|found| section(found, paint)).collect::<String>();
    }
    if !difference.questions.is_empty() {
        out += "\nQuestions\n";
        out += &difference.questions.iter().map(|found| question(found, paint)).collect::<String>();
    }
    out + &others(difference)
}

fn tally(difference: &Difference) -> String {
    let count = |status| difference.questions.iter().filter(|question| question.status == status).count();
    let language = difference.language.map_or_else(|| "none in common".to_owned(), |found| found.to_string());
    format!(
        "Questions: {} added, {} dropped, {} changed; texts compared in: {language}",
        count(Status::Added),
        count(Status::Dropped),
        count(Status::Changed)
    )
}

fn section(found: &SectionDifference, paint: Paint) -> String {
    let mut out = format!("  {} {}  {}\n", paint.sign(found.status), found.code, found.title);
    found.changes.iter().for_each(|found| out += &indented(&change(found, paint)));
    out
}

fn question(found: &QuestionDifference, paint: Paint) -> String {
    let place = format!("{} {}, {}", found.section, found.number, found.kind);
    let mut out = format!("  {} {} ({place})  {}\n", paint.sign(found.status), found.code, found.label);
    found.changes.iter().for_each(|found| out += &indented(&change(found, paint)));
    out
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("      {line}\n")).collect()
}

fn change(change: &Change, paint: Paint) -> String {
    match change {
        Change::Moved { from, to } => format!("moved: {} → {}", place(from), place(to)),
        Change::Reworded(found) => reworded(found, paint),
        Change::Added { part, code, label } => format!("{} added: {code} “{label}”", part.code()),
        Change::Dropped { part, code, label } => format!("{} dropped: {code} “{label}”", part.code()),
        Change::Reordered { part, code, from, to } => format!("{} {code} moved: place {from} → {to}", part.code()),
        Change::Score { option, from, to } => format!("score of {option}: {} → {}", number(*from), number(*to)),
        Change::Setting { setting, option, from, to } => {
            let of = option.as_ref().map(|option| format!(" of {option}")).unwrap_or_default();
            format!("{}{of}: {} → {}", setting.code(), value(from.as_deref()), value(to.as_deref()))
        }
        Change::Field { code, changes } => {
            let inner: String = changes.iter().map(|found| indented(&self::change(found, paint))).collect();
            format!("field {code}\n{inner}")
        }
    }
}

fn reworded(found: &Reworded, paint: Paint) -> String {
    let of = found.of.as_ref().map(|code| format!(" {code}")).unwrap_or_default();
    format!("{}{of}: {}", found.text.code(), paint.words(&found.words))
}

fn place(place: &Place) -> String {
    format!("{} {}", place.section, place.number)
}

fn number(score: Option<f64>) -> String {
    score.map_or_else(|| "none".to_owned(), |score| score.to_string())
}

fn value(value: Option<&str>) -> &str {
    value.unwrap_or("none")
}

fn others(difference: &Difference) -> String {
    let changed = difference.other_languages.iter().filter(|(_, count)| **count > 0);
    let listed: Vec<String> = changed.map(|(language, count)| format!("{language} {count}")).collect();
    if listed.is_empty() {
        String::new()
    } else {
        format!("\nTexts that differ in other languages: {}\n", listed.join(", "))
    }
}
