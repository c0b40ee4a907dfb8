### What may be compared between two versions, and who says so.

crosswalk-title = Lo que se puede comparar
crosswalk-of = Versiones { $from } y { $to }: lo que se puede comparar
crosswalk-what = Para cada elemento de ambas versiones, un dictamen indica si las respuestas se pueden comparar y por qué. Toda comparación de periodos respeta estos dictámenes.
crosswalk-way = Compuesto paso a paso: { $way }. Prevalece el dictamen menos favorable.
crosswalk-download = Descargar la tabla de correspondencias (CSV)
crosswalk-version = Versión { $version }
crosswalk-verdict = Dictamen
crosswalk-map-earlier = Opciones anteriores y su equivalencia
crosswalk-map-later = Opciones posteriores y su equivalencia
crosswalk-standing-reviewed = Revisado
crosswalk-standing-proposed = Propuesto por el programa; aún no revisado
crosswalk-standing-composed = Se deduce de dictámenes revisados
combine-none = Sin combinar
combine-any = Sí si alguna es sí
combine-all = Sí si todas son sí
combine-sum = Suma de los números
crosswalk-review-title = Revisión de la concordancia
crosswalk-review-what = Compare ambas formulaciones y sus opciones y, a continuación, acepte el dictamen propuesto o elija otro. Cada decisión se registra a su nombre como una nueva revisión del proyecto.
crosswalk-review-open = { $count ->
    [0] Todos los elementos tienen un dictamen revisado.
    [one] Un dictamen espera su decisión.
   *[other] { $count } dictámenes esperan su decisión.
}
crosswalk-review-closed = Esta versión ya no es un proyecto, por lo que sus dictámenes no pueden cambiar.
crosswalk-accept-identical = { $count ->
    [one] Aceptar el único elemento propuesto como idéntico
   *[other] Aceptar los { $count } elementos propuestos como idénticos
}
crosswalk-wordings = Ambas formulaciones
crosswalk-decide = Decidir
crosswalk-reason = Motivo
crosswalk-details = Elementos, opciones y combinación
crosswalk-items-earlier = Elementos de la versión anterior
crosswalk-items-later = Elementos de la versión posterior
crosswalk-map-hint = Una opción por línea: su código, el signo igual y el código al que equivale.
crosswalk-combine = Cómo se combinan varios elementos en una respuesta
crosswalk-record = Registrar el dictamen
