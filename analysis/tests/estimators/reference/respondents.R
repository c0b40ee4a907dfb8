# Reference figures of overlapping respondents and of non-response, by base R alone. Made with R 4.2.2:
#   Rscript respondents.R > respondents.csv
source("put.R")

wilson <- function(p, n) { z <- qnorm(0.975); (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n) }

# Input: both, entered, left, neither | yes and n of the earlier cycle only | of the later only | members.
respondents <- list(list(c(20, 12, 4, 24), c(5, 20), c(15, 30), 194), list(c(10, 8, 1, 3), c(9, 40), c(3, 4), 194), list(c(30, 10, 5, 25), c(0, 0), c(0, 0), 194),
                    list(c(1, 0, 0, 0), c(10, 30), c(20, 25), 60), list(c(40, 2, 3, 50), c(1, 2), c(3, 3), 194), list(c(0, 3, 9, 1), c(17, 40), c(1, 60), 194))
for (r in respondents) {
  m <- r[[1]]; pairs <- sum(m); N <- r[[4]]
  n1 <- pairs + r[[2]][2]; n2 <- pairs + r[[3]][2]
  was <- m[1] + m[3]; is <- m[1] + m[2]
  x1 <- was + r[[2]][1]; x2 <- is + r[[3]][1]; p1 <- x1 / n1; p2 <- x2 / n2
  margins <- sqrt(was * (pairs - was) * is * (pairs - is))
  cross <- m[1] * m[4] - m[2] * m[3]
  phi <- if (margins == 0) 0 else cross / margins
  corrected <- if (margins == 0) 0 else (if (cross > 0) max(cross - pairs / 2, 0) else cross) / margins
  interval <- function(n1w, n2w, rho) {
    l1 <- wilson(p1, n1w); l2 <- wilson(p2, n2w)
    c(p2 - p1 - sqrt((p2 - l2[1])^2 - 2 * rho * (p2 - l2[1]) * (l1[2] - p1) + (l1[2] - p1)^2),
      p2 - p1 + sqrt((l2[2] - p2)^2 - 2 * rho * (l2[2] - p2) * (p1 - l1[1]) + (p1 - l1[1])^2))
  }
  free <- interval(n1, n2, corrected * pairs / sqrt(n1 * n2))
  v1 <- 1 / n1 - 1 / N; v2 <- 1 / n2 - 1 / N
  finite <- interval(n1 * (N - 1) / (N - n1), n2 * (N - 1) / (N - n2), corrected * (pairs / (n1 * n2) - 1 / N) / sqrt(v1 * v2))
  pooled <- (x1 + x2) / (n1 + n2)
  z8 <- (p2 - p1) / sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2) - 2 * phi * pooled * (1 - pooled) * pairs / (n1 * n2))
  input <- r
  put("overlap", input, value = p2 - p1, low = free[1], high = free[2], finite_low = finite[1], finite_high = finite[2], z = z8, p = 2 * pnorm(-abs(z8)))
  stay <- (is - was) / pairs
  share <- function(x) if (x[2] == 0) 0 else x[1] / x[2]
  put("overlap", input, among_both = stay, entry = r[[3]][2] / n2 * (share(r[[3]]) - is / pairs), exit = r[[2]][2] / n1 * (was / pairs - share(r[[2]])))
}

# Means of partly the same respondents: earlier and later numbers of those in both | numbers of the earlier cycle only | of the later only | members.
# Derrick, Russ, Toher and White (2017), T_new2; among N members with the factors of Cochran (1977) and Tam (1984).
set.seed(20261123)
numbers <- list(list(c(3, 5, 2, 8, 4, 7), c(4, 6, 2, 9, 6, 6), c(1, 5, 3), c(7, 8, 2, 9), 20), list(c(1, 1, 2, 3, 5), c(2, 2, 1, 4, 4), c(10), c(0, 3), 194),
                list(c(1.5, 2.5), c(2.5, 1), c(2, 8, 3, 9, 1.25), c(3), 12), list(c(4, 4, 4), c(1, 2, 3), c(4, 6), c(2, 2), 9),
                list(round(rnorm(60, 50, 10), 1), round(rnorm(60, 55, 8), 1), round(rnorm(25, 40, 12), 1), round(rnorm(40, 60, 9), 1), 194))
for (r in numbers) {
  x1 <- c(r[[1]], r[[3]]); x2 <- c(r[[2]], r[[4]]); n1 <- length(x1); n2 <- length(x2); nc <- length(r[[1]]); N <- r[[5]]
  rho <- if (sd(r[[1]]) == 0 || sd(r[[2]]) == 0) 0 else cor(r[[1]], r[[2]])
  d <- mean(x2) - mean(x1); v1 <- var(x1) / n1; v2 <- var(x2) / n2; s <- rho * sd(x1) * sd(x2)
  welch <- (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1))
  df <- (nc - 1) + (welch - nc + 1) / (n1 + n2) * (n1 + n2 - 2 * nc)
  e <- sqrt(v1 + v2 - 2 * s * nc / (n1 * n2))
  ef <- sqrt(var(x1) * (1 / n1 - 1 / N) + var(x2) * (1 / n2 - 1 / N) - 2 * s * (nc / (n1 * n2) - 1 / N))
  put("overlap_mean", r, value = d, low = d - qt(0.975, df) * e, high = d + qt(0.975, df) * e, t = d / e, df = df, p = 2 * pt(-abs(d / e), df),
      finite_low = d - qt(0.975, df) * ef, finite_high = d + qt(0.975, df) * ef)
}

