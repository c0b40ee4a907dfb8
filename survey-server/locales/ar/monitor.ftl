# Who has answered a cycle and who has not.

monitor-title = حالة الردود
monitor-total = الدول الأعضاء التي أجابت: { $responded } من { $eligible } ({ $share }).
monitor-alt-responses-by-region = رسم بياني لنسبة الدول الأعضاء التي أجابت، حسب المنطقة. ويتضمن الجدول أدناه الأرقام نفسها.
monitor-table = الإجابة حسب المجموعة، والدول مصنفة في المجموعات وفقاً لوضعها في { $date }
monitor-states = { $count ->
    [zero] لا توجد دول
    [one] دولة واحدة
    [two] دولتان
    [few] { $count } دول
    [many] { $count } دولة
   *[other] عدد الدول: { $count }
}
monitor-observer = مراقب
monitor-no-states = لا توجد دولة عضو في هذه الحالة.
monitor-alt-response-timeline = رسم بياني لنسبة الدول الأعضاء التي أجابت، حسب عدد الأيام منذ بداية الدورة، إلى جانب الدورة السابقة. وتتوفر الأرقام أيضاً بنسق CSV.
monitor-alt-map-response = خريطة للعالم تبين حالة رد كل دولة عضو. ويتضمن جدول الدول الأعضاء أدناه المعلومات نفسها.
monitor-alt-tiles-response = كل دولة عضو في شكل مربع بالحجم نفسه، حسب المنطقة، بلون حالة ردها. ويتضمن جدول الدول الأعضاء أدناه المعلومات نفسها.
monitor-tiles = الشيء نفسه بمربعات متساوية الحجم، حسب المنطقة
monitor-csv-rates = هذا الجدول بنسق CSV
monitor-csv-states = جميع الدول الأعضاء بنسق CSV

# $day is a number of days, $share is such as 38.7%.
monitor-same-day = في اليوم نفسه من الدورة { $cycle } ({ $day ->
    [zero] يوم بدايتها
    [one] بعد يوم واحد من بدايتها
    [two] بعد يومين من بدايتها
    [few] بعد { $day } أيام من بدايتها
    [many] بعد { $day } يوماً من بدايتها
   *[other] بعد { $day } يوم من بدايتها
})، كان عدد الدول التي أجابت { $responded } من { $eligible } ({ $share }).
monitor-before-none = لا توجد دورة سابقة للمقارنة.
monitor-undated = { $count ->
    [zero] لم تُستورد أي ردود بدون تاريخ من الدورة { $cycle }.
    [one] استُورد رد واحد من الدورة { $cycle } بدون تاريخه، وهو غير محسوب هنا.
    [two] استُورد ردان من الدورة { $cycle } بدون تاريخيهما، وهما غير محسوبين هنا.
    [few] استُوردت { $count } ردود من الدورة { $cycle } بدون تواريخها، وهي غير محسوبة هنا.
    [many] استُورد { $count } رداً من الدورة { $cycle } بدون تواريخها، وهي غير محسوبة هنا.
   *[other] استُورد { $count } رد من الدورة { $cycle } بدون تواريخها، وهي غير محسوبة هنا.
}
# The head of a column: how many of the group had answered by then.
monitor-then = اليوم نفسه من الدورة { $cycle }
monitor-more = الفرق، بالنقاط

monitor-news-title = ما الذي تغيّر
monitor-news-since = منذ { $time }:
monitor-news-first = هذه زيارتكم الأولى. وسيظهر هنا في المرة القادمة ما تغيّر منذ الآن، ويمكنكم أيضاً اختيار تاريخ.
monitor-news-none = لم يتغيّر شيء.
# Each of these stands before names of states.
monitor-news-signed = أجابت لأول مرة ({ $count }):
monitor-news-again = وقّعت من جديد ({ $count }):
monitor-news-begun = بدأت الإجابة ({ $count }):
monitor-news-went-on = { $count ->
    [zero] لم تواصل أي دولة أخرى العمل على مسودتها.
    [one] واصلت دولة أخرى العمل على مسودتها التي لا يقرؤها غيرها.
    [two] واصلت دولتان أخريان العمل على مسودتيهما اللتين لا يقرؤهما غيرهما.
    [few] واصلت { $count } دول أخرى العمل على مسوداتها التي لا يقرؤها غيرها.
    [many] واصلت { $count } دولة أخرى العمل على مسوداتها التي لا يقرؤها غيرها.
   *[other] واصلت { $count } دولة أخرى العمل على مسوداتها التي لا يقرؤها غيرها.
}
monitor-since = التغييرات منذ
