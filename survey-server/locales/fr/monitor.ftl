# Who has answered a cycle and who has not.

monitor-title = Suivi des réponses
# $responded and $eligible are numbers of states, $share is such as 38.7%.
monitor-total = { $responded ->
    [one] { $responded } État Membre sur { $eligible } a répondu ({ $share }).
   *[other] { $responded } États Membres sur { $eligible } ont répondu ({ $share }).
}
monitor-alt-responses-by-region = Graphique de la proportion d’États Membres qui ont répondu, par région. Le tableau ci-dessous présente les mêmes chiffres.
monitor-table = Réponses par groupe, selon la composition des groupes au { $date }
monitor-states = { $count ->
    [one] { $count } État
   *[other] { $count } États
}
# Beside the name of a state that is no Member State but takes part.
monitor-observer = observateur
monitor-no-states = Aucun État Membre n’a ce statut.
monitor-alt-response-timeline = Graphique de la proportion d’États Membres qui avaient répondu, selon le nombre de jours écoulés depuis le début de la période, à côté de la période précédente. Les chiffres sont aussi disponibles au format CSV.
monitor-alt-map-response = Carte du monde indiquant où en est la réponse de chaque État Membre. Le tableau des États Membres ci-dessous contient les mêmes informations.
monitor-alt-tiles-response = Chaque État Membre sous forme de case de même taille, par région, dans la couleur correspondant à l’état de sa réponse. Le tableau des États Membres ci-dessous contient les mêmes informations.
monitor-tiles = La même chose avec des cases de même taille, par région
monitor-csv-rates = Ce tableau au format CSV
monitor-csv-states = Tous les États Membres au format CSV

# $day is a number of days, $share is such as 38.7%.
monitor-same-day = Au même jour de { $cycle }, { $day ->
    [one] { $day } jour
   *[other] { $day } jours
} après son début, { $responded } sur { $eligible } avaient répondu ({ $share }).
monitor-before-none = Il n’y a pas de période antérieure à laquelle comparer.
monitor-undated = { $count ->
    [one] { $count } réponse de { $cycle } a été importée sans sa date et n’est pas comptée ici.
   *[other] { $count } réponses de { $cycle } ont été importées sans leur date et ne sont pas comptées ici.
}
# The head of a column: how many of the group had answered by then.
monitor-then = Même jour de { $cycle }
monitor-more = Écart, en points

monitor-news-title = Ce qui a changé
monitor-news-since = Depuis le { $time } :
monitor-news-first = C’est votre première visite. La prochaine fois, vous verrez ici ce qui aura changé depuis ; vous pouvez aussi choisir une date.
monitor-news-none = Rien n’a changé.
# Each of these stands before names of states.
monitor-news-signed = Ont répondu pour la première fois ({ $count }) :
monitor-news-again = Ont signé de nouveau ({ $count }) :
monitor-news-begun = Ont commencé à répondre ({ $count }) :
monitor-news-went-on = { $count ->
    [one] { $count } autre État a avancé dans son brouillon, que personne d’autre ne lit.
   *[other] { $count } autres États ont avancé dans leurs brouillons, que personne d’autre ne lit.
}
monitor-since = Changements depuis le
