### 签署后的国家概况。

profile-title = 国家概况：{ $respondent }
profile-link = 国家概况
profile-lead = { $cycle }，第{ $number }次提交，签署于{ $time }。
# $region is the name of a region, $vintage a number.
profile-region = 答复旁列出该区域（{ $region }，已答复国家数：{ $count }）已公布的内容：{ $cycle }第{ $vintage }版次，截至{ $time }已知的答复。无论谁查看本页，均不使用其他国家的任何其他信息。
profile-public = 该国的公开页面
profile-no-region = { $cycle }的结果尚未公布，因此答复旁没有区域信息。
profile-place = 指数排名
profile-place-index = 指数（0至100）
profile-place-all = 在所有国家中的排名
profile-place-region = 在区域内的排名
profile-place-of = { $place } / { $count }
profile-place-median = 区域中位数（差距）
profile-place-how = 仅根据已公布的答复计算。声明者：
profile-place-none = 该国已公布的答复太少，无法计算指数。
profile-place-closed = 该指数所依据的答复并非全部公开，因此不显示排名。
profile-gaps = 尚未解决的事项
profile-gaps-none = 没有尚未解决的事项。
profile-gaps-how = 哪些答复更好，由调查报告的编写者声明，问卷中并未说明。列在此处并不意味着有错。
profile-gap-required = 必答而未答
profile-gap-unanswered = 已提问而未答
profile-gap-dont-know = 不清楚
profile-gap-withheld = 不便告知
profile-gap-not-in-place = 尚不具备
profile-gap-in-part = 部分具备
profile-gap-behind-region = 逊于区域中位数
profile-answers = 历次研究期的答复
profile-no-earlier = 该国在更早的研究期没有签署任何答复。
profile-not-reviewed = 尚无人审核与该研究期的可比性；答复见其回执。
# Before an answer in the words of an earlier version.
profile-given = 原答复
profile-dropped = { $cycle }曾提问而现在不再提问
profile-means-split = 一个问题拆分为多个问题。此前的答复按原样显示。
profile-means-merged = 多个问题合并为一个问题。此前的答复按原样显示。
profile-not-published = 未公布
profile-same = 相同答复：{ $count } / { $of }（{ $share }）
profile-option = { $option }：{ $count } / { $of }（{ $share }）
profile-same-withheld = 相同答复：不予显示
profile-option-withheld = { $option }：不予显示
profile-median = 中位数：{ $median }
profile-medians = 中位数：介于{ $lower }与{ $upper }之间
profile-median-number = { $count }份答复的中位数：{ $median }
profile-distance = 差距：{ $distance }
