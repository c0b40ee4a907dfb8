### Lettres par courrier électronique. Une ligne vide sépare les paragraphes.

## Ce que contient chaque lettre

mail-greeting = Bonjour { $name },
mail-closing = Cordialement,
mail-signature = Le secrétariat de l’enquête sur la sensibilisation à la cybersécurité
mail-label = { $label } :
mail-copy-link = Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :
mail-automatic = Ce message a été envoyé par la plate-forme de l’enquête :
mail-synthetic = Démonstration : ce message concerne une période d’études dont les réponses ont été inventées.
mail-sample = Exemple : les noms, les dates et les liens de ce message sont inventés.

## Ce qu’une lettre énumère

mail-fact-invited-by = Invitation envoyée par
mail-fact-member-state = État Membre
mail-fact-body = Organisme
mail-fact-cycle = Période d’études
mail-fact-sections = Sections
mail-fact-sections-left = Sections restant à remplir
mail-fact-questions = Questions
mail-fact-deadline = Réponses acceptées jusqu’à la fin de la journée (UTC) du
mail-fact-new-deadline = Nouveau délai, jusqu’à la fin de la journée (UTC) du
mail-fact-reason = Motif
mail-fact-note = Ce qu’il reste à faire
mail-fact-valid-until = Lien valable jusqu’au
mail-fact-submission = Soumission
mail-fact-time = Date et heure
mail-fact-sha256 = Empreinte (SHA-256)
mail-fact-new-address = Nouvelle adresse
mail-fact-focal-point = Point de contact
mail-fact-email = Adresse électronique

## Ce que fera la personne invitée

mail-as-administrator = Vous êtes invité(e) à administrer la plate-forme : vous gérez les comptes et veillez à son bon fonctionnement.
mail-as-secretariat = Vous êtes invité(e) comme membre du secrétariat : vous gérez les questionnaires, les périodes d’études et les désignations.
mail-as-rapporteur = Vous êtes invité(e) à exercer la fonction de rapporteur : vous suivez qui a répondu et comparez les périodes d’études.
mail-as-focal-point = Vous êtes invité(e) comme point de contact national : vous répondez au questionnaire pour votre administration, section par section, et signez la réponse.
mail-as-contributor = Vous êtes invité(e) à contribuer : vous remplissez les sections que le point de contact vous a confiées.
mail-as-coordination-body = Vous êtes invité(e) comme spécialiste d’un organisme de coordination : vous commentez les projets avant leur approbation.

## Les lettres

mail-subject-invitation = Invitation à l’enquête sur la sensibilisation à la cybersécurité
mail-text-invitation = Vous êtes invité(e) à rejoindre la plate-forme de l’enquête sur la sensibilisation à la cybersécurité, que la Commission d’études 2 de l’UIT-D mène auprès des États Membres de l’UIT au titre de la Question 3/2.
mail-action-invitation = Créer mon compte
mail-after-invitation =
    Ce lien vous est personnel et ne fonctionne qu’une fois. Veuillez ne pas le transmettre.

    S’il n’est plus valable, demandez-en un autre au secrétariat. Si vous n’attendiez pas cette invitation, vous n’avez rien à faire.

mail-subject-contributor-invitation = { $state } : invitation à contribuer à l’enquête sur la sensibilisation à la cybersécurité
mail-text-contributor-invitation = Vous êtes invité(e) à remplir une partie de la réponse de votre pays à l’enquête sur la sensibilisation à la cybersécurité. Vous voyez et remplissez les sections indiquées ci-dessous ; le point de contact national signe l’ensemble de la réponse.
mail-action-contributor-invitation = Créer mon compte
mail-action-contributor-again = Ouvrir les sections
mail-after-contributor-invitation = Si vous n’attendiez pas cette invitation, veuillez le signaler à la personne qui vous a invité(e).

mail-subject-password-reset = Choisissez un nouveau mot de passe
mail-text-password-reset = Quelqu’un, probablement vous, a demandé un nouveau mot de passe pour votre compte.
mail-action-password-reset = Choisir un nouveau mot de passe
mail-after-password-reset =
    Ce lien vous est personnel et ne fonctionne qu’une fois. Veuillez ne pas le transmettre.

    Si cette demande ne vient pas de vous, vous n’avez rien à faire : votre mot de passe reste inchangé.

mail-subject-email-change = Confirmez votre nouvelle adresse électronique
mail-text-email-change = Votre compte doit désormais utiliser cette adresse électronique. Elle ne sera modifiée qu’après votre confirmation.
mail-action-email-change = Confirmer l’adresse
mail-after-email-change = Si cette demande ne vient pas de vous, vous n’avez rien à faire : rien ne sera modifié.

