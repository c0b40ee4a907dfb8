### الحسابات: الدعوة وتسجيل الدخول والحساب الشخصي.

account-email = عنوان البريد الإلكتروني
account-password = كلمة المرور
account-new-password = كلمة المرور الجديدة
account-password-rule = من { $shortest } إلى { $longest } حرفاً من أي نوع. من المستحسن اختيار جملة لا يعرفها غيركم، ولا حاجة إلى أرقام أو رموز.
account-password-again = كلمة المرور الجديدة مرة أخرى
account-name = الاسم
account-role = الصفة
account-for = نيابةً عن
account-wrong-sign-in = العنوان وكلمة المرور غير متطابقين. يُرجى التحقق منهما ثم المحاولة مرة أخرى.
account-wrong-code = هذا الرمز غير صحيح، أو سبق استخدامه. يُرجى انتظار الرمز التالي ثم المحاولة مرة أخرى.
account-wrong-password-short = كلمة المرور قصيرة جداً
account-wrong-password-long = كلمة المرور طويلة جداً
account-wrong-password-common = كلمة المرور هذه شائعة ويسهل تخمينها. يُرجى اختيار كلمة أخرى.
account-wrong-password-personal = كلمة المرور لا تكاد تزيد على اسمكم أو عنوانكم أو اسم المنصة. يُرجى اختيار كلمة أخرى.
account-wrong-password-differs = كلمتا المرور غير متطابقتين
account-wrong-name-bad = يُرجى كتابة اسم في سطر واحد لا يتجاوز 200 حرف
account-wrong-email-bad = هذا ليس عنوان بريد إلكتروني صحيحاً، مثل name@ministry.example
account-wrong-email-taken = يوجد حساب بهذا العنوان
sign-in-no-account = الحسابات تُنشأ بدعوة من الأمانة. إذا لم يكن لديكم حساب أو تعذّر عليكم الدخول، يُرجى الاتصال بالأمانة.
code-title = رمز التحقق
code-lead = كلمة المرور صحيحة. يُرجى الآن إدخال الرمز المكوّن من ستة أرقام من تطبيق الرموز لديكم.
code-label = الرمز
code-recovery-hint = ستة أرقام، أو أحد رموز الاسترداد.
code-send = متابعة
code-lost = إذا لم يعد لديكم الجهاز ولا رموز الاسترداد، يُرجى الاتصال بمدير المنصة الذي يمكنه إعادة ضبط العامل الثاني.
second-factor-title = إعداد العامل الثاني
second-factor-lead = إلى جانب كلمة المرور، يُطلب رمز يتغير كل نصف دقيقة. وهكذا لا تكفي كلمة مرور مسروقة لدخول حسابكم.
second-factor-program = يُرجى فتح تطبيق للرموز على هاتفكم أو حاسوبكم. يصلح أي تطبيق يدعم TOTP.
second-factor-scan = يُرجى تصوير هذه الصورة به.
second-factor-picture = رمز QR يحتوي على السر المكتوب أدناه
second-factor-type = أو يُرجى كتابة هذا السر في التطبيق:
second-factor-confirm = يُرجى كتابة الرمز الذي يعرضه التطبيق هنا.
second-factor-code = الرمز المكوّن من ستة أرقام
recovery-title = رموز الاسترداد
recovery-lead = إذا فقدتم الجهاز الذي يعرض الرموز، يمكنكم الدخول بأحد هذه الرموز بدلاً منه. يُستخدم كل رمز مرة واحدة.
recovery-keep = لا تُعرض هذه الرموز إلا الآن. يُرجى طباعة الصفحة أو نسخ الرموز وحفظها في مكان آمن.
recovery-go-on = تم حفظ الرموز، متابعة
invitation-title = دعوتكم
invitation-lead = تمت دعوتكم إلى هذه المنصة. يُرجى اختيار كلمة مرور لقبول الدعوة.
invitation-not-you = إذا كانت هذه الدعوة لغيركم، أو كان فيها خطأ، يُرجى عدم استخدامها وإبلاغ الأمانة.
invitation-second-factor = بعد ذلك يُطلب منكم إعداد عامل ثانٍ؛ يُرجى إبقاء هاتفكم في متناول اليد.
invitation-accept = قبول الدعوة
first-title = المدير الأول للمنصة
first-lead = لا أحد يدير هذه المنصة بعد. من يملأ هذا النموذج يصبح مديرها، ولا يعمل هذا الرابط بعد ذلك.
first-make = إنشاء الحساب
demonstration-ready = أنتم على وشك الدخول إلى العرض التجريبي، الذي بياناته كلها مختلقة.
role-administrator = مدير المنصة
role-secretariat = الأمانة
role-rapporteur = المقرِّر
role-focal-point = جهة الاتصال الوطنية
role-contributor = مساهم في أقسام
role-coordination-body = عضو في هيئة تنسيق
error-title-410 = انتهت صلاحية هذا الرابط
error-link-unknown = هذا الرابط غير معروف. يُرجى نسخ الرابط كاملاً من الرسالة، أو طلب رابط جديد من الأمانة.
error-link-used = سبق استخدام هذا الرابط أو سُحب. إذا كنتم قد استخدمتموه فيمكنكم تسجيل الدخول، وإلا يُرجى إبلاغ الأمانة.
error-link-expired = هذا الرابط قديم جداً. يُرجى طلب رابط جديد.
error-sign-in-crowded = كثيرون يسجلون الدخول في هذه اللحظة. يُرجى المحاولة مرة أخرى بعد ثوانٍ قليلة.
audit-action-account-invited = دعوة شخص
audit-action-account-accepted = قبول دعوة
audit-action-account-first-administrator = إنشاء حساب المدير الأول
audit-action-account-changed = تغيير حساب
audit-action-account-disabled = تعطيل حساب
audit-action-account-rights = تغيّرت الصلاحيات
audit-action-account-enabled = تفعيل حساب
audit-action-session-signed-in = تسجيل دخول
audit-action-session-sign-in-failed = محاولة دخول فاشلة
audit-action-session-second-factor-failed = عامل ثانٍ خاطئ
audit-action-session-signed-out = تسجيل خروج
audit-action-session-ended = إنهاء جلسات
audit-action-password-reset-asked = طلب كلمة مرور جديدة
audit-action-password-reset = اختيار كلمة مرور جديدة عبر رابط
audit-action-password-changed = تغيير كلمة المرور
audit-action-second-factor-on = تفعيل العامل الثاني
audit-action-second-factor-off = إزالة العامل الثاني
audit-action-second-factor-reset = إعادة ضبط العامل الثاني من المدير
audit-action-second-factor-recovery-code-used = استخدام رمز استرداد
audit-action-second-factor-recovery-codes-renewed = تجديد رموز الاسترداد
audit-action-email-change-asked = طلب عنوان بريد جديد
audit-action-email-changed = تغيير عنوان البريد
audit-detail-by = الوسيلة
sign-in-forgotten = نسيت كلمة المرور
sign-in-done-password = تم تغيير كلمة المرور وانتهت جميع الجلسات. يُرجى تسجيل الدخول بكلمة المرور الجديدة.
sign-in-done-email = تم تغيير عنوان البريد الإلكتروني. يُرجى تسجيل الدخول به.
reset-title = نسيان كلمة المرور
reset-lead = يُرجى كتابة عنوان بريدكم الإلكتروني. نرسل إليكم رابطاً لاختيار كلمة مرور أخرى.
reset-send = إرسال الرابط
reset-asked-title = يُرجى الاطلاع على بريدكم
reset-asked = إذا كان لهذا العنوان حساب، فقد أُرسل إليه رابط صالح لمدة ساعة.
reset-asked-nothing = إذا لم يصل شيء خلال بضع دقائق، يُرجى التحقق من العنوان ومجلد الرسائل غير المرغوب فيها، أو الاتصال بالأمانة.
reset-choice-title = اختيار كلمة مرور أخرى
reset-choice-lead = بعد ذلك تنتهي جميع جلساتكم، وتسجلون الدخول بكلمة المرور الجديدة، وبالعامل الثاني إن كان لديكم.
reset-choose = تغيير كلمة المرور
email-change-title = تأكيد العنوان الجديد
email-change-lead = من الآن فصاعداً تسجلون الدخول بالعنوان { $email }، وإليه نكتب.
email-change-confirm = تأكيد العنوان
account-current-password = كلمة المرور الحالية
account-language = لغة الرسائل
account-save = حفظ
own-account-title = حسابكم
own-account-synthetic = هذا حساب من العرض التجريبي: ليس له بريد إلكتروني ولا كلمة مرور، ويُفتح برابط.
own-account-profile = الاسم واللغة
own-account-password-since = كلمة المرور سارية منذ { $date }.
own-account-password-ends = تنتهي الجلسات في المتصفحات الأخرى.
own-account-password-change = تغيير كلمة المرور
second-factor = العامل الثاني
own-account-factor-since = يُطلب رمز منذ { $date }.
own-account-recovery-renew = رموز استرداد جديدة
own-account-factor-needed = صفتكم تستلزم عاملاً ثانياً. إذا فقدتم الجهاز، يمكن لمدير آخر إعادة ضبطه.
own-account-factor-remove = إزالة العامل الثاني
own-account-factor-none = لا يُطلب إلا كلمة المرور. العامل الثاني يحمي حسابكم حتى إذا سُرقت كلمة المرور.
own-account-factor-begin = إعداد عامل ثانٍ
own-account-email = تغيير عنوان البريد الإلكتروني
own-account-email-how = نرسل رابطاً إلى العنوان الجديد. يسري التغيير عند فتحه، ونُبلغ العنوان القديم.
own-account-new-email = العنوان الجديد
own-account-email-send = إرسال الرابط
own-account-sessions = أين سجلتم الدخول
own-account-here = هنا
program-on-system = { $browser } على { $system }
own-account-session-since = منذ { $begun }، آخر استخدام { $seen }
own-account-session-end = إنهاء
own-account-sessions-end = إنهاء جميع الجلسات الأخرى
own-account-history = من سجّل الدخول
own-account-history-none = لم يُسجَّل أي دخول بكلمة مرور.
own-account-history-what = إذا كان هنا ما لم تفعلوه، يُرجى تغيير كلمة المرور وإبلاغ الأمانة.
sign-in-outcome-signed-in = تسجيل دخول
sign-in-outcome-wrong-password = كلمة مرور خاطئة
sign-in-outcome-wrong-code = رمز خاطئ
account-done-profile = تم الحفظ.
account-done-email-asked = إذا كان العنوان الجديد متاحاً، فقد أُرسل إليه رابط صالح لمدة يوم.
account-done-email = تم تغيير العنوان.
account-done-password = تم تغيير كلمة المرور، وانتهت الجلسات الأخرى.
account-done-second-factor-on = تم تفعيل العامل الثاني.
account-done-second-factor-off = تمت إزالة العامل الثاني.
account-done-session = انتهت الجلسة.
account-done-sessions = انتهت جميع الجلسات الأخرى.
accounts-title = الحسابات
accounts-text = الاسم أو العنوان
accounts-second-factor = العامل الثاني مفعّل
accounts-no-second-factor = غير مفعّل
accounts-invite-title = دعوة شخص
accounts-invite-what = يتلقى الشخص رسالة فيها رابط لاختيار كلمة مرور. جهات الاتصال الوطنية تُدعى بناءً على ترشيح دولها.
accounts-body = هيئة التنسيق
accounts-body-hint = لأعضاء هيئات التنسيق فقط، مثل ITU-T SG 17.
accounts-invite = دعوة
accounts-made = تاريخ الإنشاء
accounts-taken = العنوان كما كُتب
accounts-taken-means = لحساب آخر هذا العنوان، ولذلك لا يمكن لأحد الدخول إلى هذا الحساب. ولا تعلم بذلك جهة الاتصال الداعية؛ وقد أُبلغ صاحب العنوان بالبريد الإلكتروني.
accounts-own = هذا حسابكم.
account-status-invited = مدعو
account-status-active = نشط
account-status-disabled = معطّل
account-status-erased = محذوف
accounts-step-invite-again = دعوة مرة أخرى
accounts-step-means-invite-again = ترسل رسالة أخرى برابط جديد. الروابط السابقة تبقى صالحة حتى يُستخدم أحدها.
accounts-step-disable = تعطيل الحساب
accounts-step-means-disable = تنتهي الجلسات والروابط فوراً، ولا يمكن للشخص تسجيل الدخول. يمكن التراجع عن ذلك. وإذا كان الشخص هو المسؤول الرئيسي في دولة عضو، تنتقل هذه المسؤولية إلى أقدم جهات الاتصال وتبقى لديها.
accounts-step-enable = تفعيل الحساب
accounts-step-means-enable = يمكن للشخص تسجيل الدخول مرة أخرى.
accounts-step-reset-second-factor = إعادة ضبط العامل الثاني
accounts-step-means-reset-second-factor = لمن فقد جهازه. يُرجى التأكد أولاً من هوية من يطلب ذلك. تنتهي الجلسات ويُبلَّغ الشخص بالبريد.
accounts-done-invited = تمت الدعوة؛ الرسالة في صندوق الصادر.
accounts-done-invite-again = أُرسلت دعوة أخرى إلى صندوق الصادر.
accounts-done-renamed = تم تغيير الاسم.
accounts-done-disable = تم تعطيل الحساب.
accounts-done-enable = تم تفعيل الحساب.
accounts-done-reset-second-factor = تمت إعادة ضبط العامل الثاني.
account-wrong-current-wrong = كلمة المرور الحالية غير صحيحة
account-wrong-email-same = هذا هو عنوانكم الحالي
account-wrong-body-bad = يُرجى كتابة اسم الهيئة
account-wrong-role-missing = يُرجى اختيار الدور الذي يُدعى الشخص للقيام به
error-no-such-account = لا يوجد مثل هذا الحساب.
error-no-such-session = لا توجد مثل هذه الجلسة، أو أنها انتهت.
error-last-administrator = هذا آخر مدير للمنصة. يُرجى دعوة مدير آخر أولاً.
error-account-own = لا يمكن فعل ذلك بالحساب الشخصي. يُرجى الطلب من مدير آخر.
error-account-not-invited = قبل هذا الشخص الدعوة بالفعل، أو لم يعد بإمكانه قبولها.
error-account-erased = حُذفت بيانات هذا الحساب ولا يمكن استخدامه مرة أخرى.
error-second-factor-on = لا يُجرى إعداد عامل ثانٍ الآن، أو أنه مفعّل بالفعل.
error-second-factor-off = يُرجى إعداد عامل ثانٍ أولاً.
error-second-factor-required = صفتكم تستلزم عاملاً ثانياً، ولا يمكن إزالته.
error-no-password = ليس لهذا الحساب كلمة مرور. يُرجى اختيار كلمة مرور أولا عبر «نسيت كلمة المرور» في صفحة تسجيل الدخول.
error-email-taken = أصبح هذا العنوان لحساب آخر. يُرجى اختيار عنوان آخر أو الاتصال بالأمانة.
audit-detail-sessions = الجلسات
audit-detail-times = عدد المرات خلال الساعة
audit-detail-tokens = الرموز
audit-detail-links = الروابط
audit-detail-role = الصفة
audit-detail-status = حالة الحساب
error-too-many-attempts-soon = { $seconds ->
    [one] محاولات خاطئة كثيرة جداً. يُرجى المحاولة مرة أخرى بعد ثانية واحدة.
    [two] محاولات خاطئة كثيرة جداً. يُرجى المحاولة مرة أخرى بعد ثانيتين.
    [few] محاولات خاطئة كثيرة جداً. يُرجى المحاولة مرة أخرى بعد { $seconds } ثوانٍ.
   *[other] محاولات خاطئة كثيرة جداً. يُرجى المحاولة مرة أخرى بعد { $seconds } ثانية.
}
error-too-many-attempts = محاولات خاطئة كثيرة جداً. يُرجى المحاولة مرة أخرى بعد { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 }. من متصفح سبق أن سجلتم الدخول منه، لا تضطرون إلى الانتظار بسبب محاولات الآخرين.
own-account-recovery-left = { $count ->
    [zero] لم يتبقَّ أي رمز استرداد.
    [one] تبقى رمز استرداد واحد.
    [two] تبقى رمزا استرداد.
    [few] تبقت { $count } رموز استرداد.
   *[other] تبقى { $count } رمز استرداد.
}
accounts-count = { $count ->
    [zero] لا حسابات
    [one] حساب واحد
    [two] حسابان
    [few] { $count } حسابات
   *[other] { $count } حساباً
}
