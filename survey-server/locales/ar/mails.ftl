### رسائل البريد الإلكتروني. يفصل سطر فارغ بين الفقرات.

## ما تتضمنه كل رسالة

mail-greeting = تحية طيبة إلى { $name }،
mail-closing = وتفضلوا بقبول فائق الاحترام،
mail-signature = أمانة استقصاء التوعية بالأمن السيبراني
mail-label = { $label }:
mail-copy-link = إذا لم يُفتح الرابط، يُرجى نسخ هذا العنوان إلى المتصفح:
mail-automatic = أرسلت منصة الاستقصاء هذه الرسالة:
mail-synthetic = عرض تجريبي: تخص هذه الرسالة دورةً إجاباتها مختلَقة.
mail-sample = نموذج: الأسماء والتواريخ والروابط الواردة في هذه الرسالة مختلَقة.

## ما تسرده الرسالة

mail-fact-invited-by = الدعوة من
mail-fact-member-state = الدولة العضو
mail-fact-body = الهيئة
mail-fact-cycle = الدورة
mail-fact-sections = الأقسام
mail-fact-sections-left = الأقسام التي لم تُستكمل بعد
mail-fact-questions = الأسئلة
mail-fact-deadline = آخر يوم لقبول الإجابات (بالتوقيت العالمي المنسق)
mail-fact-new-deadline = الموعد النهائي الجديد، حتى نهاية اليوم (بالتوقيت العالمي المنسق)
mail-fact-reason = السبب
mail-fact-note = المطلوب
mail-fact-valid-until = الرابط صالح حتى
mail-fact-submission = رقم الرد المقدَّم
mail-fact-time = الوقت
mail-fact-sha256 = البصمة الرقمية (SHA-256)
mail-fact-new-address = العنوان الجديد
mail-fact-focal-point = جهة الاتصال
mail-fact-email = عنوان البريد الإلكتروني

## ما سيقوم به المدعو

mail-as-administrator = أنتم مدعوون إلى إدارة المنصة: تتولون شؤون الحسابات وتشغيل المنصة.
mail-as-secretariat = أنتم مدعوون ضمن الأمانة: تتولون شؤون الاستبيانات والدورات والترشيحات.
mail-as-rapporteur = أنتم مدعوون بصفة مقرر: تتابعون من أجاب وتقارنون بين الدورات.
mail-as-focal-point = أنتم مدعوون بصفة جهة الاتصال الوطنية: تجيبون عن الاستبيان باسم إدارتكم، قسماً بعد قسم، وتوقّعون الرد.
mail-as-contributor = أنتم مدعوون إلى المساهمة: تملؤون الأقسام التي أسندتها إليكم جهة الاتصال.
mail-as-coordination-body = أنتم مدعوون بصفة خبير من هيئة تنسيق: تعلّقون على مشاريع الوثائق قبل الموافقة عليها.

## الرسائل

mail-subject-invitation = دعوة إلى استقصاء التوعية بالأمن السيبراني
mail-text-invitation = أنتم مدعوون إلى منصة استقصاء التوعية بالأمن السيبراني الذي تجريه لجنة الدراسات 2 لقطاع تنمية الاتصالات (ITU-D) بين الدول الأعضاء في الاتحاد الدولي للاتصالات في إطار المسألة 3/2.
mail-action-invitation = إنشاء حسابي
mail-after-invitation =
    هذا الرابط مخصص لكم وحدكم ويعمل مرة واحدة. يُرجى عدم تمريره إلى غيركم.

    وإذا لم يعد صالحاً، يُرجى أن تطلبوا من الأمانة رابطاً آخر. وإذا لم تكونوا تتوقعون هذه الدعوة، فلا داعي لأي إجراء.

