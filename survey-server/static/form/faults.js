// What is wrong with an answer, and what somebody else has answered, shown at the question.

import { questionOf } from "./fields.js";
import { isFilled } from "./relevance.js";

const faults = new Map();

/** The place of an entry on the page: the server counts those that are filled. */
function anchorOf(item, anchor) {
  const group = questionOf(item).querySelector("[data-group]");
  const [, entry, field] = anchor.slice(item.length).split(".");
  const filled = group && entry ? Array.from(group.querySelectorAll("[data-entry]")).filter(isFilled) : [];
  return filled[entry - 1] ? `${filled[entry - 1].id}.${field}` : anchor;
}

/** The fields that a fault is about. */
function controlsAt(item, anchor) {
  const place = document.getElementById(`${item}-beside`);
  if (place && anchor === place.id) return Array.from(place.querySelectorAll("textarea"));
  const controls = questionOf(item).querySelectorAll("input:not([type=hidden]), select, textarea");
  return Array.from(controls).filter((control) => control.name === anchor || control.name === `${anchor}!missing`);
}

function sentenceOf(sentence) {
  const told = document.createElement("p");
  told.textContent = sentence;
  return told;
}

/** Everything that is wrong with a question, in one place above its fields. */
function tellFaults(question) {
  const id = `${question.dataset.code}-fault`;
  const wrong = Array.from(faults).filter(([item]) => questionOf(item) === question);
  const sentences = wrong.flatMap(([, told]) => told.map((fault) => sentenceOf(fault.sentence)));
  const ids = (question.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other !== "" && other !== id);
  if (sentences.length > 0) ids.push(id);
  if (ids.length > 0) question.setAttribute("aria-describedby", ids.join(" "));
  else question.removeAttribute("aria-describedby");
  question.classList.toggle("wrong", sentences.length > 0);
  for (const control of question.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  for (const [item, told] of wrong) {
    for (const { anchor } of told) controlsAt(item, anchorOf(item, anchor)).forEach((control) => control.setAttribute("aria-invalid", "true"));
  }
  let place = document.getElementById(id);
  if (!place && sentences.length > 0) {
    place = document.createElement("div");
    [place.id, place.className] = [id, "fault"];
    question.querySelector(":scope > legend").after(place);
  }
  place?.replaceChildren(...sentences);
}

/** Shows what is wrong with an item, or takes it away if nothing is. */
export function setFaults(item, told) {
  const question = questionOf(item);
  if (!question) return;
  faults.delete(item);
  if (told.length > 0) faults.set(item, told);
  tellFaults(question);
  if (faults.size === 0) document.getElementById("errors")?.remove();
}

/** Shows both answers to an item, and asks which one to keep. */
export function showClash(item, html, choose) {
  hideClash(item);
  const clash = new DOMParser().parseFromString(html, "text/html").querySelector(".clash");
  clash.dataset.clash = item;
  for (const button of clash.querySelectorAll("[data-keep]")) button.addEventListener("click", () => choose(button.dataset.keep === "mine"));
  questionOf(item).append(clash);
}

/** Takes the question which answer to keep away. */
export const hideClash = (item) => questionOf(item)?.querySelector(`[data-clash="${item}"]`)?.remove();

/** Leads to what has to be looked at first. */
export function goToFirst() {
  const first = document.querySelector('[data-form] [aria-invalid]:not([type=hidden]), [data-form] [data-keep]');
  first?.focus();
}
