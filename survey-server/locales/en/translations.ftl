### Translations of a draft, for the secretariat and for translators.

translations-title = Translations
translations-lead = A version can be approved when nothing is missing or stale in any of its languages.
translations-none = This version has one language only.
translations-language = Language
translation-status-missing = Missing
translation-status-stale = Stale
translation-status-unrecorded = Of unknown origin
translation-status-current = Current
translation-file = The translator’s file
translation-file-what = It holds every text of the source beside its translation, and says what has to be done. What is left empty changes nothing.
translation-xlsx = Spreadsheet (XLSX)
translation-xliff = For translation software (XLIFF 2.0)
translation-upload = A file that the translator sent back
translation-show-changes = Show what it changes
translation-not-draft = Translations change only while the version is a draft.
translation-changes = { $count ->
    [0] The file changes nothing
    [one] The file changes one text
   *[other] The file changes { $count } texts
}
# Numbers of texts.
translation-unchanged = Left as they are: { $unchanged }. Not translated in the file: { $untranslated }.
translation-change-added = New
translation-change-changed = Changed
translation-change-confirmed = Confirmed
translation-apply = Save as the next revision
translation-discard = Discard
translation-open = { $count ->
    [0] Nothing has to be translated
    [one] One text has to be translated
   *[other] { $count } texts have to be translated
}
translation-current = { $count ->
    [0] No translation is current.
    [one] One translation is current.
   *[other] { $count } translations are current.
}
error-version-not-draft = Translations change only while the version is a draft. Make it a draft again on its page, and then send the file.
