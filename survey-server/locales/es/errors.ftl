### What went wrong, and what to do about it.

error-title-400 = Esta dirección o este formulario no se puede entender
error-title-401 = Inicie sesión
error-title-403 = No tiene acceso a esta página
error-title-404 = Página no encontrada
error-title-405 = Esto no se puede hacer aquí
error-title-408 = El envío ha tardado demasiado
error-title-409 = Esto no se puede hacer ahora
error-title-413 = El envío es demasiado grande
error-title-415 = Este formulario no se puede leer
error-title-422 = Hay un problema
error-title-500 = Se ha producido un error por nuestra parte
error-title-503 = El servicio está ocupado

# $code is a short technical name that the secretariat may ask for.
error-code = Código: { $code }
error-way-sign-in = Iniciar sesión
error-way-dashboard = Sus respuestas
error-way-monitor = Seguimiento de las respuestas

error-no-such-page = No hay ninguna página en esta dirección. Compruebe que esté completa o continúe desde aquí.
error-no-such-response = Esta respuesta no existe o no es la suya.
error-no-such-cycle = Este periodo de estudios no existe.
error-no-such-section = El cuestionario no tiene esta sección.
error-no-such-submission = Este envío no existe.
error-no-such-questionnaire = No se ha publicado ningún cuestionario con ese nombre.
error-no-such-respondent = Este encuestado no existe.
error-no-such-question = El formulario contiene una pregunta que no figura en este cuestionario. No se ha guardado nada. Vuelva a abrir la página.
error-no-such-measure = Este elemento no figura en esta comparación.
error-no-such-chart = Este gráfico no existe.
error-no-such-table = Este archivo no existe.
error-no-such-format = Este formato no existe.
error-method-not-allowed = Esta dirección existe, pero no acepta lo que se le ha enviado. Vuelva a la página anterior e inténtelo de nuevo desde allí.
# $parameter is the name of a part of the address, $given what stands there.
error-bad-address = La dirección contiene «{ $given }» en el parámetro { $parameter }, y ese valor no se reconoce. Elija entre las opciones de la página.
error-unknown-field = El formulario contiene un campo «{ $name }» que no figura en esta página. No se ha guardado nada. Vuelva a abrir la página.
error-not-a-form = Lo que se ha enviado no es un formulario de este sitio. No se ha guardado nada.
error-too-large = Lo que se ha enviado supera el tamaño que admite este sitio. No se ha guardado nada. Acorte las respuestas más largas o guarde las secciones de una en una.
error-session-unread = La base de datos no responde en este momento, por lo que el sitio no puede reconocerle. Vuelva a intentarlo dentro de unos segundos y compruebe si se guardaron sus últimas respuestas.
error-slow-form = El formulario no llegó completo a tiempo. No se ha guardado nada. Vuelva a enviarlo o guarde las secciones de una en una.
error-unreadable-address = No se entiende la dirección: una de sus partes figura dos veces o no es lo que corresponde. Elija en la página.
error-bad-revision = El campo «{ $name }» del formulario no indica en qué respuesta guardada se basa. No se ha guardado nada. Vuelva a abrir la página.
error-bad-field = El campo «{ $name }» del formulario contiene algo que esta página no enviaría o figura más veces de las permitidas. No se ha guardado nada. Vuelva a abrir la página.
error-picture-too-large = Este gráfico es demasiado grande para una imagen PNG. Elija una sección o utilice el archivo SVG, que no tiene ese límite.
error-chart-too-much = Este gráfico no cabe en este tamaño con letras legibles. Elija una sección o utilice el tamaño de página, cuya altura se adapta.
error-chart-too-many-answers = Esta pregunta tiene más respuestas de las que este gráfico puede distinguir ({ $most }). Utilice las barras de todas las respuestas.
error-export-failed = No se ha podido generar el archivo, por lo que no se ha enviado nada. La incidencia ha quedado registrada. Vuelva a intentarlo más tarde o avise a la secretaría.
error-crowded = En este momento otras personas están descargando archivos del mismo tipo. No se ha perdido nada. Vuelva a intentarlo dentro de unos segundos.
error-forged = El formulario no procede de una página de este sitio que siga siendo válida, quizá porque usted volvió a iniciar sesión entretanto. No se ha guardado nada. Vuelva a abrir la página.
# $reason is a technical reason in English.
error-no-chart = Este gráfico no existe: { $reason }.
error-internal = No es culpa suya, y no se ha modificado nada. El incidente ha quedado registrado. Vuelva a intentarlo dentro de un rato.
error-busy = La base de datos no responde en este momento. No se ha guardado nada. Vuelva a intentarlo dentro de unos segundos.
error-forbidden = Ha iniciado sesión, pero esta página está reservada a otras personas.
error-not-signed-in = No ha iniciado sesión, o su sesión ha terminado. Inicie sesión y volverá a esta página.
error-invalid = Los datos facilitados presentan problemas. No se ha guardado nada.
error-response-submitted = Esta respuesta ya se ha firmado. Si es necesario modificar algo, pida a la secretaría que la reabra.
error-cycle-not-open = Este periodo de estudios todavía no está abierto a respuestas.
error-cycle-closed = Este periodo de estudios está cerrado. Si algo debe cambiar, pida a la secretaría que abra su respuesta.
error-cycle-order = Una comparación va de un periodo de estudios anterior a uno posterior. Elíjalos en el orden inverso.
error-too-few-cycles = Una tendencia abarca dos periodos o más. Elija al menos dos.
error-cycle-twice = Un periodo se ha elegido dos veces. Elija cada uno una sola vez.
error-analysis-edition = El plan de análisis no lleva el número de edición siguiente. Aumente «edition» en uno respecto de la última declarada.
error-no-scoring = No se ha declarado ningún índice para la versión de este ciclo. Declárelo en la tabla [scoring] de su analysis.toml.
error-index-needs-bridge = Los ciclos utilizaron versiones diferentes. Compare el índice sobre los elementos comunes a ambas.
error-index-nothing-comparable = Ningún elemento del índice puede compararse entre estos ciclos. Elija otros ciclos o solicite la revisión de la concordancia.
error-no-such-breakdown = Este desglose no existe. Elija uno de los que ofrece la página o el código de una pregunta con lista de opciones.
error-no-concordance = Nadie ha revisado todavía qué preguntas de estas dos versiones se pueden comparar.
error-unknown-cycle = Este periodo de estudios no existe.
error-unknown-format = Este formato no existe.

