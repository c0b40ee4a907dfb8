### Исходящая почта, образцы писем, напоминания цикла и сроки.

nav-mail = Почта
mail-title = Почта
mail-lead = Письма, которые ждут отправки, и отправленные письма; сначала последние.
mail-no-server = Почтовый сервер не настроен. Письма остаются здесь, пока вы не отправите их сами: откройте письмо и выберите «Показать, чтобы отправить самостоятельно».
mail-look-at-letters = Посмотреть все письма на всех языках
mail-none = Таких писем нет.
mail-older = Более ранние письма
mail-to = Кому
mail-letter = Письмо
mail-due = К отправке
mail-attempts = Попытки
mail-the-subject = Тема
mail-queued = Поставлено в очередь
mail-next-attempt = Следующая попытка
mail-finished = Отправлено или завершено
mail-by-hand = Отправка вручную: { $name }
mail-reason = Причина
mail-status-waiting = Ждет
mail-status-sending = Отправляется
mail-status-sent = Отправлено
mail-status-failed = Не отправлено
mail-status-cancelled = Отменено
mail-kind-invitation = Приглашение
mail-kind-contributor-invitation = Приглашение помочь с ответами
mail-kind-invitation-barred = Приглашение, которое нельзя принять
mail-kind-password-reset = Новый пароль
mail-kind-email-change = Подтверждение адреса
mail-kind-email-changed = Адрес изменен
mail-kind-password-changed = Пароль изменен
mail-kind-second-factor-removed = Второй фактор удален
mail-kind-recovery-codes-renewed = Коды восстановления обновлены
mail-kind-sign-in-locked = Неудачные попытки входа
mail-kind-reminder = Напоминание
mail-kind-reminder-not-started = Напоминание: не начато
mail-kind-reminder-in-progress = Напоминание: в работе
mail-kind-reminder-deadline-near = Напоминание: срок близок
mail-kind-receipt = Подтверждение получения
mail-kind-clarification-request = Запрос уточнений
mail-kind-deadline-extended = Срок продлен
mail-kind-response-validated = Ответ проверен
mail-kind-response-stands = Ответ остаётся в силе
mail-kind-response-reopened = Ответ открыт снова
mail-kind-section-done = Раздел готов
mail-kind-section-returned = Раздел возвращён
mail-kind-delegation-withdrawn = Разделы больше не поручены
mail-kind-focal-point = Изменение среди контактных пунктов
mail-kind-focal-point-nominated = Контактный пункт назначен
mail-kind-focal-point-arrived = Контактный пункт может войти
mail-kind-focal-point-lead = Смена ведущего контакта
mail-kind-focal-point-left = Контактный пункт больше не отвечает
mail-reason-account-disabled = Учетная запись отключена
mail-reason-no-longer-needed = Письмо больше не было нужно
mail-reason-no-address = У учетной записи нет адреса
mail-reason-unreadable = То, о чем письмо, больше не существует
mail-masked = Ссылки, по которым можно войти, здесь скрыты. Они создаются только при отправке.
mail-plain = Простой текст
mail-page = Как его показывают почтовые программы
mail-open-page = Открыть письмо на отдельной странице
mail-hand-over = Показать, чтобы отправить самостоятельно
mail-hand-over-means = Письмо показывается со ссылкой один раз и считается отправленным вами. Почтовый сервер его больше не отправит.
mail-retry = Отправить снова
mail-retry-means = Письмо возвращается в очередь.
mail-cancel = Отменить
mail-cancel-means = Письмо не отправляется.
mail-handed-title = Отправьте это письмо сейчас
mail-handed-lead = Скопируйте адрес, тему и текст в почтовую программу и отправьте письмо. Эта страница показывается только один раз; письмо считается отправленным вами.
mail-back = Все письма
letters-title = Письма
letters-lead = Каждое письмо в том виде, в каком оно придет, с придуманными именами, датами и ссылками.

