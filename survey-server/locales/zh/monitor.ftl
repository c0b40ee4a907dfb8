# Who has answered a cycle and who has not.

monitor-title = 答复情况
monitor-total = { $eligible }个成员国中有{ $responded }个作出答复（{ $share }）。
monitor-alt-responses-by-region = 按区域分列的已答复成员国比例图表。下表列有相同的数字。
monitor-table = 各组别的答复情况，国家分组以{ $date }的情况为准
monitor-states = { $count ->
   *[other] { $count }个国家
}
monitor-observer = 观察员
monitor-no-states = 没有处于此状态的成员国。
monitor-alt-response-timeline = 按周期开始后的天数分列的已答复成员国比例图表，并列显示上一周期。相同数字也可下载CSV。
monitor-alt-map-response = 显示每个成员国答复状态的世界地图。下面的成员国表格列有相同的信息。
monitor-alt-tiles-response = 每个成员国显示为同样大小的方块，按区域排列，颜色表示其答复状态。下面的成员国表格列有相同的信息。
monitor-tiles = 以同样大小的方块按区域显示
monitor-csv-rates = 此表的CSV文件
monitor-csv-states = 全部成员国的CSV文件

# $day is a number of days, $share is such as 38.7%.
monitor-same-day = 在{ $cycle }的同一天（开始后第{ $day }天），{ $eligible }个成员国中有{ $responded }个已作出答复（{ $share }）。
monitor-before-none = 没有可供比较的更早周期。
monitor-undated = { $count ->
   *[other] { $cycle }有{ $count }份答复导入时没有日期，未计算在内。
}
# The head of a column: how many of the group had answered by then.
monitor-then = { $cycle }同一天
monitor-more = 差异（百分点）

monitor-news-title = 有何变化
monitor-news-since = 自{ $time }以来：
monitor-news-first = 这是您首次访问。下次将在此显示此后的变化；您也可以选择日期。
monitor-news-none = 没有变化。
# Each of these stands before names of states.
monitor-news-signed = 首次答复（{ $count }）：
monitor-news-again = 再次签署（{ $count }）：
monitor-news-begun = 开始填写（{ $count }）：
monitor-news-went-on = { $count ->
   *[other] 另有{ $count }个国家继续填写其草稿，草稿仅供本国阅读。
}
monitor-since = 显示自此日期以来的变化
