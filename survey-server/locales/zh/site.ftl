### The frame of every page, the first page and signing in.

site-name = 网络安全意识调查
skip-to-content = 跳到正文
navigation = 主要页面
language = 语言
nav-dashboard = 您的答复
nav-monitor = 答复情况
nav-explorer = 结果浏览
nav-questionnaires = 问卷
signed-in-as = 登录身份：{ $name }
sign-in = 登录
sign-out = 退出
footer-about = ITU-D第2研究组第3/2号课题的调查：培育网络安全文化的最佳做法。
synthetic = 合成数据
synthetic-banner = 合成数据：这些回答是为演示而编造的，不反映任何国家的情况。

date = { $year }年{ $month }月{ $day }日
date-time = { $date }{ $time } UTC
date-range = { $from }至{ $to }
number-decimal-mark = .
number-percent = { $value }%
all = 全部
show = 显示
status = 状态
section = 部分
question = 问题
questionnaire = 问卷
or = 或

home-title = 网络安全意识调查
home-lead = 国际电联成员国每四年说明一次其如何提高网络安全意识，让所有人都能看到哪些情况发生了变化、哪些做法行之有效。
home-how = 各成员国的国家联系人在线逐个部分填写，可以随时停下，随时继续。全部填写完毕后，由联系人签署并获得回执。
home-continue = 继续
home-cycles = 研究周期
home-no-cycles = 尚未设立任何周期。秘书处开放周期后，将在此处显示。
cycle = 周期
cycle-dates = 日期
cycle-status = 状态
cycle-named = { $label }周期
table-scrolls = 表格；可以左右滚动
