// The explorer, for those whose browser runs scripts: choices show at once, values stand beside the pointer, a block goes to the clipboard.
// Every page does all of it without this file, by its forms and links.

const explorer = () => document.querySelector("form[data-explorer]");
const page = (address) => address.split("#")[0];
let current = page(location.href);
let asked = null;

// A choice is shown as soon as it is made; the address is the one that the form's button leads to, and the browser's way back undoes it. Whatever of the
// page depends on the choice has a name and is replaced; the form itself only if its lists are others, as whoever uses it is within.
const show = async (address, withForm) => {
  asked?.abort();
  asked = new AbortController();
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: asked.signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const named = (of) => [...of.querySelectorAll("[data-part]")].filter((part) => withForm || part !== of.querySelector("form[data-explorer]"));
    const [old, parts] = [named(document), named(fresh)];
    const isAlike = old.length === parts.length && old.every((part, at) => part.dataset.part === parts[at].dataset.part);
    const isMarked = (of) => of.querySelector(".synthetic") !== null;
    if (!answer.ok || !isAlike || isMarked(document) !== isMarked(fresh)) throw new Error(answer.status);
    const { name, value } = document.activeElement;
    old.forEach((part, at) => part.replaceWith(parts[at]));
    if (withForm && name) [...explorer().elements].find((field) => field.name === name && (field.type !== "checkbox" || field.value === value))?.focus();
    document.title = fresh.title;
    document.querySelector("[data-said]").textContent = document.querySelector("[data-part=results] .big")?.textContent ?? "";
    current = page(location.href);
  } catch (failure) {
    if (failure.name === "AbortError") return;
    location.assign(address);
  }
  document.body.removeAttribute("aria-busy");
};

if (explorer()) {
  document.addEventListener("change", (event) => {
    const form = explorer();
    if (event.target.form !== form || (event.target.type === "date" && !event.target.validity.valid)) return;
    const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
    const address = `${form.action}?${new URLSearchParams(chosen)}`;
    history.pushState(null, "", address);
    show(address, event.target.name === "from" || event.target.name === "to");
  });
  addEventListener("popstate", () => {
    if (page(location.href) !== current) show(location.href, true);
  });
}
// The exact values of a row stand beside the pointer, or below the link that has the focus; the row is marked, and Escape takes them away.
const tip = document.createElement("div");
tip.className = "tip";
tip.id = "exact-values";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.body.append(tip);
const point = (row, x, y) => {
  document.querySelectorAll("tr.pointed").forEach((other) => other.classList.toggle("pointed", other === row));
  row?.classList.add("pointed");
  const cells = [...(row?.querySelectorAll("[data-exact]") ?? [])];
  tip.hidden = cells.length === 0;
  tip.replaceChildren(...cells.map((cell) => {
    const line = document.createElement("p");
    const cycle = document.createElement("bdi");
    cycle.textContent = cell.dataset.label;
    line.append(cycle, ` ${cell.dataset.exact}`);
    return line;
  }));
  const isBelow = y + 18 + tip.offsetHeight <= innerHeight;
  tip.style.left = `${scrollX + Math.max(8, Math.min(x + 14, document.documentElement.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${scrollY + (isBelow ? y + 18 : y - tip.offsetHeight - 12)}px`;
};
const rowOf = (target) => target.closest?.("table.changes tbody tr");
document.addEventListener("pointerover", (event) => point(rowOf(event.target), event.clientX, event.clientY));
document.addEventListener("focusin", (event) => {
  const [row, place] = [rowOf(event.target), event.target.getBoundingClientRect?.()];
  document.querySelector(`[aria-describedby=${tip.id}]`)?.removeAttribute("aria-describedby");
  if (row) event.target.setAttribute("aria-describedby", tip.id);
  point(row, place?.left ?? 0, place?.bottom ?? 0);
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") point(null, 0, 0);
});

// The picture goes along as its pixels: programs for texts know PNG, and not where our server is.
const pixels = async (picture) => {
  const answer = await fetch(picture.dataset.png);
  const blob = await answer.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
};

const markup = async (block) => {
  const copy = block.cloneNode(true);
  for (const picture of copy.querySelectorAll("img[data-png]")) {
    picture.src = await pixels(picture);
    picture.removeAttribute("data-png");
  }
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "text/html" });
};

for (const button of document.querySelectorAll("button[data-copy]")) {
  const block = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = !block || !navigator.clipboard?.write;
  button.addEventListener("click", async () => {
    try {
      const plain = new Blob([block.innerText], { type: "text/plain" });
      await navigator.clipboard.write([new ClipboardItem({ "text/html": markup(block), "text/plain": plain })]);
      status.textContent = button.dataset.done;
    } catch {
      status.textContent = button.dataset.failed;
    }
  });
}
