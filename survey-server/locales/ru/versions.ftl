### Жизненный цикл версии вопросника, для секретариата.

version-status-draft = Проект
version-status-in-consultation = На консультации
version-status-approved = Утверждена
version-status-published = Опубликована
version-status-retired = Выведена из употребления

nav-versions = Версии
versions-title = Версии вопросников
versions-lead = Здесь версия составляется, проходит консультацию, утверждается и публикуется. После публикации она больше не меняется.
versions-none = Версий пока нет. Отправьте ниже файлы одной из них, и она станет проектом.
versions-items = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
    [many] { $count } пунктов
   *[other] { $count } пункта
}
# Codes of languages follow, such as ar, en.
versions-languages = языки:
versions-damaged = Сохраненный текст этой версии поврежден и не показывается. Попросите оператора восстановить его из резервной копии.
version-revision = редакция { $revision }

upload-title = Отправить версию
upload-what = Выберите все файлы из папки версии: questionnaire.toml, по одному файлу на каждый язык, например en.toml, и concordance.toml, если имеется более ранняя версия. Если в них нет ошибок, они станут проектом или новой редакцией имеющегося проекта. Вместо них можно отправить форму XLSForm (.xlsx или .xls); все, чему здесь нет соответствия, будет перечислено, а команда "questionnaire import-xlsform --lenient" опускает это.
upload-revision = Отправьте другие файлы, и они станут следующей редакцией этого проекта. Прежние редакции сохраняются.
upload-files = Файлы
upload-sources = Файлы из папки «sources», если она есть
upload-sources-hint = Тексты, с которых был сделан каждый перевод.
upload-reason = Что нового (необязательно)
upload-save = Сохранить как проект
upload-check = Только проверить
upload-problems = { $count ->
    [one] Обнаружена { $count } проблема; ничего не сохранено
    [few] Обнаружены { $count } проблемы; ничего не сохранено
    [many] Обнаружено { $count } проблем; ничего не сохранено
   *[other] Обнаружено { $count } проблемы; ничего не сохранено
}
# $name is a version, such as cybersecurity-awareness@2.1.0.
upload-checked = { $items ->
    [one] Файлы прочитаны: это { $name }, { $items } пункт. Ничего не сохранено.
    [few] Файлы прочитаны: это { $name }, { $items } пункта. Ничего не сохранено.
    [many] Файлы прочитаны: это { $name }, { $items } пунктов. Ничего не сохранено.
   *[other] Файлы прочитаны: это { $name }, { $items } пункта. Ничего не сохранено.
}
upload-new = На платформе этой версии еще нет.
upload-changed = { $count ->
    [0] Они совпадают с нынешним текстом этой версии.
    [one] Они отличаются от нынешнего текста в { $count } месте:
    [few] Они отличаются от нынешнего текста в { $count } местах:
    [many] Они отличаются от нынешнего текста в { $count } местах:
   *[other] Они отличаются от нынешнего текста в { $count } места:
}

version-link-questionnaire = Вопросник
version-link-print = Вопросник на бумаге
version-link-xlsform = Скачать в формате XLSForm (электронная таблица)
version-obstacles-title = До утверждения
version-obstacles-none = Утверждению ничто не препятствует.
version-obstacles = { $count ->
    [one] Утверждению препятствует { $count } обстоятельство:
    [few] Утверждению препятствуют { $count } обстоятельства:
    [many] Утверждению препятствуют { $count } обстоятельств:
   *[other] Утверждению препятствуют { $count } обстоятельства:
}
# $version is a number such as 2.0.0.
version-before-title = По сравнению с версией { $version }
# Numbers of questions.
version-before = Добавлено вопросов: { $added }. Исключено: { $dropped }. Изменено: { $changed }.
version-before-problems = { $count ->
    [one] { $count } код обозначает не то, что прежде. Присвойте новый код.
    [few] { $count } кода обозначают не то, что прежде. Присвойте новые коды.
    [many] { $count } кодов обозначают не то, что прежде. Присвойте новые коды.
   *[other] { $count } кода обозначают не то, что прежде. Присвойте новые коды.
}
version-next = Что дальше
version-next-none = Версия выведена из употребления; дальнейших шагов нет.
version-reason = Причина
version-reason-optional = Причина (необязательно)
version-consulted = Последние консультации касались редакции { $revision }, и с тех пор текст изменился. Проведите консультации и по нынешнему тексту, если изменения не сводятся к выполнению принятых решений.
version-refused = Шаг не выполнен; ничего не изменилось
version-step-consult = Передать на консультацию
version-step-reopen = Вернуть в состояние проекта
version-step-approve = Утвердить
version-step-publish = Опубликовать
version-step-retire = Вывести из употребления
version-step-means-consult = Текст фиксируется, и другие организации могут быть приглашены представить замечания.
version-step-means-reopen = Текст снова можно изменять. То, что было предметом консультации, сохраняется без изменений.
version-step-means-approve = Текст согласован и больше не меняется.
version-step-means-publish = Версию могут читать все, и ее можно использовать в исследовательских циклах. Это действие необратимо.
version-step-means-retire = Новые циклы версию не используют. Циклы, которые ее используют, продолжаются, и читать ее по-прежнему могут все. Это действие необратимо.
version-history = История
version-revisions = Редакции
version-began = Начало
version-actor-operator = оператор
version-actor-administrator = администратор
version-actor-secretariat = секретариат

revision-of = Редакция { $revision } версии { $name }
revision-download = Скачать в формате JSON
revision-first = Это первая редакция.
revision-changed = { $count ->
    [0] Текст тот же, что и в предыдущей редакции
    [one] { $count } отличие от предыдущей редакции
    [few] { $count } отличия от предыдущей редакции
    [many] { $count } отличий от предыдущей редакции
   *[other] { $count } отличия от предыдущей редакции
}

error-version-moved-on = Кто-то изменил эту версию после того, как вы открыли ее страницу. Ничего из отправленного вами не сохранено. Посмотрите страницу еще раз и затем решайте.
error-step-not-possible = Версия находится не там, где начинается этот шаг; возможно, кто-то только что перевел ее дальше. Посмотрите ее страницу еще раз.
error-reason-missing = Для этого шага нужна причина: она сохраняется в истории. Вернитесь и укажите ее.
error-bad-reason = Причина содержит не более 2000 знаков, и все они должны быть видимыми. Вернитесь и сократите текст.
