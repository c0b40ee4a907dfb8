### 可以多频繁地访问。

error-title-429 = 请求过多
# $seconds 是整数。
error-too-many = 您的网络或账户在短时间内发送的请求超过了本网站可接受的数量。未保存任何内容。请在 { $seconds } 秒后重试。
