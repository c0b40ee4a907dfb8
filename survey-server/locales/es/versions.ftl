### La vida de una versión de un cuestionario, para la secretaría.

version-status-draft = Borrador
version-status-in-consultation = En consulta
version-status-approved = Aprobada
version-status-published = Publicada
version-status-retired = Retirada

nav-versions = Versiones
versions-title = Versiones de los cuestionarios
versions-lead = Aquí una versión se redacta, se somete a consulta, se aprueba y se publica. Una vez publicada, ya no cambia.
versions-none = Todavía no hay ninguna versión. Envíe a continuación los ficheros de una versión y se convertirá en borrador.
versions-items = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
# Codes of languages follow, such as ar, en.
versions-languages = idiomas:
versions-damaged = El texto guardado de esta versión está dañado y no se muestra. Pida al operador que lo restaure a partir de una copia de seguridad.
version-revision = revisión { $revision }

upload-title = Enviar una versión
upload-what = Elija todos los ficheros de la carpeta de la versión: questionnaire.toml, un fichero por idioma, como en.toml, y, si existe una versión anterior, concordance.toml. Si no hay nada que corregir, se convierten en un borrador o en una nueva revisión del borrador existente. En su lugar se puede enviar un formulario XLSForm (.xlsx o .xls); se enumera lo que no tiene equivalente aquí, y «questionnaire import-xlsform --lenient» lo omite.
upload-revision = Envíe otros ficheros y se convertirán en la siguiente revisión de este borrador. Las revisiones anteriores se conservan.
upload-files = Ficheros
upload-sources = Ficheros de la carpeta «sources», si existe
upload-sources-hint = Los textos a partir de los cuales se hizo cada traducción.
upload-reason = Qué hay de nuevo (opcional)
upload-save = Guardar como borrador
upload-check = Solo comprobar
upload-problems = { $count ->
    [one] Hay { $count } problema; no se ha guardado nada
   *[other] Hay { $count } problemas; no se ha guardado nada
}
# $name is a version, such as cybersecurity-awareness@2.1.0.
upload-checked = { $items ->
    [one] Los ficheros se pueden leer: son { $name }, con { $items } elemento. No se ha guardado nada.
   *[other] Los ficheros se pueden leer: son { $name }, con { $items } elementos. No se ha guardado nada.
}
upload-new = La plataforma todavía no tiene esta versión.
upload-changed = { $count ->
    [0] Son el texto actual de esta versión.
    [one] Difieren del texto actual en { $count } lugar:
   *[other] Difieren del texto actual en { $count } lugares:
}

version-link-questionnaire = El cuestionario
version-link-print = El cuestionario en papel
version-link-xlsform = Descargar como XLSForm (hoja de cálculo)
version-obstacles-title = Antes de que pueda aprobarse
version-obstacles-none = Nada impide su aprobación.
version-obstacles = { $count ->
    [one] { $count } cuestión impide su aprobación:
   *[other] { $count } cuestiones impiden su aprobación:
}
# $version is a number such as 2.0.0.
version-before-title = En comparación con la versión { $version }
# Numbers of questions.
version-before = Preguntas añadidas: { $added }. Suprimidas: { $dropped }. Modificadas: { $changed }.
version-before-problems = { $count ->
    [one] { $count } código designa algo distinto que antes. Asígnele un código nuevo.
   *[other] { $count } códigos designan algo distinto que antes. Asígneles códigos nuevos.
}
version-next = Qué viene a continuación
version-next-none = La versión está retirada; no hay ninguna etapa posterior.
version-reason = Motivo
version-reason-optional = Motivo (opcional)
version-consulted = La última consulta se refirió a la revisión { $revision } y el texto ha cambiado desde entonces. Someta también a consulta el texto actual, salvo que los cambios solo apliquen lo decidido.
version-refused = No se ha dado el paso; nada ha cambiado
version-step-consult = Someter a consulta
version-step-reopen = Devolver a borrador
version-step-approve = Aprobar
version-step-publish = Publicar
version-step-retire = Retirar
version-step-means-consult = El texto queda fijado y se puede pedir a otros organismos que formulen comentarios.
version-step-means-reopen = El texto se puede modificar de nuevo. Lo que se sometió a consulta se conserva tal como estaba.
version-step-means-approve = El texto está acordado y ya no cambia.
version-step-means-publish = Todo el mundo puede leer la versión y los ciclos de estudios pueden utilizarla. Esta acción no se puede deshacer.
version-step-means-retire = Ningún ciclo nuevo utiliza la versión. Los ciclos que la utilizan continúan y todo el mundo puede seguir leyéndola. Esta acción no se puede deshacer.
version-history = Historial
version-revisions = Revisiones
version-began = Inicio
version-actor-operator = operador
version-actor-administrator = administrador
version-actor-secretariat = secretaría

revision-of = Revisión { $revision } de { $name }
revision-download = Descargar en JSON
revision-first = Es la primera revisión.
revision-changed = { $count ->
    [0] El texto es el de la revisión anterior
    [one] { $count } diferencia respecto de la revisión anterior
   *[other] { $count } diferencias respecto de la revisión anterior
}

error-version-moved-on = Otra persona ha modificado esta versión desde que usted abrió su página. No se ha guardado nada de lo suyo. Consulte de nuevo la página y decida después.
error-step-not-possible = La versión no se encuentra donde comienza esta etapa; quizá otra persona acaba de hacerla avanzar. Consulte de nuevo su página.
error-reason-missing = Esta etapa requiere un motivo, que el historial conserva. Vuelva atrás e indíquelo.
error-bad-reason = Un motivo tiene como máximo 2 000 caracteres, todos visibles. Vuelva atrás y acórtelo.
