### Жизненный цикл версии вопросника, для секретариата.

version-status-draft = Проект
version-status-in-consultation = На консультации
version-status-approved = Утверждена
version-status-published = Опубликована
version-status-retired = Отозвана
