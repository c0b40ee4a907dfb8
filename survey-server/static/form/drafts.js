// What is typed and not on the server yet, kept on this device. No other file of the site keeps anything.

let opened = null;

/** Opens what is kept; a browser that keeps nothing says no. Without HTTPS nothing is: there, signing out could not empty it. */
function opening() {
  opened ??= new Promise((done, failed) => {
    if (!isSecureContext) throw new Error("the line is open to others");
    const request = indexedDB.open("survey", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("drafts", { keyPath: "key" });
    request.onsuccess = () => {
      // Somebody has signed out in another window.
      request.result.onclose = () => (opened = null);
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });
  return opened;
}

/** Does something with what is kept; done once it would survive the end of the browser. */
async function within(mode, work) {
  const database = await opening();
  return new Promise((done, failed) => {
    const change = database.transaction("drafts", mode, { durability: "strict" });
    const request = work(change.objectStore("drafts"));
    change.oncomplete = () => done(request.result);
    change.onabort = () => failed(change.error);
  });
}

/** Keeps a draft in the place of an earlier one of the same answer. */
export const keep = (draft) => within("readwrite", (store) => store.put(draft));

/** Forgets the draft of an answer. */
export const forget = (key) => within("readwrite", (store) => store.delete(key));

/** The drafts whose keys begin so, as they were typed. */
export const draftsOf = async (prefix) => {
  const found = await within("readonly", (store) => store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  return found.sort((one, other) => one.seq - other.seq);
};
