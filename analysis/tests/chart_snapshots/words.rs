//! Labels in six languages, and the charts' own words from the catalogues.

use analysis::chart::ChartText;
use survey_model::language::Language;

use super::fixtures::Labels;

pub(crate) const ENGLISH: Labels = Labels {
    heading: "Campaigns",
    questions: [
        "Did your country hold public awareness campaigns on cybersecurity?",
        "Is the public informed of the benefits of software, hardware or service based solutions?",
        "How important is raising awareness on cybersecurity for organisations and civil society?",
        "Is there an agency responsible for child online protection?",
        "Is there a public mechanism to report issues of children’s protection online?",
        "Do government or NGOs educate on child online protection?",
        "Are campaigns made accessible for persons with disabilities?",
    ],
    yes_no: ["Yes", "No"],
    scale: ["Very important", "Fairly important", "Of little importance", "Not important"],
};

pub(crate) const ARABIC: Labels = Labels {
    heading: "الحملات",
    questions: [
        "هل نظم بلدكم حملات توعية عامة بشأن الأمن السيبراني؟",
        "هل يُبلَّغ الجمهور بفوائد الحلول القائمة على البرمجيات أو المعدات أو الخدمات؟",
        "ما مدى أهمية إذكاء الوعي بالأمن السيبراني بالنسبة للمنظمات والمجتمع المدني؟",
        "هل توجد وكالة مسؤولة عن حماية الأطفال على الخط؟",
        "هل توجد آلية عامة للإبلاغ عن مسائل حماية الأطفال على الخط (COP)؟",
        "هل تقوم الحكومة أو المنظمات غير الحكومية بالتثقيف بشأن حماية الأطفال على الخط؟",
        "هل الحملات ميسّرة للأشخاص ذوي الإعاقة؟",
    ],
    yes_no: ["نعم", "لا"],
    scale: ["مهم جداً", "مهم إلى حد ما", "قليل الأهمية", "غير مهم"],
};

pub(crate) const CHINESE: Labels = Labels {
    heading: "宣传活动",
    questions: [
        "贵国是否举办过网络安全公众宣传活动？",
        "公众是否了解基于软件、硬件或服务的解决方案所带来的益处？",
        "提高各组织和民间团体的网络安全意识有多重要？",
        "是否有负责保护上网儿童的机构？",
        "是否有公开的机制用于举报儿童上网保护方面的问题（COP）？",
        "政府或非政府组织是否开展保护上网儿童的教育？",
        "宣传活动是否便于残疾人参与？",
    ],
    yes_no: ["是", "否"],
    scale: ["非常重要", "比较重要", "不太重要", "不重要"],
};

pub(crate) const FRENCH: Labels = Labels {
    heading: "Campagnes",
    questions: [
        "Votre pays a-t-il mené des campagnes publiques de sensibilisation à la cybersécurité ?",
        "Le public est-il informé des avantages des solutions logicielles, matérielles ou de services ?",
        "Quelle importance revêt la sensibilisation à la cybersécurité pour les organisations et la société civile ?",
        "Existe-t-il un organisme chargé de la protection en ligne des enfants ?",
        "Existe-t-il un mécanisme public de signalement des problèmes de protection des enfants en ligne ?",
        "Les pouvoirs publics ou des ONG font-ils de l’éducation à la protection en ligne des enfants ?",
        "Les campagnes sont-elles accessibles aux personnes handicapées ?",
    ],
    yes_no: ["Oui", "Non"],
    scale: ["Très important", "Assez important", "Peu important", "Pas important du tout"],
};

pub(crate) const SPANISH: Labels = Labels {
    heading: "Campañas",
    questions: [
        "¿Ha llevado a cabo su país campañas públicas de sensibilización sobre la ciberseguridad?",
        "¿Se informa al público de las ventajas de las soluciones basadas en programas, equipos o servicios?",
        "¿Qué importancia tiene la sensibilización sobre la ciberseguridad para las organizaciones y la sociedad civil?",
        "¿Existe un organismo responsable de la protección de la infancia en línea?",
        "¿Existe un mecanismo público para notificar problemas de protección de la infancia en línea?",
        "¿Educan el gobierno o las ONG sobre la protección de la infancia en línea?",
        "¿Son accesibles las campañas para las personas con discapacidad?",
    ],
    yes_no: ["Sí", "No"],
    scale: ["Muy importante", "Bastante importante", "Poco importante", "Nada importante"],
};

pub(crate) const RUSSIAN: Labels = Labels {
    heading: "Кампании",
    questions: [
        "Проводила ли ваша страна общественные кампании по повышению осведомлённости о кибербезопасности?",
        "Информируется ли общественность о преимуществах программных, аппаратных или сервисных решений?",
        "Насколько важно повышение осведомлённости о кибербезопасности для организаций и гражданского общества?",
        "Имеется ли учреждение, отвечающее за защиту ребёнка в онлайновой среде?",
        "Имеется ли общедоступный механизм сообщения о проблемах защиты детей в онлайновой среде?",
        "Ведут ли правительство или НПО просветительскую работу по защите ребёнка в онлайновой среде?",
        "Доступны ли кампании для лиц с ограниченными возможностями?",
    ],
    yes_no: ["Да", "Нет"],
    scale: ["Очень важно", "Довольно важно", "Не очень важно", "Совсем не важно"],
};

/// The chart's words as the platform's catalogues have them.
pub(crate) fn text(language: Language) -> ChartText {
    let path = format!("{}/../survey-server/locales/{language}/charts.ftl", env!("CARGO_MANIFEST_DIR"));
    let catalogue = std::fs::read_to_string(path).unwrap();
    ChartText::translated(language, |key| {
        let id = format!("chart-{} = ", key.replace('_', "-"));
        let message = catalogue.lines().find_map(|line| line.strip_prefix(&id))?;
        Some(message.replace("{ $", "{").replace(" }", "}"))
    })
}
