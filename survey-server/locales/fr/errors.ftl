### What went wrong, and what to do about it.

error-title-400 = Cette adresse ou ce formulaire ne peut pas être compris
error-title-401 = Veuillez vous connecter
error-title-403 = Vous n’avez pas accès à cette page
error-title-404 = Page introuvable
error-title-405 = Cette action n’est pas possible ici
error-title-408 = L’envoi a pris trop de temps
error-title-409 = Cette action n’est pas possible maintenant
error-title-413 = L’envoi est trop volumineux
error-title-415 = Ce formulaire ne peut pas être lu
error-title-422 = Il y a un problème
error-title-500 = Une erreur s’est produite de notre côté
error-title-503 = Le service est saturé

# $code is a short technical name that the secretariat may ask for.
error-code = Code : { $code }
error-way-sign-in = Se connecter
error-way-dashboard = Vos réponses
error-way-monitor = Suivi des réponses

error-no-such-page = Il n’y a pas de page à cette adresse. Vérifiez que l’adresse est complète, ou poursuivez à partir d’ici.
error-no-such-response = Cette réponse n’existe pas, ou ce n’est pas la vôtre.
error-no-such-cycle = Cette période d’études n’existe pas.
error-no-such-section = Le questionnaire ne comporte pas cette section.
error-no-such-submission = Cette soumission n’existe pas.
error-no-such-questionnaire = Aucun questionnaire de ce nom n’a été publié.
error-no-such-respondent = Ce répondant n’existe pas.
error-no-such-question = Le formulaire contient une question qui ne figure pas dans ce questionnaire. Rien n’a été enregistré. Rouvrez la page.
error-no-such-measure = Cet élément ne figure pas dans cette comparaison.
error-no-such-chart = Ce graphique n’existe pas.
error-no-such-table = Ce fichier n’existe pas.
error-no-such-format = Ce format n’existe pas.
error-method-not-allowed = Cette adresse existe, mais elle n’accepte pas ce qui lui a été envoyé. Revenez à la page précédente et réessayez à partir de là.
# $parameter is the name of a part of the address, $given what stands there.
error-bad-address = L’adresse contient « { $given } » pour le paramètre { $parameter }, et cette valeur n’est pas reconnue. Faites plutôt votre choix dans la page.
error-unknown-field = Le formulaire contient un champ « { $name } » qui ne figure pas sur cette page. Rien n’a été enregistré. Rouvrez la page.
error-not-a-form = Ce qui a été envoyé n’est pas un formulaire de ce site. Rien n’a été enregistré.
error-too-large = Ce qui a été envoyé dépasse la taille acceptée par ce site. Rien n’a été enregistré. Raccourcissez les réponses les plus longues, ou enregistrez une section à la fois.
error-session-unread = La base de données ne répond pas pour le moment, et le site ne peut pas vous reconnaître. Réessayez dans quelques secondes, et vérifiez que vos dernières réponses ont été enregistrées.
error-slow-form = Le formulaire n’est pas arrivé en entier à temps. Rien n’a été enregistré. Renvoyez-le, ou enregistrez une section à la fois.
error-unreadable-address = L’adresse ne peut pas être comprise : une partie y figure deux fois ou n’est pas ce qui est attendu. Faites plutôt votre choix sur la page.
error-bad-revision = Le champ « { $name } » du formulaire n’indique pas sur quelle réponse enregistrée il s’appuie. Rien n’a été enregistré. Rouvrez la page.
error-bad-field = Le champ « { $name } » du formulaire contient ce que cette page n’enverrait pas, ou y figure trop souvent. Rien n’a été enregistré. Rouvrez la page.
error-picture-too-large = Ce graphique est trop grand pour une image PNG. Choisissez une section, ou prenez le fichier SVG, qui n’a pas cette limite.
error-chart-too-much = Ce graphique ne tient pas dans ce format avec des caractères lisibles. Choisissez une section, ou prenez le format page, dont la hauteur s’adapte.
error-chart-too-many-answers = Cette question a plus de réponses que ce graphique ne peut en distinguer ({ $most }). Prenez plutôt les barres de toutes les réponses.
error-export-failed = Le fichier n’a pas pu être produit ; rien n’a été envoyé. L’incident a été consigné. Réessayez plus tard ou prévenez le secrétariat.
error-crowded = D’autres personnes téléchargent actuellement des fichiers du même type. Rien n’est perdu. Réessayez dans quelques secondes.
error-forged = Le formulaire ne provient pas d’une page de ce site qui soit encore valable, peut-être parce que vous vous êtes reconnecté entre-temps. Rien n’a été enregistré. Rouvrez la page.
# $reason is a technical reason in English.
error-no-chart = Ce graphique n’existe pas : { $reason }.
error-internal = Ce n’est pas de votre fait, et rien n’a été modifié. L’incident a été consigné. Réessayez dans quelque temps.
error-busy = La base de données ne répond pas pour le moment. Rien n’a été enregistré. Réessayez dans quelques secondes.
error-forbidden = Vous êtes connecté, mais cette page est réservée à d’autres personnes.
error-not-signed-in = Vous n’êtes pas connecté, ou votre session est terminée. Connectez-vous et vous reviendrez à cette page.
error-invalid = Les informations fournies présentent des problèmes. Rien n’a été enregistré.
error-response-submitted = Cette réponse a été signée. Si quelque chose doit être modifié, demandez au secrétariat de la rouvrir.
error-cycle-not-open = Cette période d’études n’est pas encore ouverte aux réponses.
error-cycle-closed = Cette période d’études est close. Si quelque chose doit changer, demandez au secrétariat d’ouvrir votre réponse.
error-cycle-order = Une comparaison va d’une période d’études antérieure à une période postérieure. Choisissez-les dans l’ordre inverse.
error-too-few-cycles = Une tendance porte sur deux cycles au moins. Choisissez-en au moins deux.
error-cycle-twice = Un cycle a été choisi deux fois. Choisissez chaque cycle une seule fois.
error-analysis-edition = Le plan d’analyse ne porte pas le numéro d’édition suivant. Augmentez « edition » d’une unité par rapport à la dernière édition déclarée.
error-no-scoring = Aucun indice n’est déclaré pour la version de ce cycle. Déclarez-le dans la table [scoring] de son fichier analysis.toml.
error-index-needs-bridge = Les cycles ont utilisé des versions différentes. Comparez l’indice sur les éléments communs aux deux.
error-index-nothing-comparable = Aucun élément de l’indice ne peut être comparé entre ces cycles. Choisissez d’autres cycles ou faites réviser la concordance.
error-no-such-breakdown = Cette ventilation n’existe pas. Choisissez l’une de celles que propose la page, ou le code d’une question assortie d’une liste de réponses.
error-no-concordance = Personne n’a encore vérifié quelles questions de ces deux versions peuvent être comparées.
error-unknown-cycle = Cette période d’études n’existe pas.
error-unknown-format = Ce format n’existe pas.

