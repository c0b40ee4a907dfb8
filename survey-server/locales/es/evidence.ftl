### Evidence: files and links that support answers.

evidence-title = Documentos justificativos
evidence-add = Añadir un justificante
evidence-change = Ver y cambiar los justificantes
evidence-back = Volver a la pregunta
evidence-what = Archivos y enlaces que respaldan la respuesta: una ley, un informe, la página de una campaña. Solo los ven su país y quienes gestionan y analizan la encuesta; no se publican.
evidence-none = Todavía no hay nada adjunto a esta pregunta.
# Who attached it, and when.
evidence-by = { $author }, { $time }
evidence-remove = Quitar

evidence-file = Añadir un archivo
evidence-file-choose = Archivo
# $size is a number, $kinds a list of endings such as PDF, DOCX.
evidence-file-hint = Como máximo { $size } MB. Se aceptan estos tipos de archivo: { $kinds }.
evidence-file-add = Subir y adjuntar
evidence-link = Añadir un enlace
evidence-url = Dirección web
evidence-link-add = Adjuntar el enlace
# Where a question is a table: the line that the evidence is about.
evidence-item = Qué línea de la pregunta
evidence-kilobytes = { $size } KB
evidence-megabytes = { $size } MB
evidence-done-added = El justificante está adjunto.
evidence-done-removed = El justificante ya no está adjunto.

error-evidence-none = Este servidor no guarda archivos. Indique en su lugar un enlace al documento.
error-evidence-no-file = No se ha elegido ningún archivo. Elija primero uno.
error-evidence-too-large = El archivo es mayor de lo que admite la plataforma. Redúzcalo o indique un enlace. El tamaño máximo figura junto al campo.
error-evidence-full = Con este archivo, los archivos de la respuesta superarían juntos lo que admite la plataforma. Quite primero uno o indique un enlace.
error-evidence-too-many = La respuesta tiene tantos archivos y enlaces como admite la plataforma. Quite primero uno.
error-evidence-empty = El archivo está vacío. Elija otro.
error-evidence-type = No se aceptan archivos de este tipo. Los tipos aceptados figuran junto al campo; las páginas web y los dibujos se pueden imprimir en PDF.
error-evidence-extension = El final del nombre del archivo no corresponde a su contenido. Dele su nombre correcto y elíjalo de nuevo.
error-evidence-macros = El archivo contiene macros. Guárdelo sin ellas o como PDF.
error-evidence-packing = El archivo está comprimido de manera inusual y no se ha abierto. Guárdelo de nuevo con su programa de oficina o como PDF.
error-evidence-password = El archivo pide una contraseña. Guárdelo sin contraseña.
error-evidence-encoding = El texto no está escrito en UTF-8. Guárdelo así: Excel lo llama «CSV UTF-8».
error-evidence-url = No es una dirección web que se pueda guardar; debe empezar por https:// o http:// y no contener ninguna contraseña.
error-evidence-there = El mismo justificante ya está adjunto a esta pregunta.
error-evidence-leaving = El mismo archivo se está eliminando en este momento. Inténtelo de nuevo en un instante.
error-no-such-evidence = No existe ese justificante o no puede verlo.

audit-action-evidence-added = Justificante adjuntado
audit-action-evidence-removed = Justificante retirado
audit-detail-item = Elemento
audit-detail-evidence = Justificante
token-action-read-evidence = Descargar los justificantes
