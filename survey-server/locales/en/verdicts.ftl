### What may be said of a change: the verdict in words, and what it rests on.

verdict-improved = Improved
verdict-worsened = Worsened
verdict-changed = Changed
verdict-no-change-shown = No change shown
verdict-cannot-be-told = Can’t be told
# Numbers of items.
verdict-tally = { $improved } improved, { $worsened } worsened, { $changed } changed without a declared direction. { $unchanged } show no change; for { $untold } nothing can be told.
verdict-tally-hint = An item improved or worsened if the same Member States moved more than chance explains, even with so many questions looked at, and if those that did not answer could not easily undo it.
verdicts-title = What can be said
verdict-count = { $count ->
    [one] one item
   *[other] { $count } items
}
verdict-rule = The rule of the verdicts:
verdict-reason-refused = The two questionnaires can’t be compared on this item.
verdict-reason-no-direction = Nobody has declared which way is better.
verdict-reason-too-few = { $pairs } answered in both cycles; with fewer than { $least } no outcome could have shown a change.
verdict-reason-not-tested = There is no test for this item.
# $p is a p-value.
verdict-reason-not-shown = Chance alone could explain it (adjusted p: { $p }).
verdict-reason-shown = More moved one way than chance explains (adjusted p: { $p }).
verdict-reason-bases-disagree = Those that answered in both cycles changed one way, all respondents together the other.
verdict-reason-mean-disagrees = Among those that answered in both cycles more moved one way, while the mean moved the other way.
# Percentage points.
verdict-reason-undone = If the Member States that did not answer differ from the others by { $difference } points, there is no change; a change must withstand { $withstands } points.
verdict-reason-withstands = The Member States that did not answer would have to differ by { $difference } points to undo it.
verdict-reason-certain-for-all = It holds whatever the Member States would have said that did not answer.
verdict-reason-others-unknown = What those could hide that did not answer is not known for this kind of item.

bases-title = On both bases
parts-title = Change, or other respondents
# Signed percentage points.
parts-text = Of the { $total } points among all respondents, { $both } come from those that answered both times, { $entry } from those that answered for the first time, and { $exit } from those that no longer answer.
parts-table = The parts as a table
parts-who = Who
parts-count = Member States
parts-points = Points
parts-both = Answered both times
parts-entry = Answered for the first time
parts-exit = No longer answer
parts-total = All together
hidden-title = What those that did not answer could hide
# Signed percentage points.
hidden-certain = Whatever they would have said, the change among all Member States lies between { $low } and { $high } points.
hidden-open = Had they all answered, the change among all Member States could lie anywhere between { $low } and { $high } points.
hidden-undone = If they differ by { $difference } points from those that answered, in both cycles and against the change, nothing is left of it.
hidden-details = Bounds, differences and weights
hidden-bounds = Share of all Member States answering “{ $answer }”, at the least and at the most:
hidden-difference = Points by which they differ
hidden-change = Change that would then be true
weighted-text = Weighted so that the respondents resemble all Member States by region and development status. It helps only if those that did not answer resemble those of their group that did.
weighted-method = Weights
weighting-post-stratified = By region and development status together
weighting-raked = By region, and by development status
# $effect is a number such as 1.25.
design-effect = design effect { $effect }
tests-title = Tests
test = Test
test-exact-mcnemar = Exact McNemar
test-mid-p = McNemar, mid-p
test-mcnemar = McNemar, asymptotic
test-mcnemar-corrected = McNemar, with continuity correction
test-stuart-maxwell = Stuart-Maxwell
test-bhapkar = Bhapkar
test-bowker = Bowker’s symmetry
test-wilcoxon-exact = Wilcoxon signed-rank, exact
test-pratt-exact = Wilcoxon signed-rank with Pratt’s zeros, exact
test-pratt = Wilcoxon signed-rank with Pratt’s zeros, asymptotic
test-sign = Sign test
test-paired-t = Paired t
adjusted-text = The p-value on which the verdict rests, as it is and adjusted for { $count } items that are looked at together:
adjusted-raw = Raw
adjusted-benjamini-hochberg = Benjamini-Hochberg
adjusted-benjamini-yekutieli = Benjamini-Yekutieli
adjusted-holm = Holm
adjusted-hochberg = Hochberg

trend-link = The item over several cycles
trend-lead = Each cycle is brought to the answers of the last one through the reviewed concordances. Tests rest on those that answered every time.
trend-chart-alt = Chart of the shares over the cycles, with their intervals. The table below has the same figures.
trend-cycles = Cycles
trend-matched = { $count ->
    [one] One answered in every one of these cycles
   *[other] { $count } answered in every one of these cycles
}
trend-test-cochran-q = Cochran’s Q
trend-test-friedman = Friedman
trend-agreement = Kendall’s W = { $w }
trend-no-test = no test: nobody changed, or too few answered
