(function () {
  var worker = document.currentScript.dataset.worker, workers = navigator.serviceWorker;
  var each = function (selector, act) { document.querySelectorAll(selector).forEach(act); };
  /* From a USB stick, and on hosts that show files alone: a folder is no page there. */
  if (/\/index\.html$/.test(location.pathname)) {
    each("a[href], form[action]", function (one) {
      var name = one.href ? "href" : "action", to = one.getAttribute(name);
      if (/^(?![a-z][a-z0-9+.-]*:|#)/i.test(to)) {
        one.setAttribute(name, to.replace(/\/(?=$|[?#])/, "/index.html"));
      }
    });
  }
  /* Copying: by the clipboard where it may be used, else by a selected field. */
  var copy = function (text) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(text); }
    var field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var done = false;
    try { done = document.execCommand("copy"); } finally { field.remove(); }
    return done ? Promise.resolve() : Promise.reject();
  };
  var mark = function () {
    var address = document.querySelector(".share-address code");
    if (address) { getSelection().selectAllChildren(address); address.scrollIntoView({ block: "center" }); }
  };
  each("[data-copy]", function (button) {
    button.hidden = false;
    if (button.dataset.text) { button.textContent = button.dataset.text; }
    button.addEventListener("click", function () {
      copy(button.dataset.copy).then(function () { button.textContent = button.dataset.done; }, mark);
    });
  });
  /* The phone's own sheet, where there is one: Android's web views have none. */
  if (navigator.share) {
    each("[data-share]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function (event) {
        event.preventDefault();
        navigator.share({ title: button.dataset.title, url: button.dataset.url }).catch(function () {});
      });
    });
  }
  /* A video plays in the page after a tap; inside the browsers of apps, and where data is dear, its link is followed. */
  var inApp = /FBA[NV]|FB_IAB|Instagram|musical_ly|trill|Bytedance|Zalo/i.test(navigator.userAgent);
  var saving = navigator.connection && navigator.connection.saveData;
  if (!inApp && !saving && location.protocol !== "file:") {
    each("[data-player]", function (link) {
      link.addEventListener("click", function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
        event.preventDefault();
        var frame = document.createElement("iframe");
        frame.className = link.className;
        frame.title = link.dataset.title;
        frame.allow = "autoplay; fullscreen; encrypted-media";
        frame.src = link.dataset.player;
        link.replaceWith(frame);
        frame.focus();
      });
    });
  }
  /* What was seen opens again without a network; what the first page of a visit is made of came before the worker. */
  if (worker && workers && location.protocol !== "file:") {
    addEventListener("load", function () {
      var seen = workers.controller ? [] : [location.href];
      workers.register(worker).then(function () { return workers.ready; }).then(function (ours) {
        if (seen.length) {
          each("img", function (image) { seen.push(image.currentSrc); });
          ours.active.postMessage(seen);
        }
      }).catch(function () {});
    });
  }
  /* On an old build a badge and a season lose their claim; nothing positive is ever added. */
  var now = new Date();
  var two = function (number) { return ("0" + number).slice(-2); };
  var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  each("[data-until]", function (badge) {
    if (badge.dataset.until < today) {
      badge.classList.add("is-over");
      badge.insertAdjacentText("afterend", " " + badge.dataset.over);
    }
  });
})();
