### Traductions d'un projet de version, pour le secrétariat et les traducteurs.

translations-title = Traductions
translations-lead = Une version peut être approuvée lorsque rien ne manque et que rien n’est périmé dans aucune de ses langues.
translations-none = Cette version n’existe que dans une langue.
translations-language = Langue
translation-status-missing = Manquant
translation-status-stale = Périmé
translation-status-unrecorded = D’origine inconnue
translation-status-current = À jour
translation-file = Fichier du traducteur
translation-file-what = Il contient chaque texte source à côté de sa traduction et indique ce qui est à faire. Ce qui est laissé vide ne change rien.
translation-xlsx = Feuille de calcul (XLSX)
translation-xliff = Pour un logiciel de traduction (XLIFF 2.0)
translation-upload = Fichier renvoyé par le traducteur
translation-show-changes = Afficher les modifications
translation-not-draft = Les traductions ne peuvent être modifiées que tant que la version est un projet.
translation-changes = { $count ->
    [0] Le fichier ne modifie rien
    [one] Le fichier modifie un texte
   *[other] Le fichier modifie { $count } textes
}
# Numbers of texts.
translation-unchanged = Inchangés : { $unchanged }. Non traduits dans le fichier : { $untranslated }.
translation-change-added = Nouveau
translation-change-changed = Modifié
translation-change-confirmed = Confirmé
translation-apply = Enregistrer comme nouvelle révision
translation-discard = Abandonner
translation-open = { $count ->
    [0] Aucun texte n’est à traduire
    [one] Un texte est à traduire
   *[other] { $count } textes sont à traduire
}
translation-current = { $count ->
    [0] Aucune traduction n’est à jour.
    [one] Une traduction est à jour.
   *[other] { $count } traductions sont à jour.
}
error-version-not-draft = Les traductions ne peuvent être modifiées que tant que la version est un projet. Faites-en de nouveau un projet depuis sa page, puis envoyez le fichier.
