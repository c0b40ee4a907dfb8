// Says how many characters are left where there is a limit, once it comes near.

/** From this part of the limit on. */
const NEAR = 0.9;

const places = new Map();
let countTimer = 0;

function placeOf(control) {
  if (!places.has(control)) {
    const place = document.createElement("p");
    place.className = "hint small";
    place.setAttribute("role", "status");
    control.after(place);
    places.set(control, place);
  }
  return places.get(control);
}

/** Shows what is left for a field, when whoever types pauses. */
export function count(control, words) {
  const max = Number(control.dataset.max ?? control.getAttribute("maxlength") ?? 0);
  if (max === 0) return;
  const isNear = control.value.length > max * NEAR;
  if (!isNear && !places.has(control)) return;
  const place = placeOf(control);
  clearTimeout(countTimer);
  countTimer = setTimeout(() => {
    const left = max - Array.from(control.value.replaceAll("\r\n", "\n")).length;
    const number = new Intl.NumberFormat(document.documentElement.lang).format(Math.abs(left));
    const sentence = (left < 0 ? words.over : words.left).replace("{number}", number);
    place.textContent = isNear ? sentence : "";
  }, 500);
}
