### Evidence: files and links that support answers.

evidence-title = 佐证材料
evidence-add = 添加佐证材料
evidence-change = 查看和更改佐证材料
evidence-back = 返回问题
evidence-what = 支持答案的文件和链接：法律、报告、宣传活动的网页等。只有贵国以及管理和分析本次调查的人员可以看到，不会公布。
evidence-none = 此问题尚未附上任何材料。
# Who attached it, and when.
evidence-by = { $author }，{ $time }
evidence-remove = 移除

evidence-file = 添加文件
evidence-file-choose = 文件
# $size is a number, $kinds a list of endings such as PDF, DOCX.
evidence-file-hint = 最大 { $size } MB。接受以下类型的文件：{ $kinds }。
evidence-file-add = 上传并附上
evidence-link = 添加链接
evidence-url = 网址
evidence-link-add = 附上链接
# Where a question is a table: the line that the evidence is about.
evidence-item = 问题的哪一行
evidence-kilobytes = { $size } KB
evidence-megabytes = { $size } MB
evidence-done-added = 材料已附上。
evidence-done-removed = 材料已不再附上。

error-evidence-none = 本服务器不保存文件。请改为提供文件的链接。
error-evidence-no-file = 未选择文件。请先选择一个文件。
error-evidence-too-large = 文件超过本平台接受的大小。请缩小文件或提供链接。最大大小见字段旁的说明。
error-evidence-full = 加上此文件后，答复的全部文件将超过本平台接受的总大小。请先移除一个文件，或提供链接。
error-evidence-too-many = 答复中的文件和链接已达到本平台接受的数量。请先移除一个。
error-evidence-empty = 文件是空的。请选择另一个文件。
error-evidence-type = 不接受此类文件。接受的类型见字段旁的说明；网页和图形可以打印为 PDF。
error-evidence-extension = 文件名的结尾与其内容不符。请给文件正确的名称后重新选择。
error-evidence-macros = 文件含有宏。请保存为不含宏的文件或 PDF。
error-evidence-packing = 文件的压缩方式不寻常，因此没有打开。请用办公软件重新保存，或保存为 PDF。
error-evidence-password = 文件需要密码。请保存为不带密码的文件。
error-evidence-encoding = 文本不是 UTF-8 编码。请重新保存：在 Excel 中选择“CSV UTF-8”。
error-evidence-url = 这不是可以保存的网址；网址必须以 https:// 或 http:// 开头，且不得含有密码。
error-evidence-there = 同样的材料已经附在此问题上。
error-evidence-leaving = 同一文件正在被移除。请稍后再试。
error-no-such-evidence = 没有这份佐证材料，或您无权查看。

audit-action-evidence-added = 已附上佐证材料
audit-action-evidence-removed = 已移除佐证材料
audit-detail-item = 条目
audit-detail-evidence = 佐证材料
token-action-read-evidence = 下载佐证材料
