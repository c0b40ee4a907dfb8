### 版本草案的译文，供秘书处和译者使用。

translations-title = 译文
translations-lead = 所有语文均无缺失或过期的文本时，该版本方可批准。
translations-none = 该版本只有一种语文。
translations-language = 语文
translation-status-missing = 缺失
translation-status-stale = 已过期
translation-status-unrecorded = 来源不明
translation-status-current = 最新
translation-file = 译者文件
translation-file-what = 文件将每条原文与译文并列，并注明需要做什么。留空之处不作任何更改。
translation-xlsx = 电子表格（XLSX）
translation-xliff = 供翻译软件使用（XLIFF 2.0）
translation-upload = 译者交回的文件
translation-show-changes = 显示更改
translation-not-draft = 只有在版本为草案时才能修改译文。
translation-changes = { $count ->
    [0] 该文件未作任何更改
   *[other] 该文件更改了 { $count } 条文本
}
# Numbers of texts.
translation-unchanged = 保持不变：{ $unchanged }。文件中未翻译：{ $untranslated }。
translation-change-added = 新增
translation-change-changed = 已更改
translation-change-confirmed = 已确认
translation-apply = 保存为新的修订
translation-discard = 放弃
translation-open = { $count ->
    [0] 没有需要翻译的文本
   *[other] 有 { $count } 条文本需要翻译
}
translation-current = { $count ->
    [0] 没有最新的译文。
   *[other] 有 { $count } 条译文为最新。
}
error-version-not-draft = 只有在版本为草案时才能修改译文。请先在该版本的页面将其恢复为草案，再发送文件。
