// Stands below each widget: tells how a listener failed, what it printed, and that it takes long, with a button that stops it.
const STOP_AFTER_MS = 850;

// Keys pressed inside the widget are the widget's: else JupyterLab takes the arrows, to move between cells. Its shortcuts with
// Ctrl or Cmd, and the one that runs the cell, stay its own.
function keepKeys(el) {
  function decide(event) {
    if (el.closest(".matinee-live")?.contains(event.target)) {
      const isLabs = event.ctrlKey || event.metaKey || (event.shiftKey && event.key === "Enter");
      event.target.toggleAttribute("data-lm-suppress-shortcuts", !isLabs);
    }
  }
  window.addEventListener("keydown", decide, true);
  return () => window.removeEventListener("keydown", decide, true);
}

function render({ model, el }) {
  const letKeysGo = keepKeys(el);
  el.classList.add("matinee-aside");
  const works = el.appendChild(document.createElement("div"));
  works.className = "matinee-works";
  works.setAttribute("role", "status");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.textContent = "Stop";
  stop.addEventListener("click", () => model.send({ stop: true }));
  const error = el.appendChild(document.createElement("div"));
  error.className = "matinee-error";
  error.setAttribute("role", "alert");
  const said = el.appendChild(document.createElement("pre"));
  said.setAttribute("aria-live", "polite");
  let late;

  function showWork() {
    clearTimeout(late);
    works.replaceChildren(...(model.get("works") ? ["Working …"] : []));
    if (model.get("works")) {
      late = setTimeout(() => works.append(stop), STOP_AFTER_MS);
    }
  }

  function showNotes() {
    const lines = model.get("lines") ?? [];
    error.replaceChildren(model.get("error") ?? "");
    if (lines.length > 0) {
      const more = error.appendChild(document.createElement("details"));
      more.appendChild(document.createElement("summary")).textContent = "Where";
      more.appendChild(document.createElement("pre")).textContent = lines.join("\n");
    }
    said.textContent = model.get("said") ?? "";
  }

  model.on("change:works", showWork);
  for (const name of ["error", "lines", "said"]) {
    model.on("change:" + name, showNotes);
  }
  showWork();
  showNotes();
  return () => {
    clearTimeout(late);
    letKeysGo();
  };
}

export default { render };
