### What everybody sees of published results.

results-title = النتائج
results-about = ما تقوله الدول الأعضاء عن كيفية إذكاء الوعي بالأمن السيبراني، وتُسأل عنه مرة في كل فترة دراسة من لجنة الدراسات 2 لقطاع تنمية الاتصالات بالاتحاد، المسألة 3/2.
results-about-more = كل منشور هو إصدارة بيانات: الإجابات المعروفة في لحظة معينة. ويبقى عنوانه كما هو كي يمكن الاستشهاد به.
results-none = لم يُنشر شيء بعد. ويمكن قراءة الاستبيانات منذ الآن.
results-published-on = إصدارة البيانات { $vintage }، نُشرت في { $date }
results-absent-title = لا توجد نتائج كهذه
results-absent = لا شيء منشور تحت «{ $asked }». فقد يُنشر لاحقاً، أو قد يكون العنوان خطأ.
results-withdrawn = سُحبت نتائج { $cycle } في { $date }.
results-withdrawn-reason = السبب المذكور:
results-instead = هذه هي المنشورة:
results-lead = ما قالته الدول الأعضاء التي أجابت، سؤالاً بسؤال، مع ما قالته كل منها ليقرأه الجميع.
results-answered = أجابت { $responded } من { $eligible } من الدول الأعضاء ({ $share }).
results-by-section = النتائج بحسب الأقسام
results-counted = { $count ->
    [0] لا أعداد
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] { $count } سؤال
}
results-overview = نظرة عامة
results-countries = البلدان
results-countries-what = الدول الأعضاء التي أجابت، ولكل منها إجاباتها العامة.
results-activities = سجل الأنشطة
results-activities-what = الأنشطة الجارية التي تبلّغ عنها الدول الأعضاء، للبحث بحسب البلد والقطاع والموضوع والسنة.
results-data = البيانات
results-data-what = كل ما نُشر عن هذه الدورة، في ملفات لبرامج أخرى.
results-who = من أجاب
results-cite = للاستشهاد بهذا
results-vintage = إصدارة البيانات { $vintage }: الإجابات المعروفة في { $time }؛ الاستبيان { $questionnaire }.
results-newer = هناك إصدارة أحدث: { $vintage }.
results-other-cycles = فترات دراسة أخرى
results-count = الدول الأعضاء
results-answer = الإجابة
results-base = أجابت
results-withheld = محجوب
results-withheld-note = يُحجب ما قد يكشف إجابة دولة بعينها.
results-restricted = لا تُنشر الإجابات عن هذا السؤال إلا أعداداً.
results-kept = تعرض إصدارة سابقة أعداد هذا السؤال. ولا تُعرض ثانية لأن الفرق سيكشف ما تغيّر أو أُضيف منذ ذلك الحين.
results-section-none = لا تُنشر أعداد لهذا القسم. والإجابات العامة المكتوبة موجودة في صفحات البلدان.
results-chart-alt = رسم بياني لحصة كل إجابة. والجدول أدناه فيه الأرقام نفسها.
results-map = خريطة
results-tiles = مربعات
results-by-group = بحسب مجموعات الدول الأعضاء
results-signed-off = التوقيع
results-provenance = الجهة المجيبة
results-country-what = الإجابات التي قدمتها هذه الدولة العضو ليقرأها الجميع. أما ما قُدم للأعداد فقط أو لم يُشارَك فليس هنا.
results-country-silent = ليس لهذه الدولة العضو إجابات في هذه الإصدارة.
results-search = كلمات
results-year = السنة
results-no-such-choice = لا يمكن اختيار «{ $given }» في { $name }؛ وقد تُرك خارج البحث.
results-found = { $count ->
    [0] لم يُعثر على شيء. يرجى تقليل الشروط.
    [one] قيد واحد
    [two] قيدان
    [few] { $count } قيود
    [many] { $count } قيداً
   *[other] { $count } قيد
}
results-pages = الصفحات
results-previous = السابقة
results-next = التالية
results-page-of = الصفحة { $page } من { $pages }
results-file-counts-csv = الأعداد المنشورة: صف لكل عمود ومجموعة وإجابة.
results-file-counts-json = الأعداد نفسها بنسق JSON.
results-file-answers-csv = الإجابات العامة بحسب الدول الأعضاء.
results-file-activities-csv = سجل الأنشطة.
results-file-codebook-csv = معنى كل عمود ورمز.
results-licence = الترخيص
results-licence-text = يمكنكم استعمال البيانات ومشاركتها إذا ذكرتم المصدر وإصدارة البيانات:
feed-title = منشورات النتائج
feed-summary = إصدارة البيانات { $vintage }: الإجابات المعروفة في { $time }.
methods-title = الأساليب
methods-what = كيف تُعدّ الأرقام المنشورة وما الذي يُحجب.
methods-who-title = من يُحسب
methods-who = الإجابات الوطنية للدول الأعضاء، كلٌّ موقّعة من جهة الاتصال في الدولة. والدول المجيبة قليلة وليست عينة عشوائية: فالأرقام تبين ما قاله من أجاب، لا ما كانت ستقوله جميع الدول.
methods-vintage-title = إصدارات البيانات
methods-vintage = تثبّت إصدارة البيانات الإجابات المعروفة في لحظة معينة: آخر ما وقّعته كل دولة. وأي تصحيح ينشئ إصدارة جديدة؛ ولا تتغير القديمة أبداً، وكل رقم يذكر إصدارته.
methods-counts-title = الأعداد والحصص
methods-counts = العدد هو عدد الدول الأعضاء التي قدمت إجابة ما؛ وحصته من الدول التي أجابت عن السؤال. ومن لم يجب أو لم يعرف أو لم يُسأل ليس في أي منهما. وتُحسب الدول في المناطق ومجموعات التنمية في أول يوم من فترة الدراسة.
methods-withheld-title = ما يُحجب
methods-levels = يحدد كل سؤال من يرى إجاباته: الجميع مع اسم الدولة، أو الجميع ضمن الأعداد فقط، أو القائمون على الاستقصاء وحدهم. والسؤال المتوقف على سؤال أشد انغلاقاً يكون مثله. ومن الإجابات المخصصة للأعداد فقط يُحجب العدد إذا كان قد يكشف ما قالته دولة بعينها:
methods-rule-small = إذا كان فيه أقل من { $least } من الدول وأكثر من لا شيء؛
methods-rule-all = إذا كانت فيه جميع دول مجموعته، لأن إجابة كل منها تُعرف عندئذ؛
methods-rule-complement = إذا أمكن به حساب عدد محجوب آخر من المجاميع أو من مجموعات أخرى أو من أعمدة أخرى للسؤال نفسه؛
methods-rule-tied = إذا لم يُطرح سؤاله إلا بعد إجابات معينة عن سؤال أعداده محجوبة؛
methods-rule-once = إذا كانت إصدارة سابقة تعرض أعداد سؤاله وتغيّرت منذ ذلك أي إجابة عنه، لأن الفرق سيكشفها.
methods-numbers = لا تُنشر الأعداد والتواريخ والنصوص إلا حيث تكون عامة، مع اسم الدولة.
methods-change-title = التغير بين فترات الدراسة
methods-change = لا ينبغي طرح الأعداد المنشورة لفترتي دراسة دون تحفظ: فقد أجابت دول أخرى وأُعيدت صياغة أسئلة. وأي الأسئلة تجوز مقارنتها مبيّن في صفحات الاستبيانات تحت عنوان التوافق.
results-who-alt = رسم بياني لحصة الدول الأعضاء التي أجابت، بحسب المنطقة. والجدول أدناه فيه الأرقام نفسها.
