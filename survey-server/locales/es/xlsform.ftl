### Questionnaires as spreadsheets.

xlsform-link = Descargar como XLSForm (hoja de cálculo)
