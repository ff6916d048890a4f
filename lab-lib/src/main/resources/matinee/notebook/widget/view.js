// Shows HTML and other HTML in its place: a picture is swapped when it is ready to be painted, what was unfolded stays so, and
// the room that was once taken is kept.
function render({ model, el }) {
  el.classList.add("matinee-view");
  const words = el.appendChild(document.createElement("div"));
  words.className = "matinee-words";
  words.setAttribute("role", "status");
  const stage = el.appendChild(document.createElement("div"));
  stage.className = "jp-RenderedHTMLCommon";
  let latest = 0;

  async function show() {
    const mine = ++latest;
    const next = document.createElement("template");
    next.innerHTML = model.get("html") ?? "";
    const images = [...next.content.querySelectorAll("img")];
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    if (mine !== latest) {
      return;
    }
    const unfolded = [...stage.querySelectorAll("details")].map((part) => part.open);
    next.content.querySelectorAll("details").forEach((part, n) => {
      part.open = unfolded[n] ?? part.open;
    });
    stage.style.minHeight = `${stage.offsetHeight}px`;
    stage.replaceChildren(next.content);
    stage.dataset.drawn = String(mine);
    words.textContent = mine > 1 ? (model.get("words") ?? "") : "";
  }

  model.on("change:html", show);
  show();
}

export default { render };