# Kitagawa: yes and n by group, earlier | yes and n by group, later. The components as averages over the two standards.
groups <- list(list(c(10, 5, 2), c(20, 10, 9), c(8, 30, 1), c(12, 40, 9)), list(c(1, 2), c(10, 10), c(9, 8), c(10, 10)))
for (g in groups) {
  x1 <- g[[1]]; n1 <- g[[2]]; x2 <- g[[3]]; n2 <- g[[4]]
  p1 <- x1 / n1; p2 <- x2 / n2; w1 <- n1 / sum(n1); w2 <- n2 / sum(n2)
  put("kitagawa", g, total = sum(x2) / sum(n2) - sum(x1) / sum(n1), rate = mean(c(sum(w1 * (p2 - p1)), sum(w2 * (p2 - p1)))),
      composition = mean(c(sum(p1 * (w2 - w1)), sum(p2 * (w2 - w1)))), first_rate = mean(c(w1[1], w2[1])) * (p2[1] - p1[1]))
}

# Tipping points: yes, n, members, earlier | later. The smallest difference on a line, by R's root finder where there is one.
for (a in list(list(c(40, 100, 194), c(60, 110, 194)), list(c(70, 100, 194), c(50, 120, 194)), list(c(2, 20, 54), c(19, 20, 54)), list(c(5, 180, 194), c(170, 185, 194)))) {
  one <- a[[1]]; two <- a[[2]]; p1 <- one[1] / one[2]; p2 <- two[1] / two[2]; s <- sign(p2 - p1)
  cut <- function(x) min(1, max(0, x))
  change <- function(d, first, second) {
    q1 <- cut(p1 + s * d * first); q2 <- cut(p2 - s * d * second)
    (two[1] + (two[3] - two[2]) * q2) / two[3] - (one[1] + (one[3] - one[2]) * q1) / one[3]
  }
  undo <- function(...) if (s * change(1, ...) > 0) Inf else uniroot(function(d) change(d, ...), c(0, 1), tol = 1e-15)$root
  put("tipping", a, earlier = undo(1, 0), later = undo(0, 1), both = undo(1, 1), earlier_20 = change(0.2, 1, 0), later_20 = change(0.2, 0, 1),
      both_20 = change(0.2, 1, 1), none = change(0, 1, 1))
}

# Tipping points of means: sum, n, members, earlier | later | the smallest and the largest answer; two zeros where any number can be answered.
for (a in list(list(c(200, 100, 194), c(330, 110, 194), c(1, 5)), list(c(400, 100, 194), c(300, 100, 194), c(1, 5)), list(c(60, 20, 54), c(30, 20, 54), c(0, 3)),
               list(c(2000, 100, 194), c(3300, 110, 194), c(0, 0)), list(c(900, 180, 194), c(100, 190, 194), c(0, 10)), list(c(55, 54, 54), c(60, 30, 54), c(0, 0)))) {
  one <- a[[1]]; two <- a[[2]]; m1 <- one[1] / one[2]; m2 <- two[1] / two[2]; s <- sign(m2 - m1); ends <- if (all(a[[3]] == 0)) c(-Inf, Inf) else a[[3]]
  cut <- function(x) min(ends[2], max(ends[1], x))
  change <- function(d, first, second) {
    q1 <- cut(m1 + s * d * first); q2 <- cut(m2 - s * d * second)
    (two[1] + (two[3] - two[2]) * q2) / two[3] - (one[1] + (one[3] - one[2]) * q1) / one[3]
  }
  undo <- function(...) if (s * change(1e6, ...) > 0) Inf else uniroot(function(d) change(d, ...), c(0, if (all(a[[3]] == 0)) 1e4 else diff(ends)), tol = 1e-15)$root
  put("tipping_mean", a, earlier = undo(1, 0), later = undo(0, 1), both = undo(1, 1))
}

# Raking, by R's own iterative proportional fitting of the respondents' table to one with the members' margins.
# Input: respondents by row | the rows' members | the columns' members.
samples <- list(list(matrix(c(10, 3, 12, 2, 8, 9, 15, 4, 3, 5, 20, 6), 6, byrow = TRUE), c(44, 35, 22, 38, 11, 44), c(124, 70)),
                list(matrix(c(5, 0, 4, 7), 2, byrow = TRUE), c(20, 30), c(22, 28)))
for (s in samples) {
  target <- outer(s[[2]], s[[3]]) / sum(s[[2]])
  fitted <- loglin(target, list(1, 2), start = s[[1]], fit = TRUE, eps = 1e-13, iter = 10000, print = FALSE)$fit
  w <- (fitted / s[[1]])[s[[1]] > 0]; n <- s[[1]][s[[1]] > 0]
  deff <- sum(n) * sum(n * w^2) / sum(n * w)^2
  # Yes: whoever is in the first column.
  share <- sum(fitted[, 1]) / sum(fitted); first <- sum(fitted[1, ]) / sum(fitted)
  put("rake", c(split(s[[1]], row(s[[1]])), list(s[[2]]), list(s[[3]])), design_effect = deff, largest = max(w), smallest = min(w),
      low = wilson(share, sum(n) / deff)[1], high = wilson(share, sum(n) / deff)[2], first_weight = fitted[1, 1] / s[[1]][1, 1])
}
# Post-stratification: respondents | members | yes among the respondents.
for (s in list(list(c(10, 12, 20), c(40, 60, 94), c(5, 6, 18)), list(c(7, 1), c(7, 3), c(3, 1)))) {
  w <- s[[2]] / s[[1]]; n <- s[[1]]; deff <- sum(n) * sum(n * w^2) / sum(n * w)^2; p <- sum(s[[3]] * w) / sum(s[[2]])
  put("post_stratify", s, share = p, design_effect = deff, low = wilson(p, sum(n) / deff)[1], high = wilson(p, sum(n) / deff)[2])
}
finish()
