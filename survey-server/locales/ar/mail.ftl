### صندوق الصادر، ومعاينة الرسائل، وتذكيرات الدورة، والمواعيد النهائية.

nav-mail = البريد
mail-title = البريد
mail-lead = الرسائل المنتظرة والرسائل المرسَلة، الأحدث أولاً.
mail-no-server = لم يُضبط أي خادم بريد. تبقى الرسائل هنا إلى أن ترسلوها بأنفسكم: يُرجى فتح رسالة واختيار «عرض للإرسال اليدوي».
mail-look-at-letters = الاطلاع على جميع الرسائل بجميع اللغات
mail-none = لا توجد رسائل من هذا النوع.
mail-older = رسائل أقدم
mail-to = إلى
mail-letter = الرسالة
mail-due = الموعد
mail-attempts = المحاولات
mail-the-subject = الموضوع
mail-queued = تاريخ الإدراج
mail-next-attempt = المحاولة التالية
mail-finished = تاريخ الإرسال أو الانتهاء
mail-by-hand = إرسال يدوي: { $name }
mail-reason = السبب
mail-status-waiting = منتظرة
mail-status-sending = قيد الإرسال
mail-status-sent = مرسَلة
mail-status-failed = تعذر إرسالها
mail-status-cancelled = ملغاة
mail-kind-invitation = دعوة
mail-kind-contributor-invitation = دعوة إلى المساهمة
mail-kind-invitation-barred = دعوة لا يمكن قبولها
mail-kind-password-reset = كلمة مرور جديدة
mail-kind-email-change = تأكيد عنوان
mail-kind-email-changed = تغيير العنوان
mail-kind-password-changed = تغيير كلمة المرور
mail-kind-second-factor-removed = إزالة العامل الثاني
mail-kind-recovery-codes-renewed = تجديد رموز الاسترداد
mail-kind-sign-in-locked = محاولات فاشلة لتسجيل الدخول
mail-kind-reminder = تذكير
mail-kind-reminder-not-started = تذكير: لم يبدأ
mail-kind-reminder-in-progress = تذكير: قيد الإعداد
mail-kind-reminder-deadline-near = تذكير: اقتراب الموعد النهائي
mail-kind-receipt = إيصال استلام
mail-kind-clarification-request = طلب توضيح
mail-kind-deadline-extended = تمديد الموعد النهائي
mail-kind-response-validated = التحقق من الرد
mail-kind-response-stands = الرد باقٍ كما هو
mail-kind-response-reopened = إعادة فتح الرد
mail-kind-section-done = قسم مكتمل
mail-kind-section-returned = قسم أُعيد
mail-kind-delegation-withdrawn = سحب أقسام
mail-kind-focal-point = تغيير بين جهات الاتصال
mail-kind-focal-point-nominated = ترشيح جهة اتصال
mail-kind-focal-point-arrived = جهة اتصال يمكنها تسجيل الدخول
mail-kind-focal-point-lead = تغيير المسؤول الرئيسي
mail-kind-focal-point-left = مغادرة جهة اتصال
mail-reason-account-disabled = الحساب معطَّل
mail-reason-no-longer-needed = لم تعد هناك حاجة إلى الرسالة
mail-reason-no-address = ليس للحساب عنوان
mail-reason-unreadable = لم يعد موضوع الرسالة موجوداً
mail-masked = الروابط التي تتيح تسجيل الدخول محجوبة هنا. ولا تُنشأ إلا عند الإرسال.
mail-plain = نص عادي
mail-page = كما تعرضها برامج البريد
mail-open-page = فتح الرسالة في صفحة مستقلة
mail-hand-over = عرض للإرسال اليدوي
mail-hand-over-means = تُعرض الرسالة مع رابطها مرة واحدة، وتُعَدّ مرسَلة منكم. ولن يرسلها خادم البريد بعد ذلك.
mail-retry = إعادة الإرسال
mail-retry-means = تعود الرسالة إلى قائمة الانتظار.
mail-cancel = إلغاء
mail-cancel-means = لا تُرسل الرسالة.
mail-handed-title = يُرجى إرسال هذه الرسالة الآن
mail-handed-lead = يُرجى نسخ العنوان والموضوع والنص إلى برنامج البريد وإرسال الرسالة. تُعرض هذه الصفحة مرة واحدة فقط، وتُعَدّ الرسالة مرسَلة منكم.
mail-back = جميع الرسائل
letters-title = الرسائل
letters-lead = كل رسالة كما ستظهر، بأسماء وتواريخ وروابط مختلَقة.

