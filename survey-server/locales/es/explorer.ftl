### The explorer: what changed between two cycles.

explorer-and = Y además
explorer-sort = Orden
explorer-sort-questionnaire = Como en el cuestionario
explorer-sort-change = Primero el mayor cambio
explorer-sort-significance = Primero la menor p ajustada
explorer-sort-size = Primero las más respondidas
explorer-more = Acotar: grupo, procedencia, día, elementos
explorer-as-of = Respuestas conocidas ese día
explorer-sources = Solo respuestas procedentes de
explorer-items = Elegir elementos
explorer-by-stakeholder = Por tipo de encuestado
explorer-by-provenance = Por procedencia
explorer-by-language = Por idioma del formulario
explorer-by-question = Por la respuesta a
explorer-sources-only = { $source }; solo: { $sources }
explorer-nobody = No queda ningún encuestado: nadie había respondido hasta ese día o ninguna respuesta procede de esas fuentes.
explorer-widen = Mostrar todas las respuestas conocidas ahora
explorer-few =
    { $count ->
        [one] Una pregunta mostrada aquí se basa en menos de { $least } respuestas dadas únicamente para datos agregados.
       *[other] { $count } preguntas mostradas aquí se basan cada una en menos de { $least } respuestas dadas únicamente para datos agregados.
    } Esas cifras pueden revelar lo que respondió un solo Estado Miembro: no las transmita ni las imprima.
explorer-words-differ = Lo que difiere en la redacción:
explorer-written = En sus propias palabras
explorer-written-none = No se pidió a nadie que escribiera sobre esto, o nadie escribió nada.
explorer-wrong-title = Esta dirección pide algo que no existe
explorer-wrong-unknown = La dirección tiene «{ $given }» como { $parameter }, que no se conoce.
explorer-wrong-twice = No se puede entender la dirección: contiene { $parameter } dos veces y solo puede figurar una.
explorer-wrong-parameter = La dirección tiene una parte «{ $given }» y no existe ninguna con ese nombre.
explorer-wrong-same = La dirección compara el periodo { $given } consigo mismo, lo que no muestra ningún cambio.
explorer-wrong-nearest = Lo más parecido que funciona:
explorer-wrong-without = Lo mismo sin ello
explorer-wrong-anew = Empezar de nuevo
explorer-zip = Descargar todo lo que se muestra aquí en ZIP
explorer-views-title = Vistas guardadas
explorer-views-hint = Una vista guardada es una dirección con un nombre, solo para usted. Sus cifras se calculan con las respuestas conocidas al abrirla.
explorer-views-none = Aún no ha guardado ninguna vista. Abra el explorador, elija y guarde lo que vea.
explorer-view-name = Nombre de la vista
explorer-view-save = Guardar esta vista
explorer-view-rename = Cambiar el nombre
explorer-view-remove = Eliminar esta vista
error-view-name = No se guardó nada: dé a la vista un nombre de 1 a 100 caracteres.
error-view-address = No se guardó nada: solo pueden guardarse páginas del explorador. Abra una y guárdela allí.
error-too-many-views = Tiene 100 vistas guardadas, que es el máximo. Elimine una que ya no use.
error-no-such-view = No existe esa vista o no es suya.
explorer-copy-title = Copiar para un informe
explorer-copy-hint = Lo que sigue va junto: gráfico, leyenda, cifras y en qué se basan. Cópielo con el botón, selecciónelo o imprima esta página.
explorer-copy-button = Copiar
explorer-copy-done = Copiado.
explorer-copy-failed = El navegador no lo permitió. Seleccione el bloque y cópielo a mano.
explorer-copy-charts = Otros gráficos de este elemento
explorer-chart-alt = Gráfico de las cifras siguientes o de las páginas enlazadas.
explorer-report-title = Las figuras del informe final
explorer-report-lead = Las figuras 1 a 11 y 15 a 18 del informe final de la Cuestión 3/2, trazadas de nuevo con las respuestas de { $to } junto a las de { $from }.
explorer-figure = Figura { $number }.
explorer-figure-missing = Ninguno de los cuestionarios lo pregunta, así que no hay nada que trazar.
explorer-figure-items = Los elementos de esta figura

# What states say of their own changes; $count is a number of states.
declared-real-change = De quienes respondieron de otra manera, { $count ->
    [one] { $count } indica que algo ha cambiado en el país.
   *[other] { $count } indican que algo ha cambiado en el país.
 }
declared-correction = De quienes respondieron de otra manera, { $count ->
    [one] { $count } indica que su respuesta anterior era errónea; puede no ser un cambio del país.
   *[other] { $count } indican que su respuesta anterior era errónea; pueden no ser cambios de los países.
 }
declared-other-reading = De quienes respondieron de otra manera, { $count ->
    [one] { $count } indica que ahora entiende la pregunta de otro modo; puede no ser un cambio del país.
   *[other] { $count } indican que ahora entienden la pregunta de otro modo; pueden no ser cambios de los países.
 }
declared-notes = Lo que escriben sobre sus cambios
