### The explorer: what changed between two cycles.

explorer-and = Et aussi
explorer-sort = Ordre
explorer-sort-questionnaire = Comme dans le questionnaire
explorer-sort-change = Le plus grand changement d’abord
explorer-sort-significance = Le plus petit p ajusté d’abord
explorer-sort-size = Le plus de réponses d’abord
explorer-more = Restreindre : groupe, provenance, jour, éléments
explorer-as-of = Réponses connues ce jour-là
explorer-sources = Seulement les réponses provenant de
explorer-items = Choisir des éléments
explorer-by-stakeholder = Par type de répondant
explorer-by-provenance = Par provenance
explorer-by-language = Par langue du formulaire
explorer-by-question = Par la réponse à
explorer-sources-only = { $source } ; seulement : { $sources }
explorer-nobody = Il ne reste aucun répondant : personne n’avait répondu ce jour-là, ou aucune réponse ne provient de ces sources.
explorer-widen = Afficher toutes les réponses connues à ce jour
explorer-few =
    { $count ->
        [one] Une question affichée ici repose sur moins de { $least } réponses données uniquement pour des agrégats.
       *[other] { $count } questions affichées ici reposent chacune sur moins de { $least } réponses données uniquement pour des agrégats.
    } De tels chiffres peuvent révéler ce qu’a répondu un État Membre : ne les transmettez pas et ne les imprimez pas.
explorer-words-differ = Ce qui diffère dans le libellé :
explorer-written = Dans leurs propres termes
explorer-written-none = Personne n’a été invité à écrire à ce sujet, ou personne ne l’a fait.
explorer-wrong-title = Cette adresse demande quelque chose qui n’existe pas
explorer-wrong-unknown = L’adresse indique « { $given } » comme { $parameter }, ce qui est inconnu.
explorer-wrong-twice = L’adresse est incompréhensible : { $parameter } y figure deux fois, alors qu’une seule est possible.
explorer-wrong-parameter = L’adresse comporte une partie « { $given } », et il n’en existe pas de ce nom.
explorer-wrong-same = L’adresse compare la période { $given } avec elle-même, ce qui ne montre aucun changement.
explorer-wrong-nearest = Ce qui s’en approche le plus et fonctionne :
explorer-wrong-without = La même chose sans cela
explorer-wrong-anew = Recommencer
explorer-zip = Télécharger tout ce qui est affiché ici (ZIP)
explorer-views-title = Vues enregistrées
explorer-views-hint = Une vue enregistrée est une adresse sous un nom, pour vous seul. Ses chiffres sont calculés sur les réponses connues au moment où vous l’ouvrez.
explorer-views-none = Vous n’avez encore enregistré aucune vue. Ouvrez l’explorateur, faites votre choix et enregistrez ce que vous voyez.
explorer-view-name = Nom de la vue
explorer-view-save = Enregistrer cette vue
explorer-view-rename = Renommer
explorer-view-remove = Supprimer cette vue
error-view-name = Rien n’a été enregistré : donnez à la vue un nom de 1 à 100 caractères.
error-view-address = Rien n’a été enregistré : seules les pages de l’explorateur peuvent l’être. Ouvrez-en une et enregistrez-la.
error-too-many-views = Vous avez 100 vues enregistrées, ce qui est le maximum. Supprimez-en une que vous n’utilisez plus.
error-no-such-view = Cette vue n’existe pas, ou n’est pas à vous.
explorer-copy-title = Copier pour un rapport
explorer-copy-hint = Ce qui suit va ensemble : graphique, légende, chiffres et ce sur quoi ils reposent. Copiez-le avec le bouton, sélectionnez-le ou imprimez cette page.
explorer-copy-button = Copier
explorer-copy-done = Copié.
explorer-copy-failed = Le navigateur ne l’a pas permis. Sélectionnez le bloc et copiez-le à la main.
explorer-copy-charts = Autres graphiques de cet élément
explorer-chart-alt = Graphique des chiffres ci-dessous ou des pages liées.
explorer-report-title = Les figures du rapport final
explorer-report-lead = Les figures 1 à 11 et 15 à 18 du rapport final de la Question 3/2, redessinées à partir des réponses de { $to } à côté de celles de { $from }.
explorer-figure = Figure { $number }.
explorer-figure-missing = Aucun des questionnaires ne le demande : il n’y a rien à dessiner.
explorer-figure-items = Les éléments de cette figure

# What states say of their own changes; $count is a number of states.
declared-real-change = Parmi ceux qui ont répondu différemment, { $count ->
    [one] { $count } déclare que quelque chose a changé dans le pays.
   *[other] { $count } déclarent que quelque chose a changé dans le pays.
 }
declared-correction = Parmi ceux qui ont répondu différemment, { $count ->
    [one] { $count } déclare que sa réponse antérieure était erronée ; le pays n’a pas forcément changé.
   *[other] { $count } déclarent que leur réponse antérieure était erronée ; ces pays n’ont pas forcément changé.
 }
declared-other-reading = Parmi ceux qui ont répondu différemment, { $count ->
    [one] { $count } déclare comprendre désormais la question autrement ; le pays n’a pas forcément changé.
   *[other] { $count } déclarent comprendre désormais la question autrement ; ces pays n’ont pas forcément changé.
 }
declared-notes = Ce qu’ils écrivent à propos de leurs changements
