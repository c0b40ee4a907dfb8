### 多人协作：谁负责一个部分、谁已完成，以及回答的历史。

section-with = 负责人：
section-said-done = 已完成
section-said-done-changed = 标记为完成后，回答有改动
section-said-accepted = 已接受
section-said-accepted-changed = 接受后，回答有改动
section-said-returned = 已退回
section-mark-done = 标记为已完成
section-mark-not-done = 尚未完成
section-mark-accepted = 接受
section-give-back = 退回
section-note = 需要做什么（可选）
history-title = 回答的历史
history-back = 返回问题
history-none = 尚无回答。
life-wrong-answers-changed = 您查看之后，该部分的回答有改动。请重新查看
error-section-not-done = 尚无人完成该部分，因此无法退回。请重新打开页面。
