### How the secretariat publishes and withdraws results.

preview-banner = Vista previa: así lo verían todos, con las respuestas conocidas en { $time }. Todavía no lo ve nadie.
preview-publish = Publicar como edición { $vintage }, con licencia CC BY 4.0
preview-back = Volver sin publicar
publication-title = Publicación de
publication-is-on = Todos pueden ver resultados de este periodo:
publication-is-off = Solo el personal puede ver resultados de este periodo.
publication-begin = Publicar
publication-renew = Publicar una edición más reciente
publication-what = Primero verá todo tal como lo vería el público; desde ahí se publica. Las ediciones anteriores conservan sus direcciones.
publication-known-at = Respuestas conocidas en
publication-known-at-hint = Un día, por ejemplo 2026-12-31, hasta su final (UTC). Si lo deja en blanco: ahora.
publication-preview = Ver la vista previa
publication-withdraw = Retirar todos los resultados de este periodo
publication-withdraw-what = Todas las ediciones desaparecen en segundos. Las copias que hayan hecho otros permanecen.
publication-reason = Motivo
publication-reason-hint = Todos lo leen en lugar de los resultados.
publication-history = Ediciones
publication-vintage = Edición
publication-since = Publicada
publication-until = Retirada
publication-wrong-bad-reason = Indique el motivo de la retirada, en pocas líneas como máximo.
publication-wrong-bad-moment = No es un día. Escríbalo como año-mes-día, por ejemplo 2026-12-31.
publication-wrong-moment-to-come = Ese momento aún no ha llegado. Elija uno anterior.
publication-link = Publicación de resultados
