### Консультации: замечания приглашенных организаций и решения по ним.

consultations-title = Консультации
consultations-lead-body = Проекты, по которым вашей организации предложено представить замечания.
consultations-lead-staff = Организации представляют замечания по проектам до их утверждения. По каждому замечанию принимается решение.
consultations-none-body = Вашу организацию пока не приглашали к участию в консультациях.
consultations-none-staff = Консультаций пока не было. Консультация открывается на странице версии, которая находится на стадии консультаций.
consultation-state-open = Открыта для замечаний
consultation-state-ended = Срок истек
consultation-state-closed = Закрыта
consultation-state-interrupted = Прервана
consultation-not-open-ended = Срок истек: замечания больше не принимаются.
consultation-not-open-closed = Эта консультация закрыта: замечания больше не принимаются.
consultation-not-open-interrupted = Документ сейчас не находится на стадии консультаций: замечания не принимаются.
consultation-revision = Редакция { $revision }
consultation-deadline = Замечания принимаются до { $date } (до конца дня, UTC)
consultation-days-left = { $days ->
    [0] сегодня последний день
    [one] остался { $days } день
    [few] осталось { $days } дня
    [many] осталось { $days } дней
   *[other] осталось { $days } дня
}
consultation-comments = { $count ->
    [0] замечаний нет
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
consultation-own = { $count ->
    [0] от вашей организации нет
   *[other] от вашей организации: { $count }
}
consultation-undecided = без решения: { $count }
consultation-closed-by = Закрыл(а): { $name }, { $time }
consultation-extended-by = Срок продлил(а): { $name }, { $time }
consultation-moved-on = Сейчас действует редакция { $revision } документа. На этой странице приведен текст, по которому представлялись замечания.
consultation-seen-by = Написанное вами могут прочитать все организации, приглашенные к этой консультации, и секретариат.
consultation-invited = Приглашены:
consultation-show = Показать
consultation-show-all = Весь документ
consultation-show-commented = Части с замечаниями
consultation-show-open = Замечания без решения
consultation-show-decided = Замечания с решением
consultation-body = Организация
consultation-jump = Разделы
consultation-none-shown = Таких замечаний нет.
consultation-none-yet = Замечаний пока нет.
consultation-whole = Документ в целом
consultation-comment = Замечание
consultation-comment-number = Замечание { $number }
consultation-comment-text = Замечание
consultation-comment-send = Отправить замечание
consultation-reply = Ответить
consultation-reply-text = Ответ в этом обсуждении
consultation-reply-send = Отправить ответ
consultation-cancel = Отмена
consultation-secretariat = Секретариат
consultation-manage = Пригласить другие организации, продлить срок, закрыть
consultation-bodies = Приглашаемые организации
consultation-new-bodies = Другие организации
consultation-new-bodies-hint = По одному названию в строке, например: ИК17 МСЭ-Т.
consultation-invite = Пригласить
consultation-later-deadline = Новый срок
consultation-deadline-hint = Замечания принимаются до конца этого дня, UTC.
consultation-extend = Продлить срок
consultation-close-means = Закрытие окончательно завершает эту консультацию: ни замечания, ни ответы больше не принимаются. Решения по замечаниям можно будет принимать и далее.
consultation-close = Закрыть консультацию
consultation-none-held = По этой версии консультаций еще не было.
consultation-opening = Открыть консультацию
consultation-title-label = Название
consultation-title-hint = Приглашенные организации прочитают его первым.
consultation-deadline-label = Срок
consultation-open = Открыть консультацию
consultation-not-for-comment = Консультацию можно открыть, только пока версия находится на стадии консультаций.

disposition = Решение
disposition-accepted = Принято
disposition-noted = Принято к сведению
disposition-rejected = Отклонено
disposition-means-accepted = документ будет соответственно изменен
disposition-means-noted = изменений не вносится
disposition-means-rejected = документ изменен не будет; причина указывается в ответе
disposition-none = пока нет
disposition-reply = Ответ организации
disposition-reply-hint = Обязателен, если замечание отклоняется.
disposition-save = Сохранить решение
disposition-decide = Принять решение
disposition-change = Изменить решение
disposition-earlier = Прежние решения
disposition-overtaken = Тем временем решение по этому замечанию принял кто-то другой: см. выше. Введенное вами приведено ниже; ничего из этого не сохранено.
dispositions-title = Таблица решений по замечаниям
dispositions-number = №
dispositions-part = Часть и ее текст
dispositions-print = Эту страницу можно распечатать из браузера или сохранить в формате PDF.

## Что неверно в форме, по кодам

consultation-wrong-text-missing = Напишите, что вы хотите сказать
consultation-wrong-text-too-long = Текст длиннее 10 000 символов; сократите его или отправьте несколькими замечаниями
consultation-wrong-bad-character = В тексте есть невидимый или управляющий символ, который нельзя сохранить; удалите его
consultation-wrong-disposition-missing = Выберите: принято, принято к сведению или отклонено
consultation-wrong-reply-missing = Укажите, почему замечание отклоняется
consultation-wrong-bad-title = Укажите название от 1 до 200 символов в одной строке
consultation-wrong-bad-deadline = Укажите срок в виде год-месяц-день, например 2026-12-31
consultation-wrong-deadline-past = Срок уже прошел; выберите сегодняшний день или более поздний
consultation-wrong-deadline-far = До срока больше двух лет; выберите более ранний день
consultation-wrong-deadline-earlier = Срок можно перенести только на более поздний день
consultation-wrong-nobody-invited = Выберите или назовите хотя бы одну организацию
consultation-wrong-bad-body = Укажите название каждой организации в отдельной строке, от 1 до 200 символов
consultation-wrong-too-many-bodies = Приглашайте не более 100 организаций за один раз

error-no-such-consultation = Такой консультации нет, или вашу организацию к ней не приглашали.
error-no-such-comment = В этой консультации такого замечания нет.
error-no-such-body = Такой организации нет.
error-round-ended = Срок этой консультации истек; замечания больше не принимаются. Ничего не сохранено. Если вам нужно больше времени, обратитесь в секретариат.
error-round-closed = Эта консультация закрыта. Ничего не сохранено.
error-round-interrupted = Документ сейчас не находится на стадии консультаций; замечания не принимаются. Ничего не сохранено.
error-document-settled = Документ утвержден с учетом принятых решений, поэтому изменить их больше нельзя.
error-too-many-comments = Ваша организация представила наибольшее возможное число замечаний в одной консультации. Остальные направьте в секретариат отдельным документом.
error-only-replies = Секретариат отвечает на замечания, но собственных не представляет.
error-unknown-part = В документе нет такой части. Ничего не сохранено. Откройте страницу заново.
error-not-for-comment = Консультацию можно открыть, только пока документ находится на стадии консультаций.
