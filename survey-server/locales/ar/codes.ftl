### Words for codes that data and addresses use.

cycle-status-planned = مقررة
cycle-status-open = مفتوحة
cycle-status-closed = مغلقة

response-status-not-started = لم يبدأ
response-status-in-progress = قيد الإعداد
response-status-submitted = موقَّع
response-status-clarification-requested = مطلوب توضيح
response-status-validated = تم التحقق منه
response-status-reopened = أُعيد فتحه

provenance-official = الدولة العضو نفسها
provenance-delegated = جهة كلفتها الدولة العضو بالإجابة
provenance-desk-research = بحث مكتبي: معلومات وجدتها الأمانة في مصادر عامة
provenance-legacy-import = بيانات جُمعت في مكان آخر ثم استُوردت

missing-not-asked = لم يُطرح في هذا الإصدار
missing-not-relevant = لم يُطرح بسبب إجابات أخرى
missing-not-answered = دون إجابة
missing-dont-know = لا نعلم
missing-not-applicable = لا ينطبق
missing-withheld = نفضّل عدم الإجابة

grouping-region = حسب المنطقة
grouping-development = حسب مستوى التنمية
grouping-ldc = أقل البلدان نمواً
grouping-lldc = البلدان النامية غير الساحلية
grouping-sids = الدول الجزرية الصغيرة النامية
grouping-un-region = حسب مناطق الأمم المتحدة
group-africa = إفريقيا
group-americas = الأمريكتان
group-arab-states = الدول العربية
group-asia-pacific = آسيا والمحيط الهادئ
group-cis = كومنولث الدول المستقلة
group-europe = أوروبا
group-developed = البلدان المتقدمة
group-developing = البلدان النامية
group-ldc = أقل البلدان نمواً
group-not-ldc = بلدان ليست من أقل البلدان نمواً
group-lldc = البلدان النامية غير الساحلية
group-not-lldc = بلدان ليست من البلدان النامية غير الساحلية
group-sids = الدول الجزرية الصغيرة النامية
group-not-sids = بلدان ليست من الدول الجزرية الصغيرة النامية
group-un-africa = الأمم المتحدة: إفريقيا
group-un-americas = الأمم المتحدة: الأمريكتان
group-un-asia = الأمم المتحدة: آسيا
group-un-europe = الأمم المتحدة: أوروبا
group-un-oceania = الأمم المتحدة: أوقيانوسيا
stakeholder-administration = الإدارة
stakeholder-policy-maker = جهة أخرى لوضع السياسات
stakeholder-regulator = الهيئة التنظيمية
stakeholder-service-provider = مقدم خدمات أو مشغّل
stakeholder-manufacturer = جهة مصنّعة
stakeholder-other = منظمة أخرى

basis-all-respondents = جميع المجيبين في كل دورة
basis-matched-panel = فقط من أجابوا في كلتا الدورتين
basis-note-all-respondents = يُحسب جميع المجيبين في كل دورة، ولذلك قد يعود جزء من التغيّر إلى اختلاف المجيبين.
basis-note-matched-panel = لا يُحسب إلا من قدّم إجابة صالحة عن البند في كلتا الدورتين، ولذلك فإن التغيّر يخصهم هم.

change-rose = ارتفاع
change-fell = انخفاض
change-no-change-shown = لم يظهر تغيّر
change-too-few-to-tell = إجابات غير كافية

concordance-identical = مطابق
concordance-reworded = معاد الصياغة
concordance-recoded = معاد الترميز
concordance-split = مجزأ
concordance-merged = مدمج
concordance-new = جديد
concordance-dropped = محذوف
concordance-broken = غير قابل للمقارنة
concordance-means-identical = يطرح الإصداران السؤال نفسه بالخيارات نفسها.
concordance-means-reworded = تختلف الكلمات والمعنى واحد.
concordance-means-recoded = اختلفت الخيارات ورُدّت إلى قائمة مشتركة.
concordance-means-split = أصبح سؤال واحد عدة أسئلة، وقد جُمعت هنا.
concordance-means-merged = أصبحت عدة أسئلة سؤالاً واحداً، وقد جُمعت هنا.
concordance-means-new = لا يرد السؤال إلا في الإصدار اللاحق.
concordance-means-dropped = لم يرد السؤال إلا في الإصدار السابق.
concordance-means-broken = يرد السؤال في الإصدارين، ولكن الإجابات لا تحمل المعنى نفسه.

refusal-broken = لا تحمل إجابات الإصدارين المعنى نفسه.
refusal-new = لا يرد السؤال إلا في الإصدار اللاحق.
refusal-dropped = لم يرد السؤال إلا في الإصدار السابق.
refusal-not-combined = أصبح سؤال واحد عدة أسئلة أو أصبحت عدة أسئلة سؤالاً واحداً، ولم يحدِّد أحد كيفية جمعها.
refusal-uncombinable = لا يمكن جمع هذه الأسئلة بالطريقة الواردة في جدول التوافق.
refusal-options-differ = يعرض الإصداران خيارات مختلفة لم تُردّ إلى قائمة مشتركة.
refusal-levels-differ = يقبل الإصداران أنواعاً مختلفة من الإجابات.
refusal-no-column = لا تتضمن بيانات إحدى الدورتين هذا السؤال.

kind-single-choice = إجابة واحدة من عدة إجابات
kind-yes-partial-no = نعم أو جزئياً أو لا
kind-multiple-choice = أي عدد من الإجابات
kind-scale = درجة واحدة من سلّم
kind-matrix = إجابة واحدة في كل سطر
kind-ranking = إجابات مرتبة حسب الأهمية
kind-number = عدد
kind-percentage = نسبة مئوية
kind-date = تاريخ
kind-text = نص
kind-url = عنوان إلكتروني
kind-repeat-group = عدة إدخالات

category-yes = نعم
category-no = لا
category-unranked = دون ترتيب

format-csv-wide = الردود، سطر لكل رد (CSV)
format-csv-long = الإجابات، سطر لكل إجابة (CSV)
format-codebook = معاني الأعمدة (CSV)

chart-alt-distribution = رسم بياني للإجابات في الدورتين. ويتضمن الجدول أدناه الأرقام نفسها.
chart-alt-transitions = رسم بياني للانتقالات بين الإجابات. وتتضمن القائمة أدناه الأرقام نفسها.
