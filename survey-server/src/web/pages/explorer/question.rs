//! The query of an address of the explorer, read without trusting any of it.

use serde::Deserialize;

use super::wrong::{Fault, Offer, Wrong};

/// The names that an address may have; those of a chart's look are read by the chart.
const NAMES: [&str; 18] = [
    "from", "to", "basis", "by", "and", "group", "section", "item", "source", "as_of", "sort", "measure", "chart",
    "lang", "width", "size", "theme", "scale",
];

/// The names that may stand there several times.
const SEVERAL: [&str; 2] = ["item", "source"];

/// So many items may be chosen at once.
const MOST: usize = 200;

/// The query of an address of the explorer, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Question(Vec<(String, String)>);

impl Question {
    /// The first value of a name, if it isn't empty: forms send what was not chosen as nothing.
    #[must_use]
    pub fn one(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    fn all<'q>(&'q self, name: &str) -> impl Iterator<Item = &'q str> {
        let of_name = self.0.iter().filter(move |(known, value)| known == name && !value.is_empty());
        of_name.map(|(_, value)| value.as_str()).take(MOST)
    }
}

/// Reads a query part by part, and notes everything that is wrong with it.
#[derive(Debug)]
pub(super) struct Reader<'q> {
    question: &'q Question,
    faults: Vec<(Fault, Vec<String>)>,
}

impl<'q> Reader<'q> {
    pub(super) fn new(question: &'q Question) -> Self {
        let mut reader = Self { question, faults: Vec::new() };
        for (at, (name, _)) in question.0.iter().enumerate() {
            let twice = question.0[..at].iter().any(|(before, _)| before == name);
            match NAMES.iter().find(|known| *known == name) {
                None => reader.faults.push((Fault::NoParameter { given: name.clone() }, Vec::new())),
                Some(known) if twice && !SEVERAL.contains(known) => {
                    reader.fault(Fault::Twice { parameter: known }, &[])
                }
                Some(_) => {}
            }
        }
        reader
    }

    /// The value of a name, if it is there and known.
    pub(super) fn one<T>(
        &mut self,
        name: &'static str,
        candidates: &[String],
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let given = self.question.one(name)?;
        let found = read(given);
        if found.is_none() {
            self.fault(Fault::Unknown { parameter: name, given: given.to_owned() }, candidates);
        }
        found
    }

    /// The values of a name that may stand there several times.
    pub(super) fn several<T>(
        &mut self,
        name: &'static str,
        candidates: &[String],
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let question = self.question;
        let mut found = Vec::new();
        for given in question.all(name) {
            match read(given) {
                Some(value) => found.push(value),
                None => self.fault(Fault::Unknown { parameter: name, given: given.to_owned() }, candidates),
            }
        }
        found
    }

    /// Notes something that is wrong, with what could have been meant.
    pub(super) fn fault(&mut self, fault: Fault, candidates: &[String]) {
        self.faults.push((fault, candidates.to_vec()));
    }

    /// Everything that is wrong, each with addresses that work, the nearest first; none if all is well.
    pub(super) fn wrongs(&self, path: &str) -> Vec<Wrong> {
        let good: Vec<&(String, String)> = self.question.0.iter().filter(|pair| self.is_good(pair)).collect();
        let address = |more: Option<(&str, &str)>| {
            let pairs: Vec<(&str, &str)> =
                good.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(more).collect();
            if pairs.is_empty() {
                return path.to_owned();
            }
            format!("{path}?{}", serde_urlencoded::to_string(&pairs).unwrap_or_default())
        };
        let wrong = |(fault, candidates): &(Fault, Vec<String>)| {
            let nearest = fault.nearest(candidates).into_iter();
            let offer = |value: String| Offer { address: address(Some((fault.parameter(), &value))), value };
            Wrong { fault: fault.clone(), nearest: nearest.map(offer).collect(), without: address(None) }
        };
        self.faults.iter().map(wrong).collect()
    }

    /// Whether a part of the query may stay: it is of no name that something is wrong with.
    fn is_good(&self, (name, _): &(String, String)) -> bool {
        let is_of = |fault: &Fault| match fault {
            Fault::NoParameter { given } => given == name,
            other => other.parameter() == name,
        };
        NAMES.contains(&name.as_str()) && !self.faults.iter().any(|(fault, _)| is_of(fault))
    }
}
