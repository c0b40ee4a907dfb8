### Filling in a response.

# $respondent is the name of a Member State.
dashboard-title = Vos réponses : { $respondent }
dashboard-none-open = Aucune période d’études n’est actuellement ouverte aux réponses. Vous serez informé de l’ouverture de la prochaine.
# $sections is the number of sections.
dashboard-not-started = { $sections ->
    [one] Vous n’avez pas encore commencé. Le questionnaire compte une seule section, et vous pouvez vous interrompre puis reprendre à tout moment.
   *[other] Vous n’avez pas encore commencé. Le questionnaire compte { $sections } sections, et vous pouvez vous interrompre puis reprendre à tout moment.
}
dashboard-start = Commencer
dashboard-continue = Continuer
dashboard-submitted = Votre réponse a été signée et soumise. Nous vous remercions.
dashboard-focal-points = Points de contact
dashboard-focal-points-what = Les personnes qui peuvent lire et modifier la réponse avant sa signature, outre les contributeurs pour leurs sections. Vous recevez une lettre chaque fois que quelqu’un arrive, devient chef de file ou part. Si vous ne connaissez pas l’une de ces personnes, avertissez votre administration et le secrétariat.
dashboard-others = Autres périodes d’études
dashboard-no-others = Il n’y a pas d’autre période d’études.
dashboard-no-response = Aucune réponse n’a été donnée.
dashboard-not-submitted = La réponse n’a pas été signée.
deadline = Les réponses sont acceptées jusqu’au { $date }
# A number of questions out of all that are asked.
progress-items = { $answered ->
    [one] Vous avez répondu à { $answered } question sur { $asked }
   *[other] Vous avez répondu à { $answered } questions sur { $asked }
}

task-not-asked = Non demandée
task-not-started = Non commencée
task-complete = Terminée
# A number of questions out of all that are asked in the section.
task-progress = Réponses : { $answered } sur { $asked }

response-title = Réponse pour la période { $cycle }
response-sections = Sections
response-finish = Lorsque vous aurez terminé
response-finish-how = Relisez vos réponses, puis signez. Vous pouvez signer même si certaines questions restent sans réponse, à condition d’avoir répondu aux questions obligatoires.
response-answers = Les réponses
back-to-sections = Toutes les sections
back-to-response = La réponse
section-of = Section { $number } sur { $of }
section-not-asked = En raison de vos autres réponses, cette section ne vous est pas demandée.
previous-section = Section précédente
save-and-continue = Enregistrer et continuer
save-and-list = Enregistrer et revenir aux sections
# $section is the title of the section that was saved just now.
notice-saved = La section « { $section } » est enregistrée.
notice-opened = { $count ->
    [one] Vos réponses sont enregistrées. Elles ont fait apparaître une question supplémentaire ; la page s’est placée sur celle-ci.
   *[other] Vos réponses sont enregistrées. Elles ont fait apparaître { $count } questions supplémentaires ; la page s’est placée sur la première d’entre elles.
}

# Beside a question that has to be answered before sign-off.
required = (obligatoire)
more-explanation = En savoir plus sur cette question
no-answer-because = Si vous n’avez pas de réponse
# Takes an answer back, so that the question is unanswered again.
take-back = Pas encore de réponse
# $place is a number, counted from 1.
ranking-place = Rang { $place }
# $max is a number of characters.
text-limit = { $max } caractères au maximum.
# $number is the number of an entry, counted from 1.
entry-number = Entrée { $number }
entry-add = Ajouter une entrée
entry-remove = Supprimer l’entrée { $number }
entry-up = Déplacer l’entrée { $number } vers le haut
# $max is the greatest number of entries.
entry-full = { $max ->
    [one] Il n’est pas possible d’ajouter plus de { $max } entrée.
   *[other] Il n’est pas possible d’ajouter plus de { $max } entrées.
}

# Before the title of a page that shows what is wrong, and before each thing that is wrong.
error-prefix = Erreur :
errors-title = Il y a un problème
errors-nothing-saved = Rien n’a encore été enregistré sur cette page.

