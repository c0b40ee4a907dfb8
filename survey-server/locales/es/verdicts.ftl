### Lo que puede decirse de un cambio: el veredicto en palabras y en qué se basa.

verdict-improved = Mejoró
verdict-worsened = Empeoró
verdict-changed = Cambió
verdict-no-change-shown = No se muestra ningún cambio
verdict-cannot-be-told = No puede saberse
verdict-tally = { $improved } mejoraron, { $worsened } empeoraron, { $changed } cambiaron sin un sentido declarado. { $unchanged } no muestran ningún cambio; de { $untold } no puede decirse nada.
verdict-tally-hint = Un elemento mejoró o empeoró si los mismos Estados Miembros cambiaron más de lo que explica el azar, aun con tantas preguntas examinadas, y si los que no respondieron no podrían anularlo fácilmente.
verdicts-title = Lo que puede decirse
verdict-count = { $count ->
    [one] un elemento
   *[other] { $count } elementos
}
verdict-rule = La regla de los veredictos:
verdict-reason-refused = Los dos cuestionarios no pueden compararse en este elemento.
verdict-reason-no-direction = Nadie ha declarado qué sentido es mejor.
verdict-reason-too-few = { $pairs } respondieron en ambos periodos; con menos de { $least } ningún resultado habría podido mostrar un cambio.
verdict-reason-not-tested = No hay prueba para este elemento.
verdict-reason-not-shown = El azar por sí solo podría explicarlo (p ajustado: { $p }).
verdict-reason-shown = Más cambiaron en un sentido de lo que explica el azar (p ajustado: { $p }).
verdict-reason-bases-disagree = Los que respondieron en ambos periodos cambiaron en un sentido, y todos los encuestados en el otro.
verdict-reason-mean-disagrees = Entre los que respondieron en ambos periodos predominó el cambio en un sentido, mientras que la media cambió en el otro.
verdict-reason-undone = Si los Estados Miembros que no respondieron difieren de los demás en { $difference } puntos, no hay cambio; un cambio debe resistir { $withstands } puntos.
verdict-reason-withstands = Los Estados Miembros que no respondieron tendrían que diferir en { $difference } puntos para anularlo.
verdict-reason-certain-for-all = Se mantiene con independencia de lo que habrían dicho los Estados Miembros que no respondieron.
verdict-reason-others-unknown = Para este tipo de elemento no se sabe qué podrían ocultar los que no respondieron.

bases-title = Con ambas bases
parts-title = Cambio, u otros encuestados
parts-text = De los { $total } puntos entre todos los encuestados, { $both } proceden de los que respondieron las dos veces, { $entry } de los que respondieron por primera vez y { $exit } de los que ya no responden.
parts-table = Las partes en una tabla
parts-who = Quién
parts-count = Estados Miembros
parts-points = Puntos
parts-both = Respondieron las dos veces
parts-entry = Respondieron por primera vez
parts-exit = Ya no responden
parts-total = En total
hidden-title = Lo que podrían ocultar los que no respondieron
hidden-certain = Dijeran lo que dijeran, el cambio entre todos los Estados Miembros está entre { $low } y { $high } puntos.
hidden-open = Si todos hubieran respondido, el cambio entre todos los Estados Miembros podría estar en cualquier lugar entre { $low } y { $high } puntos.
hidden-undone = Si difieren en { $difference } puntos de los que respondieron, en ambos periodos y en contra del cambio, no queda nada de él.
hidden-details = Límites, diferencias y ponderaciones
hidden-bounds = Proporción de todos los Estados Miembros que responde «{ $answer }», como mínimo y como máximo:
hidden-difference = Puntos en que difieren
hidden-change = Cambio que sería entonces cierto
weighted-text = Ponderado para que los encuestados se parezcan a todos los Estados Miembros por región y nivel de desarrollo. Solo ayuda si los que no respondieron se parecen a los de su grupo que sí lo hicieron.
weighted-method = Ponderación
weighting-post-stratified = Por región y nivel de desarrollo a la vez
weighting-raked = Por región y por nivel de desarrollo
design-effect = efecto de diseño { $effect }
tests-title = Pruebas
test = Prueba
test-exact-mcnemar = McNemar exacta
test-mid-p = McNemar, p media
test-mcnemar = McNemar, asintótica
test-mcnemar-corrected = McNemar, con corrección de continuidad
test-stuart-maxwell = Stuart-Maxwell
test-bhapkar = Bhapkar
test-bowker = Simetría de Bowker
test-wilcoxon-exact = Rangos con signo de Wilcoxon, exacta
test-pratt-exact = Rangos con signo de Wilcoxon con ceros de Pratt, exacta
test-pratt = Rangos con signo de Wilcoxon con ceros de Pratt, asintótica
test-sign = Prueba de los signos
test-paired-t = t para datos pareados
adjusted-text = El valor p en que se basa el veredicto, tal cual y ajustado por { $count } elementos examinados conjuntamente:
adjusted-raw = Sin ajustar
adjusted-benjamini-hochberg = Benjamini-Hochberg
adjusted-benjamini-yekutieli = Benjamini-Yekutieli
adjusted-holm = Holm
adjusted-hochberg = Hochberg

trend-link = El elemento a lo largo de los periodos
trend-lead = Cada periodo se lleva a las respuestas del último mediante las concordancias revisadas. Las pruebas se basan en los que respondieron todas las veces.
trend-chart-alt = Gráfico de las proporciones a lo largo de los ciclos, con sus intervalos. La tabla siguiente contiene las mismas cifras.
trend-cycles = Periodos
trend-matched = { $count ->
    [one] Uno respondió en todos estos periodos
   *[other] { $count } respondieron en todos estos periodos
}
trend-test-cochran-q = Q de Cochran
trend-test-friedman = Friedman
trend-agreement = W de Kendall = { $w }
trend-no-test = sin prueba: nadie cambió o respondieron muy pocos
