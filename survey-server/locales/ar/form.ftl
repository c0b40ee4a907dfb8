### Filling in a response.

dashboard-title = ردودكم: { $respondent }
dashboard-none-open = لا توجد حالياً أي دورة مفتوحة للإجابة. وسيتم إبلاغكم عند فتح الدورة التالية.
dashboard-not-started = { $sections ->
    [zero] لم تبدأوا بعد. لا توجد أقسام.
    [one] لم تبدأوا بعد. يوجد قسم واحد، ويمكنكم التوقف والمتابعة في أي وقت.
    [two] لم تبدأوا بعد. يوجد قسمان، ويمكنكم التوقف والمتابعة في أي وقت.
    [few] لم تبدأوا بعد. توجد { $sections } أقسام، ويمكنكم التوقف والمتابعة في أي وقت.
    [many] لم تبدأوا بعد. يوجد { $sections } قسماً، ويمكنكم التوقف والمتابعة في أي وقت.
   *[other] لم تبدأوا بعد. يوجد { $sections } قسم، ويمكنكم التوقف والمتابعة في أي وقت.
}
dashboard-start = بدء
dashboard-continue = متابعة
dashboard-submitted = وُقِّع ردكم. شكراً لكم.
dashboard-focal-points = جهات الاتصال
dashboard-focal-points-what = الأشخاص الذين يمكنهم قراءة الرد وتغييره قبل توقيعه، إضافة إلى المساهمين في أقسامهم. وتصلكم رسالة كلما انضم شخص أو أصبح المسؤول الرئيسي أو غادر. وإذا كنتم لا تعرفون شخصاً هنا، فأبلغوا إدارتكم والأمانة.
dashboard-others = دورات أخرى
dashboard-no-others = لا توجد دورات أخرى.
dashboard-no-response = لم يُقدَّم أي رد.
dashboard-not-submitted = لم يُوقَّع الرد.
deadline = تُقبل الإجابات حتى { $date }
progress-items = الأسئلة المجاب عنها: { $answered } من { $asked }

task-not-asked = غير مطروح
task-not-started = لم يبدأ
task-complete = مكتمل
task-progress = الإجابات: { $answered } من { $asked }

response-title = الرد للدورة { $cycle }
response-sections = الأقسام
response-finish = عند الانتهاء
response-finish-how = يُرجى مراجعة إجاباتكم ثم التوقيع. ويمكنكم التوقيع حتى إذا بقيت بعض الأسئلة دون إجابة، ما لم تكن من الأسئلة الإلزامية.
response-answers = الإجابات
back-to-sections = جميع الأقسام
back-to-response = الرد
section-of = القسم { $number } من { $of }
section-not-asked = لا يُطرح هذا القسم بسبب إجاباتكم الأخرى.
previous-section = القسم السابق
save-and-continue = حفظ ومتابعة
save-and-list = حفظ والعودة إلى الأقسام
notice-saved = حُفظ القسم «{ $section }».
notice-opened = { $count ->
    [zero] حُفظت إجاباتكم. ولم تؤدِّ إلى طرح أي سؤال إضافي.
    [one] حُفظت إجاباتكم. وأدت إلى طرح سؤال إضافي واحد، وقد انتقلت هذه الصفحة إليه.
    [two] حُفظت إجاباتكم. وأدت إلى طرح سؤالين إضافيين، وقد انتقلت هذه الصفحة إلى أولهما.
    [few] حُفظت إجاباتكم. وأدت إلى طرح { $count } أسئلة إضافية، وقد انتقلت هذه الصفحة إلى أولها.
    [many] حُفظت إجاباتكم. وأدت إلى طرح { $count } سؤالاً إضافياً، وقد انتقلت هذه الصفحة إلى أولها.
   *[other] حُفظت إجاباتكم. وأدت إلى طرح { $count } سؤال إضافي، وقد انتقلت هذه الصفحة إلى أولها.
}

required = (إلزامي)
more-explanation = المزيد عن هذا السؤال
no-answer-because = إذا لم تكن لديكم إجابة
take-back = لا إجابة بعد
ranking-place = المرتبة { $place }
text-limit = الحد الأقصى لعدد الأحرف: { $max }.
entry-number = الإدخال { $number }
entry-add = إضافة إدخال آخر
entry-remove = حذف الإدخال { $number }
entry-up = نقل الإدخال { $number } إلى أعلى
entry-full = الحد الأقصى لعدد الإدخالات: { $max }.

error-prefix = خطأ:
errors-title = توجد مشكلة
errors-nothing-saved = لم يُحفظ أي شيء من هذه الصفحة بعد.

conflict-title = غيّر شخص آخر الإجابات نفسها
conflict-lead = بينما كنتم تملؤون هذه الصفحة، حفظ شخص آخر إجابات مختلفة عن الأسئلة الواردة أدناه. يُرجى اختيار الإجابات التي ينبغي الاحتفاظ بها. ولم يُحفظ أي شيء من صفحتكم بعد.
conflict-theirs = الاحتفاظ بإجابة الشخص الآخر
conflict-mine = استخدام إجابتي
conflict-by = { $author }، { $time }
conflict-save = حفظ هذه الإجابات

