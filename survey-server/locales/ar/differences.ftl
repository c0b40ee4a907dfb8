### What differs between two versions of a questionnaire, down to the words.

differences-title = أوجه الاختلاف
differences-of = الإصداران { $from } و{ $to }: أوجه الاختلاف
differences-first = { $version } هو الإصدار الأول في سلسلته؛ ولا يوجد ما يُقارَن به.
differences-none = لا توجد أي اختلافات.
differences-tally = الأسئلة: المضافة { $added }، المحذوفة { $dropped }، المعدَّلة { $changed }.
differences-how = الكلمات المحذوفة مشطوبة والكلمات المدرجة مسطَّرة.
differences-problems = رموز يجب تغييرها
differences-sections = الأقسام
differences-questions = الأسئلة
differences-languages = اللغات الأخرى
differences-texts = { $count ->
    [zero] لا يختلف أي نص
    [one] يختلف نص واحد
    [two] يختلف نصان
    [few] تختلف { $count } نصوص
    [many] يختلف { $count } نصاً
   *[other] يختلف { $count } نص
}
compare-with-version = المقارنة بالإصدار
words-deleted = محذوف:{" "}
words-inserted = مدرج:{" "}
difference-status-added = مضاف
difference-status-dropped = محذوف
difference-status-changed = معدَّل
difference-moved = نُقل (القسم والرقم)
difference-score = درجة الخيار
difference-added-option = خيار مضاف
difference-dropped-option = خيار محذوف
difference-reordered-option = موضع الخيار
difference-added-row = سطر مضاف
difference-dropped-row = سطر محذوف
difference-reordered-row = موضع السطر
difference-added-field = حقل مضاف
difference-dropped-field = حقل محذوف
difference-reordered-field = موضع الحقل
difference-text-title = العنوان
difference-text-introduction = المقدمة
difference-text-label = السؤال
difference-text-explanation = الشرح
difference-text-more = الشرح المفصل
difference-text-constraint-message = رسالة الإجابة غير الصحيحة
difference-text-unit = الوحدة بالكلمات
difference-text-option = الخيار
difference-text-row = السطر
difference-setting-kind = نوع السؤال
difference-setting-relevance = يُطرح بشرط
difference-setting-constraint = شرط الإجابة
difference-setting-required = الإجابة مطلوبة
difference-setting-missing = أسباب عدم الإجابة
difference-setting-checks = عمليات التحقق قبل التوقيع
difference-setting-publication = النشر
difference-setting-under = يندرج تحت
difference-setting-level = مستوى القياس
difference-setting-points = عدد درجات المقياس
difference-setting-exclusive = يستبعد الخيارات الأخرى
difference-setting-min = الحد الأدنى
difference-setting-max = الحد الأقصى
difference-setting-decimals = المنازل العشرية
difference-setting-unit = الوحدة
difference-setting-earliest = أول يوم
difference-setting-latest = آخر يوم
difference-setting-lines = عدد الأسطر
difference-setting-max-length = أقصى طول بالأحرف
