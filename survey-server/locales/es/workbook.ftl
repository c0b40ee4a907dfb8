### A response as a workbook for colleagues without accounts.

# The pages.
workbook-title = Libro de cálculo para colegas
workbook-what = Quienes no tienen cuenta pueden responder en una hoja de cálculo. Descárguela, envíesela y suba aquí lo que le devuelvan.
workbook-download = Descargar
workbook-download-what = El libro (.xlsx) contiene sus preguntas con las respuestas de este momento. Elija el idioma.
workbook-upload = Subir un libro de cálculo
workbook-upload-what = Primero verá qué cambiaría, respuesta por respuesta. No se guarda nada antes de que lo confirme.
workbook-file = Libro de cálculo (.xlsx)
workbook-show = Mostrar qué cambiaría
workbook-closed = Ahora no se pueden modificar las respuestas, por lo que no se puede subir ningún libro.
workbook-saved = { $count ->
    [0] No había nada que guardar.
    [one] Se ha guardado una respuesta del libro.
   *[other] Se han guardado { $count } respuestas del libro.
}
workbook-preview-title = Qué cambiaría el libro de cálculo
workbook-preview-lead = Todavía no se ha guardado nada.
workbook-none = No hay nada que guardar.
workbook-unchanged = { $count ->
    [0] Ninguna respuesta queda como está.
    [one] Una respuesta queda como está.
   *[other] { $count } respuestas quedan como están.
}
workbook-again = No se ha guardado nada: hay respuestas que han cambiado desde que las miró. Esta es la situación actual; revísela de nuevo y confirme.
workbook-another = Subir otro libro de cálculo
workbook-unreadable = { $count ->
    [one] Una celda no se ha podido tomar
   *[other] { $count } celdas no se han podido tomar
}
workbook-unreadable-what = Estas respuestas quedan como están. Corrija las celdas y suba de nuevo el libro, o responda en la página.
workbook-to-question = Responder en la página
workbook-conflicts = { $count ->
    [one] Otra persona ha modificado entretanto una respuesta
   *[other] Otras personas han modificado entretanto { $count } respuestas
}
workbook-conflicts-what = El libro se generó antes. Elija qué respuesta conservar.
workbook-theirs = Conservar la respuesta de la plataforma
workbook-mine = Usar la respuesta del libro
workbook-changes = { $count ->
    [one] Cambiaría una respuesta
   *[other] Cambiarían { $count } respuestas
}
workbook-from = Ahora
workbook-to = En el libro
workbook-save = Guardar estas respuestas
workbook-discard = No guardar nada
# $section is the title of a section.
workbook-section-gone = Las líneas de la sección «{ $section }» no están en el libro. Sus respuestas quedan como están.
workbook-lines-gone = { $count ->
    [one] Una línea de la sección «{ $section }» no está en el libro. Lo que pregunta queda como está.
   *[other] { $count } líneas de la sección «{ $section }» no están en el libro. Lo que preguntan queda como está.
}
workbook-of-others = { $count ->
    [one] Una línea pertenece a una sección que rellenan otras personas. No se ha tenido en cuenta.
   *[other] { $count } líneas pertenecen a secciones que rellenan otras personas. No se han tenido en cuenta.
}

# Why a workbook is not read at all.
workbook-refused-no-file = No se ha elegido ningún fichero. Elija primero el libro de cálculo.
workbook-refused-format = El fichero no es un libro .xlsx o exige una contraseña. Guárdelo como .xlsx sin contraseña y súbalo de nuevo.
workbook-refused-macros = El fichero contiene macros. Guárdelo como .xlsx sin ellas y súbalo de nuevo.
workbook-refused-too-large = El fichero es más grande de lo que puede ser un libro de esta plataforma. Descargue uno nuevo y copie en él las respuestas.
workbook-refused-damaged = El fichero está dañado. Ábralo en un programa de hojas de cálculo, guárdelo y súbalo de nuevo.
workbook-refused-no-stamp = El fichero no es un libro de esta plataforma, o se ha eliminado su hoja oculta. Descargue uno aquí y copie en él las respuestas.
workbook-refused-edited-stamp = Se ha modificado la hoja oculta del libro y no se puede saber a qué pertenece. Descargue uno nuevo y copie en él las respuestas.
workbook-refused-other-version = El libro es de otra versión del cuestionario. Descargue el de esta respuesta.
workbook-refused-other-cycle = El libro es de otro ciclo.
workbook-refused-other-respondent = El libro es de otro país u organización.
workbook-refused-other-response = El libro es de otra respuesta al cuestionario. Descargue el de esta respuesta y copie en él las respuestas.
workbook-refused-unknown-revision = El libro conoce respuestas que esta plataforma no tiene. Descargue uno nuevo y copie en él las respuestas.

