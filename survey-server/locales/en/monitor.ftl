# Who has answered a cycle and who has not.

monitor-title = Who has answered
# $responded and $eligible are numbers of states, $share is such as 38.7%.
monitor-total = { $responded } of { $eligible } Member States have answered ({ $share }).
monitor-alt-responses-by-region = Chart of the share of Member States that have answered, by region. The table below has the same figures.
monitor-table = Response by group, states counted into groups as of { $date }
monitor-states = { $count ->
    [one] One state
   *[other] { $count } states
}
# Beside the name of a state that is no Member State but takes part.
monitor-observer = observer
monitor-no-states = No Member State has this status.
monitor-alt-response-timeline = Chart of the share of Member States that had answered, by days since the start of the cycle, beside the cycle before. The figures come as CSV, too.
monitor-alt-map-response = World map of where each Member State’s response stands. The table of Member States below says the same.
monitor-alt-tiles-response = Every Member State as a tile of the same size, by region, in the colour of where its response stands. The table of Member States below says the same.
monitor-tiles = The same with tiles of equal size, by region
monitor-csv-rates = This table as CSV
monitor-csv-states = All Member States as CSV

# $day is a number of days, $share is such as 38.7%.
monitor-same-day = On the same day of { $cycle }, { $day ->
    [one] one day
   *[other] { $day } days
} after its start, { $responded } of { $eligible } had answered ({ $share }).
monitor-before-none = There is no earlier cycle to compare with.
monitor-undated = { $count ->
    [one] One answer of { $cycle } was imported without its day and is not among these.
   *[other] { $count } answers of { $cycle } were imported without their day and are not among these.
}
# The head of a column: how many of the group had answered by then.
monitor-then = Same day of { $cycle }
monitor-more = Difference, points

monitor-news-title = What changed
monitor-news-since = Since { $time }:
monitor-news-first = This is your first visit. Next time, what has changed since then stands here; or choose a day.
monitor-news-none = Nothing has changed.
# Each of these stands before names of states.
monitor-news-signed = Answered for the first time ({ $count }):
monitor-news-again = Signed off again ({ $count }):
monitor-news-begun = Began to answer ({ $count }):
monitor-news-went-on = { $count ->
    [one] One other state has gone on with its draft, which nobody but that state reads.
   *[other] { $count } other states have gone on with their drafts, which nobody but those states reads.
}
monitor-since = Changes since
