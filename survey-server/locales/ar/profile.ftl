### ملف البلد بعد التوقيع.

profile-title = ملف البلد: { $respondent }
profile-link = ملف البلد
profile-lead = { $cycle }، الرد المقدَّم رقم { $number }، وُقّع في { $time }.
# $region is the name of a region, $vintage a number.
profile-region = إلى جانب الإجابات يظهر ما نُشر عن المنطقة ({ $region }، عدد الدول التي أجابت: { $count }): إصدارة البيانات { $vintage } للفترة { $cycle }، الإجابات المعروفة في { $time }. ولا يُستخدم أي شيء آخر عن الدول الأخرى، أياً كان من يطّلع على هذه الصفحة.
profile-public = الصفحة العامة للبلد
profile-no-region = لم تُنشر نتائج { $cycle }، ولذلك لا يظهر شيء عن المنطقة إلى جانب الإجابات.
profile-place = المرتبة في المؤشر
profile-place-index = المؤشر (من 0 إلى 100)
profile-place-all = المرتبة بين جميع الدول
profile-place-region = المرتبة في المنطقة
profile-place-of = { $place } من { $count }
profile-place-median = وسيط المنطقة (الفارق)
profile-place-how = حُسب من الإجابات المنشورة فقط. جهة الإعلان:
profile-place-none = ما نُشر من إجابات البلد أقل من أن يُحسب منه المؤشر.
profile-place-closed = يستند المؤشر إلى إجابات ليست عامة، ولذلك لا تظهر أي مرتبة.
profile-gaps = ما يبقى مفتوحاً
profile-gaps-none = لا شيء مفتوح.
profile-gaps-how = تحديد الإجابات الأفضل يعلنه من يعدّون التقارير عن الاستقصاء، ولا يرد في الاستبيان. وما يرد هنا ليس خطأ.
profile-gap-required = إجابة لازمة وغير موجودة
profile-gap-unanswered = سؤال طُرح ولم يُجب عنه
profile-gap-dont-know = غير معروف
profile-gap-withheld = لم يُفصح عنه
profile-gap-not-in-place = غير قائم
profile-gap-in-part = قائم جزئياً
profile-gap-behind-region = أسوأ من وسيط المنطقة
profile-answers = الإجابات عبر فترات الدراسة
profile-no-earlier = لم يوقّع البلد أي شيء في فترة دراسة سابقة.
profile-not-reviewed = لم يراجع أحد ما يمكن مقارنته بفترة الدراسة هذه؛ والإجابات واردة في إيصالها.
# Before an answer in the words of an earlier version.
profile-given = كما أُعطيت
profile-dropped = سُئل عنه في { $cycle } ولم يعد يُسأل عنه
profile-means-split = أصبح السؤال الواحد عدة أسئلة. وتظهر الإجابة السابقة كما أُعطيت.
profile-means-merged = أصبحت عدة أسئلة سؤالاً واحداً. وتظهر الإجابات السابقة كما أُعطيت.
profile-not-published = غير منشور
profile-same = الإجابة نفسها: { $count } من { $of } ({ $share })
profile-option = { $option }: { $count } من { $of } ({ $share })
profile-same-withheld = الإجابة نفسها: محجوب
profile-option-withheld = { $option }: محجوب
profile-median = الوسيط: { $median }
profile-medians = الوسيط: بين { $lower } و{ $upper }
profile-median-number = الوسيط (عدد الإجابات: { $count }): { $median }
profile-distance = الفارق: { $distance }
