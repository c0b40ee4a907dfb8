// Shows and hides questions as soon as an answer changes, by the same expressions as the server.

import { isTrue } from "../expression.js";

/** The form of the page. */
export const form = document.querySelector("[data-form]");
const rulesElement = document.getElementById("rules");
const rules = rulesElement ? JSON.parse(rulesElement.textContent) : { questions: {}, fields: {}, values: {} };
/** The questions of the page by their codes. */
export const questions = new Map(Array.from(form.querySelectorAll("[data-code]"), (element) => [element.dataset.code, element]));

/** What is given under a name within an element; null if nothing. */
function valueIn(element, name) {
  const controls = Array.from(element.querySelectorAll("input, select, textarea")).filter((control) => control.name === name);
  const chosen = controls.filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked);
  const values = chosen.map((control) => control.value.trim()).filter((value) => value !== "" && !value.startsWith("!"));
  if (values.length === 0) return null;
  const [first] = controls;
  if (first.type === "checkbox" || first.tagName === "SELECT") return values;
  if (first.type === "date") return { date: values[0] };
  const isNumber = first.inputMode === "numeric" || first.inputMode === "decimal";
  return isNumber && !Number.isNaN(Number(values[0])) ? Number(values[0]) : values[0];
}

/** The answer to an item, on this page or elsewhere; what is not asked has none. */
function answer(reference) {
  const [code] = reference.split(".");
  const question = questions.get(code);
  if (!question) return rules.values[reference] ?? null;
  if (question.disabled) return null;
  const group = question.querySelector("[data-group]");
  if (!group) return valueIn(question, reference);
  return Array.from(group.querySelectorAll("[data-entry]")).filter(isFilled).map((_, at) => String(at + 1));
}

/** Whether anything is given in an entry of a repeat group. */
export function isFilled(entry) {
  return Array.from(entry.querySelectorAll("[data-field]")).some((field) => fieldValue(entry, field.dataset.field) !== null);
}

function fieldValue(entry, code) {
  const field = entry.querySelector(`[data-field="${code}"]`);
  return field && !field.disabled ? valueIn(field, `${entry.id}.${code}`) : null;
}

function show(element, isAsked) {
  const changes = element.disabled === isAsked;
  element.hidden = !isAsked;
  element.disabled = !isAsked;
  return changes;
}

function context(value) {
  return { value, current: () => null, today: () => rules.today };
}

function decideFields(group, fieldRules) {
  for (const entry of group.querySelectorAll("[data-entry]")) {
    const own = (reference) =>
      entry.querySelector(`[data-field="${reference}"]`) ? fieldValue(entry, reference) : answer(reference);
    for (const [code, ast] of Object.entries(fieldRules)) {
      const field = entry.querySelector(`[data-field="${code}"]`);
      if (field) show(field, isTrue(ast, context(own)));
    }
  }
}

/** Until nothing changes any more: one question may open another one. */
export function decide() {
  for (let round = 0; round <= questions.size; round += 1) {
    let hasChanged = false;
    for (const [code, ast] of Object.entries(rules.questions)) {
      const question = questions.get(code);
      if (question && show(question, isTrue(ast, context(answer)))) hasChanged = true;
    }
    if (!hasChanged) break;
  }
  for (const [code, fieldRules] of Object.entries(rules.fields)) decideFields(questions.get(code), fieldRules);
}
