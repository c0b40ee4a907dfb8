### The audit trail: who did what, on what, when and from where.

audit-title = Audit trail
audit-lead = Who did what, on what, when and from where. Nothing here can be changed or removed without leaving a trace.
audit-count = { $count ->
    [one] { $count } event so far.
   *[other] { $count } events so far.
}
audit-head = Number and hash of the last one:
audit-note = Write this line down outside of the platform from time to time. Whoever runs the server can then prove that nothing was cut off or made anew:
audit-who = Who (name, e-mail address or id)
audit-role = Acting as
audit-what = What was done
audit-kind = On what
audit-subject = Which one (id, label or name)
audit-from = From day (UTC)
audit-to = To day (UTC)
audit-none = No events match.
audit-newer = Newer events
audit-older = Older events
audit-download = Download all events that match:
audit-number = Event { $number }
audit-same-subject = Everything on the same
audit-hashes = Hashes
audit-before = Before:
audit-after = After:
audit-own-hash = Of the event:
audit-origin-erased = address erased
audit-erased-person = erased person

## What is recorded: a line for each action.

audit-action-audit-began = Audit trail begun
audit-action-cycle-created = Cycle created
audit-action-cycle-opened = Cycle opened
audit-action-cycle-closed = Cycle closed
audit-action-results-published = Results published
audit-action-results-withdrawn = Results withdrawn
audit-action-deadline-set = Deadline set
audit-action-deadline-extended = Deadline extended for one respondent
audit-action-mail-sent = Letter sent
audit-action-mail-failed = Letter given up
audit-action-mail-cancelled = Letter cancelled
audit-action-mail-retried = Letter put back into the queue
audit-action-mail-handed-over = Letter sent by hand
audit-action-reminder-set = Reminder set
audit-action-reminder-switched = Reminder turned on or off
audit-action-reminder-removed = Reminder removed
audit-action-reminder-queued = Reminders queued
audit-action-response-started = Response started
audit-action-answers-saved = Answers saved
audit-action-clarification-settled = Question about an answer settled
audit-action-clarification-said = Question or reply about an answer
audit-action-response-moved = Response moved on
audit-action-section-marked = Something said about a section
audit-action-answers-validated = Answers accepted
audit-action-response-language = Language of a response changed
audit-action-submission-signed = Response signed off
audit-action-submissions-imported = Submissions imported
audit-action-analysis-declared = Which way is better declared for a version
audit-action-version-saved = Text of a version saved
audit-action-version-translated = Translation saved
audit-action-concordance-reviewed = Concordance reviewed
audit-action-version-consulted = Version sent into consultation
audit-action-version-reopened = Version made a draft again
audit-action-version-approved = Version approved
audit-action-version-published = Version published
audit-action-version-retired = Version retired
audit-action-consultation-opened = Consultation opened
audit-action-consultation-invited = Body invited to a consultation
audit-action-consultation-extended = Consultation extended
audit-action-consultation-closed = Consultation closed
audit-action-consultation-commented = Comment made
audit-action-consultation-decided = Comment decided on

## What events are about.

audit-subject-platform = Platform
audit-subject-cycle = Cycle
audit-subject-mail = Letter
audit-subject-reminder-step = Reminder
audit-subject-response = Response
audit-subject-version = Version
audit-subject-consultation = Consultation

## As what somebody acts.

audit-role-administrator = Administrator
audit-role-secretariat = Secretariat
audit-role-rapporteur = Rapporteur
audit-role-focal-point = Focal point
audit-role-contributor = Contributor
audit-role-coordination-body = Coordination body
audit-role-operator = Operator at the command line
audit-role-platform = The platform itself
audit-role-visitor = Visitor

## What else is recorded, each with its value after a colon.

audit-detail-body = Body
audit-detail-comment = Comment
audit-detail-cycle = Cycle
audit-detail-deadline = Deadline
audit-detail-disposition = Disposition
audit-detail-when = When
audit-detail-to = To account
audit-detail-respondent = Respondent
audit-detail-on = By itself
audit-detail-letters = Letters
audit-detail-letter = Letter
audit-detail-kind = Kind
audit-detail-earlier = Deadline before
audit-detail-ends = Last day
audit-detail-items = Items
audit-detail-number = Submission
audit-detail-edition = Edition of the analysis plan
audit-detail-revision = Revision
audit-detail-section = Section
audit-detail-mark = Mark
audit-detail-evidence-seen = Evidence seen
audit-detail-accepted = Accepted
audit-detail-question = Question
audit-detail-step = Step
audit-detail-starts = First day
audit-detail-submissions = Submissions
audit-detail-version = Version
audit-detail-vintage = Vintage
audit-action-nomination-recorded = Nomination recorded
audit-action-nomination-ended = Nomination ended
audit-action-nomination-replaced = Focal point replaced
audit-action-nomination-lead = Lead given to another focal point
audit-action-invitation-queued = Invitation queued
audit-action-sections-delegated = Sections given to a contributor
audit-action-sections-withdrawn = Sections taken back from a contributor
audit-subject-nomination = Nomination
audit-subject-account = Account
audit-detail-account = Account
audit-detail-before = Account before
audit-detail-lead = In the lead
audit-detail-language = Language
audit-detail-member-state = Member State
audit-detail-sections = Sections
audit-detail-successor = Successor
audit-action-account-address-taken = Contributor invited by an address of another account
