### What is said beside answers: comments, publication levels, how they stand to the ones before.

remark-summary = Commentaire, ou publier moins
remark-comment = Commentaire
remark-publication = Qui peut voir cette réponse
remark-level-own-public = Comme le prévoit la question : tout le monde, avec le nom du pays
remark-level-own-aggregate-only = Comme le prévoit la question : seulement dans des chiffres portant sur plusieurs pays
remark-level-aggregate-only = Sans le nom du pays : elle ne compte que dans les analyses
remark-level-not-shared = Aucune publication
fault-in-remark = À côté de la réponse : { $fault }
fault-not-tighter = Une réponse peut être publiée moins ouvertement que ne le prévoit la question, pas plus ouvertement
remark-nature = Si la réponse diffère de la précédente : pourquoi ?
remark-nature-none = Non précisé
remark-nature-confirmed = Toujours vrai
remark-nature-real-change = Quelque chose a changé dans le pays
remark-nature-correction = La réponse précédente était erronée
remark-nature-other-reading = Nous comprenons la question autrement
remark-nature-unsaid = La réponse diffère de la précédente. Veuillez dire pourquoi.
remark-note = Ce qu’il faut savoir à ce sujet
remark-ask-correction = Demander une correction de la réponse précédente
remark-implausible = Cette réponse est très éloignée de la précédente.
remark-confirm = Oui, elle est juste
remark-confirmed = Changement inhabituel confirmé
before-title = Réponse donnée en { $cycle }
before-not-comparable = Non comparable :
before-still-true = Toujours vrai
notice-unlikely = { $count ->
    [one] Tout est enregistré. Une réponse est très éloignée de la précédente : veuillez la revoir, et la confirmer si elle est juste.
   *[other] Tout est enregistré. { $count } réponses sont très éloignées des précédentes : veuillez les revoir, et confirmer celles qui sont justes.
}
warning-recommended-unanswered = Une réponse est recommandée
warning-implausible-change = Changement inhabituel, non confirmé
warning-change-without-nature = Réponse modifiée sans raison indiquée
warning-soft-rule = Réponse inhabituelle
warning-not-explained = Sans explication
warnings-title = { $count ->
    [one] Un point à examiner
   *[other] { $count } points à examiner
}
warnings-what = Rien de cela n’empêche de signer. Modifiez la réponse ou expliquez-la : le secrétariat voit l’explication.
warnings-go = Aller à la question
warnings-explained = Expliqué :
warnings-text = Explication pour tout ce qui est coché
warnings-explain = Garder l’explication
error-bad-explanation = Cochez ce que vous expliquez et écrivez pourquoi il en est ainsi, en 2 000 caractères au plus.
error-explained-meanwhile = Des réponses ont changé entre-temps. Regardez-les, puis expliquez.
