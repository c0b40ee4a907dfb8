### The outbox, the letters to look at, the reminders of a cycle, and deadlines.

nav-mail = Mail
mail-title = Mail
mail-lead = Letters that wait and letters that went, the latest first.
mail-no-server = No mail server is set up. Letters stay here until you send them by hand: open one and choose “Show to send by hand”.
mail-look-at-letters = Look at every letter in every language
mail-none = There are no such letters.
mail-older = Older letters
mail-to = To
mail-letter = Letter
mail-due = Due
mail-attempts = Attempts
mail-the-subject = Subject
mail-queued = Queued
mail-next-attempt = Next attempt
mail-finished = Sent or ended
mail-by-hand = By hand, by { $name }
mail-reason = Reason
mail-status-waiting = Waiting
mail-status-sending = Being sent
mail-status-sent = Sent
mail-status-failed = Given up
mail-status-cancelled = Cancelled
mail-kind-invitation = Invitation
mail-kind-contributor-invitation = Invitation of a contributor
mail-kind-invitation-barred = Invitation that cannot be accepted
mail-kind-password-reset = New password
mail-kind-email-change = Confirmation of an address
mail-kind-email-changed = Address changed
mail-kind-password-changed = Password changed
mail-kind-second-factor-removed = Second factor removed
mail-kind-recovery-codes-renewed = Recovery codes renewed
mail-kind-sign-in-locked = Failed attempts to sign in
mail-kind-reminder = Reminder
mail-kind-reminder-not-started = Reminder: not started
mail-kind-reminder-in-progress = Reminder: in progress
mail-kind-reminder-deadline-near = Reminder: deadline near
mail-kind-receipt = Receipt
mail-kind-clarification-request = Request for clarification
mail-kind-deadline-extended = Deadline extended
mail-kind-delegation-withdrawn = Sections withdrawn
mail-kind-focal-point = Change among the focal points
mail-kind-focal-point-nominated = Focal point nominated
mail-kind-focal-point-arrived = Focal point can sign in
mail-kind-focal-point-lead = Lead given to another
mail-kind-focal-point-left = Focal point has left
mail-reason-account-disabled = The account is disabled
mail-reason-no-longer-needed = The letter was no longer needed
mail-reason-no-address = The account has no address
mail-reason-unreadable = What the letter is about is no longer there
mail-masked = Links that sign somebody in are masked here. They are made only when the letter is sent.
mail-plain = Plain text
mail-page = As mail programs show it
mail-open-page = Open the letter on a page of its own
mail-hand-over = Show to send by hand
mail-hand-over-means = The letter is shown with its link, once, and counts as sent by you. The mail server does not send it any more.
mail-retry = Send again
mail-retry-means = The letter goes back into the queue.
mail-cancel = Cancel
mail-cancel-means = The letter is not sent.
mail-handed-title = Send this letter now
mail-handed-lead = Copy the address, the subject and the text into your mail program and send the letter. This page is shown only once; the letter counts as sent by you.
mail-back = All letters
letters-title = Letters
letters-lead = Every letter as it will look, with made-up names, dates and links.

reminders-title = Reminders, cycle { $label }
reminders-link = Reminders
reminders-lead = Each step goes to every active focal point of a Member State, and to nobody twice.
reminders-none = No step has been set yet.
reminders-deadline = Answers are taken until the end of { $date } (UTC); extensions of single states count.
reminders-no-deadline = This cycle has no deadline, so steps that are counted from it remind nobody.
reminder-kind = Who is reminded
reminder-kind-not-started = Those who have not started
reminder-kind-in-progress = Those who have started and not signed off
reminder-kind-deadline-near = All who have not signed off, as the deadline is near
reminder-on-day = On { $date }
reminder-days-before = { $days ->
    [0] On the day of the deadline
    [one] One day before the deadline
   *[other] { $days } days before the deadline
}
reminder-is-on = By the platform, on the day
reminder-is-off = Only when you send it
reminder-turn-on = Let the platform send it
reminder-turn-off = Do not send by itself
reminder-remove = Remove
reminder-preview = See who would be reminded
reminder-add = Add a step
reminder-day-label = On this day
reminder-days-label = Or so many days before the deadline of each state
reminder-on-label = The platform sends it by itself on the day
reminder-save = Add the step
reminder-wrong-kind-missing = Choose who is reminded
reminder-wrong-when-missing = Give a day, or a number of days before the deadline
reminder-wrong-when-twice = Give a day or a number of days before the deadline, not both
reminder-wrong-bad-day = Give the day as year-month-day, such as 2026-12-31
reminder-wrong-bad-days = Give a whole number of days from 0 to 365
reminder-plan-title = Who would be reminded
reminder-plan-lead = Nothing has been sent. This is who would get a letter if you sent it now.
reminder-recipients = { $count ->
    [0] Nobody would get a letter
    [one] One letter
   *[other] { $count } letters
}
reminder-others = Who would not, and why
reminder-send = Send now
reminder-due-on = By itself on
reminder-lead-focal-point = in the lead
reminder-look-at-letter = Look at the letter
reminder-reason-no-account = No focal point
reminder-reason-invited = Invitation not accepted yet
reminder-reason-disabled = Account disabled
reminder-reason-no-address = No e-mail address
reminder-reason-submitted = Signed off
reminder-reason-started = Started
reminder-reason-not-started = Not started
reminder-reason-deadline-passed = Deadline over
reminder-reason-no-deadline = No deadline
reminder-reason-reminded = Reminded by this step
reminder-reason-not-open = The cycle is not open

deadline-over = The deadline was { $date }. Answers are not taken any more. If you need more time, ask the secretariat.

error-deadline-passed = The deadline for your answers is over. Nothing was saved. If you need more time, ask the secretariat.
error-no-deadline = This cycle has no deadline that could be extended. Set one first.
error-no-such-message = There is no such letter.
error-no-such-letter = There is no such letter.
error-no-such-step = There is no such step, or it was removed.
error-too-many-steps = A cycle has at most 20 steps. Remove one first.
error-mail-not-waiting = This letter has gone, or is being sent at this moment. Open the page again to see which.
error-mail-warning = This letter warns somebody of a change of the account. It cannot be taken back.
error-mail-hand-keys = This link opens the account of somebody who answers for a country, so nobody is shown it. It goes to that person by e-mail, for which SMTP has to be set up. Without that, end the nomination and nominate the person anew; the other focal points of the country are told.
error-mail-hand-warning = This letter warns somebody of a change. It goes by e-mail by itself and is handed to nobody.
error-mail-undeliverable = This letter is no longer needed, or its account has no address. Nothing was changed. You can cancel it.
