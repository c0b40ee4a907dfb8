### المشاورات: تعليقات الهيئات المدعوة وما يُبتّ بشأنها.

consultations-title = المشاورات
consultations-lead-body = مشاريع الوثائق التي دُعيت هيئتكم إلى التعليق عليها.
consultations-lead-staff = تعلّق الهيئات على مشاريع الوثائق قبل الموافقة عليها، ويُبتّ في كل تعليق.
consultations-none-body = لم تُدعَ هيئتكم بعد إلى أي مشاورة.
consultations-none-staff = لم تُجرَ أي مشاورة بعد. وتُفتح المشاورة من صفحة نسخة تكون في مرحلة المشاورة.
consultation-state-open = مفتوحة للتعليق
consultation-state-ended = انقضى الموعد النهائي
consultation-state-closed = مغلقة
consultation-state-interrupted = متوقفة
consultation-not-open-ended = انقضى الموعد النهائي، ولم تعد التعليقات تُقبل.
consultation-not-open-closed = أُغلقت هذه المشاورة، ولم تعد التعليقات تُقبل.
consultation-not-open-interrupted = الوثيقة ليست في مرحلة المشاورة حالياً، ولا تُقبل التعليقات.
consultation-revision = المراجعة { $revision }
consultation-deadline = تُقبل التعليقات حتى { $date } (نهاية اليوم بالتوقيت العالمي المنسق)
consultation-days-left = { $days ->
    [zero] اليوم هو آخر يوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $days } أيام
    [many] بقي { $days } يوماً
   *[other] بقي { $days } يوم
}
consultation-comments = { $count ->
    [zero] لا توجد تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقاً
   *[other] { $count } تعليق
}
consultation-own = { $count ->
    [zero] ليس منها شيء من هيئتكم
    [one] تعليق واحد من هيئتكم
    [two] تعليقان من هيئتكم
    [few] { $count } تعليقات من هيئتكم
    [many] { $count } تعليقاً من هيئتكم
   *[other] { $count } تعليق من هيئتكم
}
consultation-undecided = { $count ->
    [zero] بُتّ فيها جميعاً
    [one] تعليق واحد لم يُبتّ فيه
    [two] تعليقان لم يُبتّ فيهما
    [few] { $count } تعليقات لم يُبتّ فيها
    [many] { $count } تعليقاً لم يُبتّ فيها
   *[other] { $count } تعليق لم يُبتّ فيها
}
consultation-closed-by = أغلقها { $name } في { $time }
consultation-extended-by = مدّد الموعد النهائي { $name } في { $time }
consultation-moved-on = الوثيقة الآن في المراجعة { $revision }. وتعرض هذه الصفحة النص الذي جرى التعليق عليه.
consultation-seen-by = يمكن لجميع الهيئات المدعوة إلى هذه المشاورة وللأمانة الاطلاع على ما تكتبونه.
consultation-invited = الهيئات المدعوة:
consultation-show = عرض
consultation-show-all = الوثيقة بكاملها
consultation-show-commented = الأجزاء التي عليها تعليقات
consultation-show-open = التعليقات التي لم يُبتّ فيها
consultation-show-decided = التعليقات التي بُتّ فيها
consultation-body = الهيئة
consultation-jump = الأقسام
consultation-none-shown = لا توجد تعليقات مطابقة.
consultation-none-yet = لا توجد تعليقات بعد.
consultation-whole = الوثيقة ككل
consultation-comment = تعليق
consultation-comment-number = التعليق { $number }
consultation-comment-text = التعليق
consultation-comment-send = إرسال التعليق
consultation-reply = رد
consultation-reply-text = رد في هذه المناقشة
consultation-reply-send = إرسال الرد
consultation-cancel = إلغاء
consultation-secretariat = الأمانة
consultation-manage = دعوة هيئات أخرى أو تمديد الموعد النهائي أو الإغلاق
consultation-bodies = الهيئات المراد دعوتها
consultation-new-bodies = هيئات أخرى
consultation-new-bodies-hint = اسم واحد في كل سطر، مثل: لجنة الدراسات 17 لقطاع تقييس الاتصالات.
consultation-invite = دعوة
consultation-later-deadline = موعد نهائي لاحق
consultation-deadline-hint = تُقبل التعليقات حتى نهاية هذا اليوم بالتوقيت العالمي المنسق.
consultation-extend = تمديد الموعد النهائي
consultation-close-means = يُنهي الإغلاق هذه المشاورة بصورة نهائية، فلا تُقبل بعده تعليقات ولا ردود. ويظل البتّ في التعليقات ممكناً.
consultation-close = إغلاق المشاورة
consultation-none-held = لم تُجرَ بعد أي مشاورة بشأن هذه النسخة.
consultation-opening = فتح مشاورة
consultation-title-label = العنوان
consultation-title-hint = هو أول ما تقرؤه الهيئات المدعوة.
consultation-deadline-label = الموعد النهائي
consultation-open = فتح المشاورة
consultation-not-for-comment = لا يمكن فتح مشاورة إلا عندما تكون النسخة في مرحلة المشاورة.

