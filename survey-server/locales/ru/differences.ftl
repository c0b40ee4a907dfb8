### What differs between two versions of a questionnaire, down to the words.

differences-title = Различия
differences-of = Версии { $from } и { $to }: различия
differences-first = { $version } – первая версия в своей серии; сравнивать ее не с чем.
differences-none = Различий нет.
differences-tally = Вопросы: добавлено – { $added }, исключено – { $dropped }, изменено – { $changed }.
differences-how = Удаленные слова зачеркнуты, вставленные подчеркнуты.
differences-problems = Коды, которые необходимо изменить
differences-sections = Разделы
differences-questions = Вопросы
differences-languages = Другие языки
differences-texts = { $count ->
    [one] различается { $count } текст
    [few] различаются { $count } текста
    [many] различаются { $count } текстов
   *[other] различаются { $count } текста
}
compare-with-version = Сравнить с версией
words-deleted = удалено:{" "}
words-inserted = вставлено:{" "}
difference-status-added = Добавлено
difference-status-dropped = Исключено
difference-status-changed = Изменено
difference-moved = Перемещено (раздел и номер)
difference-score = Балл варианта ответа
difference-added-option = Добавлен вариант ответа
difference-dropped-option = Исключен вариант ответа
difference-reordered-option = Место варианта ответа
difference-added-row = Добавлена строка
difference-dropped-row = Исключена строка
difference-reordered-row = Место строки
difference-added-field = Добавлено поле
difference-dropped-field = Исключено поле
difference-reordered-field = Место поля
difference-text-title = Заголовок
difference-text-introduction = Введение
difference-text-label = Вопрос
difference-text-explanation = Пояснение
difference-text-more = Подробное пояснение
difference-text-constraint-message = Сообщение о неверном ответе
difference-text-unit = Единица измерения словами
difference-text-option = Вариант ответа
difference-text-row = Строка
difference-setting-kind = Вид вопроса
difference-setting-relevance = Задается при условии
difference-setting-constraint = Условие для ответа
difference-setting-required = Ответ обязателен
difference-setting-missing = Причины отсутствия ответа
difference-setting-checks = Проверки перед подписанием
difference-setting-publication = Публикация
difference-setting-under = Подчинен вопросу
difference-setting-level = Уровень измерения
difference-setting-points = Число делений шкалы
difference-setting-exclusive = Исключает другие варианты
difference-setting-min = Минимум
difference-setting-max = Максимум
difference-setting-decimals = Знаков после запятой
difference-setting-unit = Единица измерения
difference-setting-earliest = Самый ранний день
difference-setting-latest = Самый поздний день
difference-setting-lines = Строки
difference-setting-max-length = Наибольшая длина текста в знаках
