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

mod character;
mod class;
mod translator;

use regex_lite::Regex;

use self::translator::Translator;

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
