//! The missing reasons in words, in the six languages. A list here rather than a catalogue, since codebooks are written without a server.

use survey_model::language::Language;
use survey_model::missing::Missing;

/// A missing reason in words.
pub(super) const fn missing_label(reason: Missing, language: Language) -> &'static str {
    let [ar, en, es, fr, ru, zh] = words(reason);
    match language {
        Language::Ar => ar,
        Language::En => en,
        Language::Es => es,
        Language::Fr => fr,
        Language::Ru => ru,
        Language::Zh => zh,
    }
}

const fn words(reason: Missing) -> [&'static str; 6] {
    match reason {
        Missing::NotAsked => [
            "لم يُطرح السؤال (غير وارد في هذه النسخة)",
            "Not asked (not part of this version)",
            "No preguntada (no figura en esta versión)",
            "Question non posée (absente de cette version)",
            "Не спрашивалось (вопроса нет в этой версии)",
            "未提问（本版本无此问题）",
        ],
        Missing::NotRelevant => [
            "غير ذي صلة (جرى تخطيه بسبب إجابات أخرى)",
            "Not relevant (skipped because of other answers)",
            "No pertinente (omitida a causa de otras respuestas)",
            "Sans objet (question sautée en raison d'autres réponses)",
            "Не относится (пропущено из-за других ответов)",
            "不相关（因其他回答而跳过）",
        ],
        Missing::NotAnswered => ["بلا إجابة", "Not answered", "Sin respuesta", "Sans réponse", "Нет ответа", "未回答"],
        Missing::DontKnow => ["لا أعرف", "Don't know", "No sabe", "Ne sait pas", "Не знаю", "不知道"],
        Missing::NotApplicable => {
            ["لا ينطبق", "Not applicable", "No aplicable", "Non applicable", "Неприменимо", "不适用"]
        }
        Missing::Withheld => {
            ["محجوب", "Withheld", "No se desea divulgar", "Non divulgué", "Не разглашается", "不予透露"]
        }
    }
}
