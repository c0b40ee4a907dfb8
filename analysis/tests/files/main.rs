//! Comparisons of files from anywhere, as somebody would write them.

#![expect(clippy::unwrap_used, reason = "a test stops where it must not go on")]

mod answers;
mod better;
mod codebook;
mod crosswalk;
mod problems;
mod properties;
mod spellings;

use analysis::comparison::{Options, compare};
use analysis::files::{
    Answers, Codebook, Described, File, Reading, read_answers, read_codebook, read_crosswalk, unreviewed,
};
use analysis::report::Comparison;
use survey_model::problem::Problem;

pub(crate) const CODEBOOK: &str = "\
column,level,code,missing,score,label,code_label
trust,ordinal,Low,,1,Do you trust it?,Hardly
trust,,Middle,,2,,
trust,,High,,3,,
trust,,99,dont_know,,,
held,nominal,Yes,,1,Was a campaign held?,
held,,No,,0,,
budget,numeric,-1,withheld,,How much was spent?,
since,date,,,,Since when?,
remarks,text,,,,Anything else?,
Income group,unused,,,,,
";

pub(crate) fn codebook(text: &str) -> Codebook {
    read_codebook(File { name: "codebook.csv", bytes: text.as_bytes() }).unwrap()
}

pub(crate) fn reading(cycle: &str) -> Reading {
    Reading { cycle: Some(cycle.parse().unwrap()), id: Some("id".to_owned()), ..Reading::default() }
}

pub(crate) fn answers(text: &str) -> Answers {
    answers_of(text.as_bytes(), "2010", &codebook(CODEBOOK))
}

pub(crate) fn answers_of(bytes: &[u8], cycle: &str, codebook: &Codebook) -> Answers {
    match read_answers(File { name: "a.csv", bytes }, codebook, &reading(cycle)) {
        Ok(answers) => answers,
        Err(problems) => panic!("{}", listed(&problems)),
    }
}

/// The problems of a file of answers, one a line.
pub(crate) fn problems_of(bytes: impl AsRef<[u8]>) -> String {
    let bytes = bytes.as_ref();
    listed(&read_answers(File { name: "a.csv", bytes }, &codebook(CODEBOOK), &reading("2010")).unwrap_err())
}

pub(crate) fn problems_of_codebook(text: &str) -> String {
    listed(&read_codebook(File { name: "codebook.csv", bytes: text.as_bytes() }).unwrap_err())
}

pub(crate) fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Two files with their codebooks.
pub(crate) struct Two {
    pub(crate) codebooks: [Codebook; 2],
    pub(crate) answers: [Answers; 2],
}

impl Two {
    pub(crate) fn new(codebooks: [&str; 2], answers: [&str; 2]) -> Self {
        let codebooks = codebooks.map(codebook);
        let [one, two] = answers;
        let answers =
            [answers_of(one.as_bytes(), "2010", &codebooks[0]), answers_of(two.as_bytes(), "2016", &codebooks[1])];
        Self { codebooks, answers }
    }

    pub(crate) fn sides(&self) -> [Described<'_>; 2] {
        [0, 1].map(|at| Described { codebook: &self.codebooks[at], dataset: &self.answers[at].dataset })
    }

    pub(crate) fn compared(&self) -> Comparison {
        let [earlier, later] = self.sides();
        let options = Options { better: later.codebook.directions(), ..Options::default() };
        compare(earlier.side(), later.side(), &unreviewed(earlier, later), &options).unwrap()
    }

    pub(crate) fn compared_by(&self, crosswalk: &str) -> Result<Comparison, String> {
        let [earlier, later] = self.sides();
        let file = File { name: "crosswalk.csv", bytes: crosswalk.as_bytes() };
        let concordance = read_crosswalk(file, earlier, later).map_err(|problems| listed(&problems))?;
        Ok(compare(earlier.side(), later.side(), &concordance, &Options::default()).unwrap())
    }
}
