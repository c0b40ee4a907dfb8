//! `index.csv`, `index-pillars.csv`, `index-changes.csv` and `index-items.csv`: indices of cycles.

use std::io::Write;

use survey_model::cell::protect;
use survey_model::concordance::Verdict;

use super::tests::cells;
use super::{number, optional, write};
use crate::estimate::{Alpha, NotComputable};
use crate::report::{CycleIndices, Estimate, IndexOfState, Indices, PillarFigures};

/// First in every table: which index of which cycle.
const ORIGIN: [&str; 12] = [
    "index",
    "example",
    "scoring_questionnaire",
    "scoring_edition",
    "scoring_sha256",
    "basis",
    "concordance",
    "cycle",
    "questionnaire",
    "vintage",
    "synthetic",
    "respondents",
];

/// Last in every table: how a figure was made.
const HOW: [&str; 7] =
    ["missing", "not_relevant", "weight_runs", "weight_spread", "weight_seed", "confidence", "software"];

/// A cycle's indices, with the basis on which they stand.
type OfCycle<'a> = (&'static str, &'a CycleIndices);

fn cycles(indices: &Indices) -> Vec<OfCycle<'_>> {
    let bridged = indices.bridged.iter().flat_map(|bridged| &bridged.cycles);
    std::iter::once(("declared", &indices.cycle)).chain(bridged.map(|cycle| ("bridged", cycle))).collect()
}

fn origin(indices: &Indices, (basis, cycle): OfCycle<'_>) -> Vec<String> {
    let scoring = &indices.scoring;
    let mut cells = vec![
        scoring.code.clone(),
        if scoring.example { "example" } else { "" }.to_owned(),
        scoring.version.to_string(),
        scoring.edition.to_string(),
        scoring.sha256.clone(),
        basis.to_owned(),
        if basis == "bridged" { tally(indices) } else { String::new() },
    ];
    cells.extend(super::cycle(&cycle.cycle));
    cells.push(if cycle.cycle.synthetic { "synthetic" } else { "" }.to_owned());
    cells.push(cycle.cycle.respondents.to_string());
    cells
}

/// How many items each verdict of the concordances lets in, and how many are left out: `4 identical, 3 recoded, 9 left out`.
fn tally(indices: &Indices) -> String {
    let Some(bridged) = &indices.bridged else { return String::new() };
    let worst = |item: &crate::report::BridgedItem| item.concordance.iter().max().copied();
    let count = |verdict: Verdict| bridged.items.iter().filter(|item| worst(item) == Some(verdict)).count();
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict.code(), count(verdict)));
    let counts = counts.chain([("left out", bridged.left_out.len())]).filter(|(_, count)| *count > 0);
    counts.map(|(what, count)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}

fn how(indices: &Indices) -> Vec<String> {
    vec![
        indices.scoring.missing.clone(),
        indices.scoring.not_relevant.to_owned(),
        indices.weights.runs.to_string(),
        indices.weights.spread.to_string(),
        indices.weights.seed.to_string(),
        indices.confidence.to_string(),
        indices.software.to_owned(),
    ]
}

fn heading<'h>(of_table: &[&'h str]) -> Vec<&'h str> {
    ORIGIN.into_iter().chain(of_table.iter().copied()).chain(HOW).collect()
}

/// Writes the scores: one row per cycle, basis, state and pillar, the row without a pillar being the whole index.
///
/// # Errors
/// Whatever `out` says.
pub fn index_scores(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let columns = [
        "state",
        "name",
        "pillar",
        "score",
        "answered",
        "items",
        "rank",
        "rank_best",
        "rank_median",
        "rank_worst",
        "tied_with",
        "tier",
        "tier_name",
    ];
    let of_cycle = |of: OfCycle<'_>| {
        let start = origin(indices, of);
        let whole = move |cells: Vec<String>| [start.clone(), cells, how(indices)].concat();
        of.1.states.iter().flat_map(|state| scores(indices, of.1, state)).map(whole).collect::<Vec<_>>()
    };
    write(out, heading(&columns), cycles(indices).into_iter().flat_map(of_cycle))
}

fn scores(indices: &Indices, cycle: &CycleIndices, state: &IndexOfState) -> Vec<Vec<String>> {
    let name = state.state.state().name(survey_model::language::Language::En).to_owned();
    let start = |pillar: &str, score: Option<f64>, answered: usize, items: usize| {
        vec![
            state.state.to_string(),
            name.clone(),
            pillar.to_owned(),
            optional(score),
            answered.to_string(),
            items.to_string(),
        ]
    };
    let mut whole = start("", state.index, state.answered.iter().sum(), cycle.items);
    let tier = state.tier.and_then(|tier| indices.scoring.tiers.get(tier - 1));
    let ranks = state.rank.map(|rank| [rank.rank, rank.best, rank.median, rank.worst, state.tied_with]);
    whole.extend(ranks.map_or_else(|| vec![String::new(); 5], |ranks| ranks.map(|rank| rank.to_string()).to_vec()));
    whole.push(state.tier.map(|tier| tier.to_string()).unwrap_or_default());
    whole.push(tier.map(|tier| protect(&tier.name).into_owned()).unwrap_or_default());
    let pillar = |(at, pillar): (usize, &PillarFigures)| {
        let answered = state.answered.get(at).copied().unwrap_or_default();
        let mut cells = start(&pillar.code, state.pillars.get(at).copied().flatten(), answered, pillar.items);
        cells.resize(13, String::new());
        cells
    };
    std::iter::once(whole).chain(cycle.pillars.iter().enumerate().map(pillar)).collect()
}

