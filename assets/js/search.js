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
  var shards = {}, asked = {}, sizes = null, waiting = 0;

  var entriesOf = function (told) {
    var column = function (name, separator) { return told[name] ? told[name].split(separator || ",") : []; };
    var ids = column("ids"), languages = column("languages"), of = column("of"), months = column("months");
    var places = column("places", "\n").map(function (name) {
      return { name: name, words: sought(name), marks: " " + marked(name) };
    });
    return column("names", "\n").map(function (name, rank) {
      var from = of[rank] ? of[rank].split(" ").map(function (at) { return places[parseInt(at, 36) - 1]; }) : [];
      var joined = function (side) { return from.map(function (place) { return place[side]; }).join(" "); };
      return {
        rank: rank, name: name, letter: told.letters[rank], id: ids[rank] || slug(name), language: languages[rank],
        place: from.length ? from[0].name : "", months: parseInt(months[rank], 36) || 0,
        words: " " + sought(name) + " ", marks: " " + marked(name),
        placeWords: joined("words"), placeMarks: joined("marks")
      };
    });
  };

  /* 0: a word of the name; 1: the beginning of one; 2: inside of one; 3: in the places; -1: nowhere. */
  var where = function (token, entry) {
    var at = [" " + token + " ", " " + token, token].map(function (part) { return entry.words.indexOf(part) >= 0; });
    return at[2] ? at.indexOf(true) : entry.placeWords.indexOf(token) >= 0 ? 3 : -1;
  };
  var find = function (query, entries, month) {
    var tokens = spread(query).split(" ");
    var exact = marked(query).split(" ").filter(function (token) { return fold(token) !== token; });
    var found = [];
    entries.forEach(function (entry) {
      var at = tokens.map(function (token) { return where(token, entry); });
      if (at.indexOf(-1) >= 0) { return; }
      var bears = function (token) { return (entry.marks + entry.placeMarks).indexOf(" " + token) >= 0; };
      var order = [exact.every(bears) ? 0 : 1, Math.max.apply(null, at), entry.months >> month & 1 ? 0 : 1, entry.rank];
      found.push({ entry: entry, order: order });
    });
    found.sort(function (one, other) {
      var side = 0;
      while (side < 3 && one.order[side] === other.order[side]) { side += 1; }
      return one.order[side] - other.order[side];
    });
    return found.map(function (one) { return one.entry; });
  };

  /* Of a large site: the longest key that a word begins with, of several words the one that the fewest things have; */
  /* before all others one that is here already, and whole. */
  var has = function (table, key) { return Object.prototype.hasOwnProperty.call(table, key); };
  var keysOf = function (word) {
    var letters = Array.from(word), keys = [], length = letters.length;
    for (; length > 0; length -= 1) { keys.push(letters.slice(0, length).join("")); }
    return keys.filter(function (key) { return has(sizes, key); });
  };
  var keyFor = function (query) {
    var words = spread(query).split(" ").filter(function (word) { return word.length > 1 || word > "\u3400"; });
    var keys = words.map(keysOf).filter(function (one) { return one.length; });
    var here = [].concat.apply([], keys).filter(function (key) { return has(shards, key) && !shards[key].isPart; });
    var longest = keys.map(function (one) { return one[0]; });
    return here.concat(longest.sort(function (one, other) { return sizes[one] - sizes[other]; }))[0] || "";
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
      rest();
      say(form.dataset.failed);
    };
    document.head.appendChild(script);
  };

  var say = function (text) { if (count.textContent !== text) { count.textContent = text; } };
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
    var text = isPart ? "part" : !found.length ? "none" : found.length > SHOWN ? "many" : "found";
    say(form.dataset[text].replace("{n}", found.length).replace("{m}", SHOWN));
  };
  var rest = function () {
    list.hidden = none.hidden = true;
    all.hidden = false;
    say("");
  };

  var search = function () {
    var query = field.value, tokens = spread(query);
    clearTimeout(waiting);
    if (!tokens) { rest(); return; }
    fetchShard("");
    var key = sizes ? keyFor(query) : "";
    if (has(shards, key)) {
      show(find(query, shards[key].entries, new Date().getMonth() + 1), shards[key].isPart);
    } else if (sizes && !key) {
      if (tokens.length > 1) { show([], false); } else { rest(); }
    } else if (sizes) {
      /* Not at every letter: the next one may ask for another. */
      waiting = setTimeout(fetchShard, 200, key);
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
