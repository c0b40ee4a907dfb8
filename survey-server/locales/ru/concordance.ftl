### What may be compared between two versions, and who says so.

crosswalk-title = Что можно сравнивать
crosswalk-of = Версии { $from } и { $to }: что можно сравнивать
crosswalk-what = По каждому пункту обеих версий вынесено заключение: можно ли сравнивать ответы и почему. Все сравнения циклов следуют этим заключениям.
crosswalk-way = Составлено по шагам: { $way }. Действует наименее благоприятное из заключений.
crosswalk-download = Скачать таблицу соответствия (CSV)
crosswalk-version = Версия { $version }
crosswalk-verdict = Заключение
crosswalk-map-earlier = Прежние варианты и чему они соответствуют
crosswalk-map-later = Новые варианты и чему они соответствуют
crosswalk-standing-reviewed = Проверено
crosswalk-standing-proposed = Предложено программой; еще не проверено
crosswalk-standing-composed = Следует из проверенных заключений
combine-none = Не объединять
combine-any = «Да», если хотя бы один ответ «Да»
combine-all = «Да», если все ответы «Да»
combine-sum = Сумма чисел
crosswalk-review-title = Проверка таблицы соответствия
crosswalk-review-what = Сопоставьте обе формулировки и варианты ответа, затем примите предложенное заключение или выберите другое. Каждое решение записывается под вашим именем как новая редакция проекта.
crosswalk-review-open = { $count ->
    [0] По каждому пункту есть проверенное заключение.
    [one] Вашего решения ожидает { $count } заключение.
    [few] Вашего решения ожидают { $count } заключения.
    [many] Вашего решения ожидают { $count } заключений.
   *[other] Вашего решения ожидает { $count } заключения.
}
crosswalk-review-closed = Эта версия больше не является проектом, поэтому ее заключения нельзя изменить.
crosswalk-accept-identical = { $count ->
    [one] Принять { $count } пункт, предложенный как идентичный
    [few] Принять все { $count } пункта, предложенные как идентичные
    [many] Принять все { $count } пунктов, предложенных как идентичные
   *[other] Принять все { $count } пункта, предложенные как идентичные
}
crosswalk-wordings = Обе формулировки
crosswalk-decide = Принять решение
crosswalk-reason = Обоснование
crosswalk-details = Пункты, варианты ответа и объединение
crosswalk-items-earlier = Пункты более ранней версии
crosswalk-items-later = Пункты более поздней версии
crosswalk-map-hint = По одному варианту в строке: его код, знак равенства и код, которому он соответствует.
crosswalk-combine = Как несколько пунктов образуют один ответ
crosswalk-record = Записать заключение
