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

# What was typed by somebody who may not save it any more.
unsaved-gone = 本部分不由您填写，或不再由您填写，因此没有保存任何内容。各部分由贵国联系人分派给填写者。
unsaved-typed = 您输入的内容
unsaved-copy = 请在离开本页之前复制；其他任何人都没有这些内容。
unsaved-title = 没有保存任何内容
unsaved-below = 您输入的内容仍在下面的各栏中：请在离开本页之前复制。
