/* Search as one types: the index comes with the first touch of the field, as scripts that call showcaseSearch.add. */
(function () {
  var form = document.querySelector("form[role=search]");
  var field = form.querySelector("input");
  var count = document.querySelector(".search-count");
  var list = document.querySelector(".search-results");
  var none = document.querySelector(".search-none");
  var all = document.querySelector(".search-all");
  var SHOWN = 50;

  /* As showcase/model/folding.py has them: the same vectors test both. */
  var fold = function (text) {
    return text.replace(/[đĐ]/g, "d").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  };
  var apart = function (text) { return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim(); };
  var spread = function (text) { return apart(fold(text)); };
  var sought = function (text) {
    var words = spread(text), joined = spread(text.replace(/['’‘ʼ`‐‑-]/g, ""));
    return words === joined ? words : words + " " + joined;
  };
  var marked = function (text) { return apart(text.normalize("NFC").toLowerCase()); };
  var slug = function (text) { return fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""); };

  /* What has come so far: key of a shard → its entries; and the sizes of all shards, where there are such. */
  var shards = {}, asked = {}, sizes = null;

  var entriesOf = function (told) {
    var column = function (name, separator) { return told[name] ? told[name].split(separator || ",") : []; };
    var ids = column("ids"), languages = column("languages"), of = column("of"), months = column("months");
    var places = column("places", "\n").map(function (name) {
      return { name: name, words: " " + sought(name), marks: " " + marked(name) };
    });
    return column("names", "\n").map(function (name, rank) {
      var from = of[rank] ? of[rank].split(" ").map(function (at) { return places[parseInt(at, 36) - 1]; }) : [];
      var joined = function (side) { return from.map(function (place) { return place[side]; }).join(""); };
      return {
        rank: rank, name: name, letter: told.letters[rank], id: ids[rank] || slug(name), language: languages[rank],
        place: from.length ? from[0].name : "", months: parseInt(months[rank], 36) || 0,
        words: " " + sought(name), marks: " " + marked(name),
        placeWords: joined("words"), placeMarks: joined("marks")
      };
    });
  };

  /* 0: where a word begins; 1: inside of one; 2: in the places; -1: nowhere. */
  var where = function (token, entry) {
    if (entry.words.indexOf(" " + token) >= 0) { return 0; }
    if (entry.words.indexOf(token) >= 0) { return 1; }
    return entry.placeWords.indexOf(token) >= 0 ? 2 : -1;
  };
  var find = function (query, entries, month) {
    var tokens = spread(query).split(" ");
    var exact = marked(query).split(" ").filter(function (token) { return fold(token) !== token; });
    var found = [];
    entries.forEach(function (entry) {
      var at = tokens.map(function (token) { return where(token, entry); });
      if (at.indexOf(-1) >= 0) { return; }
      var has = function (token) { return (entry.marks + entry.placeMarks).indexOf(" " + token) >= 0; };
      var order = [exact.every(has) ? 0 : 1, Math.max.apply(null, at), entry.months >> month & 1 ? 0 : 1, entry.rank];
      found.push({ entry: entry, order: order });
    });
    found.sort(function (one, other) {
      var side = 0;
      while (side < 3 && one.order[side] === other.order[side]) { side += 1; }
      return one.order[side] - other.order[side];
    });
    return found.map(function (one) { return one.entry; });
  };

  /* The shard of the word that the fewest things have: the longest key that the word begins with. */
  var keyOf = function (word) {
    var letters = Array.from(word), length = letters.length, key = "";
    var least = /[\u3400-\u9fff]/.test(letters[0]) ? 1 : 2;
    for (; length >= Math.min(least, letters.length); length -= 1) {
      key = letters.slice(0, length).join("");
      if (sizes[key]) { return key; }
    }
    return "";
  };
  var rarest = function (query) {
    var keys = spread(query).split(" ").filter(function (word) { return word.length > 1 || word > "\u3400"; }).map(keyOf);
    return keys.filter(Boolean).sort(function (one, other) { return sizes[one] - sizes[other]; })[0] || "";
  };
  var fileOf = function (key) {
    var name = key.replace(/[^a-z0-9]/gu, function (letter) { return "_" + letter.codePointAt(0).toString(16); });
    return key ? "with-" + name + ".js" : "index.js";
  };
  var fetchShard = function (key) {
    if (asked[key]) { return; }
    asked[key] = true;
    var script = document.createElement("script");
    script.src = fileOf(key);
    script.onerror = function () {
      asked[key] = false;
      say(form.dataset.failed);
    };
    document.head.appendChild(script);
  };

  var say = function (text) { if (count.textContent !== text) { count.textContent = text; } };
  var fill = function (text, number) { return text.replace("{n}", number).replace("{m}", SHOWN); };
  var item = function (entry, month) {
    var line = document.createElement("li"), link = document.createElement("a"), more = document.createElement("small");
    link.href = "../" + entry.letter + "/" + entry.id + (location.protocol === "file:" ? "/index.html" : "/");
    link.textContent = entry.name;
    if (entry.language) { link.lang = entry.language; }
    more.textContent = [form.getAttribute("data-" + entry.letter), entry.place].filter(Boolean).join(" · ");
    line.append(link, " ", more);
    if (entry.months >> month & 1) {
      var now = document.createElement("strong");
      now.className = "in-season";
      now.textContent = form.dataset.season;
      line.append(" ", now);
    }
    return line;
  };
  var show = function (found, isPart) {
    var month = new Date().getMonth() + 1;
    list.textContent = "";
    found.slice(0, SHOWN).forEach(function (entry) { list.appendChild(item(entry, month)); });
    list.hidden = !found.length;
    none.hidden = found.length > 0;
    all.hidden = found.length > 0;
    var text = isPart || found.length > SHOWN ? form.dataset.many : form.dataset.found;
    say(found.length ? fill(text, found.length) : form.dataset.none);
  };
  var rest = function () {
    list.hidden = none.hidden = true;
    all.hidden = false;
    say("");
  };

  var search = function () {
    var query = field.value, tokens = spread(query);
    if (!tokens) { rest(); return; }
    fetchShard("");
    var key = sizes ? rarest(query) : "";
    if (sizes && !key) {
      if (tokens.length > 1) { show([], false); } else { rest(); }
    } else if (shards[key]) {
      show(find(query, shards[key].entries, new Date().getMonth() + 1), shards[key].isPart);
    } else {
      fetchShard(key);
    }
  };
  var keep = function () {
    var address = location.pathname + (field.value ? "?q=" + encodeURIComponent(field.value) : "");
    try { history.replaceState(null, "", address); } catch (error) { /* From a folder some browsers refuse. */ }
  };

  window.showcaseSearch = {
    fold: fold, sought: sought, find: find,
    add: function (told) {
      if (told.sizes) { sizes = told.sizes; } else {
        var entries = entriesOf(told);
        shards[told.key] = { entries: entries, isPart: Boolean(sizes && sizes[told.key] > entries.length) };
      }
      search();
    }
  };
  form.hidden = false;
  field.addEventListener("focus", function () { fetchShard(""); });
  field.addEventListener("input", function () { keep(); search(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
    if (spread(field.value)) { count.focus(); }
  });
  var query = new URLSearchParams(location.search).get("q");
  if (query) { field.value = query; search(); }
})();
