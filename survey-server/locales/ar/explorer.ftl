### The explorer: what changed between two cycles.

explorer-and = وكذلك حسب
explorer-sort = الترتيب
explorer-sort-questionnaire = كما في الاستبيان
explorer-sort-change = الأكبر تغيرًا أولًا
explorer-sort-significance = أصغر قيمة p معدَّلة أولًا
explorer-sort-size = الأكثر إجابات أولًا
explorer-more = تضييق النطاق: المجموعة والمصدر واليوم والبنود
explorer-as-of = الإجابات المعروفة في هذا اليوم
explorer-sources = الإجابات الواردة من المصادر التالية فقط
explorer-items = اختيار البنود
explorer-by-stakeholder = حسب نوع المجيب
explorer-by-provenance = حسب مصدر الإجابة
explorer-by-language = حسب لغة الاستمارة
explorer-by-question = حسب الإجابة عن
explorer-sources-only = { $source }؛ فقط: { $sources }
explorer-nobody = لم يبقَ أي مجيب: لم يكن أحد قد أجاب حتى ذلك اليوم، أو لا توجد إجابات من هذه المصادر.
explorer-widen = عرض جميع الإجابات المعروفة الآن
explorer-few =
    { $count ->
        [one] يستند سؤال واحد معروض هنا إلى أقل من { $least } إجابات قُدمت لأغراض التجميع فقط.
        [two] يستند سؤالان معروضان هنا كل منهما إلى أقل من { $least } إجابات قُدمت لأغراض التجميع فقط.
        [few] تستند { $count } أسئلة معروضة هنا كل منها إلى أقل من { $least } إجابات قُدمت لأغراض التجميع فقط.
       *[other] يستند { $count } سؤالاً معروضاً هنا كل منها إلى أقل من { $least } إجابات قُدمت لأغراض التجميع فقط.
    } وقد تكشف هذه الأرقام ما أجابت به دولة عضو بعينها: يُرجى عدم تمريرها وعدم طباعتها.
explorer-words-differ = ما يختلف في الصياغة:
explorer-written = بكلماتهم الخاصة
explorer-written-none = لم يُطلب من أحد أن يكتب بكلماته عن هذا، أو لم يكتب أحد شيئًا.
explorer-wrong-title = يطلب هذا العنوان شيئًا غير موجود
explorer-wrong-unknown = في العنوان «{ $given }» بصفة { $parameter }، وهو غير معروف.
explorer-wrong-twice = تعذّر فهم العنوان: يَرِد فيه { $parameter } مرتين، ولا يجوز أن يَرِد إلا مرة واحدة.
explorer-wrong-parameter = في العنوان جزء اسمه «{ $given }»، ولا يوجد جزء بهذا الاسم.
explorer-wrong-same = يقارن العنوان الدورة { $given } بنفسها، وهذا لا يُظهر أي تغيير.
explorer-wrong-nearest = الأقرب مما هو متاح:
explorer-wrong-without = الصفحة نفسها من دونه
explorer-wrong-anew = البدء من جديد
explorer-zip = تنزيل كل ما يُعرض هنا في ملف ZIP
explorer-views-title = العروض المحفوظة
explorer-views-hint = العرض المحفوظ عنوانٌ تحت اسم، وهو لكم وحدكم. وتُحسب أرقامه من الإجابات المعروفة عند فتحه.
explorer-views-none = لم تحفظوا أي عرض بعد. افتحوا المستكشف واختاروا ثم احفظوا ما ترونه.
explorer-view-name = اسم العرض
explorer-view-save = حفظ هذا العرض
explorer-view-rename = تغيير الاسم
explorer-view-remove = حذف هذا العرض
error-view-name = لم يُحفظ شيء: أعطوا العرض اسمًا من حرف واحد إلى 100 حرف.
error-view-address = لم يُحفظ شيء: لا يمكن حفظ سوى صفحات المستكشف. افتحوا إحداها واحفظوها هناك.
error-too-many-views = لديكم 100 عرض محفوظ، وهو الحد الأقصى. احذفوا عرضًا لم تعودوا تستخدمونه.
error-no-such-view = لا يوجد عرض كهذا، أو ليس لكم.
explorer-copy-title = نسخ لتقرير
explorer-copy-hint = ما يرد أدناه متلازم: الرسم وتعليقه والأرقام وما تستند إليه. انسخوه بالزر، أو حددوه، أو اطبعوا هذه الصفحة.
explorer-copy-button = نسخ
explorer-copy-done = تم النسخ.
explorer-copy-failed = لم يسمح المتصفح بذلك. حددوا المقطع وانسخوه يدويًا.
explorer-copy-charts = رسوم أخرى لهذا البند
explorer-chart-alt = رسم للأرقام الواردة أدناه أو في الصفحات المرتبطة.
explorer-report-title = أشكال التقرير النهائي
explorer-report-lead = الأشكال من 1 إلى 11 ومن 15 إلى 18 من التقرير النهائي للمسألة 3/2، مرسومة من جديد من إجابات { $to } إلى جانب إجابات { $from }.
explorer-figure = الشكل { $number }.
explorer-figure-missing = لا يسأل أيٌّ من الاستبيانين عن هذا، فلا شيء يُرسم.
explorer-figure-items = البنود التي يستند إليها هذا الشكل

# What states say of their own changes; $count is a number of states.
declared-real-change = من بين من أجابوا بشكل مختلف، عدد من يقولون إن شيئاً تغيّر في البلد: { $count }.
declared-correction = من بين من أجابوا بشكل مختلف، عدد من يقولون إن إجابتهم السابقة كانت خاطئة: { $count }؛ وقد لا يكون ذلك تغييراً في البلد.
declared-other-reading = من بين من أجابوا بشكل مختلف، عدد من يقولون إنهم يفهمون السؤال الآن على نحو مختلف: { $count }؛ وقد لا يكون ذلك تغييراً في البلد.
declared-notes = ما يكتبونه عن تغييراتهم
