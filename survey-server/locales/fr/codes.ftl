### Words for codes that data and addresses use.

cycle-status-planned = Prévue
cycle-status-open = Ouverte
cycle-status-closed = Close

response-status-not-started = Non commencée
response-status-in-progress = En cours
response-status-submitted = Signée
response-status-clarification-requested = Précisions demandées
response-status-validated = Validée
response-status-reopened = Rouverte

provenance-official = L’État Membre lui-même
provenance-delegated = Un tiers que l’État Membre a chargé de répondre
provenance-desk-research = Recherche documentaire : réponses trouvées par le secrétariat dans des sources publiques
provenance-legacy-import = Réponses recueillies ailleurs et importées

missing-not-asked = Non posée dans cette version
missing-not-relevant = Non posée en raison d’autres réponses
missing-not-answered = Sans réponse
missing-dont-know = Ne sait pas
missing-not-applicable = Sans objet
missing-withheld = Préfère ne pas répondre

grouping-region = Par région
grouping-development = Par niveau de développement
grouping-ldc = Pays les moins avancés
grouping-lldc = Pays en développement sans littoral
grouping-sids = Petits États insulaires en développement
grouping-un-region = Par région des Nations Unies
group-africa = Afrique
group-americas = Amériques
group-arab-states = États arabes
group-asia-pacific = Asie-Pacifique
group-cis = Communauté des États indépendants
group-europe = Europe
group-developed = Pays développés
group-developing = Pays en développement
group-ldc = Pays les moins avancés
group-not-ldc = Pays autres que les pays les moins avancés
group-lldc = Pays en développement sans littoral
group-not-lldc = Pays autres que les pays en développement sans littoral
group-sids = Petits États insulaires en développement
group-not-sids = Pays autres que les petits États insulaires en développement
group-un-africa = ONU : Afrique
group-un-americas = ONU : Amériques
group-un-asia = ONU : Asie
group-un-europe = ONU : Europe
group-un-oceania = ONU : Océanie
stakeholder-administration = Administration
stakeholder-policy-maker = Autre décideur
stakeholder-regulator = Régulateur
stakeholder-service-provider = Fournisseur de services ou opérateur
stakeholder-manufacturer = Fabricant
stakeholder-other = Autre organisation

basis-all-respondents = Tous les répondants de chaque période
basis-matched-panel = Uniquement ceux qui ont répondu pour les deux périodes
basis-note-all-respondents = Tous les répondants de chaque période sont pris en compte ; une partie d’une évolution peut donc s’expliquer par le fait que d’autres ont répondu.
basis-note-matched-panel = Seuls sont pris en compte les répondants ayant donné une réponse valable à l’élément considéré pour les deux périodes ; une évolution est donc bien la leur.

change-rose = En hausse
change-fell = En baisse
change-no-change-shown = Pas d’évolution établie
change-too-few-to-tell = Trop peu de réponses

concordance-identical = Identique
concordance-reworded = Reformulée
concordance-recoded = Recodée
concordance-split = Scindée
concordance-merged = Fusionnée
concordance-new = Nouvelle
concordance-dropped = Supprimée
concordance-broken = Non comparable
concordance-means-identical = Les deux versions posent la même question avec les mêmes options.
concordance-means-reworded = Les mots diffèrent, le sens est le même.
concordance-means-recoded = Les options diffèrent et ont été ramenées à une liste commune.
concordance-means-split = Une question a été scindée en plusieurs, qui sont regroupées ici.
concordance-means-merged = Plusieurs questions ont été fusionnées en une seule ; elles sont regroupées ici.
concordance-means-new = Seule la version la plus récente pose cette question.
concordance-means-dropped = Seule la version la plus ancienne posait cette question.
concordance-means-broken = Les deux versions posent la question, mais les réponses n’ont pas le même sens.

refusal-broken = Les réponses aux deux versions n’ont pas le même sens.
refusal-new = Seule la version la plus récente pose cette question.
refusal-dropped = Seule la version la plus ancienne posait cette question.
refusal-not-combined = Une question a été scindée en plusieurs, ou plusieurs ont été fusionnées en une seule, et personne n’a indiqué comment les regrouper.
refusal-uncombinable = Les questions ne peuvent pas être regroupées comme l’indique la concordance.
refusal-options-differ = Les versions proposent des options différentes qui n’ont pas été ramenées à une liste commune.
refusal-levels-differ = Les versions appellent des réponses de nature différente.
refusal-no-column = La question ne figure pas dans les données de l’une des périodes.

kind-single-choice = Une réponse parmi plusieurs
kind-yes-partial-no = Oui, en partie ou non
kind-multiple-choice = Plusieurs réponses possibles
kind-scale = Un échelon d’une échelle
kind-matrix = Une réponse par ligne
kind-ranking = Réponses par ordre d’importance
kind-number = Nombre
kind-percentage = Pourcentage
kind-date = Date
kind-text = Texte
kind-url = Adresse web
kind-repeat-group = Plusieurs entrées

# Whether an option was chosen, and the place of one that was not ranked.
category-yes = Oui
category-no = Non
category-unranked = Non classée

format-csv-wide = Réponses complètes, une ligne par répondant (CSV)
format-csv-long = Réponses à chaque question, une ligne par réponse (CSV)
format-codebook = Signification des colonnes (CSV)

chart-alt-distribution = Graphique des réponses pour les deux périodes. Le tableau ci-dessous présente les mêmes chiffres.
chart-alt-transitions = Graphique des passages d’une réponse à une autre. La liste ci-dessous présente les mêmes chiffres.
