### Filling in a response.

# $respondent is the name of a Member State.
dashboard-title = Sus respuestas: { $respondent }
dashboard-none-open = En este momento no hay ningún periodo de estudios abierto a respuestas. Se le avisará cuando se abra el próximo.
# $sections is the number of sections.
dashboard-not-started = { $sections ->
    [one] Todavía no ha empezado. El cuestionario tiene una sola sección, y puede interrumpir el trabajo y continuarlo en cualquier momento.
   *[other] Todavía no ha empezado. El cuestionario tiene { $sections } secciones, y puede interrumpir el trabajo y continuarlo en cualquier momento.
}
dashboard-start = Empezar
dashboard-continue = Continuar
dashboard-submitted = Su respuesta se ha firmado y enviado. Muchas gracias.
dashboard-focal-points = Puntos focales
dashboard-focal-points-what = Quienes pueden leer y modificar la respuesta antes de la firma, además de los colaboradores en sus secciones. Usted recibe una carta cada vez que alguien llega, pasa a ser responsable principal o se va. Si no conoce a alguna de estas personas, avise a su administración y a la secretaría.
dashboard-others = Otros periodos de estudios
dashboard-no-others = No hay otros periodos de estudios.
dashboard-no-response = No se dio ninguna respuesta.
dashboard-not-submitted = La respuesta no se firmó.
deadline = Se admiten respuestas hasta el { $date }
# A number of questions out of all that are asked.
progress-items = Preguntas respondidas: { $answered } de { $asked }

task-not-asked = No se pregunta
task-not-started = Sin empezar
task-complete = Completa
# A number of questions out of all that are asked in the section.
task-progress = Respondidas: { $answered } de { $asked }

response-title = Respuesta para el periodo { $cycle }
response-sections = Secciones
response-finish = Cuando haya terminado
response-finish-how = Revise sus respuestas y, a continuación, firme. Puede firmar aunque algunas preguntas queden sin responder, siempre que haya respondido a las obligatorias.
response-answers = Las respuestas
back-to-sections = Todas las secciones
back-to-response = La respuesta
section-of = Sección { $number } de { $of }
section-not-asked = Debido a sus otras respuestas, no es necesario completar esta sección.
previous-section = Sección anterior
save-and-continue = Guardar y continuar
save-and-list = Guardar y volver a las secciones
# $section is the title of the section that was saved just now.
notice-saved = La sección «{ $section }» se ha guardado.
notice-opened = { $count ->
    [one] Sus respuestas se han guardado. Han dado lugar a una pregunta más, en la que se ha situado esta página.
   *[other] Sus respuestas se han guardado. Han dado lugar a { $count } preguntas más; esta página se ha situado en la primera de ellas.
}

# Beside a question that has to be answered before sign-off.
required = (obligatoria)
more-explanation = Más información sobre esta pregunta
no-answer-because = Si no tiene respuesta
# Takes an answer back, so that the question is unanswered again.
take-back = Todavía sin respuesta
# $place is a number, counted from 1.
ranking-place = Posición { $place }
# $max is a number of characters.
text-limit = { $max } caracteres como máximo.
# $number is the number of an entry, counted from 1.
entry-number = Entrada { $number }
entry-add = Añadir otra entrada
entry-remove = Eliminar la entrada { $number }
entry-up = Subir la entrada { $number }
# $max is the greatest number of entries.
entry-full = { $max ->
    [one] No se puede añadir más de { $max } entrada.
   *[other] No se pueden añadir más de { $max } entradas.
}

# Before the title of a page that shows what is wrong, and before each thing that is wrong.
error-prefix = Error:
errors-title = Hay un problema
errors-nothing-saved = Todavía no se ha guardado nada de esta página.

