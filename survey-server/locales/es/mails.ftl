### Cartas por correo electrónico. Una línea en blanco separa los párrafos.

## Lo que tiene cada carta

mail-greeting = Hola, { $name }:
mail-closing = Atentamente,
mail-signature = La secretaría de la encuesta sobre sensibilización en materia de ciberseguridad
mail-label = { $label }:
mail-copy-link = Si el enlace no se abre, copie esta dirección en su navegador:
mail-automatic = La plataforma de la encuesta ha enviado este mensaje:
mail-synthetic = Demostración: este mensaje se refiere a un periodo de estudios cuyas respuestas se han inventado.
mail-sample = Muestra: los nombres, las fechas y los enlaces de este mensaje son inventados.

## Lo que enumera una carta

mail-fact-invited-by = Invitación enviada por
mail-fact-member-state = Estado Miembro
mail-fact-body = Organismo
mail-fact-cycle = Periodo de estudios
mail-fact-sections = Secciones
mail-fact-sections-left = Secciones por completar
mail-fact-questions = Preguntas
mail-fact-deadline = Se admiten respuestas hasta el final (UTC) del
mail-fact-new-deadline = Nuevo plazo, hasta el final (UTC) del
mail-fact-reason = Motivo
mail-fact-note = Qué queda por hacer
mail-fact-valid-until = El enlace es válido hasta el
mail-fact-submission = Envío
mail-fact-time = Fecha y hora
mail-fact-sha256 = Huella (SHA-256)
mail-fact-new-address = Nueva dirección
mail-fact-focal-point = Punto focal
mail-fact-email = Dirección de correo electrónico

## Lo que hará la persona invitada

mail-as-administrator = Se le invita a administrar la plataforma: se ocupará de las cuentas y del funcionamiento.
mail-as-secretariat = Se le invita como miembro de la secretaría: se ocupará de los cuestionarios, los periodos de estudios y las designaciones.
mail-as-rapporteur = Se le invita a ejercer la relatoría: seguirá quién ha respondido y comparará los periodos de estudios.
mail-as-focal-point = Se le invita a ejercer la coordinación nacional: responderá al cuestionario en nombre de su administración, sección por sección, y firmará la respuesta.
mail-as-contributor = Se le invita a contribuir: completará las secciones que la coordinación nacional le ha encomendado.
mail-as-coordination-body = Se le invita como especialista de un organismo de coordinación: comentará los proyectos antes de su aprobación.

## Las cartas

mail-subject-invitation = Invitación a la encuesta sobre sensibilización en materia de ciberseguridad
mail-text-invitation = Se le invita a la plataforma de la encuesta sobre sensibilización en materia de ciberseguridad, que la Comisión de Estudio 2 del UIT-D realiza entre los Estados Miembros de la UIT en el marco de la Cuestión 3/2.
mail-action-invitation = Crear mi cuenta
mail-after-invitation =
    El enlace es solo para usted y funciona una única vez. No lo comparta, por favor.

    Si ya no es válido, solicite otro a la secretaría. Si no esperaba esta invitación, no tiene que hacer nada.

mail-subject-contributor-invitation = { $state }: invitación a contribuir a la encuesta sobre sensibilización en materia de ciberseguridad
mail-text-contributor-invitation = Se le invita a completar una parte de la respuesta de su país a la encuesta sobre sensibilización en materia de ciberseguridad. Usted verá y completará las secciones indicadas a continuación; la coordinación nacional firmará la respuesta en su conjunto.
mail-action-contributor-invitation = Crear mi cuenta
mail-action-contributor-again = Abrir las secciones
mail-after-contributor-invitation = Si no esperaba esta invitación, comuníqueselo a la persona que se la envió.

mail-subject-password-reset = Elija una nueva contraseña
mail-text-password-reset = Alguien, probablemente usted, ha solicitado una nueva contraseña para su cuenta.
mail-action-password-reset = Elegir una nueva contraseña
mail-after-password-reset =
    El enlace es solo para usted y funciona una única vez. No lo comparta, por favor.

    Si no la ha solicitado usted, no tiene que hacer nada: su contraseña sigue siendo la misma.

mail-subject-email-change = Confirme su nueva dirección de correo electrónico
mail-text-email-change = Su cuenta va a utilizar esta dirección de correo electrónico a partir de ahora. Solo se cambiará cuando usted la confirme.
mail-action-email-change = Confirmar la dirección
mail-after-email-change = Si no lo ha solicitado usted, no tiene que hacer nada: no se cambiará nada.

