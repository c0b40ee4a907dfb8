### Words for codes that data and addresses use.

cycle-status-planned = Previsto
cycle-status-open = Abierto
cycle-status-closed = Cerrado

response-status-not-started = Sin empezar
response-status-in-progress = En curso
response-status-submitted = Firmada
response-status-clarification-requested = Aclaraciones solicitadas
response-status-validated = Validada
response-status-reopened = Reabierta

provenance-official = El propio Estado Miembro
provenance-delegated = Un tercero a quien el Estado Miembro encargó responder
provenance-desk-research = Investigación documental: respuestas halladas por la secretaría en fuentes públicas
provenance-legacy-import = Respuestas recopiladas en otro lugar e importadas

missing-not-asked = No se pregunta en esta versión
missing-not-relevant = No se pregunta debido a otras respuestas
missing-not-answered = Sin respuesta
missing-dont-know = No sabe
missing-not-applicable = No procede
missing-withheld = Prefiere no responder

grouping-region = Por región
grouping-development = Por nivel de desarrollo
grouping-ldc = Países menos adelantados
grouping-lldc = Países en desarrollo sin litoral
grouping-sids = Pequeños Estados insulares en desarrollo
grouping-un-region = Por región de las Naciones Unidas
group-africa = África
group-americas = Américas
group-arab-states = Estados Árabes
group-asia-pacific = Asia-Pacífico
group-cis = Comunidad de Estados Independientes
group-europe = Europa
group-developed = Países desarrollados
group-developing = Países en desarrollo
group-ldc = Países menos adelantados
group-not-ldc = Países distintos de los países menos adelantados
group-lldc = Países en desarrollo sin litoral
group-not-lldc = Países distintos de los países en desarrollo sin litoral
group-sids = Pequeños Estados insulares en desarrollo
group-not-sids = Países distintos de los pequeños Estados insulares en desarrollo
group-un-africa = ONU: África
group-un-americas = ONU: Américas
group-un-asia = ONU: Asia
group-un-europe = ONU: Europa
group-un-oceania = ONU: Oceanía
stakeholder-administration = Administración
stakeholder-policy-maker = Otro responsable de políticas
stakeholder-regulator = Regulador
stakeholder-service-provider = Proveedor de servicios u operador
stakeholder-manufacturer = Fabricante
stakeholder-other = Otra organización

basis-all-respondents = Todos los encuestados de cada periodo
basis-matched-panel = Solo los que respondieron en los dos periodos
basis-note-all-respondents = Se cuentan todos los encuestados de cada periodo, por lo que parte de una variación puede deberse a que respondieron otros.
basis-note-matched-panel = Solo se cuentan los encuestados con una respuesta válida al elemento en los dos periodos, por lo que la variación es realmente suya.

change-rose = Aumento
change-fell = Descenso
change-no-change-shown = Sin variación demostrada
change-too-few-to-tell = Muy pocas respuestas

concordance-identical = Idéntica
concordance-reworded = Reformulada
concordance-recoded = Recodificada
concordance-split = Dividida
concordance-merged = Fusionada
concordance-new = Nueva
concordance-dropped = Suprimida
concordance-broken = No comparable
concordance-means-identical = Ambas versiones formulan la misma pregunta con las mismas opciones.
concordance-means-reworded = Las palabras son distintas, el significado es el mismo.
concordance-means-recoded = Las opciones son distintas y se han reducido a una lista común.
concordance-means-split = Una pregunta se dividió en varias, que aquí se combinan.
concordance-means-merged = Varias preguntas se fusionaron en una sola; aquí se combinan.
concordance-means-new = Solo la versión más reciente formula esta pregunta.
concordance-means-dropped = Solo la versión más antigua formulaba esta pregunta.
concordance-means-broken = Ambas versiones formulan la pregunta, pero las respuestas no significan lo mismo.

refusal-broken = Las respuestas a las dos versiones no significan lo mismo.
refusal-new = Solo la versión más reciente formula esta pregunta.
refusal-dropped = Solo la versión más antigua formulaba esta pregunta.
refusal-not-combined = Una pregunta se dividió en varias, o varias se fusionaron en una, y nadie ha indicado cómo combinarlas.
refusal-uncombinable = Las preguntas no se pueden combinar de la manera que indica la concordancia.
refusal-options-differ = Las versiones ofrecen opciones distintas que no se han reducido a una lista común.
refusal-levels-differ = Las versiones admiten respuestas de distinto tipo.
refusal-no-column = La pregunta no figura en los datos de uno de los periodos.

kind-single-choice = Una respuesta entre varias
kind-yes-partial-no = Sí, parcialmente o no
kind-multiple-choice = Varias respuestas posibles
kind-scale = Un grado de una escala
kind-matrix = Una respuesta por línea
kind-ranking = Respuestas por orden de importancia
kind-number = Número
kind-percentage = Porcentaje
kind-date = Fecha
kind-text = Texto
kind-url = Dirección web
kind-repeat-group = Varias entradas

# Whether an option was chosen, and the place of one that was not ranked.
category-yes = Sí
category-no = No
category-unranked = Sin clasificar

format-csv-wide = Respuestas completas, una línea por encuestado (CSV)
format-csv-long = Respuestas a cada pregunta, una línea por respuesta (CSV)
format-codebook = Significado de las columnas (CSV)

chart-alt-distribution = Gráfico de las respuestas en los dos periodos. La tabla siguiente contiene las mismas cifras.
chart-alt-transitions = Gráfico de los cambios entre respuestas. La lista siguiente contiene las mismas cifras.
