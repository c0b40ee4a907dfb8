### Evidence: files and links that support answers.

evidence-title = Justificatifs
evidence-add = Ajouter un justificatif
evidence-change = Voir et modifier les justificatifs
evidence-back = Retour à la question
evidence-what = Fichiers et liens à l’appui de la réponse : une loi, un rapport, la page d’une campagne. Seuls votre pays et les personnes qui gèrent et analysent l’enquête les voient ; ils ne sont pas publiés.
evidence-none = Rien n’est encore joint à cette question.
# Who attached it, and when.
evidence-by = { $author }, { $time }
evidence-remove = Retirer

evidence-file = Ajouter un fichier
evidence-file-choose = Fichier
# $size is a number, $kinds a list of endings such as PDF, DOCX.
evidence-file-hint = { $size } Mo au plus. Types de fichiers acceptés : { $kinds }.
evidence-file-add = Envoyer et joindre
evidence-link = Ajouter un lien
evidence-url = Adresse web
evidence-link-add = Joindre le lien
# Where a question is a table: the line that the evidence is about.
evidence-item = Quelle ligne de la question
evidence-kilobytes = { $size } Ko
evidence-megabytes = { $size } Mo
evidence-done-added = Le justificatif est joint.
evidence-done-removed = Le justificatif n’est plus joint.

error-evidence-none = Ce serveur ne conserve pas de fichiers. Donnez plutôt un lien vers le document.
error-evidence-no-file = Aucun fichier n’a été choisi. Choisissez-en d’abord un.
error-evidence-too-large = Le fichier est plus volumineux que ce que la plateforme accepte. Réduisez-le ou donnez un lien. La taille maximale est indiquée à côté du champ.
error-evidence-full = Avec ce fichier, les fichiers de la réponse dépasseraient ensemble ce que la plateforme accepte. Retirez-en d’abord un ou donnez un lien.
error-evidence-too-many = La réponse a autant de fichiers et de liens que la plateforme en accepte. Retirez-en d’abord un.
error-evidence-empty = Le fichier est vide. Choisissez-en un autre.
error-evidence-type = Les fichiers de ce type ne sont pas acceptés. Les types acceptés sont indiqués à côté du champ ; une page web ou un dessin peut être imprimé en PDF.
error-evidence-extension = La terminaison du nom du fichier ne correspond pas à son contenu. Donnez-lui son vrai nom et choisissez-le de nouveau.
error-evidence-macros = Le fichier contient des macros. Enregistrez-le sans elles ou au format PDF.
error-evidence-packing = Le fichier est compressé de façon inhabituelle et n’a pas été ouvert. Enregistrez-le de nouveau avec votre logiciel de bureau ou au format PDF.
error-evidence-password = Le fichier demande un mot de passe. Enregistrez-le sans mot de passe.
error-evidence-encoding = Le texte n’est pas écrit en UTF-8. Enregistrez-le ainsi : Excel appelle cela « CSV UTF-8 ».
error-evidence-url = Ce n’est pas une adresse web qui puisse être conservée ; elle doit commencer par https:// ou http:// et ne contenir aucun mot de passe.
error-evidence-there = Le même justificatif est déjà joint à cette question.
error-evidence-leaving = Le même fichier est en cours de suppression. Veuillez réessayer dans un instant.
error-no-such-evidence = Ce justificatif n’existe pas ou ne vous est pas accessible.

audit-action-evidence-added = Justificatif joint
audit-action-evidence-removed = Justificatif retiré
audit-detail-item = Élément
audit-detail-evidence = Justificatif
token-action-read-evidence = Télécharger les justificatifs
