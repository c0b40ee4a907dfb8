### The accessibility statement.

accessibility-title = Accessibility
accessibility-lead = This site is for everybody: whoever reads with ears or fingertips, without a mouse, from right to left, on a small screen or on a slow line.
accessibility-standard-title = What it is held to
accessibility-standard = Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, by the site’s own assessment. Nobody from outside has audited it yet.
accessibility-tested-title = How it is tested
accessibility-tested = Before any change, axe-core looks at every page and at the states of forms in Chromium: in Arabic and English, in light and dark colours, 320 and 1280 pixels wide. A single violation stops the change.
accessibility-tested-keyboard = The way from signing in to signing off is walked by keyboard alone, with the focus in sight at each stop, and what screen readers are told of a form section is compared word for word.
accessibility-tested-scripts = Everything works without scripts. Nothing is told by colour alone, and colours follow the setting of your device.
accessibility-limits-title = What is not good enough yet
accessibility-limits-people = Software finds only part of what shuts people out. No person with a disability and no user of a screen reader has tested the site for us yet.
accessibility-limits-languages = Four of the six languages are not looked at by axe-core, and no browser but Chromium is.
accessibility-limits-charts = Charts are pictures with a text that says what they are about. Their figures are in the table beside them or in the CSV file, not in the text.
accessibility-limits-texts = Answers, comments and files of others are shown as they were given. What the questionnaires say is the responsibility of those who write them.
accessibility-limits-tables = Wide tables of results scroll sideways on a narrow screen.
accessibility-contact-title = If something keeps you out
accessibility-contact = Tell the secretariat which page it was and what you wanted to do. You can answer the questionnaire on paper or by another way in the meantime.
accessibility-contact-where = This is where to write:
