### The life of a version of a questionnaire, for the secretariat.

version-status-draft = Draft
version-status-in-consultation = In consultation
version-status-approved = Approved
version-status-published = Published
version-status-retired = Retired
