"""Makes the spreadsheets of this folder; see README.md."""

import datetime

import openpyxl
import xlwt

CLINIC = {
    "survey": [
        ["type", "name", "label::English (en)", "label::French (fr)", "hint::English (en)", "hint::French (fr)",
         "required", "relevant", "constraint", "constraint_message::English (en)", "constraint_message::French (fr)",
         "appearance"],
        ["begin_group", "about_you", "About you", "À votre sujet"],
        ["text", "respondent_name", "What is your name?", "Quel est votre nom ?", "First name, last name",
         "Prénom, nom", "yes"],
        ["select_one sector", "sector", "In which sector do you work?", "Dans quel secteur travaillez-vous ?"],
        ["select_multiple media", "media", "Which media do you use?", "Quels médias utilisez-vous ?", "", "", "",
         "${sector} = 'private' or selected(${sector}, 'public')"],
        ["end_group"],
        ["begin_group", "campaigns", "Campaigns", "Campagnes"],
        ["note", "campaigns_note", "Think of the last four years.", "Pensez aux quatre dernières années."],
        ["integer", "count", "How many campaigns were held?", "Combien de campagnes ont été menées ?", "", "", "TRUE",
         "", ". >= 0 and . < 1000", "A number from 0 to 999.", "Un nombre entre 0 et 999."],
        ["date", "last_day", "When did the last one end?", "Quand la dernière a-t-elle pris fin ?", "", "", "",
         "${count} > 0"],
        ["begin_repeat", "events", "Events", "Événements"],
        ["text", "event_title", "Title", "Titre", "", "", "", "", "", "", "", "multiline"],
        ["decimal", "event_cost", "Cost", "Coût"],
        ["end_repeat"],
        ["begin_group", "ratings", "How good was each?", "Quelle était la qualité de chacun ?", "", "", "", "", "", "",
         "", "table-list"],
        ["select_one quality", "rating_radio", "Radio", "Radio"],
        ["select_one quality", "rating_press", "Press", "Presse"],
        ["end_group"],
        ["rank media", "best", "Which media worked best?", "Quels médias ont le mieux fonctionné ?"],
        ["end_group"],
    ],
    "choices": [
        ["list_name", "name", "label::English (en)", "label::French (fr)"],
        ["sector", "private", "Private", "Privé"],
        ["sector", "public", "Public", "Public"],
        ["media", "radio", "Radio", "Radio"],
        ["media", "press", "Press", "Presse"],
        ["quality", 1, "Poor", "Mauvaise"],
        ["quality", 2, "Good", "Bonne"],
    ],
    "settings": [
        ["form_title", "form_id", "version", "default_language"],
        ["Campaigns", "campaign_survey", "2024051001", "English (en)"],
    ],
}

# What has no equivalent, one of each.
FOREIGN = {
    "survey": [
        ["type", "name", "label", "calculation", "choice_filter", "relevant", "bind::odk:tag", "notes"],
        ["start", "start"],
        ["deviceid", "deviceid"],
        ["geopoint", "place", "Where are you?"],
        ["image", "photo", "Take a picture"],
        ["barcode", "code", "Scan the code"],
        ["audio", "voice", "Say something"],
        ["calculate", "twice", "", "${count} * 2"],
        ["calculate", "pulled", "", "pulldata('prices', 'price', 'key', ${count})"],
        ["integer", "count", "How many?", "", "", "", "x", "ask again"],
        ["select_one_from_file prices.csv", "price", "Which price?"],
        ["select_one country", "country", "Country"],
        ["select_one town or_other", "town", "Town", "", "country = ${country}"],
        ["text", "reason", "Why?", "", "", "indexed-repeat(${count}, ${outer}, 1) > 3"],
        ["begin_repeat", "outer", "Outer"],
        ["text", "one", "One"],
        ["begin_repeat", "inner", "Inner"],
        ["text", "two", "Two"],
        ["end_repeat"],
        ["end_repeat"],
    ],
    "choices": [
        ["list_name", "name", "label", "country"],
        ["country", "fr", "France"],
        ["country", "ke", "Kenya"],
        ["town", "paris", "Paris", "fr"],
        ["town", "nairobi", "Nairobi", "ke"],
    ],
    "settings": [["form_title", "form_id", "submission_url"], ["Foreign", "foreign", "somewhere"]],
    "entities": [["list_name", "label"], ["towns", "${town}"]],
}

# What `pyxform` warns of: a type that most devices no longer have, and a column that is not in every language.
WARNED = {
    "survey": [["type", "name", "label::English (en)", "label::French (fr)", "hint::English (en)"],
               ["simserial", "serial"], ["text", "reason", "Why?", "Pourquoi ?", "Briefly"]],
    "settings": [["form_title", "form_id", "default_language"], ["Warned", "warned", "English (en)"]],
}


def xlsx(sheets, name, change=None):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([value if value != "" else None for value in row])
    if change:
        change(book)
    book.save(name)


def xls(sheets, name):
    book = xlwt.Workbook(encoding="utf-8")
    for title, rows in sheets.items():
        sheet = book.add_sheet(title)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if value != "":
                    sheet.write(at, column, value)
    book.save(name)


def odd(book):
    survey, choices = book["survey"], book["choices"]
    survey.merge_cells("E1:F1")
    survey["C3"] = '=CONCATENATE("What is ", "your name?")'
    survey["C4"] = "#N/A"
    survey["C9"] = datetime.date(2024, 5, 1)
    choices["D1"] = "label::English (en)"
    choices["B3"] = "private"


if __name__ == "__main__":
    xlsx(CLINIC, "campaigns.xlsx")
    xls(CLINIC, "campaigns.xls")
    xls(CLINIC, "campaigns-named-wrongly.xlsx")
    xlsx(CLINIC, "odd-cells.xlsx", odd)
    xlsx(FOREIGN, "foreign.xlsx")
    xlsx(WARNED, "warned.xlsx")
