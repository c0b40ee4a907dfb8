### ترجمات مشروع إصدار، للأمانة وللمترجمين.

translations-title = الترجمات
translations-lead = يمكن اعتماد الإصدار متى لم يكن في أي من لغاته نص ناقص أو متقادم.
translations-none = ليس لهذا الإصدار إلا لغة واحدة.
translations-language = اللغة
translation-status-missing = ناقص
translation-status-stale = متقادم
translation-status-unrecorded = مجهول المصدر
translation-status-current = محدَّث
translation-file = ملف المترجم
translation-file-what = يضم الملف كل نص أصلي إلى جانب ترجمته ويبيّن ما ينبغي عمله. وما يُترك فارغاً لا يغيّر شيئاً.
translation-xlsx = جدول بيانات (XLSX)
translation-xliff = لبرمجيات الترجمة (XLIFF 2.0)
translation-upload = الملف الوارد من المترجم
translation-show-changes = عرض التغييرات
translation-not-draft = لا تتغير الترجمات إلا ما دام الإصدار مشروعاً.
translation-changes = { $count ->
    [zero] لا يغيّر الملف أي نص
    [one] يغيّر الملف نصاً واحداً
    [two] يغيّر الملف نصين
    [few] يغيّر الملف { $count } نصوص
    [many] يغيّر الملف { $count } نصاً
   *[other] يغيّر الملف { $count } نص
}
# Numbers of texts.
translation-unchanged = باقية على حالها: { $unchanged }. غير مترجمة في الملف: { $untranslated }.
translation-change-added = جديد
translation-change-changed = معدَّل
translation-change-confirmed = مؤكَّد
translation-apply = حفظ كمراجعة جديدة
translation-discard = تجاهل
translation-open = { $count ->
    [zero] لا توجد نصوص تنتظر الترجمة
    [one] نص واحد ينتظر الترجمة
    [two] نصان ينتظران الترجمة
    [few] { $count } نصوص تنتظر الترجمة
    [many] { $count } نصاً تنتظر الترجمة
   *[other] { $count } نص تنتظر الترجمة
}
translation-current = { $count ->
    [zero] لا توجد ترجمات محدَّثة.
    [one] ترجمة واحدة محدَّثة.
    [two] ترجمتان محدَّثتان.
    [few] { $count } ترجمات محدَّثة.
    [many] { $count } ترجمةً محدَّثة.
   *[other] { $count } ترجمة محدَّثة.
}
error-version-not-draft = لا تتغير الترجمات إلا ما دام الإصدار مشروعاً. أعده مشروعاً من صفحته ثم أرسل الملف.
