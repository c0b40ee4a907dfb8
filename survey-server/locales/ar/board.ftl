### The cycle board: how far each Member State has come.

board-title = لوحة الدورة
board-no-deadline = لم يُحدَّد موعد نهائي
board-invitation = الدعوة
board-invitation-none = غير مدعوّ
board-invitation-queued = في صندوق الصادر
board-invitation-sent = مدعوّ
board-invitation-expired = انتهت صلاحية الدعوة
board-invitation-accepted = مقبولة
board-order = الترتيب
board-order-name = حسب الاسم
board-order-progress = الأقل إجابةً أولاً
board-order-activity = الأطول بلا نشاط أولاً
board-order-deadline = الموعد النهائي الأقرب أولاً
board-order-reminders = الأقل تذكيراً أولاً
# The number itself stands before it.
board-states = { $count ->
    [zero] دولة عضو معروضة
    [one] دولة عضو معروضة
    [two] دولتان عضوان معروضتان
    [few] دول أعضاء معروضة
    [many] دولة عضواً معروضة
   *[other] دولة عضو معروضة
}
board-with-focal-point = لها جهة اتصال قبلت الدعوة
board-without-focal-point = بلا جهة اتصال
board-none-shown = لا توجد دولة عضو مطابقة.
board-actions = ما العمل
board-actions-what = اختاروا دولاً أعضاء من القائمة. وتقول صفحة أولاً ما الذي سيحدث ولمن.
board-all-shown = كل المعروضة: { $count }
board-do-invite = دعوة جهات الاتصال
board-do-remind = تذكير جهات الاتصال
board-do-extend = تمديد الموعد النهائي
board-legend = كل خانة قسم:
board-step-0 = لا إجابات
board-step-1 = حتى الثلث
board-step-2 = حتى الثلثين
board-step-3 = أكثر
board-step-4 = مكتمل
board-step-5 = غير مطروح
board-focal-points = جهات الاتصال
board-progress = المُجاب عنه
board-activity = آخر نشاط
board-deadline = الموعد النهائي
board-reminders = التذكيرات
board-and-others = وآخرون: { $count }
board-extended = ممدَّد
board-section = القسم { $number }: { $answered } من { $asked }
board-section-title = القسم
board-nobody = لم يُرشَّح أحد.
board-not-started = لم يبدأ الرد.
board-counts-only = كم إجابة هناك، لا ما تقوله: قبل التوقيع لا يقرأ الرد إلا من يجيبون عن البلد.
board-focal-points-told = يتيح الترشيح قراءة الرد وتغييره. وتُبلَّغ كل جهات الاتصال في البلد برسالة عند ترشيح شخص أو قبوله أو تولّيه المسؤولية الرئيسية أو مغادرته، ويُسجَّل ذلك في سجل التدقيق.
board-submitted = موقَّع
board-submission = التقديم { $number }
board-new-deadline = الموعد النهائي الجديد
board-reason = السبب
board-happens = دول أعضاء سيحدث لها شيء: { $count }
board-letters = رسائل ستُرسل: { $count }
board-stays = دول أعضاء لن يحدث لها شيء: { $count }
board-look = عرض ما سيحدث
board-confirm = التنفيذ للدول الأعضاء: { $count }
board-nobody-chosen = لم تُختر أي دولة عضو.
board-done-invite = دول أعضاء دُعيت جهات اتصالها: { $count }. الرسائل في صندوق الصادر.
board-done-remind = دول أعضاء ذُكِّرت جهات اتصالها: { $count }. الرسائل في صندوق الصادر.
board-done-extend = دول أعضاء حصلت على وقت إضافي: { $count }.
board-reason-nobody-nominated = لم يُرشَّح أحد
board-reason-already-accepted = قُبلت الدعوة
board-reason-nobody-active = لم تقبل أي جهة اتصال الدعوة
board-reason-submitted = الرد موقَّع
board-reason-not-open = الدورة لا تقبل إجابات
board-reason-deadline-passed = انقضى الموعد النهائي
board-reason-no-deadline = لا يوجد موعد نهائي، أو لم يُعطَ يوم
board-reason-not-later = اليوم ليس بعد الموعد النهائي
board-reason-opened-again = أُعيد فتح الرد وله موعد نهائي خاص به
