# Reference figures of indices, by base R alone. Made with R 4.2.2:
#   Rscript indices.R > indices.csv
source("put.R")

# Items in columns: R's anscombe's first four columns and attitude's seven, and answers on a scale.
set.seed(20261123)
scale <- matrix(sample(0:4, 200, TRUE), 40); scale[, 2:5] <- pmin(4, pmax(0, scale[, 1] + matrix(sample(-1:1, 160, TRUE), 40)))
for (m in list(as.matrix(attitude), scale, matrix(c(1, 2, 2, 1, 3, 3), 3), matrix(c(1, 4, 2, 4, 2, 3, 2, 2, 2), 3))) {
  m <- unname(m); k <- ncol(m); n <- nrow(m)
  alpha <- k / (k - 1) * (1 - sum(apply(m, 2, var)) / var(rowSums(m)))
  put("alpha", split(m, row(m)), value = alpha, low = 1 - (1 - alpha) * qf(0.975, n - 1, (n - 1) * (k - 1)),
      high = 1 - (1 - alpha) * qf(0.025, n - 1, (n - 1) * (k - 1)))
}

# Three pillars of two, three and one indicators from 0 to 4 points; -1 is left out, -2 counts as the worst.
weights <- c(2, 1, 1); within <- list(c(1, 3), c(1, 1, 2), 1)
pillar <- rep(1:3, c(2, 3, 1))
for (points in list(c(4, 2, 0, 1, 3, 4), c(4, -1, 0, -2, 3, 4), c(0, 0, 0, 0, 0, 0), c(4, 4, 4, 4, 4, 4), c(-1, -1, 2, 3, 1, 1), c(-2, 1, -1, 3, -1, 2))) {
  there <- points != -1; value <- pmax(points, 0) / 4
  of <- sapply(1:3, function(p) { i <- pillar == p; if (any(there[i])) weighted.mean(value[i][there[i]], within[[p]][there[i]]) else NA })
  ok <- !is.na(of)
  put("index", list(points), index = weighted.mean(of[ok], weights[ok]), first = if (ok[1]) of[1] else -1, second = of[2], third = of[3],
      answered = sum(weights * sapply(1:3, function(p) sum(within[[p]][there[pillar == p]]) / sum(within[[p]]))) / sum(weights))
}
for (scores in list(c(0.5, 0.9, 0.5, 0.1), c(1, 1, 1), c(0.3), runif(40))) {
  r <- rank(-scores, ties.method = "min"); names(r) <- seq_along(r) - 1
  do.call(put, c(list("ranks", list(scores)), as.list(r)))
}
finish()
