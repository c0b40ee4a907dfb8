### 电子邮件信函。空行分隔段落。

## 每封信都有的内容

mail-greeting = { $name }，您好：
mail-closing = 此致
mail-signature = 网络安全意识调查秘书处
mail-label = { $label }：
mail-copy-link = 如果链接无法打开，请将以下地址复制到浏览器：
mail-automatic = 本邮件由调查平台发送：
mail-synthetic = 演示：本邮件涉及的周期，其答复均为编造。
mail-sample = 样本：本邮件中的姓名、日期和链接均为编造。

## 信中列出的内容

mail-fact-invited-by = 邀请人
mail-fact-member-state = 成员国
mail-fact-body = 机构
mail-fact-cycle = 周期
mail-fact-sections = 部分
mail-fact-sections-left = 尚待填写的部分
mail-fact-questions = 问题
mail-fact-deadline = 答复截止日期（UTC当日结束时）
mail-fact-new-deadline = 新的截止日期（UTC当日结束时）
mail-fact-reason = 理由
mail-fact-note = 需要处理的内容
mail-fact-valid-until = 链接有效期至
mail-fact-submission = 提交件编号
mail-fact-time = 时间
mail-fact-sha256 = 哈希值（SHA-256）
mail-fact-new-address = 新地址
mail-fact-focal-point = 联系人
mail-fact-email = 电子邮件地址

## 受邀者的工作

mail-as-administrator = 邀请您担任管理员：管理账户，维护平台运行。
mail-as-secretariat = 邀请您作为秘书处成员：管理问卷、周期和提名。
mail-as-rapporteur = 邀请您担任报告人：了解答复情况，比较各个周期。
mail-as-focal-point = 邀请您担任国家联系人：代表贵主管部门逐个部分填写问卷，并签署答复。
mail-as-contributor = 邀请您参与填写：填写联系人交给您的部分。
mail-as-coordination-body = 邀请您作为协调机构的专家：在草案批准之前提出意见。

## 信函

mail-subject-invitation = 网络安全意识调查邀请
mail-text-invitation = 邀请您使用网络安全意识调查平台。该调查由ITU-D第2研究组根据第3/2号课题在国际电联成员国中开展。
mail-action-invitation = 设立我的账户
mail-after-invitation =
    该链接仅供您本人使用，且只能使用一次。请勿转交他人。

    如果链接已失效，请向秘书处索取新的链接。如果您并未预期收到此邀请，则无需任何操作。

mail-subject-contributor-invitation = { $state }：邀请参与填写网络安全意识调查
mail-text-contributor-invitation = 邀请您填写贵国对网络安全意识调查答复的一部分。您可以查看并填写下列部分；整份答复由国家联系人签署。
mail-action-contributor-invitation = 设立我的账户
mail-action-contributor-again = 打开这些部分
mail-after-contributor-invitation = 如果您并未预期收到此邀请，请告知邀请人。

mail-subject-password-reset = 请设置新密码
mail-text-password-reset = 有人（可能是您本人）为您的账户申请了新密码。
mail-action-password-reset = 设置新密码
mail-after-password-reset =
    该链接仅供您本人使用，且只能使用一次。请勿转交他人。

    如果不是您本人申请的，则无需任何操作：您的密码保持不变。

mail-subject-email-change = 请确认您的新电子邮件地址
mail-text-email-change = 您的账户今后将使用此电子邮件地址。经您确认后才会更改。
mail-action-email-change = 确认地址
mail-after-email-change = 如果不是您本人提出的，则无需任何操作：不会有任何更改。

mail-subject-email-changed = 您账户的电子邮件地址已更改
mail-text-email-changed = 您的账户现在使用另一个电子邮件地址。有关账户的邮件不再发送到此地址。
mail-after-email-changed = 如果不是您本人更改的，请立即告知秘书处，秘书处可以停用该账户。

mail-subject-password-changed = 您的密码已更改
mail-text-password-changed = 您账户的密码已更改。
mail-after-password-changed = 如果不是您本人更改的，请立即设置新密码并告知秘书处。
mail-subject-second-factor-removed = 您的第二验证因素已被移除
mail-text-second-factor-removed = 您的账户不再有第二验证因素。
mail-after-second-factor-removed = 如果您的角色需要，下次登录时请重新设置。如果不是您要求的，请立即更改密码并告知秘书处。

mail-subject-recovery-codes-renewed = 您的恢复码已更新
mail-text-recovery-codes-renewed = 您的账户有了新的恢复码，原来的恢复码已失效。
mail-after-recovery-codes-renewed = 如果不是您本人更新的，请立即更改密码并告知秘书处。

mail-subject-sign-in-locked = 您的账户有多次登录失败
mail-text-sign-in-locked = 有人多次使用错误的密码尝试登录您的账户。在一段时间内，后续尝试将被延缓。
mail-after-sign-in-locked = 如果是您本人，请稍候或设置新密码。如果不是，请告知秘书处；只要无人知道您的密码，就无需更改。

mail-subject-reminder-not-started = { $state }：{ $cycle }周期期待您的答复
mail-text-reminder-not-started =
    { $cycle }周期的问卷已经开放，贵主管部门尚未开始答复。

    您可以逐个部分填写，随时停下，随时继续。您也可以将某些部分交给同事填写。
mail-action-reminder-not-started = 开始答复

