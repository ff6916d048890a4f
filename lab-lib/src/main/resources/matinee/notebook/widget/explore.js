// What the explorers share. A front end turns knobs; Java answers with a view; both are states of the model, so a page that is
// loaded again shows what it showed.
const WAIT_MS = 150;
const SPEAK_AFTER_MS = 500;

/** Makes an element: attributes, `on…` listeners, properties of forms, then children. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** Makes an element of a picture. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (["value", "checked", "disabled"].includes(name)) {
      element[name] = value;
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
}

/** Makes a name that no other element of the page has. */
export function fresh(prefix) {
  return prefix + "-" + Math.random().toString(36).slice(2, 10);
}

/**
 * Connects a front end with its model: `turn(changes)` turns knobs, at most once a frame; `onView(draw)` draws now and with each
 * answer. The root says that it is busy when an answer takes longer than a blink, and speaks each answer once the hand rests.
 */
export function connect(model, el, name) {
  const root = h("section", { class: "mx", "aria-label": name, "data-lm-suppress-shortcuts": "true" });
  const voice = h("div", { class: "mx-hidden", "aria-live": "polite" });
  root.append(h("div", { class: "mx-busy" }), voice);
  el.append(root);
  let pending = null;
  let step = Number(knobs().step) || 0;
  let late;
  let speech;
  const sent = new Map();

  function knobs() {
    return model.get("knobs") ?? {};
  }

  function turn(changes) {
    const first = pending === null;
    pending = { ...(pending ?? knobs()), ...changes };
    if (first) {
      requestAnimationFrame(send);
    }
  }

  function send() {
    step += 1;
    sent.set(step, performance.now());
    model.set("knobs", { ...pending, step });
    pending = null;
    model.save_changes();
    late ??= setTimeout(() => root.setAttribute("aria-busy", "true"), WAIT_MS);
  }

  function answered() {
    const view = model.get("view") ?? {};
    if (view.step === step || view.step === undefined) {
      clearTimeout(late);
      late = undefined;
      root.removeAttribute("aria-busy");
      if (sent.has(step)) {
        root.dataset.took = String(Math.round(performance.now() - sent.get(step)));
        sent.clear();
      }
    }
    clearTimeout(speech);
    speech = setTimeout(() => (voice.textContent = view.says ?? ""), SPEAK_AFTER_MS);
  }

  function onView(draw) {
    const listener = () => {
      draw(model.get("view") ?? {});
      answered();
    };
    model.on("change:view", listener);
    draw(model.get("view") ?? {});
    return () => model.off("change:view", listener);
  }

  return {
    root,
    turn,
    onView,
    knobs: () => pending ?? knobs(),
    fixed: (key) => (model.get("fixed") ?? {})[key],
    say: (message) => model.send(message),
    isStill: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
  };
}

/** Makes a slider with its name and its value above it. */
export function slider({ label, min, max, step = 1, value, write = String, help = "", oninput }) {
  const id = fresh("mx");
  const shown = h("output", { for: id }, write(value));
  const input = h("input", {
    type: "range",
    id,
    min,
    max,
    step,
    title: help,
    "aria-valuetext": write(value),
    oninput: () => {
      show(Number(input.value));
      oninput(Number(input.value));
    },
  });
  input.value = value;
  function show(now) {
    shown.textContent = write(now);
    input.setAttribute("aria-valuetext", write(now));
  }
  const field = h("div", { class: "mx-field" }, h("label", { for: id, title: help }, label), shown, input);
  field.set = (now) => {
    input.value = now;
    show(now);
  };
  return field;
}

/** Makes a choice of a few words, with its name above it. */
export function choice({ label, options, value, onchange }) {
  const id = fresh("mx");
  const select = h(
    "select",
    { id, onchange: () => onchange(select.value) },
    ...options.map((option) => h("option", { value: option }, option)),
  );
  select.value = value;
  return h("div", { class: "mx-field" }, h("label", { for: id }, label), h("span"), select);
}

