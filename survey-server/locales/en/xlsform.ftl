### Questionnaires as spreadsheets.

xlsform-link = Download as XLSForm (spreadsheet)
