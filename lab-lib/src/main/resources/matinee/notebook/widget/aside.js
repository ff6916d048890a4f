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

// ipywidgets draws its labels, but does not tell screen readers what they belong to, nor the value of a slider over powers.
function nameControls(root) {
  const set = (node, name, value) => {
    if (node && node.getAttribute(name) !== value) {
      node.setAttribute(name, value);
    }
  };
  for (const control of root.querySelectorAll(".widget-slider, .widget-radio, .widget-hprogress")) {
    const label = control.querySelector(".widget-label")?.textContent ?? "";
    const handle = control.querySelector(".noUi-handle");
    const readout = control.querySelector(".widget-readout");
    set(handle, "aria-label", label);
    set(handle, "aria-valuetext", readout?.textContent ?? "");
    set(readout, "role", "textbox");
    set(readout, "aria-label", `${label}, as a number`);
    if (control.classList.contains("widget-radio")) {
      set(control, "role", "radiogroup");
      set(control, "aria-label", label);
    }
    const bar = control.querySelector(".progress");
    set(bar, "role", "progressbar");
    set(bar, "aria-label", label);
    set(bar, "aria-valuenow", String(parseInt(bar?.firstElementChild?.style.width || "0", 10)));
  }
}

function keepNamed(el, frames = 300) {
  const root = el.closest(".matinee-live");
  if (!root) {
    const wait = frames > 0 ? requestAnimationFrame(() => (stop = keepNamed(el, frames - 1))) : 0;
    let stop = () => cancelAnimationFrame(wait);
    return () => stop();
  }
  const observer = new MutationObserver(() => nameControls(root));
  const changes = ["aria-valuetext", "style"];
  observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: changes });
  nameControls(root);
  return () => observer.disconnect();
}

function render({ model, el }) {
  const letKeysGo = keepKeys(el);
  const stopNaming = keepNamed(el);
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
    stopNaming();
  };
}

export default { render };
