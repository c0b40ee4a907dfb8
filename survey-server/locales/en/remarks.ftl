### What is said beside answers: comments, publication levels, how they stand to the ones before.

remark-summary = Comment, or publish less
remark-comment = Comment
remark-publication = Who may see this answer
remark-level-own-public = As the question says: everybody, with the country’s name
remark-level-own-aggregate-only = As the question says: only in figures over several countries
remark-level-aggregate-only = Not with the country’s name: it counts in analyses only
remark-level-not-shared = Not published at all
fault-in-remark = Beside the answer: { $fault }
fault-not-tighter = An answer can be published less openly than its question says, not more openly
remark-nature = If the answer differs from last time: why?
remark-nature-none = Not said
remark-nature-confirmed = Still true
remark-nature-real-change = Something has changed in the country
remark-nature-correction = The earlier answer was wrong
remark-nature-other-reading = We read the question differently now
remark-nature-unsaid = The answer differs from last time. Please say why.
remark-note = What is to be known about this
remark-ask-correction = Ask for a correction of the earlier answer
remark-implausible = This is far from the earlier answer.
remark-confirm = Yes, it is right
remark-confirmed = Unlikely change confirmed
before-title = Answered in { $cycle }
before-not-comparable = Not comparable:
before-still-true = Still true
notice-unlikely = { $count ->
    [one] Everything is saved. One answer is far from the earlier one: please look at it again, and confirm it if it is right.
   *[other] Everything is saved. { $count } answers are far from the earlier ones: please look at them again, and confirm those that are right.
}
warning-recommended-unanswered = An answer is recommended
warning-implausible-change = Unlikely change, not confirmed
warning-change-without-nature = Changed since last time, without a reason
warning-soft-rule = Unusual answer
warning-not-explained = Not explained
warnings-title = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
warnings-what = None of this stands in the way of signing off. Change the answer, or explain why it is as it is: the secretariat sees the explanation.
warnings-go = Go to the question
warnings-explained = Explained:
warnings-text = Explanation for everything that is ticked
warnings-explain = Keep the explanation
error-bad-explanation = Tick what you explain, and write why it is so, in at most 2,000 characters.
error-explained-meanwhile = Answers have changed meanwhile. Look at them, then explain.
