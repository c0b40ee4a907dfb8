### À quelle fréquence on peut venir.

error-title-429 = Trop de demandes
# $seconds est un nombre entier.
error-too-many = { $seconds ->
    [one] Votre réseau ou votre compte a envoyé en peu de temps plus de demandes que ce site n’en accepte. Rien n’a été enregistré. Réessayez dans { $seconds } seconde.
   *[other] Votre réseau ou votre compte a envoyé en peu de temps plus de demandes que ce site n’en accepte. Rien n’a été enregistré. Réessayez dans { $seconds } secondes.
}
