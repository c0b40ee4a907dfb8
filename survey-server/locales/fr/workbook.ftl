### A response as a workbook for colleagues without accounts.

# The pages.
workbook-title = Classeur pour les collègues
workbook-what = Les collègues sans compte peuvent répondre dans un tableur. Téléchargez le classeur, envoyez-le-leur, et déposez ici ce qui vous revient.
workbook-download = Télécharger
workbook-download-what = Le classeur (.xlsx) contient vos questions avec les réponses du moment. Choisissez sa langue.
workbook-upload = Déposer un classeur
workbook-upload-what = Vous voyez d’abord ce qui changerait, réponse par réponse. Rien n’est enregistré avant votre confirmation.
workbook-file = Classeur (.xlsx)
workbook-show = Montrer ce qui changerait
workbook-closed = Les réponses ne peuvent pas être modifiées actuellement : aucun classeur ne peut être déposé.
workbook-saved = { $count ->
    [0] Il n’y avait rien à enregistrer.
    [one] Une réponse du classeur est enregistrée.
   *[other] { $count } réponses du classeur sont enregistrées.
}
workbook-preview-title = Ce que le classeur changerait
workbook-preview-lead = Rien n’a encore été enregistré.
workbook-none = Il n’y a rien à enregistrer.
workbook-unchanged = { $count ->
    [0] Aucune réponse ne reste telle quelle.
    [one] Une réponse reste telle quelle.
   *[other] { $count } réponses restent telles quelles.
}
workbook-again = Rien n’a été enregistré : des réponses ont changé depuis votre lecture. Voici la situation actuelle ; veuillez la relire et confirmer.
workbook-another = Déposer un autre classeur
workbook-unreadable = { $count ->
    [one] Une cellule n’a pas pu être reprise
   *[other] { $count } cellules n’ont pas pu être reprises
}
workbook-unreadable-what = Ces réponses restent telles quelles. Corrigez les cellules et déposez à nouveau le classeur, ou répondez sur la page.
workbook-to-question = Répondre sur la page
workbook-conflicts = { $count ->
    [one] Une réponse a été modifiée entre-temps par une autre personne
   *[other] { $count } réponses ont été modifiées entre-temps par d’autres personnes
}
workbook-conflicts-what = Le classeur a été établi avant. Veuillez choisir la réponse à conserver.
workbook-theirs = Conserver la réponse de la plate-forme
workbook-mine = Utiliser la réponse du classeur
workbook-changes = { $count ->
    [one] Une réponse changerait
   *[other] { $count } réponses changeraient
}
workbook-from = Actuellement
workbook-to = Dans le classeur
workbook-save = Enregistrer ces réponses
workbook-discard = Ne rien enregistrer
# $section is the title of a section.
workbook-section-gone = Les lignes de la section « { $section } » ne figurent pas dans le classeur. Ses réponses restent telles quelles.
workbook-lines-gone = { $count ->
    [one] Une ligne de la section « { $section } » ne figure pas dans le classeur. La réponse correspondante reste telle quelle.
   *[other] { $count } lignes de la section « { $section } » ne figurent pas dans le classeur. Les réponses correspondantes restent telles quelles.
}
workbook-of-others = { $count ->
    [one] Une ligne appartient à une section que d’autres remplissent. Elle n’a pas été examinée.
   *[other] { $count } lignes appartiennent à des sections que d’autres remplissent. Elles n’ont pas été examinées.
}

# Why a workbook is not read at all.
workbook-refused-no-file = Aucun fichier n’a été choisi. Choisissez d’abord le classeur.
workbook-refused-format = Le fichier n’est pas un classeur .xlsx, ou il exige un mot de passe. Enregistrez-le en .xlsx sans mot de passe et déposez-le à nouveau.
workbook-refused-macros = Le fichier contient des macros. Enregistrez-le en .xlsx sans macros et déposez-le à nouveau.
workbook-refused-too-large = Le fichier est plus volumineux qu’un classeur de cette plate-forme ne peut l’être. Téléchargez-en un nouveau et copiez-y les réponses.
workbook-refused-damaged = Le fichier est endommagé. Ouvrez-le dans un tableur, enregistrez-le à nouveau et déposez-le.
workbook-refused-no-stamp = Le fichier n’est pas un classeur de cette plate-forme, ou sa feuille masquée a été supprimée. Téléchargez-en un ici et copiez-y les réponses.
workbook-refused-edited-stamp = La feuille masquée du classeur a été modifiée : on ne peut savoir à quoi il appartient. Téléchargez-en un nouveau et copiez-y les réponses.
workbook-refused-other-version = Le classeur est d’une autre version du questionnaire. Téléchargez celui de cette réponse.
workbook-refused-other-cycle = Le classeur est d’un autre cycle.
workbook-refused-other-respondent = Le classeur est d’un autre pays ou d’une autre organisation.
workbook-refused-other-response = Le classeur est d’une autre réponse au questionnaire. Téléchargez celui de cette réponse et copiez-y les réponses.
workbook-refused-unknown-revision = Le classeur contient des réponses que cette plate-forme n’a pas. Téléchargez-en un nouveau et copiez-y les réponses.

