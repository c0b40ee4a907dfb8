# R's data.table: fread, one grouped count per item, formulas as vectors over all counts, fwrite.
suppressMessages(library(data.table))
start <- proc.time()[["elapsed"]]
arguments <- commandArgs(TRUE)
folder <- arguments[1]; out <- arguments[2]
items <- paste0("Q", 0:59)
is_number <- (0:59) %% 10 == 9
numbers <- items[is_number]; choices <- items[!is_number]
markers <- c("", "[dont_know]", "[not_relevant]", "[withheld]")
z <- qnorm(0.975)

read <- function(name) {
  table <- fread(file.path(folder, paste0(name, ".csv")), colClasses = "character", na.strings = NULL)
  for (item in numbers) set(table, j = item, value = suppressWarnings(as.numeric(table[[item]])))
  table
}
wilson <- function(count, n) {
  p <- count / n
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  list(p, (p + z^2 / (2 * n) - half) / (1 + z^2 / n), (p + z^2 / (2 * n) + half) / (1 + z^2 / n))
}
# Counts by region and development, then summed to all, regions and development.
breakdowns <- list(character(), "region", "development")
broken_down <- function(counted, by) rbindlist(lapply(breakdowns, function(groups)
  counted[, .(N = sum(N)), by = c("item", groups, by)]), fill = TRUE)

tables <- list(read("earlier"), read("later"))
singles <- lapply(tables, function(table) broken_down(rbindlist(lapply(choices, function(item) {
  counted <- table[, .N, by = c("region", "development", item)]
  setnames(counted, item, "value"); counted[, item := item]
})), "value"))
keep <- c("id", items)
panel <- merge(tables[[1]][, ..keep], tables[[2]], by = "id", suffixes = c("_1", "_2"))
pairs <- broken_down(rbindlist(lapply(choices, function(item) {
  counted <- panel[, .N, by = c("region", "development", paste0(item, "_1"), paste0(item, "_2"))]
  setnames(counted, 3:4, c("v1", "v2")); counted[, item := item]
})), c("v1", "v2"))

key <- c("item", "region", "development")
distributions <- lapply(singles, function(counted) {
  counted[, valid := sum(N[!value %in% markers]), by = key]
  counted[!value %in% markers, c("share", "low", "high") := wilson(N, valid)]
  counted[!value %in% markers, `:=`(exact_low = qbeta(0.025, N, valid - N + 1), exact_high = qbeta(0.975, N + 1, valid - N))]
})
independent <- merge(distributions[[1]][!value %in% markers], distributions[[2]][!value %in% markers], by = c(key, "value"), suffixes = c("_1", "_2"))
independent[, `:=`(d = share_2 - share_1)]
independent[, `:=`(d_low = d - sqrt((share_2 - low_2)^2 + (high_1 - share_1)^2), d_high = d + sqrt((high_2 - share_2)^2 + (share_1 - low_1)^2))]
valid <- pairs[!v1 %in% markers & !v2 %in% markers]
n <- valid[, .(n = sum(N)), by = key]
matched <- Reduce(function(x, y) merge(x, y, by = c(key, "value"), all = TRUE), list(
  valid[, .(one = sum(N)), by = c(key, "v1")][, setnames(.SD, "v1", "value")],
  valid[, .(two = sum(N)), by = c(key, "v2")][, setnames(.SD, "v2", "value")],
  valid[v1 == v2, .(both = sum(N)), by = c(key, "v1")][, setnames(.SD, "v1", "value")]))
setnafill(matched, fill = 0, cols = c("one", "two", "both"))
matched <- merge(matched, n, by = key)
matched[, `:=`(left = one - both, entered = two - both)][, neither := n - both - left - entered]
matched[, c("p1", "l1", "u1") := wilson(one, n)][, c("p2", "l2", "u2") := wilson(two, n)]
matched[, a := as.numeric(both) * neither - as.numeric(left) * entered][, a := ifelse(a > n / 2, a - n / 2, pmin(a, 0))]
matched[, product := as.numeric(one) * (entered + neither) * two * (left + neither)][, phi := ifelse(product > 0, a / sqrt(pmax(product, 1)), 0)]
matched[, d := p2 - p1]
matched[, `:=`(d_low = d - sqrt((p2 - l2)^2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1)^2),
               d_high = d + sqrt((u2 - p2)^2 - 2 * phi * (u2 - p2) * (p1 - l1) + (p1 - l1)^2),
               p = pmin(1, 2 * pbinom(pmin(left, entered), left + entered, 0.5)),
               asymptotic = pchisq((entered - left)^2 / (entered + left), 1, lower.tail = FALSE),
               corrected = pchisq(pmax(abs(entered - left) - 1, 0)^2 / (entered + left), 1, lower.tail = FALSE),
               wald = z * sqrt(entered + left - (entered - left)^2 / n) / n)]
matched[, mid_p := p - dbinom(pmin(left, entered), left + entered, 0.5)]
summary_of <- function(table, of) rbindlist(lapply(breakdowns, function(groups)
  melt(table, measure.vars = numbers, id.vars = c("region", "development"), variable.name = "item")[!is.na(value),
    c(list(n = .N, mean = mean(value), sd = sd(value)), as.list(setNames(quantile(value), c("min", "q1", "median", "q3", "max")))),
    by = c("item", groups)]), fill = TRUE)[, what := of]
differences <- panel[, c(list(region = region, development = development), setNames(lapply(numbers, function(item)
  get(paste0(item, "_2")) - get(paste0(item, "_1"))), numbers))]
figures <- rbindlist(list(summary_of(tables[[1]], "earlier"), summary_of(tables[[2]], "later"), summary_of(differences, "difference")))

dir.create(out, showWarnings = FALSE, recursive = TRUE)
fwrite(rbindlist(distributions, idcol = "cycle"), file.path(out, "distributions.csv"))
fwrite(rbindlist(list(all = independent, matched = matched), idcol = "basis", fill = TRUE), file.path(out, "changes.csv"))
fwrite(valid, file.path(out, "transitions.csv"))
fwrite(figures, file.path(out, "numbers.csv"))
cat(proc.time()[["elapsed"]] - start, "\n")
