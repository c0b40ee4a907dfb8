# Who has answered a cycle and who has not.

monitor-title = Seguimiento de las respuestas
# $responded and $eligible are numbers of states, $share is such as 38.7%.
monitor-total = { $responded ->
    [one] Ha respondido { $responded } Estado Miembro de { $eligible } ({ $share }).
   *[other] Han respondido { $responded } Estados Miembros de { $eligible } ({ $share }).
}
monitor-alt-responses-by-region = Gráfico de la proporción de Estados Miembros que han respondido, por región. La tabla siguiente contiene las mismas cifras.
monitor-table = Respuestas por grupo, según la composición de los grupos a { $date }
monitor-states = { $count ->
    [one] Un Estado
   *[other] { $count } Estados
}
# Beside the name of a state that is no Member State but takes part.
monitor-observer = observador
monitor-no-states = Ningún Estado Miembro se encuentra en esta situación.
monitor-alt-response-timeline = Gráfico de la proporción de Estados Miembros que habían respondido, según los días transcurridos desde el inicio del periodo, junto al periodo anterior. Las cifras también están disponibles en CSV.
monitor-alt-map-response = Mapa del mundo con la situación de la respuesta de cada Estado Miembro. La tabla de Estados Miembros que figura más abajo contiene la misma información.
monitor-alt-tiles-response = Cada Estado Miembro como una casilla del mismo tamaño, por región, con el color de la situación de su respuesta. La tabla de Estados Miembros que figura más abajo contiene la misma información.
monitor-tiles = Lo mismo con casillas de igual tamaño, por región
monitor-csv-rates = Esta tabla en CSV
monitor-csv-states = Todos los Estados Miembros en CSV

# $day is a number of days, $share is such as 38.7%.
monitor-same-day = El mismo día de { $cycle }, { $day ->
    [one] un día
   *[other] { $day } días
} después de su inicio, habían respondido { $responded } de { $eligible } ({ $share }).
monitor-before-none = No hay ningún periodo anterior con el que comparar.
monitor-undated = { $count ->
    [one] Una respuesta de { $cycle } se importó sin su fecha y no se cuenta aquí.
   *[other] { $count } respuestas de { $cycle } se importaron sin su fecha y no se cuentan aquí.
}
# The head of a column: how many of the group had answered by then.
monitor-then = Mismo día de { $cycle }
monitor-more = Diferencia, en puntos

monitor-news-title = Qué ha cambiado
monitor-news-since = Desde el { $time }:
monitor-news-first = Esta es su primera visita. La próxima vez verá aquí lo que haya cambiado desde entonces; también puede elegir una fecha.
monitor-news-none = No ha cambiado nada.
# Each of these stands before names of states.
monitor-news-signed = Han respondido por primera vez ({ $count }):
monitor-news-again = Han vuelto a firmar ({ $count }):
monitor-news-begun = Han empezado a responder ({ $count }):
monitor-news-went-on = { $count ->
    [one] Otro Estado ha avanzado en su borrador, que nadie más lee.
   *[other] Otros { $count } Estados han avanzado en sus borradores, que nadie más lee.
}
monitor-since = Cambios desde el
