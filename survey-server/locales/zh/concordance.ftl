### What may be compared between two versions, and who says so.

crosswalk-title = 可比内容
crosswalk-of = 版本{ $from }与{ $to }：可比内容
crosswalk-what = 对于两个版本的每个项目，结论说明回答是否可比及其理由。各周期之间的比较均遵循这些结论。
crosswalk-way = 逐步推得：{ $way }。以其中最不利的结论为准。
crosswalk-download = 下载对应表（CSV）
crosswalk-version = 版本{ $version }
crosswalk-verdict = 结论
crosswalk-map-earlier = 较早的选项及其归入
crosswalk-map-later = 较晚的选项及其归入
crosswalk-standing-reviewed = 已审查
crosswalk-standing-proposed = 由程序建议；尚未审查
crosswalk-standing-composed = 由已审查的结论推得
combine-none = 不合并
combine-any = 任一为“是”即为“是”
combine-all = 全部为“是”才为“是”
combine-sum = 数值之和
crosswalk-review-title = 审查对应关系
crosswalk-review-what = 请对照两种措辞及选项，然后接受所建议的结论或另选结论。每项决定均以您的姓名记录，成为草案的新修订稿。
crosswalk-review-open = { $count ->
    [0] 每个项目均有已审查的结论。
   *[other] { $count }项结论待您决定。
}
crosswalk-review-closed = 此版本已不是草案，其结论不能再更改。
crosswalk-accept-identical = { $count ->
   *[other] 接受建议为相同的全部{ $count }个项目
}
crosswalk-wordings = 两种措辞
crosswalk-decide = 作出决定
crosswalk-reason = 理由
crosswalk-details = 项目、选项与合并方式
crosswalk-items-earlier = 较早版本的项目
crosswalk-items-later = 较晚版本的项目
crosswalk-map-hint = 每行一个选项：其代码、等号及其归入的代码。
crosswalk-combine = 多个项目如何合并为一个回答
crosswalk-record = 记录结论
