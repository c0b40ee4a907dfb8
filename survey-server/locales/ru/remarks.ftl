### What is said beside answers: comments, publication levels, how they stand to the ones before.

remark-summary = Комментарий или ограничение публикации
remark-comment = Комментарий
remark-publication = Кто может видеть этот ответ
remark-level-own-public = Как указано в вопросе: все, с названием страны
remark-level-own-aggregate-only = Как указано в вопросе: только в показателях по нескольким странам
remark-level-aggregate-only = Без названия страны: учитывается только в анализе
remark-level-not-shared = Не публикуется
fault-in-remark = Рядом с ответом: { $fault }
fault-not-tighter = Ответ можно публиковать менее открыто, чем указано в вопросе, но не более открыто
remark-nature = Если ответ отличается от прежнего: почему?
remark-nature-none = Не указано
remark-nature-confirmed = По-прежнему верно
remark-nature-real-change = В стране что-то изменилось
remark-nature-correction = Прежний ответ был ошибочным
remark-nature-other-reading = Теперь мы понимаем вопрос иначе
remark-nature-unsaid = Ответ отличается от прежнего. Укажите причину.
remark-note = Что об этом нужно знать
remark-ask-correction = Попросить об исправлении прежнего ответа
remark-implausible = Этот ответ сильно отличается от прежнего.
remark-confirm = Да, всё верно
remark-confirmed = Необычное изменение подтверждено
before-title = Ответ за { $cycle }
before-not-comparable = Нельзя сравнить:
before-still-true = По-прежнему верно
notice-unlikely = { $count ->
    [one] Всё сохранено. { $count } ответ сильно отличается от прежнего: посмотрите его ещё раз и подтвердите, если он верен.
    [few] Всё сохранено. { $count } ответа сильно отличаются от прежних: посмотрите их ещё раз и подтвердите верные.
   *[many] Всё сохранено. { $count } ответов сильно отличаются от прежних: посмотрите их ещё раз и подтвердите верные.
}
warning-recommended-unanswered = Рекомендуется ответить
warning-implausible-change = Необычное изменение не подтверждено
warning-change-without-nature = Ответ изменён без указания причины
warning-soft-rule = Необычный ответ
warning-not-explained = Без объяснения
warnings-title = { $count ->
    [one] Нужно проверить { $count } пункт
    [few] Нужно проверить { $count } пункта
   *[many] Нужно проверить { $count } пунктов
}
warnings-what = Ничто из этого не мешает подписать. Измените ответ или объясните, почему он таков: секретариат увидит объяснение.
warnings-go = Перейти к вопросу
warnings-explained = Объяснено:
warnings-text = Объяснение для всего отмеченного
warnings-explain = Сохранить объяснение
error-bad-explanation = Отметьте, что вы объясняете, и напишите почему, не более 2000 знаков.
error-explained-meanwhile = Ответы тем временем изменились. Посмотрите их, затем дайте объяснение.