conflict-title = Une autre personne a modifié les mêmes réponses
conflict-lead = Pendant que vous remplissiez cette page, une autre personne a enregistré d’autres réponses aux questions ci-dessous. Veuillez choisir celles qu’il faut conserver. Rien n’a encore été enregistré de votre page.
conflict-theirs = Conserver sa réponse
conflict-mine = Utiliser ma réponse
conflict-by = { $author }, { $time }
conflict-save = Enregistrer ces réponses

review-title = Relire et signer
review-ready = Vous avez répondu à toutes les questions obligatoires. Vous pouvez signer.
review-required = { $count ->
    [one] Il faut encore répondre à une question avant de signer
   *[other] Il faut encore répondre à { $count } questions avant de signer
}
review-optional = { $count ->
    [one] Une autre question est sans réponse
   *[other] { $count } autres questions sont sans réponse
}
change = Modification
change-section = Modifier
sign-off-title = Signer et soumettre
sign-off-what = En signant, vous transmettez les réponses au secrétariat en tant que réponse officielle de votre pays. Elles ne pourront plus être modifiées ensuite, sauf si le secrétariat rouvre la réponse.
sign-off = Signer et soumettre
signature-name = Votre nom
signature-capacity = Votre fonction
signature-capacity-hint = Par exemple : Responsable, Agence nationale de cybersécurité
# $respondent is the name of a Member State.
signature-confirmed = Je confirme que ces réponses sont celles de l’État Membre suivant et que je suis habilité(e) à les donner en son nom : { $respondent }.
signature-wrong-name = Indiquez votre nom, en 200 caractères au maximum
signature-wrong-capacity = Indiquez votre fonction, en 200 caractères au maximum
signature-wrong-confirmed = Confirmez que vous êtes habilité(e) à donner ces réponses

receipts = Accusés de réception
receipt-link = Accusé de réception { $number }
receipt-title = Accusé de réception de la soumission { $number }
# $respondent is the name of a Member State, $cycle such as 2018-2021.
receipt-lead = La réponse pour la période { $cycle } a bien été reçue. Répondant : { $respondent }.
receipt-signed = Signée par
receipt-time = Reçue le
receipt-language = Langue du formulaire à la signature
receipt-languages = Document en
receipt-provenance = Origine des réponses
receipt-download = Télécharger le document signé (JSON)
receipt-check = Comment vérifier le document
receipt-check-how = Quiconque possède le document peut prouver que rien n’y a été modifié. Téléchargez-le et calculez son empreinte SHA-256 avec n’importe quel programme qui le permet ; le résultat doit être celui qui figure ci-dessus :

next-unanswered = Question suivante sans réponse
state-ready = Les réponses sont enregistrées au fil de la saisie.
state-saving = Enregistrement…
state-saved = Enregistré à { $time }
state-kept = Pas encore enregistré : pas de connexion. Ce que vous avez saisi est conservé sur cet appareil.
state-unkept = Non enregistré : pas de connexion, et cet appareil ne peut pas conserver ce que vous avez saisi. Ne fermez pas cette page.
state-down = Pas de connexion. Ce que vous saisissez est conservé sur cet appareil.
state-busy = Pas encore enregistré : le site est très sollicité. Ce que vous avez saisi est conservé sur cet appareil.
state-faulty = Non enregistré : question { $number }. { $fault }
state-clashing = Non enregistré : une autre personne a modifié la réponse à la question { $number }. Choisissez celle qu’il faut garder.
state-elsewhere = Une réponse d’une autre section n’est pas enregistrée.
state-elsewhere-link = La voir
state-signed-out = Vous n’êtes plus connecté. Ce que vous avez saisi est conservé sur cet appareil et sera enregistré quand vous vous serez reconnecté.
state-signed-out-unkept = Vous n’êtes plus connecté, et cet appareil ne peut pas conserver ce que vous avez saisi. Ne fermez pas cette page ; connectez-vous dans une autre fenêtre.
state-sign-in = Se connecter
clash-title = Une autre personne a modifié cette réponse.
clash-what = Votre réponse n’est pas encore enregistrée. Choisissez celle qu’il faut garder.
clash-yours = Votre réponse
count-left = Caractères restants : { $number }
count-over = Caractères en trop : { $number }
