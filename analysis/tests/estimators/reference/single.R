# Reference figures of intervals of one share, mean or quantile, by base R alone. Made with R 4.2.2:
#   Rscript single.R > single.csv
source("put.R")

score <- function(x, n, level) { z <- qnorm((1 + level) / 2); p <- x / n; (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n) }
exact <- function(x, n, level) c(if (x == 0) 0 else qbeta((1 - level) / 2, x, n - x + 1), if (x == n) 1 else qbeta((1 + level) / 2, x + 1, n - x))

for (s in list(c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(29, 29), c(1, 1), c(0, 1), c(40, 75), c(3, 100000), c(50000, 100000), c(0, 100000))) {
  b <- binom.test(s[1], s[2])$conf.int; b99 <- binom.test(s[1], s[2], conf.level = 0.99)$conf.int
  w <- suppressWarnings(prop.test(s[1], s[2], correct = FALSE))$conf.int
  put("share", list(s), exact_low = b[1], exact_high = b[2], exact_low_99 = b99[1], exact_high_99 = b99[2], wilson_low = w[1], wilson_high = w[2])
}

# Every number of members is tried; what both one-sided tests leave is the interval.
members <- function(x, n, N, level) {
  K <- x:(N - (n - x)); a <- (1 - level) / 2
  left <- K[phyper(x - 1, K, N - K, n, lower.tail = FALSE) > a & phyper(x, K, N - K, n) > a]
  range(left) / N
}
for (s in list(c(60, 120, 194), c(0, 25, 194), c(25, 25, 194), c(13, 25, 194), c(1, 1, 194), c(30, 54, 54), c(5, 8, 12), c(100, 193, 194), c(0, 47, 48), c(400, 1000, 100000), c(12, 25, 54), c(3, 120, 194), c(97, 120, 194),
               c(1, 180, 194), c(20000, 50000, 1000000))) {
  x <- s[1]; n <- s[2]; N <- s[3]
  h <- members(x, n, N, 0.95); h99 <- members(x, n, N, 0.99)
  put("finite", list(s), hypergeometric_low = h[1], hypergeometric_high = h[2], hypergeometric_low_99 = h99[1], hypergeometric_high_99 = h99[2])
  if (n < N) {
    size <- n * (N - 1) / (N - n)
    w <- score(x / n * size, size, 0.95); e <- exact(x / n * size, size, 0.95)
    put("finite", list(s), wilson_low = max(0, w[1]), wilson_high = min(1, w[2]), exact_low = e[1], exact_high = e[2])
  }
}

for (d in list(sleep$extra[1:10], c(1, 2), mtcars$mpg)) {
  N <- 40; n <- length(d); half <- qt(0.975, n - 1) * sd(d) / sqrt(n) * sqrt(1 - n / N)
  put("finite_mean", list(d, N), low = mean(d) - half, high = mean(d) + half)
}

for (d in list(sort(mtcars$mpg), sort(sleep$extra), sort(unname(precip)))) for (p in c(0.25, 0.5, 0.75)) {
  n <- length(d); low <- qbinom(0.025, n, p); high <- qbinom(0.975, n, p) + 1
  # qbinom's lower rank may cover more than the tail allows; it is the smallest number with P(X <= x) >= 0.025, so that P(X <= x - 1) < 0.025.
  if (low >= 1 && high <= n)
    put("quantile", list(d, p), value = unname(quantile(d, p)), low = d[low], high = d[high], coverage = pbinom(high - 1, n, p) - pbinom(low - 1, n, p))
}
finish()
