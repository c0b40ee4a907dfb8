### What the rapporteur sees: who answered, and what changed.
# `other` does not inflect a noun: the program takes 103 to 199 for it too.

answered = المجيبون
group = المجموعة
share = النسبة
member-state = الدولة العضو
all-member-states = جميع الدول الأعضاء
changed-at = آخر تغيير
interval-95 = فترة الثقة 95%
interval = { $low } إلى { $high }
base = ن = { $n }
rate-of = { $responded } من { $eligible }

exports-title = التنزيلات
exports-what = جميع إجابات الدورة { $cycle }، أياً كان مستوى نشرها: للقائمين على الاستقصاء فقط.
export-excel = مع علامة ترتيب البايتات، لبرنامج Excel

comparison-title = مقارنة الدورات
comparison-none = { $count ->
    [0] لا يوجد ما يُقارن بعد: تحتاج المقارنة إلى دورتين، ولم تُنشأ أي دورة.
   *[other] لا يوجد ما يُقارن بعد: تحتاج المقارنة إلى دورتين، ولم تُنشأ إلا دورة واحدة.
}
comparison-of = مقارنة بين { $from } و{ $to }
compare-from = من الدورة
compare-to = إلى الدورة
basis = الإجابات المحسوبة
breakdown = التوزيع
breakdown-none = دون توزيع
tally = عدد البنود التي قورنت: { $compared }. ارتفاع: { $rose }؛ انخفاض: { $fell }؛ لم يظهر تغيّر: { $unchanged }؛ إجابات غير كافية للحكم: { $too-few }.
tally-refused = لم تُقارن: { $refused }. تواريخ ونصوص لا نسبة لها: { $without }.
findings-title = أكبر التغيّرات
findings-none = لم يتغيّر هنا شيء بأكثر مما تفسره الصدفة.
finding-rose = ارتفعت نسبة من أجابوا «{ $answer }» من { $earlier } إلى { $later }.
finding-fell = انخفضت نسبة من أجابوا «{ $answer }» من { $earlier } إلى { $later }.
finding-no-change-shown = كانت نسبة من أجابوا «{ $answer }» تساوي { $earlier } وأصبحت { $later }؛ ولا يُظهر ذلك تغيّراً.
finding-too-few-to-tell = كانت نسبة من أجابوا «{ $answer }» تساوي { $earlier } وأصبحت { $later }؛ والإجابات غير كافية للحكم.
finding-mean = كان المتوسط { $earlier } وأصبح { $later }.
finding-rests = الفرق بالنقاط: { $difference }؛ ن = { $earlier-n } و{ $later-n }
changes-title = جميع البنود
change-basis-text = يستند «ارتفاع» و«انخفاض» إلى اختبار ماكنمار الدقيق (قيمة p أقل من 0.05) عندما يُقارن المجيبون أنفسهم في المجموعة المتطابقة، وإلا فإلى عدم اشتمال فترة الثقة 95% للتغيّر على الصفر. وفي ما عدا ذلك يُذكر «لم يظهر تغيّر»، أو «إجابات غير كافية» عندما لا تكفي الإجابات. وتبيّن الفترة الحجم المحتمل للتغيّر، وقد لا تتفق مع الاختبار قرب الحد الفاصل.
change-points = التغيّر (النسب: بالنقاط المئوية)
answer = الإجابة
mean = المتوسط
not-compared = لم يُقارن.
no-figure = لا توجد للتواريخ والنصوص نسبة يمكن مقارنتها.
publication-not-shared = لا تُنشر الإجابات عن هذا السؤال.
publication-aggregate-only = لا تُنشر الإجابات عن هذا السؤال إلا في صورة مجاميع.
change-chart-alt = رسم بياني للتغيّرات في هذا القسم، مع فترات الثقة. ويتضمن الجدول أدناه الأرقام نفسها.
files-title = الملفات
method-title = كيف يُحسب ذلك
method-text = التغيّر هو النسبة اللاحقة مطروحاً منها النسبة السابقة، بالنقاط المئوية، ويُحسب قبل التقريب. وللنسب فترات ويلسون عند مستوى 95%. وفي المجموعة المتطابقة، يُقارن المجيبون أنفسهم بأنفسهم، ويبيّن اختبار ماكنمار الدقيق ما إذا كان المنتقلون في أحد الاتجاهين أكثر مما تفسره الصدفة. ولا تُقارن البنود التي يختلف معناها بين الإصدارين، ويبيّن جدول التوافق السبب.
figure-provenance = { $cycle }: الاستبيان { $version }، الدول الأعضاء: { $respondents }، الردود المقدَّمة المعروفة في { $vintage }: { $submissions }
basis-group = المجموعة: { $group }.
basis-panel = { $count ->
    [zero] لم تُجب أي دولة عضو في كلتا الدورتين.
    [one] أجابت دولة عضو واحدة في كلتا الدورتين.
    [two] أجابت دولتان عضوان في كلتا الدورتين.
    [few] أجابت { $count } دول أعضاء في كلتا الدورتين.
    [many] أجابت { $count } دولة عضواً في كلتا الدورتين.
   *[other] عدد الدول الأعضاء التي أجابت في كلتا الدورتين: { $count }.
}
distribution-title = جميع الإجابات
missing-title = سبب عدم وجود إجابة
missing-reason = السبب
moves-title = من الذي غيّر إجابته
move = من { $from } إلى { $to } ({ $count }):
wording-title = كيف طُرح السؤال
reviewed-by = المراجِع: { $reviewer }

questionnaires-title = الاستبيانات
questionnaires-lead = الإصدارات المنشورة كما تراها الدول الأعضاء. ولا يتغيّر الإصدار المنشور أبداً.
questionnaires-none = لم يُنشر أي استبيان بعد.
questions-count = { $count ->
    [zero] لا توجد أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] عدد الأسئلة: { $count }
}
published-on = نُشر في { $date }
figure-exact = { $value }؛ الإجابات الصالحة: { $n }؛ فترة الثقة 95% من { $low } إلى { $high }
