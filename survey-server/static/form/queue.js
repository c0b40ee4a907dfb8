// Every answer that was typed, from the first key until the server has it, in memory and on this device.

import { form } from "./relevance.js";
import { draftsOf, forget, keep } from "./drafts.js";

const prefix = `${form.dataset.account}/${form.dataset.response}/`;
const drafts = new Map();
const onDevice = new Map();
const writing = new Set();
let latest = 0;
let isStoreBroken = false;
let changed = () => {};

/** Calls somebody whenever the device has taken a draft or has not. */
export const whenKept = (call) => {
  changed = call;
};

/** The draft of an item; none if nothing was typed. */
export const draftOf = (item) => drafts.get(item);

/** Whether the server still has to get it. */
export const isOpen = (draft) => draft !== undefined && draft.status !== "saved";

/** What the server still has to get, as it was typed. */
export const openDrafts = () => Array.from(drafts.values()).filter(isOpen).sort((one, other) => one.seq - other.seq);

/** Whether everything would be there again after the end of the browser: true or false, or null if that is not known yet. */
export function areKept() {
  if (openDrafts().every((draft) => onDevice.get(draft.item) === draft)) return true;
  return isStoreBroken ? false : null;
}

/** The place of a new draft among all. */
export function nextPlace() {
  latest = Math.max(Date.now(), latest + 1);
  return latest;
}

/** Writes the latest draft of an item, and once more if it has changed meanwhile. */
async function write(item) {
  if (writing.has(item)) return;
  writing.add(item);
  let draft;
  try {
    do {
      draft = drafts.get(item);
      if (draft) await keep(draft);
    } while (drafts.get(item) !== draft);
    if (draft) onDevice.set(item, draft);
    isStoreBroken = false;
  } catch {
    isStoreBroken = true;
  }
  writing.delete(item);
  changed();
}

/** Puts a draft in the place of the item's earlier one. */
export function put(draft) {
  drafts.set(draft.item, { ...draft, key: prefix + draft.item });
  write(draft.item);
}

/** Forgets what the server has, or what nobody wants any more. */
export function drop(item) {
  drafts.delete(item);
  onDevice.delete(item);
  forget(prefix + item).catch(() => {});
}

/** Reads what an earlier page has left on this device; nothing where nothing can be kept. */
export async function load() {
  const found = await draftsOf(prefix).catch(() => []);
  for (const draft of found.filter((found) => !drafts.has(found.item))) {
    drafts.set(draft.item, draft);
    onDevice.set(draft.item, draft);
  }
  return found;
}
