### The life of a version of a questionnaire, for the secretariat.

version-status-draft = Draft
version-status-in-consultation = In consultation
version-status-approved = Approved
version-status-published = Published
version-status-retired = Retired

nav-versions = Versions
versions-title = Versions of questionnaires
versions-lead = Here a version is drafted, consulted on, approved and published. Once it is published, it never changes.
versions-none = There is no version yet. Send the files of one below, and it becomes a draft.
versions-items = { $count ->
    [one] one item
   *[other] { $count } items
}
# Codes of languages follow, such as ar, en.
versions-languages = languages:
versions-damaged = The stored text of this version is damaged and is not shown. Please ask the operator to restore it from a backup.
version-revision = revision { $revision }

upload-title = Send a version
upload-what = Choose all files of the version’s folder: questionnaire.toml, one file per language such as en.toml, and concordance.toml if there is an earlier version. If nothing is wrong with them, they become a draft, or a new revision of the draft that is there. An XLSForm (.xlsx or .xls) can be sent instead; what has no equivalent here is listed, and “questionnaire import-xlsform --lenient” leaves it out.
upload-revision = Send other files, and they become the next revision of this draft. The revisions so far are kept.
upload-files = Files
upload-sources = Files of the folder “sources”, if there is one
upload-sources-hint = The texts that each translation was made from.
upload-reason = What is new (optional)
upload-save = Save as a draft
upload-check = Only check
upload-problems = { $count ->
    [one] There is one problem; nothing was saved
   *[other] There are { $count } problems; nothing was saved
}
# $name is a version, such as cybersecurity-awareness@2.1.0.
upload-checked = { $items ->
    [one] The files can be read: they are { $name }, with one item. Nothing was saved.
   *[other] The files can be read: they are { $name }, with { $items } items. Nothing was saved.
}
upload-new = The platform does not have this version yet.
upload-changed = { $count ->
    [0] They are the present text of this version.
    [one] They differ from the present text in one place:
   *[other] They differ from the present text in { $count } places:
}

version-link-questionnaire = The questionnaire
version-link-print = The questionnaire on paper
version-link-xlsform = Download as XLSForm (spreadsheet)
version-obstacles-title = Before it can be approved
version-obstacles-none = Nothing stands against its approval.
version-obstacles = { $count ->
    [one] One thing stands against its approval:
   *[other] { $count } things stand against its approval:
}
# $version is a number such as 2.0.0.
version-before-title = Compared with { $version }
# Numbers of questions.
version-before = Questions added: { $added }. Dropped: { $dropped }. Changed: { $changed }.
version-before-problems = { $count ->
    [one] A code is used for something else than before. Give it a new code.
   *[other] { $count } codes are used for something else than before. Give them new codes.
}
version-next = What comes next
version-next-none = The version is retired; nothing comes after that.
version-reason = Reason
version-reason-optional = Reason (optional)
version-consulted = The last consultation was about revision { $revision }, and the text has changed since. Consult on the present text too, unless the changes only follow what was decided.
version-refused = The step was not taken; nothing has changed
version-step-consult = Send to consultation
version-step-reopen = Make it a draft again
version-step-approve = Approve
version-step-publish = Publish
version-step-retire = Retire
version-step-means-consult = The text is fixed, and other bodies can be asked for their comments.
version-step-means-reopen = The text can be changed again. What was consulted on is kept as it was.
version-step-means-approve = The text is agreed and does not change any more.
version-step-means-publish = Everybody can read the version, and study cycles can use it. This cannot be undone.
version-step-means-retire = No new cycle uses the version. Cycles that use it go on, and everybody can still read it. This cannot be undone.
version-history = History
version-revisions = Revisions
version-began = Begun
version-actor-operator = operator
version-actor-administrator = administrator
version-actor-secretariat = secretariat

revision-of = Revision { $revision } of { $name }
revision-download = Download as JSON
revision-first = It is the first revision.
revision-changed = { $count ->
    [0] The text is that of the revision before
    [one] One difference from the revision before
   *[other] { $count } differences from the revision before
}

error-version-moved-on = Somebody else has changed this version since you opened its page. Nothing of yours was saved. Look at the page again, and then decide.
error-step-not-possible = The version is not where this step begins; perhaps somebody else has just moved it on. Look at its page again.
error-reason-missing = This step needs a reason, because the history keeps it. Go back and say why.
error-bad-reason = A reason has at most 2,000 characters, and none that cannot be seen. Go back and shorten it.
