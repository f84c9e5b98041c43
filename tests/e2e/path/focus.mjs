// Where the focus is and how it looks; each of these runs inside the page.

/**
 * Which key brings the focus nearer to `target`, as one sees it on the page: arrows among the rows of a list that is one
 * stop of the Tab key, Tab into what an opened row shows, and Tab everywhere else.
 */
export function focusPlace(target) {
  const active = document.activeElement ?? document.body;
  if (active === target) return { here: true };
  const nowhere = active === document.body;
  const before = !nowhere && (active.compareDocumentPosition(target) & 2) !== 0;
  const byTab = { here: false, nowhere, key: before ? "Shift+Tab" : "Tab" };
  if (nowhere || active.matches("input:not([type=checkbox], [type=radio]), select, textarea")) return byTab;

  let list = target.closest("[data-tabster*=mover]");
  while (list && !list.contains(active)) list = list.parentElement.closest("[data-tabster*=mover]");
  const opened = (element) => {
    const found = element.closest("[data-tabster*=groupper]");
    return found && list.contains(found) ? found : null;
  };
  if (list === null || opened(active) !== null) return byTab;
  const rowOf = (element) => element.closest("[role=row]");
  if (opened(target) !== null && rowOf(active)?.nextElementSibling === rowOf(opened(target))) return byTab;
  const sideways = list.matches("[role=tablist]") || (rowOf(target) && rowOf(target) === rowOf(active));
  const [back, on] = sideways ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  return { here: false, nowhere, key: before ? back : on };
}

/** Everything that can show that an element has the focus: its own lines and colours, and those around it. */
export function focusLook(element) {
  const shown = [
    "outlineStyle",
    "outlineWidth",
    "outlineColor",
    "boxShadow",
    "backgroundColor",
    "textDecoration",
  ];
  const drawn = [
    ...shown,
    "borderTopColor",
    "borderBottomColor",
    "borderTopWidth",
    "borderBottomWidth",
    "transform",
  ];
  const looks = [];
  for (let one = element, up = 0; one && up < 3; one = one.parentElement, up++) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(one, part);
      looks.push(drawn.map((name) => style[name]).join(" "));
    }
  }
  return looks.join("\n");
}

/** How a person would call a control. */
export function nameOf(element) {
  const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
  return `${element.tagName.toLowerCase()} ${element.getAttribute("role") ?? ""} “${words.trim().slice(0, 30)}”`;
}
