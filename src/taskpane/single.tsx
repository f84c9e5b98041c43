import "../hosts/browser/old-browsers.ts";
import { browserHost } from "../hosts/browser/host.ts";
import { paneElement, startPane } from "./start-pane.tsx";

// The single file is opened by double-click in a browser, never by Office: Excel's and Word's doors stay out of it.
void startPane(paneElement(), browserHost());
