### The audit trail: who did what, on what, when and from where.

audit-title = Журнал аудита
audit-lead = Кто, что, с чем, когда и откуда сделал. Здесь ничего нельзя изменить или удалить, не оставив следа.
audit-count = { $count ->
    [one] Пока { $count } событие.
    [few] Пока { $count } события.
    [many] Пока { $count } событий.
   *[other] Пока { $count } события.
}
audit-head = Номер и хеш последнего:
audit-note = Время от времени записывайте эту строку вне платформы. Тогда тот, кто обслуживает сервер, сможет доказать, что ничего не было отрезано или создано заново:
audit-who = Кто (имя, адрес электронной почты или идентификатор)
audit-role = В качестве
audit-what = Что сделано
audit-kind = С чем
audit-subject = С чем именно (идентификатор, метка или имя)
audit-from = С какого дня (UTC)
audit-to = По какой день (UTC)
audit-none = Подходящих событий нет.
audit-newer = Более новые события
audit-older = Более ранние события
audit-download = Скачать все подходящие события:
audit-number = Событие { $number }
audit-same-subject = Всё о том же
audit-hashes = Хеши
audit-before = До:
audit-after = После:
audit-own-hash = Самого события:
audit-origin-erased = адрес стёрт
audit-erased-person = данные лица стёрты

## What is recorded: a line for each action.

audit-action-audit-began = Журнал аудита начат
audit-action-cycle-created = Цикл создан
audit-action-cycle-opened = Цикл открыт
audit-action-cycle-closed = Цикл закрыт
audit-action-results-published = Результаты опубликованы
audit-action-results-withdrawn = Результаты отозваны
audit-action-deadline-set = Срок задан
audit-action-deadline-extended = Срок продлён для одного респондента
audit-action-mail-sent = Письмо отправлено
audit-action-mail-failed = Письмо не удалось отправить
audit-action-mail-cancelled = Письмо отменено
audit-action-mail-retried = Письмо возвращено в очередь
audit-action-mail-handed-over = Письмо отправлено вручную
audit-action-reminder-set = Напоминание задано
audit-action-reminder-switched = Напоминание включено или выключено
audit-action-reminder-removed = Напоминание удалено
audit-action-reminder-queued = Напоминания поставлены в очередь
audit-action-response-started = Заполнение начато
audit-action-answers-saved = Ответы сохранены
audit-action-clarification-settled = Вопрос об ответе закрыт
audit-action-clarification-said = Вопрос или реплика об ответе
audit-action-response-moved = Изменён статус ответа
audit-action-section-marked = Отметка о состоянии раздела
audit-action-answers-validated = Ответы приняты
audit-action-response-language = Изменён язык ответа
audit-action-submission-signed = Ответы подписаны
audit-action-submissions-imported = Подписанные ответы импортированы
audit-action-analysis-declared = Объявлено, какое изменение считается улучшением, для версии
audit-action-version-saved = Текст версии сохранён
audit-action-version-translated = Перевод сохранён
audit-action-concordance-reviewed = Соответствие проверено
audit-action-version-consulted = Версия отправлена на консультацию
audit-action-version-reopened = Версия снова стала проектом
audit-action-version-approved = Версия утверждена
audit-action-version-published = Версия опубликована
audit-action-version-retired = Версия выведена из употребления
audit-action-consultation-opened = Консультация открыта
audit-action-consultation-invited = Организация приглашена к консультации
audit-action-consultation-extended = Консультация продлена
audit-action-consultation-closed = Консультация закрыта
audit-action-consultation-commented = Замечание подано
audit-action-consultation-decided = Решение по замечанию принято

## What events are about.

audit-subject-platform = Платформа
audit-subject-cycle = Цикл
audit-subject-mail = Письмо
audit-subject-reminder-step = Напоминание
audit-subject-response = Ответы
audit-subject-version = Версия
audit-subject-consultation = Консультация

## As what somebody acts.

audit-role-administrator = Администратор
audit-role-secretariat = Секретариат
audit-role-rapporteur = Докладчик
audit-role-focal-point = Национальный контактный пункт
audit-role-contributor = Соавтор ответов
audit-role-coordination-body = Координирующая организация
audit-role-operator = Оператор в командной строке
audit-role-platform = Сама платформа
audit-role-visitor = Посетитель

## What else is recorded, each with its value after a colon.

audit-detail-body = Организация
audit-detail-comment = Замечание
audit-detail-cycle = Цикл
audit-detail-deadline = Срок
audit-detail-disposition = Решение
audit-detail-when = Когда
audit-detail-to = Учётная запись получателя
audit-detail-respondent = Респондент
audit-detail-on = Автоматически
audit-detail-letters = Писем
audit-detail-letter = Письмо
audit-detail-kind = Вид
audit-detail-earlier = Прежний срок
audit-detail-ends = Последний день
audit-detail-items = Пункты
audit-detail-number = Подписание
audit-detail-edition = Редакция плана анализа
audit-detail-revision = Редакция
audit-detail-section = Раздел
audit-detail-mark = Отметка
audit-detail-evidence-seen = Подтверждения видели
audit-detail-accepted = Принято
audit-detail-question = Вопрос
audit-detail-step = Шаг
audit-detail-starts = Первый день
audit-detail-submissions = Подписанные ответы
audit-detail-version = Версия
audit-detail-vintage = Срез данных
audit-action-nomination-recorded = Назначение записано
audit-action-nomination-ended = Назначение завершено
audit-action-nomination-replaced = Контактный пункт заменён
audit-action-nomination-lead = Ведущим стал другой контактный пункт
audit-action-invitation-queued = Приглашение поставлено в очередь
audit-action-sections-delegated = Разделы переданы соавтору
audit-action-sections-withdrawn = Разделы отозваны у соавтора
audit-subject-nomination = Назначение
audit-subject-account = Учётная запись
audit-detail-account = Учётная запись
audit-detail-before = Прежняя учётная запись
audit-detail-lead = Ведущий контакт
audit-detail-language = Язык
audit-detail-member-state = Государство-Член
audit-detail-sections = Разделы
audit-detail-successor = Преемник
audit-action-account-address-taken = Помощник приглашен по адресу другой учетной записи
