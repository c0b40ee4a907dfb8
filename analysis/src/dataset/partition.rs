//! Named partitions of a dataset's cases, for breakdowns by what no column holds.

use std::collections::BTreeSet;

use super::DatasetError;

/// A named partition of the cases of a dataset: each case is in one of some groups, or in none.
///
/// Groups of Member States, kinds of respondents and closed questions need none of these: the dataset knows them anyway. They are for what is known of
/// cases beside their answers, such as the language of a response or a column of a file from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    name: String,
    groups: Vec<String>,
    of_case: Vec<Option<u16>>,
}

impl Partition {
    /// How many groups a partition can have.
    pub const MOST: usize = 1_000;

    /// A partition from the group of each case, by its position in the list of groups.
    ///
    /// # Errors
    /// [`DatasetError::TooManyCategories`] for more than [`Partition::MOST`] groups, [`DatasetError::WrongValue`] for a position beyond the list.
    pub fn new(name: String, groups: Vec<String>, of_case: Vec<Option<u16>>) -> Result<Self, DatasetError> {
        if groups.len() > Self::MOST {
            return Err(DatasetError::TooManyCategories { name, most: Self::MOST });
        }
        if of_case.iter().flatten().any(|at| usize::from(*at) >= groups.len()) {
            return Err(DatasetError::WrongValue { name, level: "partition" });
        }
        Ok(Self { name, groups, of_case })
    }

    /// A partition by the text of each case; the groups are the texts that occur, sorted. A case without a text is in no group.
    ///
    /// # Errors
    /// As [`Partition::new`].
    pub fn of_texts(name: String, texts: &[Option<&str>]) -> Result<Self, DatasetError> {
        let groups: BTreeSet<&str> = texts.iter().flatten().copied().collect();
        if groups.len() > Self::MOST {
            return Err(DatasetError::TooManyCategories { name, most: Self::MOST });
        }
        let groups: Vec<&str> = groups.into_iter().collect();
        let place = |text: &str| groups.binary_search(&text).ok().and_then(|at| u16::try_from(at).ok());
        let of_case = texts.iter().map(|text| text.and_then(place)).collect();
        Self::new(name, groups.iter().map(|group| (*group).to_owned()).collect(), of_case)
    }

    /// Its name, by which a breakdown asks for it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The groups' names, in the order in which tables show them.
    #[must_use]
    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// The position of each case's group; none if it is in no group.
    #[must_use]
    pub fn of_case(&self) -> &[Option<u16>] {
        &self.of_case
    }
}
