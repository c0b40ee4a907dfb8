### Переводы проекта версии — для секретариата и переводчиков.

translations-title = Переводы
translations-lead = Версию можно утвердить, когда ни на одном из её языков нет отсутствующих или устаревших текстов.
translations-none = Эта версия существует только на одном языке.
translations-language = Язык
translation-status-missing = Отсутствует
translation-status-stale = Устарело
translation-status-unrecorded = Неизвестного происхождения
translation-status-current = Актуально
translation-file = Файл для переводчика
translation-file-what = В нём каждый исходный текст приведён рядом с переводом и указано, что нужно сделать. Незаполненное ничего не меняет.
translation-xlsx = Электронная таблица (XLSX)
translation-xliff = Для программ перевода (XLIFF 2.0)
translation-upload = Файл, полученный от переводчика
translation-show-changes = Показать изменения
translation-not-draft = Переводы можно изменять, только пока версия является проектом.
translation-changes = { $count ->
    [0] Файл ничего не меняет
    [one] Файл меняет { $count } текст
    [few] Файл меняет { $count } текста
    [many] Файл меняет { $count } текстов
   *[other] Файл меняет { $count } текста
}
# Numbers of texts.
translation-unchanged = Без изменений: { $unchanged }. Не переведено в файле: { $untranslated }.
translation-change-added = Новый
translation-change-changed = Изменён
translation-change-confirmed = Подтверждён
translation-apply = Сохранить как новую редакцию
translation-discard = Отказаться
translation-open = { $count ->
    [0] Переводить нечего
    [one] Нужно перевести { $count } текст
    [few] Нужно перевести { $count } текста
    [many] Нужно перевести { $count } текстов
   *[other] Нужно перевести { $count } текста
}
translation-current = { $count ->
    [0] Актуальных переводов нет.
    [one] { $count } перевод актуален.
    [few] { $count } перевода актуальны.
    [many] { $count } переводов актуальны.
   *[other] { $count } перевода актуальны.
}
error-version-not-draft = Переводы можно изменять, только пока версия является проектом. Верните её в состояние проекта на её странице, а затем отправьте файл.
