### The audit trail: who did what, on what, when and from where.

audit-title = سجل التدقيق
audit-lead = من فعل ماذا، وبشأن أي شيء، ومتى، ومن أين. لا يمكن تغيير أي شيء هنا أو حذفه من دون أن يترك أثراً.
audit-count = { $count ->
    [zero] لا توجد أحداث حتى الآن.
    [one] حدث واحد حتى الآن.
    [two] حدثان حتى الآن.
    [few] { $count } أحداث حتى الآن.
    [many] { $count } حدثاً حتى الآن.
   *[other] { $count } حدث حتى الآن.
}
audit-head = رقم آخر حدث وبصمته:
audit-note = يُرجى تدوين هذا السطر من حين إلى آخر خارج المنصة. عندئذ يستطيع من يشغّل الخادم إثبات أن شيئاً لم يُقتطع أو يُنشأ من جديد:
audit-who = من (الاسم أو عنوان البريد الإلكتروني أو المعرّف)
audit-role = بصفة
audit-what = ما الذي جرى
audit-kind = على ماذا
audit-subject = أيّها (المعرّف أو التسمية أو الاسم)
audit-from = من يوم (UTC)
audit-to = إلى يوم (UTC)
audit-none = لا توجد أحداث مطابقة.
audit-newer = أحداث أحدث
audit-older = أحداث أقدم
audit-download = تنزيل جميع الأحداث المطابقة:
audit-number = الحدث { $number }
audit-same-subject = كل ما يخص الموضوع نفسه
audit-hashes = البصمات
audit-before = قبل:
audit-after = بعد:
audit-own-hash = بصمة الحدث:
audit-origin-erased = العنوان ممحو
audit-erased-person = شخص مُحيت بياناته

## What is recorded: a line for each action.

audit-action-audit-began = بدء سجل التدقيق
audit-action-cycle-created = إنشاء دورة
audit-action-cycle-opened = فتح دورة
audit-action-cycle-closed = إغلاق دورة
audit-action-results-published = نُشرت النتائج
audit-action-results-withdrawn = سُحبت النتائج
audit-action-deadline-set = حُدد الموعد النهائي
audit-action-deadline-extended = مُدِّد الموعد النهائي لمجيب واحد
audit-action-mail-sent = أُرسلت رسالة
audit-action-mail-failed = تعذر إرسال رسالة
audit-action-mail-cancelled = أُلغيت رسالة
audit-action-mail-retried = أُعيدت رسالة إلى قائمة الانتظار
audit-action-mail-handed-over = أُرسلت رسالة يدوياً
audit-action-reminder-set = حُدد تذكير
audit-action-reminder-switched = فُعِّل تذكير أو أُوقف
audit-action-reminder-removed = حُذف تذكير
audit-action-reminder-queued = أُدرجت تذكيرات في قائمة الانتظار
audit-action-response-started = بدء رد
audit-action-answers-saved = حفظ إجابات
audit-action-clarification-settled = تسوية سؤال بشأن إجابة
audit-action-clarification-said = سؤال أو رد بشأن إجابة
audit-action-response-moved = تغيير وضع رد
audit-action-section-marked = بيان بشأن حالة قسم
audit-action-answers-validated = قبول إجابات
audit-action-response-language = تغيير لغة رد
audit-action-submission-signed = توقيع الرد
audit-action-submissions-imported = استيراد ردود موقّعة
audit-action-analysis-declared = إعلان اتجاه التحسن لنسخة من الاستبيان
audit-action-version-saved = حفظ نص إصدار
audit-action-version-translated = حفظ ترجمة
audit-action-concordance-reviewed = مراجعة التوافق
audit-action-version-consulted = عرض الإصدار للتشاور
audit-action-version-reopened = إعادة الإصدار إلى مشروع
audit-action-version-approved = اعتماد الإصدار
audit-action-version-published = نشر الإصدار
audit-action-version-retired = سحب الإصدار
audit-action-consultation-opened = فتح مشاورة
audit-action-consultation-invited = دعوة هيئة إلى مشاورة
audit-action-consultation-extended = تمديد مشاورة
audit-action-consultation-closed = إغلاق مشاورة
audit-action-consultation-commented = تقديم تعليق
audit-action-consultation-decided = البت في تعليق

## What events are about.

audit-subject-platform = المنصة
audit-subject-cycle = الدورة
audit-subject-mail = رسالة
audit-subject-reminder-step = تذكير
audit-subject-response = الرد
audit-subject-version = الإصدار
audit-subject-consultation = المشاورة

## As what somebody acts.

audit-role-administrator = إدارة المنصة
audit-role-secretariat = الأمانة
audit-role-rapporteur = المقرِّر
audit-role-focal-point = جهة الاتصال الوطنية
audit-role-contributor = المساهم
audit-role-coordination-body = هيئة التنسيق
audit-role-operator = المشغّل في سطر الأوامر
audit-role-platform = المنصة نفسها
audit-role-visitor = زائر

## What else is recorded, each with its value after a colon.

audit-detail-body = الهيئة
audit-detail-comment = التعليق
audit-detail-cycle = الدورة
audit-detail-deadline = الموعد النهائي
audit-detail-disposition = القرار
audit-detail-when = الموعد
audit-detail-to = حساب المتلقي
audit-detail-respondent = المجيب
audit-detail-on = إرسال تلقائي
audit-detail-letters = عدد الرسائل
audit-detail-letter = الرسالة
audit-detail-kind = النوع
audit-detail-earlier = الموعد النهائي السابق
audit-detail-ends = اليوم الأخير
audit-detail-items = البنود
audit-detail-number = رقم الرد المقدَّم
audit-detail-edition = طبعة خطة التحليل
audit-detail-revision = المراجعة
audit-detail-section = القسم
audit-detail-mark = البيان
audit-detail-evidence-seen = الأدلة المطّلع عليها
audit-detail-accepted = المقبول
audit-detail-question = السؤال
audit-detail-step = الخطوة
audit-detail-starts = اليوم الأول
audit-detail-submissions = الردود الموقّعة
audit-detail-version = الإصدار
audit-detail-vintage = إصدارة البيانات
audit-action-nomination-recorded = سُجِّل ترشيح
audit-action-nomination-ended = انتهى ترشيح
audit-action-nomination-replaced = استُبدلت جهة اتصال
audit-action-nomination-lead = انتقل الدور الرئيسي إلى جهة اتصال أخرى
audit-action-invitation-queued = وُضعت دعوة في قائمة الانتظار
audit-action-sections-delegated = أُسندت أقسام إلى مساهم
audit-action-sections-withdrawn = استُرجعت أقسام من مساهم
audit-subject-nomination = ترشيح
audit-subject-account = حساب
audit-detail-account = الحساب
audit-detail-before = الحساب السابق
audit-detail-lead = المسؤول الرئيسي
audit-detail-language = اللغة
audit-detail-member-state = الدولة العضو
audit-detail-sections = الأقسام
audit-detail-successor = الخلف
audit-action-account-address-taken = دُعي مساهم بعنوان حساب آخر
