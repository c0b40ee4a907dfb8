// One draft on its way to the server, and what the server makes of it.

import { form } from "./relevance.js";

/** A whole minute: a long text takes that on a slow line. */
const PATIENCE = 60_000;

const token = () => form.querySelector("input[name=csrf]");

/** The page as the server has it now; null if there is none for whoever is signed in. */
export async function freshPage() {
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-form]");
  const isOurs = answer.ok && fresh?.dataset.account === form.dataset.account;
  if (isOurs) token().value = fresh.querySelector("input[name=csrf]").value;
  return isOurs ? page : null;
}

async function post(draft, fields) {
  const body = new URLSearchParams([["csrf", token().value], ...fields, [`${draft.item}!revision`, draft.base]]);
  const headers = { accept: "application/json" };
  const answer = await fetch(draft.url, { method: "POST", headers, body, signal: AbortSignal.timeout(PATIENCE) });
  const told = await answer.json().catch(() => null);
  if (answer.ok && told === null) throw new Error("the line broke before the answer was there");
  return { status: answer.status, told: told ?? {}, wait: Number(answer.headers.get("retry-after")) };
}

/** Sends what a draft says, and says in a word what became of it. */
export async function send(draft, fields) {
  try {
    let answer = await post(draft, fields);
    // Somebody has signed in anew in another window: the session has another token.
    if (answer.status === 403 && (await freshPage())) answer = await post(draft, fields);
    return { ...answer, outcome: outcomeOf(answer) };
  } catch {
    return { outcome: "down", told: {}, wait: 0 };
  }
}

function outcomeOf({ status, told }) {
  if (status === 200) return "saved";
  if (status === 409 && told.conflicts) return "clashing";
  if (status === 422 && told.faults) return "faulty";
  if (status === 401 || status === 403) return "signedOut";
  return status === 429 || status >= 500 ? "busy" : "refused";
}
