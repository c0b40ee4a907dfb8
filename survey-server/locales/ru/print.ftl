### Незаполненные вопросники на бумаге и условия словами.

print-link = Версия для печати
print-back = Назад
print-command = Напечатайте эту страницу с помощью команды браузера или сохраните ее в формате PDF. Эта строка не печатается.
print-draft = Проект – не для заполнения
# На полях каждого листа; оба значения – числа.
print-page = Стр. { $page } из { $pages }
print-respondent = Кто отвечает
print-member-state = Государство-Член
print-name = Фамилия и имя
print-capacity = Должность
print-date = Дата
print-signature = Подпись
print-how = Как заполнять вопросник
print-how-circle = Если даны кружки, отметьте только один.
print-how-square = Если даны квадраты, можно отметить несколько.
print-how-required = На вопросы с этим знаком необходимо ответить. Указание причины отсутствия ответа считается ответом.
print-how-reasons = Если у вас нет ответа, просьба отметить причину под вопросом, а не оставлять его пустым.
print-how-condition = Строка вида «Отвечайте, только если…» указывает, кто пропускает вопрос. Номера в ней – это номера других вопросов.
print-how-room = Если места не хватает, продолжите на отдельном листе, указав на нем номер вопроса.
print-no-answer = Если у вас нет ответа:
print-tick-one = Отметьте один вариант.
print-tick-one-per-row = Отметьте один вариант в каждой строке.
print-tick-any = Отметьте все подходящие варианты.
# $min и $max – количество вариантов.
print-tick-at-least = Отметьте не менее { $min }.
print-tick-at-most = Отметьте не более { $max }.
# $option нельзя выбрать вместе с другими.
print-option-alone = { $option } (только без других вариантов)
# $places – число: сколько вариантов получают место.
print-rank = { $places ->
    [1] Поставьте 1 рядом с самым важным вариантом.
   *[other] Поставьте 1 рядом с самым важным вариантом, 2 рядом со следующим и так далее до { $places }.
}
print-whole = Целое число.
print-decimals = { $decimals ->
    [one] Число не более чем с { $decimals } десятичным знаком.
   *[other] Число не более чем с { $decimals } десятичными знаками.
}
print-between = От { $min } до { $max }.
print-or-more = { $min } или больше.
print-or-less = { $max } или меньше.
print-not-before = Не ранее { $date }.
print-not-after = Не позднее { $date }.
print-day = День
print-month = Месяц
print-year = Год
# $max – наибольшее число записей.
print-entries = { $max ->
    [1] Одна запись.
    [one] Не более { $max } записи, по одной в каждой рамке.
   *[other] Не более { $max } записей, по одной в каждой рамке.
}
print-copy = Если записей больше, чем рамок, просьба скопировать эту страницу.

# $condition – одно из сообщений ниже.
print-condition = Отвечайте, только если { $condition }.
print-section-condition = Заполняйте этот раздел, только если { $condition }.
# $formula – выражение с номерами вопросов.
print-formula = Отвечайте, только если выполняется условие: { $formula }
print-section-formula = Заполняйте этот раздел, только если выполняется условие: { $formula }

# $left – ответ, количество или день; $right – число, день или варианты в кавычках.
condition-is = { $left } – { $right }
condition-is-not = { $left } – не { $right }
condition-less = { $left } меньше { $right }
condition-at-most = { $left } не больше { $right }
condition-more = { $left } больше { $right }
condition-at-least = { $left } не меньше { $right }
# $place – номер вопроса, возможно, со строкой таблицы, или название поля в кавычках.
condition-answered = дан ответ на вопрос { $place }
condition-unanswered = не дан ответ на вопрос { $place }
condition-ticked = в вопросе { $place } отмечен вариант { $option }
condition-not-ticked = в вопросе { $place } не отмечен вариант { $option }
condition-answer = ответ на вопрос { $place }
condition-count-ticked = число вариантов, отмеченных в вопросе { $place },
condition-count-entries = число записей в вопросе { $place }
condition-today = сегодняшняя дата
condition-row = { $question }, строка { $row }
condition-quoted = «{ $label }»
condition-and = { $first } и { $second }
condition-or = { $first } или { $second }
condition-brackets = ({ $condition })
