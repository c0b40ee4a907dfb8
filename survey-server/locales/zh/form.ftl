### Filling in a response.

dashboard-title = 您的答复：{ $respondent }
dashboard-none-open = 目前没有开放答复的周期。下一个周期开放时将会通知您。
dashboard-not-started = { $sections ->
   *[other] 您尚未开始。问卷共有{ $sections }个部分，您可以随时停下，随时继续。
}
dashboard-start = 开始
dashboard-continue = 继续
dashboard-submitted = 您的答复已经签署。谢谢。
dashboard-focal-points = 联系人
dashboard-focal-points-what = 除负责各自部分的撰稿人外，以下人员在签署之前可以阅读和修改答复。每当有人加入、成为牵头人或离开时，您都会收到信函。如有您不认识的人，请告知贵主管部门和秘书处。
dashboard-others = 其他周期
dashboard-no-others = 没有其他周期。
dashboard-no-response = 未作答复。
dashboard-not-submitted = 答复未经签署。
deadline = 答复截止日期：{ $date }
progress-items = { $asked }个问题中已回答{ $answered }个

task-not-asked = 无需填写
task-not-started = 未开始
task-complete = 已完成
task-progress = 已回答{ $answered }/{ $asked }

response-title = { $cycle }的答复
response-sections = 各部分
response-finish = 填写完毕后
response-finish-how = 请通读您的回答，然后签署。即使有些问题尚未回答也可签署，但必答问题必须全部回答。
response-answers = 回答
back-to-sections = 所有部分
back-to-response = 答复
section-of = 第{ $number }部分，共{ $of }部分
section-not-asked = 根据您的其他回答，本部分无需填写。
previous-section = 上一部分
save-and-continue = 保存并继续
save-and-list = 保存并返回各部分列表
notice-saved = “{ $section }”已保存。
notice-opened = { $count ->
   *[other] 您的回答已保存，并因此新增了{ $count }个问题；本页已转到其中第一个。
}

required = （必答）
more-explanation = 关于此问题的更多说明
no-answer-because = 如果您没有回答
take-back = 尚无回答
ranking-place = 第{ $place }位
text-limit = 最多{ $max }个字符。
entry-number = 条目{ $number }
entry-add = 添加条目
entry-remove = 删除条目{ $number }
entry-up = 上移条目{ $number }
entry-full = 最多可填{ $max }个条目。

error-prefix = 错误：
errors-title = 存在问题
errors-nothing-saved = 本页内容尚未保存。

conflict-title = 其他人更改了相同的回答
conflict-lead = 在您填写本页期间，其他人就以下问题保存了不同的回答。请选择保留哪些回答。您在本页填写的内容尚未保存。
conflict-theirs = 保留对方的回答
conflict-mine = 使用我的回答
conflict-by = { $author }，{ $time }
conflict-save = 保存这些回答

review-title = 检查并签署
review-ready = 所有必答问题均已回答。您可以签署。
review-required = { $count ->
   *[other] 签署前还须回答{ $count }个问题
}
review-optional = { $count ->
   *[other] 另有{ $count }个问题尚未回答
}
change = 变更
change-section = 修改
sign-off-title = 签署
sign-off-what = 签署后，这些回答将作为贵国的正式答复送交秘书处。此后不能更改，除非秘书处重新开放这份答复。
sign-off = 签署
signature-name = 您的姓名
signature-capacity = 您的职务
signature-capacity-hint = 例如：国家网络安全局局长
signature-confirmed = 我确认以上为{ $respondent }的回答，且我有权代表其作出回答。
signature-wrong-name = 请输入您的姓名，最多200个字符
signature-wrong-capacity = 请输入您的职务，最多200个字符
signature-wrong-confirmed = 请确认您有权作出这些回答

receipts = 回执
receipt-link = 回执{ $number }
receipt-title = 第{ $number }份提交件的回执
receipt-lead = { $respondent }对{ $cycle }的答复已收到。
receipt-signed = 签署人
receipt-time = 收到时间
receipt-language = 签署时所用的表单语言
receipt-languages = 文件语言
receipt-provenance = 回答来源
receipt-download = 下载已签署的文件（JSON）
receipt-check = 如何核验此文件
receipt-check-how = 任何持有此文件的人都可以证明其内容未被更改。请下载此文件，用任何具备该功能的程序计算其SHA-256；结果必须与上面的值一致：

next-unanswered = 下一个未回答的问题
state-ready = 答案会在您填写时自动保存。
state-saving = 正在保存…
state-saved = 已于 { $time } 保存
state-kept = 尚未保存：没有网络连接。您填写的内容保留在本设备上。
state-unkept = 未保存：没有网络连接，且本设备无法保留您填写的内容。请勿关闭本页。
state-down = 没有网络连接。您填写的内容会保留在本设备上。
state-busy = 尚未保存：网站繁忙。您填写的内容保留在本设备上。
state-faulty = 未保存：问题 { $number }。{ $fault }
state-clashing = 未保存：其他人更改了问题 { $number } 的答案。请选择保留哪一个。
state-elsewhere = 另一部分中有一个答案尚未保存。
state-elsewhere-link = 查看
state-signed-out = 您已退出登录。您填写的内容保留在本设备上，重新登录后会保存。
state-signed-out-unkept = 您已退出登录，且本设备无法保留您填写的内容。请勿关闭本页，请在另一个窗口中登录。
state-sign-in = 登录
clash-title = 其他人更改了此答案。
clash-what = 您的答案尚未保存。请选择保留哪一个。
clash-yours = 您的答案
count-left = 剩余字符数：{ $number }
count-over = 超出字符数：{ $number }
