### Cuestionarios en blanco en papel, y condiciones en palabras.

print-link = Versión para imprimir
print-back = Volver
print-command = Imprima esta página con la orden de su navegador o guárdela como PDF. Esta línea no se imprime.
print-draft = Proyecto – no responder
# En el margen de cada hoja; ambos son números.
print-page = Página { $page } de { $pages }
print-respondent = Quién responde
print-member-state = Estado Miembro
print-name = Nombre
print-capacity = Cargo
print-date = Fecha
print-signature = Firma
print-how = Cómo rellenar este cuestionario
print-how-circle = Donde haya círculos, marque solo uno.
print-how-square = Donde haya cuadrados, puede marcar varios.
print-how-required = Las preguntas con este signo son obligatorias. Indicar por qué no tiene respuesta cuenta como respuesta.
print-how-reasons = Si no tiene respuesta, marque el motivo que figura debajo de la pregunta en lugar de dejarla en blanco.
print-how-condition = Una línea como «Responda solo si…» indica quién no debe responder a una pregunta. Los números que contiene son los de otras preguntas.
print-how-room = Si falta espacio, continúe en una hoja aparte e indique en ella el número de la pregunta.
print-no-answer = Si no tiene respuesta:
print-tick-one = Marque una sola respuesta.
print-tick-one-per-row = Marque una sola respuesta por fila.
print-tick-any = Marque todas las respuestas que correspondan.
# $min y $max son números de opciones.
print-tick-at-least = Marque al menos { $min }.
print-tick-at-most = Marque como máximo { $max }.
# $option no se puede elegir junto con otras.
print-option-alone = { $option } (sin ninguna otra respuesta)
# $places es un número: cuántas opciones se clasifican.
print-rank = { $places ->
    [one] Escriba 1 junto a la respuesta más importante.
   *[other] Escriba 1 junto a la respuesta más importante, 2 junto a la siguiente, y así sucesivamente hasta { $places }.
}
print-whole = Un número entero.
print-decimals = { $decimals ->
    [one] Un número con un decimal como máximo.
   *[other] Un número con { $decimals } decimales como máximo.
}
print-between = De { $min } a { $max }.
print-or-more = { $min } o más.
print-or-less = { $max } o menos.
print-not-before = No antes del { $date }.
print-not-after = No después del { $date }.
print-day = Día
print-month = Mes
print-year = Año
# $max es el mayor número de entradas.
print-entries = { $max ->
    [one] Una sola entrada.
   *[other] Como máximo { $max } entradas, una en cada recuadro.
}
print-copy = Si tiene más entradas que recuadros, fotocopie esta página.

# $condition es uno de los mensajes que siguen.
print-condition = Responda solo si { $condition }.
print-section-condition = Responda a esta sección solo si { $condition }.
# $formula es una expresión con los números de las preguntas.
print-formula = Responda solo si se cumple esta condición: { $formula }
print-section-formula = Responda a esta sección solo si se cumple esta condición: { $formula }

# $left es una respuesta, un recuento o un día; $right un número, un día u opciones entre comillas.
condition-is = { $left } es { $right }
condition-is-not = { $left } no es { $right }
condition-less = { $left } es menor que { $right }
condition-at-most = { $left } no pasa de { $right }
condition-more = { $left } es mayor que { $right }
condition-at-least = { $left } es como mínimo { $right }
# $place es el número de una pregunta, quizá con una fila de su cuadro, o el nombre de un campo entre comillas.
condition-answered = se ha respondido a { $place }
condition-unanswered = no se ha respondido a { $place }
condition-ticked = se ha marcado { $option } en { $place }
condition-not-ticked = no se ha marcado { $option } en { $place }
condition-answer = la respuesta a { $place }
condition-count-ticked = el número de respuestas marcadas en { $place }
condition-count-entries = el número de entradas en { $place }
condition-today = la fecha de hoy
condition-row = { $question } { $row }
condition-quoted = «{ $label }»
condition-and = { $first } y { $second }
condition-or = { $first } o { $second }
condition-brackets = ({ $condition })
