# What each Member State answered to one item of one cycle.

answers-title = 各成员国在{ $cycle }的回答
answers-hint = 回答不公开的题目仅显示该国是否作答。相同数据也可下载CSV。
answers-alt-map-answers = 以颜色显示每个成员国回答的世界地图。
answers-alt-tiles-answers = 每个成员国显示为同样大小的方块，按区域排列，颜色表示其回答。
