// Loads the page of a preview again as soon as the files of the questionnaire have changed.

const PLACE = "preview-scroll";
const seen = document.body.dataset.revision;

// Nothing is stored here, so that nothing typed can be lost by leaving; form.js would ask.
window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });

const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (place !== null) window.scrollTo(0, Number(place));

async function look() {
  try {
    const answer = await fetch("/changes", { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== seen) {
      sessionStorage.setItem(PLACE, String(window.scrollY));
      // Not a reload: that would post a form again.
      window.location.replace(window.location.pathname + window.location.search);
      return;
    }
  } catch {
    // The preview has been stopped; it may be started again.
  }
  window.setTimeout(look, 700);
}

window.setTimeout(look, 700);
