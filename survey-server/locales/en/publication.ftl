### How the secretariat publishes and withdraws results.

preview-banner = Preview: so everybody would see it, with the answers known at { $time }. Nobody sees it yet.
preview-publish = Publish this as vintage { $vintage }, under CC BY 4.0
preview-back = Back without publishing
publication-title = Publication of
publication-is-on = Everybody can see results of this cycle:
publication-is-off = Nobody but staff can see results of this cycle.
publication-begin = Publish
publication-renew = Publish a newer vintage
publication-what = First you see everything as the public would see it; from there you publish. Earlier vintages stay at their addresses.
publication-known-at = Answers known at
publication-known-at-hint = A day such as 2026-12-31, for its end (UTC). If you leave it blank: now.
publication-preview = See the preview
publication-withdraw = Withdraw all results of this cycle
publication-withdraw-what = All vintages disappear within seconds. Copies that others have made stay.
publication-reason = Reason
publication-reason-hint = Everybody reads it in the place of the results.
publication-history = Vintages
publication-vintage = Vintage
publication-since = Published
publication-until = Withdrawn
publication-wrong-bad-reason = Give a reason for the withdrawal, in at most a few lines.
publication-wrong-bad-moment = This is not a day. Write it as year-month-day, such as 2026-12-31.
publication-wrong-moment-to-come = This moment is still to come. Choose an earlier one.
publication-link = Publication of results
