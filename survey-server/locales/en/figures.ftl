### What the rapporteur sees: who answered, and what changed.

answered = Answered
group = Group
share = Share
member-state = Member State
all-member-states = All Member States
changed-at = Last change
# Heading of a column of intervals.
interval-95 = 95% interval
# Two numbers.
interval = { $low } to { $high }
# $n is the number of valid answers that a figure rests on.
base = n = { $n }
rate-of = { $responded } of { $eligible }

exports-title = Downloads
exports-what = Every answer of { $cycle }, whatever its publication level: only for those who run the survey.
export-excel = with a byte order mark, for Excel

comparison-title = Compare cycles
comparison-none = { $count ->
    [0] There is nothing to compare yet: a comparison needs two cycles, and none has been set up.
   *[other] There is nothing to compare yet: a comparison needs two cycles, and only one has been set up.
}
comparison-of = { $from } and { $to } compared
compare-from = From
compare-to = To
basis = Whose answers count
breakdown = Breakdown
breakdown-none = No breakdown
# Numbers of questions, or of options of questions.
tally = Of { $compared } items compared, { $rose } rose and { $fell } fell; { $unchanged } show no change, and for { $too-few } there are too few answers to tell.
tally-refused = Not compared: { $refused }. Dates and texts, which have no share: { $without }.
findings-title = What changed most
findings-none = Nothing here changed more than chance explains.
# Stands under a question: $answer is one of its options, $earlier and $later are shares such as 41.7%.
finding-rose = The share answering “{ $answer }” rose from { $earlier } to { $later }.
finding-fell = The share answering “{ $answer }” fell from { $earlier } to { $later }.
finding-no-change-shown = The share answering “{ $answer }” was { $earlier } and is { $later }; this shows no change.
finding-too-few-to-tell = The share answering “{ $answer }” was { $earlier } and is { $later }; there are too few answers to tell.
finding-mean = The mean was { $earlier } and is { $later }.
# $difference is a signed number; the others are numbers of valid answers.
finding-rests = { $difference } points; n = { $earlier-n } and { $later-n }
changes-title = Every item
change-basis-text = “Rose” and “fell” rest on the exact McNemar test (p below 0.05) where the same respondents are compared on the matched panel; otherwise on whether the 95% interval of the change leaves out 0. Otherwise it says “no change shown”, or “too few to tell” where there are not enough answers. The interval shows how large the change may be; near the border it may disagree with the test.
change-points = Change (shares: percentage points)
answer = Answer
mean = Mean
not-compared = Not compared.
no-figure = Dates and texts have no share to compare.
publication-not-shared = The answers to this question are not published.
publication-aggregate-only = The answers to this question are published only as totals.
change-chart-alt = Chart of the changes in this section, with intervals. The table below has the same figures.
files-title = Files
method-title = How this is computed
method-text = A change is the later share minus the earlier one, in percentage points, computed before rounding. Shares have Wilson intervals at 95%. On the matched panel, the same respondents are compared with themselves, and the exact McNemar test says whether more moved in one direction than chance explains. Items whose meaning differs between the versions are not compared; the concordance says why.
# Which answers a figure rests on.
figure-provenance = { $cycle }: questionnaire { $version }, { $respondents } Member States, { $submissions } submissions known on { $vintage }
basis-group = Group: { $group }.
basis-panel = { $count ->
    [one] One Member State answered in both cycles.
   *[other] { $count } Member States answered in both cycles.
}
distribution-title = All answers
missing-title = Why there is no answer
missing-reason = Reason
moves-title = Who answered differently
# $from and $to are options, $count is a number of states.
move = { $from } → { $to } ({ $count }):
wording-title = How it was asked
reviewed-by = Reviewed by { $reviewer }

questionnaires-title = Questionnaires
questionnaires-lead = The published versions, as the Member States see them. A published version never changes.
questionnaires-none = No questionnaire has been published yet.
questions-count = { $count ->
    [one] one question
   *[other] { $count } questions
}
published-on = published on { $date }
# Followed by a condition in the language of questionnaires.
figure-exact = { $value }; { $n } valid answers; 95% interval { $low } to { $high }
