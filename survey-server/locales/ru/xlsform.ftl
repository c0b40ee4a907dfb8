### Questionnaires as spreadsheets.

xlsform-link = Скачать в формате XLSForm (электронная таблица)
