### Investigación documental: respuestas que la secretaría encuentra en fuentes públicas para un Estado que no responde.

research-title = Investigación documental
research-what = Respuestas encontradas en fuentes públicas para un Estado Miembro que no ha respondido. Se señalan como investigación documental dondequiera que aparezcan, no son una respuesta del Estado y solo cuentan en los análisis hasta que el Estado firme sus propias respuestas.
research-for = Investigación documental para { $state }: rellene solo lo que haya encontrado e indique dónde, en cada pregunta. No son las respuestas del Estado.
research-found = Encontrado por la secretaría en fuentes públicas; no es una respuesta de su país. Puede adoptarla, responder otra cosa o dejarla.
research-take-over = Adoptar como respuesta nuestra
research-published = Investigación documental publicada
research-answers = Lo que se ha encontrado
research-publish-title = Publicar como investigación documental
research-publish-what = Lo publicado no puede cambiarse, solo sustituirse por una versión posterior. Los puntos focales del Estado lo ven junto a las preguntas de su formulario. Puede haber preguntas sin respuesta.
research-without-source = Estas preguntas tienen respuesta pero aún no tienen fuente:
research-publish = Publicar
research-prepare = Preparar investigación documental
research-prepare-what = Si el Estado no responde, puede preparar respuestas a partir de fuentes públicas. El formulario del Estado queda como está y el Estado no cuenta entre los que han respondido.
research-open = Continuar la investigación documental
research-response = La secretaría ha encontrado respuestas para su país en fuentes públicas y las ha publicado como investigación documental. Figuran junto a las preguntas; en cuanto firme, solo cuentan sus respuestas.
research-read = Leer lo que se ha encontrado
research-wrong-name = Indique su nombre.
research-wrong-capacity = Indique en calidad de qué publica esto.
research-wrong-answers = Una respuesta es incorrecta. Abra su sección: dice qué falla.
research-wrong-source-missing = Una respuesta no tiene fuente.
research-wrong-research-empty = Todavía no hay ninguna respuesta que publicar.
research-wrong-answers-changed = Las respuestas han cambiado desde que las vio. Véalas de nuevo y publique después.
research-public = Investigación documental: la secretaría encontró estas respuestas en fuentes públicas; no proceden del propio Estado.
research-rule = Si un Estado no ha respondido, la investigación documental de la secretaría cuenta en su lugar, salvo que excluya esa fuente. En cuanto el Estado firma, solo cuentan sus propias respuestas. La investigación documental nunca se cuenta en las tasas de respuesta.
figure-with-research = { $count ->
    [one] { $figure }, de ellos uno por investigación documental de la secretaría
   *[other] { $figure }, de ellos { $count } por investigación documental de la secretaría
}
error-research-not-needed = El Estado ha firmado sus propias respuestas en este ciclo. Lo que se preparó para él se conserva y ya no puede cambiarse.
error-research-unchanged = Estas respuestas con estas fuentes ya están publicadas.
sources-title = Fuentes
sources-hint = Cada respuesta necesita al menos una fuente: un título, una dirección web o una referencia, y el día en que la consultó. Guarde para tener espacio para otra.
sources-taken-over = Estas fuentes vinieron con la respuesta que adoptó de la investigación documental. Vacíe una para quitarla.
sources-number = Fuente { $number }
sources-name = Título
sources-url = Dirección web
sources-citation = Referencia, si no tiene dirección: boletín, número, página
sources-accessed = Consultada el
sources-seen = (consultada el { $date })
fault-source-incomplete = Una fuente necesita un título, una dirección web o una referencia, y el día en que se consultó
audit-detail-provenance = Origen de las respuestas
