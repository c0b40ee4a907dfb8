# What each Member State answered to one item of one cycle.

answers-title = What each Member State answered in { $cycle }
answers-hint = Of items whose answers are not public, only whether a state answered is shown. The figures come as CSV, too.
answers-alt-map-answers = World map in which each Member State has the colour of its answer.
answers-alt-tiles-answers = Every Member State as a tile of the same size, by region, in the colour of its answer.
