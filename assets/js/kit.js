/* Copying a text that stands on the page. It is marked first: where nothing may be copied, a long press takes it. */
document.querySelectorAll("[data-copies]").forEach(function (button) {
  var text = document.getElementById(button.dataset.copies);
  var say = function (done) { button.textContent = done ? button.dataset.done : button.dataset.marked; };
  var byHand = function () {
    var done = false;
    try { done = document.execCommand("copy"); } finally { say(done); }
  };
  button.hidden = false;
  button.addEventListener("click", function () {
    getSelection().selectAllChildren(text);
    if (!navigator.clipboard || !window.isSecureContext) { return byHand(); }
    navigator.clipboard.writeText(text.innerText).then(function () { say(true); }, byHand);
  });
});
