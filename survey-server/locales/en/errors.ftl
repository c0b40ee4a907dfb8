### What went wrong, and what to do about it.

error-title-400 = This address or form cannot be understood
error-title-401 = Please sign in
error-title-403 = This is not open to you
error-title-404 = Page not found
error-title-405 = This cannot be done here
error-title-408 = That took too long
error-title-409 = This cannot be done now
error-title-413 = That is too much at once
error-title-415 = This form cannot be read
error-title-422 = There is a problem
error-title-500 = Something went wrong on our side
error-title-503 = The service is busy

# $code is a short technical name that the secretariat may ask for.
error-code = Code: { $code }
error-way-sign-in = Sign in
error-way-dashboard = Your responses
error-way-monitor = Who has answered

error-no-such-page = There is no page at this address. Check that it is complete, or go on from here.
error-no-such-response = There is no such response, or it is not yours.
error-no-such-cycle = There is no such cycle.
error-no-such-section = The questionnaire has no such section.
error-no-such-submission = There is no such submission.
error-no-such-questionnaire = No such questionnaire has been published.
error-no-such-respondent = There is no such respondent.
error-no-such-question = The form has a question that this questionnaire does not have. Nothing was saved. Open the page again.
error-no-such-measure = There is no such item in this comparison.
error-no-such-chart = There is no such chart.
error-no-such-table = There is no such file.
error-no-such-format = There is no such format.
error-method-not-allowed = This address exists, but it does not take what was sent to it. Go back to the page before and try again from there.
# $parameter is the name of a part of the address, $given what stands there.
error-bad-address = The address has “{ $given }” as { $parameter }, which is not known. Choose from the page instead.
error-unknown-field = The form has a field “{ $name }” that this page does not have. Nothing was saved. Open the page again.
error-not-a-form = What was sent is not a form of this site. Nothing was saved.
error-too-large = What was sent is larger than this site takes. Nothing was saved. Shorten the longest answers, or save one section at a time.
error-session-unread = The database does not answer at the moment, so the site cannot tell who you are. Try again in a few seconds, and check whether your last answers were saved.
error-slow-form = The form did not arrive in full in time. Nothing was saved. Send it again, or save one section at a time.
error-unreadable-address = The address cannot be understood: a part of it is there twice, or is not what belongs there. Choose from the page instead.
error-bad-revision = The form’s field “{ $name }” does not say on which saved answer it is based. Nothing was saved. Open the page again.
error-bad-field = The form’s field “{ $name }” has something that this page would not send, or is there more often than it may be. Nothing was saved. Open the page again.
error-picture-too-large = This chart is too large for a PNG picture. Choose one section, or take the SVG, which has no such limit.
error-chart-too-much = This chart does not fit the size with letters that people can read. Choose one section, or take the size of a page, which is as high as it needs.
error-chart-too-many-answers = This question has more answers than this chart can tell apart ({ $most }). Take the bars of all answers instead.
error-export-failed = The file could not be written, so nothing was sent. It has been noted. Try again in a while, or tell the secretariat.
error-crowded = Others are downloading the same kind of file at the moment. Nothing is lost. Try again in a few seconds.
error-forged = The form did not come from a page of this site that is still valid, perhaps because you signed in again in the meantime. Nothing was saved. Open the page again.
# $reason is a technical reason in English.
error-no-chart = There is no such chart: { $reason }.
error-internal = It is not your fault, and nothing was changed. It has been noted. Try again in a while.
error-busy = The database does not answer at the moment. Nothing was saved. Try again in a few seconds.
error-forbidden = You are signed in, but this page is for others.
error-not-signed-in = You are not signed in, or your session is over. Sign in, and you will be back on this page.
error-invalid = What was given has problems. Nothing was saved.
error-response-submitted = This response has been signed off. Ask the secretariat to reopen it if something must change.
error-cycle-not-open = This cycle is not open for answers yet.
error-cycle-closed = This cycle is closed. If something must change, ask the secretariat to open your response.
error-cycle-order = A comparison goes from an earlier to a later cycle. Choose them the other way round.
error-too-few-cycles = A trend goes over two cycles or more. Choose at least two.
error-cycle-twice = A cycle was chosen twice. Choose each cycle once.
error-analysis-edition = The analysis plan does not have the next edition number. Raise “edition” by one from the last that was declared.
error-no-scoring = No index is declared for the version that this cycle asked. Declare it in the table [scoring] of its analysis.toml.
error-index-needs-bridge = The cycles asked different versions. Compare the index on the items that both have in common.
error-index-nothing-comparable = None of the items of the index may be compared between these cycles. Choose other cycles, or have the concordance reviewed.
error-no-such-breakdown = There is no such breakdown. Choose one of those that the page offers, or the code of a question with a list of options.
error-no-concordance = Nobody has reviewed yet which questions of these two versions may be compared.
error-unknown-cycle = There is no such cycle.
error-unknown-format = There is no such format.

## What is wrong with an answer

fault-unknown-option = “{ $given }” is not one of the options
fault-several-values = Give only one answer
fault-too-few-choices = { $min ->
    [one] Choose at least one
   *[other] Choose at least { $min }
}
fault-too-many-choices = { $max ->
    [one] Choose at most one
   *[other] Choose at most { $max }
}
# $option is the label of an option.
fault-exclusive-option = “{ $option }” cannot be chosen together with others
fault-given-twice = “{ $option }” is chosen twice
# $place is a number, counted from 1.
fault-rank-gap = Place { $place } is empty although a later place is filled
fault-not-a-number = “{ $given }” is not a number; use digits only, with a point before decimals
fault-too-small = The number must be { $min } or more
fault-too-large = The number must be { $max } or less
fault-too-many-decimals = { $decimals ->
    [0] Give a whole number
    [one] Give at most one decimal
   *[other] Give at most { $decimals } decimals
}
fault-not-a-date = “{ $given }” is not a date; write it as year-month-day, such as 2019-05-31
fault-too-early = The date must be { $earliest } or later
fault-too-late = The date must be { $latest } or earlier
fault-too-long = The text has { $length } characters; at most { $max } fit
fault-control-character = The text has a line break or an invisible character that cannot be kept here
fault-not-a-url = “{ $given }” is not a web address; it must begin with https:// or http://
fault-too-many-entries = At most { $max } entries fit
fault-unknown-reason = “{ $given }” is not a reason that this question offers
fault-value-and-reason = Give an answer, or a reason for having none, but not both
fault-unanswered = This question must be answered
# $message is the questionnaire’s own sentence.
fault-constraint = { $message }
fault-wrong-kind = The answer does not fit the question
# $entry is the number of an entry, $field the label of a question in it, $fault one of the sentences above.
fault-in-entry = Entry { $entry }, { $field }: { $fault }
# $row is a line of a table of questions, $fault one of the sentences above.
fault-in-row = { $row }: { $fault }
error-preview-outdated = The answers known at that moment are others than those of the preview. Look at the preview again, then publish.
error-nothing-to-publish = Nobody has signed off answers to this cycle by that moment, so that there is nothing to publish. Choose a later moment.
error-nothing-published = Nothing of this cycle is published, so that there is nothing to withdraw.
error-vintage-changed = The answers behind this vintage are not what they were, so that it is not shown. The secretariat can publish a new one.
error-unknown-revision = The page that you sent is out of date. Open it again; nothing was changed.
