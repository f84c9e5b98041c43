import "../hosts/browser/old-browsers.ts";
import { browserHost } from "../hosts/browser/host.ts";
import { officeProgram } from "../hosts/office/ready.ts";
import type { PaneHost } from "../ports/pane.ts";
import { paneElement, startPane } from "./start-pane.tsx";

void start();

async function start(): Promise<void> {
  const program = await officeProgram();
  if (program === "word") {
    // The document of Word is read and written on the page itself; nobody else needs what that takes.
    const [{ wordHost }, { startWordPane }] = await Promise.all([
      import(/* webpackChunkName: "word" */ "../hosts/word/host.ts"),
      import(/* webpackChunkName: "word" */ "./word/start.tsx"),
    ]);
    startWordPane(paneElement(), wordHost());
    return;
  }
  await startPane(paneElement(), await hostOf(program));
}

/** What Excel needs a browser never does: it comes as a script of its own. */
async function hostOf(program: "excel" | null): Promise<PaneHost> {
  if (program === null) return browserHost();
  const { excelHost } = await import(/* webpackChunkName: "excel" */ "../hosts/excel/host.ts");
  return excelHost();
}
