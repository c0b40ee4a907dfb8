# What each Member State answered to one item of one cycle.

answers-title = Ce que chaque État Membre a répondu pour { $cycle }
answers-hint = Pour les questions dont les réponses ne sont pas publiques, seul le fait qu’un État a répondu est indiqué. Les chiffres sont aussi disponibles au format CSV.
answers-alt-map-answers = Carte du monde où chaque État Membre a la couleur de sa réponse.
answers-alt-tiles-answers = Chaque État Membre sous forme de case de même taille, par région, dans la couleur de sa réponse.
