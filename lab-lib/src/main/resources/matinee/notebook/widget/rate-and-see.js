// Stars to the left, recommendations to the right: each star changes the list.
import { choice, connect, fresh, h, poster, s } from "./explore.js";

const SLIDE_MS = 260;
const STAR = "M12 2.6l2.9 6 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z";

function render({ model, el }) {
  const stage = connect(model, el, "Rate and see");
  const scale = stage.fixed("scale");
  const stars = () => stage.knobs().stars ?? stage.fixed("stars") ?? {};
  const ask = h("ol", { class: "mx-ask", "aria-label": "Movies to rate" });
  const list = h("ol", { class: "mx-list", "aria-label": "Recommended movies" });
  const count = h("span", { class: "mx-soft" });
  const unit = h("span", { class: "mx-soft" });
  const note = h("p", { class: "mx-about" });
  let asked = "";
  let ranks = new Map();

  function rate(movie, value) {
    const given = { ...stars() };
    if (value === 0) {
      delete given[movie.id];
    } else {
      given[movie.id] = value;
    }
    stage.turn({ stars: given });
    drawStars();
  }

  function starsOf(movie) {
    const gradient = fresh("mx");
    const places = [1, 2, 3, 4, 5].map((n) => {
      const full = s("path", { d: STAR, class: "mx-full" });
      const clip = s("rect", { x: 0, y: 0, width: 0, height: 24 });
      const id = `${gradient}-${n}`;
      full.setAttribute("clip-path", `url(#${id})`);
      const button = h(
        "button",
        {
          type: "button",
          tabindex: "-1",
          "aria-hidden": "true",
          onclick: () => rate(movie, value() === n && scale.step < 1 ? n - 0.5 : Math.max(scale.min, n)),
        },
        s("svg", { viewBox: "0 0 24 24" }, s("clipPath", { id }, clip), s("path", { d: STAR, class: "mx-empty" }), full),
      );
      return { button, clip, n };
    });
    const value = () => stars()[movie.id] ?? 0;
    const clear = h(
      "button",
      {
        type: "button",
        tabindex: "-1",
        class: "mx-clear",
        "aria-label": `Take the stars of ${movie.title} back`,
        title: "Take the stars back",
        onclick: () => rate(movie, 0),
      },
      "×",
    );
    const box = h(
      "div",
      {
        class: "mx-stars",
        role: "slider",
        tabindex: "0",
        "aria-label": `Your stars for ${movie.title}`,
        "aria-valuemin": 0,
        "aria-valuemax": scale.max,
        title: "Click a star; click it again for half a star less. Or use the arrow keys; Delete takes the stars back.",
        onkeydown: (event) => key(event),
      },
      ...places.map((place) => place.button),
      clear,
    );

    function key(event) {
      const now = value();
      const next = {
        ArrowRight: now === 0 ? scale.min : now + scale.step,
        ArrowUp: now === 0 ? scale.min : now + scale.step,
        ArrowLeft: now - scale.step,
        ArrowDown: now - scale.step,
        Home: scale.min,
        End: scale.max,
        Delete: 0,
        Backspace: 0,
        0: 0,
      }[event.key] ?? (/^[1-5]$/.test(event.key) ? Number(event.key) : undefined);
      if (next !== undefined) {
        event.preventDefault();
        rate(movie, next < scale.min ? 0 : Math.min(scale.max, next));
      }
    }

    box.draw = () => {
      const now = value();
      places.forEach(({ clip, n }) => clip.setAttribute("width", 24 * Math.max(0, Math.min(1, now - n + 1))));
      box.toggleAttribute("data-rated", now > 0);
      box.setAttribute("aria-valuenow", now);
      box.setAttribute("aria-valuetext", now === 0 ? "not rated" : `${now} of ${scale.max} stars`);
    };
    return box;
  }

  function drawAsk(movies) {
    const key = JSON.stringify(movies.map((movie) => movie.id));
    if (key !== asked) {
      asked = key;
      ask.replaceChildren(
        ...movies.map((movie) =>
          h(
            "li",
            {},
            poster(movie),
            h(
              "div",
              { class: "mx-movie" },
              h("div", { class: "mx-title", title: movie.title }, movie.title),
              h("div", { class: "mx-genres", title: movie.genres }, movie.genres),
            ),
            starsOf(movie),
          ),
        ),
      );
      if (movies.length === 0) {
        ask.append(h("li", { class: "mx-soft" }, "No movie of that title. Try fewer letters."));
      }
    }
    drawStars();
  }

  function drawStars() {
    ask.querySelectorAll(".mx-stars").forEach((box) => box.draw());
    const rated = Object.keys(stars()).length;
    count.textContent = rated === 0 ? "none rated yet" : rated === 1 ? "1 rated" : `${rated} rated`;
    over.disabled = rated === 0;
  }

  function drawList(movies, shownUnit) {
    const before = new Map([...list.children].map((row) => [row.dataset.id, row.getBoundingClientRect().top]));
    const isFirst = ranks.size === 0;
    list.replaceChildren(
      ...movies.map((movie, rank) => {
        const id = String(movie.id);
        const old = ranks.get(id);
        const way = isFirst || old === rank ? "" : old === undefined || old > rank ? "up" : "down";
        const moved = way === "" ? "" : old === undefined ? "new" : way === "up" ? `▲ ${old - rank}` : `▼ ${rank - old}`;
        return h(
          "li",
          { "data-id": id },
          poster(movie),
          h(
            "div",
            { class: "mx-movie" },
            h("div", { class: "mx-title", title: `${movie.title} · ${movie.genres}` }, movie.title),
            h("div", { class: "mx-because", title: `because ${movie.because}` }, `because ${movie.because}`),
          ),
          h("div", { class: "mx-score" }, movie.score, h("span", { class: "mx-move", "data-way": way }, moved)),
        );
      }),
    );
    ranks = new Map(movies.map((movie, rank) => [String(movie.id), rank]));
    unit.textContent = shownUnit ?? "";
    if (!isFirst && !stage.isStill()) {
      [...list.children].forEach((row) => slide(row, before.get(row.dataset.id)));
    }
  }

  function slide(row, from) {
    const by = from === undefined ? 0 : from - row.getBoundingClientRect().top;
    if (from === undefined) {
      row.animate([{ opacity: 0 }, { opacity: 1 }], { duration: SLIDE_MS });
    } else if (by !== 0) {
      row.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], { duration: SLIDE_MS, easing: "ease-out" });
    }
  }

  const find = h("input", {
    type: "search",
    placeholder: "Find a movie …",
    "aria-label": "Find a movie to rate",
    value: stage.knobs().find ?? "",
    oninput: () => stage.turn({ find: find.value }),
  });
  const others = h(
    "button",
    {
      type: "button",
      onclick: () => {
        find.value = "";
        stage.turn({ page: ((stage.knobs().page ?? 0) + 1) % stage.fixed("pages"), find: "" });
      },
    },
    "Ten others",
  );
  const over = h(
    "button",
    {
      type: "button",
      onclick: () => {
        stage.turn({ stars: {}, page: 0, find: "" });
        find.value = "";
        drawStars();
      },
    },
    "Start over",
  );
  const models = stage.fixed("models") ?? [];
  const chooser = choice({
    label: "Recommended by",
    options: models.map((each) => each.name),
    value: stage.knobs().model ?? models[0]?.name,
    onchange: (name) => stage.turn({ model: name }),
  });
  stage.root.append(
    h(
      "div",
      { class: "mx-body mx-halves" },
      h(
        "div",
        { class: "mx-panel" },
        h("div", { class: "mx-row", style: "justify-content:space-between" }, h("h3", {}, "Rate what you know"), count),
        h("div", { class: "mx-row", style: "margin:6px 0" }, h("div", { style: "flex:1 1 9em" }, find), others, over),
        ask,
      ),
      h(
        "div",
        { class: "mx-panel" },
        chooser,
        note,
        h("div", { class: "mx-row", style: "justify-content:space-between;margin-top:4px" }, h("h3", {}, "For you"), unit),
        list,
      ),
    ),
  );
  return stage.onView((view) => {
    const chosen = models.find((each) => each.name === (stage.knobs().model ?? models[0]?.name));
    note.textContent = view.note || (chosen?.about ?? "");
    drawAsk(view.ask ?? []);
    drawList(view.list ?? [], view.unit);
  });
}

export default { render };
