### The accessibility statement.

accessibility-title = 无障碍
accessibility-lead = 本网站面向所有人：无论是用耳朵或指尖阅读、不使用鼠标、从右向左阅读，还是使用小屏幕或慢速网络。
accessibility-standard-title = 遵循的标准
accessibility-standard = 《Web 内容无障碍指南》（WCAG）2.2 的 AA 级，依据本网站的自我评估。尚未经过外部审核。
accessibility-tested-title = 如何测试
accessibility-tested = 每次改动之前，axe-core 都会在 Chromium 中检查每个页面和表单的各种状态：阿拉伯文和英文、浅色和深色、320 和 1280 像素宽。只要有一处违规，改动就不会被采纳。
accessibility-tested-keyboard = 从登录到签署的全过程仅用键盘走一遍，每一步焦点都清晰可见；表单部分向屏幕阅读器传达的内容会逐字比较。
accessibility-tested-scripts = 没有脚本也能完成一切操作。任何信息都不只靠颜色表达，颜色随您设备的设置而定。
accessibility-limits-title = 尚不够好的地方
accessibility-limits-people = 软件只能发现一部分障碍。目前还没有残疾人士或屏幕阅读器用户为我们测试过本网站。
accessibility-limits-languages = axe-core 没有检查六种语言中的四种，也没有检查 Chromium 以外的浏览器。
accessibility-limits-charts = 图表是图片，附有说明其内容的文字。其中的数字在旁边的表格或 CSV 文件中，而不在该文字中。
accessibility-limits-texts = 他人的答复、意见和文件按提供时的原样显示。问卷的文字由其作者负责。
accessibility-limits-tables = 在窄屏幕上，较宽的结果表格需要左右滚动。
accessibility-contact-title = 如果遇到障碍
accessibility-contact = 请告诉秘书处是哪个页面、您想做什么。在此期间，您可以用纸质或其他方式填写问卷。
accessibility-contact-where = 请写信至：
