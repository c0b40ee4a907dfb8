### How the secretariat publishes and withdraws results.

preview-banner = Предварительный просмотр: так это увидят все, с ответами, известными на { $time }. Пока этого не видит никто.
preview-publish = Опубликовать как срез { $vintage } на условиях CC BY 4.0
preview-back = Вернуться, не публикуя
publication-title = Публикация
publication-is-on = Результаты этого цикла видны всем:
publication-is-off = Результаты этого цикла видны только сотрудникам.
publication-begin = Опубликовать
publication-renew = Опубликовать более новый срез
publication-what = Сначала вы увидите всё так, как увидят все; оттуда и публикуют. Прежние срезы остаются по своим адресам.
publication-known-at = Ответы, известные на
publication-known-at-hint = День, например 2026-12-31, до его конца (UTC). Если оставить пустым: сейчас.
publication-preview = Открыть предварительный просмотр
publication-withdraw = Отозвать все результаты этого цикла
publication-withdraw-what = Все срезы исчезнут в течение секунд. Копии, сделанные другими, останутся.
publication-reason = Причина
publication-reason-hint = Её прочтут все вместо результатов.
publication-history = Срезы
publication-vintage = Срез
publication-since = Опубликован
publication-until = Отозван
publication-wrong-bad-reason = Укажите причину отзыва, не более нескольких строк.
publication-wrong-bad-moment = Это не день. Запишите как год-месяц-день, например 2026-12-31.
publication-wrong-moment-to-come = Этот момент ещё не наступил. Выберите более ранний.
publication-link = Публикация результатов
