### The frame of every page, the first page and signing in.

site-name = Enquête sur la sensibilisation à la cybersécurité
skip-to-content = Aller au contenu
navigation = Pages principales
language = Langue
nav-dashboard = Vos réponses
nav-monitor = Suivi des réponses
nav-explorer = Explorateur
nav-questionnaires = Questionnaires
signed-in-as = Session ouverte au nom de { $name }
sign-in = Se connecter
sign-out = Se déconnecter
footer-about = Enquête menée au titre de la Question 3/2 de la Commission d’études 2 de l’UIT-D : bonnes pratiques pour créer une culture de la cybersécurité.
synthetic = Données synthétiques
synthetic-banner = Données synthétiques : les réponses ont été inventées à des fins de démonstration et ne disent rien d’aucun pays.

# A day: $day and $year are numbers, $month is a number from 1 to 12.
date = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 } { $year }
# A moment: $date is a day as above, $time is such as 14:02.
date-time = { $date } à { $time } UTC
date-range = Du { $from } au { $to }
# What stands between the whole part and the decimals of a number.
number-decimal-mark = ,
# $value is a number with one decimal.
number-percent = { $value } %
all = Tout
show = Afficher
status = Statut
section = Section
question = Question
questionnaire = Questionnaire
# Between the options of a question and the reasons for having no answer.
or = ou

home-title = Enquête sur la sensibilisation à la cybersécurité
home-lead = Tous les quatre ans, les États Membres de l’UIT indiquent ce qu’ils font pour sensibiliser à la cybersécurité, afin que chacun puisse voir ce qui a changé et ce qui donne de bons résultats.
home-how = Le point de contact national de chaque État Membre répond en ligne, section par section, et peut s’interrompre puis reprendre à tout moment. Une fois le questionnaire rempli, il signe la réponse et reçoit un accusé de réception.
home-continue = Continuer
home-cycles = Périodes d’études
home-no-cycles = Aucune période d’études n’a encore été définie. Dès que le secrétariat en aura ouvert une, elle s’affichera ici.
cycle = Période d’études
cycle-dates = Dates
cycle-status = Statut
# $label is the name of a cycle, such as 2018-2021.
cycle-named = Période d’études { $label }
table-scrolls = Tableau ; il peut être parcouru latéralement
