// The explorer, for those whose browser runs scripts: choices show at once, values stand beside the pointer, a block goes to the clipboard.
// Every page does all of it without this file, by its forms and links.

const form = document.querySelector("form[data-explorer]");
if (form) {
  // A choice is shown as soon as it is made; the address is the one that the form's button leads to. Empty parts are left out of it.
  const shown = async () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
    const address = `${form.action}?${new URLSearchParams(chosen)}`;
    document.body.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [old, fresh] = [document, page].map((of) => of.querySelector("[data-results]"));
      if (!answer.ok || !old || !fresh) throw new Error(answer.status);
      old.replaceWith(fresh);
      document.title = page.title;
      history.replaceState(null, "", address);
    } catch {
      location.assign(address);
    } finally {
      document.body.removeAttribute("aria-busy");
    }
  };
  form.addEventListener("change", (event) => {
    if (event.target.type !== "date" || event.target.value === "" || event.target.validity.valid) shown();
  });
}

// What a mark of a chart stands for is in its title; the row of the table beside it says the same.
document.addEventListener("pointerover", (event) => {
  const row = event.target.closest?.(".beside tbody tr");
  document.querySelectorAll(".beside tr.pointed").forEach((other) => other.classList.toggle("pointed", other === row));
  row?.classList.add("pointed");
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
