// The items that the page asks, and what stands in their fields.

import { form, questions } from "./relevance.js";
import { makeRoom } from "./entries.js";

const REVISION = "!revision";
const revisionFields = () => Array.from(form.querySelectorAll(`input[name$="${REVISION}"]`));
const items = new Set(revisionFields().map((field) => field.name.slice(0, -REVISION.length)));

/** The items of the page. */
export const itemsOfPage = () => Array.from(items);

/** The item that a field's name belongs to; null for what is none's, such as a button. */
export function itemOf(name) {
  const [base] = name.split("!");
  const [code] = base.split(".");
  return items.has(base) ? base : items.has(code) ? code : null;
}

/** The question of an item, if it is on the page. */
export const questionOf = (item) => (items.has(item) ? (questions.get(item.split(".")[0]) ?? null) : null);

/** The number by which people know an item's question. */
export const numberOf = (item) => questionOf(item)?.querySelector(".number")?.textContent ?? "";

const revisionField = (item) => form.querySelector(`[name="${item}${REVISION}"]`);

/** The revision that the page is based on. */
export const revisionOf = (item) => Number(revisionField(item)?.value ?? 0);

/** The page is based on a later revision now. */
export const setRevision = (item, revision) => {
  const field = revisionField(item);
  if (field) field.value = revision;
};

/** What each item has in its fields, in the order of the page; a question that is not asked has none. */
function fieldsIn(element) {
  const found = new Map();
  for (const [name, value] of new FormData(element)) {
    const item = itemOf(name);
    if (item === null || name.endsWith(REVISION)) continue;
    if (!found.has(item)) found.set(item, []);
    found.get(item).push([name, value]);
  }
  return found;
}

/** What an item has in its fields; nothing for one that is not asked. */
export const fieldsOf = (item) => fieldsIn(form).get(item) ?? null;

/** What each item had when the server sent the page, whatever the browser has put there since. */
export function fieldsAsSent() {
  const copy = form.cloneNode(true);
  copy.reset();
  return fieldsIn(copy);
}

/** Puts into an item's fields what was there at another time. */
export function fill(item, fields) {
  const question = questionOf(item);
  if (!question) return;
  const entries = fields.find(([name]) => name === `${item}!entries`);
  if (entries) makeRoom(question.querySelector("[data-group]"), Number(entries[1]));
  const left = new Map();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of question.querySelectorAll("input, select, textarea")) {
    if (itemOf(control.name) !== item || control.name.endsWith(REVISION)) continue;
    if (control.type === "radio" || control.type === "checkbox") control.checked = left.get(control.name)?.includes(control.value) ?? false;
    else control.value = left.get(control.name)?.shift() ?? "";
  }
}
