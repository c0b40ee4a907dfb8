//! Numbers in two bytes per cell, as long as not too many of them differ.

use survey_model::missing::Missing;

use super::{Packed, Reading};

/// The numbers of one variable, in the order of the cases; each is a number or the reason why there is none.
///
/// Of whole numbers, ages, amounts and percentages few differ, however many respondents there are: a cell is the position of its number in a list, in two
/// bytes. Where more than [`Packed::MOST`] differ, a cell is the number itself, in eight. Negative zero is zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers(Kind);

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    /// Positions in a list of the numbers that occur, the smallest first.
    Listed {
        list: Vec<f64>,
        cells: Vec<Packed>,
    },
    Each(Vec<Number>),
}

/// A number, or a missing reason as one of the many bit patterns that are no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Number(u64);

/// The first missing reason.
const FIRST_REASON: u64 = 0x7ff8_0000_0000_0001;

impl Number {
    fn of(reading: Reading<f64>) -> Self {
        match reading {
            Ok(number) if number.is_nan() => Self(FIRST_REASON - 1),
            // Zero has one sign, so that what is equal has equal bits.
            Ok(number) => Self((number + 0.0).to_bits()),
            Err(reason) => Self(FIRST_REASON + reason as u64),
        }
    }

    fn read(self) -> Reading<f64> {
        match self.0.checked_sub(FIRST_REASON).and_then(|reason| Missing::ALL.get(usize::try_from(reason).ok()?)) {
            Some(reason) => Err(*reason),
            None => Ok(f64::from_bits(self.0)),
        }
    }
}

impl Default for Numbers {
    fn default() -> Self {
        Self(Kind::Listed { list: Vec::new(), cells: Vec::new() })
    }
}

impl FromIterator<Reading<f64>> for Numbers {
    fn from_iter<I: IntoIterator<Item = Reading<f64>>>(readings: I) -> Self {
        Self(Kind::Each(readings.into_iter().map(Number::of).collect())).packed()
    }
}

impl Numbers {
    /// How many cells there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match &self.0 {
            Kind::Listed { cells, .. } => cells.len(),
            Kind::Each(cells) => cells.len(),
        }
    }

    /// Whether there are no cells.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a case; `None` beyond the last.
    #[must_use]
    #[inline]
    pub fn get(&self, case: usize) -> Option<Reading<f64>> {
        match &self.0 {
            Kind::Listed { list, cells } => Some(cells.get(case)?.read().map(|at| list[usize::from(at)])),
            Kind::Each(cells) => cells.get(case).map(|cell| cell.read()),
        }
    }

    /// The number of every case.
    pub fn iter(&self) -> impl Iterator<Item = Reading<f64>> {
        (0..self.len()).map_while(|case| self.get(case))
    }

    /// The list in which cells are positions, if they are.
    pub(crate) fn listed(&self) -> Option<(&[f64], &[Packed])> {
        match &self.0 {
            Kind::Listed { list, cells } => Some((list, cells)),
            Kind::Each(_) => None,
        }
    }

    /// Numbers among which every one is that occurs; of few different ones, each once.
    pub(crate) fn different(&self) -> impl Iterator<Item = f64> {
        let (list, cells) = match &self.0 {
            Kind::Listed { list, .. } => (list.as_slice(), [].as_slice()),
            Kind::Each(cells) => ([].as_slice(), cells.as_slice()),
        };
        list.iter().copied().chain(cells.iter().filter_map(|cell| cell.read().ok()))
    }

    /// Whether there is a number, as a category of its own.
    pub(crate) fn presence(&self) -> Vec<Packed> {
        let of = |is_there: bool, cell: Packed| if is_there { Packed::FIRST } else { cell };
        match &self.0 {
            Kind::Listed { cells, .. } => cells.iter().map(|cell| of(cell.is_valid(), *cell)).collect(),
            Kind::Each(cells) => {
                cells.iter().map(|cell| cell.read().err().map_or(Packed::FIRST, Packed::reason)).collect()
            }
        }
    }

    /// Takes one more cell; when all are there, [`Numbers::packed`] makes them small.
    pub(super) fn push(&mut self, reading: Reading<f64>) {
        if matches!(self.0, Kind::Listed { .. }) {
            self.0 = Kind::Each(self.iter().map(Number::of).collect());
        }
        if let Kind::Each(cells) = &mut self.0 {
            cells.push(Number::of(reading));
        }
    }

    /// The same in two bytes per cell, if not too many numbers differ.
    pub(super) fn packed(self) -> Self {
        let Kind::Each(cells) = self.0 else { return self };
        let list = sorted(cells.iter().filter_map(|cell| cell.read().ok()).collect());
        if list.len() > Packed::MOST {
            return Self(Kind::Each(cells));
        }
        let pack = |cell: &Number| cell.read().map_or_else(Packed::reason, |number| position(&list, number));
        let cells = cells.iter().map(pack).collect();
        Self(Kind::Listed { list, cells })
    }

    /// Cells that were read part by part: how many there are in each, and the list in which they are positions. Without a list, they are the numbers themselves.
    pub(crate) fn of_parts(mut cells: Vec<Packed>, parts: &[(usize, Option<Vec<f64>>)]) -> Self {
        let list = different(&cells, parts);
        if list.len() > Packed::MOST {
            return Self(Kind::Each(each(&cells, parts)));
        }
        let (mut rest, whole) = (cells.as_mut_slice(), whole(&list));
        for (rows, of_part) in parts {
            let (part, after) = rest.split_at_mut((*rows).min(rest.len()));
            rest = after;
            let own: Option<Vec<Packed>> =
                of_part.as_ref().map(|own| own.iter().map(|number| position(&list, *number)).collect());
            let places = own.as_ref().unwrap_or(&whole);
            for cell in part {
                *cell = cell.read().map_or(*cell, |at| places.get(usize::from(at)).copied().unwrap_or(*cell));
            }
        }
        Self(Kind::Listed { list, cells })
    }

    /// Whether all are finite.
    pub(super) fn are_finite(&self) -> bool {
        self.different().all(f64::is_finite)
    }
}

