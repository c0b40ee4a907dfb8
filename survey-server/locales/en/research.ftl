### Desk research: answers that the secretariat finds in public sources for a state that does not answer.

research-title = Desk research
research-what = Answers found in public sources for a Member State that has not answered. They are marked as desk research wherever they appear, are no response of the state, and count in analyses only until the state signs off its own answers.
research-for = Desk research for { $state }: fill in only what you have found, and say for each question where. These are not the state’s answers.
research-found = Found by the secretariat in public sources – not an answer of your country. You can take it over, answer otherwise, or leave it.
research-take-over = Take over as our answer
research-published = Published desk research
research-answers = What has been found
research-publish-title = Publish as desk research
research-publish-what = What is published cannot be changed, only replaced by a later version. The focal points of the state see it beside the questions of their form. Questions may stay open.
research-without-source = These questions have an answer and no source yet:
research-publish = Publish
research-prepare = Prepare desk research
research-prepare-what = If the state does not answer, you can prepare answers from public sources. The state’s own form stays as it is, and the state does not count as having answered.
research-open = Go on with the desk research
research-response = The secretariat has found answers for your country in public sources and published them as desk research. They stand beside the questions; as soon as you sign off, only your answers count.
research-read = Read what was found
research-wrong-name = Give your name.
research-wrong-capacity = Say in which capacity you publish this.
research-wrong-answers = An answer is wrong. Open its section; it says what is wrong.
research-wrong-source-missing = An answer has no source.
research-wrong-research-empty = There is no answer to publish yet.
research-wrong-answers-changed = The answers have changed since you looked at them. Look at them again, then publish.
research-public = Desk research: the secretariat found these answers in public sources; the state itself did not give them.
research-rule = If a state has not answered itself, desk research of the secretariat counts in its place, unless you leave that source out. As soon as the state signs off, only its own answers count. Desk research is never counted in response rates.
figure-with-research = { $count ->
    [one] { $figure }, of them one by desk research of the secretariat
   *[other] { $figure }, of them { $count } by desk research of the secretariat
}
error-research-not-needed = The state has signed off its own answers in this cycle. What was prepared for it is kept and cannot be changed any more.
error-research-unchanged = These answers with these sources are published already.
sources-title = Sources
sources-hint = Every answer needs at least one source: a title, a web address or a citation, and the day on which you saw it. Save to get room for another one.
sources-taken-over = These sources came with the answer that you took over from the desk research. Clear one to remove it.
sources-number = Source { $number }
sources-name = Title
sources-url = Web address
sources-citation = Citation, if it has no address: gazette, number, page
sources-accessed = Seen on
sources-seen = (seen on { $date })
fault-source-incomplete = A source needs a title, a web address or a citation, and the day on which it was seen
audit-detail-provenance = Source of the answers
