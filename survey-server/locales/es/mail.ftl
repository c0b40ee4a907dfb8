### La bandeja de salida, la vista previa de las cartas, los recordatorios de un periodo de estudios y los plazos.

nav-mail = Correo
mail-title = Correo
mail-lead = Las cartas en espera y las cartas enviadas, las más recientes primero.
mail-no-server = No hay ningún servidor de correo configurado. Las cartas se quedan aquí hasta que usted las envíe a mano: abra una y elija «Mostrar para enviar a mano».
mail-look-at-letters = Ver todas las cartas en todos los idiomas
mail-none = No hay cartas de este tipo.
mail-older = Cartas más antiguas
mail-to = Para
mail-letter = Carta
mail-due = Prevista
mail-attempts = Intentos
mail-the-subject = Asunto
mail-queued = Puesta en espera
mail-next-attempt = Próximo intento
mail-finished = Enviada o terminada
mail-by-hand = Envío manual de { $name }
mail-reason = Motivo
mail-status-waiting = En espera
mail-status-sending = Enviándose
mail-status-sent = Enviada
mail-status-failed = Abandonada
mail-status-cancelled = Cancelada
mail-kind-invitation = Invitación
mail-kind-contributor-invitation = Invitación a contribuir
mail-kind-invitation-barred = Invitación que no se puede aceptar
mail-kind-password-reset = Nueva contraseña
mail-kind-email-change = Confirmación de una dirección
mail-kind-email-changed = Dirección cambiada
mail-kind-password-changed = Contraseña cambiada
mail-kind-second-factor-removed = Segundo factor eliminado
mail-kind-recovery-codes-renewed = Códigos de recuperación renovados
mail-kind-sign-in-locked = Intentos fallidos de iniciar sesión
mail-kind-reminder = Recordatorio
mail-kind-reminder-not-started = Recordatorio: sin empezar
mail-kind-reminder-in-progress = Recordatorio: en curso
mail-kind-reminder-deadline-near = Recordatorio: plazo próximo
mail-kind-receipt = Acuse de recibo
mail-kind-clarification-request = Solicitud de aclaraciones
mail-kind-deadline-extended = Plazo prorrogado
mail-kind-delegation-withdrawn = Secciones retiradas
mail-kind-focal-point = Cambio entre los puntos focales
mail-kind-focal-point-nominated = Punto focal designado
mail-kind-focal-point-arrived = Punto focal con acceso
mail-kind-focal-point-lead = Cambio de punto focal principal
mail-kind-focal-point-left = Salida de un punto focal
mail-reason-account-disabled = La cuenta está desactivada
mail-reason-no-longer-needed = La carta ya no era necesaria
mail-reason-no-address = La cuenta no tiene dirección
mail-reason-unreadable = Aquello de lo que trata la carta ya no existe
mail-masked = Los enlaces con los que se puede iniciar sesión están ocultos aquí. Solo se crean en el momento del envío.
mail-plain = Texto sin formato
mail-page = Tal como la muestran los programas de correo
mail-open-page = Abrir la carta en una página aparte
mail-hand-over = Mostrar para enviar a mano
mail-hand-over-means = La carta se muestra una sola vez con su enlace y cuenta como enviada por usted. El servidor de correo ya no la enviará.
mail-retry = Enviar de nuevo
mail-retry-means = La carta vuelve a ponerse en espera.
mail-cancel = Cancelar
mail-cancel-means = La carta no se envía.
mail-handed-title = Envíe esta carta ahora
mail-handed-lead = Copie la dirección, el asunto y el texto en su programa de correo y envíe la carta. Esta página se muestra una sola vez; la carta cuenta como enviada por usted.
mail-back = Todas las cartas
letters-title = Cartas
letters-lead = Cada carta tal como se verá, con nombres, fechas y enlaces inventados.