reminders-title = تذكيرات الدورة { $label }
reminders-link = التذكيرات
reminders-lead = تُوجَّه كل خطوة إلى جميع جهات الاتصال النشطة في الدولة العضو، ولا تُرسل إلى أي شخص مرتين.
reminders-none = لم تُحدَّد أي خطوة بعد.
reminders-deadline = تُقبل الإجابات حتى نهاية يوم { $date } (بالتوقيت العالمي المنسق)؛ ويؤخذ بالتمديدات الممنوحة لفرادى الدول.
reminders-no-deadline = ليس لهذه الدورة موعد نهائي، لذا فإن الخطوات المحسوبة منه لا تذكّر أحداً.
reminder-kind = من يُذكَّر
reminder-kind-not-started = من لم يبدأ
reminder-kind-in-progress = من بدأ ولم يوقّع
reminder-kind-deadline-near = كل من لم يوقّع، لاقتراب الموعد النهائي
reminder-on-day = في { $date }
reminder-days-before = { $days ->
    [0] في يوم الموعد النهائي
    [zero] في يوم الموعد النهائي
    [one] قبل الموعد النهائي بيوم واحد
    [two] قبل الموعد النهائي بيومين
    [few] قبل الموعد النهائي بـ { $days } أيام
    [many] قبل الموعد النهائي بـ { $days } يوماً
   *[other] قبل الموعد النهائي بـ { $days } يوم
}
reminder-is-on = ترسله المنصة في يومه
reminder-is-off = عندما ترسلونه فقط
reminder-turn-on = إرساله من المنصة
reminder-turn-on-means = عندما يحين اليوم ترسل المنصة هذه الرسائل تلقائياً، وكذلك إلى كل من تنطبق عليه الشروط حينئذ.
reminder-at-once = عدد الرسائل التي تُرسل فوراً لأن يومها قد حان: { $count }.
reminder-turn-off = عدم إرساله تلقائياً
reminder-remove = حذف
reminder-preview = معرفة من سيُذكَّر
reminder-add = إضافة خطوة
reminder-day-label = في هذا اليوم
reminder-days-label = أو قبل الموعد النهائي لكل دولة بهذا العدد من الأيام
reminder-add-how = الخطوة الجديدة لا ترسل شيئاً تلقائياً. بعد إضافتها ترون من سيُذكَّر، ويمكنكم من هناك تكليف المنصة بإرسالها.
reminder-save = إضافة الخطوة
reminder-wrong-kind-missing = يُرجى اختيار من يُذكَّر
reminder-wrong-when-missing = يُرجى تحديد يوم، أو عدد الأيام قبل الموعد النهائي
reminder-wrong-when-twice = يُرجى تحديد يوم أو عدد الأيام قبل الموعد النهائي، لا كليهما
reminder-wrong-bad-day = يُرجى كتابة اليوم بترتيب السنة-الشهر-اليوم، مثل 2026-12-31
reminder-wrong-day-passed = انقضى هذا اليوم؛ يُرجى تحديد اليوم الحالي أو يوم لاحق
reminder-wrong-bad-days = يُرجى كتابة عدد صحيح من الأيام بين 0 و365
reminder-plan-title = من سيُذكَّر
reminder-plan-lead = لم يُرسل شيء. هؤلاء من سيتلقون رسالة إذا أرسلتموها الآن.
reminder-recipients = { $count ->
    [0] لن يتلقى أحد رسالة
    [zero] لن يتلقى أحد رسالة
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
reminder-others = من لن يتلقاها ولماذا
reminder-send = الإرسال الآن
reminder-due-on = تلقائياً في
reminder-lead-focal-point = جهة الاتصال الرئيسية
reminder-look-at-letter = الاطلاع على الرسالة
reminder-reason-no-account = لا توجد جهة اتصال
reminder-reason-invited = لم تُقبل الدعوة بعد
reminder-reason-disabled = الحساب معطَّل
reminder-reason-no-address = لا يوجد عنوان بريد إلكتروني
reminder-reason-submitted = موقَّع
reminder-reason-started = بدأ
reminder-reason-not-started = لم يبدأ
reminder-reason-deadline-passed = انقضى الموعد النهائي
reminder-reason-no-deadline = لا يوجد موعد نهائي
reminder-reason-reminded = سبق التذكير في هذه الخطوة
reminder-reason-not-open = الدورة غير مفتوحة

deadline-over = كان الموعد النهائي { $date }. ولم يعد بالإمكان التوقيع. وإذا كنتم بحاجة إلى مزيد من الوقت، يُرجى التواصل مع الأمانة.

error-deadline-passed = انقضى الموعد النهائي لإجاباتكم: ولم يعد بالإمكان البدء أو التوقيع. وما كُتب محفوظ. وإذا كنتم بحاجة إلى مزيد من الوقت، يُرجى التواصل مع الأمانة.
error-no-deadline = ليس لهذه الدورة موعد نهائي يمكن تمديده. يُرجى تحديده أولاً.
error-no-such-message = لا توجد هذه الرسالة.
error-no-such-letter = لا توجد هذه الرسالة.
error-no-such-step = لا توجد هذه الخطوة، أو أنها حُذفت.
error-too-many-steps = لا تزيد خطوات الدورة على 20 خطوة. يُرجى حذف واحدة أولاً.
error-reminder-list-changed = تغيّرت قائمة من سيُذكَّر منذ اطلاعكم عليها. لم يُرسل شيء ولم يُفعَّل شيء. يُرجى مراجعة القائمة من جديد ثم الاختيار.
error-mail-not-waiting = أُرسلت هذه الرسالة، أو أنها تُرسل في هذه اللحظة. يُرجى فتح الصفحة من جديد لمعرفة ذلك.
error-mail-warning = تنبّه هذه الرسالة شخصاً إلى تغيير في حسابه، ولا يمكن سحبها.
error-mail-hand-keys = يفتح هذا الرابط حساب شخص يجيب عن بلد، ولذلك لا يُعرض على أحد. ويُرسل إلى هذا الشخص بالبريد الإلكتروني، ويتطلب ذلك إعداد SMTP. وإلا فأنهوا الترشيح ورشّحوا الشخص من جديد؛ وتُبلَّغ جهات الاتصال الأخرى في البلد بذلك.
error-mail-hand-warning = تنبّه هذه الرسالة شخصاً إلى تغيير. وهي تُرسل بالبريد الإلكتروني من تلقاء نفسها ولا تُسلَّم إلى أحد.
error-mail-undeliverable = لم تعد هناك حاجة إلى هذه الرسالة، أو ليس لحسابها عنوان. ولم يتغير شيء. ويمكنكم إلغاؤها.
