erased-person = personne dont les données ont été effacées
