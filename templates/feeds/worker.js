{# The service worker. Pages come from the network, and as they were kept where it does not answer in time; pictures,
   whose names follow their bytes, as they were kept. All of an origin's sites share its caches: ours bear our scope. #}
const OURS = `seen ${registration.scope} `, NAME = `${OURS}{{ view.version }}`, OFFLINE = "{{ view.offline }}";
const FILE = /\/assets\/(photos|cards)\//, MOST = 30, PATIENCE = 4000;
{# Not by opening it: a worker that was followed by another would make its cache anew. #}
const found = (key) => caches.match(key, { cacheName: NAME, ignoreSearch: true, ignoreVary: true });
const keep = async (url, answer) => {
if (!answer.ok || answer.redirected || !FILE.test(url) && !/html/.test(answer.headers.get("Content-Type"))) return;
const cache = await caches.open(NAME);
{# One mark of a campaign more or less makes no other page. #}
await cache.put(url.split(/[?#]/)[0], answer);
{# Pictures never drive out pages; the page without a network stays. #}
const alike = (await cache.keys()).filter((one) => FILE.test(one.url) === FILE.test(url) && one.url !== registration.scope + OFFLINE);
await Promise.all(alike.slice(0, -MOST).map((one) => cache.delete(one)));
};
const page = (event) => {
const net = Promise.resolve(event.preloadResponse).then((answer) => answer || fetch(event.request));
event.waitUntil(net.then((answer) => keep(event.request.url, answer.clone())).catch(() => 0));
const kept = () => found(event.request);
const late = new Promise((end) => setTimeout(end, PATIENCE)).then(kept);
return Promise.race([net.catch(kept), late]).then((answer) => answer || net).catch(() => found(OFFLINE));
};
const file = async (event) => {
const kept = await found(event.request);
if (kept) return kept;
const answer = await fetch(event.request);
event.waitUntil(keep(event.request.url, answer.clone()).catch(() => 0));
return answer;
};
addEventListener("install", (event) => {
skipWaiting();
event.waitUntil(caches.open(NAME).then((cache) => cache.add(new Request(OFFLINE, { cache: "reload" }))));
});
addEventListener("activate", (event) => event.waitUntil((async () => {
for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== NAME) await caches.delete(name);
{# The page is asked for while the worker wakes. #}
if (registration.navigationPreload) await registration.navigationPreload.enable();
await clients.claim();
})()));
addEventListener("fetch", (event) => {
const { method, mode, url } = event.request;
if (method !== "GET" || !url.startsWith(registration.scope)) return;
if (mode === "navigate") event.respondWith(page(event));
else if (FILE.test(url)) event.respondWith(file(event));
});
{# The page that a visit begins with came before the worker: it tells its address and its pictures. #}
addEventListener("message", (event) => event.waitUntil(Promise.all(event.data
.filter((url, place) => url.startsWith(registration.scope) && (!place || FILE.test(url)))
.map((url) => fetch(url).then((answer) => keep(url, answer)).catch(() => 0)))));
