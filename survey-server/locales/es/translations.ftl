### Traducciones de un proyecto de versión, para la secretaría y los traductores.

translations-title = Traducciones
translations-lead = Una versión puede aprobarse cuando en ninguno de sus idiomas falta nada ni hay nada desactualizado.
translations-none = Esta versión existe en un solo idioma.
translations-language = Idioma
translation-status-missing = Falta
translation-status-stale = Desactualizado
translation-status-unrecorded = De origen desconocido
translation-status-current = Al día
translation-file = Fichero del traductor
translation-file-what = Contiene cada texto de origen junto a su traducción e indica lo que queda por hacer. Lo que se deja vacío no cambia nada.
translation-xlsx = Hoja de cálculo (XLSX)
translation-xliff = Para programas de traducción (XLIFF 2.0)
translation-upload = Fichero devuelto por el traductor
translation-show-changes = Mostrar los cambios
translation-not-draft = Las traducciones solo pueden modificarse mientras la versión es un proyecto.
translation-changes = { $count ->
    [0] El fichero no modifica nada
    [one] El fichero modifica un texto
   *[other] El fichero modifica { $count } textos
}
# Numbers of texts.
translation-unchanged = Sin cambios: { $unchanged }. Sin traducir en el fichero: { $untranslated }.
translation-change-added = Nuevo
translation-change-changed = Modificado
translation-change-confirmed = Confirmado
translation-apply = Guardar como nueva revisión
translation-discard = Descartar
translation-open = { $count ->
    [0] No hay ningún texto por traducir
    [one] Hay un texto por traducir
   *[other] Hay { $count } textos por traducir
}
translation-current = { $count ->
    [0] Ninguna traducción está al día.
    [one] Una traducción está al día.
   *[other] { $count } traducciones están al día.
}
error-version-not-draft = Las traducciones solo pueden modificarse mientras la versión es un proyecto. Conviértala de nuevo en proyecto desde su página y envíe después el fichero.
