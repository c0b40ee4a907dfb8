//! Complementary suppression: which counts must be withheld so that none can be computed from the others.
//!
//! A table with its totals is a network: nodes are its rows and columns, counts are edges between the two, and what flows into a node leaves
//! it, totals flowing backwards. A withheld count can be another one if it lies on a cycle of withheld counts along which one more or one
//! less can be moved: D. Gusfield (1988), SIAM Journal on Computing 17:552-571. Where there is none, the cheapest is withheld, as in the
//! shortest-paths heuristic of J. Castro (2007), INFORMS Journal on Computing 19:520-533.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A count between a row and a column, both nodes of one numbering.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) count: usize,
    /// Totals of rows or of columns flow backwards; the total of all forwards again.
    pub(super) backwards: bool,
    pub(super) withheld: bool,
}

impl Edge {
    /// Where one more leads that comes from one of its nodes; `None` if the count can't become what that takes.
    ///
    /// Counts that aren't 0 are taken to be known not to be: they can be less only from 2 on.
    fn step(&self, from: usize) -> Option<usize> {
        let (forwards, to) = if from == self.row { (true, self.column) } else { (false, self.row) };
        let grows = forwards != self.backwards;
        (grows || self.count >= 2).then_some(to)
    }

    /// What withholding it costs: first as few counts as possible, totals and empty ones twice, then small ones.
    const fn cost(&self) -> u64 {
        const EACH: u64 = 1 << 40;
        match self.withheld {
            true => 0,
            false => EACH * (1 + (self.backwards || self.count == 0) as u64) + self.count as u64,
        }
    }
}

/// Withholds further counts until every withheld one could be another; all of them, if there is no other way.
pub(super) fn protect(nodes: usize, edges: &mut [Edge]) {
    let mut at_node = vec![Vec::new(); nodes];
    for (at, edge) in edges.iter().enumerate() {
        [edge.row, edge.column].into_iter().for_each(|node| at_node[node].push(at));
    }
    for at in 0..edges.len() {
        if !edges[at].withheld {
            continue;
        }
        let (row, column) = (edges[at].row, edges[at].column);
        let ways = [(row, column), (column, row)].into_iter().filter(|(from, _)| edges[at].step(*from).is_some());
        let cheapest = ways.filter_map(|(from, to)| cheapest_path(&at_node, edges, at, to, from)).min();
        let (_, path) = cheapest.unwrap_or_else(|| (0, (0..edges.len()).collect()));
        path.into_iter().for_each(|edge| edges[edge].withheld = true);
    }
}

/// The cheapest way from a node to another that doesn't use one edge: its cost and its edges.
fn cheapest_path(
    at_node: &[Vec<usize>],
    edges: &[Edge],
    without: usize,
    from: usize,
    to: usize,
) -> Option<(u64, Vec<usize>)> {
    let mut reached: Vec<Option<(u64, Option<usize>)>> = vec![None; at_node.len()];
    let mut waiting = BinaryHeap::from([Reverse((0_u64, from, None))]);
    while let Some(Reverse((cost, node, by))) = waiting.pop() {
        if reached[node].is_some() {
            continue;
        }
        reached[node] = Some((cost, by));
        let others = at_node[node].iter().filter(|at| **at != without);
        let next = |at: &usize| Some(Reverse((cost + edges[*at].cost(), edges[*at].step(node)?, Some(*at))));
        waiting.extend(others.filter_map(next));
    }
    let cost = reached[to]?.0;
    let mut path = Vec::new();
    let mut node = to;
    while let Some((_, Some(by))) = reached[node] {
        path.push(by);
        node = edges[by].row + edges[by].column - node;
    }
    Some((cost, path))
}
