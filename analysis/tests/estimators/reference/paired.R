# Reference figures of paired tests and intervals, by base R alone. Made with R 4.2.2:
#   Rscript paired.R > paired.csv
source("put.R")

for (moved in list(c(9, 2), c(0, 6), c(7, 1), c(86, 150), c(5, 5), c(12, 3), c(1, 0), c(5000, 5300))) {
  b <- moved[1]; c <- moved[2]
  tail <- pbinom(min(b, c), b + c, 0.5)
  put("mcnemar", list(moved), exact = binom.test(b, b + c)$p.value, mid_p = 2 * tail - dbinom(min(b, c), b + c, 0.5),
      uncorrected = mcnemar.test(matrix(c(3, b, c, 4), 2), correct = FALSE)$p.value,
      corrected = mcnemar.test(matrix(c(3, b, c, 4), 2), correct = TRUE)$p.value)
}

# Stuart (1955): unaided distance vision of 7,477 women, right eye by left eye.
vision <- matrix(c(1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492), 4, byrow = TRUE)
three <- matrix(c(20, 10, 5, 3, 30, 15, 0, 5, 40), 3, byrow = TRUE)
two <- matrix(c(59, 16, 6, 80), 2, byrow = TRUE)
unused <- matrix(c(8, 0, 3, 1, 0, 0, 0, 0, 7, 0, 9, 2, 2, 0, 4, 11), 4, byrow = TRUE)
apart <- matrix(c(5, 7, 0, 0, 2, 5, 0, 0, 0, 0, 6, 1, 0, 0, 9, 6), 4, byrow = TRUE)
set.seed(20261123)
ten <- matrix(rpois(100, 3), 10)
# The generalised inverse makes up for categories without moves and for sets of categories that no move connects.
inverse <- function(m) { s <- svd(m); keep <- s$d > 1e-9 * max(s$d); list(inv = s$v[, keep, drop = FALSE] %*% (t(s$u[, keep, drop = FALSE]) / s$d[keep]), rank = sum(keep)) }
homogeneity <- function(t, bhapkar) {
  d <- rowSums(t) - colSums(t); n <- sum(t)
  v <- diag(rowSums(t) + colSums(t)) - t - t(t)
  if (bhapkar) v <- v - d %*% t(d) / n
  i <- inverse(v)
  w <- drop(t(d) %*% i$inv %*% d)
  c(w, i$rank, pchisq(w, i$rank, lower.tail = FALSE))
}
for (t in list(vision, three, two, unused, apart, ten)) {
  s <- homogeneity(t, FALSE); b <- homogeneity(t, TRUE)
  i <- upper.tri(t); moved <- (t + t(t))[i]; difference <- (t - t(t))[i]
  q <- sum((difference^2 / moved)[moved > 0]); df <- sum(moved > 0)
  put("square", split(t, row(t)), stuart_maxwell = s[1], stuart_maxwell_df = s[2], stuart_maxwell_p = s[3], bhapkar = b[1], bhapkar_p = b[3],
      bowker = q, bowker_df = df, bowker_p = pchisq(q, df, lower.tail = FALSE))
}
for (t in list(vision, ten)) {
  m <- mcnemar.test(t)
  put("square", split(t, row(t)), bowker = unname(m$statistic), bowker_df = unname(m$parameter), bowker_p = m$p.value)
}

# Without ties and zeros: R's own exact test. With them: every way to give the ranks their signs.
signs <- function(d, pratt) {
  if (!pratt) d <- d[d != 0]
  r <- rank(abs(d)); r <- r[d != 0]; d <- d[d != 0]
  v <- sum(r[d > 0])
  all <- as.matrix(expand.grid(rep(list(0:1), length(r)))) %*% r
  c(v = v, exact = mean(abs(all - sum(r) / 2) >= abs(v - sum(r) / 2) - 1e-9), z = (v - sum(r) / 2) / sqrt(sum(r^2) / 4),
    biserial = (2 * v - sum(r)) / sum(r))
}
few <- list(c(1, -2, 3, 4, 5, 6.5), c(0.5, 1, 1, -1, 2, 0, 0, 3), c(1), c(-1, 1), c(2, 2, 2, 2, 2), c(0, 0, 1, -1, 2, 2, -3, 1, 1, 0),
            with(sleep, extra[group == 2] - extra[group == 1]), c(rep(1, 7), rep(-1, 2), rep(0, 5), rep(2, 3), -2))
