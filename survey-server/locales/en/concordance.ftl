### What may be compared between two versions, and who says so.

crosswalk-title = What may be compared
crosswalk-of = Versions { $from } and { $to }: what may be compared
crosswalk-what = For each item of both versions, a verdict says whether answers may be compared, and why. Every comparison of cycles obeys these verdicts.
# $way is such as 1.0.0 → 2.0.0 → 3.0.0.
crosswalk-way = Composed step by step: { $way }. The worst verdict on the way wins.
crosswalk-download = Download the crosswalk (CSV)
crosswalk-version = Version { $version }
crosswalk-verdict = Verdict
crosswalk-map-earlier = Earlier options, and what they count as
crosswalk-map-later = Later options, and what they count as
crosswalk-standing-reviewed = Reviewed
crosswalk-standing-proposed = Proposed by the program; not reviewed yet
crosswalk-standing-composed = Follows from reviewed verdicts
combine-none = Not combined
combine-any = Yes if any is yes
combine-all = Yes if all are yes
combine-sum = Sum of the numbers
crosswalk-review-title = Review of the concordance
crosswalk-review-what = Look at both wordings and options, then accept the proposed verdict or choose another one. Each decision is recorded with your name as a new revision of the draft.
crosswalk-review-open = { $count ->
    [0] Every item has a reviewed verdict.
    [one] One verdict is waiting for your decision.
   *[other] { $count } verdicts are waiting for your decision.
}
crosswalk-review-closed = This version is no draft any more, so its verdicts can’t change.
crosswalk-accept-identical = { $count ->
    [one] Accept the one item that is proposed as identical
   *[other] Accept all { $count } items that are proposed as identical
}
crosswalk-wordings = Both wordings
crosswalk-decide = Decide
crosswalk-reason = Reason
crosswalk-details = Items, options and combination
crosswalk-items-earlier = Items of the earlier version
crosswalk-items-later = Items of the later version
crosswalk-map-hint = One option a line: its code, an equals sign, and the code that it counts as.
crosswalk-combine = How several items make one answer
crosswalk-record = Record the verdict
