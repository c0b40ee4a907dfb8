//! Small systems of linear equations.

/// The solution of a symmetric, positive definite system by Cholesky's decomposition; `None` if it isn't positive definite.
pub(super) fn solve(matrix: &[Vec<f64>], right: &[f64]) -> Option<Vec<f64>> {
    let lower = cholesky(matrix)?;
    let mut solution = right.to_vec();
    for row in 0..solution.len() {
        let known: f64 = (0..row).map(|column| lower[row][column] * solution[column]).sum();
        solution[row] = (solution[row] - known) / lower[row][row];
    }
    for row in (0..solution.len()).rev() {
        let known: f64 = (row + 1..solution.len()).map(|below| lower[below][row] * solution[below]).sum();
        solution[row] = (solution[row] - known) / lower[row][row];
    }
    Some(solution)
}

fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    let mut lower = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..=row {
            let known: f64 = (0..column).map(|k| lower[row][k] * lower[column][k]).sum();
            let rest = matrix[row][column] - known;
            lower[row][column] =
                if row == column { root(rest, matrix[row][row])? } else { rest / lower[column][column] };
        }
    }
    Some(lower)
}

/// The root of what is left of a diagonal element, unless rounding is all that is left.
fn root(rest: f64, whole: f64) -> Option<f64> {
    (rest > whole * 1e-13).then(|| rest.sqrt())
}
