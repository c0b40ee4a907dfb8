### What may be compared between two versions, and who says so.

crosswalk-title = ما يمكن مقارنته
crosswalk-of = الإصداران { $from } و{ $to }: ما يمكن مقارنته
crosswalk-what = لكل بند في الإصدارين حكم يبيِّن هل يمكن مقارنة الإجابات ولماذا. وتلتزم كل مقارنة بين الدورات بهذه الأحكام.
crosswalk-way = مركَّب خطوة بخطوة: { $way }. ويسود الحكم الأقل ملاءمة.
crosswalk-download = تنزيل جدول التوافق (CSV)
crosswalk-version = الإصدار { $version }
crosswalk-verdict = الحكم
crosswalk-map-earlier = الخيارات السابقة وما تُحتسب به
crosswalk-map-later = الخيارات اللاحقة وما تُحتسب به
crosswalk-standing-reviewed = خضع للمراجعة
crosswalk-standing-proposed = اقترحه البرنامج؛ ولم يُراجَع بعد
crosswalk-standing-composed = مستنتج من أحكام خضعت للمراجعة
combine-none = دون جمع
combine-any = نعم إذا كانت إحداها نعم
combine-all = نعم إذا كانت كلها نعم
combine-sum = مجموع الأعداد
crosswalk-review-title = مراجعة جدول التوافق
crosswalk-review-what = قارنوا الصيغتين وخياراتهما، ثم اقبلوا الحكم المقترح أو اختاروا غيره. ويُسجَّل كل قرار باسمكم بوصفه مراجعة جديدة للمشروع.
crosswalk-review-open = { $count ->
    [zero] لكل بند حكم خضع للمراجعة.
    [one] حكم واحد ينتظر قراركم.
    [two] حكمان ينتظران قراركم.
    [few] { $count } أحكام تنتظر قراركم.
    [many] { $count } حكماً ينتظر قراركم.
   *[other] { $count } حكم ينتظر قراركم.
}
crosswalk-review-closed = لم يعد هذا الإصدار مشروعاً، ولذلك لا يمكن تغيير أحكامه.
crosswalk-accept-identical = { $count ->
    [zero] لا توجد بنود مقترحة بوصفها مطابقة
    [one] قبول البند الوحيد المقترح بوصفه مطابقاً
    [two] قبول البندين المقترحين بوصفهما مطابقين
    [few] قبول البنود الـ{ $count } المقترحة بوصفها مطابقة
    [many] قبول الـ{ $count } بنداً المقترحة بوصفها مطابقة
   *[other] قبول الـ{ $count } بند المقترحة بوصفها مطابقة
}
crosswalk-wordings = الصياغتان
crosswalk-decide = اتخاذ القرار
crosswalk-reason = السبب
crosswalk-details = البنود والخيارات وطريقة الجمع
crosswalk-items-earlier = بنود الإصدار السابق
crosswalk-items-later = بنود الإصدار اللاحق
crosswalk-map-hint = خيار واحد في كل سطر: رمزه ثم علامة التساوي ثم الرمز الذي يُحتسب به.
crosswalk-combine = كيف تُجمع عدة بنود في إجابة واحدة
crosswalk-record = تسجيل الحكم