/** Makes a choice of two or three words that stand side by side. */
export function segments({ label, options, value, onchange }) {
  const name = fresh("mx");
  return h(
    "div",
    { class: "mx-segments", role: "radiogroup", "aria-label": label },
    ...options.map((option) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name, value: option, checked: option === value, onchange: () => onchange(option) }),
        h("span", {}, option),
      ),
    ),
  );
}

/** Makes a box to tick. */
export function check({ label, value, onchange }) {
  const input = h("input", { type: "checkbox", checked: value, onchange: () => onchange(input.checked) });
  const box = h("label", { class: "mx-check" }, input, label);
  box.set = (now) => (input.checked = now);
  return box;
}

/** Draws a poster, or a card in a color of the genre's with the first letter of the title. */
export function poster(movie) {
  return movie.poster
    ? h("img", { class: "mx-poster", src: movie.poster, alt: "" })
    : h("div", { class: "mx-poster", style: `background:hsl(${movie.hue},35%,38%)`, "aria-hidden": "true" }, movie.letter);
}

/** Finds at most seven round numbers between two. */
export function ticks(min, max) {
  const rough = (max - min) / 5;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * ten).find((size) => size >= rough);
  const found = [];
  for (let n = Math.ceil(min / step - 1e-9); n * step <= max + 1e-9; n++) {
    found.push(Math.round(n * step * 1e9) / 1e9);
  }
  return found;
}

/**
 * Draws an empty chart: axes with names, a grid, and groups to draw into. An axis is `{ name, min, max, at, log, write }`; `at` are
 * its ticks. Returns the picture with `x`, `y`, which turn values into places, and `area`.
 */
export function chart({ width, height, x, y, label }) {
  const left = 42;
  const bottom = height - 34;
  const right = width - 8;
  const top = 10;
  const picture = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label });
  picture.style.maxWidth = `${Math.round(1.3 * width)}px`;
  const lines = picture.appendChild(s("g"));
  const area = picture.appendChild(s("g"));
  const scale = (axis, from, to) => (value) =>
    axis.log
      ? from + ((to - from) * Math.log(value / axis.min)) / Math.log(axis.max / axis.min)
      : from + ((to - from) * (value - axis.min)) / (axis.max - axis.min);

  const self = { picture, area, left, right, top, bottom };
  self.axes = (across, up) => {
    self.x = scale(across, left, right);
    self.y = scale(up, bottom, top);
    const write = (axis, value) => (axis.write ? axis.write(value) : String(value).replace("-", "−"));
    lines.replaceChildren(
      ...(up.at ?? ticks(up.min, up.max)).flatMap((value) => [
        s("path", { class: "mx-grid", d: `M${left} ${self.y(value)}H${right}` }),
        s("text", { x: left - 5, y: self.y(value) + 4, "text-anchor": "end" }, write(up, value)),
      ]),
      ...(across.at ?? ticks(across.min, across.max)).flatMap((value) => [
        s("path", { class: "mx-grid", d: `M${self.x(value)} ${top}V${bottom}` }),
        s("text", { x: self.x(value), y: bottom + 14, "text-anchor": "middle" }, write(across, value)),
      ]),
      s("text", { x: (left + right) / 2, y: height - 4, "text-anchor": "middle" }, across.name),
      s(
        "text",
        { transform: `translate(11 ${(top + bottom) / 2}) rotate(-90)`, "text-anchor": "middle" },
        up.name,
      ),
    );
  };
  self.axes(x, y);
  return self;
}

/** Makes a heading, and below it a picture or a table. */
export function panel(title, ...children) {
  return h("div", { class: "mx-panel" }, h("h4", {}, title), ...children);
}

/** Shows Java to be copied into a cell. */
export function code(root) {
  const text = h("code", { class: "mx-code" });
  const button = h(
    "button",
    {
      type: "button",
      onclick: async () => {
        await navigator.clipboard?.writeText(text.textContent);
        button.textContent = "Copied";
        setTimeout(() => (button.textContent = "Copy"), 1500);
      },
    },
    "Copy",
  );
  const box = h("div", {}, h("div", { class: "mx-row" }, h("span", {}, "As Java"), button), text);
  box.querySelector(".mx-row").style.justifyContent = "space-between";
  box.set = (java) => (text.textContent = java);
  root.append(box);
  return box;
}
