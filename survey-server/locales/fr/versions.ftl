### La vie d’une version d’un questionnaire, pour le secrétariat.

version-status-draft = Projet
version-status-in-consultation = En consultation
version-status-approved = Approuvée
version-status-published = Publiée
version-status-retired = Retirée

nav-versions = Versions
versions-title = Versions des questionnaires
versions-lead = C’est ici qu’une version est rédigée, soumise à consultation, approuvée et publiée. Une fois publiée, elle ne change plus.
versions-none = Il n’y a encore aucune version. Envoyez ci-dessous les fichiers d’une version : elle devient un projet.
versions-items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
# Codes of languages follow, such as ar, en.
versions-languages = langues :
versions-damaged = Le texte enregistré de cette version est endommagé et n’est pas affiché. Veuillez demander à l’opérateur de le restaurer à partir d’une sauvegarde.
version-revision = révision { $revision }

upload-title = Envoyer une version
upload-what = Choisissez tous les fichiers du dossier de la version : questionnaire.toml, un fichier par langue tel que en.toml et, s’il existe une version antérieure, concordance.toml. Si rien n’est à corriger, ils deviennent un projet, ou une nouvelle révision du projet existant. Un formulaire XLSForm (.xlsx ou .xls) peut être envoyé à la place ; ce qui n’a pas d’équivalent ici est énuméré, et « questionnaire import-xlsform --lenient » l’omet.
upload-revision = Envoyez d’autres fichiers : ils deviennent la révision suivante de ce projet. Les révisions précédentes sont conservées.
upload-files = Fichiers
upload-sources = Fichiers du dossier « sources », s’il existe
upload-sources-hint = Les textes à partir desquels chaque traduction a été faite.
upload-reason = Ce qui est nouveau (facultatif)
upload-save = Enregistrer comme projet
upload-check = Vérifier seulement
upload-problems = { $count ->
    [one] Il y a { $count } problème ; rien n’a été enregistré
   *[other] Il y a { $count } problèmes ; rien n’a été enregistré
}
# $name is a version, such as cybersecurity-awareness@2.1.0.
upload-checked = { $items ->
    [one] Les fichiers sont lisibles : il s’agit de { $name }, avec { $items } élément. Rien n’a été enregistré.
   *[other] Les fichiers sont lisibles : il s’agit de { $name }, avec { $items } éléments. Rien n’a été enregistré.
}
upload-new = La plate-forme n’a pas encore cette version.
upload-changed = { $count ->
    [0] Ils correspondent au texte actuel de cette version.
    [one] Ils diffèrent du texte actuel en { $count } endroit :
   *[other] Ils diffèrent du texte actuel en { $count } endroits :
}

version-link-questionnaire = Le questionnaire
version-link-print = Le questionnaire sur papier
version-link-xlsform = Télécharger au format XLSForm (feuille de calcul)
version-obstacles-title = Avant l’approbation
version-obstacles-none = Rien ne s’oppose à son approbation.
version-obstacles = { $count ->
    [one] { $count } point s’oppose à son approbation :
   *[other] { $count } points s’opposent à son approbation :
}
# $version is a number such as 2.0.0.
version-before-title = Par rapport à la version { $version }
# Numbers of questions.
version-before = Questions ajoutées : { $added }. Supprimées : { $dropped }. Modifiées : { $changed }.
version-before-problems = { $count ->
    [one] { $count } code désigne autre chose qu’auparavant. Donnez-lui un nouveau code.
   *[other] { $count } codes désignent autre chose qu’auparavant. Donnez-leur de nouveaux codes.
}
version-next = La suite
version-next-none = La version est retirée ; il n’y a pas d’autre étape.
version-reason = Motif
version-reason-optional = Motif (facultatif)
version-consulted = La dernière consultation portait sur la révision { $revision }, et le texte a changé depuis. Soumettez également le texte actuel à consultation, sauf si les modifications ne font qu’appliquer ce qui a été décidé.
version-refused = L’étape n’a pas été franchie ; rien n’a changé
version-step-consult = Soumettre à consultation
version-step-reopen = En refaire un projet
version-step-approve = Approuver
version-step-publish = Publier
version-step-retire = Retirer
version-step-means-consult = Le texte est figé, et d’autres organismes peuvent être invités à formuler leurs observations.
version-step-means-reopen = Le texte peut de nouveau être modifié. Ce qui a fait l’objet de la consultation est conservé tel quel.
version-step-means-approve = Le texte est convenu et ne change plus.
version-step-means-publish = Tout le monde peut lire la version, et les cycles d’études peuvent l’utiliser. Cette étape est irréversible.
version-step-means-retire = Aucun nouveau cycle n’utilise la version. Les cycles qui l’utilisent se poursuivent, et tout le monde peut encore la lire. Cette étape est irréversible.
version-history = Historique
version-revisions = Révisions
version-began = Début
version-actor-operator = opérateur
version-actor-administrator = administrateur
version-actor-secretariat = secrétariat

revision-of = Révision { $revision } de { $name }
revision-download = Télécharger en JSON
revision-first = C’est la première révision.
revision-changed = { $count ->
    [0] Le texte est celui de la révision précédente
    [one] { $count } différence par rapport à la révision précédente
   *[other] { $count } différences par rapport à la révision précédente
}

error-version-moved-on = Quelqu’un d’autre a modifié cette version depuis que vous avez ouvert sa page. Rien de ce que vous avez envoyé n’a été enregistré. Consultez de nouveau la page avant de décider.
error-step-not-possible = La version n’est pas au stade où commence cette étape ; quelqu’un d’autre vient peut-être de la faire avancer. Consultez de nouveau sa page.
error-reason-missing = Cette étape exige un motif, que l’historique conserve. Revenez en arrière et indiquez-le.
error-bad-reason = Un motif compte au plus 2 000 caractères, tous visibles. Revenez en arrière et raccourcissez-le.
