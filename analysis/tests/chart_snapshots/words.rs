//! Labels in three languages, and the chart's own words in Arabic and Chinese.

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

/// The chart's words; those that are not listed here stay English.
pub(crate) fn text(language: Language) -> ChartText {
    let words = match language {
        Language::Ar => ARABIC_WORDS,
        Language::Zh => CHINESE_WORDS,
        _ => &[],
    };
    ChartText::translated(language, |key| Some(words.iter().find(|(name, _)| *name == key)?.1.to_owned()))
}

const ARABIC_WORDS: &[(&str, &str)] = &[
    ("synthetic", "بيانات اصطناعية – ليست إجابات حقيقية"),
    ("n", "ن = {n}"),
    ("pair", "{one}؛ {two}"),
    ("range", "{low} إلى {high}"),
    ("of", "{count} من {total}"),
    ("total", "المجموع"),
    ("no_answers", "لا توجد إجابات صالحة"),
    ("basis_all_respondents", "جميع المجيبين في كل دورة"),
    ("basis_matched_panel", "العينة المتطابقة: من قدّم إجابة صالحة في الدورتين فقط"),
    ("respondents_administrations", "الإجابات الوطنية للدول الأعضاء"),
    ("grouping_region", "حسب المنطقة"),
    ("grouping_development", "حسب مستوى التنمية"),
    ("group_africa", "إفريقيا"),
    ("group_americas", "الأمريكتان"),
    ("group_arab_states", "الدول العربية"),
    ("group_asia_pacific", "آسيا والمحيط الهادئ"),
    ("group_cis", "كومنولث الدول المستقلة"),
    ("group_europe", "أوروبا"),
    ("group_developed", "متقدمة النمو"),
    ("group_developing", "نامية"),
    ("responses_title", "كم دولة عضواً أجابت في الدورة {cycle}؟"),
    ("responses_subtitle", "أجابت {responded} من {eligible} دولة عضواً ({share})"),
    ("responses_groups", "تُحسب الدول في المجموعات بتاريخ {date}."),
    ("responses_all", "جميع الدول الأعضاء"),
    ("distribution_subtitle", "النسبة من الإجابات الصالحة"),
    ("change_title", "{heading}: ما الذي تغيّر من {from} إلى {to}؟"),
    ("change_subtitle", "نسبة من أجابوا «{answer}»"),
    ("change_column", "التغيّر، نقاط"),
    ("change_refused", "غير قابلة للمقارنة"),
    ("change_rounding", "تُحسب التغيّرات بالنقاط المئوية قبل التقريب."),
    ("verdict_rose", "ارتفعت"),
    ("verdict_fell", "انخفضت"),
    ("verdict_no_change_shown", "لم يظهر تغيّر"),
    ("verdict_too_few_to_tell", "الإجابات أقل من أن تُظهر تغيّراً"),
    ("transitions_title", "من غيّر إجابته؟ {label}"),
    ("transitions_subtitle", "الانتقال بين إجابات {from} و{to}"),
    ("transitions_rows", "الصفوف: الإجابة في {from}"),
    ("transitions_columns", "الأعمدة: الإجابة في {to}"),
    ("transitions_same", "{same} من {n} قدموا الإجابة نفسها في الدورتين (بإطار)."),
    ("concordance", "التوافق"),
    ("concordance_identical", "مطابق: السؤال نفسه والخيارات نفسها"),
    ("concordance_reworded", "صياغة جديدة: كلمات أخرى بالمعنى نفسه"),
    ("concordance_recoded", "ترميز جديد: خيارات أخرى في قائمة مشتركة"),
    ("concordance_merged", "مدمج: عدة أسئلة أصبحت سؤالاً واحداً"),
    ("refused_broken", "لا تحمل إجابات الإصدارين المعنى نفسه"),
    ("refused_new", "يرد السؤال في الإصدار اللاحق فقط"),
    ("intervals", "تُظهر الخطوط الرفيعة فترات ويلسون بمستوى {level}."),
    ("cycle_note", "{cycle}: الاستبيان {version}؛ {respondents}؛ بتاريخ {vintage} ({submissions})."),
    ("cycle_respondents", "المجيبون: {n}"),
    ("cycle_submissions", "الإجابات المقدَّمة: {n}"),
    ("source", "المصدر: {source}."),
];

const CHINESE_WORDS: &[(&str, &str)] = &[
    ("synthetic", "合成数据——并非真实答复"),
    ("pair", "{one}；{two}"),
    ("named", "{name}：{value}"),
    ("sentence", "{text}。"),
    ("range", "{low}至{high}"),
    ("of", "{total}个中的{count}个"),
    ("total", "合计"),
    ("basis_matched_panel", "匹配样本：仅限在两个周期均有有效答复者"),
    ("respondents_administrations", "成员国的国家答复"),
    ("group_africa", "非洲"),
    ("group_americas", "美洲"),
    ("group_arab_states", "阿拉伯国家"),
    ("group_asia_pacific", "亚太"),
    ("group_cis", "独联体"),
    ("group_europe", "欧洲"),
    ("responses_title", "{cycle}周期有多少成员国作出答复？"),
    ("responses_subtitle", "{eligible}个成员国中有{responded}个作出答复（{share}）"),
    ("responses_all", "全体成员国"),
    ("distribution_subtitle", "占有效答复的比例"),
    ("change_title", "{heading}：从{from}到{to}有何变化？"),
    ("change_subtitle", "回答“{answer}”的比例"),
    ("change_column", "变化（百分点）"),
    ("change_refused", "不可比"),
    ("verdict_rose", "上升"),
    ("verdict_fell", "下降"),
    ("verdict_no_change_shown", "未显示变化"),
    ("verdict_too_few_to_tell", "答复太少，无法判断"),
    ("transitions_title", "谁改变了答复？{label}"),
    ("transitions_subtitle", "{from}与{to}答复之间的变动"),
    ("transitions_rows", "行：{from}的答复"),
    ("transitions_columns", "列：{to}的答复"),
    ("concordance", "对应关系"),
    ("concordance_identical", "相同：问题和选项均相同"),
    ("concordance_reworded", "措辞不同：用词不同，含义相同"),
    ("source", "来源：{source}。"),
];
