### A response as a workbook for colleagues without accounts.

# The pages.
workbook-title = مصنّف للزملاء
workbook-what = يستطيع الزملاء الذين ليس لديهم حساب الإجابة في جدول بيانات. يُرجى تنزيله وإرساله إليهم، ثم رفع ما يعيدونه هنا.
workbook-download = التنزيل
workbook-download-what = يتضمن المصنّف (‎.xlsx) أسئلتكم مع الإجابات الحالية. يُرجى اختيار لغته.
workbook-upload = رفع مصنّف
workbook-upload-what = سترون أولاً ما سيتغير، إجابةً إجابة. ولا يُحفظ شيء قبل تأكيدكم.
workbook-file = المصنّف (‎.xlsx)
workbook-show = عرض ما سيتغير
workbook-closed = لا يمكن تغيير الإجابات الآن، ولذلك لا يمكن رفع أي مصنّف.
workbook-saved = { $count ->
    [zero] لم يكن هناك ما يُحفظ.
    [one] حُفظت إجابة واحدة من المصنّف.
    [two] حُفظت إجابتان من المصنّف.
    [few] حُفظت { $count } إجابات من المصنّف.
    [many] حُفظت { $count } إجابة من المصنّف.
   *[other] حُفظت { $count } إجابة من المصنّف.
}
workbook-preview-title = ما سيغيّره المصنّف
workbook-preview-lead = لم يُحفظ شيء بعد.
workbook-none = ليس هناك ما يُحفظ.
workbook-unchanged = { $count ->
    [zero] لا تبقى أي إجابة على حالها.
    [one] تبقى إجابة واحدة على حالها.
    [two] تبقى إجابتان على حالهما.
    [few] تبقى { $count } إجابات على حالها.
    [many] تبقى { $count } إجابة على حالها.
   *[other] تبقى { $count } إجابة على حالها.
}
workbook-again = لم يُحفظ شيء: تغيرت إجابات منذ اطلاعكم عليها. وهذا هو الوضع الآن؛ يُرجى مراجعته والتأكيد.
workbook-another = رفع مصنّف آخر
workbook-unreadable = { $count ->
    [zero] قُبلت كل الخلايا
    [one] تعذّر قبول خلية واحدة
    [two] تعذّر قبول خليتين
    [few] تعذّر قبول { $count } خلايا
    [many] تعذّر قبول { $count } خلية
   *[other] تعذّر قبول { $count } خلية
}
workbook-unreadable-what = تبقى هذه الإجابات على حالها. يُرجى تصحيح الخلايا ورفع المصنّف من جديد، أو الإجابة في الصفحة.
workbook-to-question = الإجابة في الصفحة
workbook-conflicts = { $count ->
    [zero] لم يغيّر أحد أي إجابة في هذه الأثناء
    [one] غيّر شخص آخر إجابة واحدة في هذه الأثناء
    [two] غيّر آخرون إجابتين في هذه الأثناء
    [few] غيّر آخرون { $count } إجابات في هذه الأثناء
    [many] غيّر آخرون { $count } إجابة في هذه الأثناء
   *[other] غيّر آخرون { $count } إجابة في هذه الأثناء
}
workbook-conflicts-what = أُعدّ المصنّف قبل ذلك. يُرجى اختيار الإجابة التي ينبغي الاحتفاظ بها.
workbook-theirs = الاحتفاظ بالإجابة الموجودة في المنصة
workbook-mine = استخدام إجابة المصنّف
workbook-changes = { $count ->
    [zero] لن تتغير أي إجابة
    [one] ستتغير إجابة واحدة
    [two] ستتغير إجابتان
    [few] ستتغير { $count } إجابات
    [many] ستتغير { $count } إجابة
   *[other] ستتغير { $count } إجابة
}
workbook-from = الآن
workbook-to = في المصنّف
workbook-save = حفظ هذه الإجابات
workbook-discard = عدم حفظ أي شيء
# $section is the title of a section.
workbook-section-gone = سطور القسم «{ $section }» غير موجودة في المصنّف. وتبقى إجاباته على حالها.
workbook-lines-gone = { $count ->
    [zero] كل سطور القسم «{ $section }» موجودة في المصنّف.
    [one] سطر واحد من القسم «{ $section }» غير موجود في المصنّف. ويبقى جوابه على حاله.
    [two] سطران من القسم «{ $section }» غير موجودين في المصنّف. ويبقى جواباهما على حالهما.
    [few] { $count } سطور من القسم «{ $section }» غير موجودة في المصنّف. وتبقى أجوبتها على حالها.
    [many] { $count } سطراً من القسم «{ $section }» غير موجودة في المصنّف. وتبقى أجوبتها على حالها.
   *[other] { $count } سطر من القسم «{ $section }» غير موجودة في المصنّف. وتبقى أجوبتها على حالها.
}
workbook-of-others = { $count ->
    [zero] لا سطور لأقسام يملؤها آخرون.
    [one] سطر واحد يعود إلى قسم يملؤه آخرون. ولم يُنظر فيه.
    [two] سطران يعودان إلى أقسام يملؤها آخرون. ولم يُنظر فيهما.
    [few] { $count } سطور تعود إلى أقسام يملؤها آخرون. ولم يُنظر فيها.
    [many] { $count } سطراً تعود إلى أقسام يملؤها آخرون. ولم يُنظر فيها.
   *[other] { $count } سطر تعود إلى أقسام يملؤها آخرون. ولم يُنظر فيها.
}

