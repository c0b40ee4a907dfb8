// Opens pages of the form without a connection: as they were when they were last seen.

const STORE = "form-VERSION";
const OWNER = "/owner";
const PAGE = /^\/responses\/[^/]+\/sections\/[^/]+$/;
/** Where somebody signs in, who may be somebody else. */
const ENTRANCE = /^\/(sign-in|demonstration)(\/|$)/;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter((name) => name !== STORE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

/** What another account has seen is nobody else's. */
async function storeOf(account) {
  const owner = await caches.match(OWNER);
  if (owner && (await owner.text()) !== account) await caches.delete(STORE);
  const store = await caches.open(STORE);
  await store.put(OWNER, new Response(account));
  return store;
}

self.addEventListener("message", (event) => {
  const { account, addresses } = event.data;
  const keep = async () => {
    const store = await storeOf(account);
    for (const address of addresses) {
      if (await store.match(address)) continue;
      const answer = await fetch(address);
      if (answer.ok && !answer.redirected) await store.put(address, answer);
    }
  };
  event.waitUntil(keep().catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === "navigate" && ENTRANCE.test(pathname)) event.waitUntil(caches.delete(STORE));
  if (request.method !== "GET") return;
  if (pathname.startsWith("/static/")) event.respondWith(file(request));
  else if (request.mode === "navigate" && PAGE.test(pathname)) event.respondWith(page(event, pathname));
});

/** The name of a file changes with its content. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function page(event, path) {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(event.request);
    const isSeen = answer.status === 200 && !answer.redirected;
    if (isSeen || answer.status < 500) event.waitUntil(isSeen ? store.put(path, answer.clone()) : store.delete(path));
    return answer;
  } catch (failure) {
    const kept = await store.match(path);
    if (!kept) throw failure;
    const headers = new Headers(kept.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response((await kept.text()).replace(" data-form", " data-form data-cached"), { headers });
  }
}
