/* An event by the phone's clock: how long until it begins, and that it is on; when in doubt, not a word. */
document.querySelectorAll("[data-starts]").forEach(function (line) {
  var set = line.dataset, until = new Intl.RelativeTimeFormat(document.documentElement.lang);
  var tell = function () {
    var now = Date.now(), wait = (Date.parse(set.starts) - now) / 60000, text = "";
    /* Two weeks at most: a phone that has lost its clock is years away. */
    if (wait > 0 && wait < 20160) {
      var unit = wait < 60 ? [1, "minute"] : wait < 2880 ? [60, "hour"] : [1440, "day"];
      text = set.soon.replace("{time}", until.format(Math.max(1, Math.floor(wait / unit[0])), unit[1]));
    }
    if (wait <= 0 && now < Date.parse(set.ends)) { text = set.now; }
    if (line.textContent !== text) { line.textContent = text; }
    line.hidden = !text;
  };
  tell();
  setInterval(tell, 1000);
});
