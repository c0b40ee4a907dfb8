### La vida de una versión de un cuestionario, para la secretaría.

version-status-draft = Borrador
version-status-in-consultation = En consulta
version-status-approved = Aprobada
version-status-published = Publicada
version-status-retired = Retirada
