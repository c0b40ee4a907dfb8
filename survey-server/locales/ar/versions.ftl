### دورة حياة إصدار الاستبيان، للأمانة.

version-status-draft = مشروع
version-status-in-consultation = قيد التشاور
version-status-approved = معتمد
version-status-published = منشور
version-status-retired = مسحوب

nav-versions = الإصدارات
versions-title = إصدارات الاستبيانات
versions-lead = هنا يُصاغ الإصدار ويُعرض للتشاور ويُعتمد ويُنشر. ومتى نُشر فلا يتغير أبداً.
versions-none = لا يوجد أي إصدار بعد. أرسل أدناه ملفات إصدار ما فيصبح مشروعاً.
versions-items = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بنداً
   *[other] { $count } بند
}
# Codes of languages follow, such as ar, en.
versions-languages = اللغات:
versions-damaged = النص المحفوظ لهذا الإصدار تالف ولا يُعرض. يُرجى أن تطلب من المشغّل استعادته من نسخة احتياطية.
version-revision = المراجعة { $revision }

upload-title = إرسال إصدار
upload-what = اختر جميع ملفات مجلد الإصدار: questionnaire.toml وملفاً لكل لغة مثل en.toml، وكذلك concordance.toml إذا كان هناك إصدار سابق. وإذا لم يكن فيها خطأ أصبحت مشروعاً، أو مراجعة جديدة للمشروع القائم. ويمكن بدلاً من ذلك إرسال استمارة XLSForm (بنسق .xlsx أو .xls)؛ وتُدرج في قائمةٍ العناصر التي لا مقابل لها هنا، ويستبعدها الأمر “questionnaire import-xlsform --lenient”.
upload-revision = أرسل ملفات أخرى فتصبح المراجعة التالية لهذا المشروع. وتُحفظ المراجعات السابقة.
upload-files = الملفات
upload-sources = ملفات المجلد "sources" إن وُجد
upload-sources-hint = النصوص التي أُعدت منها كل ترجمة.
upload-reason = ما الجديد (اختياري)
upload-save = حفظ كمشروع
upload-check = التحقق فقط
upload-problems = { $count ->
    [zero] لا توجد مشكلات؛ ولم يُحفظ أي شيء
    [one] توجد مشكلة واحدة؛ ولم يُحفظ أي شيء
    [two] توجد مشكلتان؛ ولم يُحفظ أي شيء
    [few] توجد { $count } مشكلات؛ ولم يُحفظ أي شيء
    [many] توجد { $count } مشكلةً؛ ولم يُحفظ أي شيء
   *[other] توجد { $count } مشكلة؛ ولم يُحفظ أي شيء
}
# $name is a version, such as cybersecurity-awareness@2.1.0.
upload-checked = { $items ->
    [zero] يمكن قراءة الملفات: هي { $name }، بلا بنود. ولم يُحفظ أي شيء.
    [one] يمكن قراءة الملفات: هي { $name }، وفيها بند واحد. ولم يُحفظ أي شيء.
    [two] يمكن قراءة الملفات: هي { $name }، وفيها بندان. ولم يُحفظ أي شيء.
    [few] يمكن قراءة الملفات: هي { $name }، وفيها { $items } بنود. ولم يُحفظ أي شيء.
    [many] يمكن قراءة الملفات: هي { $name }، وفيها { $items } بنداً. ولم يُحفظ أي شيء.
   *[other] يمكن قراءة الملفات: هي { $name }، وفيها { $items } بند. ولم يُحفظ أي شيء.
}
upload-new = ليس لدى المنصة هذا الإصدار بعد.
upload-changed = { $count ->
    [zero] هي النص الحالي لهذا الإصدار.
    [one] تختلف عن النص الحالي في موضع واحد:
    [two] تختلف عن النص الحالي في موضعين:
    [few] تختلف عن النص الحالي في { $count } مواضع:
    [many] تختلف عن النص الحالي في { $count } موضعاً:
   *[other] تختلف عن النص الحالي في { $count } موضع:
}

version-link-questionnaire = الاستبيان
version-link-print = الاستبيان على الورق
version-link-xlsform = تنزيل بنسق XLSForm (جدول بيانات)
version-obstacles-title = قبل أن يمكن اعتماده
version-obstacles-none = لا شيء يحول دون اعتماده.
version-obstacles = { $count ->
    [zero] لا شيء يحول دون اعتماده.
    [one] أمر واحد يحول دون اعتماده:
    [two] أمران يحولان دون اعتماده:
    [few] { $count } أمور تحول دون اعتماده:
    [many] { $count } أمراً تحول دون اعتماده:
   *[other] { $count } أمر تحول دون اعتماده:
}
# $version is a number such as 2.0.0.
version-before-title = مقارنةً بالإصدار { $version }
# Numbers of questions.
version-before = الأسئلة المضافة: { $added }. المحذوفة: { $dropped }. المعدَّلة: { $changed }.
version-before-problems = { $count ->
    [zero] لا رموز تدل على غير ما كانت تدل عليه.
    [one] رمز واحد يدل على غير ما كان يدل عليه. أعطه رمزاً جديداً.
    [two] رمزان يدلان على غير ما كانا يدلان عليه. أعطهما رمزين جديدين.
    [few] { $count } رموز تدل على غير ما كانت تدل عليه. أعطها رموزاً جديدة.
    [many] { $count } رمزاً تدل على غير ما كانت تدل عليه. أعطها رموزاً جديدة.
   *[other] { $count } رمز تدل على غير ما كانت تدل عليه. أعطها رموزاً جديدة.
}
version-next = الخطوة التالية
version-next-none = سُحب هذا الإصدار؛ ولا خطوة بعد ذلك.
version-reason = السبب
version-reason-optional = السبب (اختياري)
version-consulted = تناولت آخر مشاورة المراجعة { $revision }، وقد تغيّر النص منذ ذلك الحين. يُرجى التشاور بشأن النص الحالي أيضاً، ما لم تكن التغييرات مجرد تنفيذ لما تقرر.
version-refused = لم تُتخذ الخطوة، ولم يتغير شيء
version-step-consult = العرض للتشاور
version-step-reopen = الإعادة إلى مشروع
version-step-approve = الاعتماد
version-step-publish = النشر
version-step-retire = السحب
version-step-means-consult = يثبت النص، ويمكن أن يُطلب من هيئات أخرى إبداء تعليقاتها.
version-step-means-reopen = يمكن تعديل النص من جديد. ويُحفظ ما جرى التشاور بشأنه كما كان.
version-step-means-approve = اتُّفق على النص ولا يتغير بعد ذلك.
version-step-means-publish = يمكن للجميع قراءة الإصدار، ويمكن لدورات الدراسة استخدامه. ولا يمكن التراجع عن ذلك.
version-step-means-retire = لا تستخدم أي دورة جديدة هذا الإصدار. وتستمر الدورات التي تستخدمه، ويظل بإمكان الجميع قراءته. ولا يمكن التراجع عن ذلك.
version-history = السجل
version-revisions = المراجعات
version-began = البداية
version-actor-operator = المشغّل
version-actor-administrator = مدير المنصة
version-actor-secretariat = الأمانة

revision-of = المراجعة { $revision } من { $name }
revision-download = تنزيل بنسق JSON
revision-first = هذه هي المراجعة الأولى.
revision-changed = { $count ->
    [zero] النص هو نص المراجعة السابقة
    [one] اختلاف واحد عن المراجعة السابقة
    [two] اختلافان عن المراجعة السابقة
    [few] { $count } اختلافات عن المراجعة السابقة
    [many] { $count } اختلافاً عن المراجعة السابقة
   *[other] { $count } اختلاف عن المراجعة السابقة
}

error-version-moved-on = غيّر شخص آخر هذا الإصدار منذ أن فتحت صفحته. ولم يُحفظ شيء مما أرسلته. اطّلع على الصفحة من جديد ثم قرر.
error-step-not-possible = ليس الإصدار في الحالة التي تبدأ منها هذه الخطوة؛ ولعل شخصاً آخر قد نقله للتو. اطّلع على صفحته من جديد.
error-reason-missing = تحتاج هذه الخطوة إلى سبب يُحفظ في السجل. ارجع واذكر السبب.
error-bad-reason = لا يتجاوز السبب 2000 حرف، ولا يتضمن حروفاً غير مرئية. ارجع واختصره.
