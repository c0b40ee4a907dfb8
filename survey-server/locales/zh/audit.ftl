### The audit trail: who did what, on what, when and from where.

audit-title = 审计记录
audit-lead = 谁在何时、从何处、对什么做了什么。这里的任何内容一经改动或删除，都会留下痕迹。
audit-count = { $count ->
   *[other] 目前共有 { $count } 个事件。
}
audit-head = 最后一个事件的编号和哈希值：
audit-note = 请不时将这一行记录在平台之外。这样，服务器的运维人员就能证明没有任何内容被截去或重新生成：
audit-who = 何人（姓名、电子邮箱或标识符）
audit-role = 身份
audit-what = 所做的事
audit-kind = 对象类别
audit-subject = 具体对象（标识符、标签或名称）
audit-from = 起始日（UTC）
audit-to = 截止日（UTC）
audit-none = 没有符合条件的事件。
audit-newer = 较新的事件
audit-older = 较早的事件
audit-download = 下载所有符合条件的事件：
audit-number = 事件 { $number }
audit-same-subject = 同一对象的全部事件
audit-hashes = 哈希值
audit-before = 之前：
audit-after = 之后：
audit-own-hash = 事件本身：
audit-origin-erased = 地址已删除
audit-erased-person = 已删除的人员

## What is recorded: a line for each action.

audit-action-audit-began = 审计记录开始
audit-action-cycle-created = 周期已创建
audit-action-cycle-opened = 周期已开放
audit-action-cycle-closed = 周期已关闭
audit-action-results-published = 已发布结果
audit-action-results-withdrawn = 已撤回结果
audit-action-deadline-set = 已设置截止日期
audit-action-deadline-extended = 已为某一答复方延长截止日期
audit-action-mail-sent = 信函已发送
audit-action-mail-failed = 信函已放弃
audit-action-mail-cancelled = 信函已取消
audit-action-mail-retried = 信函已重新排队
audit-action-mail-handed-over = 信函已自行发送
audit-action-reminder-set = 已设置提醒
audit-action-reminder-switched = 已开启或关闭提醒
audit-action-reminder-removed = 已删除提醒
audit-action-reminder-queued = 提醒已排队
audit-action-response-started = 开始答复
audit-action-answers-saved = 答案已保存
audit-action-clarification-settled = 关于回答的问题已解决
audit-action-clarification-said = 关于回答的提问或答复
audit-action-response-moved = 答复状态变更
audit-action-section-marked = 对部分状态的标记
audit-action-answers-validated = 回答已接受
audit-action-response-language = 更改答复的语言
audit-action-submission-signed = 答复已签署
audit-action-submissions-imported = 提交件已导入
audit-action-analysis-declared = 已声明某版本各项的改善方向
audit-action-version-saved = 版本文本已保存
audit-action-version-translated = 译文已保存
audit-action-concordance-reviewed = 对应关系已审核
audit-action-version-consulted = 版本已送交征求意见
audit-action-version-reopened = 版本恢复为草案
audit-action-version-approved = 版本已批准
audit-action-version-published = 版本已发布
audit-action-version-retired = 版本已停用
audit-action-consultation-opened = 征求意见已开始
audit-action-consultation-invited = 已邀请机构发表意见
audit-action-consultation-extended = 征求意见已延期
audit-action-consultation-closed = 征求意见已结束
audit-action-consultation-commented = 已发表意见
audit-action-consultation-decided = 已对意见作出处理

## What events are about.

audit-subject-platform = 平台
audit-subject-cycle = 周期
audit-subject-mail = 信函
audit-subject-reminder-step = 提醒
audit-subject-response = 答复
audit-subject-version = 版本
audit-subject-consultation = 征求意见

## As what somebody acts.

audit-role-administrator = 管理员
audit-role-secretariat = 秘书处
audit-role-rapporteur = 报告人
audit-role-focal-point = 国家联系人
audit-role-contributor = 协作者
audit-role-coordination-body = 协调机构
audit-role-operator = 命令行运维人员
audit-role-platform = 平台自身
audit-role-visitor = 访客

## What else is recorded, each with its value after a colon.

audit-detail-body = 机构
audit-detail-comment = 意见
audit-detail-cycle = 周期
audit-detail-deadline = 截止日期
audit-detail-disposition = 处理结果
audit-detail-when = 时间
audit-detail-to = 收件账户
audit-detail-respondent = 答复方
audit-detail-on = 自动发送
audit-detail-letters = 信函数量
audit-detail-letter = 信函
audit-detail-kind = 类型
audit-detail-earlier = 此前的截止日期
audit-detail-ends = 最后一天
audit-detail-items = 条目
audit-detail-number = 提交件
audit-detail-edition = 分析计划版次
audit-detail-revision = 修订
audit-detail-section = 部分
audit-detail-mark = 标记
audit-detail-evidence-seen = 已查看证据
audit-detail-accepted = 已接受
audit-detail-question = 问题
audit-detail-step = 步骤
audit-detail-starts = 第一天
audit-detail-submissions = 提交件数
audit-detail-version = 版本
audit-detail-vintage = 数据版次
audit-action-nomination-recorded = 提名已记录
audit-action-nomination-ended = 提名已结束
audit-action-nomination-replaced = 联系人已接替
audit-action-nomination-lead = 牵头已交给另一联系人
audit-action-invitation-queued = 邀请已排队
audit-action-sections-delegated = 有关部分已分配给撰稿人
audit-action-sections-withdrawn = 有关部分已从撰稿人处收回
audit-subject-nomination = 提名
audit-subject-account = 账户
audit-detail-account = 账户
audit-detail-before = 此前的账户
audit-detail-lead = 牵头人
audit-detail-language = 语言
audit-detail-member-state = 成员国
audit-detail-sections = 部分
audit-detail-successor = 接替者
audit-action-account-address-taken = 用另一帐户的地址邀请了撰稿人
