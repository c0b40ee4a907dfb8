### The page that shows every part of the pages.

style-title = Parts of the pages
style-lead = Every part that pages are made of, in every state, in a language that runs left to right and in one that runs right to left. It is the reference for new pages. Nothing on this page is sent or saved, and all that is filled in is made up.
style-type = Type
style-colours = Colours
style-distances = Distances
style-buttons = Buttons and links
style-plain = As it is
style-hover = Under the pointer
style-focus = With the focus
style-tags = Marks
style-messages = Messages
style-lists = Lists
style-tables = Tables and filters
style-saving = What a form says about saving
style-form-empty = Questions, not filled in
style-form-answered = Questions, filled in
style-form-wrong = Questions, filled in wrongly