mail-subject-reminder-in-progress = { $state }：{ $cycle }周期的答复尚未签署
mail-text-reminder-in-progress = 贵主管部门对{ $cycle }周期的答复已经开始，但尚未签署。已保存的内容都在，您可以从上次停下的地方继续。
mail-action-reminder-in-progress = 继续答复

mail-subject-reminder-deadline-near = { $state }：{ $cycle }周期的截止日期为{ $date }
mail-text-reminder-deadline-near = 截止日期临近，贵主管部门对{ $cycle }周期的答复尚未签署。
mail-action-reminder-deadline-near = 前往答复
mail-after-reminder-deadline-near = 如果需要更多时间，请在截止日期之前致函秘书处。

mail-subject-receipt = { $state }：{ $cycle }周期第{ $number }份提交件的回执
mail-text-receipt =
    贵主管部门对{ $cycle }周期的答复已经签署并收到。谢谢。

    请保留本邮件：任何人都可以凭哈希值证明提交了哪些答复。
mail-action-receipt = 打开回执

mail-subject-clarification-request = { $state }：请澄清{ $cycle }周期的答复
mail-text-clarification-request = 秘书处对贵主管部门在{ $cycle }周期中的某些答复有疑问。请查看下列问题，修改或解释相关答复，然后重新签署。
mail-action-clarification-request = 查看问题

mail-subject-deadline-extended = { $state }：{ $cycle }周期的新截止日期
mail-text-deadline-extended = 贵主管部门答复{ $cycle }周期的截止日期已经延长。
mail-action-deadline-extended = 前往答复

mail-subject-response-reopened = { $state }：{ $cycle } 周期的答复重新开放
mail-text-response-reopened = 秘书处已重新开放贵主管部门对 { $cycle } 周期的答复。先前签署的内容予以保留，在您再次签署之前继续有效。
mail-action-response-reopened = 前往答复

mail-subject-response-stands = { $state }：{ $cycle } 周期的答复维持签署时的内容
mail-text-response-stands = 贵主管部门对 { $cycle } 周期的答复不开放修改。已签署的内容继续有效。
mail-action-response-stands = 前往答复

mail-subject-response-validated = { $state }：{ $cycle } 周期的答复已核实
mail-text-response-validated = 秘书处已接受贵主管部门对 { $cycle } 周期的答复。谢谢。
mail-action-response-validated = 打开回执

mail-subject-section-done = { $state }：{ $cycle } 周期答复的若干部分已完成
mail-text-section-done = 撰稿人表示已完成下列部分。请查看，然后接受或退回。
mail-action-section-done = 前往答复

mail-subject-section-returned = { $state }：{ $cycle } 周期答复的若干部分需要修改
mail-text-section-returned = 国家联系人已退回下列部分。请再次查看。
mail-action-section-returned = 前往答复

mail-subject-delegation-withdrawn = { $state }：部分内容不再由您填写
mail-text-delegation-withdrawn = 下列部分不再需要您参与填写，您也不再能够访问。您已保存的内容仍保留在答复中。感谢您的工作。
mail-after-delegation-withdrawn = 如有误，请与国家联系人联系。

mail-subject-focal-point-nominated = { $state }：已提名一位联系人
mail-text-focal-point-nominated = 秘书处已将下列人员登记为贵国提名的联系人。此人接受邀请后，即可像您一样，在签署之前阅读和修改贵主管部门的答复。
mail-action-focal-point-nominated = 查看由谁代表贵国答复
mail-after-focal-point-nominated = 如果贵主管部门对此并不知情，请立即提出异议：告知贵主管部门，并书面通知秘书处。所有操作都记录在审计记录中。

mail-subject-focal-point-arrived = { $state }：一位联系人现在可以登录
mail-text-focal-point-arrived = 下列人员现在可以作为贵国联系人登录，并阅读和修改贵主管部门的答复。
mail-action-focal-point-arrived = 查看由谁代表贵国答复
mail-after-focal-point-arrived = 如果贵主管部门对此并不知情，请立即提出异议：告知贵主管部门，并书面通知秘书处。所有操作都记录在审计记录中。

mail-subject-focal-point-lead = { $state }：牵头的联系人已变更
mail-text-focal-point-lead = 下列人员现在是贵国牵头的联系人，并签署答复。
mail-action-focal-point-lead = 查看由谁代表贵国答复
mail-after-focal-point-lead = 如果贵主管部门对此并不知情，请立即提出异议：告知贵主管部门，并书面通知秘书处。所有操作都记录在审计记录中。

mail-subject-focal-point-left = { $state }：一位联系人不再负责答复
mail-text-focal-point-left = 下列人员不再代表贵国答复，也不能再登录；已保存的内容仍保留在答复中。
mail-after-focal-point-left = 如果贵主管部门对此并不知情，请立即提出异议：告知贵主管部门，并书面通知秘书处。所有操作都记录在审计记录中。

mail-subject-invitation-barred = { $state }：无法用此地址邀请您
mail-text-invitation-barred = 下列联系人希望邀请您填写该国答复的若干部分。您的地址在本平台上已有帐户，用于另一国家或另一角色，而一个帐户只能有一种用途。因此没有向您分配任何部分，您的情况没有变化。该联系人不会得知您有帐户。
mail-after-invitation-barred = 如果您仍需参与，请向该联系人提供另一地址。如果该帐户有误，请致函秘书处。否则您无需采取任何行动。
