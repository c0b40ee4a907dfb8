### La vista previa de un cuestionario en redacción.

preview = Vista previa
preview-about = Vista previa de los archivos indicados, para su autor. Sigue todos sus cambios; nada de lo que se rellena se guarda.
preview-problems = Los archivos presentan problemas
preview-stale = Se muestra el cuestionario tal como era antes de que los archivos presentaran problemas.
# $count is the number of problems that a draft may have.
preview-obstacles = { $count ->
    [one] Un punto impide todavía la aprobación de este proyecto
   *[other] { $count } puntos impiden todavía la aprobación de este proyecto
}
preview-nothing-yet = El cuestionario se mostrará aquí en cuanto se corrijan los problemas.
# $count es el número de líneas que hay que responder.
preview-items = { $count ->
    [one] Una respuesta
   *[other] { $count } respuestas
}
preview-lacks = No está en estos idiomas:
preview-check = Comprobar esta página
preview-right = Todo es correcto en esta página. No se ha guardado nada.
preview-open = Antes de la firma aún habría que responder a:
# $count es el número de preguntas que no se muestran.
preview-hidden = { $count ->
    [one] Una pregunta de esta sección solo se formula en función de otras respuestas.
   *[other] { $count } preguntas de esta sección solo se formulan en función de otras respuestas.
}
preview-show-every = Mostrar todas las preguntas
preview-every = Se muestran todas las preguntas, se formulen o no.
preview-as-asked = Mostrar solo las preguntas que se formulan
preview-next-section = Sección siguiente
