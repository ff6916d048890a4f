// Knobs of a neighborhood to the left; who is near, over how much in common, what both gave, and the error for every k to the right.
import { chart, choice, code, connect, fresh, h, panel, s, segments, slider } from "./explore.js";

const WIDTH = 320;
const HEIGHT = 250;
const TALL = 300;
const LISTED = 8;

function render({ model, el }) {
  const stage = connect(model, el, "Neighbors");
  const scale = stage.fixed("scale");
  const most = stage.fixed("mostK");
  const measures = stage.fixed("measures");
  const side = () => stage.knobs().side ?? stage.fixed("sides")[0];
  let view = {};
  let before = [];
  let settled;

  const options = h("datalist", { id: fresh("mx") });
  const find = h("input", {
    type: "search",
    id: fresh("mx"),
    list: options.id,
    autocomplete: "off",
    onfocus: () => find.select(),
    oninput: () => pick(find.value),
    onblur: () => drawWho(),
  });
  const found = h("div", { class: "mx-found", "aria-live": "polite" });

  function pick(words) {
    const one = [...options.children].find((option) => option.value === words);
    if (one) {
      stage.turn({ who: Number(one.dataset.id), other: null, find: "" });
      find.blur();
    } else {
      stage.turn({ find: words });
    }
  }

  const who = segments({
    label: "Neighbors among",
    options: stage.fixed("sides"),
    value: side(),
    onchange: (now) => {
      before = [];
      find.value = "";
      stage.turn({ side: now, who: null, other: null, find: "" });
    },
  });
  const k = slider({
    label: "neighbors k",
    min: 1,
    max: most,
    value: stage.knobs().k ?? 40,
    oninput: (now) => {
      stage.turn({ k: now });
      drawCurve();
    },
  });
  const overlap = slider({
    label: "minimum overlap",
    min: 1,
    max: 30,
    value: stage.knobs().overlap ?? 1,
    help: "Fewer in common than this: no neighbor",
    oninput: (now) => stage.turn({ overlap: now }),
  });
  const shrinkage = slider({
    label: "shrinkage",
    min: 0,
    max: 200,
    value: stage.knobs().shrinkage ?? 0,
    help: "Draws a similarity over n in common to s · (n − 1) / (n − 1 + shrinkage)",
    oninput: (now) => stage.turn({ shrinkage: now }),
  });
  const table = h("tbody");
  const inCommon = h("th", { scope: "col" }, "in common");
  const nearNote = h("p", { class: "mx-caption" });
  const near = h(
    "table",
    { class: "mx-near" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "nearest"), h("th", { scope: "col" }, "similarity"), inCommon)),
    table,
  );
  const cloud = chart({
    width: WIDTH,
    height: TALL,
    x: { name: "in common (log scale)", log: true, min: 0.8, max: 100, at: [1, 3, 10, 30, 100] },
    y: { name: "similarity", min: -1, max: 1, at: [-1, -0.5, 0, 0.5, 1] },
    label: "Similarity of all others against how much they have in common",
  });
  const cloudNote = h("p", { class: "mx-caption" });
  const stars = [1, 2, 3, 4, 5].filter((n) => n >= scale.min && n <= scale.max);
  const pair = chart({
    width: WIDTH,
    height: HEIGHT,
    x: { name: "stars", min: scale.min - 0.4, max: scale.max + 0.4, at: stars },
    y: { name: "stars", min: scale.min - 0.4, max: scale.max + 0.4, at: stars },
    label: "What both gave",
  });
  const pairNote = h("p", { class: "mx-caption" });
  const curve = chart({
    width: WIDTH,
    height: HEIGHT,
    x: { name: "neighbors k (log scale)", log: true, min: 1, max: most, at: [1, 2, 5, 10, 20, 50, 100] },
    y: { name: "RMSE (stars)", min: 0, max: 1 },
    label: "RMSE against k",
  });
  const curveNote = h("p", { class: "mx-caption" });

  function drawWho() {
    if (document.activeElement !== find && !find.matches(":focus")) {
      find.value = view.who?.label ?? "";
    }
  }

  function drawFound() {
    const hits = view.found ?? [];
    options.replaceChildren(...hits.map((one) => h("option", { value: one.label, "data-id": one.id })));
    const words = stage.knobs().find ?? "";
    found.textContent =
      words === "" ? "" : hits.length === 0 ? "Nobody found; try fewer letters." : "Choose one from the list.";
    if (hits.length === 1 && words === hits[0].label) {
      pick(words);
    }
  }

  function drawTable() {
    const focused = table.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    const rows = (view.list ?? []).map((one, place) =>
      h(
        "tr",
        { "data-chosen": one.id === view.pair?.id },
        h(
          "th",
          { scope: "row" },
          h(
            "button",
            {
              type: "button",
              title: `${one.label}: see what both gave`,
              "data-place": place,
              "aria-pressed": String(one.id === view.pair?.id),
              onclick: () => stage.turn({ other: one.id }),
              onkeydown: (event) => walk(event, place),
            },
            one.label,
          ),
        ),
        h("td", {}, one.similarity.toFixed(3)),
        h("td", {}, one.overlap.toLocaleString("en")),
      ),
    );
    while (rows.length < LISTED) {
      rows.push(h("tr", {}, h("td", {}), h("td", {}), h("td", {})));
    }
    table.replaceChildren(...rows);
    if (focused !== null) {
      table.querySelector(`[data-place="${focused}"]`)?.focus();
    }
    inCommon.title = side() === "movies" ? "How many viewers rated both" : "How many movies both rated";
    nearNote.textContent =
      view.near === 0
        ? "Nobody is near: lower the minimum overlap."
        : `${view.near.toLocaleString("en")} are alike (above 0); the nearest ${Math.min(view.k, view.near)} may vote.`;
  }

  function walk(event, place) {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    const one = (view.list ?? [])[to];
    if (one) {
      event.preventDefault();
      table.querySelector(`[data-place="${to}"]`).focus();
      stage.turn({ other: one.id });
    }
  }

  function drawCloud() {
    const points = view.cloud ?? [];
    const reach = Math.max(10, ...points.map((point) => point[0]));
    cloud.axes(
      {
        name: "in common (log scale)",
        log: true,
        min: 0.8,
        max: reach * 1.15,
        at: [1, 3, 10, 30, 100, 300, 1000, 3000].filter((n) => n <= reach * 1.15),
      },
      { name: "similarity", min: -1.05, max: 1.05, at: [-1, -0.5, 0, 0.5, 1] },
    );
    const other = (view.list ?? []).find((one) => one.id === view.pair?.id);
    cloud.area.replaceChildren(
      s("path", { class: "mx-axis", d: `M${cloud.left} ${cloud.y(0)}H${cloud.right}` }),
      ...points.map(([n, similarity, isNear]) =>
        s("circle", {
          class: isNear ? "mx-dot mx-near-one" : "mx-dot",
          cx: cloud.x(n).toFixed(1),
          cy: cloud.y(similarity).toFixed(1),
          r: isNear ? 3.5 : 2.5,
        }),
      ),
      ...(other ? [s("circle", { class: "mx-at", cx: cloud.x(other.overlap), cy: cloud.y(other.similarity), r: 5 })] : []),
    );
    cloudNote.textContent = "Blue: the k nearest. Few in common, and anything can happen.";
  }

  function drawPair() {
    const other = view.pair ?? {};
    const points = other.points ?? [];
    const largest = Math.max(1, ...points.map((point) => point[2]));
    const name = (text) => (text.length > 34 ? text.slice(0, 33) + "…" : text);
    const axis = (label) => ({ name: label, min: scale.min - 0.4, max: scale.max + 0.4, at: stars });
    pair.axes(axis(name(view.who?.label ?? "") + " (stars)"), axis(name(other.label ?? "nobody") + " (stars)"));
    const [low, high] = [scale.min, scale.max];
    pair.area.replaceChildren(
      s("path", { class: "mx-same", d: `M${pair.x(low)} ${pair.y(low)}L${pair.x(high)} ${pair.y(high)}` }),
      ...points.map(([x, y, n]) =>
        s(
          "circle",
          { fill: "var(--mx-blue)", "fill-opacity": 0.7, cx: pair.x(x), cy: pair.y(y), r: 2.5 + 7 * Math.sqrt(n / largest) },
          s("title", {}, `${x} and ${y} stars: ${n}`),
        ),
      ),
    );
    pairNote.textContent =
      other.id === undefined
        ? "Choose a neighbor to see what both gave."
        : `${other.overlap} in common; bare similarity ${other.bare}, with the guards ${other.similarity}.`;
  }

  function drawCurve() {
    const errors = view.curve ?? [];
    if (errors.length === 0) {
      return;
    }
    const all = [...errors, ...before];
    const low = Math.min(...all);
    const high = Math.max(...all);
    curve.axes(
      { name: "neighbors k (log scale)", log: true, min: 1, max: most, at: [1, 2, 5, 10, 20, 50, 100] },
      { name: "RMSE (stars)", min: low - (high - low) * 0.06, max: high + (high - low) * 0.06, write: (n) => n.toFixed(2) },
    );
    const path = (values) => "M" + values.map((e, n) => `${curve.x(n + 1).toFixed(1)} ${curve.y(e).toFixed(1)}`).join("L");
    const at = stage.knobs().k ?? view.k;
    const best = errors.indexOf(Math.min(...errors));
    const error = errors[at - 1];
    curve.area.replaceChildren(
      ...(before.length > 0 ? [s("path", { class: "mx-curve mx-was", d: path(before) })] : []),
      s("path", { class: "mx-curve", d: path(errors) }),
      s("circle", { class: "mx-at", cx: curve.x(at), cy: curve.y(error), r: 6 }),
      s(
        "text",
        {
          class: "mx-strong",
          x: curve.x(at) + (at > 20 ? 4 : 10),
          y: curve.y(error) - 10,
          "text-anchor": at > 20 ? "end" : "start",
        },
        error.toFixed(3),
      ),
    );
    curveNote.textContent =
      `Lowest: ${errors[best].toFixed(3)} at k = ${best + 1}. ` +
      (before.length > 0 ? "Dashed: before the last turn. " : "") +
      `On ${view.validated.toLocaleString("en")} ratings held out for this.`;
  }

  /** Keeps the curve of the last rest, so that a turn of a knob shows what it changed. */
  function remember(old, now) {
    if (old.length > 0 && now.length > 0 && old.join() !== now.join()) {
      settled ??= old;
      before = settled;
    }
  }

  const rest = () => (settled = undefined);
  [k, overlap, shrinkage].forEach((field) => field.addEventListener("change", rest));
  stage.root.addEventListener("pointerup", rest);

  const java = h("div", { class: "mx-across" });
  const written = code(java);
  stage.root.append(
    h(
      "div",
      { class: "mx-body" },
      h(
        "div",
        { class: "mx-panel mx-controls" },
        h("div", { class: "mx-field" }, h("span", {}, "Neighbors among"), h("span"), who),
        h("div", {}, h("div", { class: "mx-field" }, h("label", { for: find.id }, "Whose neighbors?"), h("span"), find), options, found),
        choice({
          label: "similarity",
          options: measures,
          value: stage.knobs().measure ?? measures[0],
          onchange: (measure) => {
            rest();
            stage.turn({ measure });
          },
        }),
        k,
        overlap,
        shrinkage,
        java,
      ),
      h(
        "div",
        { class: "mx-result" },
        h(
          "div",
          { class: "mx-views" },
          panel("Who is near", near, nearNote),
          panel("How alike, over how much", cloud.picture, cloudNote),
          panel("What both gave", pair.picture, pairNote),
          panel("The error, for every k", curve.picture, curveNote),
        ),
      ),
    ),
  );
  return stage.onView((now) => {
    remember(view.curve ?? [], now.curve ?? []);
    view = now;
    drawWho();
    drawFound();
    drawTable();
    drawCloud();
    drawPair();
    drawCurve();
    written.set(view.code ?? "");
  });
}

export default { render };