for (d in few) {
  w <- signs(d, FALSE); p <- signs(d, TRUE)
  corrected <- suppressWarnings(wilcox.test(d, exact = FALSE, correct = TRUE)$p.value)
  uncorrected <- suppressWarnings(wilcox.test(d, exact = FALSE, correct = FALSE)$p.value)
  put("signed_rank", list(d), v = w[["v"]], exact = w[["exact"]], uncorrected = uncorrected, corrected = corrected, biserial = w[["biserial"]],
      pratt_v = p[["v"]], pratt_exact = p[["exact"]], pratt_z = p[["z"]], pratt_p = 2 * pnorm(-abs(p[["z"]])), pratt_biserial = p[["biserial"]],
      sign = binom.test(sum(d > 0), sum(d != 0))$p.value)
}
for (n in c(10, 49, 194)) {
  d <- (-1)^(seq_len(n) %% 3 == 0) * (seq_len(n) + 0.25)
  put("signed_rank", list(d), v = unname(wilcox.test(d, exact = TRUE)$statistic), exact = wilcox.test(d, exact = TRUE)$p.value,
      corrected = wilcox.test(d, exact = FALSE)$p.value)
}

for (d in list(with(sleep, extra[group == 2] - extra[group == 1]), c(1, 2, 2, -1), c(1e6, 1e6 + 1), c(3, 3, 3, 3, 4))) {
  t <- t.test(d)
  put("paired_t", list(d), t = unname(t$statistic), df = unname(t$parameter), p = t$p.value, low = t$conf.int[1], high = t$conf.int[2], d = mean(d) / sd(d))
}

# Tango's score statistic with the constrained likelihood maximised numerically, and its roots.
tango <- function(both, entered, left, neither, level) {
  n <- both + entered + left + neither; z <- qnorm((1 + level) / 2)
  nuisance <- function(delta) {
    # Shares: entered q + delta, left q, the rest 1 - 2 q - delta.
    a <- max(0, -delta); b <- (1 - delta) / 2
    slope <- function(q) (if (entered > 0) entered / (q + delta) else 0) + (if (left > 0) left / q else 0) -
      (if (n > entered + left) 2 * (n - entered - left) / (1 - 2 * q - delta) else 0)
    e <- 1e-15 * (b - a)
    if (slope(a + e) <= 0) return(a)
    if (slope(b - e) >= 0) return(b)
    uniroot(slope, c(a + e, b - e), tol = 1e-16, maxiter = 10000)$root
  }
  score <- function(delta) (entered - left - n * delta) / sqrt(n * (2 * nuisance(delta) + delta * (1 - delta)))
  d <- (entered - left) / n
  edge <- 1e-13
  low <- if (d <= -1) -1 else uniroot(function(x) score(x) - z, c(-1 + edge, d - edge), tol = 1e-15, maxiter = 10000)$root
  high <- if (d >= 1) 1 else uniroot(function(x) score(x) + z, c(d + edge, 1 - edge), tol = 1e-15, maxiter = 10000)$root
  c(low, high)
}
for (counts in list(c(1, 7, 1, 12), c(59, 16, 6, 80), c(14, 0, 5, 22), c(36, 2, 12, 0), c(43, 1, 0, 0), c(10, 0, 0, 10), c(0, 6, 0, 0), c(0, 0, 1, 0), c(20, 30, 30, 20), c(794, 86, 150, 570))) {
  n <- sum(counts); d <- (counts[2] - counts[3]) / n
  half <- qnorm(0.975) * sqrt(counts[2] + counts[3] - n * d^2) / n
  t95 <- tango(counts[1], counts[2], counts[3], counts[4], 0.95); t99 <- tango(counts[1], counts[2], counts[3], counts[4], 0.99)
  put("paired_difference", list(counts), value = d, wald_low = max(-1, d - half), wald_high = min(1, d + half), tango_low = t95[1], tango_high = t95[2],
      tango_low_99 = t99[1], tango_high_99 = t99[2])
}

for (moved in list(c(9, 2), c(0, 6), c(7, 1), c(86, 150), c(5, 5), c(6, 0))) {
  exact <- binom.test(moved[1], sum(moved))$conf.int
  score <- suppressWarnings(prop.test(moved[1], sum(moved), correct = FALSE))$conf.int
  odds <- function(p) p / (1 - p)
  put("effect", list(moved), g = moved[1] / sum(moved) - 0.5, value = moved[1] / moved[2], exact_low = odds(exact[1]), exact_high = odds(exact[2]),
      wilson_low = odds(score[1]), wilson_high = if (moved[2] == 0) Inf else odds(score[2]))
}
finish()
