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

/// In the order of the languages' codes; the pages' catalogues (`codes.ftl`) say the same.
const fn words(reason: Missing) -> [&'static str; 6] {
    match reason {
        Missing::NotAsked => [
            "لم يُطرح في هذا الإصدار",
            "Not asked in this version",
            "No se pregunta en esta versión",
            "Non posée dans cette version",
            "Вопроса нет в этой версии",
            "此版本未提问",
        ],
        Missing::NotRelevant => [
            "لم يُطرح بسبب إجابات أخرى",
            "Not asked because of other answers",
            "No se pregunta debido a otras respuestas",
            "Non posée en raison d’autres réponses",
            "Вопрос не задан в силу других ответов",
            "因其他回答而无需提问",
        ],
        Missing::NotAnswered => ["دون إجابة", "Not answered", "Sin respuesta", "Sans réponse", "Нет ответа", "未回答"],
        Missing::DontKnow => ["لا نعلم", "Don’t know", "No sabe", "Ne sait pas", "Не знаем", "不清楚"],
        Missing::NotApplicable => ["لا ينطبق", "Not applicable", "No procede", "Sans objet", "Неприменимо", "不适用"],
        Missing::Withheld => [
            "نفضّل عدم الإجابة",
            "Prefer not to say",
            "Prefiere no responder",
            "Préfère ne pas répondre",
            "Предпочитаем не отвечать",
            "不便回答",
        ],
    }
}
