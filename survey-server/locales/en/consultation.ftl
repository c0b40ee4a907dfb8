### Consultations: rounds of comments by invited bodies, and what becomes of them.

consultations-title = Consultations
consultations-lead-body = Drafts on which your body has been invited to comment.
consultations-lead-staff = Bodies comment on drafts before they are approved. Each comment gets a disposition.
consultations-none-body = Your body has not been invited to a consultation yet.
consultations-none-staff = There has been no consultation yet. One is opened from the page of a version that is in consultation.
consultation-state-open = Open for comments
consultation-state-ended = Deadline over
consultation-state-closed = Closed
consultation-state-interrupted = Interrupted
consultation-not-open-ended = The deadline is over: comments are not taken any more.
consultation-not-open-closed = This consultation has been closed: comments are not taken any more.
consultation-not-open-interrupted = The document is not in consultation at present: comments are not taken.
# $revision is a number, counted from 1.
consultation-revision = Revision { $revision }
consultation-deadline = Comments until { $date } (end of the day, UTC)
consultation-days-left = { $days ->
    [0] today is the last day
    [one] { $days } day left
   *[other] { $days } days left
}
consultation-comments = { $count ->
    [0] no comments
    [one] { $count } comment
   *[other] { $count } comments
}
consultation-own = { $count ->
    [0] none from your body
    [one] { $count } from your body
   *[other] { $count } from your body
}
consultation-undecided = { $count ->
    [one] { $count } without a disposition
   *[other] { $count } without a disposition
}
consultation-closed-by = Closed by { $name } on { $time }
consultation-extended-by = Deadline extended by { $name } on { $time }
consultation-moved-on = The document is at revision { $revision } now. This page shows what was commented on.
consultation-seen-by = All bodies invited to this consultation, and the secretariat, can read what you write.
consultation-invited = Invited:
consultation-show = Show
consultation-show-all = Whole document
consultation-show-commented = Parts with comments
consultation-show-open = Comments without a disposition
consultation-show-decided = Comments with a disposition
consultation-body = Body
consultation-jump = Sections
consultation-none-shown = No comments match.
consultation-none-yet = There are no comments yet.
consultation-whole = The document as a whole
consultation-comment = Comment
consultation-comment-number = Comment { $number }
consultation-comment-text = Comment
consultation-comment-send = Send the comment
consultation-reply = Reply
consultation-reply-text = Reply in this thread
consultation-reply-send = Send the reply
consultation-cancel = Cancel
consultation-secretariat = Secretariat
consultation-manage = Invite further bodies, extend the deadline, close
consultation-bodies = Bodies to invite
consultation-new-bodies = Other bodies
consultation-new-bodies-hint = One name per line, such as ITU-T SG 17.
consultation-invite = Invite
consultation-later-deadline = Later deadline
consultation-deadline-hint = Comments are taken until the end of this day, UTC.
consultation-extend = Extend the deadline
consultation-close-means = Closing ends this consultation for good: no comments or replies are taken any more. Dispositions can still be given.
consultation-close = Close the consultation
consultation-none-held = No consultation has been held on this version yet.
consultation-opening = Open a consultation
consultation-title-label = Title
consultation-title-hint = The invited bodies read it first.
consultation-deadline-label = Deadline
consultation-open = Open the consultation
consultation-not-for-comment = A consultation can be opened only while the version is in consultation.

disposition = Disposition
disposition-accepted = Accepted
disposition-noted = Noted
disposition-rejected = Rejected
disposition-means-accepted = the document will be changed accordingly
disposition-means-noted = nothing is changed
disposition-means-rejected = the document will not be changed; the reply says why
disposition-none = none yet
disposition-reply = Reply to the body
disposition-reply-hint = Needed if the comment is rejected.
disposition-save = Save the disposition
disposition-decide = Give a disposition
disposition-change = Change the disposition
disposition-earlier = Earlier dispositions
disposition-overtaken = Somebody else has decided about this comment in the meantime: see above. What you typed is below; nothing of it has been saved.
dispositions-title = Disposition table
dispositions-number = No.
dispositions-part = Part and its wording
dispositions-print = Your browser can print this page or save it as PDF.

## What is wrong with a form, by code

consultation-wrong-text-missing = Write what you want to say
consultation-wrong-text-too-long = The text is longer than 10,000 characters; shorten it or send it in several comments
consultation-wrong-bad-character = The text has an invisible or control character that cannot be kept; remove it
consultation-wrong-disposition-missing = Choose accepted, noted or rejected
consultation-wrong-reply-missing = Say why the comment is rejected
consultation-wrong-bad-title = Give a title of 1 to 200 characters on one line
consultation-wrong-bad-deadline = Give the deadline as year-month-day, such as 2026-12-31
consultation-wrong-deadline-past = The deadline is in the past; choose today or a later day
consultation-wrong-deadline-far = The deadline is more than two years away; choose an earlier day
consultation-wrong-deadline-earlier = The deadline can only be moved to a later day
consultation-wrong-nobody-invited = Choose or name at least one body
consultation-wrong-bad-body = Give each body’s name on a line of its own, with 1 to 200 characters
consultation-wrong-too-many-bodies = Invite at most 100 bodies at once

error-no-such-consultation = There is no such consultation, or your body has not been invited to it.
error-no-such-comment = There is no such comment in this consultation.
error-no-such-body = There is no such body.
error-round-ended = The deadline of this consultation is over; comments are not taken any more. Nothing was saved. If you need more time, ask the secretariat.
error-round-closed = This consultation has been closed. Nothing was saved.
error-round-interrupted = The document is not in consultation at present; comments are not taken. Nothing was saved.
error-document-settled = The document was approved on the dispositions as they are, so they cannot be changed any more.
error-too-many-comments = Your body has reached the greatest number of comments in one consultation. Send the rest to the secretariat as a document.
error-only-replies = The secretariat replies to comments but makes none of its own.
error-unknown-part = The document has no such part. Nothing was saved. Open the page again.
error-not-for-comment = A consultation can be opened only while the document is in consultation.