mail-subject-contributor-invitation = { $state }: دعوة إلى المساهمة في استقصاء التوعية بالأمن السيبراني
mail-text-contributor-invitation = أنتم مدعوون إلى ملء جزء من رد بلدكم على استقصاء التوعية بالأمن السيبراني. ويمكنكم الاطلاع على الأقسام المذكورة أدناه وملؤها؛ وتوقّع جهة الاتصال الوطنية الرد بكامله.
mail-action-contributor-invitation = إنشاء حسابي
mail-action-contributor-again = فتح الأقسام
mail-after-contributor-invitation = إذا لم تكونوا تتوقعون هذه الدعوة، يُرجى إبلاغ من دعاكم.

mail-subject-password-reset = اختيار كلمة مرور جديدة
mail-text-password-reset = طُلبت كلمة مرور جديدة لحسابكم، ولعلكم أنتم من طلبها.
mail-action-password-reset = اختيار كلمة مرور جديدة
mail-after-password-reset =
    هذا الرابط مخصص لكم وحدكم ويعمل مرة واحدة. يُرجى عدم تمريره إلى غيركم.

    وإذا لم تكونوا أنتم من طلبها، فلا داعي لأي إجراء: تبقى كلمة مروركم كما هي.

mail-subject-email-change = تأكيد عنوان بريدكم الإلكتروني الجديد
mail-text-email-change = سيستخدم حسابكم من الآن فصاعداً عنوان البريد الإلكتروني هذا. ولن يتغير العنوان إلا بعد تأكيدكم.
mail-action-email-change = تأكيد العنوان
mail-after-email-change = إذا لم تطلبوا ذلك، فلا داعي لأي إجراء: لن يتغير شيء.

mail-subject-email-changed = تغيّر عنوان البريد الإلكتروني لحسابكم
mail-text-email-changed = يستخدم حسابكم الآن عنوان بريد إلكتروني آخر. ولم تعد الرسائل المتعلقة به تصل إلى هذا العنوان.
mail-after-email-changed = إذا لم تكونوا أنتم من غيّره، يُرجى إبلاغ الأمانة فوراً: يمكنها إيقاف الحساب.

mail-subject-password-changed = تغيّرت كلمة مروركم
mail-text-password-changed = تغيّرت كلمة مرور حسابكم.
mail-after-password-changed = إذا لم تكونوا أنتم من غيّرها، يُرجى اختيار كلمة مرور جديدة فوراً وإبلاغ الأمانة.
mail-subject-second-factor-removed = أُزيل العامل الثاني من حسابكم
mail-text-second-factor-removed = لم يعد لحسابكم عامل ثانٍ.
mail-after-second-factor-removed = إذا كانت صفتكم تستلزمه، فستُعدّونه عند تسجيل الدخول القادم. إذا لم تطلبوا ذلك، يُرجى تغيير كلمة المرور فوراً وإبلاغ الأمانة.

mail-subject-recovery-codes-renewed = جُدّدت رموز الاسترداد الخاصة بكم
mail-text-recovery-codes-renewed = لحسابكم رموز استرداد جديدة. ولم تعد الرموز السابقة صالحة.
mail-after-recovery-codes-renewed = إذا لم تكونوا أنتم من جدّدها، يُرجى تغيير كلمة المرور فوراً وإبلاغ الأمانة.

mail-subject-sign-in-locked = محاولات كثيرة فاشلة لتسجيل الدخول إلى حسابكم
mail-text-sign-in-locked = جرت محاولات كثيرة لتسجيل الدخول إلى حسابكم بكلمة مرور خاطئة. وستُؤخَّر المحاولات التالية لبعض الوقت.
mail-after-sign-in-locked = إذا كنتم أنتم من حاول، يُرجى الانتظار قليلاً أو اختيار كلمة مرور جديدة. وإلا فيُرجى إبلاغ الأمانة؛ وما دام أحد لا يعرف كلمة مروركم، فلا حاجة إلى تغييرها.

mail-subject-reminder-not-started = { $state }: الدورة { $cycle } في انتظار إجاباتكم
mail-text-reminder-not-started =
    استبيان الدورة { $cycle } مفتوح، ولم يبدأ رد إدارتكم بعد.

    تجيبون قسماً بعد قسم، ويمكنكم التوقف والمتابعة في أي وقت. ويمكن لزملائكم ملء الأقسام التي تسندونها إليهم.
