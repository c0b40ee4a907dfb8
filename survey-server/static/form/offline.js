// Keeps the page on this device, so that it opens again without a connection.

import { form } from "./relevance.js";

/** What was true when the page was kept says nothing of now. */
if ("cached" in form.dataset) document.querySelectorAll("main > .notice[role=status]").forEach((notice) => notice.remove());

/** Asks the worker to keep this page with the files that it loads. */
export async function keepPage() {
  if (!("serviceWorker" in navigator) || "cached" in form.dataset) return;
  await navigator.serviceWorker.register("/worker.js");
  const { active } = await navigator.serviceWorker.ready;
  const files = Array.from(document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]"), (file) => file.href || file.src);
  active.postMessage({ account: form.dataset.account, addresses: [location.pathname, ...files] });
}

/** Whether an address would open without a connection. */
export const opensOffline = async (address) => address !== undefined && "caches" in window && (await caches.match(address)) !== undefined;