# Why a workbook is not read at all.
workbook-refused-no-file = لم يُختر أي ملف. يُرجى اختيار المصنّف أولاً.
workbook-refused-format = الملف ليس مصنّفاً من نوع ‎.xlsx أو يحتاج إلى كلمة مرور. يُرجى حفظه بنوع ‎.xlsx دون كلمة مرور ورفعه من جديد.
workbook-refused-macros = يحتوي الملف على وحدات ماكرو. يُرجى حفظه بنوع ‎.xlsx دونها ورفعه من جديد.
workbook-refused-too-large = الملف أكبر مما يمكن أن يكون عليه مصنّف من هذه المنصة. يُرجى تنزيل مصنّف جديد ونسخ الإجابات إليه.
workbook-refused-damaged = الملف تالف. يُرجى فتحه في برنامج جداول البيانات وحفظه ورفعه من جديد.
workbook-refused-no-stamp = الملف ليس مصنّفاً من هذه المنصة، أو حُذفت ورقته المخفية. يُرجى تنزيل مصنّف من هنا ونسخ الإجابات إليه.
workbook-refused-edited-stamp = عُدّلت الورقة المخفية في المصنّف فلا يمكن معرفة ما يعود إليه. يُرجى تنزيل مصنّف جديد ونسخ الإجابات إليه.
workbook-refused-other-version = المصنّف لإصدار آخر من الاستبيان. يُرجى تنزيل المصنّف الخاص بهذا الرد.
workbook-refused-other-cycle = المصنّف لدورة أخرى.
workbook-refused-other-respondent = المصنّف لبلد آخر أو منظمة أخرى.
workbook-refused-other-response = المصنّف لرد آخر. يُرجى تنزيل المصنّف الخاص بهذا الرد ونسخ الإجابات إليه.
workbook-refused-unknown-revision = يتضمن المصنّف إجابات لا توجد في هذه المنصة. يُرجى تنزيل مصنّف جديد ونسخ الإجابات إليه.

# Why a cell is not taken.
workbook-cell-formula = تحتوي الخلية على صيغة. يُرجى استبدالها بالقيمة.
workbook-cell-error = تحتوي الخلية على خطأ من برنامج الجداول. يُرجى كتابة الإجابة مكانه.
workbook-cell-date = حوّل برنامج الجداول المكتوب إلى تاريخ. يُرجى جعل نسق الخلية نصاً وكتابته من جديد.
workbook-cell-merged = دُمجت خلايا في هذه الورقة. يُرجى فصلها وكتابة كل إجابة في خليتها.
workbook-cell-yes-no = لا تقبل الخلية إلا «نعم» أو «لا». يُرجى الاختيار من قائمتها.
workbook-cell-place = يُرجى كتابة عدد صحيح: 1 بجانب الأهم، ثم 2، وهكذا.
workbook-cell-place-twice = هذه المرتبة لخيار آخر. يُرجى إعطاء كل خيار مرتبة خاصة به.
workbook-cell-twice = السطر موجود مرتين في المصنّف بإجابتين. يُرجى حذف أحدهما.
workbook-cell-edited-code = الرمز المخفي لهذا السطر ليس من رموز الاستبيان فلا يُعرف عمّا يجيب. يُرجى نسخ الإجابة إلى مصنّف جديد.
workbook-cell-moved = سؤال هذا السطر ليس سؤال رمزه المخفي: نُقلت سطور أو عُدّلت نصوص. يُرجى نسخ الإجابة إلى مصنّف جديد.

