// Two pairs of hands for the same work: one has a mouse, the other nothing but a keyboard.
import assert from "node:assert/strict";
import { focusLook, focusPlace, nameOf } from "./focus.mjs";

/** Most presses of a key on the way to one control: twice the stops of the longest step. */
const MOST_PRESSES = 160;

/** The bar above the steps is gone; the one among them only shows how many have reported. */
const idle = (page) => page.waitForFunction(() => !document.querySelector("[role=progressbar]:not(main *)"));

/** What a person with a mouse does. */
export function mouse(page) {
  return {
    press: async (control) => {
      await control.click();
      await idle(page);
    },
    write: (box, text) => box.fill(text),
    key: (box, name) => box.press(name),
    async choose(button, files) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
      await chooser.setFiles(files);
      await idle(page);
    },
    async pick(list, option) {
      await list.click();
      await option.click();
      await idle(page);
    },
  };
}

/**
 * What a person without a mouse does. Every control is reached by Tab and the arrow keys from where the focus is, has to
 * look otherwise while it has the focus, and after each action the focus has to be somewhere.
 */
export function keyboard(page) {
  const unseen = new Set();
  // From now on the driver catches dialogs: a key is quicker than its getting ready for one.
  page.on("filechooser", () => undefined);
  const press = (name) => page.keyboard.press(name);

  async function reach(control) {
    await control.waitFor();
    const target = await control.elementHandle();
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      const { here, nowhere, key } = await target.evaluate(focusPlace);
      if (here) return;
      await move(key, nowhere);
    }
    const at = await page.evaluateHandle(() => document.activeElement);
    assert.fail(`${MOST_PRESSES} keys do not reach ${control}; the focus is at ${await at.evaluate(nameOf)}`);
  }

  /** One key; what loses the focus by it has to look otherwise than while it had it. */
  async function move(key, nowhere) {
    const active = await page.evaluateHandle(() => document.activeElement);
    const look = await active.evaluate(focusLook);
    await press(key);
    if (!nowhere && (await active.evaluate(focusLook)) === look) unseen.add(await active.evaluate(nameOf));
  }

  /** The work is done, and whoever goes on typing is somewhere. */
  async function settled(control) {
    await idle(page);
    const somewhere = () => document.activeElement !== null && document.activeElement !== document.body;
    await page.waitForFunction(somewhere, undefined, { timeout: 2000 }).catch(() => {
      assert.fail(`the focus is lost after ${control}`);
    });
  }

  async function act(control, name) {
    await reach(control);
    await press(name);
    await settled(control);
  }

  return {
    press: (control) => act(control, "Enter"),
    key: act,
    async write(box, text) {
      await reach(box);
      await press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    },
    async choose(button, files) {
      await reach(button);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("Enter")]);
      await chooser.setFiles(files);
      await settled(button);
    },
    async pick(list, option) {
      await reach(list);
      await press("Enter");
      await option.waitFor();
      const wanted = await option.getAttribute("id");
      for (let presses = 0; presses < MOST_PRESSES; presses++) {
        const chosen = () => document.activeElement.getAttribute("aria-activedescendant");
        if ((await page.evaluate(chosen)) === wanted) break;
        await press("ArrowDown");
      }
      await press("Enter");
      await settled(list);
    },
    checkVisible: () =>
      assert.deepEqual([...unseen], [], "controls that do not show that they have the focus"),
  };
}