## What is wrong with an answer

fault-unknown-option = «{ $given }» no es una de las opciones
fault-several-values = Dé una sola respuesta
fault-too-few-choices = { $min ->
    [one] Elija al menos una opción
   *[other] Elija al menos { $min } opciones
}
fault-too-many-choices = { $max ->
    [one] Elija una opción como máximo
   *[other] Elija { $max } opciones como máximo
}
# $option is the label of an option.
fault-exclusive-option = La opción «{ $option }» no se puede elegir junto con otras
fault-given-twice = La opción «{ $option }» se ha elegido dos veces
# $place is a number, counted from 1.
fault-rank-gap = La posición { $place } está vacía, aunque hay una posterior que no lo está
fault-not-a-number = «{ $given }» no es un número; utilice solo cifras, con un punto antes de los decimales
fault-too-small = El número debe ser igual o superior a { $min }
fault-too-large = El número debe ser igual o inferior a { $max }
fault-too-many-decimals = { $decimals ->
    [0] Indique un número entero
    [one] Indique un decimal como máximo
   *[other] Indique { $decimals } decimales como máximo
}
fault-not-a-date = «{ $given }» no es una fecha; escríbala como año-mes-día, por ejemplo 2019-05-31
fault-too-early = La fecha no puede ser anterior al { $earliest }
fault-too-late = La fecha no puede ser posterior al { $latest }
fault-too-long = El texto tiene { $length } caracteres; el máximo es de { $max }
fault-control-character = El texto contiene un salto de línea o un carácter invisible que no se puede conservar aquí
fault-not-a-url = «{ $given }» no es una dirección web; debe empezar por https:// o http://
fault-too-many-entries = { $max ->
    [one] Cabe { $max } entrada como máximo
   *[other] Caben { $max } entradas como máximo
}
fault-unknown-reason = «{ $given }» no es un motivo que ofrezca esta pregunta
fault-value-and-reason = Dé una respuesta o un motivo para no darla, pero no ambas cosas
fault-unanswered = Esta pregunta debe responderse
# $message is the questionnaire’s own sentence.
fault-constraint = { $message }
fault-wrong-kind = La respuesta no corresponde a la pregunta
# $entry is the number of an entry, $field the label of a question in it, $fault one of the sentences above.
fault-in-entry = Entrada { $entry }, { $field }: { $fault }
# $row is a line of a table of questions, $fault one of the sentences above.
fault-in-row = { $row }: { $fault }
error-preview-outdated = Las respuestas conocidas en ese momento no son las de la vista previa. Vuelva a verla y publique después.
error-nothing-to-publish = Nadie ha firmado respuestas de este periodo hasta ese momento, así que no hay nada que publicar. Elija un momento posterior.
error-nothing-published = No hay nada publicado de este periodo, así que no hay nada que retirar.
error-vintage-changed = Las respuestas en que se basa esta edición no son las que eran, por lo que no se muestra. La secretaría puede publicar una nueva.
error-unknown-revision = La página que envió no está al día. Ábrala de nuevo; no se ha cambiado nada.
