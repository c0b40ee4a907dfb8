//! Two texts compared word by word.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// Both texts have them.
    Kept,
    /// Only the earlier text has them.
    Deleted,
    /// Only the later text has them.
    Inserted,
}

/// Some words that stand together, with the spaces and signs between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// What became of them.
    pub op: Op,
    /// The words.
    pub text: String,
}

/// How many pairs of words may still be compared: what a hostile file could make long is shown as replaced as a whole.
#[derive(Debug)]
pub(super) struct Budget(u64);

impl Default for Budget {
    /// A hundred times what the shipped questionnaires need; a second at the most.
    fn default() -> Self {
        Self(30_000_000)
    }
}

impl Budget {
    fn spend(&mut self, pairs: u64) -> bool {
        let left = self.0.checked_sub(pairs);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

/// Two texts compared word by word, apart from any questionnaires.
#[must_use]
pub fn words_between(from: &str, to: &str) -> Vec<Words> {
    compare(from, to, &mut Budget::default())
}

/// The words of two texts: what is kept and deleted is the earlier one, what is kept and inserted the later one.
pub(super) fn compare(from: &str, to: &str, budget: &mut Budget) -> Vec<Words> {
    let (old, new): (Vec<&str>, Vec<&str>) = (from.split_word_bounds().collect(), to.split_word_bounds().collect());
    let start = old.iter().zip(&new).take_while(|(one, two)| one == two).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(one, two)| one == two).count();
    let (old_middle, new_middle) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut run = Run::default();
    run.push(Op::Kept, &old[..start]);
    if budget.spend(old_middle.len() as u64 * new_middle.len() as u64) {
        for op in capture_diff_slices(Algorithm::Myers, old_middle, new_middle) {
            run.add(op, old_middle, new_middle);
        }
    } else {
        run.push(Op::Deleted, old_middle);
        run.push(Op::Inserted, new_middle);
    }
    run.push(Op::Kept, &old[old.len() - end..]);
    run.words
}

/// The words so far, those with the same fate joined, deleted before inserted ones.
#[derive(Default)]
struct Run {
    words: Vec<Words>,
}

impl Run {
    fn add(&mut self, op: DiffOp, old: &[&str], new: &[&str]) {
        let (was, is) = (&old[op.old_range()], &new[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            return self.push(Op::Kept, was);
        }
        self.push(Op::Deleted, was);
        self.push(Op::Inserted, is);
    }

    fn push(&mut self, op: Op, tokens: &[&str]) {
        let text = tokens.concat();
        if text.is_empty() {
            return;
        }
        // A space or a comma between words that were replaced belongs to them: it is no word that was kept.
        if op != Op::Kept && self.follows_a_sign() {
            let sign = self.words.pop().map(|words| words.text).unwrap_or_default();
            self.join(Op::Deleted, &sign);
            self.join(Op::Inserted, &sign);
        }
        self.join(op, &text);
    }

    fn follows_a_sign(&self) -> bool {
        matches!(self.words.as_slice(), [.., before, last]
            if last.op == Op::Kept && before.op != Op::Kept && !last.text.contains(char::is_alphanumeric))
    }

    /// Adds to the words of this fate since words were last kept.
    fn join(&mut self, op: Op, text: &str) {
        let since = self.words.iter().rposition(|words| words.op == Op::Kept).map_or(0, |at| at + 1);
        let block = if op == Op::Kept { self.words.len().saturating_sub(1) } else { since };
        if let Some(words) = self.words[block..].iter_mut().find(|words| words.op == op) {
            words.text.push_str(text);
        } else if op == Op::Deleted {
            self.words.insert(since, Words { op, text: text.to_owned() });
        } else {
            self.words.push(Words { op, text: text.to_owned() });
        }
    }
}
