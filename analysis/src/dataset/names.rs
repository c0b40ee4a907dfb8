//! The names of many rows in one piece of memory, each there once.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// The names of rows in their order, no two the same.
#[derive(Debug, Clone, Default)]
pub struct Names {
    text: String,
    /// Where each name ends in `text`.
    ends: Vec<u32>,
    /// Rows by the hash of their names.
    rows: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// Why a name is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A row has it already, this one.
    Twice(usize),
    /// All names together are longer than can be kept: 4 GiB.
    TooLong,
}

impl Names {
    /// No names yet, with room for so many.
    #[must_use]
    pub fn with_capacity(rows: usize) -> Self {
        Self { ends: Vec::with_capacity(rows), rows: HashTable::with_capacity(rows), ..Self::default() }
    }

    /// Adds the name of the next row.
    ///
    /// # Errors
    /// [`Refused`] if a row has that name, or there is no room for it; nothing is added then.
    pub fn push(&mut self, name: &str) -> Result<(), Refused> {
        let end = u32::try_from(self.text.len() + name.len()).map_err(|_| Refused::TooLong)?;
        let row = u32::try_from(self.ends.len()).map_err(|_| Refused::TooLong)?;
        let hash = self.hasher.hash_one(name);
        if let Some(known) = self.find(hash, name) {
            return Err(Refused::Twice(known));
        }
        self.text.push_str(name);
        self.ends.push(end);
        let Self { text, ends, rows, hasher } = self;
        rows.insert_unique(hash, row, |row| hasher.hash_one(name_at(text, ends, *row as usize).unwrap_or_default()));
        Ok(())
    }

    /// How many names there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The name of a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&str> {
        name_at(&self.text, &self.ends, row)
    }

    /// The row with a name.
    #[must_use]
    pub fn row(&self, name: &str) -> Option<usize> {
        self.find(self.hasher.hash_one(name), name)
    }

    fn find(&self, hash: u64, name: &str) -> Option<usize> {
        self.rows.find(hash, |row| self.get(*row as usize) == Some(name)).map(|row| *row as usize)
    }
}

fn name_at<'t>(text: &'t str, ends: &[u32], row: usize) -> Option<&'t str> {
    let end = *ends.get(row)? as usize;
    let start = row.checked_sub(1).map_or(0, |before| ends[before] as usize);
    text.get(start..end)
}
