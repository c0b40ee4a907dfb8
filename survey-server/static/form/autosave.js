// Saves answers one by one, as they are typed, in order; whatever stands against it is said and waits.

import { decide, form } from "./relevance.js";
import { fieldsAsSent, fieldsOf, fill, itemOf, itemsOfPage, numberOf, questionOf, revisionOf, setRevision } from "./fields.js";
import { areKept, draftOf, drop, isOpen, load, nextPlace, openDrafts, put, whenKept } from "./queue.js";
import { freshPage, send } from "./send.js";
import { hideClash, setFaults, showClash } from "./faults.js";
import { say, sayReason, saySaved, saySaving, signInLink } from "./state.js";

const here = location.pathname;
const saved = new Map();
const others = "BroadcastChannel" in window ? new BroadcastChannel("answers") : null;
let running = null;
let timer = 0;
let failures = 0;
let trouble = "cached" in form.dataset ? { outcome: "down" } : null;
let hasSaved = false;

const text = (fields) => JSON.stringify(fields);

/** Whether everything that was typed would survive the end of the browser, and can still be saved. */
export const isSafe = () => openDrafts().length === 0 || (areKept() === true && trouble?.outcome !== "refused");

/** The drafts of this page that the server does not have. */
export const openHere = () => openDrafts().filter((draft) => draft.page === here);

/** Whether the line is down. */
export const isDown = () => trouble?.outcome === "down";

function tell() {
  const open = openDrafts();
  const first = (status) => openHere().find((draft) => draft.status === status);
  const elsewhere = open.find((draft) => draft.page !== here && draft.status !== "waiting");
  if (trouble?.outcome === "refused") sayReason(trouble.told.detail ?? "");
  else if (trouble && areKept() === null) saySaving();
  else if (trouble?.outcome === "signedOut") say(areKept() ? "signedOut" : "signedOutUnkept", {}, signInLink());
  else if (trouble?.outcome === "busy") say(areKept() ? "busy" : "unkept");
  else if (trouble && open.length > 0) say(areKept() ? "kept" : "unkept");
  else if (trouble) say("down");
  else if (first("clashing")) say("clashing", { number: numberOf(first("clashing").item) });
  else if (first("faulty")) say("faulty", { number: numberOf(first("faulty").item), fault: first("faulty").fault });
  else if (first("waiting")) saySaving();
  else if (elsewhere) say("elsewhere", {}, [elsewhere.page, document.querySelector("[data-state]").dataset.elsewhereLink]);
  else if (hasSaved) saySaved();
  else say("ready");
}

/** Notes what an item's fields have now, and keeps it on this device. */
export function touch(item) {
  const fields = fieldsOf(item);
  if (fields === null) return;
  const there = draftOf(item);
  const before = isOpen(there) ? there : { base: revisionOf(item), sent: null };
  const isSaved = text(fields) === saved.get(item) && before.sent === null;
  if (isSaved && !isOpen(there)) return;
  if (isSaved) settle(item);
  put({ item, url: form.dataset.save, page: here, base: before.base, fields, sent: before.sent, seq: nextPlace(), status: isSaved ? "saved" : "waiting" });
  tell();
}

/** Nothing stands against an answer any more. */
function settle(item) {
  setFaults(item, []);
  hideClash(item);
}

/** Sends what waits, after a while. */
export function schedule(delay) {
  clearTimeout(timer);
  timer = setTimeout(flush, delay);
}

/** Sends what waits, one after the other. */
export function flush() {
  clearTimeout(timer);
  running ??= run().finally(() => {
    running = null;
    tell();
  });
  return running;
}

async function run() {
  for (let draft = next(); draft; draft = next()) {
    const fields = draft.sent ?? draft.fields;
    put({ ...draft, sent: fields });
    tell();
    const answer = await send(draft, fields);
    trouble = TROUBLES.includes(answer.outcome) ? answer : null;
    if (trouble) return postpone(answer);
    failures = 0;
    const now = draftOf(draft.item);
    if (now) OUTCOMES[answer.outcome]({ ...now, sent: null }, fields, answer.told);
  }
}

const next = () => openDrafts().find((draft) => draft.status === "waiting");

const TROUBLES = ["down", "busy", "signedOut", "refused"];

/** Tries again, later each time; what was refused for good waits for another key. */
function postpone({ outcome, wait }) {
  if (outcome !== "down") openDrafts().filter((draft) => draft.sent && outcome !== "busy").forEach((draft) => put({ ...draft, sent: null }));
  if (outcome === "refused" || outcome === "signedOut") return;
  failures += 1;
  schedule(1000 * Math.max(wait, Math.min(2 ** failures, 60)));
}

