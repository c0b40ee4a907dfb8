"""What is counted, in the same words for every engine."""

ITEMS = [f"Q{at}" for at in range(60)]
NUMBERS = [item for at, item in enumerate(ITEMS) if at % 10 == 9]
CHOICES = [item for item in ITEMS if item not in NUMBERS]
MISSING = ["", "[dont_know]", "[not_relevant]", "[withheld]"]
REGIONS = ["africa", "americas", "arab_states", "asia_pacific", "cis", "europe"]
DEVELOPMENT = ["developed", "developing"]
CODES = {item: ["yes", "no"] if int(item[1:]) % 10 < 5 else ["1", "2", "3", "4", "5"] for item in CHOICES}
# Every value of a column: the codes first, then the reasons why there is none.
VALUES = {item: codes + MISSING for item, codes in CODES.items()}
BREAKDOWNS = {"": [""], "region": REGIONS, "development": DEVELOPMENT}
