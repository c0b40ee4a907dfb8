//! The words of charts, one language at a time, with English built in.

use std::borrow::Cow;

use survey_model::concordance::Verdict;
use survey_model::language::Language;

use crate::report::{Basis, ChangeVerdict, Group, RefusalReason, Respondents};

/// Makes the struct, its English words and its list of keys from one list, so that none can be forgotten.
macro_rules! words {
    ($($field:ident = $english:literal;)*) => {
        /// The words of charts in one language. In `{braces}` stands what a chart puts in.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct ChartText {
            /// The language.
            pub language: Language,
            $(#[doc = concat!("English: ", $english)] pub $field: Cow<'static, str>,)*
        }

        impl ChartText {
            /// Every key with its English words, for message catalogues.
            pub const ENGLISH: &'static [(&'static str, &'static str)] = &[$((stringify!($field), $english)),*];

            /// The words in a language, as `find` gives them for each key of [`Self::ENGLISH`]; English stands in for
            /// those that it doesn't have.
            pub fn translated(language: Language, find: impl Fn(&str) -> Option<String>) -> Self {
                Self { language, $($field: find(stringify!($field)).map_or(Cow::Borrowed($english), Cow::Owned),)* }
            }

            /// The words of a key.
            #[must_use]
            pub fn find(&self, key: &str) -> Option<&str> {
                match key {
                    $(stringify!($field) => Some(&self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

words! {
    synthetic = "SYNTHETIC DATA – not real answers";
    decimal_mark = ".";
    percent = "{value}%";
    n = "n = {n}";
    pair = "{one}; {two}";
    named = "{name}: {value}";
    sentence = "{text}.";
    range = "{low} to {high}";
    of = "{count} of {total}";
    total = "Total";
    no_answers = "No valid answers";
    basis_all_respondents = "All respondents of each cycle";
    basis_matched_panel = "Matched panel: only those with a valid answer in both cycles";
    respondents_administrations = "national answers of Member States";
    respondents_everyone = "administrations and other organisations";
    grouping_region = "By region";
    grouping_development = "By development status";
    grouping_ldc = "Least developed countries";
    grouping_lldc = "Landlocked developing countries";
    grouping_sids = "Small island developing states";
    grouping_un_region = "By United Nations region";
    group_africa = "Africa";
    group_americas = "Americas";
    group_arab_states = "Arab States";
    group_asia_pacific = "Asia-Pacific";
    group_cis = "CIS";
    group_europe = "Europe";
    group_developed = "Developed";
    group_developing = "Developing";
    group_ldc = "LDCs";
    group_not_ldc = "Not LDCs";
    group_lldc = "LLDCs";
    group_not_lldc = "Not LLDCs";
    group_sids = "SIDS";
    group_not_sids = "Not SIDS";
    group_un_africa = "UN: Africa";
    group_un_americas = "UN: Americas";
    group_un_asia = "UN: Asia";
    group_un_europe = "UN: Europe";
    group_un_oceania = "UN: Oceania";
    responses_title = "How many Member States answered in {cycle}?";
    responses_subtitle = "{responded} of {eligible} Member States answered ({share})";
    responses_groups = "States are counted into groups as of {date}.";
    responses_all = "All Member States";
    responses_group = "Group";
    responses_responded = "Answered";
    responses_eligible = "Member States";
    responses_share = "Share";
    distribution_subtitle = "Share of valid answers";
    distribution_answer = "Answer";
    distribution_count = "{cycle}: answers";
    distribution_share = "{cycle}: share";
    distribution_interval = "{cycle}: interval";
    change_title = "{heading}: what changed from {from} to {to}?";
    change_subtitle = "Share that answered “{answer}”";
    change_subtitle_each = "Share that gave the answer named under each question";
    change_question = "Question";
    change_answer = "Answer";
    change_column = "Change, points";
    change_verdict = "Verdict";
    change_concordance = "Concordance";
    base_of_cycle = "{cycle}: n";
    change_rounding = "Changes, in percentage points, are computed before rounding.";
    change_refused = "Not compared";
    change_not_a_share = "its answers are numbers, dates or texts, which have no share";
    change_nothing = "None of these questions can be compared";
    verdict_rose = "rose";
    verdict_fell = "fell";
    verdict_no_change_shown = "no change shown";
    verdict_too_few_to_tell = "too few to tell";
    transitions_title = "Who answered differently? {label}";
    transitions_subtitle = "Moves between the answers of {from} and {to}";
    transitions_rows = "Rows: answer in {from}";
    transitions_columns = "Columns: answer in {to}";
    transitions_same = "{same} of {n} gave the same answer in both cycles (outlined).";
    concordance = "Concordance";
    concordance_identical = "identical: same question, same options";
    concordance_reworded = "reworded: other words, same meaning";
    concordance_recoded = "recoded: other options, brought to a common list";
    concordance_split = "split: one question became several, combined here";
    concordance_merged = "merged: several questions became one, combined here";
    concordance_new = "new: only the later version asks it";
    concordance_dropped = "dropped: only the earlier version asked it";
    concordance_broken = "broken: the answers do not mean the same";
    refused_broken = "the answers to the two versions do not mean the same";
    refused_new = "only the later version asks it";
    refused_dropped = "only the earlier version asked it";
    refused_not_combined = "one question became several or several became one, and no way to combine them is given";
    refused_uncombinable = "the questions cannot be combined";
    refused_options_differ = "the versions offer different options that are not brought together";
    refused_levels_differ = "the versions ask for different kinds of answers";
    refused_no_column = "the data lack the question";
    intervals = "Thin lines show {level} Wilson intervals.";
    cycle_note = "{cycle}: questionnaire {version}; {respondents}; vintage {vintage} ({submissions}).";
    cycle_respondents = "respondents: {n}";
    cycle_submissions = "submissions: {n}";
    source = "Source: {source}.";
}

impl Default for ChartText {
    fn default() -> Self {
        Self::translated(Language::En, |_| None)
    }
}

impl ChartText {
    /// Whether reading starts at the right.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.language.direction() == "rtl"
    }

    /// A text that reads from left to right even among Arabic, where dates, ranges and signs would be turned round.
    pub(super) fn upright(&self, text: &str) -> String {
        if self.is_right_to_left() { format!("\u{200e}{text}\u{200e}") } else { text.to_owned() }
    }

    /// A text that may be in another language than the chart, such as a reviewer's.
    pub(super) fn foreign(&self, text: &str) -> String {
        if has_right_to_left(text) { text.to_owned() } else { self.upright(text) }
    }

    /// Texts one after the other.
    pub(super) fn list(&self, texts: &[String]) -> String {
        let join = |one: String, two: &String| fill(&self.pair, &[("one", &one), ("two", two)]);
        texts.split_first().map(|(first, rest)| rest.iter().fold(first.clone(), join)).unwrap_or_default()
    }

    /// A name with what belongs to it.
    pub(super) fn named(&self, name: &str, value: &str) -> String {
        fill(&self.named, &[("name", name), ("value", value)])
    }

    /// A text as a sentence.
    pub(super) fn sentence(&self, text: &str) -> String {
        fill(&self.sentence, &[("text", text)])
    }

    pub(super) fn group<'t>(&'t self, group: &'t Group) -> &'t str {
        self.group_of(&group.group)
    }

    pub(super) fn group_of<'t>(&'t self, code: &'t str) -> &'t str {
        self.find(&format!("group_{code}")).unwrap_or(code)
    }

    pub(super) fn grouping(&self, group: &Group) -> &str {
        self.find(&format!("grouping_{}", group.breakdown)).unwrap_or_default()
    }

    pub(super) fn basis(&self, basis: Basis) -> &str {
        match basis {
            Basis::AllRespondents => &self.basis_all_respondents,
            Basis::MatchedPanel => &self.basis_matched_panel,
        }
    }

    pub(super) fn respondents(&self, respondents: Respondents) -> &str {
        match respondents {
            Respondents::Administrations => &self.respondents_administrations,
            Respondents::Everyone => &self.respondents_everyone,
        }
    }

    pub(super) fn verdict(&self, verdict: ChangeVerdict) -> &str {
        self.find(&format!("verdict_{}", verdict.code())).unwrap_or_default()
    }

    pub(super) fn concordance(&self, verdict: Verdict) -> &str {
        self.find(&format!("concordance_{}", verdict.code())).unwrap_or_default()
    }

    pub(super) fn refusal(&self, why: RefusalReason) -> &str {
        match why {
            RefusalReason::Broken => &self.refused_broken,
            RefusalReason::New => &self.refused_new,
            RefusalReason::Dropped => &self.refused_dropped,
            RefusalReason::NotCombined => &self.refused_not_combined,
            RefusalReason::Uncombinable => &self.refused_uncombinable,
            RefusalReason::OptionsDiffer => &self.refused_options_differ,
            RefusalReason::LevelsDiffer => &self.refused_levels_differ,
            RefusalReason::NoColumn => &self.refused_no_column,
        }
    }
}

/// Whether a text has letters that are read from the right.
pub(super) fn has_right_to_left(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'))
}

/// A template with its `{names}` replaced.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut rest = template;
    let mut result = String::with_capacity(template.len() + 16);
    while let Some((before, after)) = rest.split_once('{') {
        result.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        result.push_str(values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value));
        rest = tail;
    }
    result.push_str(rest);
    result
}
