import "../hosts/browser/old-browsers.ts";
import { Session } from "../app/session/session.ts";
import { browserCodec } from "../hosts/browser/browser-codec.ts";
import type { Channel } from "../ports/pane.ts";
import type { Watch } from "../ports/progress.ts";
import { serveSession } from "./session/serve.ts";

// The same script serves both ways: as a worker it answers on its own scope; where no worker can be made the page
// loads it as an ordinary script and hands it one end of a MessageChannel.
declare global {
  var yutiaoServe: ((port: MessagePort) => void) | undefined;
}

const newSession = (watch: Watch) => new Session({ codec: browserCodec(), watch });

if (typeof document === "undefined") {
  serveSession(self as unknown as Channel, newSession);
} else {
  globalThis.yutiaoServe = (port) => {
    serveSession(port, newSession);
    port.start();
  };
}
