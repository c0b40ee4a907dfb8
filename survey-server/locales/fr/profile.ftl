### Le profil d’un pays après la signature.

profile-title = Profil du pays : { $respondent }
profile-link = Profil du pays
profile-lead = { $cycle }, soumission { $number }, signée le { $time }.
# $region is the name of a region, $vintage a number.
profile-region = En regard des réponses figure ce qui est publié de la région ({ $region }, États ayant répondu : { $count }) : millésime { $vintage } de { $cycle }, réponses connues au { $time }. Rien d’autre n’est utilisé des autres États, quelle que soit la personne qui consulte cette page.
profile-public = La page publique du pays
profile-no-region = Aucun résultat de { $cycle } n’est publié ; rien de la région ne figure donc en regard des réponses.
profile-place = Rang dans l’indice
profile-place-index = Indice (0 à 100)
profile-place-all = Rang parmi tous les États
profile-place-region = Rang dans la région
profile-place-of = { $place } sur { $count }
profile-place-median = Médiane de la région (écart)
profile-place-how = Calculé uniquement à partir des réponses publiées. Déclaré par :
profile-place-none = Trop peu de réponses du pays sont publiées pour calculer l’indice.
profile-place-closed = L’indice repose sur des réponses qui ne sont pas publiques ; aucun rang n’est donc indiqué.
profile-gaps = Ce qui reste ouvert
profile-gaps-none = Rien ne reste ouvert.
profile-gaps-how = Les réponses jugées meilleures sont déclarées par les personnes qui rendent compte de l’enquête ; le questionnaire ne le dit pas. Ce qui figure ici n’est pas une faute.
profile-gap-required = Réponse obligatoire manquante
profile-gap-unanswered = Question posée, sans réponse
profile-gap-dont-know = Non connu
profile-gap-withheld = Non communiqué
profile-gap-not-in-place = Pas en place
profile-gap-in-part = En place en partie
profile-gap-behind-region = Moins bon que la médiane de la région
profile-answers = Réponses au fil des périodes d’études
profile-no-earlier = Le pays n’a rien signé pour une période d’études antérieure.
profile-not-reviewed = Personne n’a examiné ce qui peut être comparé avec cette période d’études ; son accusé de réception contient les réponses.
# Before an answer in the words of an earlier version.
profile-given = Donné sous la forme
profile-dropped = Demandé en { $cycle } et plus depuis
profile-means-split = Une question est devenue plusieurs questions. La réponse antérieure est montrée telle qu’elle a été donnée.
profile-means-merged = Plusieurs questions n’en font plus qu’une. Les réponses antérieures sont montrées telles qu’elles ont été données.
profile-not-published = Non publié
profile-same = Même réponse : { $count } sur { $of } ({ $share })
profile-option = { $option } : { $count } sur { $of } ({ $share })
profile-same-withheld = Même réponse : non communiqué
profile-option-withheld = { $option } : non communiqué
profile-median = Médiane : { $median }
profile-medians = Médiane : entre { $lower } et { $upper }
profile-median-number = Médiane de { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
 } : { $median }
profile-distance = Écart : { $distance }
