{# Where a site wants no service worker any more: phones that have one fetch this, and are rid of both. #}
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
for (const name of await caches.keys()) if (name.startsWith(`seen ${registration.scope} `)) await caches.delete(name);
await registration.unregister();
})()));
