### The audit trail: who did what, on what, when and from where.

audit-title = Registro de auditoría
audit-lead = Quién hizo qué, sobre qué, cuándo y desde dónde. Aquí nada puede modificarse ni eliminarse sin dejar rastro.
audit-count = { $count ->
    [one] { $count } evento hasta ahora.
   *[other] { $count } eventos hasta ahora.
}
audit-head = Número y huella del último:
audit-note = Anote esta línea de vez en cuando fuera de la plataforma. Así, quien administra el servidor puede demostrar que nada se ha cortado ni rehecho:
audit-who = Quién (nombre, correo electrónico o identificador)
audit-role = En calidad de
audit-what = Qué se hizo
audit-kind = Sobre qué
audit-subject = Cuál (identificador, etiqueta o nombre)
audit-from = Desde el día (UTC)
audit-to = Hasta el día (UTC)
audit-none = Ningún evento coincide.
audit-newer = Eventos más recientes
audit-older = Eventos más antiguos
audit-download = Descargar todos los eventos que coinciden:
audit-number = Evento { $number }
audit-same-subject = Todo sobre lo mismo
audit-hashes = Huellas
audit-before = Antes:
audit-after = Después:
audit-own-hash = Del evento:
audit-origin-erased = dirección borrada
audit-erased-person = persona borrada

## What is recorded: a line for each action.

audit-action-audit-began = Inicio del registro de auditoría
audit-action-cycle-created = Periodo de estudios creado
audit-action-cycle-opened = Periodo de estudios abierto
audit-action-cycle-closed = Periodo de estudios cerrado
audit-action-results-published = Resultados publicados
audit-action-results-withdrawn = Resultados retirados
audit-action-deadline-set = Plazo fijado
audit-action-deadline-extended = Plazo prorrogado para un encuestado
audit-action-mail-sent = Carta enviada
audit-action-mail-failed = Carta abandonada
audit-action-mail-cancelled = Carta cancelada
audit-action-mail-retried = Carta puesta de nuevo en espera
audit-action-mail-handed-over = Carta enviada a mano
audit-action-reminder-set = Recordatorio fijado
audit-action-reminder-switched = Recordatorio activado o desactivado
audit-action-reminder-removed = Recordatorio eliminado
audit-action-reminder-queued = Recordatorios puestos en espera
audit-action-response-started = Respuesta comenzada
audit-action-answers-saved = Respuestas guardadas
audit-action-clarification-settled = Pregunta sobre una respuesta resuelta
audit-action-clarification-said = Pregunta o contestación sobre una respuesta
audit-action-response-moved = Cambio de estado de una respuesta
audit-action-section-marked = Indicación sobre el estado de una sección
audit-action-answers-validated = Respuestas aceptadas
audit-action-response-language = Idioma de una respuesta cambiado
audit-action-submission-signed = Respuesta firmada
audit-action-submissions-imported = Envíos importados
audit-action-analysis-declared = Sentido de la mejora declarado para una versión
audit-action-version-saved = Texto de una versión guardado
audit-action-version-translated = Traducción guardada
audit-action-concordance-reviewed = Concordancia revisada
audit-action-version-consulted = Versión enviada a consulta
audit-action-version-reopened = Versión devuelta a borrador
audit-action-version-approved = Versión aprobada
audit-action-version-published = Versión publicada
audit-action-version-retired = Versión retirada
audit-action-consultation-opened = Consulta abierta
audit-action-consultation-invited = Organismo invitado a una consulta
audit-action-consultation-extended = Consulta prorrogada
audit-action-consultation-closed = Consulta cerrada
audit-action-consultation-commented = Comentario presentado
audit-action-consultation-decided = Curso dado a un comentario

## What events are about.

audit-subject-platform = Plataforma
audit-subject-cycle = Periodo de estudios
audit-subject-mail = Carta
audit-subject-reminder-step = Recordatorio
audit-subject-response = Respuesta
audit-subject-version = Versión
audit-subject-consultation = Consulta

## As what somebody acts.

audit-role-administrator = Administración de la plataforma
audit-role-secretariat = Secretaría
audit-role-rapporteur = Relatoría
audit-role-focal-point = Punto focal nacional
audit-role-contributor = Colaboración
audit-role-coordination-body = Organismo de coordinación
audit-role-operator = Operación en la línea de órdenes
audit-role-platform = La propia plataforma
audit-role-visitor = Visita

## What else is recorded, each with its value after a colon.

audit-detail-body = Organismo
audit-detail-comment = Comentario
audit-detail-cycle = Periodo de estudios
audit-detail-deadline = Plazo
audit-detail-disposition = Curso dado
audit-detail-when = Cuándo
audit-detail-to = Cuenta destinataria
audit-detail-respondent = Encuestado
audit-detail-on = Envío automático
audit-detail-letters = Cartas
audit-detail-letter = Carta
audit-detail-kind = Tipo
audit-detail-earlier = Plazo anterior
audit-detail-ends = Último día
audit-detail-items = Elementos
audit-detail-number = Envío
audit-detail-edition = Edición del plan de análisis
audit-detail-revision = Revisión
audit-detail-section = Sección
audit-detail-mark = Estado indicado
audit-detail-evidence-seen = Pruebas vistas
audit-detail-accepted = Aceptadas
audit-detail-question = Pregunta
audit-detail-step = Paso
audit-detail-starts = Primer día
audit-detail-submissions = Envíos
audit-detail-version = Versión
audit-detail-vintage = Edición de los datos
audit-action-nomination-recorded = Designación registrada
audit-action-nomination-ended = Designación terminada
audit-action-nomination-replaced = Punto focal sustituido
audit-action-nomination-lead = Responsabilidad principal dada a otro punto focal
audit-action-invitation-queued = Invitación puesta en cola
audit-action-sections-delegated = Secciones dadas a un colaborador
audit-action-sections-withdrawn = Secciones retiradas a un colaborador
audit-subject-nomination = Designación
audit-subject-account = Cuenta
audit-detail-account = Cuenta
audit-detail-before = Cuenta anterior
audit-detail-lead = Responsable principal
audit-detail-language = Idioma
audit-detail-member-state = Estado Miembro
audit-detail-sections = Secciones
audit-detail-successor = Sucesor
audit-action-account-address-taken = Colaborador invitado con una dirección de otra cuenta
