### 正在编写的问卷的预览。

preview = 预览
preview-about = 上述文件的预览，供其编写者使用。预览随文件的每次更改而更新；填写的内容不会保存。
preview-problems = 文件存在问题
preview-stale = 所显示的是文件出现问题之前的问卷。
# $count is the number of problems that a draft may have.
preview-obstacles = 本草案在批准之前尚有 { $count } 项待解决
preview-nothing-yet = 问题修正后，问卷将立即在此显示。
# $count 为需要回答的行数。
preview-items = { $count } 项回答
preview-lacks = 缺少以下语言：
preview-check = 检查本页
preview-right = 本页内容全部正确。未保存任何内容。
preview-open = 签署前仍须回答：
# $count 为未显示的问题数目。
preview-hidden = 本部分有 { $count } 个问题仅在其他回答满足条件时提出。
preview-show-every = 显示所有问题
preview-every = 显示所有问题，无论是否提出。
preview-as-asked = 仅显示提出的问题
preview-next-section = 下一部分
