//! The classes of Member States: what they are called, how they look, who is in which.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use survey_model::member_state::{Iso3, MemberState};

use crate::chart::Frame;
use crate::chart::palette::{Colour, LAND};
use crate::chart::sheet::Sheet;

/// A class of states.
pub(super) struct Class {
    pub(super) label: String,
    pub(super) colour: Colour,
}

/// All that a map or tiles show.
pub(super) struct Classes {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) subtitles: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) synthetic: bool,
    pub(super) classes: Vec<Class>,
    /// The class of each state that has one, by position.
    pub(super) of: BTreeMap<Iso3, usize>,
    /// What all other Member States are.
    pub(super) others: String,
    /// The day as of which states are counted into regions.
    pub(super) groups_as_of: NaiveDate,
}

impl Classes {
    pub(super) fn colour(&self, state: Iso3) -> Colour {
        self.of.get(&state).and_then(|class| self.classes.get(*class)).map_or(LAND, |class| class.colour)
    }

    /// The states that are shown: the Member States, and an observer only if it is in a class.
    pub(super) fn states(&self) -> impl Iterator<Item = &'static MemberState> {
        MemberState::all().iter().filter(|state| state.is_member || self.of.contains_key(&state.iso3))
    }

    fn count(&self, class: Option<usize>) -> usize {
        self.states().filter(|state| self.of.get(&state.iso3).copied() == class).count()
    }

    /// The classes with the number of their states; those with none are left out.
    fn counted(&self) -> impl Iterator<Item = (Colour, &str, usize)> {
        let class = |(at, class): (usize, &'_ Class)| (class.colour, at, self.count(Some(at)));
        let classes = self.classes.iter().enumerate().map(class);
        let named = classes.map(|(colour, at, count)| (colour, self.classes[at].label.as_str(), count));
        named.chain([(LAND, self.others.as_str(), self.count(None))]).filter(|(_, _, count)| *count > 0)
    }

    /// What the colours stand for, and how many states are in each class.
    pub(super) fn key(&self, sheet: &mut Sheet<'_>) {
        let text = sheet.frame.text;
        let entry = |(colour, label, count): (Colour, &str, usize)| (colour, text.named(label, &count.to_string()));
        sheet.key(&self.counted().map(entry).collect::<Vec<_>>());
    }

    /// The classes with their states, for those who don't see them.
    pub(super) fn say(&self, sheet: &mut Sheet<'_>) {
        let text = sheet.frame.text;
        for (_, label, count) in self.counted() {
            sheet.say(text.sentence(&text.named(label, &count.to_string())));
        }
    }

    /// A row per state.
    pub(super) fn table(&self, frame: &Frame<'_>) -> Vec<Vec<String>> {
        let text = frame.text;
        let header = [&text.state, &text.state_code, &text.state_class].map(ToString::to_string).to_vec();
        let class = |state: &MemberState| {
            let class = self.of.get(&state.iso3).and_then(|class| self.classes.get(*class));
            class.map_or_else(|| self.others.clone(), |class| class.label.clone())
        };
        let row =
            |state: &MemberState| vec![state.name(text.language).to_owned(), state.iso3.to_string(), class(state)];
        std::iter::once(header).chain(self.states().map(row)).collect()
    }
}
