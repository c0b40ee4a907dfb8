### What is said beside answers: comments, publication levels, how they stand to the ones before.

remark-summary = Comentario, o publicar menos
remark-comment = Comentario
remark-publication = Quién puede ver esta respuesta
remark-level-own-public = Según la pregunta: todo el mundo, con el nombre del país
remark-level-own-aggregate-only = Según la pregunta: solo en cifras sobre varios países
remark-level-aggregate-only = Sin el nombre del país: solo cuenta en los análisis
remark-level-not-shared = No se publica
fault-in-remark = Junto a la respuesta: { $fault }
fault-not-tighter = Una respuesta puede publicarse de forma más restringida que lo que dice la pregunta, no más abierta
remark-nature = Si la respuesta difiere de la anterior: ¿por qué?
remark-nature-none = Sin indicar
remark-nature-confirmed = Sigue siendo cierto
remark-nature-real-change = Algo ha cambiado en el país
remark-nature-correction = La respuesta anterior era errónea
remark-nature-other-reading = Ahora entendemos la pregunta de otro modo
remark-nature-unsaid = La respuesta difiere de la anterior. Indique por qué.
remark-note = Qué conviene saber al respecto
remark-ask-correction = Pedir una corrección de la respuesta anterior
remark-implausible = Esta respuesta se aleja mucho de la anterior.
remark-confirm = Sí, es correcta
remark-confirmed = Cambio inusual confirmado
before-title = Respuesta de { $cycle }
before-not-comparable = No comparable:
before-still-true = Sigue siendo cierto
notice-unlikely = { $count ->
    [one] Todo está guardado. Una respuesta se aleja mucho de la anterior: revísela y confírmela si es correcta.
   *[other] Todo está guardado. { $count } respuestas se alejan mucho de las anteriores: revíselas y confirme las que sean correctas.
}
warning-recommended-unanswered = Se recomienda responder
warning-implausible-change = Cambio inusual sin confirmar
warning-change-without-nature = Respuesta cambiada sin indicar el motivo
warning-soft-rule = Respuesta inusual
warning-not-explained = Sin explicación
warnings-title = { $count ->
    [one] Un punto que conviene revisar
   *[other] { $count } puntos que conviene revisar
}
warnings-what = Nada de esto impide firmar. Cambie la respuesta o explique por qué es así: la secretaría ve la explicación.
warnings-go = Ir a la pregunta
warnings-explained = Explicado:
warnings-text = Explicación para todo lo marcado
warnings-explain = Guardar la explicación
error-bad-explanation = Marque lo que explica y escriba por qué es así, en 2000 caracteres como máximo.
error-explained-meanwhile = Entretanto han cambiado respuestas. Mírelas y explique después.