mail-subject-email-changed = Se ha cambiado la dirección de correo electrónico de su cuenta
mail-text-email-changed = Su cuenta utiliza ahora otra dirección de correo electrónico. Los mensajes sobre la cuenta ya no llegan a esta.
mail-after-email-changed = Si no la ha cambiado usted, avise de inmediato a la secretaría, que puede bloquear la cuenta.

mail-subject-password-changed = Se ha cambiado su contraseña
mail-text-password-changed = Se ha cambiado la contraseña de su cuenta.
mail-after-password-changed = Si no la ha cambiado usted, elija de inmediato una nueva contraseña y avise a la secretaría.
mail-subject-second-factor-removed = Se ha eliminado su segundo factor
mail-text-second-factor-removed = Su cuenta ya no tiene segundo factor.
mail-after-second-factor-removed = Si su función lo requiere, lo configurará al iniciar sesión la próxima vez. Si no lo ha pedido usted, cambie de inmediato su contraseña y avise a la secretaría.

mail-subject-recovery-codes-renewed = Se han renovado sus códigos de recuperación
mail-text-recovery-codes-renewed = Su cuenta tiene nuevos códigos de recuperación. Los anteriores ya no sirven.
mail-after-recovery-codes-renewed = Si no los ha renovado usted, cambie de inmediato su contraseña y avise a la secretaría.

mail-subject-sign-in-locked = Muchos intentos fallidos de iniciar sesión en su cuenta
mail-text-sign-in-locked = Alguien ha intentado muchas veces iniciar sesión en su cuenta con una contraseña incorrecta. Los nuevos intentos se retrasan durante un tiempo.
mail-after-sign-in-locked = Si ha sido usted, espere un poco o elija una nueva contraseña. Si no, avise a la secretaría; mientras nadie conozca su contraseña, no es necesario cambiarla.

mail-subject-reminder-not-started = { $state }: el periodo de estudios { $cycle } espera sus respuestas
mail-text-reminder-not-started =
    El cuestionario del periodo de estudios { $cycle } está abierto y la respuesta de su administración aún no se ha empezado.

    Se responde sección por sección, y el trabajo se puede interrumpir y continuar en cualquier momento. Otros colegas pueden completar las secciones que usted les encomiende.
mail-action-reminder-not-started = Empezar la respuesta

mail-subject-reminder-in-progress = { $state }: la respuesta para el periodo de estudios { $cycle } aún no se ha firmado
mail-text-reminder-in-progress = La respuesta de su administración para el periodo de estudios { $cycle } se ha empezado, pero aún no se ha firmado. Todo lo guardado se conserva; puede continuar donde lo dejó.
mail-action-reminder-in-progress = Continuar la respuesta

mail-subject-reminder-deadline-near = { $state }: el plazo para el periodo de estudios { $cycle } vence el { $date }
mail-text-reminder-deadline-near = El plazo está a punto de vencer y la respuesta de su administración para el periodo de estudios { $cycle } aún no se ha firmado.
mail-action-reminder-deadline-near = Ir a la respuesta
mail-after-reminder-deadline-near = Si necesita más tiempo, escriba a la secretaría antes de que venza el plazo.

mail-subject-receipt = { $state }: acuse de recibo del envío { $number } para el periodo de estudios { $cycle }
mail-text-receipt =
    La respuesta de su administración para el periodo de estudios { $cycle } se ha firmado y recibido. Muchas gracias.

    Conserve este mensaje: con la huella, cualquiera puede demostrar qué respuestas se enviaron.
mail-action-receipt = Abrir el acuse de recibo

mail-subject-clarification-request = { $state }: se solicitan aclaraciones para el periodo de estudios { $cycle }
mail-text-clarification-request = La secretaría tiene preguntas sobre algunas respuestas de su administración para el periodo de estudios { $cycle }. Consulte las preguntas indicadas a continuación, modifique o explique las respuestas y firme de nuevo.
mail-action-clarification-request = Consultar las preguntas

mail-subject-deadline-extended = { $state }: nuevo plazo para el periodo de estudios { $cycle }
mail-text-deadline-extended = Se ha prorrogado el plazo para la respuesta de su administración al cuestionario del periodo de estudios { $cycle }.
mail-action-deadline-extended = Ir a la respuesta

