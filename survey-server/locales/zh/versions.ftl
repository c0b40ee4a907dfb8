### 问卷版本的生命周期，供秘书处使用。

version-status-draft = 草案
version-status-in-consultation = 征求意见中
version-status-approved = 已批准
version-status-published = 已发布
version-status-retired = 已停用