fn sorted(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_unstable_by(f64::total_cmp);
    numbers.dedup_by_key(|number| number.to_bits());
    numbers
}

/// Where a number is in a list that has it.
fn position(list: &[f64], number: f64) -> Packed {
    let at = list.binary_search_by(|known| known.total_cmp(&number)).ok();
    at.and_then(|at| Packed::category(u16::try_from(at).ok()?)).unwrap_or(Packed::FIRST)
}

/// The places of whole numbers in a list of all of them.
fn whole(list: &[f64]) -> Vec<Packed> {
    let mut places = vec![Packed::FIRST; Packed::MOST];
    for number in list {
        if let Some(place) = small(*number).and_then(|at| places.get_mut(usize::from(at))) {
            *place = position(list, *number);
        }
    }
    places
}

/// A whole number that can be its own position.
#[inline]
pub(crate) fn small(number: f64) -> Option<u16> {
    let at = number as u16;
    (f64::from(at) == number && usize::from(at) < Packed::MOST).then_some(at)
}

/// The numbers that occur in any part.
fn different(cells: &[Packed], parts: &[(usize, Option<Vec<f64>>)]) -> Vec<f64> {
    let mut is_there = vec![false; Packed::MOST];
    let mut list: Vec<f64> = Vec::new();
    let mut rest = cells;
    for (rows, of_part) in parts {
        let (part, after) = rest.split_at((*rows).min(rest.len()));
        rest = after;
        match of_part {
            Some(own) => list.extend(own),
            None => part.iter().filter_map(|cell| cell.read().ok()).for_each(|at| is_there[usize::from(at)] = true),
        }
    }
    let whole = (0_u16..).zip(is_there).filter(|(_, is_there)| *is_there).map(|(number, _)| f64::from(number));
    list.extend(whole);
    sorted(list)
}

/// The cells one by one, where too many numbers differ.
fn each(cells: &[Packed], parts: &[(usize, Option<Vec<f64>>)]) -> Vec<Number> {
    let mut all = Vec::with_capacity(cells.len());
    let mut rest = cells;
    for (rows, of_part) in parts {
        let (part, after) = rest.split_at((*rows).min(rest.len()));
        rest = after;
        let number = |at: u16| match of_part {
            Some(own) => own.get(usize::from(at)).copied().unwrap_or_default(),
            None => f64::from(at),
        };
        all.extend(part.iter().map(|cell| Number::of(cell.read().map(number))));
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reading() -> impl Strategy<Value = Reading<f64>> {
        prop_oneof![
            (0..70_000_u32).prop_map(|number| Ok(f64::from(number))),
            any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Ok),
            Just(Ok(-0.0)),
            prop::sample::select(Missing::ALL.to_vec()).prop_map(Err),
        ]
    }

    /// The cells of a part as blocks of a file write them.
    fn written(part: &[Reading<f64>]) -> (Vec<Packed>, Option<Vec<f64>>) {
        let all_small = part.iter().flatten().all(|number| small(*number).is_some());
        let list = sorted(part.iter().flatten().map(|number| number + 0.0).collect());
        let cell = |reading: &Reading<f64>| match reading {
            Err(reason) => Packed::reason(*reason),
            Ok(number) if all_small => small(*number).and_then(Packed::category).expect("small"),
            Ok(number) => position(&list, number + 0.0),
        };
        (part.iter().map(cell).collect(), (!all_small).then_some(list))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn every_number_and_reason_comes_back_however_it_came_in(
            parts in prop::collection::vec(prop::collection::vec(reading(), 0..40), 0..5),
        ) {
            let readings: Vec<Reading<f64>> = parts.concat();
            let numbers: Numbers = readings.iter().copied().collect();
            prop_assert_eq!(numbers.iter().collect::<Vec<_>>(), readings.clone());
            let (cells, lists): (Vec<Vec<Packed>>, Vec<Option<Vec<f64>>>) = parts.iter().map(|part| written(part)).unzip();
            let parts: Vec<_> = parts.iter().map(Vec::len).zip(lists).collect();
            prop_assert_eq!(&Numbers::of_parts(cells.concat(), &parts), &numbers);
            let mut pushed = Numbers::default();
            readings.iter().for_each(|reading| pushed.push(*reading));
            prop_assert_eq!(&pushed.packed(), &numbers);
        }
    }

    #[test]
    fn more_different_numbers_than_positions_are_kept_one_by_one() {
        let readings: Vec<Reading<f64>> =
            (0..70_000).map(|at| Ok(f64::from(at) / 8.0)).chain([Err(Missing::DontKnow)]).collect();
        let numbers: Numbers = readings.iter().copied().collect();
        assert!(matches!(numbers.0, Kind::Each(_)) && numbers.iter().eq(readings.iter().copied()));
        let halves = [&readings[..40_000], &readings[40_000..]].map(written);
        let parts: Vec<_> = halves.iter().map(|(cells, list)| (cells.len(), list.clone())).collect();
        let cells = halves.iter().flat_map(|(cells, _)| cells.clone()).collect();
        assert_eq!(Numbers::of_parts(cells, &parts), numbers);
    }
}
