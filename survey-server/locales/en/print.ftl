### Blank questionnaires on paper, and conditions in words.

print-link = Printable version
print-back = Back
print-command = Print this page with your browser’s own command, or save it as PDF there. This line is not printed.
print-draft = Draft – not for answering
# In the margin of every sheet; both are numbers.
print-page = Page { $page } of { $pages }
print-respondent = Who answers
print-member-state = Member State
print-name = Name
print-capacity = Position
print-date = Date
print-signature = Signature
print-how = How to fill in this questionnaire
print-how-circle = Where there are circles, tick one only.
print-how-square = Where there are squares, you can tick several.
print-how-required = Questions with this mark must be answered. A reason for having no answer counts as an answer.
print-how-reasons = If you have no answer, please tick the reason beneath the question rather than leaving it blank.
print-how-condition = A line such as “Answer only if …” says who leaves a question out. The numbers in it are those of other questions.
print-how-room = If there is not enough room, go on on a separate sheet and write the number of the question there.
print-no-answer = If you have no answer:
print-tick-one = Tick one.
print-tick-one-per-row = Tick one in each row.
print-tick-any = Tick all that apply.
# $min and $max are numbers of options.
print-tick-at-least = Tick at least { $min }.
print-tick-at-most = Tick at most { $max }.
# $option cannot be chosen together with others.
print-option-alone = { $option } (only by itself)
# $places is a number: how many options get one.
print-rank = { $places ->
    [one] Write 1 beside the most important.
   *[other] Write 1 beside the most important, 2 beside the next, and so on up to { $places }.
}
print-whole = A whole number.
print-decimals = { $decimals ->
    [one] A number with at most one decimal.
   *[other] A number with at most { $decimals } decimals.
}
print-between = From { $min } to { $max }.
print-or-more = { $min } or more.
print-or-less = { $max } or less.
print-not-before = Not before { $date }.
print-not-after = Not after { $date }.
print-day = Day
print-month = Month
print-year = Year
# $max is the greatest number of entries.
print-entries = { $max ->
    [one] One entry.
   *[other] At most { $max } entries, one in each box.
}
print-copy = If you have more entries than boxes, please copy this page.

# $condition is one of the messages below.
print-condition = Answer only if { $condition }.
print-section-condition = Answer this section only if { $condition }.
# $formula is an expression with the numbers of questions.
print-formula = Answer only if this holds: { $formula }
print-section-formula = Answer this section only if this holds: { $formula }

# $left is an answer, a count or a day; $right a number, a day, or options in quotation marks.
condition-is = { $left } is { $right }
condition-is-not = { $left } is not { $right }
condition-less = { $left } is less than { $right }
condition-at-most = { $left } is at most { $right }
condition-more = { $left } is more than { $right }
condition-at-least = { $left } is at least { $right }
# $place is the number of a question, perhaps with a row of its table, or the name of a field in quotation marks.
condition-answered = { $place } is answered
condition-unanswered = { $place } is not answered
condition-ticked = { $option } is ticked in { $place }
condition-not-ticked = { $option } is not ticked in { $place }
condition-answer = { $place }
condition-count-ticked = the number of answers ticked in { $place }
condition-count-entries = the number of entries in { $place }
condition-today = today’s date
condition-row = { $question } { $row }
condition-quoted = “{ $label }”
condition-and = { $first } and { $second }
condition-or = { $first } or { $second }
condition-brackets = ({ $condition })
