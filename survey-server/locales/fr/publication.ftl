### How the secretariat publishes and withdraws results.

preview-banner = Aperçu : voici ce que tous verraient, avec les réponses connues au { $time }. Personne ne le voit encore.
preview-publish = Publier comme millésime { $vintage }, sous CC BY 4.0
preview-back = Revenir sans publier
publication-title = Publication de
publication-is-on = Tout le monde peut voir des résultats de cette période :
publication-is-off = Seul le personnel peut voir des résultats de cette période.
publication-begin = Publier
publication-renew = Publier un millésime plus récent
publication-what = Vous voyez d’abord tout comme le public le verrait ; c’est de là que vous publiez. Les millésimes antérieurs gardent leur adresse.
publication-known-at = Réponses connues au
publication-known-at-hint = Un jour, par exemple 2026-12-31, jusqu’à sa fin (UTC). Si vous laissez vide : maintenant.
publication-preview = Voir l’aperçu
publication-withdraw = Retirer tous les résultats de cette période
publication-withdraw-what = Tous les millésimes disparaissent en quelques secondes. Les copies faites par d’autres restent.
publication-reason = Motif
publication-reason-hint = Tout le monde le lit à la place des résultats.
publication-history = Millésimes
publication-vintage = Millésime
publication-since = Publié
publication-until = Retiré
publication-wrong-bad-reason = Indiquez le motif du retrait, en quelques lignes au plus.
publication-wrong-bad-moment = Ce n’est pas un jour. Écrivez-le année-mois-jour, par exemple 2026-12-31.
publication-wrong-moment-to-come = Ce moment est encore à venir. Choisissez-en un plus ancien.
publication-link = Publication des résultats
