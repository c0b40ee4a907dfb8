# What each Member State answered to one item of one cycle.

answers-title = Qué respondió cada Estado Miembro en { $cycle }
answers-hint = De las preguntas cuyas respuestas no son públicas solo se muestra si un Estado respondió. Las cifras también están disponibles en CSV.
answers-alt-map-answers = Mapa del mundo en el que cada Estado Miembro tiene el color de su respuesta.
answers-alt-tiles-answers = Cada Estado Miembro como una casilla del mismo tamaño, por región, con el color de su respuesta.
