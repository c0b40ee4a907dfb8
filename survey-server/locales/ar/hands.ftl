### عدة أيدٍ: من لديه قسم، ومن أنجزه، وتاريخ الإجابات.

section-with = لدى
section-said-done = منجز
section-said-done-changed = تغيّرت إجابات بعد الإعلان عن إنجاز القسم
section-said-accepted = مقبول
section-said-accepted-changed = تغيّرت إجابات بعد قبول القسم
section-said-returned = معاد
section-mark-done = الإعلان عن الإنجاز
section-mark-not-done = لم يُنجز بعد
section-mark-accepted = قبول
section-give-back = إعادة
section-note = ما المطلوب عمله (اختياري)
history-title = تاريخ الإجابة
history-back = العودة إلى السؤال
history-none = لا توجد إجابة بعد.
life-wrong-answers-changed = تغيّرت إجابات في هذا القسم منذ اطلاعكم عليه. يرجى الاطلاع عليها من جديد
error-section-not-done = لم يعلن أحد إنجاز هذا القسم، ولذلك لا يمكن إعادته. يرجى فتح الصفحة من جديد.

# What was typed by somebody who may not save it any more.
unsaved-gone = هذا القسم ليس لكم لملئه، أو لم يعد لكم، ولذلك لم يُحفظ أي شيء. وجهة الاتصال الوطنية هي التي تسند الأقسام إلى من يملؤونها.
unsaved-typed = ما كتبتموه
unsaved-copy = يُرجى نسخه قبل مغادرة هذه الصفحة؛ فليس لدى أحد غيركم.
unsaved-title = لم يُحفظ أي شيء
unsaved-below = ما كتبتموه لا يزال في الحقول أدناه: يُرجى نسخه قبل مغادرة هذه الصفحة.
