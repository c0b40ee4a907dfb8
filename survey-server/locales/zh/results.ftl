### What everybody sees of published results.

results-title = 结果
results-about = 成员国如何提高网络安全意识：ITU-D第2研究组第3/2号课题在每个研究期询问一次。
results-about-more = 每次发布都是一个数据版次：即某一时刻已知的答复。其地址保持不变，以便引用。
results-none = 尚未发布任何内容。现在已可查看问卷。
results-published-on = 第{ $vintage }版次，发布于{ $date }
results-absent-title = 没有这样的结果
results-absent = “{ $asked }”下没有发布任何内容。可能稍后发布，也可能地址有误。
results-withdrawn = { $cycle }的结果已于{ $date }撤回。
results-withdrawn-reason = 所给理由：
results-instead = 以下内容已发布：
results-lead = 已答复的成员国对每个问题的回答，以及各国供所有人阅读的内容。
results-answered = { $eligible }个成员国中有{ $responded }个作了答复（{ $share }）。
results-by-section = 按部分查看结果
results-counted = { $count ->
    [0] 无计数
   *[other] { $count }个问题
}
results-overview = 概览
results-countries = 国家
results-countries-what = 已答复的成员国及其公开答复。
results-activities = 活动登记册
results-activities-what = 成员国报告的正在开展的活动，可按国家、部门、议题和年份查找。
results-data = 数据
results-data-what = 本周期发布的全部内容，供其他程序使用的文件。
results-who = 谁作了答复
results-cite = 引用方式
results-vintage = 第{ $vintage }版次：截至{ $time }已知的答复；问卷{ $questionnaire }。
results-newer = 有更新的版次：{ $vintage }。
results-other-cycles = 其他研究期
results-count = 成员国
results-answer = 答案
results-base = 已答复
results-withheld = 不予显示
results-withheld-note = 凡可能泄露单个国家答复的内容均不予显示。
results-restricted = 对该问题的答复仅以计数形式发布。
results-kept = 较早的版次显示了该问题的计数。此处不再显示，因为差异会透露此后更改或新增的内容。
results-section-none = 本部分不发布计数。公开的文字答复见各国页面。
results-chart-alt = 各答案所占比例的图表。下表有相同的数字。
results-map = 地图
results-tiles = 方格图
results-by-group = 按成员国组别
results-signed-off = 签署日期
results-provenance = 答复方
results-country-what = 该成员国供所有人阅读的答复。仅供计数或不共享的答复不在此处。
results-country-silent = 该成员国在本版次中没有答复。
results-search = 词语
results-year = 年份
results-no-such-choice = 不能将“{ $given }”选作{ $name }；查找时已忽略。
results-found = { $count ->
    [0] 未找到任何内容。请减少条件。
   *[other] { $count }个条目
}
results-pages = 页面
results-previous = 上一页
results-next = 下一页
results-page-of = 第{ $page }页，共{ $pages }页
results-file-counts-csv = 已发布的计数：每列、每组、每个答案一行。
results-file-counts-json = 同样的计数，JSON格式。
results-file-answers-csv = 按成员国列出的公开答复。
results-file-activities-csv = 活动登记册。
results-file-codebook-csv = 每列和每个代码的含义。
results-licence = 许可
results-licence-text = 使用和共享数据时须注明来源和版次：
feed-title = 结果发布
feed-summary = 第{ $vintage }版次：截至{ $time }已知的答复。
methods-title = 方法
methods-what = 已发布数字的得出方法以及不予显示的内容。
methods-who-title = 统计谁
methods-who = 成员国的国家答复，均由该国联络人签署。答复的国家不多，也并非随机：数字说明的是答复者的回答，而非所有国家会如何回答。
methods-vintage-title = 数据版次
methods-vintage = 版次固定了某一时刻已知的答复：即各国最近一次签署的答复。更正会产生新的版次；旧版次从不改变，每个数字都注明其版次。
methods-counts-title = 计数与比例
methods-counts = 计数是给出某一答案的成员国数量；比例以答复该问题的成员国为基数。未答复、不知道或未被询问者均不计入。各国按研究期第一天的情况归入区域和发展组别。
methods-withheld-title = 不予显示的内容
methods-levels = 每个问题都规定谁可以看到答复：所有人可见并附国名；所有人可见但仅限计数；或仅限调查执行者。取决于更受限问题的问题同样受限。对于仅供计数的答复，若计数可能透露单个国家的回答，则不予显示：
methods-rule-small = 若其中少于{ $least }个国家且不为零；
methods-rule-all = 若其组内所有国家都在其中，因为这样每个国家的答复就可知；
methods-rule-complement = 若可借此根据总数、其他组别或同一问题的其他列推算出另一个不予显示的计数；
methods-rule-tied = 若其问题仅在对某个计数不予显示的问题作出特定答复后才提出；
methods-rule-once = 若较早的版次显示了其问题的计数，而此后任何答复有所改变，因为差异会透露是哪一个。
methods-numbers = 数字、日期和文字仅在公开时发布，并附国名。
methods-change-title = 研究期之间的变化
methods-change = 不应随意将两个研究期的已发布计数相减：答复的国家不同，问题也有改写。哪些问题可以比较，见问卷页面的对照表。
results-who-alt = 已答复成员国所占比例的图表，按区域划分。下表有相同的数字。
