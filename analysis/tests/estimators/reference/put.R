# Every figure is one row: method, input, quantity, value. Lists within an input are separated by "|", numbers by spaces.
figures <- data.frame()
put <- function(method, input, ...) {
  text <- paste(sapply(input, function(part) paste(format(part, digits = 17, trim = TRUE, scientific = FALSE, drop0trailing = TRUE), collapse = " ")), collapse = "|")
  given <- unlist(list(...))
  figures <<- rbind(figures, data.frame(method = method, input = text, quantity = names(given), value = sprintf("%.17g", given)))
}
finish <- function() write.csv(figures, stdout(), row.names = FALSE, quote = FALSE)
