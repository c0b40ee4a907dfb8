### Consultations : commentaires des organismes invités, et suite qui leur est donnée.

consultations-title = Consultations
consultations-lead-body = Projets sur lesquels votre organisme a été invité à formuler des commentaires.
consultations-lead-staff = Des organismes formulent des commentaires sur les projets avant leur approbation. Une suite est donnée à chaque commentaire.
consultations-none-body = Votre organisme n’a pas encore été invité à une consultation.
consultations-none-staff = Aucune consultation n’a encore eu lieu. Une consultation s’ouvre à partir de la page d’une version mise en consultation.
consultation-state-open = Ouverte aux commentaires
consultation-state-ended = Délai expiré
consultation-state-closed = Close
consultation-state-interrupted = Interrompue
consultation-not-open-ended = Le délai a expiré : les commentaires ne sont plus acceptés.
consultation-not-open-closed = Cette consultation est close : les commentaires ne sont plus acceptés.
consultation-not-open-interrupted = Le document n’est pas en consultation actuellement : les commentaires ne sont pas acceptés.
consultation-revision = Révision { $revision }
consultation-deadline = Commentaires jusqu’au { $date } (fin de la journée, UTC)
consultation-days-left = { $days ->
    [0] dernier jour aujourd’hui
    [one] { $days } jour restant
   *[other] { $days } jours restants
}
consultation-comments = { $count ->
    [0] aucun commentaire
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
consultation-own = { $count ->
    [0] aucun de votre organisme
    [one] { $count } de votre organisme
   *[other] { $count } de votre organisme
}
consultation-undecided = { $count ->
    [one] { $count } sans suite donnée
   *[other] { $count } sans suite donnée
}
consultation-closed-by = Close par { $name } le { $time }
consultation-extended-by = Délai prolongé par { $name } le { $time }
consultation-moved-on = Le document en est maintenant à la révision { $revision }. Cette page présente le texte qui a fait l’objet des commentaires.
consultation-seen-by = Tous les organismes invités à cette consultation, ainsi que le secrétariat, peuvent lire ce que vous écrivez.
consultation-invited = Invités :
consultation-show = Afficher
consultation-show-all = Document entier
consultation-show-commented = Parties commentées
consultation-show-open = Commentaires sans suite donnée
consultation-show-decided = Commentaires avec suite donnée
consultation-body = Organisme
consultation-jump = Sections
consultation-none-shown = Aucun commentaire ne correspond.
consultation-none-yet = Il n’y a pas encore de commentaires.
consultation-whole = Le document dans son ensemble
consultation-comment = Commenter
consultation-comment-number = Commentaire { $number }
consultation-comment-text = Commentaire
consultation-comment-send = Envoyer le commentaire
consultation-reply = Répondre
consultation-reply-text = Réponse dans ce fil
consultation-reply-send = Envoyer la réponse
consultation-cancel = Annuler
consultation-secretariat = Secrétariat
consultation-manage = Inviter d’autres organismes, prolonger le délai, clore
consultation-bodies = Organismes à inviter
consultation-new-bodies = Autres organismes
consultation-new-bodies-hint = Un nom par ligne, par exemple CE 17 de l’UIT-T.
consultation-invite = Inviter
consultation-later-deadline = Nouveau délai
consultation-deadline-hint = Les commentaires sont acceptés jusqu’à la fin de cette journée, UTC.
consultation-extend = Prolonger le délai
consultation-close-means = La clôture met définitivement fin à cette consultation : ni commentaires ni réponses ne sont plus acceptés. Il reste possible de donner suite aux commentaires.
consultation-close = Clore la consultation
consultation-none-held = Cette version n’a encore fait l’objet d’aucune consultation.
consultation-opening = Ouvrir une consultation
consultation-title-label = Titre
consultation-title-hint = C’est ce que les organismes invités lisent en premier.
consultation-deadline-label = Délai
consultation-open = Ouvrir la consultation
consultation-not-for-comment = Une consultation ne peut être ouverte que lorsque la version est en consultation.

disposition = Suite donnée
disposition-accepted = Accepté
disposition-noted = Noté
disposition-rejected = Rejeté
disposition-means-accepted = le document sera modifié en conséquence
disposition-means-noted = rien n’est modifié
disposition-means-rejected = le document ne sera pas modifié ; la réponse indique pourquoi
disposition-none = pas encore
disposition-reply = Réponse à l’organisme
disposition-reply-hint = Obligatoire si le commentaire est rejeté.
disposition-save = Enregistrer la suite donnée
disposition-decide = Donner suite
disposition-change = Modifier la suite donnée
disposition-earlier = Suites données antérieurement
disposition-overtaken = Quelqu’un d’autre a entre-temps donné suite à ce commentaire : voir ci-dessus. Ce que vous avez saisi figure ci-dessous ; rien n’en a été enregistré.
dispositions-title = Tableau des suites données
dispositions-number = N°
dispositions-part = Partie et libellé
dispositions-print = Votre navigateur peut imprimer cette page ou l’enregistrer au format PDF.

## Ce qui ne va pas dans un formulaire, par code

consultation-wrong-text-missing = Écrivez ce que vous souhaitez dire
consultation-wrong-text-too-long = Le texte dépasse 10 000 caractères ; raccourcissez-le ou envoyez-le en plusieurs commentaires
consultation-wrong-bad-character = Le texte contient un caractère invisible ou de commande qui ne peut pas être conservé ; supprimez-le
consultation-wrong-disposition-missing = Choisissez accepté, noté ou rejeté
consultation-wrong-reply-missing = Indiquez pourquoi le commentaire est rejeté
consultation-wrong-bad-title = Donnez un titre de 1 à 200 caractères sur une seule ligne
consultation-wrong-bad-deadline = Indiquez le délai sous la forme année-mois-jour, par exemple 2026-12-31
consultation-wrong-deadline-past = Le délai est dans le passé ; choisissez aujourd’hui ou une date ultérieure
consultation-wrong-deadline-far = Le délai est à plus de deux ans ; choisissez une date plus proche
consultation-wrong-deadline-earlier = Le délai ne peut être reporté qu’à une date ultérieure
consultation-wrong-nobody-invited = Choisissez ou nommez au moins un organisme
consultation-wrong-bad-body = Donnez le nom de chaque organisme sur une ligne distincte, de 1 à 200 caractères
consultation-wrong-too-many-bodies = Invitez au plus 100 organismes à la fois

error-no-such-consultation = Cette consultation n’existe pas, ou votre organisme n’y a pas été invité.
error-no-such-comment = Ce commentaire n’existe pas dans cette consultation.
error-no-such-body = Cet organisme n’existe pas.
error-round-ended = Le délai de cette consultation a expiré ; les commentaires ne sont plus acceptés. Rien n’a été enregistré. S’il vous faut plus de temps, adressez-vous au secrétariat.
error-round-closed = Cette consultation est close. Rien n’a été enregistré.
error-round-interrupted = Le document n’est pas en consultation actuellement ; les commentaires ne sont pas acceptés. Rien n’a été enregistré.
error-document-settled = Le document a été approuvé compte tenu des suites données, qui ne peuvent donc plus être modifiées.
error-too-many-comments = Votre organisme a atteint le nombre maximal de commentaires pour une consultation. Envoyez les autres au secrétariat sous forme de document.
error-only-replies = Le secrétariat répond aux commentaires mais n’en formule pas lui-même.
error-unknown-part = Le document ne contient pas cette partie. Rien n’a été enregistré. Ouvrez de nouveau la page.
error-not-for-comment = Une consultation ne peut être ouverte que lorsque le document est en consultation.