review-title = المراجعة والتوقيع
review-ready = أُجيب عن جميع الأسئلة الإلزامية. ويمكنكم التوقيع.
review-required = { $count ->
    [zero] لا توجد أسئلة تجب الإجابة عنها قبل التوقيع
    [one] يوجد سؤال واحد تجب الإجابة عنه قبل التوقيع
    [two] يوجد سؤالان تجب الإجابة عنهما قبل التوقيع
    [few] توجد { $count } أسئلة تجب الإجابة عنها قبل التوقيع
    [many] يوجد { $count } سؤالاً تجب الإجابة عنها قبل التوقيع
   *[other] يوجد { $count } سؤال تجب الإجابة عنها قبل التوقيع
}
review-optional = { $count ->
    [zero] لا توجد أسئلة أخرى دون إجابة
    [one] يوجد سؤال آخر دون إجابة
    [two] يوجد سؤالان آخران دون إجابة
    [few] توجد { $count } أسئلة أخرى دون إجابة
    [many] يوجد { $count } سؤالاً آخر دون إجابة
   *[other] يوجد { $count } سؤال آخر دون إجابة
}
change = تغيير
change-section = تعديل
sign-off-title = التوقيع
sign-off-what = بالتوقيع تُرسل الإجابات إلى الأمانة بوصفها الرد الرسمي لبلدكم. ولا يمكن تغييرها بعد ذلك، ما لم تُعد الأمانة فتح الرد.
sign-off = توقيع
signature-name = اسمكم
signature-capacity = منصبكم
signature-capacity-hint = على سبيل المثال: مدير الوكالة الوطنية للأمن السيبراني
signature-confirmed = أؤكد أن هذه هي إجابات { $respondent } وأن لي الحق في تقديمها بالنيابة عن هذه الجهة.
signature-wrong-name = يُرجى إدخال اسمكم، على ألا يتجاوز 200 حرف
signature-wrong-capacity = يُرجى إدخال منصبكم، على ألا يتجاوز 200 حرف
signature-wrong-confirmed = يُرجى تأكيد أن لكم الحق في تقديم هذه الإجابات

receipts = إيصالات الاستلام
receipt-link = إيصال الاستلام { $number }
receipt-title = إيصال استلام الرد المقدَّم رقم { $number }
receipt-lead = تم استلام رد { $respondent } للدورة { $cycle }.
receipt-signed = الموقِّع
receipt-time = تاريخ الاستلام
receipt-language = لغة الاستمارة عند التوقيع
receipt-languages = لغة الوثيقة
receipt-provenance = مصدر الإجابات
receipt-download = تنزيل الوثيقة الموقَّعة (JSON)
receipt-check = كيفية التحقق من الوثيقة
receipt-check-how = يمكن لكل من لديه هذه الوثيقة إثبات أن شيئاً فيها لم يتغيّر. يُرجى تنزيلها وحساب قيمة SHA-256 لها بأي برنامج يتيح ذلك؛ ويجب أن تطابق النتيجة القيمة الواردة أعلاه:

next-unanswered = السؤال التالي بلا إجابة
state-ready = تُحفظ الإجابات أثناء الكتابة.
state-saving = جارٍ الحفظ…
state-saved = حُفظ في { $time }
state-kept = لم يُحفظ بعد: لا يوجد اتصال. ما كتبته محفوظ على هذا الجهاز.
state-unkept = لم يُحفظ: لا يوجد اتصال، ولا يستطيع هذا الجهاز الاحتفاظ بما كتبته. لا تغلق هذه الصفحة.
state-down = لا يوجد اتصال. ما تكتبه يُحفظ على هذا الجهاز.
state-busy = لم يُحفظ بعد: الموقع مشغول. ما كتبته محفوظ على هذا الجهاز.
state-faulty = لم يُحفظ: السؤال { $number }. { $fault }
state-clashing = لم يُحفظ: غيّر شخص آخر إجابة السؤال { $number }. يُرجى اختيار الإجابة التي تبقى.
state-elsewhere = توجد إجابة في قسم آخر لم تُحفظ.
state-elsewhere-link = عرضها
state-signed-out = انتهت جلستك. ما كتبته محفوظ على هذا الجهاز وسيُرسل بعد تسجيل الدخول.
state-signed-out-unkept = انتهت جلستك، ولا يستطيع هذا الجهاز الاحتفاظ بما كتبته. لا تغلق هذه الصفحة؛ سجّل الدخول في نافذة أخرى.
state-sign-in = تسجيل الدخول
clash-title = غيّر شخص آخر هذه الإجابة.
clash-what = لم تُحفظ إجابتك بعد. يُرجى اختيار الإجابة التي تبقى.
clash-yours = إجابتك
count-left = الأحرف المتبقية: { $number }
count-over = أحرف زائدة: { $number }
