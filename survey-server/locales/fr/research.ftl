### Recherche documentaire : réponses que le secrétariat trouve dans des sources publiques pour un État qui ne répond pas.

research-title = Recherche documentaire
research-what = Réponses trouvées dans des sources publiques pour un État Membre qui n’a pas répondu. Elles sont signalées comme recherche documentaire partout où elles figurent, ne sont pas une réponse de l’État et ne comptent dans les analyses que jusqu’à ce que l’État signe ses propres réponses.
research-for = Recherche documentaire pour { $state } : ne remplissez que ce que vous avez trouvé et indiquez où, pour chaque question. Ce ne sont pas les réponses de l’État.
research-found = Trouvé par le secrétariat dans des sources publiques – ce n’est pas une réponse de votre pays. Vous pouvez la reprendre, répondre autrement ou la laisser de côté.
research-take-over = Reprendre comme notre réponse
research-published = Recherche documentaire publiée
research-answers = Ce qui a été trouvé
research-publish-title = Publier comme recherche documentaire
research-publish-what = Ce qui est publié ne peut pas être modifié, seulement remplacé par une version ultérieure. Les points de contact de l’État le voient à côté des questions de leur formulaire. Des questions peuvent rester sans réponse.
research-without-source = Ces questions ont une réponse, mais pas encore de source :
research-publish = Publier
research-prepare = Préparer une recherche documentaire
research-prepare-what = Si l’État ne répond pas, vous pouvez préparer des réponses à partir de sources publiques. Le formulaire de l’État reste tel quel, et l’État ne compte pas parmi ceux qui ont répondu.
research-open = Poursuivre la recherche documentaire
research-response = Le secrétariat a trouvé des réponses pour votre pays dans des sources publiques et les a publiées comme recherche documentaire. Elles figurent à côté des questions ; dès que vous signez, seules vos réponses comptent.
research-read = Lire ce qui a été trouvé
research-wrong-name = Indiquez votre nom.
research-wrong-capacity = Indiquez à quel titre vous publiez ceci.
research-wrong-answers = Une réponse est erronée. Ouvrez sa section : elle indique ce qui ne va pas.
research-wrong-source-missing = Une réponse n’a pas de source.
research-wrong-research-empty = Il n’y a encore aucune réponse à publier.
research-wrong-answers-changed = Les réponses ont changé depuis que vous les avez regardées. Regardez-les à nouveau, puis publiez.
research-public = Recherche documentaire : le secrétariat a trouvé ces réponses dans des sources publiques ; elles n’émanent pas de l’État lui-même.
research-rule = Si un État n’a pas répondu lui-même, la recherche documentaire du secrétariat compte à sa place, sauf si vous écartez cette source. Dès que l’État signe, seules ses propres réponses comptent. La recherche documentaire n’est jamais comptée dans les taux de réponse.
figure-with-research = { $count ->
    [one] { $figure }, dont une par recherche documentaire du secrétariat
   *[other] { $figure }, dont { $count } par recherche documentaire du secrétariat
}
error-research-not-needed = L’État a signé ses propres réponses dans ce cycle. Ce qui avait été préparé pour lui est conservé et ne peut plus être modifié.
error-research-unchanged = Ces réponses, avec ces sources, sont déjà publiées.
sources-title = Sources
sources-hint = Chaque réponse demande au moins une source : un titre, une adresse web ou une référence, et le jour où vous l’avez consultée. Enregistrez pour avoir de la place pour une autre.
sources-taken-over = Ces sources accompagnent la réponse que vous avez reprise de la recherche documentaire. Videz-en une pour la supprimer.
sources-number = Source { $number }
sources-name = Titre
sources-url = Adresse web
sources-citation = Référence, s’il n’y a pas d’adresse : journal officiel, numéro, page
sources-accessed = Consultée le
sources-seen = (consultée le { $date })
fault-source-incomplete = Une source demande un titre, une adresse web ou une référence, et le jour où elle a été consultée
audit-detail-provenance = Origine des réponses
