//! Figures that R computed.

/// One figure: the numbers that went in, list by list, and what came out.
pub(crate) struct Figure {
    pub(crate) input: Vec<Vec<f64>>,
    pub(crate) quantity: &'static str,
    pub(crate) value: f64,
}

impl Figure {
    /// The first list of the input as counts.
    pub(crate) fn counts(&self) -> Vec<usize> {
        counts(&self.input[0])
    }

    /// Every list of the input as counts.
    pub(crate) fn rows(&self) -> Vec<Vec<usize>> {
        self.input.iter().map(|list| counts(list)).collect()
    }

    /// Holds a result to R's, at a relative 1e-9 (an absolute 1e-12 near 0).
    #[track_caller]
    pub(crate) fn is(&self, found: f64) {
        let close = (found - self.value).abs() <= 1e-9 * self.value.abs().max(1e-3);
        assert!(
            close || found == self.value,
            "{} of {:?}: {found} is not R's {}",
            self.quantity,
            self.input,
            self.value
        );
    }
}

/// The numbers as counts, which they must be.
pub(crate) fn counts(numbers: &[f64]) -> Vec<usize> {
    numbers.iter().map(|number| *number as usize).collect()
}

/// The figures of a method in a file's text; there is at least one.
pub(crate) fn figures(file: &'static str, method: &str) -> Vec<Figure> {
    let figures: Vec<Figure> = file.lines().skip(1).filter_map(|line| figure(line, method)).collect();
    assert!(!figures.is_empty(), "no figures of {method}");
    figures
}

fn figure(line: &'static str, method: &str) -> Option<Figure> {
    let [of, input, quantity, value] = line.split(',').collect::<Vec<_>>().try_into().expect("a figure");
    let list = |text: &str| text.split(' ').map(|number| number.parse().expect("a figure")).collect();
    (of == method).then(|| Figure {
        input: input.split('|').map(list).collect(),
        quantity,
        value: value.parse().expect("a figure"),
    })
}
