//! Regular expressions that mean the same on the server and in every browser.
//!
//! A pattern is a subset of what `XLSForm`'s engines know: literal characters, `.`, `^`, `$`, `|`, groups `( )` and
//! `(?: )`, classes such as `[a-z_]` and `[^0-9]`, `\d \w \s` (ASCII, also within a class) and `\D \W \S` (outside a
//! class), `\t \n \r`, a backslash before a punctuation mark, and the repetitions `* + ? {2} {2,} {2,5}`, each
//! perhaps followed by `?`. Not in the subset, and refused: look-around, back-references, `\b`, `\p{…}`, flags, nested
//! or intersected classes. It matches a text as a whole, as in ODK; `.` is any character but a line break.
//!
//! A pattern is rewritten in a portable form, in which the two engines cannot differ: no escape but `\xHH`, no shorthand
//! class, no capture. The server and the script both compile that. The script's engine backtracks, so a pattern like
//! `(a+)+b` can be slow on a long answer, there and only there; the server's takes linear time.

use std::iter::Peekable;
use std::str::Chars;

use regex_lite::Regex;

/// Highest number in a counted repetition, `{1,1000}`.
const MAX_REPETITION: usize = 1000;

/// Groups within groups.
const MAX_GROUPS: usize = 10;

/// The pattern of `regex`, checked and compiled.
#[derive(Debug, Clone)]
pub struct Pattern {
    portable: String,
    compiled: Regex,
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.portable == other.portable
    }
}

impl Pattern {
    /// Checks and compiles a pattern; an error is a part of a sentence that says what is wrong with it.
    pub(super) fn parse(source: &str) -> Result<Self, String> {
        let portable = Translator::new(source).translate()?;
        let compiled = Regex::new(&format!("^(?:{portable})$")).map_err(|error| error.to_string())?;
        Ok(Self { portable, compiled })
    }

    /// The pattern in the form that the script compiles, between `^(?:` and `)$`, with the flag `u`.
    pub fn portable(&self) -> &str {
        &self.portable
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.compiled.is_match(text)
    }
}

struct Translator<'source> {
    rest: Peekable<Chars<'source>>,
    portable: String,
    groups: usize,
    /// Whether what was last written can be repeated.
    repeatable: bool,
}

impl<'source> Translator<'source> {
    fn new(source: &'source str) -> Self {
        Self { rest: source.chars().peekable(), portable: String::new(), groups: 0, repeatable: false }
    }

    fn translate(mut self) -> Result<String, String> {
        while let Some(next) = self.rest.next() {
            self.part(next)?;
        }
        if self.groups > 0 { Err("a group has no closing `)`".to_owned()) } else { Ok(self.portable) }
    }

    fn part(&mut self, first: char) -> Result<(), String> {
        match first {
            '(' => self.open_group(),
            ')' => self.close_group(),
            '|' | '^' | '$' => {
                self.write(&first.to_string(), false);
                Ok(())
            }
            '*' | '+' | '?' => self.repeat(&first.to_string()),
            '{' => self.repeat_counted(),
            '[' => self.class(),
            '}' | ']' => Err(format!("`{first}` needs a backslash before it")),
            '.' => {
                self.write(r"[^\x0A\x0D]", true);
                Ok(())
            }
            '\\' => self.escaped(),
            _ => {
                self.write(&literal(first), true);
                Ok(())
            }
        }
    }

    fn write(&mut self, portable: &str, repeatable: bool) {
        self.portable.push_str(portable);
        self.repeatable = repeatable;
    }

    fn open_group(&mut self) -> Result<(), String> {
        if self.rest.next_if_eq(&'?').is_some() && self.rest.next_if_eq(&':').is_none() {
            return Err("groups that begin with `(?` can only be `(?:`".to_owned());
        }
        self.groups += 1;
        if self.groups > MAX_GROUPS {
            return Err(format!("at most {MAX_GROUPS} groups can be nested"));
        }
        self.write("(?:", false);
        Ok(())
    }

    fn close_group(&mut self) -> Result<(), String> {
        self.groups = self.groups.checked_sub(1).ok_or("a `)` has no opening `(`")?;
        self.write(")", true);
        Ok(())
    }

    fn repeat(&mut self, portable: &str) -> Result<(), String> {
        if !self.repeatable {
            return Err(format!("`{portable}` has nothing to repeat"));
        }
        // Greedy or not makes no difference to whether a whole text matches.
        self.rest.next_if_eq(&'?');
        self.write(portable, false);
        Ok(())
    }

    fn repeat_counted(&mut self) -> Result<(), String> {
        let least = self.count()?;
        let most = if self.rest.next_if_eq(&',').is_none() {
            least
        } else if self.rest.peek() == Some(&'}') {
            None
        } else {
            self.count()?
        };
        let is_ordered = most.is_none_or(|most| least.is_some_and(|least| least <= most));
        if least.is_none() || !is_ordered || self.rest.next() != Some('}') {
            return Err("a counted repetition is `{2}`, `{2,}` or `{2,5}`".to_owned());
        }
        let digits = |count: Option<usize>| count.map(|count| count.to_string()).unwrap_or_default();
        self.repeat(&format!("{{{},{}}}", digits(least), digits(most)))
    }

