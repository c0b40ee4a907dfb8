### The page that shows every part of the pages.

style-title = Elementos de las páginas
style-lead = Todos los elementos de los que están hechas las páginas, en todos sus estados, en un idioma que se escribe de izquierda a derecha y en uno que se escribe de derecha a izquierda. Es la referencia para las páginas nuevas. Nada de esta página se envía ni se guarda, y todo lo que aparece rellenado es inventado.
style-type = Letra
style-colours = Colores
style-distances = Distancias
style-buttons = Botones y enlaces
style-plain = En reposo
style-hover = Bajo el puntero
style-focus = Con el foco
style-tags = Etiquetas
style-messages = Mensajes
style-lists = Listas
style-tables = Tablas y filtros
style-saving = Lo que un formulario dice del guardado
style-form-empty = Preguntas sin rellenar
style-form-answered = Preguntas rellenadas
style-form-wrong = Preguntas mal rellenadas
