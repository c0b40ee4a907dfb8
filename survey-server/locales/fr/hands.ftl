### Plusieurs mains : qui a une section, qui l’a terminée, et l’historique des réponses.

section-with = Confiée à
section-said-done = Terminée
section-said-done-changed = Des réponses ont changé depuis que la section a été déclarée terminée
section-said-accepted = Acceptée
section-said-accepted-changed = Des réponses ont changé depuis que la section a été acceptée
section-said-returned = Renvoyée
section-mark-done = Déclarer terminée
section-mark-not-done = Pas encore terminée
section-mark-accepted = Accepter
section-give-back = Renvoyer
section-note = Ce qu’il reste à faire (facultatif)
history-title = Historique de la réponse
history-back = Retour à la question
history-none = Il n’y a pas encore de réponse.
life-wrong-answers-changed = Des réponses de cette section ont changé depuis que vous l’avez consultée. Consultez-les de nouveau
error-section-not-done = Personne n’a terminé cette section : elle ne peut pas être renvoyée. Rouvrez la page.

# What was typed by somebody who may not save it any more.
unsaved-gone = Cette section n’est pas, ou n’est plus, à remplir par vous ; rien n’a donc été enregistré. Le point de contact national confie les sections à celles et ceux qui les remplissent.
unsaved-typed = Ce que vous avez saisi
unsaved-copy = Copiez-le avant de quitter cette page ; personne d’autre ne l’a.
unsaved-title = Rien n’a été enregistré
unsaved-below = Ce que vous avez saisi se trouve encore dans les champs ci-dessous : copiez-le avant de quitter cette page.
