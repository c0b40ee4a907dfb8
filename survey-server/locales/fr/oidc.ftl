### Signing in by way of an OpenID Connect provider.

# $provider is what people call it.
sign-in-with = Se connecter avec { $provider }
sign-in-way-oidc = par un autre service
error-oidc-again = Ce navigateur n’a pas commencé cette connexion, ou elle a pris trop de temps, ou elle a déjà servi. Veuillez recommencer depuis la page de connexion.
error-oidc-declined = L’autre service ne vous a pas donné accès. Veuillez recommencer ou vous connecter avec votre mot de passe.
error-oidc-failed = La connexion par l’autre service n’a pas fonctionné. Veuillez réessayer ou vous connecter avec votre mot de passe.
error-oidc-unavailable = L’autre service ne répond pas pour le moment. Veuillez vous connecter avec votre mot de passe ou réessayer plus tard.
error-oidc-refused = L’autre service vous connaît, mais personne ne peut se connecter ici avec l’adresse qu’il confirme pour vous. Utilisez l’adresse à laquelle vous avez été invité, ou adressez-vous au secrétariat.
error-oidc-second-factor = Votre rôle exige un second facteur, qui se configure ici. Acceptez d’abord votre invitation avec un mot de passe, ou choisissez-en un par « J’ai oublié mon mot de passe » ; ensuite, les deux voies vous seront ouvertes.
error-no-such-identity = Ce lien vers un autre service n’existe plus.
identities-title = Connexion par un autre service
identities-what = Ces services ont confirmé qui vous êtes. Quiconque y est connecté en votre nom entre aussi ici. Si vous supprimez un lien, la prochaine connexion de ce type en crée un nouveau, pourvu que le service confirme votre adresse électronique.
identities-no-password = Vous n’avez pas de mot de passe ici. Un lien pour en choisir un vous est envoyé par courriel ; il vous permet aussi de vous connecter quand l’autre service ne répond pas.
# $linked and $used are moments.
identity-since = Lié le { $linked }, utilisé la dernière fois le { $used }
identity-remove = Supprimer le lien
account-done-identity = Le lien est supprimé.
audit-action-account-identity-linked = Autre service de connexion lié
audit-action-account-identity-unlinked = Autre service de connexion délié
audit-detail-way = Première étape
