### What may be compared between two versions, and who says so.

crosswalk-title = Ce qui peut être comparé
crosswalk-of = Versions { $from } et { $to } : ce qui peut être comparé
crosswalk-what = Pour chaque élément des deux versions, un verdict indique si les réponses peuvent être comparées, et pourquoi. Toute comparaison de périodes respecte ces verdicts.
crosswalk-way = Composé étape par étape : { $way }. Le moins favorable des verdicts l’emporte.
crosswalk-download = Télécharger la table de correspondance (CSV)
crosswalk-version = Version { $version }
crosswalk-verdict = Verdict
crosswalk-map-earlier = Options antérieures et leur équivalent
crosswalk-map-later = Options ultérieures et leur équivalent
crosswalk-standing-reviewed = Vérifié
crosswalk-standing-proposed = Proposé par le programme ; pas encore vérifié
crosswalk-standing-composed = Découle de verdicts vérifiés
combine-none = Pas de regroupement
combine-any = Oui si l’une est oui
combine-all = Oui si toutes sont oui
combine-sum = Somme des nombres
crosswalk-review-title = Vérification de la concordance
crosswalk-review-what = Comparez les deux formulations et leurs options, puis acceptez le verdict proposé ou choisissez-en un autre. Chaque décision est consignée à votre nom dans une nouvelle révision du projet.
crosswalk-review-open = { $count ->
    [0] Tous les éléments ont un verdict vérifié.
    [one] { $count } verdict attend votre décision.
   *[other] { $count } verdicts attendent votre décision.
}
crosswalk-review-closed = Cette version n’est plus un projet ; ses verdicts ne peuvent plus changer.
crosswalk-accept-identical = { $count ->
    [one] Accepter le seul élément proposé comme identique
   *[other] Accepter les { $count } éléments proposés comme identiques
}
crosswalk-wordings = Les deux formulations
crosswalk-decide = Décider
crosswalk-reason = Motif
crosswalk-details = Éléments, options et regroupement
crosswalk-items-earlier = Éléments de la version antérieure
crosswalk-items-later = Éléments de la version ultérieure
crosswalk-map-hint = Une option par ligne : son code, le signe égal et le code auquel elle équivaut.
crosswalk-combine = Comment regrouper plusieurs éléments en une réponse
crosswalk-record = Consigner le verdict