/// Writes what is known of each pillar: its items, mean and Cronbach's alpha; the row without a pillar is of the whole index.
///
/// # Errors
/// Whatever `out` says.
pub fn index_pillars(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let columns = [
        "pillar",
        "name",
        "weight",
        "items",
        "mean",
        "mean_low",
        "mean_high",
        "mean_n",
        "alpha",
        "alpha_low",
        "alpha_high",
        "alpha_n",
        "why_none",
    ];
    let of_cycle = |of: OfCycle<'_>| {
        let start = origin(indices, of);
        let row = |code: &str, items: usize, mean: Option<Estimate>, alpha: Result<Alpha, NotComputable>| {
            let named = indices.scoring.pillars.iter().find(|pillar| pillar.code == code);
            let (name, weight) = named.map_or((indices.scoring.name.as_str(), String::new()), |pillar| {
                (pillar.name.as_str(), number(pillar.weight))
            });
            let cells = vec![code.to_owned(), protect(name).into_owned(), weight, items.to_string()];
            [start.clone(), cells, super::estimate(mean).to_vec(), alpha_cells(alpha).to_vec(), how(indices)].concat()
        };
        let whole = row("", of.1.items, of.1.mean, of.1.alpha);
        let pillars = of.1.pillars.iter().map(|pillar| row(&pillar.code, pillar.items, pillar.mean, pillar.alpha));
        std::iter::once(whole).chain(pillars).collect::<Vec<_>>()
    };
    write(out, heading(&columns), cycles(indices).into_iter().flat_map(of_cycle))
}

fn alpha_cells(alpha: Result<Alpha, NotComputable>) -> [String; 5] {
    match alpha {
        Ok(alpha) => [number(alpha.value), number(alpha.low), number(alpha.high), alpha.n.to_string(), String::new()],
        Err(why) => [String::new(), String::new(), String::new(), String::new(), why.to_string()],
    }
}

/// Writes the change of each state that has an index in an earlier cycle and the last, and of all these together (the row without a state).
///
/// # Errors
/// Whatever `out` says.
pub fn index_changes(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let columns = [
        "from_cycle",
        "from_questionnaire",
        "from_vintage",
        "state",
        "name",
        "earlier",
        "later",
        "change",
        "change_low",
        "change_high",
        "n",
        "method",
        "statistic",
        "degrees_of_freedom",
        "p_value",
        "why_none",
    ];
    let bridged = indices.bridged.iter();
    let rows = bridged.flat_map(|bridged| {
        let last = bridged.cycles.last();
        bridged.changes.iter().zip(&bridged.cycles).zip(std::iter::repeat(last)).filter_map(|((change, from), last)| {
            let start = [origin(indices, ("bridged", last?)), super::cycle(&from.cycle).to_vec()].concat();
            let whole = |cells: Vec<String>| [start.clone(), cells, how(indices)].concat();
            let state = |state: &crate::report::StateChange| {
                let name = state.state.state().name(survey_model::language::Language::En).to_owned();
                let mut cells = vec![state.state.to_string(), name];
                cells.extend([state.earlier, state.later, state.change].map(number));
                cells.resize(13, String::new());
                whole(cells)
            };
            let all = change.mean.map(|mean| [number(mean.value), number(mean.low), number(mean.high)]);
            let mut together = vec![String::new(); 4];
            together.extend(all.unwrap_or_default());
            together.extend([change.states.len().to_string(), "pratt_exact".to_owned()]);
            together.extend(cells(change.test));
            Some(std::iter::once(whole(together)).chain(change.states.iter().map(state)).collect::<Vec<_>>())
        })
    });
    write(out, heading(&columns), rows.flatten())
}

/// Writes what the index is made of: every item with its weight and scores, and whether it is in the bridged index or why not.
///
/// # Errors
/// Whatever `out` says.
pub fn index_items(indices: &Indices, out: &mut dyn Write) -> csv::Result<()> {
    let columns =
        ["pillar", "pillar_weight", "item", "label", "weight", "scores", "bridged", "verdicts", "maps", "why_left_out"];
    let start = origin(indices, ("declared", &indices.cycle));
    let items = indices.scoring.pillars.iter().flat_map(|pillar| pillar.items.iter().map(move |item| (pillar, item)));
    let row = |(pillar, item): (&crate::report::PillarOfIndex, &crate::report::ItemOfIndex)| {
        let cells = vec![
            pillar.code.clone(),
            number(pillar.weight),
            item.name.clone(),
            protect(&item.label).into_owned(),
            number(item.weight),
            item.scores.clone(),
        ];
        [start.clone(), cells, bridge_cells(indices, &item.name).to_vec(), how(indices)].concat()
    };
    write(out, heading(&columns), items.map(row))
}

/// Whether an item is in the bridged index: with which verdicts and maps, or why not.
fn bridge_cells(indices: &Indices, name: &str) -> [String; 4] {
    let Some(bridged) = &indices.bridged else { return Default::default() };
    if let Some(out) = bridged.left_out.iter().find(|out| out.column == name) {
        let why = format!("{}: {}", out.cycle, out.sentence);
        return ["no".to_owned(), String::new(), String::new(), protect(&why).into_owned()];
    }
    let Some(item) = bridged.items.iter().find(|item| item.columns.iter().any(|column| column == name)) else {
        return Default::default();
    };
    let verdicts = item.concordance.iter().map(|verdict| verdict.code()).collect::<Vec<_>>().join(" ");
    let with = if item.columns.len() > 1 { format!("with {}", item.columns.join(" ")) } else { "yes".to_owned() };
    [
        with,
        verdicts,
        item.maps.iter().filter(|map| !map.is_empty()).cloned().collect::<Vec<_>>().join("; "),
        String::new(),
    ]
}
