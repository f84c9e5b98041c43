import { useEffect } from "react";
import type { RefObject } from "react";

/** Where the focus was: the element, and the way up from it with its place among its siblings at each turn. */
interface Place {
  readonly element: HTMLElement;
  readonly way: readonly { readonly parent: Element; readonly at: number }[];
}

const CONTROLS = "button, a[href], input, select, textarea, [tabindex]";

/**
 * Nobody who works by keyboard is thrown back to the top of the page: where the control that had the focus is switched
 * off while work goes on, it gets the focus back afterwards; where it is gone, the nearest thing gets it, and where the
 * whole step is another one, its heading.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, isBusy: () => boolean): void {
  useEffect(() => {
    const { current: page } = root;
    if (!page) return;
    let place: Place | null = null;
    // Lists and menus come and go; the place to keep is that of what opened them.
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest("[data-portal-node]"))
        place = placeOf(target, page);
    };
    // A click into nowhere takes the focus away on purpose; a click on a control gives it a new place at once.
    const forget = () => {
      place = null;
    };
    let asked: number | undefined;
    const restore = () => {
      asked = undefined;
      if (!place || isBusy() || !document.hasFocus() || !isNowhere(document.activeElement)) return;
      const { element } = place;
      if (element.isConnected && !element.matches(":disabled")) element.focus({ preventScroll: true });
      else nearest(place)?.focus();
    };
    // Only once all is at rest: on its way from one control to another the focus is nowhere, too.
    const watch = new MutationObserver(() => {
      asked ??= window.setTimeout(restore);
    });
    watch.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
    page.addEventListener("focusin", remember);
    page.addEventListener("pointerdown", forget);
    return () => {
      watch.disconnect();
      window.clearTimeout(asked);
      page.removeEventListener("focusin", remember);
      page.removeEventListener("pointerdown", forget);
    };
  }, [root, isBusy]);
}

function placeOf(element: HTMLElement, page: HTMLElement): Place {
  const way: { parent: Element; at: number }[] = [];
  for (let one: Element = element; one !== page && one.parentElement; one = one.parentElement) {
    way.push({ parent: one.parentElement, at: Array.from(one.parentElement.children).indexOf(one) });
  }
  return { element, way };
}

/** Browsers differ in when they let go of a control that was switched off. */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.matches(":disabled");
}

/** Undefined while a step is still on its way: the next change of the page asks again. */
function nearest({ way }: Place): HTMLElement | undefined {
  for (const { parent, at } of way) {
    if (!parent.isConnected) continue;
    const own = parent.matches("main, section");
    const found = parent.matches("main") ? undefined : controlNear(parent, at);
    if (found ?? own) return found ?? parent.querySelector<HTMLElement>("h2[tabindex]") ?? undefined;
  }
  return undefined;
}

/** The control at this place among the children, else the next one, else the one before. */
function controlNear(parent: Element, at: number): HTMLElement | undefined {
  const children = Array.from(parent.children);
  const byNearness = [...children.slice(at), ...children.slice(0, at).reverse()];
  return byNearness.flatMap(controlsIn).find((one) => one.getClientRects().length > 0);
}

function controlsIn(element: Element): readonly HTMLElement[] {
  const all = [...(element.matches(CONTROLS) ? [element] : []), ...element.querySelectorAll(CONTROLS)];
  return all.filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && !one.matches(":disabled, [aria-hidden=true], [data-tabster-dummy]"),
  );
}
