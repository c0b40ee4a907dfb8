### Совместная работа: у кого раздел, кто его закончил, и история ответов.

section-with = Заполняет:
section-said-done = Готово
section-said-done-changed = После отметки о готовности ответы изменились
section-said-accepted = Принято
section-said-accepted-changed = После принятия ответы изменились
section-said-returned = Возвращено
section-mark-done = Отметить как готовый
section-mark-not-done = Ещё не готов
section-mark-accepted = Принять
section-give-back = Вернуть
section-note = Что нужно сделать (необязательно)
history-title = История ответа
history-back = Назад к вопросу
history-none = Ответа пока нет.
life-wrong-answers-changed = С тех пор как вы открыли этот раздел, ответы в нём изменились. Посмотрите их ещё раз
error-section-not-done = Никто не отметил этот раздел как готовый, поэтому вернуть его нельзя. Откройте страницу ещё раз.

# What was typed by somebody who may not save it any more.
unsaved-gone = Этот раздел заполняете не вы, или уже не вы, поэтому ничего не сохранено. Разделы поручает контактный пункт вашей страны.
unsaved-typed = Что вы ввели
unsaved-copy = Скопируйте это, прежде чем покинуть страницу; больше ни у кого этого нет.
unsaved-title = Ничего не сохранено
unsaved-below = Введённое вами осталось в полях ниже: скопируйте его, прежде чем покинуть страницу.
