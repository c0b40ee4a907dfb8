### The frame of every page, the first page and signing in.

site-name = Cybersecurity awareness survey
skip-to-content = Skip to the content
navigation = Main pages
language = Language
nav-dashboard = Your responses
nav-monitor = Who has answered
nav-explorer = Explorer
nav-questionnaires = Questionnaires
signed-in-as = Signed in as { $name }
sign-in = Sign in
sign-out = Sign out
footer-about = The survey of ITU-D Study Group 2, Question 3/2: best practices for developing a culture of cybersecurity.
synthetic = Synthetic
synthetic-banner = Synthetic data: the answers were made up for demonstration and say nothing about any country.

# A day: $day and $year are numbers, $month is a number from 1 to 12.
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 } { $year }
# A moment: $date is a day as above, $time is such as 14:02.
date-time = { $date }, { $time } UTC
date-range = { $from } to { $to }
# What stands between the whole part and the decimals of a number.
number-decimal-mark = .
# $value is a number with one decimal.
number-percent = { $value }%
all = All
show = Show
status = Status
section = Section
question = Question
questionnaire = Questionnaire
# Between the options of a question and the reasons for having no answer.
or = or

home-title = Survey on cybersecurity awareness
home-lead = Every four years, ITU’s Member States say how they raise awareness of cybersecurity, so that everyone can see what has changed and what works.
home-how = The national focal point of each Member State answers online, section by section, and can stop and go on at any time. When everything is filled in, the focal point signs off and gets a receipt.
home-continue = Continue
home-cycles = Study cycles
home-no-cycles = No cycle has been set up yet. Once the secretariat has opened one, it is shown here.
cycle = Cycle
cycle-dates = Dates
cycle-status = Status
# $label is the name of a cycle, such as 2018-2021.
cycle-named = Cycle { $label }
table-scrolls = Table; it can be scrolled sideways
