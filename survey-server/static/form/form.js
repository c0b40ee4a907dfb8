// Makes a form quicker and safer where scripts run; without them, everything works by saving.

import { decide, form, questions } from "./relevance.js";
import { keepApart } from "./exclusive.js";
import { press } from "./entries.js";
import { fieldsOf, itemOf, itemsOfPage, questionOf } from "./fields.js";
import { begin, flush, isDown, isSafe, leave, openHere, schedule, touch } from "./autosave.js";
import { goToFirst } from "./faults.js";
import { count } from "./count.js";
import { opensOffline, keepPage } from "./offline.js";
import { openDrafts } from "./queue.js";

/** A preview saves nothing. */
const saves = "save" in form.dataset;
let isChanged = false;
let isLeavingForGood = false;

form.addEventListener("input", ({ target }) => {
  keepApart(target);
  decide();
  isChanged = true;
  const item = itemOf(target.name);
  if (!saves || item === null) return;
  showProgress();
  touch(item);
  schedule(3000);
  count(target, form.dataset);
});

window.addEventListener("beforeunload", (event) => {
  // Where nobody has done anything, browsers ask nothing.
  if (navigator.userActivation?.hasBeenActive === false) return;
  if (saves ? !isSafe() || (isLeavingForGood && openDrafts().length > 0) : isChanged) event.preventDefault();
});

/** A form goes to the server when nothing of it is on its way; what was typed is there before. */
async function submit(event) {
  isChanged = false;
  const { submitter } = event;
  const isOtherLanguage = saves && submitter?.value === "stay" && isSafe();
  if (!saves || (openHere().length === 0 && !isOtherLanguage)) return;
  event.preventDefault();
  await flush();
  if (isOtherLanguage && !isDown()) location.assign(submitter.formAction);
  else if (openHere().length === 0) form.requestSubmit(submitter);
  else if (isDown() && isSafe() && submitter?.value === "next" && (await opensOffline(form.dataset.next))) location.assign(form.dataset.next);
  else goToFirst();
}

/** Signing out empties this device: what is on its way arrives first, and what can't is asked about. */
async function signOut(event) {
  if (isLeavingForGood || openDrafts().length === 0) return;
  event.preventDefault();
  await flush();
  isLeavingForGood = true;
  event.target.requestSubmit();
}
form.addEventListener("submit", submit);

/** How many questions of the section have an answer. */
function showProgress() {
  const place = document.querySelector("[data-progress]");
  const asked = itemsOfPage().filter((item) => fieldsOf(item) !== null);
  const number = (items) => new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format(items.length);
  const sentence = place.dataset.progress.replace("{answered}", number(asked.filter(isAnswered)));
  place.textContent = sentence.replace("{asked}", number(asked));
}

const isAnswer = ([name, value]) => value !== "" && !/!(entries|comment|publication|nature|note|confirmed)$/.test(name);
const isAnswered = (item) => fieldsOf(item)?.some(isAnswer) ?? true;

/** Goes to the next question without an answer, from where somebody is. */
function goOn(event) {
  const all = Array.from(questions.values());
  const at = all.indexOf(document.activeElement.closest("[data-code]"));
  const open = new Set(itemsOfPage().filter((item) => !isAnswered(item)).map(questionOf));
  const question = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((question) => open.has(question));
  if (!question) return;
  event.preventDefault();
  question.querySelector("input:not([type=hidden]), select, textarea").focus();
  question.scrollIntoView({ block: "start" });
}

if (saves) {
  form.addEventListener("change", ({ target }) => leave(itemOf(target.name)));
  document.querySelector('form[action="/sign-out"]')?.addEventListener("submit", signOut);
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || !press(button)) return;
    event.preventDefault();
    decide();
    touch(itemOf(button.value));
    showProgress();
    schedule(200);
  });
  document.querySelector("[data-unanswered]")?.addEventListener("click", goOn);
  window.addEventListener("online", () => flush());
  document.addEventListener("visibilitychange", () => flush());
  // What the browser shows again without asking may be signed off by now.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  begin().then(showProgress);
  window.addEventListener("load", () => keepPage().catch(() => {}));
}
decide();
document.getElementById("errors")?.focus();
