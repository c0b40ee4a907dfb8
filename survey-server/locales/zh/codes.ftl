### Words for codes that data and addresses use.

cycle-status-planned = 计划中
cycle-status-open = 开放
cycle-status-closed = 已结束

response-status-not-started = 未开始
response-status-in-progress = 填写中
response-status-submitted = 已签署
response-status-clarification-requested = 已要求澄清
response-status-validated = 已核实
response-status-reopened = 重新开放

provenance-official = 成员国自行答复
provenance-delegated = 受成员国委托者答复
provenance-desk-research = 案头研究：秘书处查自公开来源
provenance-legacy-import = 在其他地方收集后导入

missing-not-asked = 此版本未提问
missing-not-relevant = 因其他回答而无需提问
missing-not-answered = 未回答
missing-dont-know = 不清楚
missing-not-applicable = 不适用
missing-withheld = 不便回答

grouping-region = 按区域
grouping-development = 按发展状况
grouping-ldc = 最不发达国家
grouping-lldc = 内陆发展中国家
grouping-sids = 小岛屿发展中国家
grouping-un-region = 按联合国区域
group-africa = 非洲
group-americas = 美洲
group-arab-states = 阿拉伯国家
group-asia-pacific = 亚太
group-cis = 独立国家联合体
group-europe = 欧洲
group-developed = 发达国家
group-developing = 发展中国家
group-ldc = 最不发达国家
group-not-ldc = 最不发达国家以外的国家
group-lldc = 内陆发展中国家
group-not-lldc = 内陆发展中国家以外的国家
group-sids = 小岛屿发展中国家
group-not-sids = 小岛屿发展中国家以外的国家
group-un-africa = 联合国：非洲
group-un-americas = 联合国：美洲
group-un-asia = 联合国：亚洲
group-un-europe = 联合国：欧洲
group-un-oceania = 联合国：大洋洲
stakeholder-administration = 主管部门
stakeholder-policy-maker = 其他决策机构
stakeholder-regulator = 监管机构
stakeholder-service-provider = 服务提供商或运营商
stakeholder-manufacturer = 制造商
stakeholder-other = 其他组织

basis-all-respondents = 各周期的全体答复方
basis-matched-panel = 仅限在两个周期均作出答复者
basis-note-all-respondents = 计入各周期的全体答复方，因此部分变化可能是因为答复方不同。
basis-note-matched-panel = 仅计入在两个周期对该项目均有有效回答的答复方，因此变化来自这些答复方本身。

change-rose = 上升
change-fell = 下降
change-no-change-shown = 未显示变化
change-too-few-to-tell = 回答太少

concordance-identical = 相同
concordance-reworded = 措辞不同
concordance-recoded = 重新编码
concordance-split = 拆分
concordance-merged = 合并
concordance-new = 新增
concordance-dropped = 删除
concordance-broken = 不可比
concordance-means-identical = 两个版本提出相同的问题，选项也相同。
concordance-means-reworded = 用词不同，含义相同。
concordance-means-recoded = 选项不同，已归入共同列表。
concordance-means-split = 一个问题变为多个，此处合并计算。
concordance-means-merged = 多个问题变为一个，此处合并计算。
concordance-means-new = 仅较新版本提出此问题。
concordance-means-dropped = 仅较早版本提出此问题。
concordance-means-broken = 两个版本均提出此问题，但回答的含义不同。

refusal-broken = 两个版本的回答含义不同。
refusal-new = 仅较新版本提出此问题。
refusal-dropped = 仅较早版本提出此问题。
refusal-not-combined = 一个问题变为多个，或多个问题变为一个，且无人说明如何合并。
refusal-uncombinable = 这些问题无法按对应关系所述方式合并。
refusal-options-differ = 两个版本提供的选项不同，且尚未归入共同列表。
refusal-levels-differ = 两个版本接受的回答类型不同。
refusal-no-column = 其中一个周期的数据没有此问题。

kind-single-choice = 单选
kind-yes-partial-no = 是、部分或否
kind-multiple-choice = 多选
kind-scale = 量表中的一级
kind-matrix = 每行一个回答
kind-ranking = 按重要性排序的回答
kind-number = 数字
kind-percentage = 百分比
kind-date = 日期
kind-text = 文字
kind-url = 网址
kind-repeat-group = 多个条目

category-yes = 是
category-no = 否
category-unranked = 未排序

format-csv-wide = 答复，每份一行（CSV）
format-csv-long = 回答，每个一行（CSV）
format-codebook = 各列含义（CSV）

chart-alt-distribution = 两个周期回答的图表。下表列有相同的数字。
chart-alt-transitions = 回答之间变动情况的图表。下方列表载有相同的数字。
