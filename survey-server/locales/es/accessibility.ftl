### The accessibility statement.

accessibility-title = Accesibilidad
accessibility-lead = Este sitio es para todas las personas: quienes leen con los oídos o con las yemas de los dedos, sin ratón, de derecha a izquierda, en una pantalla pequeña o con una conexión lenta.
accessibility-standard-title = Con qué norma se mide
accessibility-standard = Las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA, según la evaluación del propio sitio. Todavía no ha habido ninguna auditoría externa.
accessibility-tested-title = Cómo se comprueba
accessibility-tested = Antes de cada cambio, axe-core examina en Chromium todas las páginas y los estados de los formularios: en árabe y en inglés, con colores claros y oscuros, a 320 y a 1280 píxeles de ancho. Una sola infracción detiene el cambio.
accessibility-tested-keyboard = El camino desde el inicio de sesión hasta la firma se recorre solo con el teclado, con el foco a la vista en cada parada, y lo que una sección del formulario comunica a los lectores de pantalla se compara palabra por palabra.
accessibility-tested-scripts = Todo funciona sin scripts. Nada se expresa solo con el color, y los colores siguen el ajuste de su dispositivo.
accessibility-limits-title = Lo que todavía no es suficiente
accessibility-limits-people = Un programa solo encuentra una parte de lo que excluye a las personas. Ninguna persona con discapacidad ni usuaria de lector de pantalla ha probado aún el sitio para nosotros.
accessibility-limits-languages = axe-core no examina cuatro de los seis idiomas, ni ningún navegador aparte de Chromium.
accessibility-limits-charts = Los gráficos son imágenes con un texto que dice de qué tratan. Sus cifras están en la tabla contigua o en el archivo CSV, no en el texto.
accessibility-limits-texts = Las respuestas, los comentarios y los archivos de terceros se muestran tal como se entregaron. De los textos de los cuestionarios responden sus autores.
accessibility-limits-tables = Las tablas anchas de resultados se desplazan hacia los lados en una pantalla estrecha.
accessibility-contact-title = Si algo le impide el acceso
accessibility-contact = Diga a la secretaría en qué página fue y qué quería hacer. Mientras tanto puede responder al cuestionario en papel o por otra vía.
accessibility-contact-where = Aquí puede escribir:
