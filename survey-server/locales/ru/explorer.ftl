### The explorer: what changed between two cycles.

explorer-and = И также
explorer-sort = Порядок
explorer-sort-questionnaire = Как в анкете
explorer-sort-change = Сначала наибольшее изменение
explorer-sort-significance = Сначала наименьшее скорректированное p
explorer-sort-size = Сначала с наибольшим числом ответов
explorer-more = Уточнить: группа, источник, день, вопросы
explorer-as-of = Ответы, известные на этот день
explorer-sources = Только ответы, полученные из
explorer-items = Выбрать вопросы
explorer-by-stakeholder = По виду респондента
explorer-by-provenance = По источнику ответа
explorer-by-language = По языку формы
explorer-by-question = По ответу на вопрос
explorer-sources-only = { $source }; только: { $sources }
explorer-nobody = Респондентов не осталось: к этому дню никто не ответил, или ответов из этих источников нет.
explorer-widen = Показать все ответы, известные сейчас
explorer-few =
    { $count ->
        [one] { $count } показанный здесь вопрос опирается менее чем на { $least } ответа, данных только для сводных показателей.
        [few] { $count } показанных здесь вопроса опираются каждый менее чем на { $least } ответа, данных только для сводных показателей.
       *[other] { $count } показанных здесь вопросов опираются каждый менее чем на { $least } ответа, данных только для сводных показателей.
    } Такие цифры могут выдать, что ответило одно государство: не передавайте и не печатайте их.
explorer-words-differ = Что отличается в формулировке:
explorer-written = Своими словами
explorer-written-none = Никого не просили написать об этом своими словами, или никто ничего не написал.
explorer-wrong-title = По этому адресу запрошено то, чего нет
explorer-wrong-unknown = В адресе указано «{ $given }» как { $parameter }, а это неизвестно.
explorer-wrong-twice = Адрес непонятен: { $parameter } указан дважды, а может быть указан лишь один раз.
explorer-wrong-parameter = В адресе есть часть «{ $given }», а такой части нет.
explorer-wrong-same = Адрес сравнивает цикл { $given } с самим собой, и изменений это не покажет.
explorer-wrong-nearest = Ближайшее из того, что есть:
explorer-wrong-without = То же без этого
explorer-wrong-anew = Начать заново
explorer-zip = Скачать всё показанное здесь (ZIP)
explorer-views-title = Сохранённые представления
explorer-views-hint = Сохранённое представление — это адрес под именем, только для вас. Цифры рассчитываются по ответам, известным в момент открытия.
explorer-views-none = Вы ещё не сохранили ни одного представления. Откройте обзор, сделайте выбор и сохраните то, что видите.
explorer-view-name = Название представления
explorer-view-save = Сохранить представление
explorer-view-rename = Переименовать
explorer-view-remove = Удалить представление
error-view-name = Ничего не сохранено: дайте представлению название от 1 до 100 символов.
error-view-address = Ничего не сохранено: сохранить можно только страницы обзора. Откройте одну из них и сохраните её там.
error-too-many-views = У вас 100 сохранённых представлений — это предел. Удалите ненужное.
error-no-such-view = Такого представления нет, или оно не ваше.
explorer-copy-title = Скопировать для отчёта
explorer-copy-hint = Всё ниже — единое целое: диаграмма, подпись, цифры и их основание. Скопируйте кнопкой, выделите или распечатайте страницу.
explorer-copy-button = Скопировать
explorer-copy-done = Скопировано.
explorer-copy-failed = Браузер не разрешил. Выделите блок и скопируйте вручную.
explorer-copy-charts = Другие диаграммы этого вопроса
explorer-chart-alt = Диаграмма цифр, приведённых ниже или на связанных страницах.
explorer-report-title = Рисунки итогового отчёта
explorer-report-lead = Рисунки 1–11 и 15–18 итогового отчёта по Вопросу 3/2, построенные заново по ответам { $to } рядом с ответами { $from }.
explorer-figure = Рисунок { $number }.
explorer-figure-missing = Ни одна из анкет об этом не спрашивает, поэтому рисовать нечего.
explorer-figure-items = Вопросы этого рисунка

# What states say of their own changes; $count is a number of states.
declared-real-change = Из ответивших иначе указали, что в стране что-то изменилось: { $count }.
declared-correction = Из ответивших иначе указали, что прежний ответ был неверным, и в стране могло ничего не измениться: { $count }.
declared-other-reading = Из ответивших иначе указали, что теперь понимают вопрос по-другому, и в стране могло ничего не измениться: { $count }.
declared-notes = Что они пишут о своих изменениях
