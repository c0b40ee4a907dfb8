### How the secretariat publishes and withdraws results.

preview-banner = معاينة: هكذا سيراها الجميع، بالإجابات المعروفة في { $time }. ولا يراها أحد بعد.
preview-publish = نشر هذا كإصدارة البيانات { $vintage }، بموجب ترخيص CC BY 4.0
preview-back = العودة دون نشر
publication-title = نشر نتائج
publication-is-on = يمكن للجميع رؤية نتائج هذه الدورة:
publication-is-off = لا يرى نتائج هذه الدورة أحد سوى الموظفين.
publication-begin = نشر
publication-renew = نشر إصدارة أحدث
publication-what = ترون أولاً كل شيء كما سيراه الجمهور؛ ومن هناك تنشرون. وتبقى الإصدارات السابقة في عناوينها.
publication-known-at = الإجابات المعروفة في
publication-known-at-hint = يوم مثل 2026-12-31، أي نهايته (بالتوقيت العالمي). وإذا تُرك فارغاً: الآن.
publication-preview = عرض المعاينة
publication-withdraw = سحب جميع نتائج هذه الدورة
publication-withdraw-what = تختفي جميع الإصدارات خلال ثوانٍ. أما النسخ التي صنعها الآخرون فتبقى.
publication-reason = السبب
publication-reason-hint = يقرؤه الجميع مكان النتائج.
publication-history = إصدارات البيانات
publication-vintage = إصدارة البيانات
publication-since = النشر
publication-until = السحب
publication-wrong-bad-reason = يرجى ذكر سبب السحب في بضعة أسطر على الأكثر.
publication-wrong-bad-moment = هذا ليس يوماً. اكتبوه بصيغة السنة-الشهر-اليوم، مثل 2026-12-31.
publication-wrong-moment-to-come = هذه اللحظة لم تأتِ بعد. اختاروا لحظة أسبق.
publication-link = نشر النتائج
