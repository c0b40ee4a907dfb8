### What is said beside answers: comments, publication levels, how they stand to the ones before.

remark-summary = تعليق أو نشر أضيق
remark-comment = تعليق
remark-publication = من يمكنه الاطلاع على هذه الإجابة
remark-level-own-public = كما يحدد السؤال: الجميع، مع اسم البلد
remark-level-own-aggregate-only = كما يحدد السؤال: ضمن أرقام تشمل عدة بلدان فقط
remark-level-aggregate-only = دون اسم البلد: تُحتسب في التحليلات فقط
remark-level-not-shared = لا تُنشر إطلاقاً
fault-in-remark = إلى جانب الإجابة: { $fault }
fault-not-tighter = يمكن نشر الإجابة على نطاق أضيق مما يحدده السؤال، لا أوسع منه
remark-nature = إذا اختلفت الإجابة عن المرة السابقة: فما السبب؟
remark-nature-none = لم يُذكر
remark-nature-confirmed = ما زالت صحيحة
remark-nature-real-change = تغيّر شيء في البلد
remark-nature-correction = كانت الإجابة السابقة خاطئة
remark-nature-other-reading = نفهم السؤال الآن على نحو مختلف
remark-nature-unsaid = تختلف الإجابة عن المرة السابقة. يُرجى ذكر السبب.
remark-note = ما ينبغي معرفته عن ذلك
remark-ask-correction = طلب تصحيح الإجابة السابقة
remark-implausible = هذه الإجابة بعيدة جداً عن الإجابة السابقة.
remark-confirm = نعم، إنها صحيحة
remark-confirmed = تغيير غير معتاد تم تأكيده
before-title = الإجابة في { $cycle }
before-not-comparable = غير قابلة للمقارنة:
before-still-true = ما زالت صحيحة
notice-unlikely = { $count ->
    [zero] حُفظ كل شيء.
    [one] حُفظ كل شيء. إجابة واحدة بعيدة جداً عن السابقة: يُرجى مراجعتها، وتأكيدها إن كانت صحيحة.
    [two] حُفظ كل شيء. إجابتان بعيدتان جداً عن السابقتين: يُرجى مراجعتهما، وتأكيد ما هو صحيح منهما.
    [few] حُفظ كل شيء. { $count } إجابات بعيدة جداً عن السابقة: يُرجى مراجعتها، وتأكيد ما هو صحيح منها.
    [many] حُفظ كل شيء. { $count } إجابة بعيدة جداً عن السابقة: يُرجى مراجعتها، وتأكيد ما هو صحيح منها.
   *[other] حُفظ كل شيء. { $count } إجابة بعيدة جداً عن السابقة: يُرجى مراجعتها، وتأكيد ما هو صحيح منها.
}
warning-recommended-unanswered = يُستحسن تقديم إجابة
warning-implausible-change = تغيير غير معتاد لم يُؤكَّد
warning-change-without-nature = تغيّرت الإجابة دون ذكر السبب
warning-soft-rule = إجابة غير معتادة
warning-not-explained = دون تفسير
warnings-title = { $count ->
    [zero] لا شيء يستدعي النظر
    [one] أمر واحد يستدعي النظر
    [two] أمران يستدعيان النظر
    [few] { $count } أمور تستدعي النظر
    [many] { $count } أمراً يستدعي النظر
   *[other] { $count } أمر يستدعي النظر
}
warnings-what = لا شيء من هذا يمنع التوقيع. يُرجى تغيير الإجابة أو تفسير سببها: ستطّلع الأمانة على التفسير.
warnings-go = الانتقال إلى السؤال
warnings-explained = التفسير:
warnings-text = تفسير لكل ما تم تحديده
warnings-explain = حفظ التفسير
error-bad-explanation = يُرجى تحديد ما تفسّرونه وكتابة السبب، بما لا يتجاوز 2000 حرف.
error-explained-meanwhile = تغيّرت الإجابات في هذه الأثناء. يُرجى الاطلاع عليها ثم التفسير.
