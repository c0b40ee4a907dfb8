// Says at every moment whether what was typed is saved.

const line = document.querySelector("[data-state]");
const words = line?.dataset ?? {};
let waiting = 0;

const clock = () => new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(new Date());

function showState(kind, sentence, link) {
  clearTimeout(waiting);
  line.dataset.kind = kind;
  if (line.textContent === sentence && !link) return;
  line.textContent = sentence;
  if (!link) return;
  const anchor = document.createElement("a");
  [anchor.href, anchor.textContent] = link;
  line.append(" ", anchor);
}

/** Says a sentence that came with the page, with what it names in its places. */
export function say(kind, named = {}, link = null) {
  const sentence = Object.entries(named).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words[kind]);
  showState(kind, sentence, link);
}

/** Says that everything is saved, and since when. */
export const saySaved = () => say("saved", { time: clock() });

/** Says that something is on its way, unless it arrives at once. */
export function saySaving() {
  clearTimeout(waiting);
  waiting = setTimeout(() => say("saving"), 700);
}

/** Says what the server gave as a reason. */
export const sayReason = (sentence) => showState("refused", sentence);

/** The address where a session that is over is begun anew, with the words of the link. */
export const signInLink = () => [words.signIn, words.signInLink];

if (line) line.hidden = false;
