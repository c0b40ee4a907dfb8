# Reference figures of families of p-values and of more than two cycles, by base R alone. Made with R 4.2.2:
#   Rscript families.R > families.csv
source("put.R")

set.seed(20261123)
families <- list(c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.2), c(0, 1, 0.5, 0.5, 1e-10), c(0.04, 0.04, 0.04), runif(60)^3,
                 # Benjamini and Hochberg (1995), table 1.
                 c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000))
for (p in families) for (method in c("BH", "BY", "holm", "hochberg")) {
  adjusted <- p.adjust(p, method)
  names(adjusted) <- paste(method, seq_along(p) - 1)
  do.call(put, c(list("adjust", list(p)), as.list(adjusted)))
}

q <- function(m) { k <- ncol(m); (k - 1) * (k * sum(colSums(m)^2) - sum(m)^2) / (k * sum(m) - sum(rowSums(m)^2)) }
answers <- function(n, k) matrix(rbinom(n * k, 1, rep(seq(0.3, 0.6, length.out = k), each = n)), n)
for (m in list(answers(60, 3), answers(25, 10), answers(40, 2), matrix(c(1, 0, 0, 1, 1, 0), 2, byrow = TRUE))) {
  s <- q(m)
  put("cochran", split(m, row(m)), q = s, df = ncol(m) - 1, p = pchisq(s, ncol(m) - 1, lower.tail = FALSE))
}
# Kendall's W with the correction for ties in its usual form; the test is R's own.
w <- function(m) {
  n <- ncol(m); r <- t(apply(m, 1, rank)); s <- sum((colSums(r) - mean(colSums(r)))^2)
  ties <- sum(apply(m, 1, function(row) { t <- table(row); sum(t^3 - t) }))
  12 * s / (nrow(m)^2 * (n^3 - n) - nrow(m) * ties)
}
# Hollander and Wolfe (1973), p. 140 ff.: rounding first base; the example of R's friedman.test.
rounding <- matrix(c(5.40, 5.50, 5.55, 5.85, 5.70, 5.75, 5.20, 5.60, 5.50, 5.55, 5.50, 5.40, 5.90, 5.85, 5.70, 5.45, 5.55, 5.60, 5.40, 5.40, 5.35,
                     5.45, 5.50, 5.35, 5.25, 5.15, 5.00, 5.85, 5.80, 5.70, 5.25, 5.20, 5.10, 5.65, 5.55, 5.45, 5.60, 5.35, 5.45, 5.05, 5.00, 4.95,
                     5.50, 5.50, 5.40, 5.45, 5.55, 5.50, 5.55, 5.55, 5.35, 5.45, 5.50, 5.55, 5.50, 5.45, 5.25, 5.65, 5.60, 5.40, 5.70, 5.65, 5.55,
                     6.30, 6.30, 6.25), 22, byrow = TRUE)
for (m in list(rounding, matrix(sample(1:5, 120, TRUE), 30), matrix(sample(1:3, 250, TRUE), 25))) {
  f <- friedman.test(m)
  put("friedman", split(m, row(m)), statistic = unname(f$statistic), df = unname(f$parameter), p = f$p.value, w = w(m))
}
finish()
