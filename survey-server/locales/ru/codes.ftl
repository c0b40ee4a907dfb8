### Words for codes that data and addresses use.

cycle-status-planned = Запланирован
cycle-status-open = Открыт
cycle-status-closed = Закрыт

response-status-not-started = Не начато
response-status-in-progress = В работе
response-status-submitted = Подписано
response-status-clarification-requested = Запрошены уточнения
response-status-validated = Проверено
response-status-reopened = Открыто снова

provenance-official = Само Государство-член
provenance-delegated = Лицо, которому Государство-член поручило ответить
provenance-desk-research = Кабинетное исследование: найдено секретариатом в открытых источниках
provenance-legacy-import = Собрано в другом месте и импортировано

missing-not-asked = Вопроса нет в этой версии
missing-not-relevant = Вопрос не задан в силу других ответов
missing-not-answered = Нет ответа
missing-dont-know = Не знаем
missing-not-applicable = Неприменимо
missing-withheld = Предпочитаем не отвечать

grouping-region = По регионам
grouping-development = По уровню развития
grouping-ldc = Наименее развитые страны
grouping-lldc = Развивающиеся страны, не имеющие выхода к морю
grouping-sids = Малые островные развивающиеся государства
grouping-un-region = По регионам Организации Объединенных Наций
group-africa = Африка
group-americas = Северная и Южная Америка
group-arab-states = Арабские государства
group-asia-pacific = Азиатско-Тихоокеанский регион
group-cis = Содружество Независимых Государств
group-europe = Европа
group-developed = Развитые страны
group-developing = Развивающиеся страны
group-ldc = Наименее развитые страны
group-not-ldc = Страны, не относящиеся к наименее развитым
group-lldc = Развивающиеся страны, не имеющие выхода к морю
group-not-lldc = Страны, не относящиеся к развивающимся странам, не имеющим выхода к морю
group-sids = Малые островные развивающиеся государства
group-not-sids = Страны, не относящиеся к малым островным развивающимся государствам
group-un-africa = ООН: Африка
group-un-americas = ООН: Северная и Южная Америка
group-un-asia = ООН: Азия
group-un-europe = ООН: Европа
group-un-oceania = ООН: Океания
stakeholder-administration = Администрация
stakeholder-policy-maker = Другой директивный орган
stakeholder-regulator = Регуляторный орган
stakeholder-service-provider = Поставщик услуг или оператор
stakeholder-manufacturer = Производитель
stakeholder-other = Другая организация

basis-all-respondents = Все респонденты каждого цикла
basis-matched-panel = Только те, кто ответил в обоих циклах
basis-note-all-respondents = Учтены все респонденты каждого цикла, поэтому изменение может отчасти объясняться тем, что отвечали другие.
basis-note-matched-panel = Учтены только те, от кого есть действительный ответ по данному пункту в обоих циклах, поэтому изменение произошло именно у них.

change-rose = Рост
change-fell = Снижение
change-no-change-shown = Изменение не выявлено
change-too-few-to-tell = Недостаточно ответов

concordance-identical = Идентично
concordance-reworded = Изменена формулировка
concordance-recoded = Перекодировано
concordance-split = Разделено
concordance-merged = Объединено
concordance-new = Новый вопрос
concordance-dropped = Исключено
concordance-broken = Несопоставимо
concordance-means-identical = В обеих версиях задан один и тот же вопрос с одними и теми же вариантами ответа.
concordance-means-reworded = Слова отличаются, смысл тот же.
concordance-means-recoded = Варианты ответа различались и были приведены к общему списку.
concordance-means-split = Один вопрос стал несколькими; здесь они объединены.
concordance-means-merged = Несколько вопросов стали одним; здесь они объединены.
concordance-means-new = Вопрос задан только в более поздней версии.
concordance-means-dropped = Вопрос был только в более ранней версии.
concordance-means-broken = Вопрос есть в обеих версиях, но ответы имеют разный смысл.

refusal-broken = Ответы на вопросы двух версий имеют разный смысл.
refusal-new = Вопрос задан только в более поздней версии.
refusal-dropped = Вопрос был только в более ранней версии.
refusal-not-combined = Один вопрос стал несколькими или несколько стали одним, и никто не указал, как их объединить.
refusal-uncombinable = Эти вопросы нельзя объединить так, как указано в таблице соответствия.
refusal-options-differ = В версиях предложены разные варианты ответа, которые не приведены к общему списку.
refusal-levels-differ = В версиях принимаются ответы разного вида.
refusal-no-column = В данных одного из циклов нет этого вопроса.

kind-single-choice = Один ответ из нескольких
kind-yes-partial-no = Да, частично или нет
kind-multiple-choice = Любое число ответов
kind-scale = Одна ступень шкалы
kind-matrix = Один ответ в каждой строке
kind-ranking = Ответы в порядке важности
kind-number = Число
kind-percentage = Процентная доля
kind-date = Дата
kind-text = Текст
kind-url = Веб-адрес
kind-repeat-group = Несколько записей

category-yes = Да
category-no = Нет
category-unranked = Место не присвоено

format-csv-wide = Комплекты ответов, по одному в строке (CSV)
format-csv-long = Отдельные ответы, по одному в строке (CSV)
format-codebook = Что означают столбцы (CSV)

chart-alt-distribution = Диаграмма ответов в обоих циклах. Те же цифры приведены в таблице ниже.
chart-alt-transitions = Диаграмма переходов между ответами. Те же цифры приведены в списке ниже.
