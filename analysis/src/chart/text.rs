//! The words of charts, one language at a time, with English built in.

use std::borrow::Cow;

use survey_model::concordance::Verdict;
use survey_model::cycle::ResponseStatus;
use survey_model::language::Language;
use survey_model::missing::Missing;

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
    withheld = "withheld";
    withheld_note = "“Withheld”: the number could give away what single states answered for aggregates only.";
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
    cycle = "Cycle";
    base = "n";
    interval = "Interval";
    state = "Member State";
    state_code = "Code";
    state_class = "Shown as";
    state_missing = "No valid answer";
    state_not_published = "Not published";
    state_silent = "Did not respond";
    state_not_both = "No answer in both cycles";
    status_not_started = "Not started";
    status_in_progress = "In progress";
    status_submitted = "Signed off";
    status_clarification_requested = "Clarification requested";
    status_validated = "Validated";
    timeline_title = "How quickly did Member States answer in {cycle}?";
    timeline_days = "Days since the opening";
    timeline_note = "Each line ends on the last day that is known of its cycle.";
    stacked_title = "{heading}: what was answered in {from} and {to}?";
    stacked_nothing = "None of these questions can be drawn in this way";
    stacked_left_out = "Not shown";
    stacked_other_options = "its options are not those of the others";
    stacked_no_order = "its options have no order";
    stacked_too_many = "more than {count} options cannot be told apart as colours";
    missing_title = "{heading}: who gave no answer, and why?";
    missing_subtitle = "Share of respondents";
    missing_valid = "Valid answer";
    missing_unpaired = "Answered in this cycle only";
    missing_not_asked = "Not asked in this version";
    missing_not_relevant = "Not asked because of other answers";
    missing_not_answered = "Not answered";
    missing_dont_know = "Don’t know";
    missing_not_applicable = "Not applicable";
    missing_withheld = "Prefer not to say";
    bounds_title = "{heading}: what holds, whatever the others would have answered?";
    bounds_subtitle = "Dot: share of valid answers. Band: where the share of all Member States can lie";
    bounds_note = "One end of a band supposes that nobody without a valid answer would have given this answer, the other that all would have.";
    bounds_range = "{cycle}: possible";
    bounds_change = "Possible change, points";
    regions_title = "How does it differ between regions? {label}";
    flow_subtitle = "{same} of {n} gave the same answer in both cycles (pale bands)";
    map_answers_subtitle = "Answers of Member States in {cycle}";
    map_change_title = "Where did the answers change? {label}";
    map_change_subtitle = "Answers of Member States in {from} and in {to}";
    map_moved = "From “{from}” to “{to}”";
    map_stayed = "“{answer}” both times";
    map_higher = "Higher on the scale";
    map_same = "Same answer";
    map_lower = "Lower on the scale";
    map_changed = "Other answer";
    map_dots = "Equal areas are shown equally large (Equal Earth projection). States too small to be seen are dots.";
    map_boundaries = "The designations employed and the presentation of material on this map do not imply the expression of any opinion whatsoever on the part of ITU concerning the legal status of any country, territory, city or area or of its authorities, or concerning the delimitation of its frontiers or boundaries.";
    tiles_note = "Every Member State is one tile with its ISO code, grouped by ITU region.";
    trend_title = "How has it developed? {label}";
    trend_most = "{count} of {total} answers are drawn: those with the greatest share in the last cycle.";
    index_title = "{heading}: where do Member States stand in {cycle}?";
    index_subtitle = "Index from 0 to 100, in tiers";
    index_tier = "Tier {tier}";
    index_between = "{low} to below {high}";
    index_from = "{low} and above";
    index_states = "Member States: {count}";
    index_without = "Without an index, as too many answers are missing: {count}.";
    index_note = "Within a tier, states are sorted by their index.";
    index_ranks = "In grey: between which ranks a state lies when the weights are varied.";
    index_value = "Index";
    index_tier_column = "Tier";
    index_rank = "Rank";
    index_rank_range = "Ranks with other weights";
    bounds_nothing = "For none of these questions is it known how many could have answered";
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

    pub(super) fn missing(&self, reason: Missing) -> &str {
        self.find(&format!("missing_{}", reason.code())).unwrap_or_default()
    }

    pub(super) fn status(&self, status: ResponseStatus) -> &str {
        self.find(&format!("status_{}", status.code())).unwrap_or_default()
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
