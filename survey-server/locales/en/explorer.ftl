### The explorer: what changed between two cycles.

explorer-and = And by
explorer-sort = Order
explorer-sort-questionnaire = As in the questionnaire
explorer-sort-change = Largest change first
explorer-sort-significance = Smallest adjusted p first
explorer-sort-size = Most answers first
explorer-more = Narrow down: group, source, day, items
explorer-as-of = Answers known on this day
explorer-sources = Only answers that come from
explorer-items = Choose items
explorer-by-stakeholder = By kind of respondent
explorer-by-provenance = By provenance
explorer-by-language = By language of the form
explorer-by-question = By the answer to
# Under a chart: $source says where figures come from, $sources which answers alone are counted.
explorer-sources-only = { $source }; only: { $sources }
explorer-nobody = No respondent is left: nobody had answered by that day, or nobody’s answers come from these sources.
explorer-widen = Show all answers that are known now
explorer-few =
    { $count ->
        [one] One question shown here rests on fewer than { $least } answers that were given for aggregates only.
       *[other] { $count } questions shown here rest on fewer than { $least } answers each that were given for aggregates only.
    } Such figures can give away what a single Member State said: do not pass them on and do not print them.
explorer-words-differ = What differs in the words:
explorer-written = In their own words
explorer-written-none = Nobody was asked for words of their own about this, or nobody wrote any.
explorer-wrong-title = This address asks for something that is not there
# $given is what somebody typed, $parameter the name of a part of an address, such as basis.
explorer-wrong-unknown = The address has “{ $given }” as { $parameter }, which is not known.
explorer-wrong-twice = The address can’t be understood: it has { $parameter } twice, and a part of it is there once at most.
explorer-wrong-parameter = The address has a part “{ $given }”, and there is none of that name.
explorer-wrong-same = The address compares the cycle { $given } with itself, which shows no change.
explorer-wrong-nearest = What comes nearest and works:
explorer-wrong-without = The same without it
explorer-wrong-anew = Start anew
explorer-zip = Download everything shown here as ZIP
explorer-views-title = Saved views
explorer-views-hint = A saved view is an address under a name, for yourself alone. Its figures are computed of the answers known when you open it.
explorer-views-none = You have not saved any view yet. Open the explorer, choose, and save what you see there.
explorer-view-name = Name of the view
explorer-view-save = Save this view
explorer-view-rename = Rename
explorer-view-remove = Remove this view
error-view-name = Nothing was saved: give the view a name of 1 to 100 characters.
error-view-address = Nothing was saved: only pages of the explorer can be. Open one, and save it there.
error-too-many-views = You have 100 saved views, which is the most. Remove one that you no longer use.
error-no-such-view = There is no such view, or it is not yours.
explorer-copy-title = Copy for a report
explorer-copy-hint = What stands below the line belongs together: chart, caption, numbers and what they rest on. Copy it with the button, select it, or print this page.
explorer-copy-button = Copy
explorer-copy-done = Copied.
explorer-copy-failed = The browser did not allow it. Select the block and copy it by hand.
explorer-copy-charts = Other charts of this item
explorer-chart-alt = Chart of the figures below or on the pages that are linked.
explorer-report-title = The figures of the final report
# $from and $to are names of cycles.
explorer-report-lead = Figures 1 to 11 and 15 to 18 of the final report of Question 3/2, drawn anew from the answers of { $to } beside those of { $from }.
explorer-figure = Figure { $number }.
explorer-figure-missing = Neither questionnaire asks this, so there is nothing to draw.
explorer-figure-items = The items behind this figure

# What states say of their own changes; $count is a number of states.
declared-real-change = Of those that answered differently, { $count ->
    [one] { $count } says that something has changed in the country.
   *[other] { $count } say that something has changed in the country.
 }
declared-correction = Of those that answered differently, { $count ->
    [one] { $count } says that its earlier answer was wrong; this need not be a change of the country.
   *[other] { $count } say that their earlier answers were wrong; these need not be changes of the countries.
 }
declared-other-reading = Of those that answered differently, { $count ->
    [one] { $count } says that it reads the question differently now; this need not be a change of the country.
   *[other] { $count } say that they read the question differently now; these need not be changes of the countries.
 }
declared-notes = What they write about their changes