reminders-title = Напоминания, цикл { $label }
reminders-link = Напоминания
reminders-lead = Каждый шаг адресован всем действующим контактным пунктам Государства-члена, и никому дважды.
reminders-none = Ни одного шага еще не задано.
reminders-deadline = Ответы принимаются до конца дня (UTC): { $date }; продления для отдельных государств учитываются.
reminders-no-deadline = У этого цикла нет срока, поэтому шаги, которые отсчитываются от срока, никому не напоминают.
reminder-kind = Кому напомнить
reminder-kind-not-started = Тем, кто не начал
reminder-kind-in-progress = Тем, кто начал и не подписал
reminder-kind-deadline-near = Всем, кто не подписал, так как срок близок
reminder-on-day = { $date }
reminder-days-before = { $days ->
    [0] В день истечения срока
    [one] За { $days } день до истечения срока
    [few] За { $days } дня до истечения срока
   *[other] За { $days } дней до истечения срока
}
reminder-is-on = Платформой, в назначенный день
reminder-is-off = Только когда вы отправите
reminder-turn-on = Пусть отправляет платформа
reminder-turn-on-means = В назначенный день платформа сама отправит эти письма, в том числе тем, кто к тому времени будет отвечать условиям.
reminder-at-once = Писем, которые уйдут сразу, так как их день уже наступил: { $count }.
reminder-turn-off = Не отправлять автоматически
reminder-remove = Удалить
reminder-preview = Посмотреть, кто получит напоминание
reminder-add = Добавить шаг
reminder-day-label = В этот день
reminder-days-label = Или за столько дней до срока каждого государства
reminder-add-how = Новый шаг сам ничего не отправляет. После добавления вы увидите, кто получит напоминание, и оттуда сможете поручить отправку платформе.
reminder-save = Добавить шаг
reminder-wrong-kind-missing = Выберите, кому напомнить
reminder-wrong-when-missing = Укажите день или число дней до срока
reminder-wrong-when-twice = Укажите либо день, либо число дней до срока
reminder-wrong-bad-day = Укажите день в виде год-месяц-день, например 2026-12-31
reminder-wrong-day-passed = Этот день уже прошел; укажите сегодняшний или более поздний день
reminder-wrong-bad-days = Укажите целое число дней от 0 до 365
reminder-plan-title = Кто получит напоминание
reminder-plan-lead = Ничего не отправлено. Вот кто получит письмо, если отправить его сейчас.
reminder-recipients = { $count ->
    [0] Никто не получит письма
    [one] { $count } письмо
    [few] { $count } письма
   *[other] { $count } писем
}
reminder-others = Кто не получит и почему
reminder-send = Отправить сейчас
reminder-due-on = Автоматически
reminder-lead-focal-point = ведущий контактный пункт
reminder-look-at-letter = Посмотреть письмо
reminder-reason-no-account = Нет контактного пункта
reminder-reason-invited = Приглашение еще не принято
reminder-reason-disabled = Учетная запись отключена
reminder-reason-no-address = Нет адреса электронной почты
reminder-reason-submitted = Подписано
reminder-reason-started = Начато
reminder-reason-not-started = Не начато
reminder-reason-deadline-passed = Срок истек
reminder-reason-no-deadline = Нет срока
reminder-reason-reminded = Напоминание этого шага уже отправлено
reminder-reason-not-open = Цикл не открыт

deadline-over = Срок истёк { $date }. Подписать больше ничего нельзя. Если вам нужно больше времени, обратитесь в секретариат.

error-deadline-passed = Срок для ваших ответов истек: начать или подписать больше ничего нельзя. Введённое сохранено. Если вам нужно больше времени, обратитесь в секретариат.
error-no-deadline = У этого цикла нет срока, который можно было бы продлить. Сначала задайте его.
error-no-such-message = Такого письма нет.
error-no-such-letter = Такого письма нет.
error-no-such-step = Такого шага нет, или он удален.
error-too-many-steps = У цикла не более 20 шагов. Сначала удалите один из них.
error-reminder-list-changed = С тех пор как вы смотрели список получателей напоминания, он изменился. Ничего не отправлено и не включено. Просмотрите список еще раз и выберите снова.
error-mail-not-waiting = Это письмо уже ушло или отправляется в этот момент. Откройте страницу снова, чтобы узнать.
error-mail-warning = Это письмо предупреждает человека об изменении учетной записи. Отозвать его нельзя.
error-mail-hand-keys = Эта ссылка открывает учетную запись лица, которое отвечает за страну, поэтому ее никому не показывают. Она отправляется этому лицу по электронной почте, для чего нужно настроить SMTP. Если это невозможно, прекратите назначение и назначьте это лицо заново; остальные контактные пункты страны будут извещены.
error-mail-hand-warning = Это письмо предупреждает человека об изменении. Оно само уходит по электронной почте и никому не передается.
error-mail-undeliverable = Это письмо больше не нужно, или у его учетной записи нет адреса. Ничего не изменено. Его можно отменить.