# Why a cell is not taken.
workbook-cell-formula = La celda contiene una fórmula. Sustitúyala por el valor.
workbook-cell-error = La celda contiene un error del programa. Escriba en su lugar la respuesta.
workbook-cell-date = El programa ha convertido en fecha lo que se escribió. Dé a la celda formato de texto y escríbalo de nuevo.
workbook-cell-merged = Se han combinado celdas de esta hoja. Sepárelas y escriba cada respuesta en su celda.
workbook-cell-yes-no = La celda solo admite «Sí» o «No». Elija en su lista.
workbook-cell-place = Escriba un número entero: 1 junto a lo más importante, luego 2, y así sucesivamente.
workbook-cell-place-twice = Otra opción ya tiene ese lugar. Dé a cada opción un lugar propio.
workbook-cell-twice = La línea está dos veces en el libro, con dos respuestas. Elimine una.
workbook-cell-edited-code = El código oculto de esta línea no es del cuestionario y no se sabe a qué responde. Copie la respuesta en un libro nuevo.
workbook-cell-moved = La pregunta de esta línea no es la de su código oculto: se han movido líneas o cambiado textos. Copie la respuesta en un libro nuevo.

# In the workbook itself.
workbook-sheet-instructions = Instrucciones
workbook-fact-respondent = Respuestas de
workbook-fact-cycle = Ciclo
workbook-fact-questionnaire = Cuestionario
workbook-fact-language = Idioma
workbook-fact-made = Descargado
workbook-how-title = Cómo rellenarlo
workbook-how-yellow = Escriba solo en las celdas de color amarillo claro. Las demás están bloqueadas para que no se cambie nada por error; no hay contraseña.
workbook-how-lists = Donde haya una lista, elija en ella: seleccione la celda y pulse la flecha que aparece al lado.
workbook-how-reasons = Si no hay respuesta, elija el motivo: está en la lista de la respuesta o en la última columna.
workbook-how-blank = Una celda que vacíe retira la respuesta. Una línea que elimine no cambia nada.
workbook-how-conditions = Algunas preguntas indican quién responde: «Responda solo si …». Los números son los de otras preguntas.
workbook-how-rows = Se pueden ordenar las líneas y cambiar el nombre de las hojas. No combine celdas ni cambie el texto de las preguntas.
workbook-how-formulas = Escriba valores, no fórmulas.
workbook-how-back = Cuando termine, guarde el fichero como .xlsx y devuélvalo a la persona que se lo envió.
workbook-column-number = N.º
workbook-column-question = Pregunta
workbook-column-how = Cómo responder
workbook-column-answer = Respuesta
workbook-column-reason = Si no hay respuesta: por qué
workbook-yes = Sí
workbook-no = No
# $entry is a number.
workbook-entry = Entrada { $entry }
workbook-required = La respuesta es obligatoria.
workbook-kind-one = Elija una respuesta de la lista.
workbook-kind-rows = Elija una respuesta en cada línea.
workbook-kind-several = Elija «Sí» junto a todo lo que corresponda.
# $min and $max are numbers of options.
workbook-kind-at-least = Al menos { $min }.
workbook-kind-at-most = Como máximo { $max }.
workbook-kind-percentage = Un porcentaje de 0 a 100; escriba 45 para 45 %.
# $unit is a unit in words.
workbook-kind-unit = Unidad: { $unit }
workbook-kind-date = Una fecha: año-mes-día, por ejemplo 2026-05-31.
# $max is the greatest number of entries.
workbook-kind-entries = { $max ->
    [one] Una entrada.
   *[other] Como máximo { $max } entradas. Hay espacio para algunas más; si no basta, continúe en la plataforma.
}
workbook-choose-from-list = Elija una de las respuestas de la lista.
workbook-out-of-range = No es un número dentro del intervalo solicitado.
workbook-too-long = Esta respuesta es demasiado larga para una celda. Modifíquela en la plataforma.