mail-subject-response-reopened = { $state }: la respuesta al periodo { $cycle } está reabierta
mail-text-response-reopened = La secretaría ha reabierto la respuesta de su administración al periodo { $cycle }. Lo firmado antes se conserva y vale hasta que firme de nuevo.
mail-action-response-reopened = Ir a la respuesta

mail-subject-response-stands = { $state }: la respuesta al periodo { $cycle } queda como se firmó
mail-text-response-stands = La respuesta de su administración al periodo { $cycle } no está abierta a cambios. Lo firmado sigue valiendo.
mail-action-response-stands = Ir a la respuesta

mail-subject-response-validated = { $state }: la respuesta al periodo { $cycle } ha sido validada
mail-text-response-validated = La secretaría ha aceptado la respuesta de su administración al periodo { $cycle }. Gracias.
mail-action-response-validated = Abrir el recibo

mail-subject-section-done = { $state }: hay secciones terminadas de la respuesta al periodo { $cycle }
mail-text-section-done = Los colaboradores indican que han terminado las secciones que figuran a continuación. Revíselas y después acéptelas o devuélvalas.
mail-action-section-done = Ir a la respuesta

mail-subject-section-returned = { $state }: hay secciones de la respuesta al periodo { $cycle } que requieren más trabajo
mail-text-section-returned = La coordinación nacional ha devuelto las secciones que figuran a continuación. Revíselas de nuevo.
mail-action-section-returned = Ir a la respuesta

mail-subject-delegation-withdrawn = { $state }: hay secciones que ya no tiene encomendadas
mail-text-delegation-withdrawn = Ya no se necesita su contribución a las secciones indicadas a continuación, y usted ya no tiene acceso a ellas. Lo que guardó permanece en la respuesta. Gracias por su trabajo.
mail-after-delegation-withdrawn = Si se trata de un error, diríjase a la coordinación nacional.

mail-subject-focal-point-nominated = { $state }: se ha designado un punto focal
mail-text-focal-point-nominated = La secretaría ha registrado a la persona indicada a continuación como punto focal designado de su país. Cuando esa persona acepte la invitación, podrá, igual que usted, leer y modificar la respuesta de su administración antes de la firma.
mail-action-focal-point-nominated = Ver quién responde por el país
mail-after-focal-point-nominated = Si su administración no sabe nada de esto, opóngase de inmediato: avise a su administración y, por escrito, a la secretaría. Todo lo que se hace queda en el registro de auditoría.

mail-subject-focal-point-arrived = { $state }: un punto focal ya puede iniciar sesión
mail-text-focal-point-arrived = La persona indicada a continuación ya puede iniciar sesión como punto focal de su país, y leer y modificar la respuesta de su administración.
mail-action-focal-point-arrived = Ver quién responde por el país
mail-after-focal-point-arrived = Si su administración no sabe nada de esto, opóngase de inmediato: avise a su administración y, por escrito, a la secretaría. Todo lo que se hace queda en el registro de auditoría.

mail-subject-focal-point-lead = { $state }: ha cambiado el punto focal principal
mail-text-focal-point-lead = La persona indicada a continuación es ahora el punto focal principal de su país y firma la respuesta.
mail-action-focal-point-lead = Ver quién responde por el país
mail-after-focal-point-lead = Si su administración no sabe nada de esto, opóngase de inmediato: avise a su administración y, por escrito, a la secretaría. Todo lo que se hace queda en el registro de auditoría.

mail-subject-focal-point-left = { $state }: un punto focal ya no responde
mail-text-focal-point-left = La persona indicada a continuación ya no responde por su país ni puede iniciar sesión; lo que se guardó permanece en la respuesta.
mail-after-focal-point-left = Si su administración no sabe nada de esto, opóngase de inmediato: avise a su administración y, por escrito, a la secretaría. Todo lo que se hace queda en el registro de auditoría.

mail-subject-invitation-barred = { $state }: no se le puede invitar con esta dirección
mail-text-invitation-barred = El punto focal indicado a continuación quería invitarle a responder secciones de la respuesta del país. Su dirección ya tiene una cuenta en esta plataforma, para otro país o con otra función, y una cuenta solo puede tener una. Por eso no se le ha encomendado ninguna sección y nada ha cambiado para usted. No se comunica al punto focal que usted tiene una cuenta.
mail-after-invitation-barred = Si debe contribuir de todos modos, dé otra dirección al punto focal. Si la cuenta es un error, escriba a la secretaría. En otro caso, no tiene que hacer nada.
