### A response as a workbook for colleagues without accounts.

# The pages.
workbook-title = 供同事使用的工作簿
workbook-what = 没有账户的同事可以在电子表格中作答。请下载后发给他们，并在此上传他们交回的文件。
workbook-download = 下载
workbook-download-what = 工作簿（.xlsx）包含您的问题和当前的回答。请选择语言。
workbook-upload = 上传工作簿
workbook-upload-what = 您将先逐项看到会有哪些更改。在您确认之前不会保存任何内容。
workbook-file = 工作簿（.xlsx）
workbook-show = 显示会有哪些更改
workbook-closed = 目前不能更改回答，因此无法上传工作簿。
workbook-saved = { $count ->
    [0] 没有需要保存的内容。
   *[other] 已保存工作簿中的{ $count }个回答。
}
workbook-preview-title = 工作簿会带来的更改
workbook-preview-lead = 尚未保存任何内容。
workbook-none = 没有需要保存的内容。
workbook-unchanged = { $count ->
    [0] 没有保持不变的回答。
   *[other] { $count }个回答保持不变。
}
workbook-again = 未保存任何内容：自您查看以来回答已有变化。以下是当前情况，请再次查看并确认。
workbook-another = 上传其他工作簿
workbook-unreadable = { $count ->
   *[other] 有{ $count }个单元格无法采用
}
workbook-unreadable-what = 这些回答保持不变。请更正单元格后重新上传工作簿，或在页面上作答。
workbook-to-question = 在页面上作答
workbook-conflicts = { $count ->
   *[other] 其间有{ $count }个回答已被他人更改
}
workbook-conflicts-what = 工作簿是在此之前生成的。请选择要保留的回答。
workbook-theirs = 保留平台上的回答
workbook-mine = 采用工作簿中的回答
workbook-changes = { $count ->
   *[other] { $count }个回答将被更改
}
workbook-from = 当前
workbook-to = 工作簿中
workbook-save = 保存这些回答
workbook-discard = 不保存
# $section is the title of a section.
workbook-section-gone = 工作簿中没有“{ $section }”部分的行。该部分的回答保持不变。
workbook-lines-gone = { $count ->
   *[other] 工作簿中缺少“{ $section }”部分的{ $count }行。相应的回答保持不变。
}
workbook-of-others = { $count ->
   *[other] 有{ $count }行属于由他人填写的部分，未予查看。
}

# Why a workbook is not read at all.
workbook-refused-no-file = 未选择文件。请先选择工作簿。
workbook-refused-format = 该文件不是.xlsx工作簿，或需要密码。请另存为不带密码的.xlsx文件后重新上传。
workbook-refused-macros = 该文件含有宏。请另存为不含宏的.xlsx文件后重新上传。
workbook-refused-too-large = 该文件超出了本平台工作簿可能的大小。请下载新的工作簿并将回答复制进去。
workbook-refused-damaged = 该文件已损坏。请在电子表格程序中打开并重新保存后再上传。
workbook-refused-no-stamp = 该文件不是本平台的工作簿，或其隐藏工作表已被删除。请在此下载工作簿并将回答复制进去。
workbook-refused-edited-stamp = 工作簿的隐藏工作表已被更改，无法判断其归属。请下载新的工作簿并将回答复制进去。
workbook-refused-other-version = 该工作簿属于问卷的另一版本。请下载本答复的工作簿。
workbook-refused-other-cycle = 该工作簿属于另一个周期。
workbook-refused-other-respondent = 该工作簿属于另一个国家或组织。
workbook-refused-other-response = 该工作簿属于另一份答复。请下载本答复的工作簿并将回答复制进去。
workbook-refused-unknown-revision = 该工作簿含有本平台没有的回答。请下载新的工作簿并将回答复制进去。

# Why a cell is not taken.
workbook-cell-formula = 该单元格含有公式。请以数值替换。
workbook-cell-error = 该单元格含有电子表格程序的错误。请改写为回答。
workbook-cell-date = 电子表格程序把输入的内容变成了日期。请将单元格设为文本格式后重新输入。
workbook-cell-merged = 此工作表中有合并的单元格。请取消合并，并将每个回答写在各自的单元格中。
workbook-cell-yes-no = 该单元格只接受“是”或“否”。请从列表中选择。
workbook-cell-place = 请填写整数：最重要的填1，其次填2，依此类推。
workbook-cell-place-twice = 此名次已被另一选项占用。请为每个选项指定不同的名次。
workbook-cell-twice = 该行在工作簿中出现两次，且回答不同。请删除其中一行。
workbook-cell-edited-code = 该行的隐藏代码不属于本问卷，无法判断它回答的是什么。请将回答复制到新的工作簿中。
workbook-cell-moved = 该行的问题与其隐藏代码不符：行被移动过，或文字被更改过。请将回答复制到新的工作簿中。

# In the workbook itself.
workbook-sheet-instructions = 说明
workbook-fact-respondent = 答复方
workbook-fact-cycle = 周期
workbook-fact-questionnaire = 问卷
workbook-fact-language = 语言
workbook-fact-made = 下载时间
workbook-how-title = 填写方法
workbook-how-yellow = 请只在浅黄色单元格中填写。其他单元格均已锁定，以免误改；没有密码。
workbook-how-lists = 有列表时请从中选择：选中单元格并点按旁边的箭头。
workbook-how-reasons = 如果没有回答，请选择原因：原因在回答列表中，或在最后一列。
workbook-how-blank = 清空单元格会撤销该回答。删除整行则不会带来任何更改。
workbook-how-conditions = 有些问题注明了由谁回答：“仅在……时回答”。其中的编号是其他问题的编号。
workbook-how-rows = 可以对行进行排序，也可以重命名工作表。请勿合并单元格，也请勿更改问题的文字。
workbook-how-formulas = 请填写数值，不要使用公式。
workbook-how-back = 完成后，请将文件保存为.xlsx格式，并交回给您此文件的人。
workbook-column-number = 编号
workbook-column-question = 问题
workbook-column-how = 作答方法
workbook-column-answer = 回答
workbook-column-reason = 如无回答：原因
workbook-yes = 是
workbook-no = 否
# $entry is a number.
workbook-entry = 第{ $entry }条
workbook-required = 必答。
workbook-kind-one = 请从列表中选择一个回答。
workbook-kind-rows = 请在每一行选择一个回答。
workbook-kind-several = 请在所有适用项旁选择“是”。
# $min and $max are numbers of options.
workbook-kind-at-least = 至少{ $min }项。
workbook-kind-at-most = 最多{ $max }项。
workbook-kind-percentage = 0至100之间的百分比；45%请填写45。
# $unit is a unit in words.
workbook-kind-unit = 单位：{ $unit }
workbook-kind-date = 日期：年-月-日，例如2026-05-31。
# $max is the greatest number of entries.
workbook-kind-entries = { $max ->
   *[other] 最多{ $max }条。除已填写的以外还留有若干空位；如不够，请在平台上继续填写。
}
workbook-choose-from-list = 请从列表中选择一个回答。
workbook-out-of-range = 这不是所要求范围内的数字。
workbook-too-long = 该回答过长，单元格无法容纳。请在平台上修改。
