### Ce que l’on peut dire d’une évolution : le verdict en mots, et ce sur quoi il repose.

verdict-improved = Amélioration
verdict-worsened = Dégradation
verdict-changed = Évolution
verdict-no-change-shown = Aucune évolution démontrée
verdict-cannot-be-told = Indéterminé
verdict-tally = { $improved } en amélioration, { $worsened } en dégradation, { $changed } en évolution sans sens déclaré. { $unchanged } ne montrent aucune évolution ; pour { $untold }, rien ne peut être dit.
verdict-tally-hint = Un élément s’améliore ou se dégrade si les mêmes États Membres ont évolué plus que le hasard ne l’explique, même compte tenu du nombre de questions examinées, et si ceux qui n’ont pas répondu ne pourraient pas facilement annuler cette évolution.
verdicts-title = Ce que l’on peut dire
verdict-count = { $count ->
    [one] un élément
   *[other] { $count } éléments
}
verdict-rule = La règle des verdicts :
verdict-reason-refused = Les deux questionnaires ne sont pas comparables sur cet élément.
verdict-reason-no-direction = Personne n’a déclaré quel sens est le meilleur.
verdict-reason-too-few = { $pairs } ont répondu lors des deux cycles ; à moins de { $least }, aucun résultat n’aurait pu démontrer une évolution.
verdict-reason-not-tested = Il n’y a pas de test pour cet élément.
verdict-reason-not-shown = Le hasard seul pourrait l’expliquer (p ajustée : { $p }).
verdict-reason-shown = Davantage ont évolué dans un sens que le hasard ne l’explique (p ajustée : { $p }).
verdict-reason-bases-disagree = Ceux qui ont répondu lors des deux cycles ont évolué dans un sens, l’ensemble des répondants dans l’autre.
verdict-reason-mean-disagrees = Parmi ceux qui ont répondu lors des deux cycles, l’évolution dominante va dans un sens, alors que la moyenne a évolué dans l’autre.
verdict-reason-undone = Si les États Membres qui n’ont pas répondu diffèrent des autres de { $difference } points, il n’y a pas d’évolution ; une évolution doit résister à { $withstands } points.
verdict-reason-withstands = Les États Membres qui n’ont pas répondu devraient différer de { $difference } points pour l’annuler.
verdict-reason-certain-for-all = Cela vaut quoi qu’auraient dit les États Membres qui n’ont pas répondu.
verdict-reason-others-unknown = Ce que pourraient cacher ceux qui n’ont pas répondu n’est pas connu pour ce type d’élément.

bases-title = Sur les deux bases
parts-title = Évolution, ou autres répondants
parts-text = Sur les { $total } points parmi tous les répondants, { $both } viennent de ceux qui ont répondu les deux fois, { $entry } de ceux qui ont répondu pour la première fois et { $exit } de ceux qui ne répondent plus.
parts-table = Les composantes en tableau
parts-who = Qui
parts-count = États Membres
parts-points = Points
parts-both = Ont répondu les deux fois
parts-entry = Ont répondu pour la première fois
parts-exit = Ne répondent plus
parts-total = Ensemble
hidden-title = Ce que pourraient cacher ceux qui n’ont pas répondu
hidden-certain = Quoi qu’ils auraient dit, l’évolution parmi tous les États Membres se situe entre { $low } et { $high } points.
hidden-open = S’ils avaient tous répondu, l’évolution parmi tous les États Membres pourrait se situer n’importe où entre { $low } et { $high } points.
hidden-undone = S’ils diffèrent de { $difference } points de ceux qui ont répondu, lors des deux cycles et à l’encontre de l’évolution, il n’en reste rien.
hidden-details = Bornes, écarts et pondérations
hidden-bounds = Part de tous les États Membres répondant « { $answer } », au minimum et au maximum :
hidden-difference = Écart en points
hidden-change = Évolution qui serait alors réelle
weighted-text = Pondéré pour que les répondants ressemblent à l’ensemble des États Membres par région et par niveau de développement. Cela n’aide que si ceux qui n’ont pas répondu ressemblent à ceux de leur groupe qui l’ont fait.
weighted-method = Pondération
weighting-post-stratified = Par région et niveau de développement croisés
weighting-raked = Par région, et par niveau de développement
design-effect = effet de plan { $effect }
tests-title = Tests
test = Test
test-exact-mcnemar = McNemar exact
test-mid-p = McNemar, mi-p
test-mcnemar = McNemar, asymptotique
test-mcnemar-corrected = McNemar, avec correction de continuité
test-stuart-maxwell = Stuart-Maxwell
test-bhapkar = Bhapkar
test-bowker = Symétrie de Bowker
test-wilcoxon-exact = Rangs signés de Wilcoxon, exact
test-pratt-exact = Rangs signés de Wilcoxon avec zéros de Pratt, exact
test-pratt = Rangs signés de Wilcoxon avec zéros de Pratt, asymptotique
test-sign = Test des signes
test-paired-t = t apparié
adjusted-text = La valeur p sur laquelle repose le verdict, brute et ajustée pour { $count } éléments examinés ensemble :
adjusted-raw = Brute
adjusted-benjamini-hochberg = Benjamini-Hochberg
adjusted-benjamini-yekutieli = Benjamini-Yekutieli
adjusted-holm = Holm
adjusted-hochberg = Hochberg

trend-link = L’élément au fil des cycles
trend-lead = Chaque cycle est ramené aux réponses du dernier au moyen des concordances validées. Les tests reposent sur ceux qui ont répondu à chaque fois.
trend-chart-alt = Graphique des parts au fil des cycles, avec leurs intervalles. Le tableau ci-dessous contient les mêmes chiffres.
trend-cycles = Cycles
trend-matched = { $count ->
    [one] Un seul a répondu lors de chacun de ces cycles
   *[other] { $count } ont répondu lors de chacun de ces cycles
}
trend-test-cochran-q = Q de Cochran
trend-test-friedman = Friedman
trend-agreement = W de Kendall = { $w }
trend-no-test = pas de test : personne n’a changé, ou trop peu ont répondu
