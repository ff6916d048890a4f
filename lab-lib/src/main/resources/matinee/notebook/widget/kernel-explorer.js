// A kernel to edit over a poster, and where it responds: from the whole picture to one place, its products and their sum.
import { check, choice, connect, h, panel, segments } from "./explore.js";

const ZOOM = 4;
const DRAG_PX = 6;
const STEP = 0.25;
const SMALL = 0.05;

function render({ model, el }) {
  const stage = connect(model, el, "A kernel over a poster");
  const side = stage.fixed("side");
  const most = stage.fixed("most");
  const kernels = stage.fixed("kernels");
  const grays = stage.fixed("grays").map(unpack);
  let kernel = (stage.knobs().kernel ?? kernels[0].kernel).map((row) => [...row]);
  let view = {};
  let cells = [];
  let dragging = false;

  const seen = picture("The poster in gray");
  const found = picture("Where the kernel responds");
  const original = h("img", { class: "mx-original", alt: "", width: 64, height: 64 });
  const grid = h("div", { class: "mx-kernel", role: "group", "aria-label": "The kernel" });
  const about = h("p", { class: "mx-soft" });
  const reading = h("p", { class: "mx-reading" });
  const products = h("div", { class: "mx-products" });
  const measures = stage.fixed("measures");

  const poster = choice({
    label: "Poster",
    options: stage.fixed("posters"),
    value: stage.knobs().poster ?? stage.fixed("posters")[0],
    onchange: (name) => stage.turn({ poster: name, row: null, column: null }),
  });
  const begin = choice({
    label: "Begin with",
    options: kernels.map((each) => each.name),
    value: stage.knobs().begin ?? kernels[0].name,
    onchange: (name) => {
      about.textContent = named(name).about;
      replace(named(name).kernel, { begin: name, row: null, column: null });
    },
  });
  const measure = segments({
    label: "What is shown",
    options: measures,
    value: stage.knobs().measure ?? measures[0],
    onchange: (name) => stage.turn({ measure: name }),
  });
  const relu = check({
    label: "Set what is below 0 to 0 (ReLU)",
    value: Boolean(stage.knobs().relu),
    onchange: (on) => stage.turn({ relu: on }),
  });
  const size = h("button", { type: "button", onclick: () => replace(kernel.length === 3 ? grown() : cropped()) });
  const take = h("button", { type: "button", onclick: () => replace(template()) }, "Take this patch as kernel");
  const jump = h(
    "button",
    { type: "button", onclick: () => stage.turn({ row: view.best[0], column: view.best[1] }) },
    "Go to the strongest",
  );
  about.textContent = named(stage.knobs().begin).about;

  function named(name) {
    return kernels.find((each) => each.name === name) ?? kernels[0];
  }

  function unpack(text) {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  function grown() {
    const zeros = [0, 0, 0, 0, 0];
    return [[...zeros], ...kernel.map((row) => [0, ...row, 0]), [...zeros]];
  }

  function cropped() {
    return kernel.slice(1, 4).map((row) => row.slice(1, 4));
  }

  /** The patch as it stands out from its own mean, so large that it can be read. */
  function template() {
    const all = view.patch.flat();
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const scale = 2 / Math.max(0.01, ...all.map((value) => Math.abs(value - mean)));
    return view.patch.map((row) => row.map((value) => round((value - mean) * scale)));
  }

  function replace(next, changes = {}) {
    kernel = next.map((row) => [...row]);
    stage.turn({ kernel, ...changes });
    drawKernel();
  }

  function round(value) {
    return Math.max(-most, Math.min(most, Math.round(value * 100) / 100));
  }

  function write(value) {
    return String(Math.round(value * 100) / 100).replace("-", "−");
  }

  /** A canvas on which one place is chosen: by pointing, or by the arrow keys. */
  function picture(label) {
    const canvas = h("canvas", { width: side * ZOOM, height: side * ZOOM, "aria-hidden": "true" });
    const spot = h("div", { class: "mx-spot", "aria-hidden": "true" });
    const frame = h(
      "div",
      {
        class: "mx-seen",
        tabindex: "0",
        role: "application",
        "aria-label": `${label}. Move the kernel by the arrow keys.`,
        onpointerdown: (event) => {
          frame.setPointerCapture(event.pointerId);
          point(event);
        },
        onpointermove: (event) => (event.pointerType === "mouse" || event.buttons > 0) && point(event),
        onkeydown: (event) => {
          const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
          if (by) {
            event.preventDefault();
            const times = event.shiftKey ? 8 : 1;
            place(view.row + times * by[0], view.column + times * by[1]);
          }
        },
      },
      canvas,
      spot,
    );

    function point(event) {
      const box = canvas.getBoundingClientRect();
      const half = (kernel.length - 1) / 2;
      place(
        Math.floor(((event.clientY - box.top) / box.height) * side) - half,
        Math.floor(((event.clientX - box.left) / box.width) * side) - half,
      );
    }

    frame.draw = (width, colorOf) => {
      const half = (side - width) / 2;
      const image = new ImageData(side, side);
      for (let n = 0; n < width * width; n++) {
        const at = 4 * ((Math.floor(n / width) + half) * side + (n % width) + half);
        image.data.set([...colorOf(n), 255], at);
      }
      createImageBitmap(image).then((map) => {
        const context = canvas.getContext("2d");
        context.imageSmoothingEnabled = false;
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.drawImage(map, 0, 0, canvas.width, canvas.height);
      });
    };
    frame.mark = (row, column, width) => {
      spot.style.top = `${(100 * row) / side}%`;
      spot.style.left = `${(100 * column) / side}%`;
      spot.style.width = spot.style.height = `${(100 * width) / side}%`;
    };
    return frame;
  }

  function place(row, column) {
    const last = side - kernel.length;
    const [r, c] = [row, column].map((value) => Math.max(0, Math.min(last, value)));
    if (r !== view.row || c !== view.column) {
      view = { ...view, row: r, column: c };
      stage.turn({ row: r, column: c });
    }
  }

  /** A weight: typed, turned by the arrow keys, or dragged up and down. */
  function cell(row, column) {
    let from = null;
    const input = h("input", {
      type: "text",
      inputmode: "decimal",
      role: "spinbutton",
      "aria-label": `Weight in row ${row + 1}, column ${column + 1}`,
      "aria-valuemin": -most,
      "aria-valuemax": most,
      onchange: () => {
        const typed = Number(input.value.trim().replace("−", "-").replace(",", "."));
        set(row, column, Number.isFinite(typed) ? typed : kernel[row][column]);
      },
      onkeydown: (event) => {
        const by = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 1, PageDown: -1 }[event.key];
        if (by) {
          event.preventDefault();
          set(row, column, kernel[row][column] + (event.shiftKey ? Math.sign(by) * SMALL : by));
        }
      },
      onpointerdown: (event) => {
        from = { y: event.clientY, weight: kernel[row][column] };
        input.setPointerCapture(event.pointerId);
      },
      onpointermove: (event) => {
        if (from && (dragging || Math.abs(event.clientY - from.y) > DRAG_PX / 2)) {
          dragging = true;
          event.preventDefault();
          set(row, column, from.weight + Math.round((from.y - event.clientY) / DRAG_PX) * STEP);
        }
      },
      onpointerup: () => {
        from = null;
        if (!dragging) {
          input.select();
        }
        dragging = false;
      },
      onpointercancel: () => {
        from = null;
        dragging = false;
      },
    });
    return input;
  }

  function set(row, column, value) {
    kernel[row][column] = round(value);
    stage.turn({ kernel });
    drawKernel();
  }

  function drawKernel() {
    const width = kernel.length;
    if (cells.length !== width * width) {
      cells = kernel.flatMap((row, r) => row.map((_, c) => cell(r, c)));
      grid.replaceChildren(...cells);
      grid.style.gridTemplateColumns = `repeat(${width}, minmax(0, 1fr))`;
    }
    const strongest = Math.max(1, ...kernel.flat().map(Math.abs));
    cells.forEach((input, n) => {
      const weight = kernel[Math.floor(n / width)][n % width];
      input.value = write(weight);
      input.setAttribute("aria-valuenow", weight);
      input.style.background = tint(weight / strongest);
    });
    const sum = kernel.flat().reduce((all, weight) => all + weight, 0);
    size.textContent = width === 3 ? "Make it 5 × 5" : "Make it 3 × 3";
    total.textContent = `The weights add up to ${write(sum)}: a flat patch of white gives ${write(sum)}.`;
  }

  function tint(share) {
    return share < 0
      ? `color-mix(in srgb, #e69f00 ${Math.round(-60 * share)}%, var(--mx-page))`
      : `color-mix(in srgb, var(--mx-blue) ${Math.round(60 * share)}%, var(--mx-page))`;
  }

  const total = h("p", { class: "mx-soft" });

  function drawPictures() {
    const gray = grays[Math.max(0, stage.fixed("posters").indexOf(poster.querySelector("select").value))];
    seen.draw(side, (n) => [gray[n], gray[n], gray[n]]);
    const response = unpack(view.response);
    const hue = (value) => (value < 0 ? [230, 159, 0] : [0, 114, 178]);
    found.draw(view.side, (n) => {
      const value = (response[n] - 128) / 127;
      return hue(value).map((channel) => Math.round(255 + Math.min(1, Math.abs(value)) * (channel - 255)));
    });
    original.src = stage.fixed("pictures")[stage.fixed("posters").indexOf(poster.querySelector("select").value)];
  }

  function drawPlace() {
    const width = view.kernel.length;
    seen.mark(view.row, view.column, width);
    found.mark(view.row + (width - 1) / 2, view.column + (width - 1) / 2, 1);
    const table = (name, rows) =>
      h(
        "table",
        {},
        h("caption", {}, name),
        ...rows.map((row) => h("tr", {}, ...row.map((value) => h("td", {}, write(value))))),
      );
    const each = view.kernel.map((row, r) => row.map((weight, c) => weight * view.patch[r][c]));
    products.replaceChildren(
      table("patch", view.patch),
      h("span", { "aria-hidden": "true" }, "×"),
      table("kernel", view.kernel),
      h("span", { "aria-hidden": "true" }, "="),
      table("products", each),
    );
    const sum = each.flat().reduce((all, value) => all + value, 0);
    const place = `Row ${view.row + 1}, column ${view.column + 1}: the products add up to ${write(sum)}.`;
    const shown = (stage.knobs().measure ?? measures[0]) === measures[0] ? "" : ` Normalized: ${view.value.replace("-", "−")}.`;
    reading.textContent = place + shown + ` Strongest anywhere: ${view.strongest.replace("-", "−")}.`;
  }

  stage.root.append(
    h(
      "div",
      { class: "mx-body" },
      h(
        "div",
        { class: "mx-panel mx-controls" },
        h("div", {}, poster, h("div", { class: "mx-row" }, original, h("span", { class: "mx-soft" }, "The kernel sees it in gray."))),
        h("div", {}, begin, about),
        h("div", {}, grid, total),
        h("div", { class: "mx-row" }, size, take, jump),
        h("div", {}, measure, relu),
        h(
          "p",
          { class: "mx-soft mx-across" },
          "Drag a weight up or down, type it, or use the arrow keys; Shift makes the steps small. Point at a picture, or move there by the arrow keys.",
        ),
      ),
      h(
        "div",
        { class: "mx-result" },
        h("div", { class: "mx-pair" }, panel("The poster in gray", seen), panel("Where the kernel responds", found)),
        h("div", { class: "mx-panel" }, reading, products),
      ),
    ),
  );
  drawKernel();
  return stage.onView((now) => {
    view = now;
    if (!dragging && !stage.root.contains(stage.root.querySelector(".mx-kernel input:focus")) && now.kernel.length !== kernel.length) {
      kernel = now.kernel.map((row) => [...row]);
      drawKernel();
    }
    drawPictures();
    drawPlace();
  });
}

export default { render };