mail-action-reminder-not-started = بدء الرد

mail-subject-reminder-in-progress = { $state }: لم يوقَّع بعد الرد للدورة { $cycle }
mail-text-reminder-in-progress = بدأ رد إدارتكم للدورة { $cycle } ولم يوقَّع بعد. وكل ما حُفظ موجود، ويمكنكم المتابعة من حيث توقفتم.
mail-action-reminder-in-progress = متابعة الرد

mail-subject-reminder-deadline-near = { $state }: الموعد النهائي للدورة { $cycle } هو { $date }
mail-text-reminder-deadline-near = اقترب الموعد النهائي، ولم يوقَّع بعد رد إدارتكم للدورة { $cycle }.
mail-action-reminder-deadline-near = الانتقال إلى الرد
mail-after-reminder-deadline-near = إذا كنتم بحاجة إلى مزيد من الوقت، يُرجى الكتابة إلى الأمانة قبل الموعد النهائي.

mail-subject-receipt = { $state }: إيصال استلام الرد المقدَّم رقم { $number } للدورة { $cycle }
mail-text-receipt =
    وُقِّع رد إدارتكم للدورة { $cycle } وتم استلامه. شكراً لكم.

    يُرجى الاحتفاظ بهذه الرسالة: فبالبصمة الرقمية يمكن لأي شخص إثبات الإجابات التي قُدمت.
mail-action-receipt = فتح إيصال الاستلام

mail-subject-clarification-request = { $state }: يُرجى توضيح إجابات في الدورة { $cycle }
mail-text-clarification-request = لدى الأمانة استفسارات بشأن بعض الإجابات في رد إدارتكم للدورة { $cycle }. يُرجى الاطلاع على الأسئلة المذكورة أدناه، وتعديل الإجابات أو شرحها، ثم توقيع الرد من جديد.
mail-action-clarification-request = الاطلاع على الأسئلة

mail-subject-deadline-extended = { $state }: موعد نهائي جديد للدورة { $cycle }
mail-text-deadline-extended = مُدِّد الموعد النهائي لرد إدارتكم للدورة { $cycle }.
mail-action-deadline-extended = الانتقال إلى الرد

mail-subject-response-reopened = { $state }: أُعيد فتح الرد للدورة { $cycle }
mail-text-response-reopened = أعادت الأمانة فتح رد إدارتكم للدورة { $cycle }. ويُحفظ ما وُقّع سابقاً ويبقى سارياً إلى أن توقعوا من جديد.
mail-action-response-reopened = الانتقال إلى الرد

mail-subject-response-stands = { $state }: يبقى الرد للدورة { $cycle } كما وُقّع
mail-text-response-stands = رد إدارتكم للدورة { $cycle } غير مفتوح للتغيير. وما وُقّع يبقى سارياً.
mail-action-response-stands = الانتقال إلى الرد

mail-subject-response-validated = { $state }: تم التحقق من الرد للدورة { $cycle }
mail-text-response-validated = قبلت الأمانة رد إدارتكم للدورة { $cycle }. وشكراً لكم.
mail-action-response-validated = فتح الإيصال

mail-subject-section-done = { $state }: اكتملت أقسام من الرد للدورة { $cycle }
mail-text-section-done = يفيد المساهمون بأنهم أنهوا الأقسام المذكورة أدناه. يُرجى الاطلاع عليها ثم قبولها أو إعادتها.
mail-action-section-done = الانتقال إلى الرد

mail-subject-section-returned = { $state }: تحتاج أقسام من الرد للدورة { $cycle } إلى مزيد من العمل
mail-text-section-returned = أعادت جهة الاتصال الوطنية الأقسام المذكورة أدناه. يُرجى الاطلاع عليها من جديد.
mail-action-section-returned = الانتقال إلى الرد

