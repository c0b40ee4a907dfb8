### The page that shows every part of the pages.

style-title = 页面组成部分
style-lead = 组成页面的所有部分及其所有状态，分别以一种从左到右书写和一种从右到左书写的语言显示。它是新页面的参照。本页上的任何内容都不会发送或保存，所有填写的内容均为虚构。
style-type = 字体
style-colours = 颜色
style-distances = 间距
style-buttons = 按钮和链接
style-plain = 常态
style-hover = 指针悬停
style-focus = 获得焦点
style-tags = 标记
style-messages = 消息
style-lists = 列表
style-tables = 表格和筛选
style-saving = 表单关于保存的说明
style-form-empty = 未填写的问题
style-form-answered = 已填写的问题
style-form-wrong = 填写有误的问题