const OUTCOMES = { saved: accept, faulty: fault, clashing: clash };

function accept(now, fields, { revisions }) {
  const { item } = now;
  const revision = revisions[item] ?? now.base;
  const isAll = text(now.fields) === text(fields);
  hasSaved = true;
  saved.set(item, text(fields));
  setRevision(item, revision);
  settle(item);
  put({ ...now, base: revision, status: isAll ? "saved" : "waiting" });
  others?.postMessage({ account: form.dataset.account, response: form.dataset.response, item, revision, fields });
  // Beside this answer, another one may be right now.
  for (const other of openHere().filter((draft) => draft.status === "faulty")) put({ ...other, status: "waiting" });
}

function fault(now, fields, { faults }) {
  const isAll = text(now.fields) === text(fields);
  put({ ...now, status: isAll ? "faulty" : "waiting", fault: faults[0].sentence });
  if (!isTyping(now.item)) setFaults(now.item, faults);
}

/** Whether somebody is at a text of the item, which may be right as soon as it is whole. */
function isTyping(item) {
  const at = document.activeElement;
  return at !== null && at.matches("textarea, input:not([type=radio], [type=checkbox])") && itemOf(at.name) === item;
}

/** Looks again at what was wrong, once somebody has left it. */
export function leave(item) {
  const draft = draftOf(item);
  if (draft?.status === "faulty") put({ ...draft, status: "waiting" });
  schedule(200);
}

function clash(now, fields, { conflicts: [{ revision, html }] }) {
  const isAll = text(now.fields) === text(fields);
  put({ ...now, status: isAll ? "clashing" : "waiting" });
  if (questionOf(now.item)) showClash(now.item, html, (isMine) => choose(now.item, isMine, revision));
}

async function choose(item, isMine, revision) {
  if (isMine) put({ ...draftOf(item), base: revision, status: "waiting" });
  else if (!(await takeTheirs(item).catch(() => false))) return;
  hideClash(item);
  questionOf(item).querySelector("input:not([type=hidden]), select, textarea")?.focus();
  return flush();
}

/** Puts the question as the server has it now in the place of ours; false if the server can't be reached. */
async function takeTheirs(item) {
  const page = await freshPage();
  const question = questionOf(item);
  const fresh = page?.querySelector(`[data-code="${question.dataset.code}"]`);
  if (!fresh) return false;
  drop(item);
  setFaults(item, []);
  question.replaceChildren(...fresh.childNodes);
  openHere().filter((draft) => questionOf(draft.item) === question).forEach((draft) => fill(draft.item, draft.fields));
  saved.set(item, text(fieldsOf(item)));
  decide();
  return true;
}

/** Another window of the same person has saved an answer. */
function follow({ data }) {
  if (data.account !== form.dataset.account || data.response !== form.dataset.response) return;
  const mine = draftOf(data.item);
  if (isOpen(mine)) return put({ ...mine, base: Math.max(mine.base, data.revision) });
  if (!questionOf(data.item) || revisionOf(data.item) > data.revision) return;
  fill(data.item, data.fields);
  setRevision(data.item, data.revision);
  saved.set(data.item, text(data.fields));
  decide();
}

/** Puts back what was typed on an earlier page and what the page does not know yet. */
function restore(found, isPosted) {
  for (const draft of found.filter((draft) => questionOf(draft.item) && !isPosted)) {
    const isLater = draft.base > revisionOf(draft.item);
    if (draft.status === "saved" && !isLater) {
      drop(draft.item);
      continue;
    }
    fill(draft.item, draft.fields);
    if (draft.status === "saved") {
      setRevision(draft.item, draft.base);
      saved.set(draft.item, text(draft.fields));
    } else {
      put({ ...draft, status: "waiting" });
    }
  }
}

/** Begins: with what the server has sent, what this device has kept, and what the browser has put into the fields by itself. */
export async function begin() {
  const isPosted = "unsaved" in form.dataset;
  if (!isPosted) for (const [item, fields] of fieldsAsSent()) saved.set(item, text(fields));
  const typed = itemsOfPage().filter((item) => fieldsOf(item) !== null && (isPosted || text(fieldsOf(item)) !== saved.get(item)));
  whenKept(tell);
  restore(await load(), isPosted);
  decide();
  typed.forEach(touch);
  others?.addEventListener("message", follow);
  tell();
  await flush();
}
