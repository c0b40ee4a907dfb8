### The preview of a questionnaire that is still being written.

preview = Preview
preview-about = A preview of the files above, for their author. It follows every change of them; nothing that is filled in is stored.
preview-problems = The files have problems
preview-stale = What you see is the questionnaire as it was before the files had problems.
# $count is the number of problems that a draft may have.
preview-obstacles = { $count ->
    [one] One thing stands between this draft and its approval
   *[other] { $count } things stand between this draft and its approval
}
preview-nothing-yet = The questionnaire is shown here as soon as the problems are mended.
# $count is the number of lines to be answered.
preview-items = { $count ->
    [one] One answer
   *[other] { $count } answers
}
preview-lacks = Not in these languages:
preview-check = Check this page
preview-right = Everything on this page is right. Nothing has been stored.
preview-open = Sign-off would still need an answer to:
# $count is the number of questions that are not shown.
preview-hidden = { $count ->
    [one] One question of this section is asked only after other answers.
   *[other] { $count } questions of this section are asked only after other answers.
}
preview-show-every = Show every question
preview-every = Every question is shown, whether it is asked or not.
preview-as-asked = Show only what is asked
preview-next-section = Next section
