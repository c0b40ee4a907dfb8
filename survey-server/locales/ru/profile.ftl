### Профиль страны после подписания.

profile-title = Профиль страны: { $respondent }
profile-link = Профиль страны
profile-lead = { $cycle }, комплект ответов № { $number }, подписан { $time }.
# $region is the name of a region, $vintage a number.
profile-region = Рядом с ответами показано то, что опубликовано о регионе ({ $region }, ответивших государств: { $count }): срез { $vintage } за { $cycle }, ответы, известные на { $time }. Ничего другого об остальных государствах не используется, кто бы ни смотрел эту страницу.
profile-public = Открытая страница страны
profile-no-region = Результаты { $cycle } не опубликованы, поэтому рядом с ответами нет ничего о регионе.
profile-place = Место по индексу
profile-place-index = Индекс (от 0 до 100)
profile-place-all = Место среди всех государств
profile-place-region = Место в регионе
profile-place-of = { $place } из { $count }
profile-place-median = Медиана региона (отклонение)
profile-place-how = Вычислено только по опубликованным ответам. Кем объявлено:
profile-place-none = Опубликовано слишком мало ответов страны, чтобы вычислить индекс.
profile-place-closed = Индекс основан на ответах, которые не открыты, поэтому место не показано.
profile-gaps = Что остаётся открытым
profile-gaps-none = Ничего открытого нет.
profile-gaps-how = Какие ответы лучше, объявляют те, кто составляет отчёты об опросе; в вопроснике этого нет. То, что указано здесь, не является ошибкой.
profile-gap-required = Нужен ответ, его нет
profile-gap-unanswered = Вопрос задан, ответа нет
profile-gap-dont-know = Неизвестно
profile-gap-withheld = Не сообщается
profile-gap-not-in-place = Отсутствует
profile-gap-in-part = Есть частично
profile-gap-behind-region = Хуже медианы региона
profile-answers = Ответы по исследовательским периодам
profile-no-earlier = В более раннем исследовательском периоде страна ничего не подписывала.
profile-not-reviewed = Никто не рассмотрел, что можно сравнивать с этим исследовательским периодом; ответы есть в подтверждении получения.
# Before an answer in the words of an earlier version.
profile-given = Дано как
profile-dropped = Спрашивалось в { $cycle } и больше не спрашивается
profile-means-split = Один вопрос стал несколькими. Прежний ответ показан так, как он был дан.
profile-means-merged = Несколько вопросов стали одним. Прежние ответы показаны так, как они были даны.
profile-not-published = Не опубликовано
profile-same = Такой же ответ: { $count } из { $of } ({ $share })
profile-option = { $option }: { $count } из { $of } ({ $share })
profile-same-withheld = Такой же ответ: не показано
profile-option-withheld = { $option }: не показано
profile-median = Медиана: { $median }
profile-medians = Медиана: между { $lower } и { $upper }
profile-median-number = Медиана по { $count ->
    [one] { $count } ответу
   *[other] { $count } ответам
 }: { $median }
profile-distance = Отклонение: { $distance }