    fn count(&mut self) -> Result<Option<usize>, String> {
        let mut count = None;
        while let Some(digit) = self.rest.peek().and_then(|next| next.to_digit(10)) {
            self.rest.next();
            let next = count.unwrap_or(0) * 10 + usize::try_from(digit).unwrap_or(0);
            if next > MAX_REPETITION {
                return Err(format!("a repetition can be counted up to {MAX_REPETITION}"));
            }
            count = Some(next);
        }
        Ok(count)
    }

    fn escaped(&mut self) -> Result<(), String> {
        let next = self.rest.next().ok_or("a backslash is at the end")?;
        let portable = match shorthand(next.to_ascii_lowercase()) {
            Some(set) if next.is_ascii_uppercase() => format!("[^{set}]"),
            Some(set) => format!("[{set}]"),
            None => literal(escaped_character(next)?),
        };
        self.write(&portable, true);
        Ok(())
    }

    fn class(&mut self) -> Result<(), String> {
        let mut set = if self.rest.next_if_eq(&'^').is_some() { "[^" } else { "[" }.to_owned();
        let empty = set.len();
        loop {
            match self.rest.next().ok_or("a class has no closing `]`")? {
                ']' if set.len() > empty => break,
                '-' if set.len() == empty || self.rest.peek() == Some(&']') => set.push_str(&literal('-')),
                next @ (']' | '[' | '-') => {
                    return Err(format!("`{next}` needs a backslash before it in a class"));
                }
                '&' if self.rest.peek() == Some(&'&') => {
                    return Err("classes cannot be intersected with `&&`".to_owned());
                }
                next => set.push_str(&self.class_part(next)?),
            }
        }
        set.push(']');
        self.write(&set, true);
        Ok(())
    }

    /// One character of a class, a range of them, or a shorthand.
    fn class_part(&mut self, first: char) -> Result<String, String> {
        if first == '\\'
            && let Some(set) = self.rest.peek().copied().and_then(shorthand)
        {
            self.rest.next();
            return Ok(set.to_owned());
        }
        let least = self.class_character(first)?;
        // A `-` before the closing `]` is a literal one.
        let mut ahead = self.rest.clone();
        if ahead.next() != Some('-') || ahead.next() == Some(']') {
            return Ok(literal(least));
        }
        self.rest.next();
        let last = self.rest.next().ok_or("a class has no closing `]`")?;
        let most = self.class_character(last)?;
        if least > most {
            return Err(format!("the range `{least}-{most}` is the wrong way round"));
        }
        Ok(format!("{}-{}", literal(least), literal(most)))
    }

    fn class_character(&mut self, first: char) -> Result<char, String> {
        match first {
            '\\' => escaped_character(self.rest.next().ok_or("a backslash is at the end")?),
            '[' | '-' => Err(format!("`{first}` needs a backslash before it in a class")),
            _ => Ok(first),
        }
    }
}

/// The characters of `\d`, `\w` and `\s`, as they stand in a class.
fn shorthand(letter: char) -> Option<&'static str> {
    match letter {
        'd' => Some("0-9"),
        'w' => Some(r"0-9A-Z\x5Fa-z"),
        's' => Some(r"\x09-\x0D\x20"),
        _ => None,
    }
}

fn escaped_character(letter: char) -> Result<char, String> {
    match letter {
        't' => Ok('\t'),
        'n' => Ok('\n'),
        'r' => Ok('\r'),
        _ if letter.is_ascii_punctuation() => Ok(letter),
        _ => Err(format!(r"`\{letter}` cannot be used here")),
    }
}

/// A character that stands for itself: which marks are special differs between engines, so none is written as it is.
fn literal(character: char) -> String {
    if character.is_ascii() && !character.is_ascii_alphanumeric() {
        format!(r"\x{:02X}", u32::from(character))
    } else {
        character.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn the_portable_form_has_no_escapes_that_engines_read_differently() {
        let pattern = Pattern::parse(r"^(\w+)@[a-z.\-]+?\.\s{2,}$").expect("a pattern of the subset");
        let expected = r"^(?:[0-9A-Z\x5Fa-z]+)\x40[a-z\x2E\x2D]+\x2E[\x09-\x0D\x20]{2,}$";
        assert_eq!(pattern.portable(), expected);
    }

    #[test]
    fn what_engines_read_differently_is_refused() {
        for source in [
            "(?=a)",
            "(?i)a",
            "(?<n>a)",
            r"(a)\1",
            r"\ba",
            r"\p{L}",
            r"\x41",
            "a**",
            "a++",
            "*a",
            "(*)",
            "^*",
            "a{,2}",
            "a{3,2}",
            "a{1001}",
            "a{",
            "a}",
            "]",
            "[]a]",
            "[]",
            "[[:alpha:]]",
            "[a&&b]",
            "[z-a]",
            "[a-c-e]",
            r"[\d-z]",
            r"[\D]",
            "[a",
            "(a",
            "a)",
            r"a\",
            "((((((((((((a))))))))))))",
        ] {
            assert!(Pattern::parse(source).is_err(), "{source}");
        }
    }

    #[test]
    fn a_pattern_that_would_take_much_memory_is_refused() {
        assert!(Pattern::parse("(((a{1000}){1000}){1000}){1000}").is_err());
    }
}
