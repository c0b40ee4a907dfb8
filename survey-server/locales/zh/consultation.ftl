### 征求意见：受邀机构的意见及其处理结果。

consultations-title = 征求意见
consultations-lead-body = 贵机构受邀发表意见的草案。
consultations-lead-staff = 各机构在草案批准之前发表意见。每条意见都有处理结果。
consultations-none-body = 贵机构尚未受邀参加任何征求意见。
consultations-none-staff = 尚未征求过意见。可从处于征求意见阶段的版本页面开始征求意见。
consultation-state-open = 正在征求意见
consultation-state-ended = 已过截止日期
consultation-state-closed = 已结束
consultation-state-interrupted = 已中断
consultation-not-open-ended = 已过截止日期，不再接受意见。
consultation-not-open-closed = 此次征求意见已结束，不再接受意见。
consultation-not-open-interrupted = 该文件目前不在征求意见阶段，不接受意见。
consultation-revision = 修订稿 { $revision }
consultation-deadline = 意见截止日期：{ $date }（当日结束时，UTC）
consultation-days-left = { $days ->
    [0] 今天是最后一天
   *[other] 还剩 { $days } 天
}
consultation-comments = { $count ->
    [0] 没有意见
   *[other] { $count } 条意见
}
consultation-own = { $count ->
    [0] 其中没有贵机构的意见
   *[other] 其中贵机构 { $count } 条
}
consultation-undecided = { $count } 条尚无处理结果
consultation-closed-by = 由{ $name }于 { $time } 结束
consultation-extended-by = 由{ $name }于 { $time } 延长截止日期
consultation-moved-on = 该文件现为修订稿 { $revision }。本页显示的是当时征求意见的文本。
consultation-seen-by = 受邀参加此次征求意见的所有机构和秘书处均可阅读您所写的内容。
consultation-invited = 受邀机构：
consultation-show = 显示
consultation-show-all = 整份文件
consultation-show-commented = 有意见的部分
consultation-show-open = 尚无处理结果的意见
consultation-show-decided = 已有处理结果的意见
consultation-body = 机构
consultation-jump = 各部分
consultation-none-shown = 没有符合条件的意见。
consultation-none-yet = 尚无意见。
consultation-whole = 整份文件
consultation-comment = 发表意见
consultation-comment-number = 意见 { $number }
consultation-comment-text = 意见
consultation-comment-send = 提交意见
consultation-reply = 答复
consultation-reply-text = 在此讨论中答复
consultation-reply-send = 提交答复
consultation-cancel = 取消
consultation-secretariat = 秘书处
consultation-manage = 邀请其他机构、延长截止日期、结束
consultation-bodies = 拟邀请的机构
consultation-new-bodies = 其他机构
consultation-new-bodies-hint = 每行一个名称，例如：ITU-T 第 17 研究组。
consultation-invite = 邀请
consultation-later-deadline = 新的截止日期
consultation-deadline-hint = 意见接受至当日结束时（UTC）。
consultation-extend = 延长截止日期
consultation-close-means = 结束后，此次征求意见即告终止，不再接受意见和答复。仍可对意见作出处理。
consultation-close = 结束征求意见
consultation-none-held = 尚未就此版本征求过意见。
consultation-opening = 开始征求意见
consultation-title-label = 标题
consultation-title-hint = 受邀机构首先看到的内容。
consultation-deadline-label = 截止日期
consultation-open = 开始征求意见
consultation-not-for-comment = 只有当版本处于征求意见阶段时，才能开始征求意见。

disposition = 处理结果
disposition-accepted = 采纳
disposition-noted = 已注意到
disposition-rejected = 不采纳
disposition-means-accepted = 将相应修改文件
disposition-means-noted = 不作修改
disposition-means-rejected = 不修改文件；答复中说明理由
disposition-none = 尚无
disposition-reply = 对机构的答复
disposition-reply-hint = 不采纳意见时必须填写。
disposition-save = 保存处理结果
disposition-decide = 作出处理
disposition-change = 更改处理结果
disposition-earlier = 以前的处理结果
disposition-overtaken = 其他人已在此期间处理了这条意见：见上文。您输入的内容在下方，均未保存。
dispositions-title = 意见处理表
dispositions-number = 序号
dispositions-part = 部分及其措辞
dispositions-print = 您可以用浏览器打印本页或将其保存为 PDF。

## 表格中的错误（按代码）

consultation-wrong-text-missing = 请写下您的意见
consultation-wrong-text-too-long = 文字超过 10 000 个字符；请缩短或分成几条意见提交
consultation-wrong-bad-character = 文字中有无法保存的不可见字符或控制字符；请删除
consultation-wrong-disposition-missing = 请选择采纳、已注意到或不采纳
consultation-wrong-reply-missing = 请说明不采纳的理由
consultation-wrong-bad-title = 请填写标题，1 至 200 个字符，一行
consultation-wrong-bad-deadline = 请按“年-月-日”填写截止日期，例如 2026-12-31
consultation-wrong-deadline-past = 截止日期已过；请选择今天或以后的日期
consultation-wrong-deadline-far = 截止日期在两年以后；请选择更早的日期
consultation-wrong-deadline-earlier = 截止日期只能推迟
consultation-wrong-nobody-invited = 请至少选择或填写一个机构
consultation-wrong-bad-body = 请每行填写一个机构名称，1 至 200 个字符
consultation-wrong-too-many-bodies = 一次最多邀请 100 个机构

error-no-such-consultation = 没有此项征求意见，或者贵机构未受邀参加。
error-no-such-comment = 此次征求意见中没有这条意见。
error-no-such-body = 没有这个机构。
error-round-ended = 此次征求意见已过截止日期，不再接受意见。未保存任何内容。如需更多时间，请联系秘书处。
error-round-closed = 此次征求意见已结束。未保存任何内容。
error-round-interrupted = 该文件目前不在征求意见阶段，不接受意见。未保存任何内容。
error-document-settled = 该文件已根据现有处理结果获得批准，因此不能再更改处理结果。
error-too-many-comments = 贵机构在一次征求意见中的意见数量已达上限。请将其余意见以文件形式送交秘书处。
error-only-replies = 秘书处答复意见，但不自行发表意见。
error-unknown-part = 该文件没有这一部分。未保存任何内容。请重新打开页面。
error-not-for-comment = 只有当文件处于征求意见阶段时，才能开始征求意见。
