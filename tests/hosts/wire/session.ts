import type { HostRoot } from "./engine.ts";
import { WireEngine } from "./engine.ts";
import { Faults } from "./faults.ts";
import { hostType } from "./host-type.ts";
import type { RequestBody } from "./protocol.ts";
import { RequestFailure } from "./protocol.ts";

/** The answer to one request: a response body as text, or the number of a refusal. */
export type Reply = { readonly body: string } | { readonly refusal: number };

/** An event as the host tells it: type, id of the object it is about, JSON. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly json: string;
}

export interface HostDescription extends HostRoot {
  readonly name: "Excel" | "Word";
  /** As the host claims them: { ExcelApi: "1.13" }. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** What the document keeps of us, as JSON texts; the object model and Office.context.document.settings share it. */
  readonly settings?: Map<string, string>;
  /** The open document as a file, for hosts that hand it over (getFileAsync). */
  readonly copy?: () => Uint8Array;
}

const addinService = hostType<null>("OfficeCore.AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => null },
  harmless: ["NotifyActionHandlerReady"],
});
const ADDIN_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** A running host program with one document open, whatever way office.js talks to it. */
export class HostSession {
  readonly faults = new Faults();
  readonly settings: Map<string, string>;
  readonly listeners = new Set<(event: HostEvent) => void>();
  readonly host: HostDescription;
  private readonly engine: WireEngine;

  constructor(host: HostDescription) {
    this.host = host;
    this.settings = host.settings ?? new Map();
    const newObjects = { ...host.newObjects, [ADDIN_SERVICE]: () => addinService.of(null) };
    this.engine = new WireEngine({ root: host.root, newObjects }, this.faults);
  }

  async answer(text: string): Promise<Reply> {
    if (this.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
    // Said by the library itself while it starts; no fault is counted for it.
    if (text.includes(ADDIN_SERVICE)) return { body: JSON.stringify(this.process(text)) };
    const { refusal, isApplied } = this.faults.nextRequest(Buffer.byteLength(text));
    if (refusal !== null && !isApplied) return { refusal };
    const body = JSON.stringify(this.process(text));
    if (refusal !== null) return { refusal };
    if (Buffer.byteLength(body) > this.faults.largestResponse)
      return { refusal: RequestFailure.responseTooLarge };
    return { body };
  }

  raise(type: number, target: string, message: unknown): void {
    const event = { type, target, json: JSON.stringify(message) };
    for (const listener of this.listeners) listener(event);
  }

  supports(set: string, version: string): boolean {
    const claimed = this.host.requirementSets[set];
    return claimed !== undefined && compareVersions(claimed, version) >= 0;
  }

  private process(text: string) {
    return this.engine.process(JSON.parse(text) as RequestBody);
  }
}

function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
