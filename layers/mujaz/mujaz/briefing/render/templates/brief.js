// Pointing at a fact shows the Arabic words that it cites, here and in the full translation. The page is whole without it.
(function () {
  "use strict";
  var tip = document.createElement("div");
  tip.id = "tip";
  tip.dir = "rtl";
  tip.lang = "ar";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.appendChild(tip);
  var canMark = typeof CSS !== "undefined" && CSS.highlights && typeof Highlight !== "undefined";

  function mark(link) {
    if (!canMark) return;
    var source = document.querySelector(link.getAttribute("href") + " .ar");
    var node = source && source.firstChild;
    if (!node) return;
    var ranges = [];
    link.dataset.spans.split(" ").forEach(function (span) {
      var ends = span.split("-");
      var range = new Range();
      range.setStart(node, Math.min(+ends[0], node.length));
      range.setEnd(node, Math.min(+ends[1], node.length));
      ranges.push(range);
    });
    CSS.highlights.set("cited", Reflect.construct(Highlight, ranges));
  }

  function show(link) {
    tip.textContent = link.dataset.ar;
    tip.hidden = false;
    // Below the whole fact or above it, so that English and Arabic can be read together.
    var box = link.getBoundingClientRect();
    var fact = (link.closest("[data-fact]") || link).getBoundingClientRect();
    var left = Math.min(Math.max(fact.left, box.left - tip.offsetWidth / 2), innerWidth - tip.offsetWidth - 8);
    var below = fact.bottom + 4;
    var above = fact.top - tip.offsetHeight - 4;
    tip.style.left = Math.max(8, left) + scrollX + "px";
    tip.style.top = (below + tip.offsetHeight < innerHeight || above < 0 ? below : above) + scrollY + "px";
    link.setAttribute("aria-describedby", "tip");
    mark(link);
  }

  function hide(link) {
    tip.hidden = true;
    link.removeAttribute("aria-describedby");
  }

  document.querySelectorAll("a.cite").forEach(function (link) {
    link.dataset.ar = link.title;
    link.removeAttribute("title");
    var fact = link.closest("[data-fact]") || link;
    link.addEventListener("focus", function () { show(link); });
    link.addEventListener("blur", function () { hide(link); });
    link.addEventListener("click", function () { mark(link); });
    fact.addEventListener("mouseenter", function () {
      var first = fact.querySelector("a.cite") || link;
      if (first === link) show(link);
    });
    fact.addEventListener("mouseleave", function () { hide(link); });
    link.addEventListener("mouseenter", function () { show(link); });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") tip.hidden = true;
  });
})();
