### What went wrong, and what to do about it.

error-title-400 = تعذر فهم هذا العنوان أو النموذج
error-title-401 = يُرجى تسجيل الدخول
error-title-403 = ليس لديكم حق الوصول إلى هذه الصفحة
error-title-404 = الصفحة غير موجودة
error-title-405 = لا يمكن القيام بذلك هنا
error-title-409 = لا يمكن القيام بذلك الآن
error-title-413 = هذا أكثر مما يمكن قبوله دفعة واحدة
error-title-415 = تعذرت قراءة هذا النموذج
error-title-422 = توجد مشكلة
error-title-500 = حدث خطأ لدينا
error-title-503 = الخدمة مشغولة

error-code = الرمز: { $code }
error-way-sign-in = كيفية تسجيل الدخول
error-way-dashboard = ردودكم
error-way-monitor = حالة الردود

error-no-such-page = لا توجد صفحة في هذا العنوان. يُرجى التأكد من اكتمال العنوان أو المتابعة من هنا.
error-no-such-response = لا يوجد مثل هذا الرد، أو أنه لا يخصكم.
error-no-such-cycle = لا توجد مثل هذه الدورة.
error-no-such-section = لا يتضمن الاستبيان مثل هذا القسم.
error-no-such-submission = لا يوجد مثل هذا الرد المقدَّم.
error-no-such-questionnaire = لم يُنشر مثل هذا الاستبيان.
error-no-such-respondent = لا يوجد مثل هذا المجيب.
error-no-such-question = يتضمن النموذج سؤالاً لا يرد في هذا الاستبيان. لم يُحفظ أي شيء. يُرجى فتح الصفحة من جديد.
error-no-such-measure = لا يوجد مثل هذا البند في هذه المقارنة.
error-no-such-chart = لا يوجد مثل هذا الرسم البياني.
error-no-such-table = لا يوجد مثل هذا الملف.
error-no-such-format = لا يوجد مثل هذا النسق.
error-method-not-allowed = هذا العنوان موجود، ولكنه لا يقبل ما أُرسل إليه. يُرجى العودة إلى الصفحة السابقة والمحاولة من جديد منها.
error-bad-address = يتضمن العنوان القيمة «{ $given }» للمعلمة { $parameter }، وهي غير معروفة. يُرجى الاختيار من الصفحة بدلاً من ذلك.
error-unknown-field = يتضمن النموذج الحقل «{ $name }» الذي لا يرد في هذه الصفحة. لم يُحفظ أي شيء. يُرجى فتح الصفحة من جديد.
error-not-a-form = ما أُرسل ليس نموذجاً من نماذج هذا الموقع. لم يُحفظ أي شيء.
error-too-large = ما أُرسل أكبر مما يقبله هذا الموقع. لم يُحفظ أي شيء. يُرجى اختصار أطول الإجابات أو حفظ كل قسم على حدة.
error-forged = لم يرد النموذج من صفحة ما زالت صالحة في هذا الموقع، وربما يرجع ذلك إلى تسجيل الدخول مرة أخرى في هذه الأثناء. لم يُحفظ أي شيء. يُرجى فتح الصفحة من جديد.
error-no-chart = لا يوجد مثل هذا الرسم البياني: { $reason }.
error-internal = هذا ليس خطأ منكم، ولم يتغيّر أي شيء. وقد سُجل الخطأ. يُرجى المحاولة مرة أخرى بعد قليل.
error-busy = قاعدة البيانات لا تستجيب حالياً. لم يُحفظ أي شيء. يُرجى المحاولة مرة أخرى بعد بضع ثوانٍ.
error-forbidden = لقد سجلتم الدخول، ولكن هذه الصفحة مخصصة لغيركم.
error-not-signed-in = لم تسجلوا الدخول، أو أن رابطكم الشخصي لم يعد صالحاً. يُرجى فتح رابطكم الشخصي من جديد.
error-invalid = توجد مشاكل في البيانات المقدَّمة. لم يُحفظ أي شيء.
error-response-submitted = وُقِّع هذا الرد. وإذا كان لا بد من تغيير شيء ما، يُرجى أن تطلبوا من الأمانة إعادة فتحه.
error-cycle-not-open = لم يُفتح باب الإجابة في هذه الدورة بعد.
error-cycle-closed = هذه الدورة مغلقة، ولم تعد الإجابات مقبولة.
error-cycle-order = تكون المقارنة من دورة سابقة إلى دورة لاحقة. يُرجى اختيارهما بالترتيب المعاكس.
error-no-concordance = لم يستعرض أحد بعد أسئلة هذين الإصدارين لتحديد ما يمكن مقارنته منها.
error-unknown-cycle = لا توجد مثل هذه الدورة.
error-unknown-format = لا يوجد مثل هذا النسق.

