### What everybody sees of published results.

results-title = Results
results-about = What Member States say about how they raise awareness of cybersecurity, asked once in each study period by ITU-D study group 2, Question 3/2.
results-about-more = Each publication is a vintage: the answers known at a moment. Its address stays the same, so that it can be cited.
results-none = Nothing has been published yet. The questionnaires can be read already.
results-published-on = Vintage { $vintage }, published on { $date }
results-absent-title = There are no such results
results-absent = Nothing is published under “{ $asked }”. It may be published later, or the address may be wrong.
results-withdrawn = The results of { $cycle } were withdrawn on { $date }.
results-withdrawn-reason = The reason given:
results-instead = These are published:
results-lead = What the Member States that answered said, question by question, with what each of them said for everybody to read.
results-answered = { $responded } of { $eligible } Member States answered ({ $share }).
results-by-section = Results by section
results-counted = { $count ->
    [0] no counts
    [one] one question
   *[other] { $count } questions
}
results-overview = Overview
results-countries = Countries
results-countries-what = The Member States that answered, each with its public answers.
results-activities = Register of activities
results-activities-what = Ongoing activities that Member States report, to search by country, sector, issue and year.
results-data = Data
results-data-what = Everything that is published of this cycle, as files for other programs.
results-who = Who answered
results-cite = To cite this
results-vintage = Vintage { $vintage }: answers known at { $time }; questionnaire { $questionnaire }.
results-newer = There is a newer vintage: { $vintage }.
results-other-cycles = Other study periods
results-count = Member States
results-answer = Answer
results-base = Answered
results-withheld = withheld
results-withheld-note = What could give away the answer of a single state is withheld.
results-before = Beside { $cycle }
results-before-vintage = Results of { $cycle }, vintage { $vintage }
results-before-concordance = What may be compared, and why
results-before-differences = What differs between the versions
results-before-count = { $count } ({ $share })
results-before-both = Of those that answered both times
results-before-moves = { $both } of { $pairs } both times, { $entered } only now, { $left } only before
results-before-change = Change of these, points (95% interval)
results-before-interval = { $change } ({ $low } to { $high })
results-before-named = Other states answered in each study period. Only the last two columns are of the same states: those whose answers everybody may see in both.
results-before-unnamed = Other states answered in each study period, so that the difference of two shares is no change of any state. Who changed an answer given for counts only is told to nobody.
results-before-combined = For each state, one answer is made of several; counts can’t be put together like that.
results-before-unpublished = The earlier study period asked this, and its counts are not published.
results-before-alt = Chart of the shares in both study periods. The table below has the same figures.
results-restricted = Answers to this question are published as counts only.
results-kept = An earlier vintage shows the counts of this question. They are not shown again, because the difference would tell what was changed or added since.
results-section-none = No counts are published for this section. Public answers in words are on the pages of the countries.
results-chart-alt = Chart of the share of each answer. The table below has the same figures.
results-map = Map
results-tiles = Tiles
results-by-group = By group of Member States
results-by-source = By source of the answers
results-signed-off = Signed off
results-provenance = Who answered
results-country-what = The answers that this Member State gave for everybody to read. Answers given for counts only, or not shared, are not here.
results-country-silent = This Member State has no answers in this vintage.
results-search = Words
results-year = Year
results-no-such-choice = “{ $given }” can’t be chosen as { $name }; it was left out of the search.
results-found = { $count ->
    [0] Nothing was found. Choose less.
    [one] One entry
   *[other] { $count } entries
}
results-pages = Pages
results-previous = Previous
results-next = Next
results-page-of = Page { $page } of { $pages }
results-file-counts-csv = Published counts: a row for each column, group and answer.
results-file-counts-json = The same counts as JSON.
results-file-changes-csv = Published counts beside those of the study period before, with what the concordance says.
results-file-answers-csv = Public answers by Member State.
results-file-activities-csv = The register of activities.
results-file-codebook-csv = What every column and code means.
results-licence = Licence
results-licence-text = You may use and share the data if you name the source and the vintage:
feed-title = Publications of results
feed-summary = Vintage { $vintage }: answers known at { $time }.
methods-title = Methods
methods-what = How published figures are made, and what is withheld.
methods-who-title = Who is counted
methods-who = The national answers of Member States, each signed off by the state’s focal point. Few states answer, and not by chance: the figures say what those who answered said, and not what all states would have said.
methods-vintage-title = Vintages
methods-vintage = A vintage fixes the answers that were known at a moment: the latest that each state had signed off. A correction makes a new vintage; an old one never changes, and every figure names its vintage.
methods-counts-title = Counts and shares
methods-counts = A count is how many Member States gave an answer; its share is of those who answered the question. Who did not answer, did not know or was not asked is in neither. States are counted into regions and development groups as of the first day of the study period.
methods-withheld-title = What is withheld
methods-levels = Each question says who may see its answers: everybody with the state’s name, everybody but only within counts, or only those who run the survey. A question that depends on a more closed one is as closed as that. Of answers for counts only, a count is withheld if it could tell what a single state said:
methods-rule-small = if fewer than { $least } states are in it, and more than none;
methods-rule-all = if all states of its group are in it, because then each of them is known;
methods-rule-complement = if another withheld count could be computed with it, from totals, from other groups, or from other columns of the same question;
methods-rule-tied = if its question was asked only after certain answers to a question whose counts are withheld;
methods-rule-once = if an earlier vintage shows counts of its question and any answer to it has changed since, because the difference would tell which.
methods-numbers = Numbers, days and texts are published only where they are public, with the state’s name.
methods-change-title = Change between study periods
methods-change = Published counts of two study periods must not be subtracted without care: other states answered, and questions were reworded. If the study period before is published as well and a reviewed concordance says that a question means the same, the counts of both stand beside each other with that verdict. Where everybody may see what each state answered both times, the page also says how the states that answered twice moved, with a 95% interval (Newcombe’s, for paired shares). All of it is computed from what is published.
results-who-alt = Chart of the share of Member States that answered, by region. The table below has the same figures.
