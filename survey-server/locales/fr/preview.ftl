### L’aperçu d’un questionnaire en cours de rédaction.

preview = Aperçu
preview-about = Aperçu des fichiers ci-dessus, destiné à leur auteur. Il suit chacune de leurs modifications ; rien de ce qui est saisi n’est enregistré.
preview-problems = Les fichiers présentent des problèmes
preview-stale = Le questionnaire est affiché tel qu’il était avant que les fichiers ne présentent des problèmes.
# $count is the number of problems that a draft may have.
preview-obstacles = { $count ->
    [one] Un point s’oppose encore à l’approbation de ce projet
   *[other] { $count } points s’opposent encore à l’approbation de ce projet
}
preview-nothing-yet = Le questionnaire sera affiché ici dès que les problèmes auront été corrigés.
# $count est le nombre de lignes auxquelles il faut répondre.
preview-items = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
preview-lacks = Indisponible dans ces langues :
preview-check = Vérifier cette page
preview-right = Tout est correct sur cette page. Rien n’a été enregistré.
preview-open = Avant la signature, il faudrait encore répondre aux questions suivantes :
# $count est le nombre de questions qui ne sont pas affichées.
preview-hidden = { $count ->
    [one] Une question de cette section n’est posée qu’en fonction d’autres réponses.
   *[other] { $count } questions de cette section ne sont posées qu’en fonction d’autres réponses.
}
preview-show-every = Afficher toutes les questions
preview-every = Toutes les questions sont affichées, qu’elles soient posées ou non.
preview-as-asked = N’afficher que les questions posées
preview-next-section = Section suivante
