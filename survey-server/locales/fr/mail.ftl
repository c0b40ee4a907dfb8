### La boîte d’envoi, l’aperçu des lettres, les rappels d’une période d’études et les délais.

nav-mail = Courrier
mail-title = Courrier
mail-lead = Les lettres en attente et les lettres envoyées, les plus récentes en premier.
mail-no-server = Aucun serveur de messagerie n’est configuré. Les lettres restent ici jusqu’à ce que vous les envoyiez vous-même : ouvrez-en une et choisissez « Afficher pour l’envoyer soi-même ».
mail-look-at-letters = Voir toutes les lettres dans toutes les langues
mail-none = Aucune lettre de ce genre.
mail-older = Lettres plus anciennes
mail-to = À
mail-letter = Lettre
mail-due = Prévue le
mail-attempts = Tentatives
mail-the-subject = Objet
mail-queued = Mise en attente le
mail-next-attempt = Prochaine tentative
mail-finished = Envoyée ou terminée le
mail-by-hand = Envoi manuel par { $name }
mail-reason = Motif
mail-status-waiting = En attente
mail-status-sending = Envoi en cours
mail-status-sent = Envoyée
mail-status-failed = Abandonnée
mail-status-cancelled = Annulée
mail-kind-invitation = Invitation
mail-kind-contributor-invitation = Invitation à contribuer
mail-kind-invitation-barred = Invitation impossible à accepter
mail-kind-password-reset = Nouveau mot de passe
mail-kind-email-change = Confirmation d’une adresse
mail-kind-email-changed = Adresse modifiée
mail-kind-password-changed = Mot de passe modifié
mail-kind-second-factor-removed = Second facteur supprimé
mail-kind-recovery-codes-renewed = Codes de secours renouvelés
mail-kind-sign-in-locked = Tentatives de connexion infructueuses
mail-kind-reminder = Rappel
mail-kind-reminder-not-started = Rappel : non commencée
mail-kind-reminder-in-progress = Rappel : en cours
mail-kind-reminder-deadline-near = Rappel : délai proche
mail-kind-receipt = Accusé de réception
mail-kind-clarification-request = Demande de précisions
mail-kind-deadline-extended = Délai prolongé
mail-kind-delegation-withdrawn = Sections retirées
mail-kind-focal-point = Changement parmi les points de contact
mail-kind-focal-point-nominated = Point de contact désigné
mail-kind-focal-point-arrived = Point de contact : accès ouvert
mail-kind-focal-point-lead = Changement de chef de file
mail-kind-focal-point-left = Départ d’un point de contact
mail-reason-account-disabled = Le compte est désactivé
mail-reason-no-longer-needed = La lettre n’était plus nécessaire
mail-reason-no-address = Le compte n’a pas d’adresse
mail-reason-unreadable = L’objet de la lettre n’existe plus
mail-masked = Les liens qui permettent de se connecter sont masqués ici. Ils ne sont créés qu’au moment de l’envoi.
mail-plain = Texte brut
mail-page = Telle que l’affichent les messageries
mail-open-page = Ouvrir la lettre sur une page à part
mail-hand-over = Afficher pour l’envoyer soi-même
mail-hand-over-means = La lettre s’affiche une seule fois avec son lien et compte comme envoyée par vous. Le serveur de messagerie ne l’enverra plus.
mail-retry = Renvoyer
mail-retry-means = La lettre est remise en attente.
mail-cancel = Annuler
mail-cancel-means = La lettre n’est pas envoyée.
mail-handed-title = Envoyez cette lettre maintenant
mail-handed-lead = Copiez l’adresse, l’objet et le texte dans votre messagerie et envoyez la lettre. Cette page ne s’affiche qu’une fois ; la lettre compte comme envoyée par vous.
mail-back = Toutes les lettres
letters-title = Lettres
letters-lead = Chaque lettre telle qu’elle se présentera, avec des noms, des dates et des liens inventés.

