// Keeps options that exclude each other apart.

function uncheck(controls) {
  for (const control of controls) control.checked = false;
}

/** A reason for no answer takes the answer's place, and the other way round. */
export function keepApart(control) {
  const scope = control.closest("[data-field]") ?? control.closest("[data-code]");
  const reasons = Array.from(scope?.querySelectorAll(":scope > [data-reasons] input") ?? []);
  const options = Array.from(scope?.querySelectorAll("[data-many] input") ?? []);
  if (reasons.includes(control)) {
    if (!control.checked) return;
    uncheck(reasons.filter((other) => other !== control));
    uncheck(options);
    return;
  }
  if (control.type === "checkbox" && !control.checked) return;
  if (control.value !== "") uncheck(reasons);
  if (!options.includes(control)) return;
  const isExclusive = (option) => "exclusive" in option.dataset;
  uncheck(options.filter((other) => other !== control && (isExclusive(control) || isExclusive(other))));
}
