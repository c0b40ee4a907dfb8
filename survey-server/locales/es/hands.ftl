### Varias manos: quién tiene una sección, quién la ha terminado y el historial de las respuestas.

section-with = A cargo de
section-said-done = Terminada
section-said-done-changed = Hay respuestas que han cambiado desde que se dio por terminada
section-said-accepted = Aceptada
section-said-accepted-changed = Hay respuestas que han cambiado desde que se aceptó
section-said-returned = Devuelta
section-mark-done = Dar por terminada
section-mark-not-done = Aún no está terminada
section-mark-accepted = Aceptar
section-give-back = Devolver
section-note = Qué falta por hacer (opcional)
history-title = Historial de la respuesta
history-back = Volver a la pregunta
history-none = Todavía no hay respuesta.
life-wrong-answers-changed = Hay respuestas de esta sección que han cambiado desde que la consultó. Vuelva a consultarlas
error-section-not-done = Nadie ha terminado esta sección, por lo que no se puede devolver. Vuelva a abrir la página.

# What was typed by somebody who may not save it any more.
unsaved-gone = Esta sección no le corresponde a usted, o ya no, por lo que no se ha guardado nada. El punto focal de su país asigna las secciones a quienes las rellenan.
unsaved-typed = Lo que usted escribió
unsaved-copy = Cópielo antes de salir de esta página; nadie más lo tiene.
unsaved-title = No se ha guardado nada
unsaved-below = Lo que usted escribió sigue en los campos de abajo: cópielo antes de salir de esta página.