reminders-title = Recordatorios, periodo de estudios { $label }
reminders-link = Recordatorios
reminders-lead = Cada paso se dirige a todas las personas activas de la coordinación nacional de un Estado Miembro, y a nadie dos veces.
reminders-none = Aún no se ha fijado ningún paso.
reminders-deadline = Se admiten respuestas hasta el final (UTC) del { $date }; cuentan las prórrogas de cada Estado.
reminders-no-deadline = Este periodo de estudios no tiene plazo, por lo que los pasos que se cuentan a partir de él no recuerdan nada a nadie.
reminder-kind = A quién se recuerda
reminder-kind-not-started = A quienes no han empezado
reminder-kind-in-progress = A quienes han empezado y no han firmado
reminder-kind-deadline-near = A todos los que no han firmado, porque el plazo está próximo
reminder-on-day = El { $date }
reminder-days-before = { $days ->
    [0] El día en que vence el plazo
    [one] Un día antes de que venza el plazo
   *[other] { $days } días antes de que venza el plazo
}
reminder-is-on = Por la plataforma, ese día
reminder-is-off = Solo cuando usted lo envíe
reminder-turn-on = Dejar que lo envíe la plataforma
reminder-turn-off = No enviarlo automáticamente
reminder-remove = Eliminar
reminder-preview = Ver a quién se recordaría
reminder-add = Añadir un paso
reminder-day-label = En este día
reminder-days-label = O tantos días antes del plazo de cada Estado
reminder-on-label = La plataforma lo envía automáticamente ese día
reminder-save = Añadir el paso
reminder-wrong-kind-missing = Elija a quién se recuerda
reminder-wrong-when-missing = Indique un día, o un número de días antes del plazo
reminder-wrong-when-twice = Indique un día o un número de días antes del plazo, pero no ambos
reminder-wrong-bad-day = Indique el día como año-mes-día, por ejemplo 2026-12-31
reminder-wrong-bad-days = Indique un número entero de días de 0 a 365
reminder-plan-title = A quién se recordaría
reminder-plan-lead = No se ha enviado nada. Estas son las personas que recibirían una carta si la enviara ahora.
reminder-recipients = { $count ->
    [0] Nadie recibiría una carta
    [one] Una carta
   *[other] { $count } cartas
}
reminder-others = Quién no la recibiría, y por qué
reminder-send = Enviar ahora
reminder-due-on = Automáticamente el
reminder-lead-focal-point = coordinación principal
reminder-look-at-letter = Ver la carta
reminder-reason-no-account = Sin coordinación nacional
reminder-reason-invited = Invitación aún no aceptada
reminder-reason-disabled = Cuenta desactivada
reminder-reason-no-address = Sin dirección de correo electrónico
reminder-reason-submitted = Firmada
reminder-reason-started = Empezada
reminder-reason-not-started = Sin empezar
reminder-reason-deadline-passed = Plazo vencido
reminder-reason-no-deadline = Sin plazo
reminder-reason-reminded = Recordatorio ya enviado en este paso
reminder-reason-not-open = El periodo de estudios no está abierto

deadline-over = El plazo venció el { $date }. Ya no se admiten respuestas. Si necesita más tiempo, diríjase a la secretaría.

error-deadline-passed = El plazo para sus respuestas ha vencido. No se ha guardado nada. Si necesita más tiempo, diríjase a la secretaría.
error-no-deadline = Este periodo de estudios no tiene ningún plazo que se pueda prorrogar. Fije uno primero.
error-no-such-message = Esta carta no existe.
error-no-such-letter = Esta carta no existe.
error-no-such-step = Este paso no existe, o se ha eliminado.
error-too-many-steps = Un periodo de estudios tiene como máximo 20 pasos. Elimine uno primero.
error-mail-not-waiting = Esta carta ya se ha enviado, o se está enviando en este momento. Vuelva a abrir la página para saberlo.
error-mail-warning = Esta carta avisa a una persona de un cambio en su cuenta. No se puede retirar.
error-mail-hand-keys = Este enlace abre la cuenta de una persona que responde por un país, por lo que no se muestra a nadie. Se le envía por correo electrónico, para lo que hay que configurar SMTP. Si no es posible, ponga fin a la designación y designe de nuevo a la persona; se avisa a los demás puntos focales del país.
error-mail-hand-warning = Esta carta avisa a una persona de un cambio. Sale sola por correo electrónico y no se entrega a nadie.
error-mail-undeliverable = Esta carta ya no es necesaria, o su cuenta no tiene dirección. No se ha cambiado nada. Puede cancelarla.