## What is wrong with an answer

fault-unknown-option = «{ $given }» ليس أحد الخيارات
fault-several-values = يُرجى تقديم إجابة واحدة فقط
fault-too-few-choices = { $min ->
    [zero] يُرجى اختيار أي عدد من الخيارات
    [one] يُرجى اختيار خيار واحد على الأقل
    [two] يُرجى اختيار خيارين على الأقل
    [few] يُرجى اختيار { $min } خيارات على الأقل
    [many] يُرجى اختيار { $min } خياراً على الأقل
   *[other] يُرجى اختيار { $min } خيار على الأقل
}
fault-too-many-choices = { $max ->
    [zero] يُرجى عدم اختيار أي خيار
    [one] يُرجى اختيار خيار واحد على الأكثر
    [two] يُرجى اختيار خيارين على الأكثر
    [few] يُرجى اختيار { $max } خيارات على الأكثر
    [many] يُرجى اختيار { $max } خياراً على الأكثر
   *[other] يُرجى اختيار { $max } خيار على الأكثر
}
fault-exclusive-option = لا يمكن اختيار «{ $option }» مع خيارات أخرى
fault-given-twice = اختير «{ $option }» مرتين
fault-rank-gap = المرتبة { $place } خالية مع أن مرتبة لاحقة قد مُلئت
fault-not-a-number = «{ $given }» ليس عدداً؛ يُرجى استخدام الأرقام فقط، مع نقطة قبل المنازل العشرية
fault-too-small = يجب ألا يقل العدد عن { $min }
fault-too-large = يجب ألا يزيد العدد على { $max }
fault-too-many-decimals = { $decimals ->
    [zero] يُرجى تقديم عدد صحيح
    [one] يُرجى تقديم منزلة عشرية واحدة على الأكثر
    [two] يُرجى تقديم منزلتين عشريتين على الأكثر
    [few] يُرجى تقديم { $decimals } منازل عشرية على الأكثر
    [many] يُرجى تقديم { $decimals } منزلة عشرية على الأكثر
   *[other] يُرجى تقديم { $decimals } منزلة عشرية على الأكثر
}
fault-not-a-date = «{ $given }» ليس تاريخاً؛ يُرجى كتابته في شكل سنة-شهر-يوم، مثل { "\u200E" }2019-05-31{ "\u200E" }
fault-too-early = يجب ألا يسبق التاريخ { $earliest }
fault-too-late = يجب ألا يتجاوز التاريخ { $latest }
fault-too-long = عدد أحرف النص { $length }؛ والحد الأقصى { $max }
fault-control-character = يتضمن النص فاصل أسطر أو حرفاً غير مرئي لا يمكن حفظه هنا
fault-not-a-url = «{ $given }» ليس عنواناً إلكترونياً؛ ويجب أن يبدأ بالسلسلة https://{ "\u200E" } أو http://{ "\u200E" }
fault-too-many-entries = الحد الأقصى لعدد الإدخالات { $max }
fault-unknown-reason = «{ $given }» ليس من الأسباب المتاحة لهذا السؤال
fault-value-and-reason = يُرجى تقديم إجابة أو سبب لعدم وجودها، لا كليهما
fault-unanswered = تجب الإجابة عن هذا السؤال
fault-constraint = { $message }
fault-wrong-kind = الإجابة لا تناسب السؤال
fault-in-entry = الإدخال { $entry }، { $field }: { $fault }
fault-in-row = { $row }: { $fault }