# Why a cell is not taken.
workbook-cell-formula = La cellule contient une formule. Remplacez-la par la valeur.
workbook-cell-error = La cellule contient une erreur du tableur. Écrivez la réponse à la place.
workbook-cell-date = Le tableur a transformé la saisie en date. Mettez la cellule au format texte et saisissez à nouveau.
workbook-cell-merged = Des cellules de cette feuille ont été fusionnées. Séparez-les et écrivez chaque réponse dans sa cellule.
workbook-cell-yes-no = La cellule n’accepte que « Oui » ou « Non ». Choisissez dans sa liste.
workbook-cell-place = Écrivez un nombre entier : 1 pour le plus important, puis 2, et ainsi de suite.
workbook-cell-place-twice = Une autre option occupe déjà cette place. Donnez à chaque option sa propre place.
workbook-cell-twice = La ligne figure deux fois dans le classeur, avec deux réponses. Supprimez-en une.
workbook-cell-edited-code = Le code masqué de cette ligne n’existe pas dans le questionnaire : on ne peut savoir à quoi elle répond. Copiez la réponse dans un nouveau classeur.
workbook-cell-moved = La question de cette ligne n’est pas celle de son code masqué : des lignes ont été déplacées ou des textes modifiés. Copiez la réponse dans un nouveau classeur.

# In the workbook itself.
workbook-sheet-instructions = Instructions
workbook-fact-respondent = Réponses de
workbook-fact-cycle = Cycle
workbook-fact-questionnaire = Questionnaire
workbook-fact-language = Langue
workbook-fact-made = Téléchargé
workbook-how-title = Comment le remplir
workbook-how-yellow = N’écrivez que dans les cellules jaune clair. Toutes les autres sont verrouillées pour que rien ne soit modifié par erreur ; il n’y a pas de mot de passe.
workbook-how-lists = Lorsqu’il y a une liste, choisissez-y : sélectionnez la cellule et appuyez sur la flèche à côté.
workbook-how-reasons = S’il n’y a pas de réponse, choisissez-en la raison : elle figure dans la liste de la réponse ou dans la dernière colonne.
workbook-how-blank = Une cellule que vous videz retire la réponse. Une ligne que vous supprimez ne change rien.
workbook-how-conditions = Certaines questions indiquent qui y répond : « Répondez uniquement si … ». Les numéros sont ceux d’autres questions.
workbook-how-rows = Les lignes peuvent être triées et les feuilles renommées. Veuillez ne pas fusionner de cellules ni modifier le texte des questions.
workbook-how-formulas = Écrivez des valeurs, pas de formules.
workbook-how-back = Lorsque vous avez terminé, enregistrez le fichier en .xlsx et renvoyez-le à la personne qui vous l’a remis.
workbook-column-number = N°
workbook-column-question = Question
workbook-column-how = Comment répondre
workbook-column-answer = Réponse
workbook-column-reason = S’il n’y a pas de réponse : pourquoi
workbook-yes = Oui
workbook-no = Non
# $entry is a number.
workbook-entry = Entrée { $entry }
workbook-required = Une réponse est obligatoire.
workbook-kind-one = Choisissez une réponse dans la liste.
workbook-kind-rows = Choisissez une réponse à chaque ligne.
workbook-kind-several = Choisissez « Oui » à côté de tout ce qui s’applique.
# $min and $max are numbers of options.
workbook-kind-at-least = Au moins { $min }.
workbook-kind-at-most = Au plus { $max }.
workbook-kind-percentage = Un pourcentage de 0 à 100 ; écrivez 45 pour 45 %.
# $unit is a unit in words.
workbook-kind-unit = Unité : { $unit }
workbook-kind-date = Une date : année-mois-jour, par exemple 2026-05-31.
# $max is the greatest number of entries.
workbook-kind-entries = { $max ->
    [one] Une entrée.
   *[other] Au plus { $max } entrées. Il y a de la place pour quelques entrées de plus ; si cela ne suffit pas, poursuivez sur la plate-forme.
}
workbook-choose-from-list = Veuillez choisir une des réponses de la liste.
workbook-out-of-range = Ce n’est pas un nombre dans l’intervalle demandé.
workbook-too-long = Cette réponse est trop longue pour une cellule. Veuillez la modifier sur la plate-forme.
