### Questionnaires as spreadsheets.

xlsform-link = Télécharger au format XLSForm (feuille de calcul)