## What is wrong with an answer

fault-unknown-option = « { $given } » ne fait pas partie des options proposées
fault-several-values = Donnez une seule réponse
fault-too-few-choices = { $min ->
    [one] Choisissez au moins une option
   *[other] Choisissez au moins { $min } options
}
fault-too-many-choices = { $max ->
    [one] Choisissez au maximum une option
   *[other] Choisissez au maximum { $max } options
}
# $option is the label of an option.
fault-exclusive-option = L’option « { $option } » ne peut pas être choisie avec d’autres
fault-given-twice = L’option « { $option } » est choisie deux fois
# $place is a number, counted from 1.
fault-rank-gap = Le rang { $place } est vide alors qu’un rang suivant est rempli
fault-not-a-number = « { $given } » n’est pas un nombre ; utilisez uniquement des chiffres, avec un point avant les décimales
fault-too-small = Le nombre doit être supérieur ou égal à { $min }
fault-too-large = Le nombre doit être inférieur ou égal à { $max }
fault-too-many-decimals = { $decimals ->
    [0] Donnez un nombre entier
    [one] Donnez au maximum une décimale
   *[other] Donnez au maximum { $decimals } décimales
}
fault-not-a-date = « { $given } » n’est pas une date ; écrivez-la sous la forme année-mois-jour, par exemple 2019-05-31
fault-too-early = La date ne doit pas être antérieure au { $earliest }
fault-too-late = La date ne doit pas être postérieure au { $latest }
fault-too-long = Le texte compte { $length } caractères ; le maximum est de { $max }
fault-control-character = Le texte contient un saut de ligne ou un caractère invisible qui ne peut pas être conservé ici
fault-not-a-url = « { $given } » n’est pas une adresse web ; elle doit commencer par https:// ou http://
fault-too-many-entries = { $max ->
    [one] Il est possible d’indiquer { $max } entrée au maximum
   *[other] Il est possible d’indiquer { $max } entrées au maximum
}
fault-unknown-reason = « { $given } » n’est pas une raison proposée pour cette question
fault-value-and-reason = Donnez soit une réponse, soit la raison pour laquelle il n’y en a pas, mais pas les deux
fault-unanswered = Cette question exige une réponse
# $message is the questionnaire’s own sentence.
fault-constraint = { $message }
fault-wrong-kind = La réponse ne correspond pas à la question
# $entry is the number of an entry, $field the label of a question in it, $fault one of the sentences above.
fault-in-entry = Entrée { $entry }, { $field } : { $fault }
# $row is a line of a table of questions, $fault one of the sentences above.
fault-in-row = { $row } : { $fault }
error-preview-outdated = Les réponses connues à ce moment ne sont pas celles de l’aperçu. Regardez de nouveau l’aperçu, puis publiez.
error-nothing-to-publish = Personne n’a validé de réponses pour cette période à ce moment ; il n’y a rien à publier. Choisissez un moment ultérieur.
error-nothing-published = Rien de cette période n’est publié ; il n’y a rien à retirer.
error-vintage-changed = Les réponses à la base de ce millésime ne sont plus ce qu’elles étaient ; il n’est donc pas montré. Le secrétariat peut en publier un nouveau.
error-unknown-revision = La page envoyée n’est plus à jour. Ouvrez-la de nouveau ; rien n’a été modifié.
