### Filling in a response.

# $respondent is the name of a Member State.
dashboard-title = Your responses: { $respondent }
dashboard-none-open = No cycle is open for answers at the moment. You will be told when the next one opens.
# $sections is the number of sections.
dashboard-not-started = { $sections ->
    [one] You have not started yet. There is one section, and you can stop and go on at any time.
   *[other] You have not started yet. There are { $sections } sections, and you can stop and go on at any time.
}
dashboard-start = Start
dashboard-continue = Continue
dashboard-submitted = Your response has been signed off. Thank you.
dashboard-focal-points = Focal points
dashboard-focal-points-what = Those who can read and change the response before it is signed off, besides contributors for their sections. You get a letter whenever somebody joins, gets the lead or leaves. If you do not know somebody here, tell your administration and the secretariat.
dashboard-others = Other cycles
dashboard-no-others = There are no other cycles.
dashboard-no-response = No response was given.
dashboard-not-submitted = The response was not signed off.
deadline = Answers are taken until { $date }
# A number of questions out of all that are asked.
progress-items = { $answered } of { $asked } questions answered

task-not-asked = Not asked
task-not-started = Not started
task-complete = Complete
# A number of questions out of all that are asked in the section.
task-progress = { $answered } of { $asked } answered

response-title = Response for { $cycle }
response-sections = Sections
response-finish = When you have finished
response-finish-how = Look through your answers, then sign off. You can do so even if some questions are unanswered, as long as the required ones are not.
response-answers = The answers
back-to-sections = All sections
back-to-response = The response
section-of = Section { $number } of { $of }
section-not-asked = Because of your other answers, this section is not asked.
previous-section = Previous section
save-and-continue = Save and continue
save-and-list = Save and return to the sections
# $section is the title of the section that was saved just now.
notice-saved = “{ $section }” is saved.
notice-opened = { $count ->
    [one] Your answers are saved. They opened one more question, to which this page has moved.
   *[other] Your answers are saved. They opened { $count } more questions; this page has moved to the first of them.
}

# Beside a question that has to be answered before sign-off.
required = (required)
more-explanation = More about this question
no-answer-because = If you have no answer
# Takes an answer back, so that the question is unanswered again.
take-back = No answer yet
# $place is a number, counted from 1.
ranking-place = Place { $place }
# $max is a number of characters.
text-limit = At most { $max } characters.
# $number is the number of an entry, counted from 1.
entry-number = Entry { $number }
entry-add = Add another entry
entry-remove = Remove entry { $number }
entry-up = Move entry { $number } up
# $max is the greatest number of entries.
entry-full = No more than { $max } entries fit.

# Before the title of a page that shows what is wrong, and before each thing that is wrong.
error-prefix = Error:
errors-title = There is a problem
errors-nothing-saved = Nothing on this page has been saved yet.

conflict-title = Somebody else changed the same answers
conflict-lead = While you were filling in this page, somebody else saved other answers to the questions below. Please choose which to keep. Nothing of your page has been saved yet.
conflict-theirs = Keep theirs
conflict-mine = Use mine
conflict-by = { $author }, { $time }
conflict-save = Save these answers

review-title = Review and sign off
review-ready = All required questions are answered. You can sign off.
review-required = { $count ->
    [one] One question must be answered before sign-off
   *[other] { $count } questions must be answered before sign-off
}
review-optional = { $count ->
    [one] One other question is unanswered
   *[other] { $count } other questions are unanswered
}
change = Change
change-section = Change
sign-off-title = Sign off
sign-off-what = Signing off sends the answers to the secretariat as the official response of your country. They cannot be changed afterwards, unless the secretariat reopens the response.
sign-off = Sign off
signature-name = Your name
signature-capacity = Your position
signature-capacity-hint = For example: Director, National Cybersecurity Agency
# $respondent is the name of a Member State.
signature-confirmed = I confirm that these are the answers of { $respondent } and that I may give them on its behalf.
signature-wrong-name = Enter your name, in at most 200 characters
signature-wrong-capacity = Enter your position, in at most 200 characters
signature-wrong-confirmed = Confirm that you may give these answers

receipts = Receipts
receipt-link = Receipt { $number }
receipt-title = Receipt for submission { $number }
# $respondent is the name of a Member State, $cycle such as 2018-2021.
receipt-lead = The response of { $respondent } for { $cycle } has been received.
receipt-signed = Signed off by
receipt-time = Received
receipt-language = Language of the form at sign-off
receipt-languages = The document in
receipt-provenance = Origin of the answers
receipt-download = Download the signed document (JSON)
receipt-check = How to check the document
receipt-check-how = Whoever has the document can prove that nothing in it was changed. Download it and compute its SHA-256 with any program that can; the result must be the one above:

# What the page says about saving, in one line above the questions. $time is such as 14:02.
next-unanswered = Next unanswered question
state-ready = Answers are saved as you type.
state-saving = Saving…
state-saved = Saved { $time }
state-kept = Not saved yet: no connection. What you typed is kept on this device.
state-unkept = Not saved: no connection, and this device cannot keep what you typed. Do not close this page.
state-down = No connection. What you type is kept on this device.
state-busy = Not saved yet: the site is busy. What you typed is kept on this device.
# $number is that of a question, $fault a sentence about what is wrong with its answer.
state-faulty = Not saved: question { $number }. { $fault }
state-clashing = Not saved: somebody else changed the answer to question { $number }. Please choose which to keep.
state-elsewhere = An answer in another section is not saved.
state-elsewhere-link = Look at it
state-signed-out = You are no longer signed in. What you typed is kept on this device and is saved when you have signed in.
state-signed-out-unkept = You are no longer signed in, and this device cannot keep what you typed. Do not close this page; sign in in another window.
state-sign-in = Sign in
clash-title = Somebody else changed this answer.
clash-what = Your answer is not saved yet. Please choose which to keep.
clash-yours = Your answer
# $number is a number of characters.
count-left = Characters left: { $number }
count-over = Too many characters: { $number }
