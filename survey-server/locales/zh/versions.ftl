### 问卷版本的生命周期，供秘书处使用。

version-status-draft = 草案
version-status-in-consultation = 征求意见中
version-status-approved = 已批准
version-status-published = 已发布
version-status-retired = 已停用

nav-versions = 版本
versions-title = 问卷版本
versions-lead = 在此起草版本、征求意见、批准并发布。版本一经发布，不再更改。
versions-none = 目前没有任何版本。请在下方提交一个版本的文件，该版本即成为草案。
versions-items = { $count } 个条目
# Codes of languages follow, such as ar, en.
versions-languages = 语文：
versions-damaged = 该版本所存文本已损坏，故不予显示。请联系运维人员从备份中恢复。
version-revision = 第 { $revision } 次修订

upload-title = 提交版本
upload-what = 请选择该版本文件夹中的所有文件：questionnaire.toml、每种语文一个文件（如 en.toml），如有前一版本，还包括 concordance.toml。如文件无误，即成为草案，或成为现有草案的新修订。也可提交一个 XLSForm 表格（.xlsx 或 .xls）；此处没有对应项的内容会逐一列出，命令“questionnaire import-xlsform --lenient”可将其略去。
upload-revision = 提交其他文件，即成为本草案的下一次修订。此前的修订均予保留。
upload-files = 文件
upload-sources = “sources”文件夹中的文件（如有）
upload-sources-hint = 各译文所依据的原文。
upload-reason = 新内容说明（可选）
upload-save = 存为草案
upload-check = 仅检查
upload-problems = 共有 { $count } 个问题；未保存任何内容
# $name is a version, such as cybersecurity-awareness@2.1.0.
upload-checked = 文件可以读取：为 { $name }，共 { $items } 个条目。未保存任何内容。
upload-new = 平台尚无此版本。
upload-changed = { $count ->
    [0] 与该版本的现有文本相同。
   *[other] 与现有文本有 { $count } 处不同：
}

version-link-questionnaire = 问卷
version-link-print = 纸质问卷
version-link-xlsform = 下载 XLSForm（电子表格）
version-obstacles-title = 批准之前
version-obstacles-none = 批准该版本没有任何障碍。
version-obstacles = 批准前尚有 { $count } 个问题需要解决：
# $version is a number such as 2.0.0.
version-before-title = 与版本 { $version } 相比
# Numbers of questions.
version-before = 新增问题：{ $added }。删除：{ $dropped }。修改：{ $changed }。
version-before-problems = 有 { $count } 个代码的含义与以前不同。请使用新的代码。
version-next = 下一步
version-next-none = 该版本已停用，没有后续步骤。
version-reason = 理由
version-reason-optional = 理由（可选）
version-consulted = 上一次征求意见针对的是第 { $revision } 次修订，此后文本已有更改。除非更改仅为落实已作出的决定，否则也请就现有文本征求意见。
version-refused = 该步骤未执行，没有任何更改
version-step-consult = 提交征求意见
version-step-reopen = 退回草案
version-step-approve = 批准
version-step-publish = 发布
version-step-retire = 停用
version-step-means-consult = 文本固定，可请其他机构提出意见。
version-step-means-reopen = 文本可再次修改。征求意见的文本按原样保留。
version-step-means-approve = 文本已商定，不再更改。
version-step-means-publish = 所有人均可阅读该版本，研究周期可以使用该版本。此操作不可撤销。
version-step-means-retire = 新的周期不再使用该版本。正在使用该版本的周期继续进行，所有人仍可阅读。此操作不可撤销。
version-history = 历史记录
version-revisions = 修订
version-began = 开始
version-actor-operator = 运维人员
version-actor-administrator = 管理员
version-actor-secretariat = 秘书处

revision-of = { $name } 第 { $revision } 次修订
revision-download = 下载 JSON
revision-first = 这是第一次修订。
revision-changed = { $count ->
    [0] 文本与前一修订相同
   *[other] 与前一修订有 { $count } 处不同
}

error-version-moved-on = 在您打开页面之后，他人更改了该版本。您提交的内容均未保存。请重新查看页面后再作决定。
error-step-not-possible = 该版本不处于此步骤的起点；可能刚刚有人推进了该版本。请重新查看其页面。
error-reason-missing = 此步骤需要说明理由，理由将保存在历史记录中。请返回填写。
error-bad-reason = 理由最多 2000 个字符，且不得包含不可见字符。请返回缩短。
