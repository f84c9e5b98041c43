import type { BrowserContext } from "playwright-core";
import type { PageHost } from "./in-page.ts";
import { installHost } from "./in-page.ts";
import type { HostSession } from "./session.ts";

const APP_TYPES = { Excel: 1, Word: 2 } as const;

/**
 * Makes every page of the context run inside the simulated host: the page has the real `window.external`, the host itself
 * lives in this process, as Office is another process than its pane. Call it before the first page opens; office.js keeps
 * what it learned in sessionStorage, so each test needs a context of its own.
 */
export async function hostIntoContext(context: BrowserContext, session: HostSession): Promise<void> {
  const { name, requirementSets } = session.host;
  const description: PageHost = {
    hostInfo: `${name}|Win32|16.01|zh-CN|||disableLogging|0`,
    appType: APP_TYPES[name],
    matrix: JSON.stringify(requirementSets),
    settings: [...session.settings],
    isReadOnly: session.faults.isReadOnly,
  };
  await context.exposeFunction("yutiaoHostAnswer", (text: string) => session.answer(text));
  await context.exposeFunction("yutiaoHostSettings", (entries: [string, string][]) => {
    session.settings.clear();
    for (const [key, value] of entries) session.settings.set(key, value);
    return 0;
  });
  await context.exposeFunction("yutiaoHostCopy", () => {
    const bytes = session.faults.isLost ? null : (session.host.copy?.() ?? null);
    return bytes && Buffer.from(bytes).toString("base64");
  });
  await context.addInitScript(installHost, description);
  session.listeners.add(({ type, target, json }) => {
    for (const page of context.pages()) {
      const tell = (event: [number, string, string]) =>
        (
          globalThis as unknown as { yutiaoHostEvent?(...event: [number, string, string]): void }
        ).yutiaoHostEvent?.(...event);
      void page.evaluate(tell, [type, target, json] as [number, string, string]);
    }
  });
}
