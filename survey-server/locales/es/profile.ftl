### El perfil de un país después de la firma.

profile-title = Perfil del país: { $respondent }
profile-link = Perfil del país
profile-lead = { $cycle }, envío { $number }, firmado el { $time }.
# $region is the name of a region, $vintage a number.
profile-region = Junto a las respuestas figura lo que se ha publicado de la región ({ $region }, Estados que respondieron: { $count }): edición { $vintage } de { $cycle }, respuestas conocidas en { $time }. No se utiliza nada más de otros Estados, sea quien sea quien consulte esta página.
profile-public = La página pública del país
profile-no-region = No hay resultados publicados de { $cycle }, por lo que nada de la región figura junto a las respuestas.
profile-place = Puesto en el índice
profile-place-index = Índice (de 0 a 100)
profile-place-all = Puesto entre todos los Estados
profile-place-region = Puesto en la región
profile-place-of = { $place } de { $count }
profile-place-median = Mediana de la región (distancia)
profile-place-how = Calculado únicamente con respuestas publicadas. Declarado por:
profile-place-none = Se han publicado demasiado pocas respuestas del país para calcular el índice.
profile-place-closed = El índice se basa en respuestas que no son públicas, por lo que no se muestra ningún puesto.
profile-gaps = Lo que queda pendiente
profile-gaps-none = No queda nada pendiente.
profile-gaps-how = Qué respuestas son mejores lo declaran quienes informan sobre la encuesta; el cuestionario no lo dice. Lo que figura aquí no es una falta.
profile-gap-required = Respuesta necesaria que falta
profile-gap-unanswered = Pregunta formulada y no contestada
profile-gap-dont-know = No se sabe
profile-gap-withheld = No se comunica
profile-gap-not-in-place = No existe
profile-gap-in-part = Existe en parte
profile-gap-behind-region = Peor que la mediana de la región
profile-answers = Respuestas a lo largo de los periodos de estudios
profile-no-earlier = El país no firmó nada en un periodo de estudios anterior.
profile-not-reviewed = Nadie ha revisado qué puede compararse con este periodo de estudios; su acuse de recibo contiene las respuestas.
# Before an answer in the words of an earlier version.
profile-given = Dada como
profile-dropped = Preguntado en { $cycle } y ya no
profile-means-split = Una pregunta pasó a ser varias. La respuesta anterior se muestra tal como se dio.
profile-means-merged = Varias preguntas pasaron a ser una. Las respuestas anteriores se muestran tal como se dieron.
profile-not-published = No publicado
profile-same = Misma respuesta: { $count } de { $of } ({ $share })
profile-option = { $option }: { $count } de { $of } ({ $share })
profile-same-withheld = Misma respuesta: reservado
profile-option-withheld = { $option }: reservado
profile-median = Mediana: { $median }
profile-medians = Mediana: entre { $lower } y { $upper }
profile-median-number = Mediana de { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
 }: { $median }
profile-distance = Distancia: { $distance }
