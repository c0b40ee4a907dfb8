### What differs between two versions of a questionnaire, down to the words.

differences-title = What differs
# $from and $to are numbers of versions, such as 2.0.0.
differences-of = Versions { $from } and { $to }: what differs
differences-first = { $version } is the first version of its series; there is nothing to compare it with.
differences-none = Nothing differs.
differences-tally = Questions: { $added } added, { $dropped } dropped, { $changed } changed.
differences-how = Deleted words are struck through, inserted words are underlined.
differences-problems = Codes that have to be changed
differences-sections = Sections
differences-questions = Questions
differences-languages = Other languages
differences-texts = { $count ->
    [one] one text differs
   *[other] { $count } texts differ
}
compare-with-version = Compare with version
# Said by screen readers before words that were deleted or inserted.
words-deleted = deleted:{" "}
words-inserted = inserted:{" "}
difference-status-added = Added
difference-status-dropped = Dropped
difference-status-changed = Changed
# What changed; each of these is followed by a colon, or by the code of what it is about and a colon.
difference-moved = Moved (section and number)
difference-score = Score of the option
difference-added-option = Option added
difference-dropped-option = Option dropped
difference-reordered-option = Place of the option
difference-added-row = Line added
difference-dropped-row = Line dropped
difference-reordered-row = Place of the line
difference-added-field = Field added
difference-dropped-field = Field dropped
difference-reordered-field = Place of the field
difference-text-title = Title
difference-text-introduction = Introduction
difference-text-label = Question
difference-text-explanation = Explanation
difference-text-more = Longer explanation
difference-text-constraint-message = Message about wrong answers
difference-text-unit = Unit in words
difference-text-option = Option
difference-text-row = Line
difference-setting-kind = Kind of question
difference-setting-relevance = Asked if
difference-setting-constraint = Condition for the answer
difference-setting-required = Answer needed
difference-setting-missing = Reasons for no answer
difference-setting-checks = Checks before sign-off
difference-setting-publication = Publication
difference-setting-under = Stands under
difference-setting-level = Measurement level
difference-setting-points = Points of the scale
difference-setting-exclusive = Excludes other options
difference-setting-min = Smallest
difference-setting-max = Largest
difference-setting-decimals = Decimals
difference-setting-unit = Unit
difference-setting-earliest = First day
difference-setting-latest = Last day
difference-setting-lines = Lines
difference-setting-max-length = Longest text in characters
