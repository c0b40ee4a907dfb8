### The page that shows every part of the pages.

style-title = Элементы страниц
style-lead = Все элементы, из которых состоят страницы, во всех состояниях, на языке с письмом слева направо и на языке с письмом справа налево. Это образец для новых страниц. Ничто на этой странице не отправляется и не сохраняется, а всё заполненное вымышлено.
style-type = Шрифт
style-colours = Цвета
style-distances = Расстояния
style-buttons = Кнопки и ссылки
style-plain = В обычном виде
style-hover = Под указателем
style-focus = В фокусе
style-tags = Метки
style-messages = Сообщения
style-lists = Списки
style-tables = Таблицы и фильтры
style-saving = Что форма сообщает о сохранении
style-form-empty = Вопросы без ответов
style-form-answered = Вопросы с ответами
style-form-wrong = Вопросы с ошибками в ответах
