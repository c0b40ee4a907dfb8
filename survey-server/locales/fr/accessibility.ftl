### The accessibility statement.

accessibility-title = Accessibilité
accessibility-lead = Ce site est fait pour tout le monde : pour qui lit avec les oreilles ou le bout des doigts, sans souris, de droite à gauche, sur un petit écran ou avec une connexion lente.
accessibility-standard-title = La norme visée
accessibility-standard = Les Règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA, selon l’évaluation du site lui-même. Aucun audit externe n’a encore eu lieu.
accessibility-tested-title = Comment le site est testé
accessibility-tested = Avant toute modification, axe-core examine chaque page et les états des formulaires dans Chromium : en arabe et en anglais, en couleurs claires et sombres, sur 320 et 1280 pixels de large. Une seule violation arrête la modification.
accessibility-tested-keyboard = Le chemin de la connexion à la signature est parcouru au clavier seul, le focus restant visible à chaque étape, et ce qu’une section du formulaire annonce aux lecteurs d’écran est comparé mot à mot.
accessibility-tested-scripts = Tout fonctionne sans scripts. Rien n’est exprimé par la couleur seule, et les couleurs suivent le réglage de votre appareil.
accessibility-limits-title = Ce qui n’est pas encore suffisant
accessibility-limits-people = Un logiciel ne trouve qu’une partie de ce qui exclut. Aucune personne handicapée et aucun utilisateur de lecteur d’écran n’a encore testé le site pour nous.
accessibility-limits-languages = Quatre des six langues ne sont pas examinées par axe-core, et aucun autre navigateur que Chromium ne l’est.
accessibility-limits-charts = Les graphiques sont des images accompagnées d’un texte qui dit de quoi il s’agit. Leurs chiffres figurent dans le tableau voisin ou dans le fichier CSV, et non dans ce texte.
accessibility-limits-texts = Les réponses, commentaires et fichiers de tiers sont présentés tels qu’ils ont été fournis. Les textes des questionnaires relèvent de leurs auteurs.
accessibility-limits-tables = Les grands tableaux de résultats défilent latéralement sur un écran étroit.
accessibility-contact-title = Si quelque chose vous empêche d’avancer
accessibility-contact = Indiquez au secrétariat de quelle page il s’agit et ce que vous vouliez faire. En attendant, vous pouvez répondre au questionnaire sur papier ou par un autre moyen.
accessibility-contact-where = Voici où écrire :
