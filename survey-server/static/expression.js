// Evaluates relevance and constraint expressions in the page, to the same values as the server does.
//
// The language and its meaning are described in survey-model/src/expression.rs, the tree in
// survey-model/src/expression/ast.rs. Tests hold this file and the server's evaluation together.
//
// A value is null (empty), a string, a number, a boolean, an array of strings, or { date: "2024-12-31" }.

/**
 * The value of an expression. Never throws for a tree that the server made.
 *
 * @param ast the tree, as the server serialises it
 * @param context { value(reference), current(), today() }: the answer to an item, the answer that a constraint is
 *   about, and the day as "2024-12-31"
 */
export function evaluate(ast, context) {
  if (!Array.isArray(ast)) return ast;
  const [head, ...parts] = ast;
  if (head === "ref") return read(context.value(parts[0]));
  if (head === ".") return read(context.current());
  const operands = parts.map((part) => evaluate(part, context));
  if (head === "-" && operands.length === 1) return -toNumber(operands[0]);
  const operation = OPERATORS[head];
  return operation ? operation(operands[0], operands[1]) : FUNCTIONS[head](operands, context);
}

/** Whether the value of an expression counts as true. */
export function isTrue(ast, context) {
  return toBoolean(evaluate(ast, context));
}

const OPERATORS = {
  or: (left, right) => toBoolean(left) || toBoolean(right),
  and: (left, right) => toBoolean(left) && toBoolean(right),
  "=": (left, right) => equal(left, right),
  "!=": (left, right) => !equal(left, right),
  "<": (left, right) => order(left, right) < 0,
  "<=": (left, right) => order(left, right) <= 0,
  ">": (left, right) => order(left, right) > 0,
  ">=": (left, right) => order(left, right) >= 0,
  "+": (left, right) => toNumber(left) + toNumber(right),
  "-": (left, right) => toNumber(left) - toNumber(right),
  "*": (left, right) => toNumber(left) * toNumber(right),
  div: (left, right) => toNumber(left) / toNumber(right),
  mod: (left, right) => toNumber(left) % toNumber(right),
};

const FUNCTIONS = {
  true: () => true,
  false: () => false,
  not: ([a]) => !toBoolean(a),
  if: ([a, b, c]) => (toBoolean(a) ? b : c),
  coalesce: ([a, b]) => (isEmpty(a) || Number.isNaN(a) ? b : a),
  selected: ([a, b]) => isSelected(codes(a), trim(toText(b))),
  "count-selected": ([a]) => codes(a).length,
  count: ([a]) => (Array.isArray(a) ? a.length : isEmpty(a) ? 0 : 1),
  regex: ([a, portable]) => new RegExp(`^(?:${portable})$`, "u").test(toText(a)),
  contains: ([a, b]) => toText(a).includes(toText(b)),
  "starts-with": ([a, b]) => toText(a).startsWith(toText(b)),
  "string-length": ([a]) => Array.from(toText(a)).length,
  string: ([a]) => toText(a),
  number: ([a]) => toNumber(a),
  int: ([a]) => Math.trunc(toNumber(a)),
  round: ([a, b]) => round(toNumber(a), b === undefined ? 0 : toNumber(b)),
  abs: ([a]) => Math.abs(toNumber(a)),
  min: (operands) => best(operands, (number, other) => number < other),
  max: (operands) => best(operands, (number, other) => number > other),
  today: (_, context) => ({ date: context.today() }),
  date: ([a]) => toDate(a),
};

// Values

/** Blank answers are no answers, however a page spells them. */
function read(value) {
  return value === undefined || isEmpty(value) || (isDate(value) && daysIn(value.date) === null) ? null : value;
}

function isDate(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value) {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function toBoolean(value) {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return !Number.isNaN(value) && !nearlyEqual(value, 0);
  return !isEmpty(value);
}

function toNumber(value) {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isDate(value)) return daysIn(value.date);
  const text = trim(toText(value));
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN;
}

function toText(value) {
  if (value === null) return "";
  if (Array.isArray(value)) return value.join(" ");
  if (isDate(value)) return value.date;
  return typeof value === "number" ? numberToText(value) : String(value);
}

function toDate(value) {
  if (isDate(value)) return value;
  if (typeof value === "number") return dateOfDays(value);
  const text = toText(value);
  return typeof value !== "boolean" && daysIn(text) !== null ? { date: text } : null;
}

