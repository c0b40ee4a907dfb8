### The profile of a country after sign-off: its answers over cycles, beside what is published of its region.

profile-title = Country profile: { $respondent }
profile-link = Country profile
profile-lead = { $cycle }, submission { $number }, signed off on { $time }.
# $region is the name of a region, $vintage a number.
profile-region = Beside the answers stands what is published of the region ({ $region }, states that answered: { $count }): vintage { $vintage } of { $cycle }, answers known on { $time }. Nothing else of other states is used, whoever looks at this page.
profile-public = The country’s public page
profile-no-region = No results of { $cycle } are published, so nothing of the region stands beside the answers.
profile-place = Place in the index
profile-place-index = Index (0 to 100)
profile-place-all = Place among all states
profile-place-region = Place in the region
profile-place-of = { $place } of { $count }
profile-place-median = Median of the region (distance)
profile-place-how = Computed of published answers only. Declared by:
profile-place-none = Too little of the country’s answers is published for the index.
profile-place-closed = The index rests on answers that are not public, so no place is shown.
profile-gaps = What is open
profile-gaps-none = Nothing is open.
profile-gaps-how = Which answers are the better ones is declared by those who report on the survey; the questionnaire does not say it. What stands here is no fault.
profile-gap-required = Needed, and not answered
profile-gap-unanswered = Asked, and not answered
profile-gap-dont-know = Not known
profile-gap-withheld = Not told
profile-gap-not-in-place = Not in place
profile-gap-in-part = In place in part
profile-gap-behind-region = Worse than the region’s median
profile-answers = Answers over the study periods
profile-no-earlier = The country signed off nothing in an earlier study period.
profile-not-reviewed = Nobody has reviewed what may be compared with this study period; its receipt has the answers.
# Before an answer in the words of an earlier version.
profile-given = Given as
profile-dropped = Asked in { $cycle } and not any more
profile-means-split = One question became several. The earlier answer is shown as it was given.
profile-means-merged = Several questions became one. The earlier answers are shown as they were given.
profile-not-published = Not published
profile-same = Same answer: { $count } of { $of } ({ $share })
profile-option = { $option }: { $count } of { $of } ({ $share })
profile-same-withheld = Same answer: withheld
profile-option-withheld = { $option }: withheld
profile-median = Median: { $median }
profile-medians = Median: between { $lower } and { $upper }
profile-median-number = Median of { $count ->
    [one] { $count } answer
   *[other] { $count } answers
 }: { $median }
profile-distance = Distance: { $distance }
