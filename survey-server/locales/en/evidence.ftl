### Evidence: files and links that support answers.

evidence-title = Evidence
evidence-add = Add evidence
evidence-change = Show and change evidence
evidence-back = Back to the question
evidence-what = Files and links that support the answer: a law, a report, the page of a campaign. Only your country and those who run and analyse the survey see them; they are not published.
evidence-none = Nothing is attached to this question yet.
# Who attached it, and when.
evidence-by = { $author }, { $time }
evidence-remove = Remove

evidence-file = Add a file
evidence-file-choose = File
# $size is a number, $kinds a list of endings such as PDF, DOCX.
evidence-file-hint = At most { $size } MB. These kinds of files are taken: { $kinds }.
evidence-file-add = Upload and attach
evidence-link = Add a link
evidence-url = Web address
evidence-link-add = Attach the link
# Where a question is a table: the line that the evidence is about.
evidence-item = Which line of the question
evidence-kilobytes = { $size } KB
evidence-megabytes = { $size } MB
evidence-done-added = It is attached.
evidence-done-removed = It is not attached any more.

error-evidence-none = This server keeps no files. Give a link to the document instead.
error-evidence-no-file = No file was chosen. Choose one first.
error-evidence-too-large = The file is larger than this platform takes. Make it smaller, or give a link to it. The largest size is named beside the field.
error-evidence-full = With this file, the files of the response would be larger together than this platform takes. Remove one first, or give a link.
error-evidence-too-many = The response has as many files and links as this platform takes. Remove one first.
error-evidence-empty = The file is empty. Choose another one.
error-evidence-type = Files of this kind are not taken. The kinds that are taken are named beside the field; web pages and drawings can be printed as PDF.
error-evidence-extension = The name of the file does not end as its content does. Give it its right name and choose it again.
error-evidence-macros = The file holds macros. Save it without them, or as PDF.
error-evidence-packing = The file is packed in an unusual way and was not opened. Save it anew with your office program, or as PDF.
error-evidence-password = The file needs a password. Save it without one.
error-evidence-encoding = The text is not written in UTF-8. Save it anew so: Excel calls it “CSV UTF-8”.
error-evidence-url = This is not a web address that can be kept; it must begin with https:// or http:// and have no password in it.
error-evidence-there = The very same is attached to this question already.
error-evidence-leaving = The same file is just being removed. Please try again in a moment.
error-no-such-evidence = There is no such evidence, or it is not yours to see.

audit-action-evidence-added = Evidence attached
audit-action-evidence-removed = Evidence taken away
audit-detail-item = Item
audit-detail-evidence = Evidence
token-action-read-evidence = Download evidence
