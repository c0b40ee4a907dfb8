### What is said beside answers: comments, publication levels, how they stand to the ones before.

remark-summary = 添加说明或限制公开
remark-comment = 说明
remark-publication = 谁可以看到此回答
remark-level-own-public = 按问题规定：所有人可见，附国名
remark-level-own-aggregate-only = 按问题规定：仅用于多国汇总数据
remark-level-aggregate-only = 不附国名：仅计入分析
remark-level-not-shared = 不公开
fault-in-remark = 回答旁的内容：{ $fault }
fault-not-tighter = 回答的公开程度可以低于问题的规定，但不能高于规定
remark-nature = 如果回答与上次不同：原因是什么？
remark-nature-none = 未说明
remark-nature-confirmed = 仍然属实
remark-nature-real-change = 本国情况发生了变化
remark-nature-correction = 先前的回答有误
remark-nature-other-reading = 我们现在对问题的理解不同
remark-nature-unsaid = 此回答与上次不同，请说明原因。
remark-note = 与此有关的说明
remark-ask-correction = 申请更正先前的回答
remark-implausible = 此回答与先前的回答相差很大。
remark-confirm = 是的，回答无误
remark-confirmed = 已确认不寻常的变化
before-title = { $cycle } 的回答
before-not-comparable = 不可比较：
before-still-true = 仍然属实
notice-unlikely = { $count ->
   *[other] 已全部保存。{ $count } 个回答与先前的回答相差很大：请再次查看，如无误请予以确认。
}
warning-recommended-unanswered = 建议作答
warning-implausible-change = 不寻常的变化，未确认
warning-change-without-nature = 与上次不同，未说明原因
warning-soft-rule = 不寻常的回答
warning-not-explained = 未解释
warnings-title = { $count ->
   *[other] { $count } 处需要查看
}
warnings-what = 这些都不妨碍签署。请修改回答，或解释原因：秘书处会看到解释。
warnings-go = 前往该问题
warnings-explained = 解释：
warnings-text = 对所有勾选项的解释
warnings-explain = 保存解释
error-bad-explanation = 请勾选要解释的内容，并写明原因，最多 2000 个字符。
error-explained-meanwhile = 回答在此期间已有变化。请先查看，再作解释。
