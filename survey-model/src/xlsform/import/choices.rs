//! The sheet `choices`: lists of options.

use std::collections::BTreeMap;

use super::codes::{Taken, small};
use super::tree::Node;
use super::{Report, Settings};
use crate::language::Language;
use crate::question::YES_PARTIAL_NO_LIST;
use crate::questionnaire::document::{CodeListDocument, OptionDocument, TextDocument};
use crate::workbook::{Row, Table, Workbook};
use crate::xlsform::{column, language};

/// The lists in the order of the sheet.
pub(super) struct Lists {
    lists: Vec<List>,
    by_name: BTreeMap<String, usize>,
    /// Names of options that are no codes, with the codes that they became.
    renamed: BTreeMap<String, String>,
}

/// One list.
#[derive(Default)]
pub(super) struct List {
    pub(super) name: String,
    pub(super) options: Vec<OptionDocument>,
    /// Language → option → label.
    pub(super) labels: BTreeMap<Language, BTreeMap<String, String>>,
    pub(super) belongs: Belongs,
    names: std::collections::BTreeSet<String>,
    taken: Taken,
}

/// Whom a list belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Belongs {
    /// To several questions, by its name.
    #[default]
    Shared,
    /// To the one question that uses it.
    Question,
    /// To every question of the kind yes-partial-no.
    YesPartialNo,
}

impl Lists {
    pub(super) fn read(workbook: &Workbook, nodes: &[Node<'_>], settings: &Settings, report: &mut Report) -> Self {
        let mut lists = Self { lists: Vec::new(), by_name: BTreeMap::new(), renamed: BTreeMap::new() };
        if let Some(sheet) = workbook.sheet("choices") {
            let table = Table::new(sheet);
            let mut reader =
                Reader { headings: Headings::read(&table, settings, report), table: &table, settings, report };
            for row in &table.rows {
                reader.row(*row, &mut lists);
            }
        }
        let uses = uses(nodes);
        for list in &mut lists.lists {
            list.belongs = belongs(list, uses.get(list.name.as_str()).map_or(&[], Vec::as_slice), settings);
        }
        lists
    }

    /// The list of this name.
    pub(super) fn find(&self, name: &str) -> Option<&List> {
        self.by_name.get(name).and_then(|at| self.lists.get(*at))
    }

    /// How many options questions get of their own, each time that one uses such a list.
    pub(super) fn copied(&self, nodes: &[Node<'_>]) -> usize {
        let mut open: Vec<&Node<'_>> = nodes.iter().collect();
        let mut copied = 0_usize;
        while let Some(node) = open.pop() {
            let list = node.kind.choice().and_then(|choice| Some((choice, self.find(&choice.list)?)));
            let own = list.filter(|(choice, list)| choice.or_other || list.belongs == Belongs::Question);
            copied = copied.saturating_add(own.map_or(0, |(_, list)| list.options.len()));
            open.extend(&node.children);
        }
        copied
    }

    /// The code that an option's name became, if it is another one.
    pub(super) fn renamed(&self, name: &str) -> Option<&str> {
        self.renamed.get(name.trim()).map(String::as_str)
    }

    /// The shared lists; their labels are added to the texts.
    pub(super) fn shared(&self, texts: &mut BTreeMap<String, TextDocument>) -> Vec<CodeListDocument> {
        for list in self.lists.iter().filter(|list| list.belongs != Belongs::Question) {
            for (language, labels) in &list.labels {
                texts
                    .entry(language.code().to_owned())
                    .or_default()
                    .code_list
                    .insert(list.name.clone(), labels.clone());
            }
        }
        let shared = self.lists.iter().filter(|list| list.belongs == Belongs::Shared);
        shared.map(|list| CodeListDocument { code: list.name.clone(), options: list.options.clone() }).collect()
    }
}

/// The names of the questions that use each list.
fn uses<'n>(nodes: &'n [Node<'_>]) -> BTreeMap<&'n str, Vec<&'n str>> {
    let mut uses: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut open: Vec<&Node<'_>> = nodes.iter().collect();
    while let Some(node) = open.pop() {
        if let Some(choice) = node.kind.choice() {
            uses.entry(choice.list.as_str()).or_default().push(node.name.as_str());
        }
        open.extend(&node.children);
    }
    uses
}

fn belongs(list: &List, uses: &[&str], settings: &Settings) -> Belongs {
    let is_three = || {
        let codes: Vec<&str> = list.options.iter().map(|option| option.code.as_str()).collect();
        list.name == YES_PARTIAL_NO_LIST && codes == ["yes", "partial", "no"]
    };
    match settings.is_own() {
        true if list.belongs == Belongs::Shared => Belongs::Shared,
        true if list.name == YES_PARTIAL_NO_LIST => Belongs::YesPartialNo,
        true => Belongs::Question,
        false if is_three() => Belongs::YesPartialNo,
        false if matches!(uses, [only] if only.eq_ignore_ascii_case(&list.name)) => Belongs::Question,
        false => Belongs::Shared,
    }
}

/// Where the columns stand.
struct Headings {
    list: Option<u32>,
    name: Option<u32>,
    labels: Vec<(Language, u32)>,
    score: Option<u32>,
    exclusive: Option<u32>,
    shared: Option<u32>,
}

impl Headings {
    fn read(table: &Table<'_>, settings: &Settings, report: &mut Report) -> Self {
        let mut headings =
            Self { list: None, name: None, labels: Vec::new(), score: None, exclusive: None, shared: None };
        for (heading, at) in table.headings() {
            let (base, rest) = heading.split_once("::").or_else(|| heading.split_once(':')).unwrap_or((heading, ""));
            match (base.trim().replace([' ', '-'], "_").to_lowercase().as_str(), rest) {
                ("list_name", "") => headings.list = Some(at),
                ("name" | "value", "") => headings.name = Some(at),
                ("label" | "caption", rest) => {
                    let language = if rest.is_empty() { Some(settings.default_language) } else { language::read(rest) };
                    match language {
                        Some(language) => headings.labels.push((language, at)),
                        None => {
                            let message = format!("`{rest}` is not one of the six languages; its labels are left out");
                            report.foreign.push(table.sheet().problem("xlsform-language", 1, at, message));
                        }
                    }
                }
                (column::SCORE, "") => headings.score = Some(at),
                (column::EXCLUSIVE, "") => headings.exclusive = Some(at),
                (column::SHARED, "") if settings.is_own() => headings.shared = Some(at),
                _ => {
                    let message = format!("the column `{heading}` has no equivalent; its cells are left out");
                    report.foreign.push(table.sheet().problem("xlsform-column", 1, at, message));
                }
            }
        }
        headings
    }
}

struct Reader<'r, 's> {
    headings: Headings,
    table: &'r Table<'s>,
    settings: &'r Settings,
    report: &'r mut Report,
}

impl Reader<'_, '_> {
    fn text<'c>(row: Row<'c>, at: Option<u32>) -> Option<&'c str> {
        at.and_then(|at| row.text(at)).map(str::trim)
    }

