### The cycle board: how far each Member State has come.

board-title = Обзор цикла
board-no-deadline = Срок не установлен
board-invitation = Приглашение
board-invitation-none = Не приглашены
board-invitation-queued = В исходящих
board-invitation-sent = Приглашены
board-invitation-expired = Приглашение истекло
board-invitation-accepted = Принято
board-order = Порядок
board-order-name = По названию
board-order-progress = Сначала с наименьшим числом ответов
board-order-activity = Сначала дольше всего без активности
board-order-deadline = Сначала ближайший срок
board-order-reminders = Сначала с наименьшим числом напоминаний
# The number itself stands before it.
board-states = { $count ->
    [one] Государство-Член показано
    [few] Государства-Члена показаны
    [many] Государств-Членов показано
   *[other] Государства-Члена показано
}
board-with-focal-point = с контактным пунктом, принявшим приглашение
board-without-focal-point = без контактного пункта
board-none-shown = Нет подходящих Государств-Членов.
board-actions = Действия
board-actions-what = Выберите Государства-Члены в списке. Сначала страница покажет, что и для кого произойдёт.
board-all-shown = Все показанные: { $count }
board-do-invite = Пригласить контактные пункты
board-do-remind = Напомнить контактным пунктам
board-do-extend = Продлить срок
board-legend = Каждая клетка — раздел:
board-step-0 = ответов нет
board-step-1 = до одной трети
board-step-2 = до двух третей
board-step-3 = больше
board-step-4 = заполнен
board-step-5 = не задаётся
board-focal-points = Контактные пункты
board-progress = Ответы
board-activity = Последняя активность
board-deadline = Срок
board-reminders = Напоминания
board-and-others = и другие: { $count }
board-extended = Продлён
board-section = Раздел { $number }: { $answered } из { $asked }
board-section-title = Раздел
board-nobody = Никто не назначен.
board-not-started = Ответ не начат.
board-counts-only = Сколько дано ответов, а не что в них сказано: до подписания ответ читают только те, кто отвечает за страну.
board-focal-points-told = Назначение позволяет читать и изменять ответы. Все контактные пункты страны извещаются письмом, когда кто-либо назначен, принял назначение, стал ведущим или ушел, и это записывается в журнал аудита.
board-submitted = Подписан
board-submission = Представление { $number }
board-new-deadline = Новый срок
board-reason = Причина
board-happens = Что-то произойдёт для Государств-Членов: { $count }
board-letters = Писем к отправке: { $count }
board-stays = Ничего не произойдёт для Государств-Членов: { $count }
board-look = Показать, что произойдёт
board-confirm = Выполнить для Государств-Членов: { $count }
board-nobody-chosen = Ни одно Государство-Член не выбрано.
board-done-invite = Государств-Членов, чьи контактные пункты приглашены: { $count }. Письма находятся в исходящих.
board-done-remind = Государств-Членов, чьим контактным пунктам отправлено напоминание: { $count }. Письма находятся в исходящих.
board-done-extend = Государств-Членов, получивших больше времени: { $count }.
board-reason-nobody-nominated = никто не назначен
board-reason-already-accepted = приглашение принято
board-reason-nobody-active = ни один контактный пункт не принял приглашение
board-reason-submitted = ответ подписан
board-reason-not-open = цикл не принимает ответы
board-reason-deadline-passed = срок прошёл
board-reason-no-deadline = срока нет, или день не указан
board-reason-not-later = день не позже срока
board-reason-opened-again = ответы открыты заново, у них свой срок
