//! What people do between the commands: an author, a reviewer, five translators.

use std::fs;

use survey_tests::cli::Program;

fn change(program: &Program, file: &str, change: impl FnOnce(String) -> String) {
    let path = program.folder().join(file);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, change(text)).unwrap();
}

/// Edits the draft as the page shows it: two blocks go to the ends of files, one line takes the place of another.
pub(super) fn edit(program: &Program, blocks: &[&str]) {
    let [definition, texts, explanation] = blocks else { panic!("the page shows other blocks: {blocks:?}") };
    change(program, "draft/questionnaire.toml", |text| format!("{text}\n{definition}"));
    change(program, "draft/en.toml", |text| format!("{text}\n{texts}"));
    let before = explanation.replace("academia, ", "");
    change(program, "draft/en.toml", |text| {
        assert!(text.contains(&before), "the explanation is not the one of the page any more");
        text.replace(&before, explanation)
    });
}

/// Puts a name in the place of each comment that says that nobody has reviewed a proposal, and takes the page's words for one.
pub(super) fn review(program: &Program, reworded: &str) {
    let reviewed = |text: String| {
        let proposals = text.matches("# Proposed: nobody has reviewed this verdict yet.").count();
        assert!(proposals > 50, "{proposals} proposals");
        let text =
            text.replace("# Proposed: nobody has reviewed this verdict yet.", "reviewer = \"Jane Doe, rapporteur\"");
        let entries = text.split("[[entry]]").map(|entry| match entry.contains("verdict = \"reworded\"") {
            true => reworded.trim_start_matches("[[entry]]").to_owned() + "\n",
            false => entry.to_owned(),
        });
        entries.collect::<Vec<_>>().join("[[entry]]")
    };
    change(program, "draft/concordance.toml", reviewed);
}

/// What the translators write: for each language the title of the section, the question, its explanation, and the explanation that changed.
const TRANSLATIONS: [(&str, [&str; 4]); 5] = [
    (
        "ar",
        [
            "الذكاء الاصطناعي",
            "هل تتناول حملات التوعية في بلدكم الاحتيال الذي يُستخدم فيه الذكاء الاصطناعي؟",
            "على سبيل المثال، تقليد الأصوات أو الوجوه.",
            "يُرجى أن يشمل ذلك الحملات التي نظمتها الحكومة أو الأوساط الأكاديمية أو القطاع الخاص أو المجتمع المدني خلال السنوات الأربع لفترة الدراسة.",
        ],
    ),
    (
        "es",
        [
            "Inteligencia artificial",
            "¿Abordan las campañas de sensibilización de su país el fraude que se vale de la inteligencia artificial?",
            "Por ejemplo, la imitación de voces o rostros.",
            "Incluya las campañas organizadas por el gobierno, el sector académico, el sector privado o la sociedad civil durante los cuatro años del periodo de estudios.",
        ],
    ),
    (
        "fr",
        [
            "Intelligence artificielle",
            "Les campagnes de sensibilisation menées dans votre pays traitent-elles de la fraude recourant à l’intelligence artificielle ?",
            "Par exemple, l’imitation de voix ou de visages.",
            "Tenez compte des campagnes organisées par les pouvoirs publics, les milieux universitaires, le secteur privé ou la société civile pendant les quatre années de la période d’études.",
        ],
    ),
    (
        "ru",
        [
            "Искусственный интеллект",
            "Затрагивают ли кампании по повышению осведомленности в вашей стране мошенничество с использованием искусственного интеллекта?",
            "Например, имитация голоса или внешности.",
            "Учитывайте кампании, организованные государственными органами, академическими организациями, частным сектором или гражданским обществом в течение четырех лет исследовательского периода.",
        ],
    ),
    (
        "zh",
        [
            "人工智能",
            "贵国的宣传活动是否涉及利用人工智能实施的欺诈？",
            "例如模仿声音或面孔。",
            "包括政府、学术界、私营部门或民间团体在研究期的四年内组织的宣传活动。",
        ],
    ),
];

/// The units of the file that are to be translated, in the order of the texts above.
const UNITS: [&str; 4] = [
    "section.artificial-intelligence.title",
    "question.AI_FRAUD_ADDRESSED.label",
    "question.AI_FRAUD_ADDRESSED.explanation",
    "question.CAMPAIGN_HELD.explanation",
];

/// Writes the translations into a translator's file, unless they are there already.
pub(super) fn translate(program: &Program, file: &str) {
    let (_, texts) = TRANSLATIONS.iter().find(|(language, _)| file.starts_with(language)).unwrap();
    for (unit, translation) in UNITS.into_iter().zip(texts) {
        change(program, file, |text| translated(&text, unit, translation));
    }
}

fn translated(file: &str, unit: &str, translation: &str) -> String {
    let (before, rest) = file.split_once(&format!("name=\"{unit}\"")).unwrap_or_else(|| panic!("no unit {unit}"));
    let (unit_text, after) = rest.split_once("</segment>").unwrap();
    let source_ends = unit_text.find("</source>").unwrap() + "</source>".len();
    let source = &unit_text[..source_ends];
    format!("{before}name=\"{unit}\"{source}\n<target>{translation}</target>\n</segment>{after}")
}
