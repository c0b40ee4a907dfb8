### Signing in by way of an OpenID Connect provider.

# $provider is what people call it.
sign-in-with = 使用 { $provider } 登录
sign-in-way-oidc = 通过其他服务
error-oidc-again = 此浏览器并未发起这次登录，或用时过长，或已被使用。请从登录页面重新开始。
error-oidc-declined = 该服务未允许您登录。请重新开始，或使用密码登录。
error-oidc-failed = 通过该服务登录未成功。请重试，或使用密码登录。
error-oidc-unavailable = 该服务目前没有响应。请使用密码登录，或稍后再试。
error-oidc-refused = 该服务认识您，但它为您确认的地址不能用于在此登录。请使用收到邀请的地址，或与秘书处联系。
error-oidc-second-factor = 您的角色需要第二因素，须在本平台设置。请先用密码接受邀请，或通过“忘记密码”设置密码；此后两种方式均可使用。
error-no-such-identity = 与该服务的关联已不存在。
identities-title = 通过其他服务登录
identities-what = 这些服务确认过您的身份。凡以您的身份登录其中之一的人，也能进入本平台。如果您删除关联，下次以这种方式登录时，只要该服务确认您的电子邮件地址，就会建立新的关联。
identities-no-password = 您在此没有密码。设置密码的链接会通过邮件发送；有了密码，即使该服务没有响应，您也可以登录。
# $linked and $used are moments.
identity-since = 关联于 { $linked }，最近使用于 { $used }
identity-remove = 删除关联
account-done-identity = 关联已删除。
audit-action-account-identity-linked = 已关联其他登录服务
audit-action-account-identity-unlinked = 已取消关联其他登录服务
audit-detail-way = 第一步
