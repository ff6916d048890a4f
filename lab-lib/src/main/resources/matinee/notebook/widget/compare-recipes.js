// Recipes with their knobs to the left; a run, its table and its intervals to the right.
import { chart, choice, connect, h, panel, s, segments, slider } from "./explore.js";

const COLORS = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#f0e442", "#999999"];
const WIDTH = 600;
const NARROW = 300;
const ROW = 34;

function render({ model, el }) {
  const stage = connect(model, el, "Compare recipes");
  const kinds = stage.fixed("kinds");
  const metrics = stage.fixed("metrics");
  const kindOf = (name) => kinds.find((kind) => kind.name === name) ?? kinds[0];
  const recipes = () => stage.knobs().recipes ?? stage.fixed("begun").map((kind) => ({ kind, knobs: {} }));
  const drawn = () => Math.max(0, metrics.findIndex((metric) => metric.name === stage.knobs().drawn));
  let view = {};
  let open = 0;

  const cards = h("ol", { class: "mx-cards", "aria-label": "Recipes" });
  const more = h(
    "select",
    { "aria-label": "Kind of recipe to add" },
    ...kinds.map((kind) => h("option", { value: kind.name, title: kind.about }, kind.name)),
  );
  const add = h("button", { type: "button", onclick: () => put([...recipes(), { kind: more.value, knobs: {} }], recipes().length) }, "Add");
  const again = h(
    "button",
    { type: "button", onclick: () => put(stage.fixed("begun").map((kind) => ({ kind, knobs: {} })), 0) },
    "Start over",
  );
  const run = h("button", { type: "button", class: "mx-main", onclick: () => stage.say({ do: "run" }) }, "Run");
  const stop = h("button", { type: "button", onclick: () => stage.say({ do: "stop" }) }, "Stop");
  const bar = h("progress", { max: 1, "aria-label": "How far the run is" });
  const note = h("p", { class: "mx-soft" });
  const progress = h("div", { class: "mx-progress" }, note, bar);
  const heads = h("tr");
  const body = h("tbody");
  const table = h("table", { class: "mx-results" }, h("thead", {}, heads), body);
  const marks = h("div");
  const reading = h("p", { class: "mx-note" });

  function put(next, shown) {
    open = shown;
    stage.turn({ recipes: next });
    drawCards();
  }

  function turn(place, name, value) {
    const next = recipes().map((recipe, n) =>
      n === place ? { kind: recipe.kind, knobs: { ...recipe.knobs, [name]: value } } : recipe,
    );
    stage.turn({ recipes: next });
  }

  function field(knob, recipe, place) {
    const value = recipe.knobs[knob.name] ?? knob.first;
    return knob.words
      ? choice({ label: knob.label, options: knob.words, value, onchange: (word) => turn(place, knob.name, word) })
      : slider({
          ...knob,
          value,
          write: (n) => String(Math.round(n * 1000) / 1000),
          oninput: (n) => turn(place, knob.name, n),
        });
  }

  function drawCards() {
    cards.replaceChildren(
      ...recipes().map((recipe, place) => {
        const kind = kindOf(recipe.kind);
        const away = h(
          "button",
          {
            type: "button",
            class: "mx-plain",
            title: "Remove",
            "aria-label": `Remove recipe ${place + 1}, ${kind.name}`,
            onclick: (event) => {
              event.preventDefault();
              put(recipes().filter((each, n) => n !== place), -1);
              (cards.children[Math.max(0, place - 1)]?.querySelector("summary") ?? add).focus();
            },
          },
          "×",
        );
        const card = h(
          "details",
          { open: place === open, "data-bare": kind.knobs.length === 0, ontoggle: () => card.open && (open = place) },
          h("summary", { title: kind.about }, h("span", {}, kind.name), away),
          ...kind.knobs.map((knob) => field(knob, recipe, place)),
          ...(kind.knobs.length === 0 ? [h("p", { class: "mx-soft" }, kind.about + " Nothing to turn.")] : []),
        );
        return h("li", { style: `--mx-own:${COLORS[place]}` }, card);
      }),
    );
    add.disabled = recipes().length >= stage.fixed("most");
  }

  function drawTable() {
    heads.replaceChildren(
      h("th", { scope: "col" }, "recipe"),
      ...metrics.map((metric, n) =>
        h(
          "th",
          { scope: "col", "aria-current": n === drawn() ? "true" : undefined },
          metric.name + (metric.unit ? ` (${metric.unit})` : ""),
        ),
      ),
    );
    body.replaceChildren(
      ...(view.rows ?? []).map((row, place) =>
        h(
          "tr",
          {},
          h(
            "th",
            { scope: "row" },
            h("span", { style: `color:${COLORS[place]};font-size:15px`, "aria-hidden": "true" }, "● "),
            row.name,
            h("code", {}, row.code),
            ...(row.failure ? [h("p", { class: "mx-failed", role: "alert" }, row.failure)] : []),
          ),
          ...(row.cells.length > 0
            ? row.cells.map((cell) =>
                h("td", {}, cell.best ? h("b", {}, cell.text) : cell.text, h("i", {}, cell.best ? "best" : cell.verdict)),
              )
            : metrics.map(() => h("td", { class: "mx-soft", title: "Not run yet" }, "–"))),
        ),
      ),
    );
  }

  function drawMarks() {
    const metric = metrics[drawn()];
    const cells = (view.rows ?? []).map((row) => row.cells[drawn()]);
    const known = cells.filter((cell) => cell?.value !== undefined);
    const ends = known.flatMap((cell) => [cell.low ?? cell.value, cell.high ?? cell.value]);
    const height = 60 + ROW * Math.max(3, cells.length);
    if (known.length === 0) {
      marks.replaceChildren(
        h("div", { style: `min-height:${height / 2}px`, class: "mx-soft" }, "Nothing has been run yet. Turn the knobs, then press Run."),
      );
      return;
    }
    const room = (Math.max(...ends) - Math.min(...ends)) * 0.08 || 0.01;
    const rows = Math.max(3, cells.length);
    const picture = chart({
      width: Math.max(NARROW, marks.clientWidth || WIDTH),
      height,
      x: {
        name: `${metric.name}${metric.unit ? ` (${metric.unit})` : ""}, ${metric.lower ? "lower" : "higher"} is better`,
        min: Math.min(...ends) - room,
        max: Math.max(...ends) + room,
      },
      y: { name: "", min: 0, max: rows, at: [] },
      label: known.map((cell) => cell.text).join(", "),
    });
    picture.picture.style.maxWidth = "none";
    cells.forEach((cell, place) => {
      if (cell?.value === undefined) {
        return;
      }
      const y = picture.y(rows - place - 0.5);
      const [x, low, high] = [cell.value, cell.low ?? cell.value, cell.high ?? cell.value].map(picture.x);
      picture.area.append(
        s("path", { class: "mx-whisker", stroke: COLORS[place], d: `M${low} ${y}H${high}M${low} ${y - 5}v10M${high} ${y - 5}v10` }),
        s("circle", { cx: x, cy: y, r: 6, fill: COLORS[place], stroke: "var(--mx-page)", "stroke-width": 1.5 }),
        s("text", { class: "mx-strong", x, y: y - 10, "text-anchor": "middle" }, cell.text + (cell.best ? " best" : "")),
        s("text", { x: picture.left - 8, y: y + 4, "text-anchor": "end" }, String(place + 1)),
      );
    });
    marks.replaceChildren(picture.picture);
  }

  function drawRun() {
    run.disabled = Boolean(view.running) || view.missing === 0;
    stop.disabled = !view.running;
    progress.toggleAttribute("data-on", Boolean(view.running));
    bar.value = view.running ? (view.done + 0.15) / view.total : 0;
    note.textContent =
      view.note || (view.missing > 0 ? `${view.missing} to run.` : recipes().length === 0 ? "Add a recipe." : "All is run.");
    note.title = note.textContent;
    stage.root.querySelectorAll(".mx-cards input, .mx-cards select").forEach((each) => (each.disabled = Boolean(view.running)));
  }

  stage.root.append(
    h(
      "div",
      { class: "mx-body mx-beside" },
      h(
        "div",
        { class: "mx-panel mx-controls" },
        cards,
        h("div", { class: "mx-row", style: "flex-wrap:nowrap" }, more, add),
        again,
      ),
      h(
        "div",
        { class: "mx-result" },
        h("div", { class: "mx-panel mx-row" }, run, stop, progress),
        panel("What they reached", table),
        h(
          "div",
          { class: "mx-panel" },
          h("h4", {}, "With 95 % intervals"),
          ...(metrics.length > 1
            ? [
                h(
                  "div",
                  { style: "max-width:26em;margin:6px 0" },
                  segments({
                    label: "Metric to draw",
                    options: metrics.map((metric) => metric.name),
                    value: metrics[drawn()].name,
                    onchange: (name) => stage.turn({ drawn: name }),
                  }),
                ),
              ]
            : []),
          marks,
          reading,
        ),
      ),
    ),
  );
  reading.textContent =
    `Measured on a validation part (${stage.fixed("parts")}), so that you may turn knobs; your test ratings stay untouched. ` +
    "Whether a difference to the best is more than chance is told by the difference itself, not by overlapping intervals.";
  drawCards();
  return stage.onView((now) => {
    view = now;
    drawTable();
    drawMarks();
    drawRun();
  });
}

export default { render };
