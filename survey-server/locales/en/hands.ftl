### Several hands: who has a section, who is done with it, and the history of answers.

section-with = With
section-said-done = Done
section-said-done-changed = Answers have changed since this was called done
section-said-accepted = Accepted
section-said-accepted-changed = Answers have changed since this was accepted
section-said-returned = Given back
section-mark-done = Mark as done
section-mark-not-done = Not done yet
section-mark-accepted = Accept
section-give-back = Give back
section-note = What is to be done (optional)
history-title = History of the answer
history-back = Back to the question
history-none = There is no answer yet.
life-wrong-answers-changed = Answers of this section have changed since you looked at it. Look at them again
error-section-not-done = Nobody is done with this section, so it cannot be given back. Open the page again.

# What was typed by somebody who may not save it any more.
unsaved-gone = This section is not, or no longer, yours to fill in, so nothing was saved. Your country’s focal point gives sections to those who fill them in.
unsaved-typed = What you typed
unsaved-copy = Copy it before you leave this page; nobody else has it.
unsaved-title = Nothing was saved
unsaved-below = What you typed is still in the fields below: copy it before you leave this page.
