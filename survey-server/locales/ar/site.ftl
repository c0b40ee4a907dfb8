### The frame of every page, the first page and signing in.

site-name = استقصاء التوعية بالأمن السيبراني
skip-to-content = الانتقال إلى المحتوى
navigation = الصفحات الرئيسية
language = اللغة
nav-dashboard = ردودكم
nav-monitor = حالة الردود
nav-explorer = مستكشف النتائج
nav-questionnaires = الاستبيانات
signed-in-as = تم تسجيل الدخول باسم { $name }
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
footer-about = استقصاء لجنة الدراسات 2 لقطاع تنمية الاتصالات (ITU-D)، المسألة 3/2: أفضل الممارسات من أجل بناء ثقافة الأمن السيبراني.
synthetic = بيانات اصطناعية
synthetic-banner = بيانات اصطناعية: الإجابات مختلَقة لأغراض العرض ولا تدل على شيء بشأن أي بلد.

# The mark in front makes the whole read from the right where it is put into a sentence.
date = { "\u200F" }{ $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
 } { $year }
date-time = { "\u200F" }{ $date }، { $time } UTC
date-range = من { $from } إلى { $to }
number-decimal-mark = .
# The marks keep the sign to the right of the number, whether or not isolates are stripped.
number-percent = { "\u200E" }{ $value }%{ "\u200E" }
all = الكل
show = عرض
status = الحالة
section = القسم
question = السؤال
questionnaire = الاستبيان
or = أو

home-title = استقصاء بشأن التوعية بالأمن السيبراني
home-lead = كل أربع سنوات، تبيّن الدول الأعضاء في الاتحاد الدولي للاتصالات كيف تعمل على إذكاء الوعي بالأمن السيبراني، حتى يتسنى للجميع معرفة ما تغيّر وما ينجح.
home-how = تجيب جهة الاتصال الوطنية في كل دولة عضو إلكترونياً، قسماً بعد قسم، ويمكنها التوقف والمتابعة في أي وقت. وعند استكمال جميع الأقسام، توقع جهة الاتصال الرد وتحصل على إيصال استلام.
home-continue = متابعة
home-cycles = دورات الدراسة
home-no-cycles = لم تُنشأ أي دورة بعد. وعندما تفتح الأمانة دورة، ستظهر هنا.
cycle = الدورة
cycle-dates = التواريخ
cycle-status = الحالة
cycle-named = الدورة { $label }
table-scrolls = جدول؛ يمكن تمريره أفقياً
