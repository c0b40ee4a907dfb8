### Questionnaires as spreadsheets.

xlsform-link = 下载 XLSForm 格式（电子表格）
