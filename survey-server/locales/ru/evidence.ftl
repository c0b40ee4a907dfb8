### Evidence: files and links that support answers.

evidence-title = Подтверждающие материалы
evidence-add = Добавить материал
evidence-change = Просмотреть и изменить материалы
evidence-back = Вернуться к вопросу
evidence-what = Файлы и ссылки, подтверждающие ответ: закон, отчёт, страница кампании. Их видят только ваша страна и те, кто проводит и анализирует опрос; они не публикуются.
evidence-none = К этому вопросу пока ничего не приложено.
# Who attached it, and when.
evidence-by = { $author }, { $time }
evidence-remove = Убрать

evidence-file = Добавить файл
evidence-file-choose = Файл
# $size is a number, $kinds a list of endings such as PDF, DOCX.
evidence-file-hint = Не более { $size } МБ. Принимаются файлы следующих типов: { $kinds }.
evidence-file-add = Загрузить и приложить
evidence-link = Добавить ссылку
evidence-url = Веб-адрес
evidence-link-add = Приложить ссылку
# Where a question is a table: the line that the evidence is about.
evidence-item = К какой строке вопроса
evidence-kilobytes = { $size } КБ
evidence-megabytes = { $size } МБ
evidence-done-added = Материал приложен.
evidence-done-removed = Материал больше не приложен.

error-evidence-none = Этот сервер не хранит файлы. Вместо файла укажите ссылку на документ.
error-evidence-no-file = Файл не выбран. Сначала выберите файл.
error-evidence-too-large = Файл больше, чем принимает платформа. Уменьшите его или укажите ссылку. Наибольший размер указан рядом с полем.
error-evidence-full = С этим файлом общий размер файлов ответа превысит допустимый. Сначала уберите один из них или укажите ссылку.
error-evidence-too-many = В ответе столько файлов и ссылок, сколько принимает платформа. Сначала уберите одну из них.
error-evidence-empty = Файл пуст. Выберите другой.
error-evidence-type = Файлы этого типа не принимаются. Допустимые типы указаны рядом с полем; веб-страницы и рисунки можно напечатать в PDF.
error-evidence-extension = Окончание имени файла не соответствует его содержимому. Дайте файлу правильное имя и выберите его снова.
error-evidence-macros = Файл содержит макросы. Сохраните его без них или в формате PDF.
error-evidence-packing = Файл необычно упакован и не был открыт. Сохраните его заново в офисной программе или в формате PDF.
error-evidence-password = Файл защищён паролем. Сохраните его без пароля.
error-evidence-encoding = Текст записан не в кодировке UTF-8. Сохраните его заново: в Excel это называется «CSV UTF-8».
error-evidence-url = Такой веб-адрес сохранить нельзя: он должен начинаться с https:// или http:// и не содержать пароля.
error-evidence-there = Этот же материал уже приложен к вопросу.
error-evidence-leaving = Этот же файл сейчас удаляется. Повторите попытку через мгновение.
error-no-such-evidence = Такого материала нет, или он вам недоступен.

audit-action-evidence-added = Материал приложен
audit-action-evidence-removed = Материал убран
audit-detail-item = Пункт
audit-detail-evidence = Материал
token-action-read-evidence = Скачивать подтверждающие материалы
