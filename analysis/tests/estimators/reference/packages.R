# Figures of R's packages, which others wrote: coin 1.4-2, survey 4.1-1 and psych 2.2.9. Made with R 4.2.2:
#   Rscript packages.R > packages.csv
# The tests do not run it again, since few machines have the packages.
source("put.R")
suppressMessages({ library(coin); library(survey); library(psych) })

for (d in list(c(0.5, 1, 1, -1, 2, 0, 0, 3), c(0, 0, 1, -1, 2, 2, -3, 1, 1, 0), c(rep(1, 7), rep(-1, 2), rep(0, 5), rep(2, 3), -2),
               c(rep(1, 40), rep(-1, 25), rep(0, 60), rep(2, 20), rep(-3, 9)))) {
  y <- d; x <- rep(0, length(d))
  test <- function(zeros, how) as.numeric(pvalue(wilcoxsign_test(y ~ x, zero.method = zeros, distribution = how)))
  put("signed_rank", list(d), exact = test("Wilcoxon", "exact"), pratt_exact = test("Pratt", "exact"), uncorrected = test("Wilcoxon", "asymptotic"),
      pratt_p = test("Pratt", "asymptotic"))
}

vision <- matrix(c(1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492), 4, byrow = TRUE)
three <- matrix(c(20, 10, 5, 3, 30, 15, 0, 5, 40), 3, byrow = TRUE)
for (t in list(vision, three)) {
  test <- mh_test(as.table(t))
  put("square", split(t, row(t)), stuart_maxwell = as.numeric(statistic(test)), stuart_maxwell_p = as.numeric(pvalue(test)))
}

respondents <- matrix(c(10, 3, 12, 2, 8, 9, 15, 4, 3, 5, 20, 6), 6, byrow = TRUE); rows <- c(44, 35, 22, 38, 11, 44); columns <- c(124, 70)
d <- data.frame(a = rep(rep(1:6, 2), c(respondents)), b = rep(rep(1:2, each = 6), c(respondents)))
raked <- rake(svydesign(~1, data = d, weights = rep(1, nrow(d))), list(~a, ~b), list(data.frame(a = 1:6, Freq = rows), data.frame(b = 1:2, Freq = columns)),
              control = list(maxit = 10000, epsilon = 1e-12))
w <- weights(raked)
put("rake", c(split(respondents, row(respondents)), list(rows), list(columns)), largest = max(w), smallest = min(w), design_effect = nrow(d) * sum(w^2) / sum(w)^2)

stratified <- postStratify(svydesign(~1, data = data.frame(g = rep(1:3, c(10, 12, 20)), y = c(rep(1:0, c(5, 5)), rep(1:0, c(6, 6)), rep(1:0, c(18, 2)))), weights = rep(1, 42)),
                           ~g, data.frame(g = 1:3, Freq = c(40, 60, 94)))
put("post_stratify", list(c(10, 12, 20), c(40, 60, 94), c(5, 6, 18)), share = as.numeric(svymean(~y, stratified)))

m <- unname(as.matrix(attitude)); a <- suppressWarnings(psych::alpha(m, warnings = FALSE))$total$raw_alpha; ci <- alpha.ci(a, n.obs = 30, n.var = 7, p.val = 0.05)
put("alpha", split(m, row(m)), value = a, low = as.numeric(ci$lower.ci), high = as.numeric(ci$upper.ci))
finish()
