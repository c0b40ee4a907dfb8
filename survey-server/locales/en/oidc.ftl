### Signing in by way of an OpenID Connect provider.

# $provider is what people call it.
sign-in-with = Sign in with { $provider }
sign-in-way-oidc = by way of another service
error-oidc-again = This browser did not begin to sign in this way, or it took too long, or it was used before. Please begin again on the sign-in page.
error-oidc-declined = The other service did not let you in. Please begin again, or sign in with your password.
error-oidc-failed = Signing in by way of the other service did not work. Please try again, or sign in with your password.
error-oidc-unavailable = The other service does not answer at present. Please sign in with your password, or try again later.
error-oidc-refused = The other service knows you, but nobody can sign in here with the address that it confirms for you. Use the address to which you were invited, or ask the secretariat.
error-oidc-second-factor = Your role needs a second factor, which is set up here. Accept your invitation with a password first, or choose a password with “I have forgotten my password”; after that, both ways are open to you.
error-no-such-identity = This link to another service is no longer there.
identities-title = Signing in by way of another service
identities-what = These services have confirmed who you are. Whoever is signed in to one of them as you comes in here as well. If you remove a link, the next such sign-in makes a new one if the service confirms your e-mail address.
identities-no-password = You have no password here. A link for choosing one comes by mail; with it you can also sign in when the other service does not answer.
# $linked and $used are moments.
identity-since = Linked { $linked }, last used { $used }
identity-remove = Remove the link
account-done-identity = The link is removed.
audit-action-account-identity-linked = Another service for signing in linked
audit-action-account-identity-unlinked = Another service for signing in unlinked
audit-detail-way = First step