mail-subject-delegation-withdrawn = { $state }: أقسام لم تعد مسندة إليكم
mail-text-delegation-withdrawn = لم تعد هناك حاجة إلى مساهمتكم في الأقسام المذكورة أدناه، ولم يعد بإمكانكم الوصول إليها. ويبقى ما حفظتموه في الرد. شكراً لكم على عملكم.
mail-after-delegation-withdrawn = إذا كان ذلك خطأً، يُرجى التواصل مع جهة الاتصال الوطنية.

mail-subject-focal-point-nominated = { $state }: رُشّحت جهة اتصال
mail-text-focal-point-nominated = سجّلت الأمانة الشخص المذكور أدناه جهة اتصال مرشحة لبلدكم. وعندما يقبل هذا الشخص الدعوة، يمكنه مثلكم قراءة رد إدارتكم وتغييره قبل توقيعه.
mail-action-focal-point-nominated = الاطلاع على من يجيب عن البلد
mail-after-focal-point-nominated = إذا لم تكن إدارتكم على علم بذلك، يُرجى الاعتراض فوراً: أبلغوا إدارتكم، وأبلغوا الأمانة كتابةً. وكل ما يجري مسجّل في سجل التدقيق.

mail-subject-focal-point-arrived = { $state }: أصبح بإمكان جهة اتصال تسجيل الدخول
mail-text-focal-point-arrived = أصبح بإمكان الشخص المذكور أدناه تسجيل الدخول بصفته جهة اتصال لبلدكم، وقراءة رد إدارتكم وتغييره.
mail-action-focal-point-arrived = الاطلاع على من يجيب عن البلد
mail-after-focal-point-arrived = إذا لم تكن إدارتكم على علم بذلك، يُرجى الاعتراض فوراً: أبلغوا إدارتكم، وأبلغوا الأمانة كتابةً. وكل ما يجري مسجّل في سجل التدقيق.

mail-subject-focal-point-lead = { $state }: تغيّر المسؤول الرئيسي
mail-text-focal-point-lead = أصبح الشخص المذكور أدناه المسؤول الرئيسي من جهات الاتصال لبلدكم، وهو الذي يوقّع الرد.
mail-action-focal-point-lead = الاطلاع على من يجيب عن البلد
mail-after-focal-point-lead = إذا لم تكن إدارتكم على علم بذلك، يُرجى الاعتراض فوراً: أبلغوا إدارتكم، وأبلغوا الأمانة كتابةً. وكل ما يجري مسجّل في سجل التدقيق.

mail-subject-focal-point-left = { $state }: جهة اتصال لم تعد تجيب
mail-text-focal-point-left = لم يعد الشخص المذكور أدناه يجيب عن بلدكم، ولم يعد بإمكانه تسجيل الدخول؛ ويبقى ما حُفظ في الرد.
mail-after-focal-point-left = إذا لم تكن إدارتكم على علم بذلك، يُرجى الاعتراض فوراً: أبلغوا إدارتكم، وأبلغوا الأمانة كتابةً. وكل ما يجري مسجّل في سجل التدقيق.

mail-subject-invitation-barred = { $state }: لا يمكن دعوتكم بهذا العنوان
mail-text-invitation-barred = أرادت جهة الاتصال المذكورة أدناه دعوتكم إلى الإجابة عن أقسام من رد البلد. ولعنوانكم حساب سابق على هذه المنصة لبلد آخر أو بدور آخر، والحساب لا يكون إلا لواحد. ولذلك لم تُسند إليكم أي أقسام، ولم يتغير شيء بالنسبة إليكم. ولا تُبلَّغ جهة الاتصال بأن لديكم حساباً.
mail-after-invitation-barred = إذا كان عليكم أن تساهموا مع ذلك، فأعطوا جهة الاتصال عنواناً آخر. وإذا كان الحساب خطأً، فاكتبوا إلى الأمانة. وفيما عدا ذلك لا يلزمكم فعل شيء.
