/**
 * Runs in the page: `window.benchSettled` becomes the time from the next event of a person until the first frame with a
 * change that can be seen is drawn, and until the last one is, once all is quiet.
 */
export function watchPage() {
  const QUIET_MS = 200;
  const EVENTS = ["pointerdown", "keydown", "input"];
  const { Element, MutationObserver, requestAnimationFrame } = window;
  // Fluent's keyboard navigation puts empty elements before and behind a group, 100 ms after it; nobody sees those.
  const isSeen = (node) => !(node instanceof Element && node.hasAttribute("data-tabster-dummy"));
  const changesWhatIsSeen = ({ type, target, attributeName, oldValue, addedNodes, removedNodes }) => {
    if (type === "childList") return [...addedNodes, ...removedNodes].some(isSeen);
    // React writes the name and type of an input again at every turn, as they were.
    if (type === "attributes") return isSeen(target) && target.getAttribute(attributeName) !== oldValue;
    return true;
  };
  window.benchSettled = new Promise((resolve) => {
    let begun = 0;
    let first = 0;
    let last = 0;
    const begin = (event) => {
      begun ||= event.timeStamp;
    };
    for (const type of EVENTS) window.addEventListener(type, begin, true);
    const observer = new MutationObserver((records) => {
      if (!records.some(changesWhatIsSeen)) return;
      // A task of its own after the frame's: by then it is laid out and painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          last = performance.now();
          first ||= last;
        }),
      );
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeOldValue: true,
      characterData: true,
    });
    const check = () => {
      const now = performance.now();
      if (begun > 0 && now - Math.max(begun, last) > QUIET_MS) {
        observer.disconnect();
        for (const type of EVENTS) window.removeEventListener(type, begin, true);
        // Where nothing changed that can be seen, nobody waited.
        resolve([Math.max(0, first - begun), Math.max(0, last - begun)]);
      } else setTimeout(check, 20);
    };
    check();
  });
}
