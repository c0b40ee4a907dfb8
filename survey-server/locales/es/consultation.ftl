### Consultas: comentarios de los organismos invitados y curso que se les da.

consultations-title = Consultas
consultations-lead-body = Proyectos sobre los que se ha invitado a su organismo a formular comentarios.
consultations-lead-staff = Los organismos formulan comentarios sobre los proyectos antes de su aprobación. Se da curso a cada comentario.
consultations-none-body = Su organismo aún no ha sido invitado a ninguna consulta.
consultations-none-staff = Aún no se ha celebrado ninguna consulta. Se abre desde la página de una versión que esté en consulta.
consultation-state-open = Abierta a comentarios
consultation-state-ended = Plazo vencido
consultation-state-closed = Cerrada
consultation-state-interrupted = Interrumpida
consultation-not-open-ended = El plazo ha vencido: ya no se admiten comentarios.
consultation-not-open-closed = Esta consulta se ha cerrado: ya no se admiten comentarios.
consultation-not-open-interrupted = El documento no está en consulta en este momento: no se admiten comentarios.
consultation-revision = Revisión { $revision }
consultation-deadline = Comentarios hasta el { $date } (final del día, UTC)
consultation-days-left = { $days ->
    [0] hoy es el último día
    [one] queda { $days } día
   *[other] quedan { $days } días
}
consultation-comments = { $count ->
    [0] ningún comentario
    [one] { $count } comentario
   *[other] { $count } comentarios
}
consultation-own = { $count ->
    [0] ninguno de su organismo
    [one] { $count } de su organismo
   *[other] { $count } de su organismo
}
consultation-undecided = { $count ->
    [one] { $count } sin curso dado
   *[other] { $count } sin curso dado
}
consultation-closed-by = Cerrada por { $name } el { $time }
consultation-extended-by = Plazo prorrogado por { $name } el { $time }
consultation-moved-on = El documento está ahora en la revisión { $revision }. Esta página muestra el texto que fue objeto de los comentarios.
consultation-seen-by = Todos los organismos invitados a esta consulta, así como la secretaría, pueden leer lo que usted escriba.
consultation-invited = Invitados:
consultation-show = Mostrar
consultation-show-all = Todo el documento
consultation-show-commented = Partes con comentarios
consultation-show-open = Comentarios sin curso dado
consultation-show-decided = Comentarios con curso dado
consultation-body = Organismo
consultation-jump = Secciones
consultation-none-shown = No hay comentarios que coincidan.
consultation-none-yet = Todavía no hay comentarios.
consultation-whole = El documento en su conjunto
consultation-comment = Comentar
consultation-comment-number = Comentario { $number }
consultation-comment-text = Comentario
consultation-comment-send = Enviar el comentario
consultation-reply = Responder
consultation-reply-text = Respuesta en este hilo
consultation-reply-send = Enviar la respuesta
consultation-cancel = Cancelar
consultation-secretariat = Secretaría
consultation-manage = Invitar a otros organismos, prorrogar el plazo, cerrar
consultation-bodies = Organismos que se invitan
consultation-new-bodies = Otros organismos
consultation-new-bodies-hint = Un nombre por línea, por ejemplo CE 17 del UIT-T.
consultation-invite = Invitar
consultation-later-deadline = Nuevo plazo
consultation-deadline-hint = Se admiten comentarios hasta el final de ese día, UTC.
consultation-extend = Prorrogar el plazo
consultation-close-means = El cierre pone fin definitivamente a esta consulta: ya no se admiten comentarios ni respuestas. Se podrá seguir dando curso a los comentarios.
consultation-close = Cerrar la consulta
consultation-none-held = Todavía no se ha celebrado ninguna consulta sobre esta versión.
consultation-opening = Abrir una consulta
consultation-title-label = Título
consultation-title-hint = Es lo primero que leen los organismos invitados.
consultation-deadline-label = Plazo
consultation-open = Abrir la consulta
consultation-not-for-comment = Solo se puede abrir una consulta mientras la versión esté en consulta.

disposition = Curso dado
disposition-accepted = Aceptado
disposition-noted = Tomado en cuenta
disposition-rejected = Rechazado
disposition-means-accepted = el documento se modificará en consecuencia
disposition-means-noted = no se modifica nada
disposition-means-rejected = el documento no se modificará; la respuesta explica por qué
disposition-none = todavía ninguno
disposition-reply = Respuesta al organismo
disposition-reply-hint = Obligatoria si se rechaza el comentario.
disposition-save = Guardar el curso dado
disposition-decide = Dar curso
disposition-change = Cambiar el curso dado
disposition-earlier = Decisiones anteriores
disposition-overtaken = Entretanto, otra persona ha dado curso a este comentario: véase más arriba. Lo que usted escribió figura más abajo; no se ha guardado nada.
dispositions-title = Cuadro del curso dado a los comentarios
dispositions-number = Núm.
dispositions-part = Parte y texto
dispositions-print = Su navegador puede imprimir esta página o guardarla en PDF.

## Qué está mal en un formulario, por código

consultation-wrong-text-missing = Escriba lo que desea decir
consultation-wrong-text-too-long = El texto supera los 10 000 caracteres; acórtelo o envíelo en varios comentarios
consultation-wrong-bad-character = El texto contiene un carácter invisible o de control que no se puede conservar; elimínelo
consultation-wrong-disposition-missing = Elija aceptado, tomado en cuenta o rechazado
consultation-wrong-reply-missing = Explique por qué se rechaza el comentario
consultation-wrong-bad-title = Indique un título de 1 a 200 caracteres en una sola línea
consultation-wrong-bad-deadline = Indique el plazo como año-mes-día, por ejemplo 2026-12-31
consultation-wrong-deadline-past = El plazo ya ha pasado; elija hoy o un día posterior
consultation-wrong-deadline-far = El plazo vence dentro de más de dos años; elija un día anterior
consultation-wrong-deadline-earlier = El plazo solo se puede aplazar a un día posterior
consultation-wrong-nobody-invited = Elija o indique al menos un organismo
consultation-wrong-bad-body = Indique el nombre de cada organismo en una línea aparte, de 1 a 200 caracteres
consultation-wrong-too-many-bodies = Invite como máximo a 100 organismos a la vez

error-no-such-consultation = No existe tal consulta, o su organismo no ha sido invitado a ella.
error-no-such-comment = No existe tal comentario en esta consulta.
error-no-such-body = No existe tal organismo.
error-round-ended = El plazo de esta consulta ha vencido; ya no se admiten comentarios. No se ha guardado nada. Si necesita más tiempo, diríjase a la secretaría.
error-round-closed = Esta consulta se ha cerrado. No se ha guardado nada.
error-round-interrupted = El documento no está en consulta en este momento; no se admiten comentarios. No se ha guardado nada.
error-document-settled = El documento se aprobó sobre la base del curso dado a los comentarios, que ya no se puede cambiar.
error-too-many-comments = Su organismo ha alcanzado el número máximo de comentarios en una consulta. Envíe los demás a la secretaría en un documento.
error-only-replies = La secretaría responde a los comentarios, pero no formula ninguno.
error-unknown-part = El documento no tiene esa parte. No se ha guardado nada. Abra de nuevo la página.
error-not-for-comment = Solo se puede abrir una consulta mientras el documento esté en consulta.
