### The page that shows every part of the pages.

style-title = Éléments des pages
style-lead = Tous les éléments dont les pages sont faites, dans tous leurs états, dans une langue qui s’écrit de gauche à droite et dans une langue qui s’écrit de droite à gauche. C’est la référence pour les nouvelles pages. Rien sur cette page n’est envoyé ni enregistré, et tout ce qui y est rempli est inventé.
style-type = Caractères
style-colours = Couleurs
style-distances = Distances
style-buttons = Boutons et liens
style-plain = Au repos
style-hover = Sous le pointeur
style-focus = Avec le focus
style-tags = Étiquettes
style-messages = Messages
style-lists = Listes
style-tables = Tableaux et filtres
style-saving = Ce qu’un formulaire dit de l’enregistrement
style-form-empty = Questions non remplies
style-form-answered = Questions remplies
style-form-wrong = Questions mal remplies
