### Signing in by way of an OpenID Connect provider.

# $provider is what people call it.
sign-in-with = Iniciar sesión con { $provider }
sign-in-way-oidc = por medio de otro servicio
error-oidc-again = Este navegador no inició esta sesión, o ha tardado demasiado, o ya se ha usado. Vuelva a empezar desde la página de inicio de sesión.
error-oidc-declined = El otro servicio no le ha dado acceso. Vuelva a empezar o inicie sesión con su contraseña.
error-oidc-failed = El inicio de sesión por medio del otro servicio no ha funcionado. Inténtelo de nuevo o inicie sesión con su contraseña.
error-oidc-unavailable = El otro servicio no responde en este momento. Inicie sesión con su contraseña o inténtelo más tarde.
error-oidc-refused = El otro servicio le conoce, pero nadie puede iniciar sesión aquí con la dirección que confirma para usted. Use la dirección a la que se le envió la invitación o diríjase a la secretaría.
error-oidc-second-factor = Su función exige un segundo factor, que se configura aquí. Acepte antes su invitación con una contraseña, o elija una con «He olvidado mi contraseña»; después tendrá abiertas las dos vías.
error-no-such-identity = Este vínculo con otro servicio ya no existe.
identities-title = Inicio de sesión por medio de otro servicio
identities-what = Estos servicios han confirmado quién es usted. Quien haya iniciado sesión en ellos con su nombre entra también aquí. Si elimina un vínculo, el siguiente inicio de sesión de este tipo crea otro nuevo, siempre que el servicio confirme su correo electrónico.
identities-no-password = Aquí no tiene contraseña. Un enlace para elegirla se le envía por correo; con ella también puede iniciar sesión cuando el otro servicio no responde.
# $linked and $used are moments.
identity-since = Vinculado el { $linked }; último uso, { $used }
identity-remove = Eliminar el vínculo
account-done-identity = El vínculo se ha eliminado.
audit-action-account-identity-linked = Otro servicio de inicio de sesión vinculado
audit-action-account-identity-unlinked = Otro servicio de inicio de sesión desvinculado
audit-detail-way = Primer paso
