### What the rapporteur sees: who answered, and what changed.

answered = Han respondido
group = Grupo
share = Proporción
member-state = Estado Miembro
all-member-states = Todos los Estados Miembros
changed-at = Última modificación
# Heading of a column of intervals.
interval-95 = Intervalo del 95 %
# Two numbers.
interval = { $low } a { $high }
# $n is the number of valid answers that a figure rests on.
base = n = { $n }
rate-of = { $responded } de { $eligible }

exports-title = Descargas
exports-what = Todas las respuestas del periodo { $cycle }, sea cual sea su nivel de publicación: solo para quienes gestionan la encuesta.
export-excel = con marca de orden de bytes (BOM), para Excel

comparison-title = Comparar periodos
comparison-none = { $count ->
    [0] Todavía no hay nada que comparar: una comparación requiere dos periodos de estudios y no se ha definido ninguno.
   *[other] Todavía no hay nada que comparar: una comparación requiere dos periodos de estudios y solo se ha definido uno.
}
comparison-of = Comparación de los periodos { $from } y { $to }
compare-from = De
compare-to = A
basis = Respuestas que se tienen en cuenta
breakdown = Desglose
breakdown-none = Sin desglose
# Numbers of questions, or of options of questions.
tally = Elementos comparados: { $compared }. En aumento: { $rose }; en descenso: { $fell }; sin variación demostrada: { $unchanged }; con muy pocas respuestas para concluir: { $too-few }.
tally-refused = No comparados: { $refused }. Fechas y textos, que no tienen proporción: { $without }.
findings-title = Principales variaciones
findings-none = Nada ha variado aquí más de lo que explica el azar.
# Stands under a question: $answer is one of its options, $earlier and $later are shares such as 41.7%.
finding-rose = La proporción de respuestas «{ $answer }» subió del { $earlier } al { $later }.
finding-fell = La proporción de respuestas «{ $answer }» bajó del { $earlier } al { $later }.
finding-no-change-shown = La proporción de respuestas «{ $answer }» era del { $earlier } y es del { $later }; esto no demuestra ninguna variación.
finding-too-few-to-tell = La proporción de respuestas «{ $answer }» era del { $earlier } y es del { $later }; hay muy pocas respuestas para sacar conclusiones.
finding-mean = La media era de { $earlier } y es de { $later }.
# $difference is a signed number; the others are numbers of valid answers.
finding-rests = Diferencia en puntos: { $difference }; n = { $earlier-n } y { $later-n }
changes-title = Todos los elementos
change-basis-text = «Aumento» y «Descenso» se basan en la prueba exacta de McNemar (p inferior a 0,05) cuando se compara a los mismos encuestados en el panel emparejado; en los demás casos, en que el intervalo del 95 % de la variación excluya el 0. Si no es así, se indica «Sin variación demostrada», o «Muy pocas respuestas» cuando las respuestas no bastan. El intervalo muestra la magnitud posible de la variación; cerca del límite puede no coincidir con la prueba.
change-points = Variación (proporciones: puntos porcentuales)
answer = Respuesta
mean = Media
not-compared = No se compara.
no-figure = Las fechas y los textos no tienen una proporción que pueda compararse.
publication-not-shared = Las respuestas a esta pregunta no se publican.
publication-aggregate-only = Las respuestas a esta pregunta se publican únicamente como totales.
change-chart-alt = Gráfico de las variaciones en esta sección, con sus intervalos. La tabla siguiente contiene las mismas cifras.
files-title = Archivos
method-title = Método de cálculo
method-text = Una variación es la proporción más reciente menos la más antigua, en puntos porcentuales, calculada antes del redondeo. Las proporciones llevan intervalos de Wilson del 95 %. En el panel emparejado, se compara a los mismos encuestados consigo mismos, y la prueba exacta de McNemar indica si los cambios en un sentido son más numerosos de lo que explica el azar. Los elementos cuyo significado difiere de una versión a otra no se comparan; la concordancia indica el motivo.
# Which answers a figure rests on.
figure-provenance = { $cycle }: cuestionario { $version }, { $respondents ->
    [one] { $respondents } Estado Miembro
   *[other] { $respondents } Estados Miembros
 }, { $submissions ->
    [one] { $submissions } envío conocido
   *[other] { $submissions } envíos conocidos
 } a { $vintage }
basis-group = Grupo: { $group }.
basis-panel = { $count ->
    [0] Ningún Estado Miembro respondió en los dos periodos.
    [one] Un Estado Miembro respondió en los dos periodos.
   *[other] { $count } Estados Miembros respondieron en los dos periodos.
}
distribution-title = Todas las respuestas
missing-title = Por qué no hay respuesta
missing-reason = Motivo
moves-title = Quién respondió de otra manera
# $from and $to are options, $count is a number of states.
move = { $from } → { $to } ({ $count }):
wording-title = Cómo se preguntó
reviewed-by = Revisado por { $reviewer }

questionnaires-title = Cuestionarios
questionnaires-lead = Las versiones publicadas, tal como las ven los Estados Miembros. Una versión publicada no se modifica nunca.
questionnaires-none = Todavía no se ha publicado ningún cuestionario.
questions-count = { $count ->
    [one] una pregunta
   *[other] { $count } preguntas
}
published-on = publicado el { $date }
# Followed by a condition in the language of questionnaires.
figure-exact = { $value }; { $n } respuestas válidas; intervalo del 95 % de { $low } a { $high }
