### What went wrong, and what to do about it.

error-title-400 = 无法识别此地址或表单
error-title-401 = 请登录
error-title-403 = 您无权访问此页面
error-title-404 = 找不到页面
error-title-405 = 此处无法进行该操作
error-title-408 = 提交用时过长
error-title-409 = 目前无法进行该操作
error-title-413 = 一次提交的内容过多
error-title-415 = 无法读取此表单
error-title-422 = 存在问题
error-title-500 = 我们的系统出现了问题
error-title-503 = 服务繁忙

error-code = 代码：{ $code }
error-way-sign-in = 登录
error-way-dashboard = 您的答复
error-way-monitor = 答复情况

error-no-such-page = 此地址没有页面。请检查地址是否完整，或从这里继续。
error-no-such-response = 没有这份答复，或者它不属于您。
error-no-such-cycle = 没有这个周期。
error-no-such-section = 问卷中没有这个部分。
error-no-such-submission = 没有这份提交件。
error-no-such-questionnaire = 未曾发布这份问卷。
error-no-such-respondent = 没有这个答复方。
error-no-such-question = 表单中有一个问题不属于本问卷。未保存任何内容。请重新打开页面。
error-no-such-measure = 本次比较中没有这个项目。
error-no-such-chart = 没有这个图表。
error-no-such-table = 没有这个文件。
error-no-such-format = 没有这种格式。
error-method-not-allowed = 此地址存在，但不接受所发送的内容。请返回上一页，再从那里重试。
error-bad-address = 地址中{ $parameter }的值“{ $given }”无法识别。请改在页面上选择。
error-unknown-field = 表单中的字段“{ $name }”不属于本页面。未保存任何内容。请重新打开页面。
error-not-a-form = 所发送的内容不是本网站的表单。未保存任何内容。
error-too-large = 所发送的内容超过本网站可接受的大小。未保存任何内容。请缩短最长的回答，或每次保存一个部分。
error-session-unread = 数据库目前没有响应，因此网站无法确认您的身份。请过几秒钟后重试，并检查您最近的答复是否已保存。
error-slow-form = 表单未能及时完整送达。未保存任何内容。请重新发送，或每次只保存一个部分。
error-unreadable-address = 无法识别该地址：其中某一部分重复出现或不符合要求。请改为在页面上选择。
error-bad-revision = 表单字段“{ $name }”没有说明其所依据的已保存答复。未保存任何内容。请重新打开页面。
error-bad-field = 表单字段“{ $name }”含有本页面不会发送的内容，或出现次数过多。未保存任何内容。请重新打开页面。
error-picture-too-large = 此图表过大，无法生成PNG图片。请选择一个部分，或使用没有此限制的SVG文件。
error-chart-too-much = 此图表无法以可读的字号放入该尺寸。请选择一个部分，或使用高度可自动调整的页面尺寸。
error-chart-too-many-answers = 此问题的回答多于该图表所能区分的数量（{ $most }）。请改用所有回答的条形图。
error-export-failed = 无法生成文件，因此未发送任何内容。问题已记录。请稍后重试，或告知秘书处。
error-crowded = 目前有其他人正在下载同类文件。没有丢失任何内容。请过几秒钟后重试。
error-forged = 此表单并非来自本网站仍然有效的页面，可能是因为您在此期间重新登录过。未保存任何内容。请重新打开页面。
error-no-chart = 没有这个图表：{ $reason }。
error-internal = 这不是您的过错，任何内容均未更改。问题已记录在案。请稍后重试。
error-busy = 数据库目前没有响应。未保存任何内容。请过几秒钟后重试。
error-forbidden = 您已登录，但此页面供其他用户使用。
error-not-signed-in = 您尚未登录，或会话已结束。登录后将返回此页。
error-invalid = 所提供的内容存在问题。未保存任何内容。
error-response-submitted = 这份答复已经签署。如确需更改，请要求秘书处重新开放。
error-cycle-not-open = 本周期尚未开放答复。
error-cycle-closed = 本周期已经结束。如需更改，请要求秘书处开放您的答复。
error-cycle-order = 比较须从较早的周期到较晚的周期。请对调两者的顺序。
error-too-few-cycles = 趋势至少需要两个周期。请至少选择两个。
error-cycle-twice = 有一个周期选了两次。每个周期请只选一次。
error-analysis-edition = 分析计划的版次不是下一个编号。请将“edition”在上次声明的基础上加一。
error-no-scoring = 本周期所用版本未声明任何指数。请在其 analysis.toml 的 [scoring] 表中声明。
error-index-needs-bridge = 两个周期使用了不同的版本。请按双方共有的项目比较指数。
error-index-nothing-comparable = 这些周期之间没有任何可比较的指数项目。请选择其他周期，或请人审核对照表。
error-no-such-breakdown = 没有这种分类。请选择页面提供的分类，或选择带有选项列表的问题代码。
error-no-concordance = 尚无人审查这两个版本的哪些问题可以比较。
error-unknown-cycle = 没有这个周期。
error-unknown-format = 没有这种格式。

## What is wrong with an answer

fault-unknown-option = “{ $given }”不在选项之列
fault-several-values = 请只给出一个回答
fault-too-few-choices = { $min ->
   *[other] 请至少选择{ $min }项
}
fault-too-many-choices = { $max ->
   *[other] 请最多选择{ $max }项
}
fault-exclusive-option = “{ $option }”不能与其他选项同时选择
fault-given-twice = “{ $option }”被选择了两次
fault-rank-gap = 第{ $place }位为空，但后面的位次已填写
fault-not-a-number = “{ $given }”不是数字；请只使用数字，小数以点号分隔
fault-too-small = 数字不得小于{ $min }
fault-too-large = 数字不得大于{ $max }
fault-too-many-decimals = { $decimals ->
    [0] 请填写整数
   *[other] 最多保留{ $decimals }位小数
}
fault-not-a-date = “{ $given }”不是日期；请按年-月-日的格式填写，例如2019-05-31
fault-too-early = 日期不得早于{ $earliest }
fault-too-late = 日期不得晚于{ $latest }
fault-too-long = 文字共有{ $length }个字符；最多允许{ $max }个
fault-control-character = 文字中含有无法在此保存的换行符或不可见字符
fault-not-a-url = “{ $given }”不是网址；网址必须以https://或http://开头
fault-too-many-entries = 最多可填{ $max }个条目
fault-unknown-reason = “{ $given }”不是此问题提供的原因
fault-value-and-reason = 请给出回答，或说明没有回答的原因，但不能两者兼有
fault-unanswered = 此问题必须回答
fault-constraint = { $message }
fault-wrong-kind = 回答与问题不符
fault-in-entry = 条目{ $entry }，{ $field }：{ $fault }
fault-in-row = { $row }：{ $fault }
error-preview-outdated = 该时刻已知的答复与预览中的不同。请重新查看预览，然后发布。
error-nothing-to-publish = 截至该时刻尚无人签署本周期的答复，因此没有可发布的内容。请选择更晚的时刻。
error-nothing-published = 本周期没有已发布的内容，因此没有可撤回的内容。
error-vintage-changed = 该版次所依据的答复已与原来不同，因此不予显示。秘书处可发布新的版次。
error-unknown-revision = 您提交的页面已过时。请重新打开；没有作任何更改。
