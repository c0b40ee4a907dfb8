### الاستبيانات الفارغة على الورق، والشروط بالكلمات.

print-link = نسخة للطباعة
print-back = رجوع
print-command = يمكنكم طباعة هذه الصفحة باستخدام أمر الطباعة في المتصفح أو حفظها بنسق PDF. ولا يُطبع هذا السطر.
print-draft = مشروع – ليس للإجابة
# في هامش كل ورقة؛ وكلاهما عدد.
print-page = الصفحة { $page } من { $pages }
print-respondent = الجهة المجيبة
print-member-state = الدولة العضو
print-name = الاسم
print-capacity = المنصب
print-date = التاريخ
print-signature = التوقيع
print-how = كيفية ملء هذا الاستبيان
print-how-circle = حيثما توجد دوائر، ضعوا علامة في دائرة واحدة فقط.
print-how-square = حيثما توجد مربعات، يمكن وضع علامة في أكثر من مربع.
print-how-required = الأسئلة التي تحمل هذه العلامة إلزامية. ويُعدّ بيان سبب عدم الإجابة إجابةً.
print-how-reasons = إذا لم تكن لديكم إجابة، يُرجى وضع علامة عند السبب أسفل السؤال بدلاً من تركه فارغاً.
print-how-condition = يبيّن سطر مثل «لا تجيبوا إلا إذا…» من يتخطى السؤال. والأرقام الواردة فيه هي أرقام أسئلة أخرى.
print-how-room = إذا لم يكفِ المكان، يُرجى المتابعة على ورقة منفصلة مع كتابة رقم السؤال عليها.
print-no-answer = إذا لم تكن لديكم إجابة:
print-tick-one = ضعوا علامة واحدة.
print-tick-one-per-row = ضعوا علامة واحدة في كل صف.
print-tick-any = ضعوا علامة عند كل ما ينطبق.
# $min و$max عدد الخيارات.
print-tick-at-least = { $min ->
    [two] ضعوا علامة عند خيارين على الأقل.
    [few] ضعوا علامة عند { $min } خيارات على الأقل.
    [many] ضعوا علامة عند { $min } خياراً على الأقل.
   *[other] ضعوا علامة عند { $min } خيار على الأقل.
}
print-tick-at-most = { $max ->
    [one] ضعوا علامة عند خيار واحد على الأكثر.
    [two] ضعوا علامة عند خيارين على الأكثر.
    [few] ضعوا علامة عند { $max } خيارات على الأكثر.
    [many] ضعوا علامة عند { $max } خياراً على الأكثر.
   *[other] ضعوا علامة عند { $max } خيار على الأكثر.
}
# لا يمكن اختيار $option مع غيره.
print-option-alone = { $option } (وحده دون غيره)
# $places عدد: كم خياراً يُرتَّب.
print-rank = { $places ->
    [one] اكتبوا 1 بجانب الخيار الأكثر أهمية.
   *[other] اكتبوا 1 بجانب الخيار الأكثر أهمية، و2 بجانب الذي يليه، وهكذا حتى { $places }.
}
print-whole = عدد صحيح.
print-decimals = { $decimals ->
    [one] عدد بمنزلة عشرية واحدة على الأكثر.
    [two] عدد بمنزلتين عشريتين على الأكثر.
    [few] عدد بما لا يزيد على { $decimals } منازل عشرية.
    [many] عدد بما لا يزيد على { $decimals } منزلة عشرية.
   *[other] عدد بما لا يزيد على { $decimals } منزلة عشرية.
}
print-between = من { $min } إلى { $max }.
print-or-more = { $min } أو أكثر.
print-or-less = { $max } أو أقل.
print-not-before = ليس قبل { $date }.
print-not-after = ليس بعد { $date }.
print-day = اليوم
print-month = الشهر
print-year = السنة
# $max أكبر عدد من الإدخالات.
print-entries = { $max ->
    [one] إدخال واحد.
    [two] إدخالان على الأكثر، إدخال في كل إطار.
    [few] { $max } إدخالات على الأكثر، إدخال في كل إطار.
    [many] { $max } إدخالاً على الأكثر، إدخال في كل إطار.
   *[other] { $max } إدخال على الأكثر، إدخال في كل إطار.
}
print-copy = إذا زاد عدد الإدخالات على عدد الإطارات، يُرجى نسخ هذه الصفحة.

# $condition إحدى الرسائل أدناه.
print-condition = لا تجيبوا إلا إذا { $condition }.
print-section-condition = لا تملأوا هذا القسم إلا إذا { $condition }.
# $formula تعبير بأرقام الأسئلة.
print-formula = لا تجيبوا إلا إذا تحقق الشرط الآتي: { $formula }
print-section-formula = لا تملأوا هذا القسم إلا إذا تحقق الشرط الآتي: { $formula }

# $left إجابة أو عدد أو يوم؛ و$right عدد أو يوم أو خيارات بين علامات اقتباس.
condition-is = كان { $left } هو { $right }
condition-is-not = لم يكن { $left } هو { $right }
condition-less = كان { $left } أقل من { $right }
condition-at-most = كان { $left } لا يتجاوز { $right }
condition-more = كان { $left } أكثر من { $right }
condition-at-least = كان { $left } لا يقل عن { $right }
# $place رقم سؤال، وربما مع صف من جدوله، أو اسم خانة بين علامات اقتباس.
condition-answered = أُجيب عن السؤال { $place }
condition-unanswered = لم يُجَب عن السؤال { $place }
condition-ticked = وُضعت علامة عند { $option } في السؤال { $place }
condition-not-ticked = لم توضع علامة عند { $option } في السؤال { $place }
condition-answer = جواب السؤال { $place }
condition-count-ticked = عدد الخيارات المعلَّمة في السؤال { $place }
condition-count-entries = عدد الإدخالات في السؤال { $place }
condition-today = تاريخ اليوم
condition-row = { $question } { $row }
condition-quoted = «{ $label }»
condition-and = { $first } و{ $second }
condition-or = { $first } أو { $second }
condition-brackets = ({ $condition })
