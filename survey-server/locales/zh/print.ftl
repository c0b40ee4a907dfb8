### 纸质空白问卷，以及用文字表述的条件。

print-link = 打印版
print-back = 返回
print-command = 请使用浏览器的打印命令打印本页，或将其保存为 PDF。本行不会打印。
print-draft = 草案——请勿作答
# 位于每页页边；两者均为数字。
print-page = 第 { $page } 页，共 { $pages } 页
print-respondent = 答复者
print-member-state = 成员国
print-name = 姓名
print-capacity = 职务
print-date = 日期
print-signature = 签名
print-how = 如何填写本问卷
print-how-circle = 圆圈：只勾选一项。
print-how-square = 方框：可勾选多项。
print-how-required = 带有此标记的问题为必答题。说明没有回答的原因也视为作答。
print-how-reasons = 如果您没有回答，请在问题下方勾选原因，而不要留空。
print-how-condition = “仅在……时回答”一行说明哪些人应跳过该问题。其中的编号是其他问题的编号。
print-how-room = 如果空间不够，请另附纸张续写，并注明问题编号。
print-no-answer = 如果您没有回答：
print-tick-one = 请勾选一项。
print-tick-one-per-row = 每行请勾选一项。
print-tick-any = 请勾选所有适用项。
# $min 和 $max 为选项数目。
print-tick-at-least = 请至少勾选 { $min } 项。
print-tick-at-most = 请最多勾选 { $max } 项。
# $option 不能与其他选项同时选择。
print-option-alone = { $option }（不可与其他选项同选）
# $places 为数字：需要排序的选项数目。
print-rank = { $places ->
    [1] 请在最重要的一项旁填写 1。
   *[other] 请在最重要的一项旁填写 1，其次填写 2，依此类推，直至 { $places }。
}
print-whole = 整数。
print-decimals = 最多 { $decimals } 位小数。
print-between = 从 { $min } 到 { $max }。
print-or-more = { $min } 或以上。
print-or-less = { $max } 或以下。
print-not-before = 不早于{ $date }。
print-not-after = 不晚于{ $date }。
print-day = 日
print-month = 月
print-year = 年
# $max 为条目的最大数目。
print-entries = 最多 { $max } 个条目，每框一个。
print-copy = 如果条目多于方框，请复印本页。

# $condition 为下列消息之一。
print-condition = 仅在以下情况回答：{ $condition }。
print-section-condition = 仅在以下情况填写本部分：{ $condition }。
# $formula 为带有问题编号的表达式。
print-formula = 仅在满足以下条件时回答：{ $formula }
print-section-formula = 仅在满足以下条件时填写本部分：{ $formula }

# $left 为回答、数目或日期；$right 为数字、日期或带引号的选项。
condition-is = { $left }是{ $right }
condition-is-not = { $left }不是{ $right }
condition-less = { $left }小于 { $right }
condition-at-most = { $left }不大于 { $right }
condition-more = { $left }大于 { $right }
condition-at-least = { $left }不小于 { $right }
# $place 为问题编号（可能带有表格的行），或带引号的字段名称。
condition-answered = 已回答问题 { $place }
condition-unanswered = 未回答问题 { $place }
condition-ticked = 问题 { $place } 中勾选了{ $option }
condition-not-ticked = 问题 { $place } 中未勾选{ $option }
condition-answer = 问题 { $place } 的回答
condition-count-ticked = 问题 { $place } 中勾选的选项数目
condition-count-entries = 问题 { $place } 中的条目数目
condition-today = 当天日期
condition-row = { $question } { $row }
condition-quoted = “{ $label }”
condition-and = { $first }，并且{ $second }
condition-or = { $first }或{ $second }
condition-brackets = （{ $condition }）
