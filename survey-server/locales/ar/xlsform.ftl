### Questionnaires as spreadsheets.

xlsform-link = تنزيل بصيغة XLSForm (جدول بيانات)