    fn row(&mut self, row: Row<'_>, lists: &mut Lists) {
        let (list, name) = (Self::text(row, self.headings.list), Self::text(row, self.headings.name));
        let (Some(list), Some(name)) = (list, name) else {
            let message = "the row has no list or no name and is left out";
            let first = row.cells.first().map_or(1, |cell| cell.column);
            self.report.foreign.push(self.table.sheet().problem("xlsform-name-missing", row.number, first, message));
            return;
        };
        let at = *lists.by_name.entry(list.to_owned()).or_insert_with(|| {
            lists.lists.push(List { name: list.to_owned(), belongs: Belongs::Question, ..List::default() });
            lists.lists.len() - 1
        });
        let Some(list) = lists.lists.get_mut(at) else { return };
        let at = (row.number, self.headings.name.unwrap_or(1));
        if !list.names.insert(name.to_owned()) {
            let message = format!("the list `{}` has another option `{name}`; this one is left out", list.name);
            self.report.foreign.push(self.table.sheet().problem("xlsform-duplicate-choice", at.0, at.1, message));
            return;
        }
        let code = list.taken.distinct(small(name));
        if code != name {
            lists.renamed.insert(name.to_owned(), code.clone());
            let message = format!("the option `{name}` becomes `{code}`");
            self.report.notices.push(self.table.sheet().problem("xlsform-renamed", at.0, at.1, message));
        }
        self.option(row, code, list);
    }

    fn option(&mut self, row: Row<'_>, code: String, list: &mut List) {
        for (language, at) in &self.headings.labels {
            if let Some(label) = row.text(*at) {
                let label = if self.settings.is_own() { label } else { label.trim() };
                list.labels.entry(*language).or_default().insert(code.clone(), label.to_owned());
            }
        }
        let score = Self::text(row, self.headings.score).and_then(|text| {
            let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
            if number.is_none() {
                let at = self.headings.score.unwrap_or(1);
                let message = format!("`{text}` is not a number of points; it is left out");
                self.report.foreign.push(self.table.sheet().problem("xlsform-cell", row.number, at, message));
            }
            number
        });
        let is_yes = |at| {
            Self::text(row, at)
                .is_some_and(|text| text.eq_ignore_ascii_case("yes") || text.eq_ignore_ascii_case("true"))
        };
        if is_yes(self.headings.shared) {
            list.belongs = Belongs::Shared;
        }
        list.options.push(OptionDocument { code, score, exclusive: is_yes(self.headings.exclusive) });
    }
}
