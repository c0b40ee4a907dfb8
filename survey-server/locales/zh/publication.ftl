### How the secretariat publishes and withdraws results.

preview-banner = 预览：所有人将看到的样子，所用答复截至{ $time }。目前尚无人能看到。
preview-publish = 以第{ $vintage }版次发布，采用CC BY 4.0许可
preview-back = 返回而不发布
publication-title = 发布：
publication-is-on = 所有人都能看到本周期的结果：
publication-is-off = 只有工作人员能看到本周期的结果。
publication-begin = 发布
publication-renew = 发布更新的版次
publication-what = 您会先看到公众将看到的全部内容，再从那里发布。较早的版次保留其地址。
publication-known-at = 已知答复截至
publication-known-at-hint = 日期，如2026-12-31，指当天结束时（UTC）。留空则为现在。
publication-preview = 查看预览
publication-withdraw = 撤回本周期的全部结果
publication-withdraw-what = 所有版次会在数秒内消失。他人已制作的副本仍会保留。
publication-reason = 理由
publication-reason-hint = 所有人将在结果处看到该理由。
publication-history = 版次
publication-vintage = 版次
publication-since = 发布
publication-until = 撤回
publication-wrong-bad-reason = 请说明撤回理由，最多几行。
publication-wrong-bad-moment = 这不是日期。请写成年-月-日，如2026-12-31。
publication-wrong-moment-to-come = 该时刻尚未到来。请选择更早的时刻。
publication-link = 结果发布
