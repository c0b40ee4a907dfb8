// Adds, removes and reorders entries of repeat groups without asking the server.

const entriesOf = (group) => Array.from(group.querySelectorAll(":scope > [data-entry]"));

/** Makes an element that was made for one entry one of another. */
function renumber(entry, group, from, to) {
  if (from === to) return;
  const [old, next] = [`${group.dataset.group}.${from}`, `${group.dataset.group}.${to}`];
  for (const element of [entry, ...entry.querySelectorAll("*")]) {
    for (const attribute of Array.from(element.attributes)) {
      if (attribute.value === old || attribute.value.startsWith(`${old}.`)) attribute.value = next + attribute.value.slice(old.length);
    }
  }
  for (const told of entry.querySelectorAll(":scope > legend, :scope > button")) told.textContent = told.textContent.replace(from, to);
}

function recount(group, entries) {
  group.querySelector('input[name$="!entries"]').value = entries.length;
  const button = group.querySelector("button[name=add]");
  if (button) button.hidden = entries.length >= Number(group.dataset.max);
  entries.forEach((entry, at) => (entry.querySelector(":scope > button[name=up]").hidden = at === 0));
}

function blank(entry) {
  for (const control of entry.querySelectorAll("input, select, textarea")) {
    if (control.type === "radio" || control.type === "checkbox") control.checked = false;
    else control.value = "";
  }
}

/** Shows so many entries of a group. */
export function makeRoom(group, number) {
  const entries = entriesOf(group);
  while (entries.length > Math.max(number, 1)) entries.pop().remove();
  while (entries.length < number) {
    const last = entries[entries.length - 1];
    const copy = last.cloneNode(true);
    renumber(copy, group, entries.length, entries.length + 1);
    blank(copy);
    last.after(copy);
    entries.push(copy);
  }
  recount(group, entries);
}

function add(group, entries) {
  makeRoom(group, entries.length + 1);
  entriesOf(group)[entries.length].querySelector("input, select, textarea").focus();
}

/** Two entries never have a number in common: radio buttons of one name would let go of each other. */
function moveUp(group, entries, at) {
  const [entry, above] = [entries[at], entries[at - 1]];
  renumber(above, group, at, 0);
  renumber(entry, group, at + 1, at);
  renumber(above, group, 0, at + 1);
  above.before(entry);
  recount(group, entriesOf(group));
  (at === 1 ? entry.querySelector("input, select, textarea") : entry.querySelector(":scope > button[name=up]")).focus();
}

function remove(group, entries, at) {
  if (entries.length === 1) {
    blank(entries[0]);
  } else {
    entries.splice(at, 1)[0].remove();
    entries.slice(at).forEach((entry, place) => renumber(entry, group, at + place + 2, at + place + 1));
  }
  recount(group, entriesOf(group));
  group.querySelector("button[name=add]")?.focus();
}

const PRESSED = { add, remove, up: moveUp };

/** Does what a button of a group says; false if it is none. */
export function press(button) {
  const group = button.closest("[data-group]");
  const work = group && PRESSED[button.name];
  if (!work) return false;
  const entries = entriesOf(group);
  work(group, entries, entries.indexOf(button.closest("[data-entry]")));
  return true;
}
