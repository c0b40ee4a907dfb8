### ما يمكن قوله عن تغيّر ما: الحكم بالكلمات وما يستند إليه.

verdict-improved = تحسُّن
verdict-worsened = تراجع
verdict-changed = تغيُّر
verdict-no-change-shown = لم يظهر تغيّر
verdict-cannot-be-told = لا يمكن الجزم
verdict-tally = تحسُّن: { $improved }، تراجع: { $worsened }، تغيُّر دون اتجاه معلن: { $changed }. لم يظهر تغيّر: { $unchanged }؛ ولا يمكن قول شيء عن: { $untold }.
verdict-tally-hint = يُعدّ البند متحسنًا أو متراجعًا إذا تغيّرت إجابات الدول الأعضاء نفسها أكثر مما تفسره المصادفة، حتى مع مراعاة عدد الأسئلة المدروسة، وإذا لم يكن بوسع الدول التي لم تجب أن تلغي ذلك بسهولة.
verdicts-title = ما يمكن قوله
verdict-count = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندًا
   *[other] { $count } بند
}
verdict-rule = قاعدة الأحكام:
verdict-reason-refused = لا يمكن مقارنة الاستبيانين في هذا البند.
verdict-reason-no-direction = لم يعلن أحد أي اتجاه هو الأفضل.
verdict-reason-too-few = عدد من أجابوا في الدورتين: { $pairs }؛ وبأقل من { $least } ما كان لأي نتيجة أن تُظهر تغيّرًا.
verdict-reason-not-tested = لا يوجد اختبار لهذا البند.
verdict-reason-not-shown = قد تكفي المصادفة وحدها لتفسير ذلك (قيمة p المصححة: { $p }).
verdict-reason-shown = تغيّر في اتجاه واحد عدد أكبر مما تفسره المصادفة (قيمة p المصححة: { $p }).
verdict-reason-bases-disagree = تغيّرت الدول التي أجابت في الدورتين في اتجاه، وتغيّر جميع المجيبين معًا في الاتجاه الآخر.
verdict-reason-mean-disagrees = غلب على الدول التي أجابت في الدورتين التغيّر في اتجاه، بينما تغيّر المتوسط في الاتجاه الآخر.
verdict-reason-undone = إذا اختلفت الدول الأعضاء التي لم تجب عن غيرها بمقدار { $difference } نقطة فلا تغيّر؛ ويجب أن يصمد التغيّر أمام { $withstands } نقطة.
verdict-reason-withstands = ينبغي أن تختلف الدول الأعضاء التي لم تجب بمقدار { $difference } نقطة حتى تلغيه.
verdict-reason-certain-for-all = يصح ذلك أيًا كان ما كانت ستقوله الدول الأعضاء التي لم تجب.
verdict-reason-others-unknown = لا يُعرف في هذا النوع من البنود ما قد تخفيه الدول التي لم تجب.

bases-title = على كلا الأساسين
parts-title = تغيّر أم مجيبون آخرون
parts-text = من أصل { $total } نقطة بين جميع المجيبين، تأتي { $both } ممن أجابوا في المرتين، و{ $entry } ممن أجابوا للمرة الأولى، و{ $exit } ممن لم يعودوا يجيبون.
parts-table = المكونات في جدول
parts-who = من
parts-count = الدول الأعضاء
parts-points = النقاط
parts-both = أجابت في المرتين
parts-entry = أجابت للمرة الأولى
parts-exit = لم تعد تجيب
parts-total = المجموع
hidden-title = ما قد تخفيه الدول التي لم تجب
hidden-certain = أيًا كان ما كانت ستقوله، يقع التغيّر بين جميع الدول الأعضاء بين { $low } و{ $high } نقطة.
hidden-open = لو أجابت كلها لأمكن أن يقع التغيّر بين جميع الدول الأعضاء في أي موضع بين { $low } و{ $high } نقطة.
hidden-undone = إذا اختلفت بمقدار { $difference } نقطة عن الدول التي أجابت، في الدورتين وبعكس التغيّر، فلا يبقى منه شيء.
hidden-details = الحدود والفروق والأوزان
hidden-bounds = نسبة جميع الدول الأعضاء التي تجيب «{ $answer }»، في الحد الأدنى والأقصى:
hidden-difference = مقدار الاختلاف بالنقاط
hidden-change = التغيّر الذي يصح عندئذ
weighted-text = مرجّحة بحيث يشبه المجيبون جميع الدول الأعضاء من حيث المنطقة ومستوى التنمية. ولا يفيد ذلك إلا إذا كانت الدول التي لم تجب تشبه الدول المجيبة من مجموعتها.
weighted-method = الأوزان
weighting-post-stratified = حسب المنطقة ومستوى التنمية معًا
weighting-raked = حسب المنطقة، وحسب مستوى التنمية
design-effect = أثر التصميم { $effect }
tests-title = الاختبارات
test = الاختبار
test-exact-mcnemar = ماكنمار الدقيق
test-mid-p = ماكنمار بقيمة mid-p
test-mcnemar = ماكنمار التقاربي
test-mcnemar-corrected = ماكنمار مع تصحيح الاستمرارية
test-stuart-maxwell = ستيوارت-ماكسويل
test-bhapkar = بابكار
test-bowker = تناظر باوكر
test-wilcoxon-exact = رتب ويلكوكسون المؤشرة، دقيق
test-pratt-exact = رتب ويلكوكسون المؤشرة بأصفار برات، دقيق
test-pratt = رتب ويلكوكسون المؤشرة بأصفار برات، تقاربي
test-sign = اختبار الإشارة
test-paired-t = اختبار t للأزواج
adjusted-text = قيمة p التي يستند إليها الحكم، كما هي ومصححة بحسب { $count } من البنود المدروسة معًا:
adjusted-raw = دون تصحيح
adjusted-benjamini-hochberg = بنجاميني-هوكبرغ
adjusted-benjamini-yekutieli = بنجاميني-يكوتيلي
adjusted-holm = هولم
adjusted-hochberg = هوكبرغ

trend-link = البند عبر الدورات
trend-lead = تُردّ كل دورة إلى إجابات الدورة الأخيرة وفق جداول التوافق المراجعة. وتستند الاختبارات إلى من أجابوا في كل مرة.
trend-chart-alt = رسم بياني للنسب عبر الدورات مع فتراتها. ويتضمن الجدول أدناه الأرقام نفسها.
trend-cycles = الدورات
trend-matched = { $count ->
    [zero] لم يجب أحد في كل هذه الدورات
    [one] أجابت دولة واحدة في كل هذه الدورات
    [two] أجابت دولتان في كل هذه الدورات
    [few] أجابت { $count } دول في كل هذه الدورات
    [many] أجابت { $count } دولة في كل هذه الدورات
   *[other] أجابت { $count } دولة في كل هذه الدورات
}
trend-test-cochran-q = اختبار كوكران Q
trend-test-friedman = فريدمان
trend-agreement = معامل كيندال W = { $w }
trend-no-test = لا اختبار: لم يغيّر أحد إجابته، أو أجاب عدد قليل جدًا
