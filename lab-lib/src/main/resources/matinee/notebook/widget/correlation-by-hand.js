// Points to drag, each what two viewers gave one movie, and what the measures say of them.
import { chart, check, choice, connect, h, panel, s } from "./explore.js";

const SIZE = 390;
const RANKS = 280;
const NEAR = 0.15;

function render({ model, el }) {
  const stage = connect(model, el, "Correlation by hand");
  const sets = stage.fixed("sets");
  const low = stage.fixed("low");
  const high = stage.fixed("high");
  const named = (name) => sets.find((set) => set.name === name) ?? sets[0];
  let points = (stage.knobs().points ?? sets[0].points).map((point) => [...point]);
  let chosen = -1;
  let held = -1;
  let view = {};

  const plane = chart({
    width: SIZE,
    height: SIZE,
    x: { name: "one viewer’s stars", min: low - 0.3, max: high + 0.3, at: [1, 2, 3, 4, 5] },
    y: { name: "the other’s stars", min: low - 0.3, max: high + 0.3, at: [1, 2, 3, 4, 5] },
    label: "The points",
  });
  plane.picture.setAttribute("class", "mx-plane");
  plane.picture.setAttribute("role", "group");
  plane.picture.setAttribute("aria-label", "Points. Tab to a point, move it by the arrow keys, remove it by Delete.");
  const products = plane.area.appendChild(s("g", { "aria-hidden": "true" }));
  const dots = plane.area.appendChild(s("g"));
  const ranks = chart({
    width: RANKS,
    height: RANKS,
    x: { name: "rank of the one’s stars", min: 0, max: 9, at: [1, 5] },
    y: { name: "rank of the other’s", min: 0, max: 9, at: [1, 5] },
    label: "The ranks of the points",
  });

  const snap = check({
    label: "Whole and half stars only",
    value: Boolean(stage.knobs().snap),
    onchange: (on) => {
      points = on ? points.map(([x, y]) => [half(x), half(y)]) : points;
      stage.turn({ snap: on, points });
      drawPoints();
    },
  });
  const shows = check({
    label: "Show the products",
    value: stage.knobs().products ?? true,
    onchange: (on) => {
      stage.turn({ products: on });
      drawProducts();
    },
  });
  const begin = choice({
    label: "Begin with",
    options: sets.map((set) => set.name),
    value: named(stage.knobs().set).name,
    onchange: (name) => start(name),
  });
  const add = button("Add a point", () => place([low + (high - low) * spread(), low + (high - low) * spread()]));
  const outlier = button("Add an outlier", () => {
    const mean = view.mean?.length ? view.mean : [3, 3];
    place([mean[0] < 3 ? high : low + 0.2, mean[1] < 3 ? low : high]);
  });
  const remove = button("Remove", () => take(chosen < 0 ? points.length - 1 : chosen));
  const again = button("Start over", () => start(named(stage.knobs().set).name));
  const about = h("p", { class: "mx-note" });
  const values = h("div", { class: "mx-values" });
  const reading = h("p", { class: "mx-reading" });
  const hint = h(
    "p",
    { class: "mx-soft mx-across" },
    "Drag a point, or choose one with the Tab key and move it by the arrow keys; Shift makes the steps small.",
  );

  function button(label, onclick) {
    return h("button", { type: "button", onclick }, label);
  }

  function spread() {
    const known = points.length * 0.618034;
    return 0.1 + 0.8 * ((known + 0.37 * Math.random()) % 1);
  }

  function half(value) {
    return Math.max(low, Math.min(high, Math.round(value * 2) / 2));
  }

  function fit(value) {
    return stage.knobs().snap ? half(value) : Math.max(low, Math.min(high, Math.round(value * 100) / 100));
  }

  function start(name) {
    points = named(name).points.map((point) => [...point]);
    chosen = -1;
    snap.set(false);
    stage.turn({ set: name, points, snap: false });
    drawPoints();
  }

  function place([x, y]) {
    if (points.length < stage.fixed("most")) {
      points.push([fit(x), fit(y)]);
      chosen = points.length - 1;
      stage.turn({ points });
      drawPoints();
    }
  }

  function take(n) {
    if (n >= 0) {
      points.splice(n, 1);
      chosen = Math.min(chosen, points.length - 1);
      stage.turn({ points });
      drawPoints();
      dots.children[chosen]?.focus();
    }
  }

  function move(n, [x, y]) {
    points[n] = [fit(x), fit(y)];
    stage.turn({ points });
    drawPoints();
  }

  function dot(n) {
    const group = s(
      "g",
      {
        tabindex: "0",
        role: "button",
        onpointerdown: (event) => {
          held = n;
          chosen = n;
          group.setPointerCapture(event.pointerId);
          group.toggleAttribute("data-held", true);
          drawPoints();
        },
        onpointermove: (event) => held === n && move(n, under(event)),
        onpointerup: () => release(group),
        onpointercancel: () => release(group),
        onfocus: () => {
          chosen = n;
          drawPoints();
        },
        onkeydown: (event) => key(event, n),
      },
      s("circle", { class: "mx-hit", r: 17 }),
      s("circle", { class: "mx-point", r: 7 }),
    );
    return group;
  }

  function release(group) {
    held = -1;
    group.removeAttribute("data-held");
  }

  function under(event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plane.picture.getScreenCTM().inverse());
    const zero = [plane.x(0), plane.y(0)];
    return [(at.x - zero[0]) / (plane.x(1) - zero[0]), (at.y - zero[1]) / (plane.y(1) - zero[1])];
  }

  function key(event, n) {
    const step = stage.knobs().snap ? 0.5 : event.shiftKey ? 0.02 : 0.1;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key];
    if (by) {
      event.preventDefault();
      move(n, [points[n][0] + by[0], points[n][1] + by[1]]);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      take(n);
    }
  }

  function drawPoints() {
    while (dots.children.length > points.length) {
      dots.lastChild.remove();
    }
    while (dots.children.length < points.length) {
      dots.append(dot(dots.children.length));
    }
    points.forEach(([x, y], n) => {
      const group = dots.children[n];
      group.setAttribute("transform", `translate(${plane.x(x)} ${plane.y(y)})`);
      group.setAttribute("aria-label", `Movie ${n + 1}: ${x} and ${y} stars`);
      group.lastChild.setAttribute("class", n === chosen ? "mx-point mx-chosen" : "mx-point");
    });
    add.disabled = outlier.disabled = points.length >= stage.fixed("most");
    remove.disabled = points.length === 0;
    drawProducts();
  }

  function drawProducts() {
    const mean = [0, 1].map((side) => points.reduce((sum, point) => sum + point[side], 0) / points.length);
    const drawn = [];
    if (points.length > 1 && (stage.knobs().products ?? true)) {
      points.forEach(([x, y], n) => {
        const sign = (x - mean[0]) * (y - mean[1]) >= 0 ? "mx-plus" : "mx-minus";
        const at = [plane.x(x), plane.y(y), plane.x(mean[0]), plane.y(mean[1])];
        drawn.push(
          s("rect", {
            class: n === chosen ? `${sign} mx-own` : sign,
            x: Math.min(at[0], at[2]),
            y: Math.min(at[1], at[3]),
            width: Math.abs(at[0] - at[2]),
            height: Math.abs(at[1] - at[3]),
          }),
        );
      });
      drawn.push(
        s("path", { class: "mx-mean", d: `M${plane.x(mean[0])} ${plane.top}V${plane.bottom}` }),
        s("path", { class: "mx-mean", d: `M${plane.left} ${plane.y(mean[1])}H${plane.right}` }),
      );
    }
    products.replaceChildren(...drawn);
    reading.textContent = read(mean);
  }

  /** Says what one point adds to Pearson's sum: from the picture to the number. */
  function read(mean) {
    if (points.length < 2) {
      return "Add points: a correlation needs two at least.";
    }
    if (chosen < 0 || !points[chosen]) {
      return "Each rectangle is one product of Pearson’s sum: blue counts for, orange against. Choose a point to read its own.";
    }
    const [dx, dy] = [0, 1].map((side) => points[chosen][side] - mean[side]);
    const write = (value) => (value < 0 ? "−" : "") + Math.abs(value).toFixed(2);
    return (
      `Movie ${chosen + 1}: ${write(dx)} from the one’s mean, ${write(dy)} from the other’s; ` +
      `it adds ${write(dx)} · ${write(dy)} = ${write(dx * dy)}.`
    );
  }

  function drawValues() {
    values.replaceChildren(
      ...(view.values ?? []).flatMap((value, kind) => {
        const bar = h("i", { "data-kind": kind });
        const from = Math.min(0, value.value ?? 0);
        bar.style.left = `${50 + 50 * from}%`;
        bar.style.width = `${50 * Math.abs(value.value ?? 0)}%`;
        return [
          h("span", {}, value.name),
          h("div", { class: "mx-scale", "aria-hidden": "true" }, bar),
          h("b", { class: value.value === undefined ? "mx-undefined" : "" }, value.text.replace("-", "−")),
        ];
      }),
      h("div", { class: "mx-ends", "aria-hidden": "true" }, h("span", {}, "−1"), h("span", {}, "0"), h("span", {}, "1")),
    );
  }

  function drawRanks() {
    const given = view.ranks ?? [];
    const most = Math.max(2, given.length);
    const at = [...new Set([1, Math.ceil(most / 2), most])];
    const axis = (name) => ({ name, min: 0.4, max: most + 0.6, at });
    ranks.axes(axis("rank of the one’s stars"), axis("rank of the other’s"));
    ranks.area.replaceChildren(
      ...given.map(([x, y], n) =>
        s("circle", {
          class: n === chosen ? "mx-chosen" : "",
          cx: ranks.x(x),
          cy: ranks.y(y),
          r: 6,
          fill: n === chosen ? "var(--mx-orange)" : "var(--mx-blue)",
          stroke: "var(--mx-page)",
          "stroke-width": 1.5,
          "fill-opacity": Math.abs(x % 1) + Math.abs(y % 1) > NEAR ? 0.55 : 1,
        }),
      ),
    );
  }

  const ties = h("p", { class: "mx-soft", style: "margin-top:4px" });
  stage.root.append(
    h(
      "div",
      { class: "mx-body" },
      h(
        "div",
        { class: "mx-panel mx-controls" },
        h("div", {}, begin, about),
        h("div", { class: "mx-row" }, add, outlier, remove, again),
        h("div", {}, snap, shows),
        hint,
      ),
      h(
        "div",
        { class: "mx-result" },
        h("div", { class: "mx-panel" }, values, reading),
        h(
          "div",
          { class: "mx-planes" },
          panel("Stars: what Pearson sees", plane.picture),
          panel("Ranks: what Spearman sees", ranks.picture, ties),
        ),
      ),
    ),
  );
  return stage.onView((now) => {
    view = now;
    about.textContent = named(stage.knobs().set).about;
    if (held < 0 && stage.knobs().points && JSON.stringify(stage.knobs().points) !== JSON.stringify(points)) {
      points = stage.knobs().points.map((point) => [...point]);
    }
    ties.textContent = view.ties > 0 ? `${view.ties} stars tie: equal stars share the mean of their ranks.` : "No two stars are equal.";
    drawPoints();
    drawValues();
    drawRanks();
  });
}

export default { render };
