### What everybody sees of published results.

results-title = Résultats
results-about = Ce que disent les États Membres de leurs actions de sensibilisation à la cybersécurité ; la Commission d’études 2 de l’UIT-D, Question 3/2, les interroge une fois par période d’études.
results-about-more = Chaque publication est un millésime : les réponses connues à un moment donné. Son adresse ne change pas, afin qu’on puisse le citer.
results-none = Rien n’a encore été publié. Les questionnaires peuvent déjà être lus.
results-published-on = Millésime { $vintage }, publié le { $date }
results-absent-title = Ces résultats n’existent pas
results-absent = Rien n’est publié sous « { $asked } ». La publication viendra peut-être plus tard, ou l’adresse est erronée.
results-withdrawn = Les résultats de { $cycle } ont été retirés le { $date }.
results-withdrawn-reason = Motif indiqué :
results-instead = Sont publiés :
results-lead = Ce qu’ont dit les États Membres qui ont répondu, question par question, avec ce que chacun a dit à l’intention de tous.
results-answered = { $responded } États Membres sur { $eligible } ont répondu ({ $share }).
results-by-section = Résultats par section
results-counted = { $count ->
    [0] aucun décompte
    [one] une question
   *[other] { $count } questions
}
results-overview = Vue d’ensemble
results-countries = Pays
results-countries-what = Les États Membres qui ont répondu, chacun avec ses réponses publiques.
results-activities = Registre des activités
results-activities-what = Activités en cours signalées par les États Membres, à chercher par pays, secteur, thème et année.
results-data = Données
results-data-what = Tout ce qui est publié pour cette période, sous forme de fichiers pour d’autres programmes.
results-who = Qui a répondu
results-cite = Pour citer
results-vintage = Millésime { $vintage } : réponses connues au { $time } ; questionnaire { $questionnaire }.
results-newer = Il existe un millésime plus récent : { $vintage }.
results-other-cycles = Autres périodes d’études
results-count = États Membres
results-answer = Réponse
results-base = Ont répondu
results-withheld = non communiqué
results-withheld-note = Ce qui pourrait révéler la réponse d’un seul État n’est pas communiqué.
results-before = En regard de { $cycle }
results-before-vintage = Résultats de { $cycle }, millésime { $vintage }
results-before-concordance = Ce qui peut être comparé, et pourquoi
results-before-differences = Ce qui diffère entre les versions
results-before-count = { $count } ({ $share })
results-before-both = Parmi ceux qui ont répondu les deux fois
results-before-moves = { $both } sur { $pairs } les deux fois, { $entered } seulement maintenant, { $left } seulement avant
results-before-change = Évolution de ceux-ci, points (intervalle à 95 %)
results-before-interval = { $change } (de { $low } à { $high })
results-before-named = Ce ne sont pas les mêmes États qui ont répondu à chaque période d’études. Seules les deux dernières colonnes portent sur les mêmes États : ceux dont chacun peut voir les réponses aux deux périodes.
results-before-unnamed = Ce ne sont pas les mêmes États qui ont répondu à chaque période d’études : la différence entre deux parts n’est l’évolution d’aucun État. Personne n’apprend qui a changé une réponse donnée uniquement pour les décomptes.
results-before-combined = Pour chaque État, une réponse est formée de plusieurs ; des décomptes ne peuvent pas être réunis ainsi.
results-before-unpublished = La période d’études précédente posait cette question, et ses décomptes ne sont pas publiés.
results-before-alt = Graphique des parts aux deux périodes d’études. Le tableau ci-dessous contient les mêmes chiffres.
results-restricted = Les réponses à cette question ne sont publiées que sous forme de décomptes.
results-kept = Un millésime antérieur donne les décomptes de cette question. Ils ne sont pas donnés de nouveau, car la différence révélerait ce qui a été modifié ou ajouté depuis.
results-section-none = Aucun décompte n’est publié pour cette section. Les réponses publiques rédigées figurent sur les pages des pays.
results-chart-alt = Graphique de la part de chaque réponse. Le tableau ci-dessous donne les mêmes chiffres.
results-map = Carte
results-tiles = Carreaux
results-by-group = Par groupe d’États Membres
results-by-source = Par origine des réponses
results-signed-off = Validée
results-provenance = Qui a répondu
results-country-what = Les réponses que cet État Membre a données à l’intention de tous. Celles qui ne servent qu’aux décomptes ou ne sont pas partagées n’y figurent pas.
results-country-silent = Cet État Membre n’a pas de réponse dans ce millésime.
results-search = Mots
results-year = Année
results-no-such-choice = « { $given } » ne peut pas être choisi pour { $name } ; la recherche n’en a pas tenu compte.
results-found = { $count ->
    [0] Rien n’a été trouvé. Veuillez réduire les critères.
    [one] Une entrée
   *[other] { $count } entrées
}
results-pages = Pages
results-previous = Précédente
results-next = Suivante
results-page-of = Page { $page } sur { $pages }
results-file-counts-csv = Décomptes publiés : une ligne par colonne, groupe et réponse.
results-file-counts-json = Les mêmes décomptes en JSON.
results-file-changes-csv = Décomptes publiés en regard de ceux de la période d’études précédente, avec ce que dit la concordance.
results-file-answers-csv = Réponses publiques par État Membre.
results-file-activities-csv = Le registre des activités.
results-file-codebook-csv = Ce que signifie chaque colonne et chaque code.
results-licence = Licence
results-licence-text = Vous pouvez utiliser et partager les données en citant la source et le millésime :
feed-title = Publications de résultats
feed-summary = Millésime { $vintage } : réponses connues au { $time }.
methods-title = Méthodes
methods-what = Comment les chiffres publiés sont établis, et ce qui n’est pas communiqué.
methods-who-title = Qui est compté
methods-who = Les réponses nationales des États Membres, chacune validée par le point de contact de l’État. Peu d’États répondent, et non par tirage au sort : les chiffres indiquent ce qu’ont dit ceux qui ont répondu, non ce qu’auraient dit tous les États.
methods-vintage-title = Millésimes
methods-vintage = Un millésime fixe les réponses connues à un moment : les dernières que chaque État avait validées. Une correction donne un nouveau millésime ; l’ancien ne change jamais, et chaque chiffre indique le sien.
methods-counts-title = Décomptes et parts
methods-counts = Un décompte est le nombre d’États Membres qui ont donné une réponse ; sa part se rapporte à ceux qui ont répondu à la question. Ceux qui n’ont pas répondu, ne savaient pas ou n’ont pas été interrogés n’y figurent pas. Les États sont classés par région et niveau de développement au premier jour de la période.
methods-withheld-title = Ce qui n’est pas communiqué
methods-levels = Chaque question précise qui peut voir ses réponses : tous avec le nom de l’État, tous mais seulement dans des décomptes, ou seulement ceux qui mènent l’enquête. Une question qui dépend d’une autre plus fermée l’est autant qu’elle. Pour les réponses réservées aux décomptes, un décompte n’est pas communiqué s’il peut révéler ce qu’a dit un seul État :
methods-rule-small = s’il compte moins de { $least } États, mais au moins un ;
methods-rule-all = s’il compte tous les États de son groupe, car chacun est alors connu ;
methods-rule-complement = s’il permettait de calculer un autre décompte non communiqué à partir de totaux, d’autres groupes ou d’autres colonnes de la même question ;
methods-rule-tied = si sa question n’a été posée qu’après certaines réponses à une question dont les décomptes ne sont pas communiqués ;
methods-rule-once = si un millésime antérieur donne les décomptes de sa question et qu’une réponse a changé depuis, car la différence révélerait laquelle.
methods-numbers = Les nombres, dates et textes ne sont publiés que s’ils sont publics, avec le nom de l’État.
methods-change-title = Évolution entre périodes d’études
methods-change = Les décomptes publiés de deux périodes ne doivent pas être soustraits sans précaution : d’autres États ont répondu et des questions ont été reformulées. Si la période d’études précédente est publiée elle aussi et qu’une concordance examinée dit qu’une question a le même sens, les décomptes des deux figurent côte à côte avec ce verdict. Là où chacun peut voir ce que chaque État a répondu les deux fois, la page dit aussi comment ont évolué les États qui ont répondu deux fois, avec un intervalle à 95 % (celui de Newcombe pour parts appariées). Tout est calculé à partir de ce qui est publié.
results-who-alt = Graphique de la part des États Membres qui ont répondu, par région. Le tableau ci-dessous donne les mêmes chiffres.
