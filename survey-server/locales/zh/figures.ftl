### What the rapporteur sees: who answered, and what changed.

answered = 已答复
group = 组别
share = 比例
member-state = 成员国
all-member-states = 全体成员国
changed-at = 最后更改
interval-95 = 95%置信区间
interval = { $low }至{ $high }
base = n = { $n }
rate-of = { $responded }/{ $eligible }

exports-title = 下载
exports-what = { $cycle }的全部回答，不论公开级别：仅供开展调查的人员使用。
export-excel = 带字节顺序标记，供Excel使用

comparison-title = 周期比较
comparison-none = { $count ->
    [0] 目前尚无可比较的内容：比较需要两个周期，而目前一个也没有设立。
   *[other] 目前尚无可比较的内容：比较需要两个周期，而目前只设立了一个。
}
comparison-of = { $from }与{ $to }比较
compare-from = 较早周期
compare-to = 较晚周期
basis = 计入哪些回答
breakdown = 分类
breakdown-none = 不分类
tally = 共比较{ $compared }个项目：{ $rose }个上升，{ $fell }个下降；{ $unchanged }个未显示变化，{ $too-few }个因回答太少而无法判断。
tally-refused = 未作比较：{ $refused }。没有比例的日期和文字：{ $without }。
findings-title = 变化最大的项目
findings-none = 此处没有任何变化超出偶然因素所能解释的范围。
finding-rose = 回答“{ $answer }”的比例从{ $earlier }上升到{ $later }。
finding-fell = 回答“{ $answer }”的比例从{ $earlier }下降到{ $later }。
finding-no-change-shown = 回答“{ $answer }”的比例原为{ $earlier }，现为{ $later }；未显示变化。
finding-too-few-to-tell = 回答“{ $answer }”的比例原为{ $earlier }，现为{ $later }；回答太少，无法判断。
finding-mean = 平均值原为{ $earlier }，现为{ $later }。
finding-rests = { $difference }个百分点；n = { $earlier-n }和{ $later-n }
changes-title = 所有项目
change-basis-text = 在匹配组中比较同一批答复方时，“上升”和“下降”依据精确的麦克尼马尔检验（p小于0.05）；否则依据变化的95%区间是否不含0。其他情况标为“未显示变化”，答复不足时标为“回答太少”。区间表示变化可能的大小；在临界值附近，区间与检验结果可能不一致。
change-points = 变化（比例：百分点）
answer = 回答
mean = 平均值
not-compared = 未作比较。
no-figure = 日期和文字没有可供比较的比例。
publication-not-shared = 对此问题的答复不予公布。
publication-aggregate-only = 对此问题的答复仅以汇总形式公布。
change-chart-alt = 本部分各项变化及其区间的图表。下表列有相同的数字。
files-title = 文件
method-title = 计算方法
method-text = 变化是较晚的比例减去较早的比例，以百分点表示，在四舍五入之前计算。比例附有95%的威尔逊区间。在匹配组中，同一批答复方与其自身相比较，并由精确的麦克尼马尔检验说明朝某一方向变动的答复方是否多于偶然因素所能解释的数量。在两个版本中含义不同的项目不作比较；对应关系说明其原因。
figure-provenance = { $cycle }：问卷{ $version }，{ $respondents }个成员国，{ $vintage }已知的{ $submissions }份提交件
basis-group = 组别：{ $group }。
basis-panel = { $count ->
    [0] 没有成员国在两个周期均作出答复。
   *[other] { $count }个成员国在两个周期均作出答复。
}
distribution-title = 所有回答
missing-title = 为何没有回答
missing-reason = 原因
moves-title = 谁的回答有所不同
move = { $from } → { $to }（{ $count }）：
wording-title = 提问方式
reviewed-by = 审查人：{ $reviewer }

questionnaires-title = 问卷
questionnaires-lead = 成员国所见的已发布版本。版本一经发布，不再更改。
questionnaires-none = 尚未发布任何问卷。
questions-count = { $count ->
   *[other] { $count }个问题
}
published-on = { $date }发布
figure-exact = { $value }；有效答复 { $n } 个；95% 区间 { $low } 至 { $high }