reminders-title = Rappels, période d’études { $label }
reminders-link = Rappels
reminders-lead = Chaque étape s’adresse à tous les points de contact actifs d’un État Membre, et jamais deux fois à la même personne.
reminders-none = Aucune étape n’a encore été fixée.
reminders-deadline = Les réponses sont acceptées jusqu’à la fin de la journée (UTC) du { $date } ; les prolongations accordées à certains États sont prises en compte.
reminders-no-deadline = Cette période d’études n’a pas de délai : les étapes comptées à partir du délai ne rappellent rien à personne.
reminder-kind = Destinataires du rappel
reminder-kind-not-started = Ceux qui n’ont pas commencé
reminder-kind-in-progress = Ceux qui ont commencé et n’ont pas signé
reminder-kind-deadline-near = Tous ceux qui n’ont pas signé, car le délai approche
reminder-on-day = Le { $date }
reminder-days-before = { $days ->
    [0] Le jour du délai
    [one] Un jour avant le délai
   *[other] { $days } jours avant le délai
}
reminder-is-on = Par la plate-forme, le jour venu
reminder-is-off = Seulement lorsque vous l’envoyez
reminder-turn-on = Laisser la plate-forme l’envoyer
reminder-turn-off = Ne pas l’envoyer automatiquement
reminder-remove = Supprimer
reminder-preview = Voir qui recevrait le rappel
reminder-add = Ajouter une étape
reminder-day-label = À cette date
reminder-days-label = Ou tant de jours avant le délai de chaque État
reminder-on-label = La plate-forme l’envoie automatiquement le jour venu
reminder-save = Ajouter l’étape
reminder-wrong-kind-missing = Choisissez les destinataires du rappel
reminder-wrong-when-missing = Indiquez une date, ou un nombre de jours avant le délai
reminder-wrong-when-twice = Indiquez une date ou un nombre de jours avant le délai, mais pas les deux
reminder-wrong-bad-day = Indiquez la date sous la forme année-mois-jour, par exemple 2026-12-31
reminder-wrong-bad-days = Indiquez un nombre entier de jours, de 0 à 365
reminder-plan-title = Qui recevrait le rappel
reminder-plan-lead = Rien n’a été envoyé. Voici qui recevrait une lettre si vous l’envoyiez maintenant.
reminder-recipients = { $count ->
    [0] Personne ne recevrait de lettre
    [one] Une lettre
   *[other] { $count } lettres
}
reminder-others = Qui n’en recevrait pas, et pourquoi
reminder-send = Envoyer maintenant
reminder-due-on = Automatiquement le
reminder-lead-focal-point = point de contact principal
reminder-look-at-letter = Voir la lettre
reminder-reason-no-account = Pas de point de contact
reminder-reason-invited = Invitation pas encore acceptée
reminder-reason-disabled = Compte désactivé
reminder-reason-no-address = Pas d’adresse électronique
reminder-reason-submitted = Signée
reminder-reason-started = Commencée
reminder-reason-not-started = Non commencée
reminder-reason-deadline-passed = Délai expiré
reminder-reason-no-deadline = Pas de délai
reminder-reason-reminded = Rappel déjà envoyé à cette étape
reminder-reason-not-open = La période d’études n’est pas ouverte

deadline-over = Le délai a expiré le { $date }. Les réponses ne sont plus acceptées. S’il vous faut plus de temps, adressez-vous au secrétariat.

error-deadline-passed = Le délai fixé pour vos réponses a expiré. Rien n’a été enregistré. S’il vous faut plus de temps, adressez-vous au secrétariat.
error-no-deadline = Cette période d’études n’a pas de délai qui puisse être prolongé. Fixez-en un d’abord.
error-no-such-message = Cette lettre n’existe pas.
error-no-such-letter = Cette lettre n’existe pas.
error-no-such-step = Cette étape n’existe pas, ou elle a été supprimée.
error-too-many-steps = Une période d’études compte au plus 20 étapes. Supprimez-en une d’abord.
error-mail-not-waiting = Cette lettre est partie, ou son envoi est en cours. Rouvrez la page pour le savoir.
error-mail-warning = Cette lettre avertit une personne d’une modification de son compte. Elle ne peut pas être retirée.
error-mail-hand-keys = Ce lien ouvre le compte d’une personne qui répond pour un pays ; il n’est donc montré à personne. Il lui est envoyé par courriel, ce qui exige de configurer SMTP. À défaut, mettez fin à la désignation et désignez à nouveau la personne ; les autres points de contact du pays en sont avertis.
error-mail-hand-warning = Cette lettre avertit une personne d’une modification. Elle part d’elle-même par courriel et n’est remise à personne.
error-mail-undeliverable = Cette lettre n’est plus nécessaire, ou son compte n’a pas d’adresse. Rien n’a été modifié. Vous pouvez l’annuler.
