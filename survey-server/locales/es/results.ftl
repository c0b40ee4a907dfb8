### What everybody sees of published results.

results-title = Resultados
results-about = Lo que dicen los Estados Miembros sobre cómo fomentan la sensibilización en ciberseguridad; lo pregunta una vez en cada periodo de estudios la Comisión de Estudio 2 del UIT-D, Cuestión 3/2.
results-about-more = Cada publicación es una edición de los datos: las respuestas conocidas en un momento. Su dirección no cambia, para que se pueda citar.
results-none = Todavía no se ha publicado nada. Los cuestionarios ya se pueden leer.
results-published-on = Edición { $vintage }, publicada el { $date }
results-absent-title = No hay tales resultados
results-absent = No hay nada publicado con el nombre «{ $asked }». Puede que se publique más adelante o que la dirección sea errónea.
results-withdrawn = Los resultados de { $cycle } se retiraron el { $date }.
results-withdrawn-reason = Motivo indicado:
results-instead = Están publicados:
results-lead = Lo que dijeron los Estados Miembros que respondieron, pregunta por pregunta, junto con lo que cada uno dijo para que todos lo lean.
results-answered = Respondieron { $responded } de { $eligible } Estados Miembros ({ $share }).
results-by-section = Resultados por sección
results-counted = { $count ->
    [0] sin recuentos
    [one] una pregunta
   *[other] { $count } preguntas
}
results-overview = Visión general
results-countries = Países
results-countries-what = Los Estados Miembros que respondieron, cada uno con sus respuestas públicas.
results-activities = Registro de actividades
results-activities-what = Actividades en curso comunicadas por los Estados Miembros, con búsqueda por país, sector, tema y año.
results-data = Datos
results-data-what = Todo lo publicado de este periodo, en ficheros para otros programas.
results-who = Quién respondió
results-cite = Para citar
results-vintage = Edición { $vintage }: respuestas conocidas en { $time }; cuestionario { $questionnaire }.
results-newer = Hay una edición más reciente: { $vintage }.
results-other-cycles = Otros periodos de estudios
results-count = Estados Miembros
results-answer = Respuesta
results-base = Respondieron
results-withheld = reservado
results-withheld-note = No se muestra lo que podría revelar la respuesta de un Estado.
results-before = Junto a { $cycle }
results-before-vintage = Resultados de { $cycle }, edición { $vintage }
results-before-concordance = Qué puede compararse, y por qué
results-before-differences = Qué difiere entre las versiones
results-before-count = { $count } ({ $share })
results-before-both = De los que respondieron las dos veces
results-before-moves = { $both } de { $pairs } las dos veces, { $entered } solo ahora, { $left } solo antes
results-before-change = Cambio de estos, puntos (intervalo del 95 %)
results-before-interval = { $change } (de { $low } a { $high })
results-before-named = En cada periodo de estudios respondieron Estados distintos. Solo las dos últimas columnas se refieren a los mismos Estados: aquellos cuyas respuestas puede ver todo el mundo en ambos.
results-before-unnamed = En cada periodo de estudios respondieron Estados distintos, de modo que la diferencia entre dos proporciones no es el cambio de ningún Estado. A nadie se le dice quién cambió una respuesta dada solo para los recuentos.
results-before-combined = Para cada Estado se forma una respuesta a partir de varias; los recuentos no pueden reunirse así.
results-before-unpublished = El periodo de estudios anterior preguntó esto, y sus recuentos no se publican.
results-before-alt = Gráfico de las proporciones en ambos periodos de estudios. La tabla siguiente contiene las mismas cifras.
results-restricted = Las respuestas a esta pregunta solo se publican como recuentos.
results-kept = Una edición anterior muestra los recuentos de esta pregunta. No se vuelven a mostrar porque la diferencia revelaría lo que se ha cambiado o añadido desde entonces.
results-section-none = No se publican recuentos de esta sección. Las respuestas públicas escritas están en las páginas de los países.
results-chart-alt = Gráfico de la proporción de cada respuesta. La tabla siguiente contiene las mismas cifras.
results-map = Mapa
results-tiles = Teselas
results-by-group = Por grupo de Estados Miembros
results-by-source = Por origen de las respuestas
results-signed-off = Firmada
results-provenance = Quién respondió
results-country-what = Las respuestas que este Estado Miembro dio para que todos las lean. No figuran las que solo se dieron para recuentos ni las que no se comparten.
results-country-silent = Este Estado Miembro no tiene respuestas en esta edición.
results-search = Palabras
results-year = Año
results-no-such-choice = «{ $given }» no se puede elegir como { $name }; se ha omitido en la búsqueda.
results-found = { $count ->
    [0] No se ha encontrado nada. Reduzca los criterios.
    [one] Una entrada
   *[other] { $count } entradas
}
results-pages = Páginas
results-previous = Anterior
results-next = Siguiente
results-page-of = Página { $page } de { $pages }
results-file-counts-csv = Recuentos publicados: una fila por columna, grupo y respuesta.
results-file-counts-json = Los mismos recuentos en JSON.
results-file-changes-csv = Recuentos publicados junto a los del periodo de estudios anterior, con lo que dice la concordancia.
results-file-answers-csv = Respuestas públicas por Estado Miembro.
results-file-activities-csv = El registro de actividades.
results-file-codebook-csv = Qué significa cada columna y código.
results-licence = Licencia
results-licence-text = Puede utilizar y compartir los datos si cita la fuente y la edición:
feed-title = Publicaciones de resultados
feed-summary = Edición { $vintage }: respuestas conocidas en { $time }.
methods-title = Métodos
methods-what = Cómo se elaboran las cifras publicadas y qué se reserva.
methods-who-title = A quién se cuenta
methods-who = Las respuestas nacionales de los Estados Miembros, cada una firmada por su punto focal. Pocos Estados responden, y no al azar: las cifras indican lo que dijeron quienes respondieron, no lo que habrían dicho todos.
methods-vintage-title = Ediciones de los datos
methods-vintage = Una edición fija las respuestas conocidas en un momento: las últimas que cada Estado había firmado. Una corrección da lugar a una edición nueva; la antigua no cambia nunca y toda cifra indica su edición.
methods-counts-title = Recuentos y proporciones
methods-counts = Un recuento es cuántos Estados Miembros dieron una respuesta; su proporción se calcula sobre quienes respondieron la pregunta. Quien no respondió, no lo sabía o no fue preguntado no figura en ninguno. Los Estados se cuentan en regiones y grupos de desarrollo según el primer día del periodo.
methods-withheld-title = Lo que se reserva
methods-levels = Cada pregunta indica quién puede ver sus respuestas: todos con el nombre del Estado, todos pero solo en recuentos, o solo quienes realizan la encuesta. Una pregunta que depende de otra más reservada lo es tanto como ella. De las respuestas solo para recuentos, se reserva un recuento si podría revelar lo que dijo un Estado:
methods-rule-small = si incluye menos de { $least } Estados, y más de ninguno;
methods-rule-all = si incluye a todos los Estados de su grupo, porque entonces se conoce a cada uno;
methods-rule-complement = si con él se pudiera calcular otro recuento reservado a partir de totales, de otros grupos o de otras columnas de la misma pregunta;
methods-rule-tied = si su pregunta solo se hizo tras ciertas respuestas a otra cuyos recuentos se reservan;
methods-rule-once = si una edición anterior muestra recuentos de su pregunta y desde entonces ha cambiado alguna respuesta, porque la diferencia revelaría cuál.
methods-numbers = Los números, fechas y textos solo se publican cuando son públicos, con el nombre del Estado.
methods-change-title = Cambio entre periodos de estudios
methods-change = Los recuentos publicados de dos periodos no deben restarse sin cautela: respondieron otros Estados y se reformularon preguntas. Si también está publicado el periodo de estudios anterior y una concordancia revisada dice que una pregunta significa lo mismo, los recuentos de ambos figuran uno junto a otro con ese dictamen. Donde todo el mundo puede ver lo que respondió cada Estado las dos veces, la página dice además cómo cambiaron los Estados que respondieron dos veces, con un intervalo del 95 % (el de Newcombe para proporciones pareadas). Todo se calcula a partir de lo que está publicado.
results-who-alt = Gráfico de la proporción de Estados Miembros que respondieron, por región. La tabla siguiente contiene las mismas cifras.