function codes(value) {
  return Array.isArray(value) ? value : toText(value).split(/[ \t\r\n]+/).filter((code) => code !== "");
}

function isSelected(chosen, code) {
  return code !== "" && chosen.includes(code);
}

/** Without white space of XML at the ends; String.trim() takes off more. */
function trim(text) {
  return text.replace(/^[ \t\r\n]+/, "").replace(/[ \t\r\n]+$/, "");
}

/** Without exponent, which XPath lacks. */
function numberToText(number) {
  const [mantissa, exponent] = String(Math.abs(number)).split("e");
  if (exponent === undefined) return number < 0 ? `-${mantissa}` : mantissa;
  const digits = mantissa.replace(".", "");
  const places = Number(exponent);
  const text = places > 0 ? digits.padEnd(places + 1, "0") : `0.${"0".repeat(-places - 1)}${digits}`;
  return number < 0 ? `-${text}` : text;
}

// Comparison

function nearlyEqual(left, right) {
  return left === right || Math.abs(left - right) < 1e-12;
}

/** No answer is the empty text: equal to another one, and unequal to everything that is something. */
function equal(left, right) {
  if (typeof left === "boolean" || typeof right === "boolean") return toBoolean(left) === toBoolean(right);
  if ([left, right].some((value) => typeof value === "number" || isDate(value))) {
    return nearlyEqual(...comparable(left, right));
  }
  return toText(left) === toText(right);
}

/** Negative, zero or positive, or NaN, which is in no order with anything. */
function order(left, right) {
  const [first, second] = comparable(left, right);
  if (nearlyEqual(first, second)) return 0;
  if (first < second) return -1;
  return first > second ? 1 : NaN;
}

/** The numbers by which two values are compared: beside a date, a text is read as a date. */
function comparable(left, right) {
  const besideDate = isDate(left) || isDate(right);
  const number = (value) => (besideDate && typeof value === "string" ? (daysIn(value) ?? NaN) : toNumber(value));
  return [number(left), number(right)];
}

/** The number among the operands, and in the lists among them, that beats the others; NaN if there is no number. */
function best(operands, beats) {
  const numbers = operands.flat().map(toNumber).filter((number) => !Number.isNaN(number));
  return numbers.length === 0 ? NaN : numbers.reduce((best, next) => (beats(next, best) ? next : best));
}

// Rounding, on the shortest decimal notation: exactly half goes up.

function round(number, decimals) {
  const places = Math.trunc(decimals);
  if (!Number.isFinite(number)) return number;
  if (!(Math.abs(places) <= 30)) return NaN;
  const [mantissa, exponent] = Math.abs(number).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + places;
  if (kept >= digits.length) return number;
  const magnitude = kept < 0 ? 0n : BigInt(digits.slice(0, kept)) + (grows(digits.slice(kept), number) ? 1n : 0n);
  const rounded = Number(`${magnitude}e${-places}`);
  return number < 0 || Object.is(number, -0) ? -rounded : rounded;
}

function grows(tail, number) {
  return tail === "5" ? number > 0 : tail >= "5";
}

// Dates, as days since 1970-01-01. Not with Date, which knows time zones and lets February have 30 days.

/** The days of a date written as YYYY-MM-DD, years 0001 to 9999; null if it is none. */
function daysIn(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  const isReal = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
  return isReal ? daysBeforeMonth(year, month) + day - 1 : null;
}

function daysOfMonth(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from 1970-01-01 to the first of a month; negative before. */
function daysBeforeMonth(year, month) {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  let days = past * 365 + leapDays - 719162;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysOfMonth(year, earlier);
  return days;
}

/** The date of a number of days; null if it is not in the years 0001 to 9999. */
function dateOfDays(number) {
  let rest = Math.trunc(number);
  if (!(rest >= daysBeforeMonth(1, 1) && rest < daysBeforeMonth(10000, 1))) return null;
  let year = 1970 + Math.floor(rest / 365.2425);
  while (daysBeforeMonth(year + 1, 1) <= rest) year += 1;
  while (daysBeforeMonth(year, 1) > rest) year -= 1;
  let month = 12;
  while (daysBeforeMonth(year, month) > rest) month -= 1;
  const day = rest - daysBeforeMonth(year, month) + 1;
  return { date: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` };
}

function padded(number, width) {
  return String(number).padStart(width, "0");
}
