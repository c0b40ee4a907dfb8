//! From a document to a questionnaire: checks everything and reports every problem.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::check_translation::{self, Origin};
use super::document::{CodeListDocument, QuestionDocument, SectionDocument};
use super::{
    Document, Problems, Questionnaire, Section, check_concordance, check_expression, check_question, check_text, label,
};
use crate::code::{QuestionCode, SectionCode, Series};
use crate::code_list::CodeList;
use crate::language::Language;
use crate::question::check_options;
use crate::variable::Variable;
use crate::version::{Version, VersionName};

/// Checks a document; the questionnaire exists only if there is no problem, and comes with its obstacles.
pub(super) fn check(mut document: Document, origin: Origin) -> Result<(Questionnaire, Problems), Problems> {
    let (mut problems, mut obstacles) = (Problems::default(), Problems::default());
    super::size::check(&document, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let name = check_name(&document, &mut problems);
    let languages = check_languages(&document, &mut problems);
    let lists = check_code_lists(&document.code_list, &mut problems);
    let sections = check_sections(&document.section, &lists, &mut problems);
    check_unique(&document.section, &mut problems);
    let order = check_expression::check(&document.section, &sections, &mut problems);
    check_text::check(&document, &sections, &lists, &languages, &mut problems);
    let unrecorded = check_translation::check(&document, &languages, origin, &mut obstacles);
    let concordance = name
        .as_ref()
        .and_then(|name| check_concordance::check(&document, name, &sections, &mut problems, &mut obstacles));
    match name {
        Some(name) if problems.is_empty() => {
            document.normalise();
            let (places, variables, shown) = (places(&sections), variables(&sections), label::shown(&document));
            let questionnaire = Questionnaire {
                name,
                languages,
                sections,
                concordance,
                variables,
                places,
                order,
                shown,
                document,
                obstacles: Vec::new(),
                unrecorded,
            };
            Ok((questionnaire, obstacles))
        }
        _ => Err(problems),
    }
}

fn check_name(document: &Document, problems: &mut Problems) -> Option<VersionName> {
    if document.format != super::document::FORMAT {
        let message = format!(
            "format {} is unknown to this program, which reads format {}",
            document.format,
            super::document::FORMAT
        );
        problems.push("bad-format-version", "format", "", message);
    }
    let series = Series::parse(&document.series).map_err(|e| problems.push("bad-code", "series", "", e.to_string()));
    let version =
        document.version.parse::<Version>().map_err(|e| problems.push("bad-version", "version", "", e.to_string()));
    Some(VersionName { series: series.ok()?, version: version.ok()? })
}

fn check_languages(document: &Document, problems: &mut Problems) -> Vec<Language> {
    let known = Language::ALL.map(Language::code).join(", ");
    let declared = document.languages.iter().map(|code| ("languages".to_owned(), code));
    let written = document.text.keys().map(|code| (format!("text.{code}"), code));
    let remembered = document.translated_from.keys().map(|code| (format!("translated_from.{code}"), code));
    for (path, code) in
        declared.chain(written).chain(remembered).filter(|(_, code)| Language::from_code(code).is_none())
    {
        problems.push("unknown-language", &path, "", format!("`{code}` is not one of the languages {known}"));
    }
    if let Some(source) = document.languages.first().filter(|source| document.translated_from.contains_key(*source)) {
        let message = format!("`{source}` is the source language, which is made from no other");
        problems.push("text-unused", &format!("translated_from.{source}"), "", message);
    }
    if document.languages.is_empty() {
        problems.push("unknown-language", "languages", "", "a questionnaire needs at least one language");
    }
    document.languages.iter().filter_map(|code| Language::from_code(code)).collect()
}

fn check_code_lists(documents: &[CodeListDocument], problems: &mut Problems) -> BTreeMap<String, CodeList> {
    let mut lists = BTreeMap::new();
    for (at, document) in documents.iter().enumerate() {
        let path = format!("code_list.{at}");
        if lists.contains_key(&document.code) {
            problems.push("duplicate-code", &path, &document.code, "there is another code list of this name");
        }
        let list = check_options(
            &document.options,
            Some(&document.code),
            &format!("{path}.options"),
            &document.code,
            problems,
        );
        lists.extend(list.map(|list| (document.code.clone(), list)));
    }
    lists
}

fn check_sections(
    documents: &[SectionDocument],
    lists: &BTreeMap<String, CodeList>,
    problems: &mut Problems,
) -> Vec<Section> {
    let sections = documents.iter().enumerate().filter_map(|(at, document)| {
        let path = format!("section.{at}");
        if document.question.is_empty() {
            problems.push("empty-section", &path, &document.code, "a section needs at least one question");
        }
        let code = SectionCode::parse(&document.code)
            .map_err(|e| problems.push("bad-code", &format!("{path}.code"), "", e.to_string()));
        let relevance = check_expression::parse(
            document.relevance.as_deref(),
            &format!("{path}.relevance"),
            &document.code,
            problems,
        );
        let questions = check_question::check(document, at, lists, problems);
        Some(Section { code: code.ok()?, number: at + 1, relevance, questions })
    });
    sections.collect()
}

fn check_unique(sections: &[SectionDocument], problems: &mut Problems) {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (section_at, section) in sections.iter().enumerate() {
        if !known.insert(&section.code) {
            problems.push(
                "duplicate-code",
                &format!("section.{section_at}.code"),
                &section.code,
                "there is another section with this code",
            );
        }
        for (at, QuestionDocument { code, .. }) in section.question.iter().enumerate() {
            if !known.insert(code) {
                let path = format!("section.{section_at}.question.{at}.code");
                problems.push(
                    "duplicate-code",
                    &path,
                    code,
                    "there is another question with this code; a code names one question of a version",
                );
            }
        }
    }
}

fn places(sections: &[Section]) -> HashMap<QuestionCode, (usize, usize)> {
    let places = sections.iter().enumerate().flat_map(|(section_at, section)| {
        section.questions.iter().enumerate().map(move |(at, question)| (question.code.clone(), (section_at, at)))
    });
    places.collect()
}

fn variables(sections: &[Section]) -> Vec<Variable> {
    sections.iter().flat_map(Section::items).flat_map(|item| item.question.kind.variables(&item.code)).collect()
}
