### The frame of every page, the first page and signing in.

site-name = Encuesta sobre sensibilización en materia de ciberseguridad
skip-to-content = Ir al contenido
navigation = Páginas principales
language = Idioma
nav-dashboard = Sus respuestas
nav-monitor = Seguimiento de las respuestas
nav-explorer = Explorador
nav-questionnaires = Cuestionarios
signed-in-as = Sesión iniciada como { $name }
sign-in = Iniciar sesión
sign-out = Cerrar sesión
footer-about = Encuesta de la Cuestión 3/2 de la Comisión de Estudio 2 del UIT-D: prácticas óptimas para el desarrollo de una cultura de ciberseguridad.
synthetic = Datos sintéticos
synthetic-banner = Datos sintéticos: las respuestas se han inventado con fines de demostración y no dicen nada de ningún país.

# A day: $day and $year are numbers, $month is a number from 1 to 12.
date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
 } de { $year }
# A moment: $date is a day as above, $time is such as 14:02.
date-time = { $date }, { $time } UTC
date-range = Del { $from } al { $to }
# What stands between the whole part and the decimals of a number.
number-decimal-mark = ,
# $value is a number with one decimal.
number-percent = { $value } %
all = Todo
show = Mostrar
status = Situación
section = Sección
question = Pregunta
questionnaire = Cuestionario
# Between the options of a question and the reasons for having no answer.
or = o

home-title = Encuesta sobre sensibilización en materia de ciberseguridad
home-lead = Cada cuatro años, los Estados Miembros de la UIT indican qué hacen para sensibilizar en materia de ciberseguridad, a fin de que todos puedan ver qué ha cambiado y qué da buenos resultados.
home-how = El punto focal nacional de cada Estado Miembro responde en línea, sección por sección, y puede interrumpir el trabajo y continuarlo en cualquier momento. Una vez completado el cuestionario, el punto focal firma la respuesta y recibe un acuse de recibo.
home-continue = Continuar
home-cycles = Periodos de estudios
home-no-cycles = Todavía no se ha definido ningún periodo de estudios. Cuando la secretaría abra uno, aparecerá aquí.
cycle = Periodo de estudios
cycle-dates = Fechas
cycle-status = Situación
# $label is the name of a cycle, such as 2018-2021.
cycle-named = Periodo de estudios { $label }
table-scrolls = Tabla; se puede desplazar hacia los lados
