### Words for codes that data and addresses use.

cycle-status-planned = Planned
cycle-status-open = Open
cycle-status-closed = Closed

response-status-not-started = Not started
response-status-in-progress = In progress
response-status-submitted = Signed off
response-status-clarification-requested = Clarification requested
response-status-validated = Validated
response-status-reopened = Opened again

provenance-official = The Member State itself
provenance-delegated = Somebody whom the Member State asked to answer
provenance-desk-research = Desk research: found by the secretariat in public sources
provenance-legacy-import = Collected elsewhere and imported

missing-not-asked = Not asked in this version
missing-not-relevant = Not asked because of other answers
missing-not-answered = Not answered
missing-dont-know = Don’t know
missing-not-applicable = Not applicable
missing-withheld = Prefer not to say

grouping-region = By region
grouping-development = By development status
grouping-ldc = Least developed countries
grouping-lldc = Landlocked developing countries
grouping-sids = Small island developing states
grouping-un-region = By United Nations region
group-africa = Africa
group-americas = Americas
group-arab-states = Arab States
group-asia-pacific = Asia-Pacific
group-cis = Commonwealth of Independent States
group-europe = Europe
group-developed = Developed countries
group-developing = Developing countries
group-ldc = Least developed countries
group-not-ldc = Other than least developed countries
group-lldc = Landlocked developing countries
group-not-lldc = Other than landlocked developing countries
group-sids = Small island developing states
group-not-sids = Other than small island developing states
group-un-africa = UN: Africa
group-un-americas = UN: Americas
group-un-asia = UN: Asia
group-un-europe = UN: Europe
group-un-oceania = UN: Oceania
stakeholder-administration = Administration
stakeholder-policy-maker = Other policy-maker
stakeholder-regulator = Regulator
stakeholder-service-provider = Service provider or operator
stakeholder-manufacturer = Manufacturer
stakeholder-other = Other organisation

basis-all-respondents = All respondents of each cycle
basis-matched-panel = Only those who answered in both cycles
basis-note-all-respondents = All respondents of each cycle are counted, so that part of a change may be that others answered.
basis-note-matched-panel = Only those with a valid answer to the item in both cycles are counted, so that a change is theirs.

change-rose = Rose
change-fell = Fell
change-no-change-shown = No change shown
change-too-few-to-tell = Too few to tell

concordance-identical = Identical
concordance-reworded = Reworded
concordance-recoded = Recoded
concordance-split = Split
concordance-merged = Merged
concordance-new = New
concordance-dropped = Dropped
concordance-broken = Not comparable
concordance-means-identical = Both versions ask the same question with the same options.
concordance-means-reworded = The words differ, the meaning is the same.
concordance-means-recoded = The options differ and were brought to a common list.
concordance-means-split = One question became several, which are combined here.
concordance-means-merged = Several questions became one, which are combined here.
concordance-means-new = Only the later version asks it.
concordance-means-dropped = Only the earlier version asked it.
concordance-means-broken = Both versions ask it, but the answers do not mean the same.

refusal-broken = The answers to the two versions do not mean the same.
refusal-new = Only the later version asks it.
refusal-dropped = Only the earlier version asked it.
refusal-not-combined = One question became several, or several became one, and nobody has said how to combine them.
refusal-uncombinable = The questions cannot be combined in the way that the concordance says.
refusal-options-differ = The versions offer different options that have not been brought together.
refusal-levels-differ = The versions take different kinds of answers.
refusal-no-column = The data of one cycle lack the question.

kind-single-choice = One answer of several
kind-yes-partial-no = Yes, partial or no
kind-multiple-choice = Any number of answers
kind-scale = One step of a scale
kind-matrix = One answer per line
kind-ranking = Answers in order of importance
kind-number = Number
kind-percentage = Percentage
kind-date = Date
kind-text = Text
kind-url = Web address
kind-repeat-group = Several entries

# Whether an option was chosen, and the place of one that was not ranked.
category-yes = Yes
category-no = No
category-unranked = Not ranked

format-csv-wide = Responses, one line each (CSV)
format-csv-long = Answers, one line each (CSV)
format-codebook = What the columns mean (CSV)

chart-alt-distribution = Chart of the answers in both cycles. The table below has the same figures.
chart-alt-transitions = Chart of the moves between answers. The list below has the same figures.
