### A response as a workbook for colleagues without accounts.

# The pages.
workbook-title = Workbook for colleagues
workbook-what = Colleagues without an account can answer in a spreadsheet. Download it, send it to them, and send in here what comes back.
workbook-download = Download
workbook-download-what = The workbook (.xlsx) holds your questions with the answers of this moment. Choose its language.
workbook-upload = Send in a workbook
workbook-upload-what = You first see what would change, answer by answer. Nothing is saved before you confirm it.
workbook-file = Workbook (.xlsx)
workbook-show = Show what would change
workbook-closed = Answers can’t be changed now, so no workbook can be sent in.
workbook-saved = { $count ->
    [0] Nothing had to be saved.
    [one] One answer of the workbook is saved.
   *[other] { $count } answers of the workbook are saved.
}
workbook-preview-title = What the workbook would change
workbook-preview-lead = Nothing has been saved yet.
workbook-none = There is nothing to save.
workbook-unchanged = { $count ->
    [0] No answer stays as it is.
    [one] One answer stays as it is.
   *[other] { $count } answers stay as they are.
}
workbook-again = Nothing has been saved: answers have changed since you looked. This is how it stands now; please look again and confirm.
workbook-another = Send in another workbook
workbook-unreadable = { $count ->
    [one] One cell could not be taken
   *[other] { $count } cells could not be taken
}
workbook-unreadable-what = These answers stay as they are. Correct the cells and send the workbook in again, or answer on the page.
workbook-to-question = Answer on the page
workbook-conflicts = { $count ->
    [one] One answer was changed by somebody else since
   *[other] { $count } answers were changed by others since
}
workbook-conflicts-what = The workbook was made before that. Please choose which answer to keep.
workbook-theirs = Keep the answer on the platform
workbook-mine = Use the answer of the workbook
workbook-changes = { $count ->
    [one] One answer would change
   *[other] { $count } answers would change
}
workbook-from = Now
workbook-to = In the workbook
workbook-save = Save these answers
workbook-discard = Save nothing
# $section is the title of a section.
workbook-section-gone = The lines of the section “{ $section }” are not in the workbook. Its answers stay as they are.
workbook-lines-gone = { $count ->
    [one] One line of the section “{ $section }” is not in the workbook. What it asks stays as it is.
   *[other] { $count } lines of the section “{ $section }” are not in the workbook. What they ask stays as it is.
}
workbook-of-others = { $count ->
    [one] One line belongs to a section that others fill in. It was not looked at.
   *[other] { $count } lines belong to sections that others fill in. They were not looked at.
}

# Why a workbook is not read at all.
workbook-refused-no-file = No file was chosen. Choose the workbook first.
workbook-refused-format = The file is not an .xlsx workbook, or it needs a password. Save it as .xlsx without a password and send it in again.
workbook-refused-macros = The file holds macros. Save it as .xlsx without them and send it in again.
workbook-refused-too-large = The file is larger than a workbook of this platform can be. Download a new one and copy the answers into it.
workbook-refused-damaged = The file is damaged. Open it in a spreadsheet program, save it again and send it in again.
workbook-refused-no-stamp = The file is not a workbook of this platform, or its hidden sheet was removed. Download one here and copy the answers into it.
workbook-refused-edited-stamp = The hidden sheet of the workbook was changed, so it can’t be told what it belongs to. Download a new one and copy the answers into it.
workbook-refused-other-version = The workbook is of another version of the questionnaire. Download the one of this response.
workbook-refused-other-cycle = The workbook is of another cycle.
workbook-refused-other-respondent = The workbook is of another country or organisation.
workbook-refused-other-response = The workbook is of another response. Download the one of this response and copy the answers into it.
workbook-refused-unknown-revision = The workbook knows answers that this platform doesn’t have. Download a new one and copy the answers into it.

# Why a cell is not taken.
workbook-cell-formula = The cell holds a formula. Replace it by the value.
workbook-cell-error = The cell holds an error of the spreadsheet program. Write the answer instead.
workbook-cell-date = The spreadsheet program has made a date of what was typed. Format the cell as text and type it again.
workbook-cell-merged = Cells of this sheet were merged. Split them and write each answer into its own cell.
workbook-cell-yes-no = The cell takes only “Yes” or “No”. Choose from its list.
workbook-cell-place = Write a whole number: 1 beside the most important, then 2, and so on.
workbook-cell-place-twice = Another option has this place already. Give each option a place of its own.
workbook-cell-twice = The line is in the workbook twice, with two answers. Remove one of them.
workbook-cell-edited-code = The hidden code of this line is none of the questionnaire’s, so it can’t be told what it answers. Copy the answer into a new workbook.
workbook-cell-moved = The question on this line is not the one of its hidden code: lines were moved or texts changed. Copy the answer into a new workbook.

# In the workbook itself.
workbook-sheet-instructions = Instructions
workbook-fact-respondent = Answers of
workbook-fact-cycle = Cycle
workbook-fact-questionnaire = Questionnaire
workbook-fact-language = Language
workbook-fact-made = Downloaded
workbook-how-title = How to fill it in
workbook-how-yellow = Write into the light yellow cells only. All others are locked so that nothing is changed by mistake; there is no password.
workbook-how-lists = Where there is a list, choose from it: select the cell and press the arrow beside it.
workbook-how-reasons = If there is no answer, choose the reason: it is in the list of the answer, or in the last column.
workbook-how-blank = A cell that you clear takes the answer away. A line that you delete changes nothing.
workbook-how-conditions = Some questions say who answers them: “Answer only if …”. The numbers in them are those of other questions.
workbook-how-rows = Lines may be sorted and sheets renamed. Please do not merge cells and do not change the texts of the questions.
workbook-how-formulas = Write values, no formulas.
workbook-how-back = When you have finished, save the file as .xlsx and send it back to the person from whom you have it.
workbook-column-number = No.
workbook-column-question = Question
workbook-column-how = How to answer
workbook-column-answer = Answer
workbook-column-reason = If there is no answer: why
workbook-yes = Yes
workbook-no = No
# $entry is a number.
workbook-entry = Entry { $entry }
workbook-required = An answer is required.
workbook-kind-one = Choose one answer from the list.
workbook-kind-rows = Choose one answer on each line.
workbook-kind-several = Choose “Yes” beside everything that applies.
# $min and $max are numbers of options.
workbook-kind-at-least = At least { $min }.
workbook-kind-at-most = At most { $max }.
workbook-kind-percentage = A percentage from 0 to 100; write 45 for 45 %.
# $unit is a unit in words.
workbook-kind-unit = Unit: { $unit }
workbook-kind-date = A date: year-month-day, such as 2026-05-31.
# $max is the greatest number of entries.
workbook-kind-entries = { $max ->
    [one] One entry.
   *[other] At most { $max } entries. There is room for some more than are filled in; if that is not enough, go on on the platform.
}
workbook-choose-from-list = Please choose one of the answers in the list.
workbook-out-of-range = This is not a number within the range that is asked for.
workbook-too-long = This answer is too long for a cell. Please change it on the platform.
