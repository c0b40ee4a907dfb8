# Who has answered a cycle and who has not.

monitor-title = Кто ответил
monitor-total = Государства-члены, представившие ответы: { $responded } из { $eligible } ({ $share }).
monitor-alt-responses-by-region = Диаграмма доли Государств-членов, представивших ответы, по регионам. Те же цифры приведены в таблице ниже.
monitor-table = Представление ответов по группам; состав групп государств – по состоянию на { $date }
monitor-states = { $count ->
    [one] { $count } государство
    [few] { $count } государства
    [many] { $count } государств
   *[other] { $count } государства
}
monitor-observer = наблюдатель
monitor-no-states = Государств-членов с таким статусом нет.
monitor-alt-response-timeline = Диаграмма доли Государств-членов, представивших ответы, по дням с начала цикла, рядом с предыдущим циклом. Те же цифры доступны в формате CSV.
monitor-alt-map-response = Карта мира с состоянием ответа каждого Государства-члена. Те же сведения приведены в таблице Государств-членов ниже.
monitor-alt-tiles-response = Каждое Государство-член в виде плитки одинакового размера, по регионам; цвет показывает состояние его ответа. Те же сведения приведены в таблице Государств-членов ниже.
monitor-tiles = То же в виде плиток одинакового размера, по регионам
monitor-csv-rates = Эта таблица в формате CSV
monitor-csv-states = Все Государства-члены в формате CSV

# $day is a number of days, $share is such as 38.7%.
monitor-same-day = На тот же день цикла { $cycle } (прошло { $day ->
    [one] { $day } день
    [few] { $day } дня
    [many] { $day } дней
   *[other] { $day } дня
} с его начала) ответы представили { $responded } из { $eligible } ({ $share }).
monitor-before-none = Более раннего цикла для сравнения нет.
monitor-undated = { $count ->
    [one] { $count } ответ цикла { $cycle } импортирован без даты и здесь не учтён.
    [few] { $count } ответа цикла { $cycle } импортированы без даты и здесь не учтены.
    [many] { $count } ответов цикла { $cycle } импортированы без даты и здесь не учтены.
   *[other] { $count } ответа цикла { $cycle } импортированы без даты и здесь не учтены.
}
# The head of a column: how many of the group had answered by then.
monitor-then = Тот же день цикла { $cycle }
monitor-more = Разница, п. п.

monitor-news-title = Что изменилось
monitor-news-since = С { $time }:
monitor-news-first = Это ваше первое посещение. В следующий раз здесь будет показано, что изменилось с этого времени; можно также выбрать дату.
monitor-news-none = Ничего не изменилось.
# Each of these stands before names of states.
monitor-news-signed = Впервые представили ответ ({ $count }):
monitor-news-again = Подписали повторно ({ $count }):
monitor-news-begun = Начали отвечать ({ $count }):
monitor-news-went-on = { $count ->
    [one] Ещё { $count } государство продолжило работу над черновиком, который не читает никто другой.
    [few] Ещё { $count } государства продолжили работу над черновиками, которые не читает никто другой.
    [many] Ещё { $count } государств продолжили работу над черновиками, которые не читает никто другой.
   *[other] Ещё { $count } государства продолжили работу над черновиками, которые не читает никто другой.
}
monitor-since = Изменения с
