### The audit trail: who did what, on what, when and from where.

audit-title = Piste d’audit
audit-lead = Qui a fait quoi, sur quoi, quand et d’où. Rien ne peut être modifié ni supprimé ici sans laisser de trace.
audit-count = { $count ->
    [one] { $count } événement à ce jour.
   *[other] { $count } événements à ce jour.
}
audit-head = Numéro et empreinte du dernier :
audit-note = Notez cette ligne de temps en temps en dehors de la plate-forme. La personne qui exploite le serveur peut alors prouver que rien n’a été coupé ni refait :
audit-who = Qui (nom, adresse électronique ou identifiant)
audit-role = En qualité de
audit-what = Ce qui a été fait
audit-kind = Sur quoi
audit-subject = Lequel (identifiant, libellé ou nom)
audit-from = Du jour (UTC)
audit-to = Au jour (UTC)
audit-none = Aucun événement ne correspond.
audit-newer = Événements plus récents
audit-older = Événements plus anciens
audit-download = Télécharger tous les événements correspondants :
audit-number = Événement { $number }
audit-same-subject = Tout sur le même objet
audit-hashes = Empreintes
audit-before = Avant :
audit-after = Après :
audit-own-hash = De l’événement :
audit-origin-erased = adresse effacée
audit-erased-person = personne effacée

## What is recorded: a line for each action.

audit-action-audit-began = Début de la piste d’audit
audit-action-cycle-created = Période d’études créée
audit-action-cycle-opened = Période d’études ouverte
audit-action-cycle-closed = Période d’études close
audit-action-results-published = Résultats publiés
audit-action-results-withdrawn = Résultats retirés
audit-action-deadline-set = Délai fixé
audit-action-deadline-extended = Délai prolongé pour un répondant
audit-action-mail-sent = Lettre envoyée
audit-action-mail-failed = Lettre abandonnée
audit-action-mail-cancelled = Lettre annulée
audit-action-mail-retried = Lettre remise en attente
audit-action-mail-handed-over = Lettre envoyée manuellement
audit-action-reminder-set = Rappel fixé
audit-action-reminder-switched = Rappel activé ou désactivé
audit-action-reminder-removed = Rappel supprimé
audit-action-reminder-queued = Rappels mis en attente
audit-action-response-started = Réponse commencée
audit-action-answers-saved = Réponses enregistrées
audit-action-clarification-settled = Question sur une réponse réglée
audit-action-clarification-said = Question ou réplique sur une réponse
audit-action-response-moved = Avancement d’une réponse
audit-action-section-marked = Indication sur l’état d’une section
audit-action-answers-validated = Réponses acceptées
audit-action-response-language = Langue d’une réponse modifiée
audit-action-submission-signed = Réponse signée
audit-action-submissions-imported = Soumissions importées
audit-action-analysis-declared = Sens de l’amélioration déclaré pour une version
audit-action-version-saved = Texte d’une version enregistré
audit-action-version-translated = Traduction enregistrée
audit-action-concordance-reviewed = Concordance examinée
audit-action-version-consulted = Version soumise à consultation
audit-action-version-reopened = Version redevenue projet
audit-action-version-approved = Version approuvée
audit-action-version-published = Version publiée
audit-action-version-retired = Version retirée
audit-action-consultation-opened = Consultation ouverte
audit-action-consultation-invited = Organisme invité à une consultation
audit-action-consultation-extended = Consultation prolongée
audit-action-consultation-closed = Consultation close
audit-action-consultation-commented = Commentaire déposé
audit-action-consultation-decided = Suite donnée à un commentaire

## What events are about.

audit-subject-platform = Plate-forme
audit-subject-cycle = Période d’études
audit-subject-mail = Lettre
audit-subject-reminder-step = Rappel
audit-subject-response = Réponse
audit-subject-version = Version
audit-subject-consultation = Consultation

## As what somebody acts.

audit-role-administrator = Administration de la plate-forme
audit-role-secretariat = Secrétariat
audit-role-rapporteur = Rapporteur
audit-role-focal-point = Point de contact national
audit-role-contributor = Contributeur
audit-role-coordination-body = Organisme de coordination
audit-role-operator = Exploitation en ligne de commande
audit-role-platform = La plate-forme elle-même
audit-role-visitor = Visite

## What else is recorded, each with its value after a colon.

audit-detail-body = Organisme
audit-detail-comment = Commentaire
audit-detail-cycle = Période d’études
audit-detail-deadline = Délai
audit-detail-disposition = Suite donnée
audit-detail-when = Date prévue
audit-detail-to = Compte destinataire
audit-detail-respondent = Répondant
audit-detail-on = Envoi automatique
audit-detail-letters = Lettres
audit-detail-letter = Lettre
audit-detail-kind = Type
audit-detail-earlier = Délai précédent
audit-detail-ends = Dernier jour
audit-detail-items = Éléments
audit-detail-number = Soumission
audit-detail-edition = Édition du plan d’analyse
audit-detail-revision = Révision
audit-detail-section = Section
audit-detail-mark = État indiqué
audit-detail-evidence-seen = Preuves vues
audit-detail-accepted = Acceptées
audit-detail-question = Question
audit-detail-step = Étape
audit-detail-starts = Premier jour
audit-detail-submissions = Soumissions
audit-detail-version = Version
audit-detail-vintage = Millésime
audit-action-nomination-recorded = Désignation enregistrée
audit-action-nomination-ended = Désignation terminée
audit-action-nomination-replaced = Point de contact remplacé
audit-action-nomination-lead = Autre point de contact chef de file
audit-action-invitation-queued = Invitation mise en file
audit-action-sections-delegated = Sections confiées à un contributeur
audit-action-sections-withdrawn = Sections reprises à un contributeur
audit-subject-nomination = Désignation
audit-subject-account = Compte
audit-detail-account = Compte
audit-detail-before = Compte précédent
audit-detail-lead = Chef de file
audit-detail-language = Langue
audit-detail-member-state = État Membre
audit-detail-sections = Sections
audit-detail-successor = Successeur
audit-action-account-address-taken = Contributeur invité à une adresse d’un autre compte