disposition = القرار
disposition-accepted = مقبول
disposition-noted = أُحيط به علماً
disposition-rejected = مرفوض
disposition-means-accepted = ستُعدَّل الوثيقة تبعاً لذلك
disposition-means-noted = لا يُعدَّل شيء
disposition-means-rejected = لن تُعدَّل الوثيقة، ويبيّن الرد السبب
disposition-none = لم يُبتّ فيه بعد
disposition-reply = الرد على الهيئة
disposition-reply-hint = لازم إذا رُفض التعليق.
disposition-save = حفظ القرار
disposition-decide = البتّ في التعليق
disposition-change = تغيير القرار
disposition-earlier = قرارات سابقة
disposition-overtaken = بتّ شخص آخر في هذا التعليق في هذه الأثناء: انظر أعلاه. وما كتبتموه وارد أدناه، ولم يُحفظ منه شيء.
dispositions-title = جدول القرارات بشأن التعليقات
dispositions-number = الرقم
dispositions-part = الجزء ونصه
dispositions-print = يمكن للمتصفح طباعة هذه الصفحة أو حفظها بنسق PDF.

## ما هو خطأ في استمارة، بحسب الرمز

consultation-wrong-text-missing = يُرجى كتابة ما تودون قوله
consultation-wrong-text-too-long = النص أطول من 10 000 حرف؛ يُرجى اختصاره أو إرساله في عدة تعليقات
consultation-wrong-bad-character = في النص حرف غير مرئي أو حرف تحكم لا يمكن حفظه؛ يُرجى حذفه
consultation-wrong-disposition-missing = يُرجى الاختيار بين: مقبول أو أُحيط به علماً أو مرفوض
consultation-wrong-reply-missing = يُرجى بيان سبب رفض التعليق
consultation-wrong-bad-title = يُرجى إعطاء عنوان من حرف واحد إلى 200 حرف في سطر واحد
consultation-wrong-bad-deadline = يُرجى كتابة الموعد النهائي بترتيب السنة-الشهر-اليوم، مثل 2026-12-31
consultation-wrong-deadline-past = انقضى هذا الموعد؛ يُرجى اختيار اليوم أو يوم لاحق
consultation-wrong-deadline-far = الموعد النهائي بعد أكثر من سنتين؛ يُرجى اختيار يوم أقرب
consultation-wrong-deadline-earlier = لا يمكن نقل الموعد النهائي إلا إلى يوم لاحق
consultation-wrong-nobody-invited = يُرجى اختيار هيئة واحدة على الأقل أو تسميتها
consultation-wrong-bad-body = يُرجى كتابة اسم كل هيئة في سطر مستقل، من حرف واحد إلى 200 حرف
consultation-wrong-too-many-bodies = يُرجى دعوة 100 هيئة على الأكثر في المرة الواحدة

error-no-such-consultation = لا توجد مشاورة كهذه، أو لم تُدعَ هيئتكم إليها.
error-no-such-comment = لا يوجد تعليق كهذا في هذه المشاورة.
error-no-such-body = لا توجد هيئة كهذه.
error-round-ended = انقضى الموعد النهائي لهذه المشاورة، ولم تعد التعليقات تُقبل. ولم يُحفظ شيء. وإذا احتجتم إلى مزيد من الوقت، يُرجى الاتصال بالأمانة.
error-round-closed = أُغلقت هذه المشاورة. ولم يُحفظ شيء.
error-round-interrupted = الوثيقة ليست في مرحلة المشاورة حالياً، ولا تُقبل التعليقات. ولم يُحفظ شيء.
error-document-settled = تمت الموافقة على الوثيقة استناداً إلى القرارات القائمة، ولذلك لم يعد تغييرها ممكناً.
error-too-many-comments = بلغت هيئتكم الحد الأقصى لعدد التعليقات في مشاورة واحدة. يُرجى إرسال الباقي إلى الأمانة في وثيقة.
error-only-replies = ترد الأمانة على التعليقات ولا تقدم تعليقات من عندها.
error-unknown-part = لا يوجد في الوثيقة جزء كهذا. ولم يُحفظ شيء. يُرجى فتح الصفحة من جديد.
error-not-for-comment = لا يمكن فتح مشاورة إلا عندما تكون الوثيقة في مرحلة المشاورة.