# In the workbook itself.
workbook-sheet-instructions = تعليمات
workbook-fact-respondent = إجابات
workbook-fact-cycle = الدورة
workbook-fact-questionnaire = الاستبيان
workbook-fact-language = اللغة
workbook-fact-made = تاريخ التنزيل
workbook-how-title = كيفية الملء
workbook-how-yellow = يُرجى الكتابة في الخلايا الصفراء الفاتحة فقط. وبقية الخلايا مقفلة حتى لا يتغير شيء سهواً، دون كلمة مرور.
workbook-how-lists = حيث توجد قائمة يُرجى الاختيار منها: حدّدوا الخلية واضغطوا السهم بجانبها.
workbook-how-reasons = إن لم تكن هناك إجابة يُرجى اختيار السبب: وهو في قائمة الإجابة أو في العمود الأخير.
workbook-how-blank = الخلية التي تفرغونها تسحب الإجابة، أما السطر الذي تحذفونه فلا يغيّر شيئاً.
workbook-how-conditions = تذكر بعض الأسئلة من يجيب عنها. والأرقام الواردة فيها أرقام أسئلة أخرى.
workbook-how-rows = يمكن ترتيب السطور وتغيير أسماء الأوراق. ويُرجى عدم دمج الخلايا وعدم تغيير نصوص الأسئلة.
workbook-how-formulas = يُرجى كتابة قيم لا صيغ.
workbook-how-back = عند الانتهاء يُرجى حفظ الملف بنوع ‎.xlsx وإعادته إلى من أرسله إليكم.
workbook-column-number = الرقم
workbook-column-question = السؤال
workbook-column-how = كيفية الإجابة
workbook-column-answer = الإجابة
workbook-column-reason = السبب عند عدم وجود إجابة
workbook-yes = نعم
workbook-no = لا
# $entry is a number.
workbook-entry = الإدخال { $entry }
workbook-required = الإجابة إلزامية.
workbook-kind-one = يُرجى اختيار إجابة واحدة من القائمة.
workbook-kind-rows = يُرجى اختيار إجابة واحدة في كل سطر.
workbook-kind-several = يُرجى اختيار «نعم» بجانب كل ما ينطبق.
# $min and $max are numbers of options.
workbook-kind-at-least = { $min } على الأقل.
workbook-kind-at-most = { $max } على الأكثر.
workbook-kind-percentage = نسبة مئوية من 0 إلى 100؛ يُرجى كتابة 45 لنسبة 45٪.
# $unit is a unit in words.
workbook-kind-unit = الوحدة: { $unit }
workbook-kind-date = تاريخ: السنة-الشهر-اليوم، مثل 2026-05-31.
# $max is the greatest number of entries.
workbook-kind-entries = { $max ->
    [zero] دون إدخالات.
    [one] إدخال واحد.
    [two] إدخالان على الأكثر. وإن لم يكفِ المكان يُرجى المتابعة في المنصة.
    [few] { $max } إدخالات على الأكثر. وهناك مكان لبعض الإدخالات الإضافية؛ وإن لم يكفِ يُرجى المتابعة في المنصة.
    [many] { $max } إدخالاً على الأكثر. وهناك مكان لبعض الإدخالات الإضافية؛ وإن لم يكفِ يُرجى المتابعة في المنصة.
   *[other] { $max } إدخال على الأكثر. وهناك مكان لبعض الإدخالات الإضافية؛ وإن لم يكفِ يُرجى المتابعة في المنصة.
}
workbook-choose-from-list = يُرجى اختيار إحدى الإجابات في القائمة.
workbook-out-of-range = ليس هذا عدداً ضمن النطاق المطلوب.
workbook-too-long = هذه الإجابة أطول من أن تسعها خلية. يُرجى تعديلها في المنصة.
