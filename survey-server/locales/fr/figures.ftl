### What the rapporteur sees: who answered, and what changed.

answered = Ont répondu
group = Groupe
share = Proportion
member-state = État Membre
all-member-states = Tous les États Membres
changed-at = Dernière modification
# Heading of a column of intervals.
interval-95 = Intervalle à 95 %
# Two numbers.
interval = { $low } à { $high }
# $n is the number of valid answers that a figure rests on.
base = n = { $n }
rate-of = { $responded } sur { $eligible }

exports-title = Téléchargements
exports-what = Toutes les réponses de la période { $cycle }, quel que soit leur niveau de publication : uniquement pour les personnes qui gèrent l’enquête.
export-excel = avec indicateur d’ordre des octets (BOM), pour Excel

comparison-title = Comparer les périodes
comparison-none = { $count ->
    [0] Il n’y a encore rien à comparer : une comparaison exige deux périodes d’études, et aucune n’a été définie.
   *[other] Il n’y a encore rien à comparer : une comparaison exige deux périodes d’études, et une seule a été définie.
}
comparison-of = Comparaison des périodes { $from } et { $to }
compare-from = De
compare-to = À
basis = Réponses prises en compte
breakdown = Ventilation
breakdown-none = Sans ventilation
# Numbers of questions, or of options of questions.
tally = Éléments comparés : { $compared }. En hausse : { $rose } ; en baisse : { $fell } ; sans évolution établie : { $unchanged } ; trop peu de réponses pour conclure : { $too-few }.
tally-refused = Non comparés : { $refused }. Dates et textes, pour lesquels il n’y a pas de proportion : { $without }.
findings-title = Principales évolutions
findings-none = Rien ici n’a évolué davantage que ce que le hasard explique.
# Stands under a question: $answer is one of its options, $earlier and $later are shares such as 41.7%.
finding-rose = La proportion de réponses « { $answer } » a augmenté, passant de { $earlier } à { $later }.
finding-fell = La proportion de réponses « { $answer } » a diminué, passant de { $earlier } à { $later }.
finding-no-change-shown = La proportion de réponses « { $answer } » était de { $earlier } et est de { $later } ; cela ne permet pas d’établir une évolution.
finding-too-few-to-tell = La proportion de réponses « { $answer } » était de { $earlier } et est de { $later } ; les réponses sont trop peu nombreuses pour conclure.
finding-mean = La moyenne était de { $earlier } et est de { $later }.
# $difference is a signed number; the others are numbers of valid answers.
finding-rests = Écart en points : { $difference } ; n = { $earlier-n } et { $later-n }
changes-title = Tous les éléments
change-basis-text = « En hausse » et « En baisse » reposent sur le test exact de McNemar (p inférieur à 0,05) lorsque les mêmes répondants sont comparés dans le panel apparié ; sinon, sur le fait que l’intervalle à 95 % de l’évolution exclut 0. Dans les autres cas, la mention est « Pas d’évolution établie », ou « Trop peu de réponses » lorsque les réponses ne suffisent pas. L’intervalle montre l’ampleur possible de l’évolution ; près de la limite, il peut ne pas concorder avec le test.
change-points = Évolution (proportions : points de pourcentage)
answer = Réponse
mean = Moyenne
not-compared = Non comparé.
no-figure = Les dates et les textes n’ont pas de proportion à comparer.
publication-not-shared = Les réponses à cette question ne sont pas publiées.
publication-aggregate-only = Les réponses à cette question ne sont publiées que sous forme de totaux.
change-chart-alt = Graphique des évolutions dans cette section, avec leurs intervalles. Le tableau ci-dessous présente les mêmes chiffres.
files-title = Fichiers
method-title = Méthode de calcul
method-text = Une évolution est la différence entre la proportion la plus récente et la plus ancienne, en points de pourcentage, calculée avant arrondi. Les proportions sont assorties d’intervalles de Wilson à 95 %. Pour le panel apparié, les mêmes répondants sont comparés à eux-mêmes, et le test exact de McNemar indique si les changements dans un sens sont plus nombreux que ce que le hasard explique. Les éléments dont le sens diffère d’une version à l’autre ne sont pas comparés ; la concordance en donne la raison.
# Which answers a figure rests on.
figure-provenance = { $cycle } : questionnaire { $version }, { $respondents ->
    [one] { $respondents } État Membre
   *[other] { $respondents } États Membres
 }, { $submissions ->
    [one] { $submissions } soumission connue
   *[other] { $submissions } soumissions connues
 } au { $vintage }
basis-group = Groupe : { $group }.
basis-panel = { $count ->
    [0] Aucun État Membre n’a répondu pour les deux périodes.
    [one] Un État Membre a répondu pour les deux périodes.
   *[other] { $count } États Membres ont répondu pour les deux périodes.
}
distribution-title = Toutes les réponses
missing-title = Pourquoi il n’y a pas de réponse
missing-reason = Raison
moves-title = Qui a répondu différemment
# $from and $to are options, $count is a number of states.
move = { $from } → { $to } ({ $count }) :
wording-title = Formulation de la question
reviewed-by = Vérifié par { $reviewer }

questionnaires-title = Questionnaires
questionnaires-lead = Les versions publiées, telles que les États Membres les voient. Une version publiée n’est jamais modifiée.
questionnaires-none = Aucun questionnaire n’a encore été publié.
questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
published-on = publié le { $date }
# Followed by a condition in the language of questionnaires.
figure-exact = { $value } ; { $n } réponses valables ; intervalle à 95 % de { $low } à { $high }
