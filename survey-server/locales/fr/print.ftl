### Questionnaires vierges sur papier, et conditions en toutes lettres.

print-link = Version imprimable
print-back = Retour
print-command = Imprimez cette page au moyen de la commande de votre navigateur, ou enregistrez-la au format PDF. Cette ligne n’est pas imprimée.
print-draft = Projet – ne pas répondre
# Dans la marge de chaque feuille ; ce sont deux nombres.
print-page = Page { $page } sur { $pages }
print-respondent = Auteur des réponses
print-member-state = État Membre
print-name = Nom
print-capacity = Fonction
print-date = Date
print-signature = Signature
print-how = Comment remplir ce questionnaire
print-how-circle = Lorsqu’il y a des cercles, n’en cochez qu’un seul.
print-how-square = Lorsqu’il y a des carrés, vous pouvez en cocher plusieurs.
print-how-required = Les questions portant ce signe sont obligatoires. Indiquer pourquoi vous n’avez pas de réponse vaut réponse.
print-how-reasons = Si vous n’avez pas de réponse, veuillez cocher la raison sous la question plutôt que de laisser celle-ci en blanc.
print-how-condition = Une ligne telle que « Répondez uniquement si… » indique qui n’a pas à répondre à une question. Les numéros qui y figurent sont ceux d’autres questions.
print-how-room = Si la place manque, continuez sur une feuille séparée en y indiquant le numéro de la question.
print-no-answer = Si vous n’avez pas de réponse :
print-tick-one = Cochez une seule réponse.
print-tick-one-per-row = Cochez une seule réponse par ligne.
print-tick-any = Cochez toutes les réponses qui conviennent.
# $min et $max sont des nombres d’options.
print-tick-at-least = Cochez au moins { $min } réponses.
print-tick-at-most = { $max ->
    [one] Cochez { $max } réponse au plus.
   *[other] Cochez { $max } réponses au plus.
}
# $option ne peut pas être choisie avec d’autres.
print-option-alone = { $option } (à l’exclusion des autres réponses)
# $places est un nombre : celui des options à classer.
print-rank = { $places ->
    [one] Inscrivez 1 à côté de la réponse la plus importante.
   *[other] Inscrivez 1 à côté de la réponse la plus importante, 2 à côté de la suivante, et ainsi de suite jusqu’à { $places }.
}
print-whole = Un nombre entier.
print-decimals = { $decimals ->
    [one] Un nombre comportant une décimale au plus.
   *[other] Un nombre comportant { $decimals } décimales au plus.
}
print-between = De { $min } à { $max }.
print-or-more = { $min } ou plus.
print-or-less = { $max } ou moins.
print-not-before = Pas avant le { $date }.
print-not-after = Pas après le { $date }.
print-day = Jour
print-month = Mois
print-year = Année
# $max est le plus grand nombre d’entrées.
print-entries = { $max ->
    [one] Une seule entrée.
   *[other] { $max } entrées au plus, une par cadre.
}
print-copy = Si vous avez plus d’entrées que de cadres, veuillez photocopier cette page.

# $condition est l’un des messages ci-dessous.
print-condition = Répondez uniquement si { $condition }.
print-section-condition = Ne répondez à cette section que si { $condition }.
# $formula est une expression avec les numéros des questions.
print-formula = Répondez uniquement si la condition suivante est remplie : { $formula }
print-section-formula = Ne répondez à cette section que si la condition suivante est remplie : { $formula }

# $left est une réponse, un nombre ou un jour ; $right un nombre, un jour ou des options entre guillemets.
condition-is = { $left } est { $right }
condition-is-not = { $left } n’est pas { $right }
condition-less = { $left } est inférieur(e) à { $right }
condition-at-most = { $left } ne dépasse pas { $right }
condition-more = { $left } est supérieur(e) à { $right }
condition-at-least = { $left } est d’au moins { $right }
# $place est le numéro d’une question, éventuellement avec une ligne de son tableau, ou le nom d’un champ entre guillemets.
condition-answered = une réponse est donnée à { $place }
condition-unanswered = aucune réponse n’est donnée à { $place }
condition-ticked = { $option } est coché à { $place }
condition-not-ticked = { $option } n’est pas coché à { $place }
condition-answer = la réponse à { $place }
condition-count-ticked = le nombre de réponses cochées à { $place }
condition-count-entries = le nombre d’entrées à { $place }
condition-today = la date du jour
condition-row = { $question } { $row }
condition-quoted = « { $label } »
condition-and = { $first } et { $second }
condition-or = { $first } ou { $second }
condition-brackets = ({ $condition })