mail-subject-email-changed = L’adresse électronique de votre compte a été modifiée
mail-text-email-changed = Votre compte utilise désormais une autre adresse électronique. Les messages qui le concernent n’arrivent plus à celle-ci.
mail-after-email-changed = Si cette modification ne vient pas de vous, prévenez immédiatement le secrétariat : il peut bloquer le compte.

mail-subject-password-changed = Votre mot de passe a été modifié
mail-text-password-changed = Le mot de passe de votre compte a été modifié.
mail-after-password-changed = Si cette modification ne vient pas de vous, choisissez immédiatement un nouveau mot de passe et prévenez le secrétariat.
mail-subject-second-factor-removed = Votre second facteur a été supprimé
mail-text-second-factor-removed = Votre compte n’a plus de second facteur.
mail-after-second-factor-removed = Si votre rôle l’exige, vous le configurerez à votre prochaine connexion. Si vous ne l’avez pas demandé, changez immédiatement votre mot de passe et prévenez le secrétariat.

mail-subject-recovery-codes-renewed = Vos codes de secours ont été renouvelés
mail-text-recovery-codes-renewed = Votre compte a de nouveaux codes de secours. Les précédents ne sont plus valables.
mail-after-recovery-codes-renewed = Si ce n’est pas vous qui les avez renouvelés, changez immédiatement votre mot de passe et prévenez le secrétariat.

mail-subject-sign-in-locked = Nombreuses tentatives infructueuses de connexion à votre compte
mail-text-sign-in-locked = Quelqu’un a essayé à de nombreuses reprises de se connecter à votre compte avec un mot de passe erroné. Les nouvelles tentatives sont retardées pendant un certain temps.
mail-after-sign-in-locked = S’il s’agissait de vous, patientez un peu ou choisissez un nouveau mot de passe. Sinon, prévenez le secrétariat ; tant que personne ne connaît votre mot de passe, il n’est pas nécessaire de le changer.

mail-subject-reminder-not-started = { $state } : la période d’études { $cycle } attend vos réponses
mail-text-reminder-not-started =
    Le questionnaire de la période d’études { $cycle } est ouvert, et la réponse de votre administration n’a pas encore été commencée.

    Vous répondez section par section et pouvez vous interrompre puis reprendre à tout moment. Des collègues peuvent remplir les sections que vous leur confiez.
mail-action-reminder-not-started = Commencer la réponse

mail-subject-reminder-in-progress = { $state } : la réponse pour la période d’études { $cycle } n’est pas encore signée
mail-text-reminder-in-progress = La réponse de votre administration pour la période d’études { $cycle } a été commencée, mais n’a pas encore été signée. Tout ce qui a été enregistré est conservé ; vous pouvez reprendre là où vous vous êtes arrêté(e).
mail-action-reminder-in-progress = Poursuivre la réponse

mail-subject-reminder-deadline-near = { $state } : le délai pour la période d’études { $cycle } expire le { $date }
mail-text-reminder-deadline-near = Le délai approche, et la réponse de votre administration pour la période d’études { $cycle } n’a pas encore été signée.
mail-action-reminder-deadline-near = Accéder à la réponse
mail-after-reminder-deadline-near = S’il vous faut plus de temps, veuillez écrire au secrétariat avant l’expiration du délai.

mail-subject-receipt = { $state } : accusé de réception de la soumission { $number } pour la période d’études { $cycle }
mail-text-receipt =
    La réponse de votre administration pour la période d’études { $cycle } a été signée et reçue. Nous vous remercions.

    Veuillez conserver ce message : grâce à l’empreinte, chacun peut prouver quelles réponses ont été soumises.
mail-action-receipt = Ouvrir l’accusé de réception

mail-subject-clarification-request = { $state } : précisions demandées pour la période d’études { $cycle }
mail-text-clarification-request = Le secrétariat souhaite des précisions sur certaines réponses de votre administration pour la période d’études { $cycle }. Veuillez consulter les questions indiquées ci-dessous, modifier ou expliquer les réponses, puis signer de nouveau la réponse.
mail-action-clarification-request = Consulter les questions

mail-subject-deadline-extended = { $state } : nouveau délai pour la période d’études { $cycle }
mail-text-deadline-extended = Le délai accordé à votre administration pour répondre au questionnaire de la période d’études { $cycle } a été prolongé.
mail-action-deadline-extended = Accéder à la réponse