conflict-title = Otra persona ha modificado las mismas respuestas
conflict-lead = Mientras usted completaba esta página, otra persona guardó otras respuestas a las preguntas que figuran a continuación. Elija cuáles deben conservarse. Todavía no se ha guardado nada de su página.
conflict-theirs = Conservar la otra respuesta
conflict-mine = Utilizar mi respuesta
conflict-by = { $author }, { $time }
conflict-save = Guardar estas respuestas

review-title = Revisar y firmar
review-ready = Ha respondido a todas las preguntas obligatorias. Puede firmar.
review-required = { $count ->
    [one] Hay que responder a una pregunta antes de firmar
   *[other] Hay que responder a { $count } preguntas antes de firmar
}
review-optional = { $count ->
    [one] Otra pregunta está sin responder
   *[other] Otras { $count } preguntas están sin responder
}
change = Modificación
change-section = Modificar
sign-off-title = Firmar y enviar
sign-off-what = Al firmar, las respuestas se envían a la secretaría como respuesta oficial de su país. Después ya no se podrán modificar, a menos que la secretaría reabra la respuesta.
sign-off = Firmar y enviar
signature-name = Su nombre
signature-capacity = Su cargo
signature-capacity-hint = Por ejemplo: Responsable, Agencia Nacional de Ciberseguridad
# $respondent is the name of a Member State.
signature-confirmed = Confirmo que estas son las respuestas del siguiente Estado Miembro y que puedo darlas en su nombre: { $respondent }.
signature-wrong-name = Indique su nombre, en 200 caracteres como máximo
signature-wrong-capacity = Indique su cargo, en 200 caracteres como máximo
signature-wrong-confirmed = Confirme que puede dar estas respuestas

receipts = Acuses de recibo
receipt-link = Acuse de recibo { $number }
receipt-title = Acuse de recibo del envío { $number }
# $respondent is the name of a Member State, $cycle such as 2018-2021.
receipt-lead = Se ha recibido la respuesta para el periodo { $cycle }. Encuestado: { $respondent }.
receipt-signed = Firmada por
receipt-time = Recibida el
receipt-language = Idioma del formulario en el momento de la firma
receipt-languages = El documento en
receipt-provenance = Origen de las respuestas
receipt-download = Descargar el documento firmado (JSON)
receipt-check = Cómo comprobar el documento
receipt-check-how = Quien tenga el documento puede demostrar que no se ha modificado nada en él. Descárguelo y calcule su SHA-256 con cualquier programa que lo permita; el resultado debe coincidir con el que figura más arriba:

next-unanswered = Siguiente pregunta sin respuesta
state-ready = Las respuestas se guardan mientras escribe.
state-saving = Guardando…
state-saved = Guardado a las { $time }
state-kept = Aún no guardado: no hay conexión. Lo que ha escrito se conserva en este dispositivo.
state-unkept = No guardado: no hay conexión y este dispositivo no puede conservar lo que ha escrito. No cierre esta página.
state-down = No hay conexión. Lo que escriba se conserva en este dispositivo.
state-busy = Aún no guardado: el sitio está saturado. Lo que ha escrito se conserva en este dispositivo.
state-faulty = No guardado: pregunta { $number }. { $fault }
state-clashing = No guardado: otra persona ha cambiado la respuesta a la pregunta { $number }. Elija cuál conservar.
state-elsewhere = Una respuesta de otra sección no está guardada.
state-elsewhere-link = Verla
state-signed-out = Su sesión ha terminado. Lo que ha escrito se conserva en este dispositivo y se guardará cuando inicie sesión.
state-signed-out-unkept = Su sesión ha terminado y este dispositivo no puede conservar lo que ha escrito. No cierre esta página; inicie sesión en otra ventana.
state-sign-in = Iniciar sesión
clash-title = Otra persona ha cambiado esta respuesta.
clash-what = Su respuesta aún no está guardada. Elija cuál conservar.
clash-yours = Su respuesta
count-left = Caracteres restantes: { $number }
count-over = Caracteres de más: { $number }