mail-subject-response-reopened = { $state } : la réponse pour la période { $cycle } est rouverte
mail-text-response-reopened = Le secrétariat a rouvert la réponse de votre administration pour la période { $cycle }. Ce qui a été signé est conservé et reste valable jusqu’à votre prochaine signature.
mail-action-response-reopened = Accéder à la réponse

mail-subject-response-stands = { $state } : la réponse pour la période { $cycle } est maintenue telle que signée
mail-text-response-stands = La réponse de votre administration pour la période { $cycle } n’est pas ouverte aux modifications. Ce qui a été signé reste valable.
mail-action-response-stands = Accéder à la réponse

mail-subject-response-validated = { $state } : la réponse pour la période { $cycle } est validée
mail-text-response-validated = Le secrétariat a accepté la réponse de votre administration pour la période { $cycle }. Merci.
mail-action-response-validated = Ouvrir le récépissé

mail-subject-section-done = { $state } : des sections de la réponse pour la période { $cycle } sont terminées
mail-text-section-done = Des contributeurs indiquent avoir terminé les sections ci-dessous. Veuillez les examiner, puis les accepter ou les rendre.
mail-action-section-done = Accéder à la réponse

mail-subject-section-returned = { $state } : des sections de la réponse pour la période { $cycle } sont à reprendre
mail-text-section-returned = Le point de contact national a rendu les sections ci-dessous. Veuillez les revoir.
mail-action-section-returned = Accéder à la réponse

mail-subject-delegation-withdrawn = { $state } : des sections ne vous sont plus confiées
mail-text-delegation-withdrawn = Votre contribution aux sections indiquées ci-dessous n’est plus nécessaire et vous n’y avez plus accès. Ce que vous avez enregistré reste dans la réponse. Nous vous remercions de votre travail.
mail-after-delegation-withdrawn = S’il s’agit d’une erreur, veuillez vous adresser au point de contact national.

mail-subject-focal-point-nominated = { $state } : un point de contact a été désigné
mail-text-focal-point-nominated = Le secrétariat a enregistré la personne indiquée ci-dessous comme point de contact désigné de votre pays. Dès qu’elle aura accepté l’invitation, elle pourra, comme vous, lire et modifier la réponse de votre administration avant sa signature.
mail-action-focal-point-nominated = Voir qui répond pour le pays
mail-after-focal-point-nominated = Si votre administration n’en sait rien, opposez-vous-y sans tarder : avertissez votre administration, et le secrétariat par écrit. Tout ce qui est fait est inscrit au journal d’audit.

mail-subject-focal-point-arrived = { $state } : un point de contact peut se connecter
mail-text-focal-point-arrived = La personne indiquée ci-dessous peut désormais se connecter comme point de contact de votre pays, et lire et modifier la réponse de votre administration.
mail-action-focal-point-arrived = Voir qui répond pour le pays
mail-after-focal-point-arrived = Si votre administration n’en sait rien, opposez-vous-y sans tarder : avertissez votre administration, et le secrétariat par écrit. Tout ce qui est fait est inscrit au journal d’audit.

mail-subject-focal-point-lead = { $state } : le chef de file a changé
mail-text-focal-point-lead = La personne indiquée ci-dessous est désormais le point de contact chef de file de votre pays et signe la réponse.
mail-action-focal-point-lead = Voir qui répond pour le pays
mail-after-focal-point-lead = Si votre administration n’en sait rien, opposez-vous-y sans tarder : avertissez votre administration, et le secrétariat par écrit. Tout ce qui est fait est inscrit au journal d’audit.

mail-subject-focal-point-left = { $state } : un point de contact ne répond plus
mail-text-focal-point-left = La personne indiquée ci-dessous ne répond plus pour votre pays et ne peut plus se connecter ; ce qui a été enregistré reste dans la réponse.
mail-after-focal-point-left = Si votre administration n’en sait rien, opposez-vous-y sans tarder : avertissez votre administration, et le secrétariat par écrit. Tout ce qui est fait est inscrit au journal d’audit.

mail-subject-invitation-barred = { $state } : vous ne pouvez pas être invité à cette adresse
mail-text-invitation-barred = Le point de contact indiqué ci-dessous souhaitait vous inviter à répondre à des sections de la réponse du pays. Votre adresse a déjà un compte sur cette plate-forme, pour un autre pays ou dans un autre rôle, et un compte n’en a qu’un. Aucune section ne vous a donc été confiée et rien ne change pour vous. Le point de contact n’apprend pas que vous avez un compte.
mail-after-invitation-barred = Si vous devez contribuer malgré tout, donnez une autre adresse au point de contact. Si le compte est une erreur, écrivez au secrétariat. Sinon, vous n’avez rien à faire.
