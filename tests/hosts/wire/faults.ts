import type { HostError } from "./protocol.ts";
import { RequestFailure } from "./protocol.ts";

/** What becomes of a whole request. */
export interface RequestFate {
  /** The number by which it is refused; null lets it through. */
  readonly refusal: number | null;
  /** Refused only after it was carried out: the answer is lost on its way. */
  readonly isApplied: boolean;
}

const THROUGH: RequestFate = { refusal: null, isApplied: false };

/** What goes wrong in the simulated host, and when. Counts run from the moment of asking, 1 is the next one. */
export class Faults {
  /** Bytes. */
  largestRequest = Infinity;
  largestResponse = Infinity;
  /** Milliseconds before each answer. */
  latency = 0;
  /** Every change is AccessDenied. */
  isReadOnly = false;
  /** Called once when a planned failure of an action has come. */
  afterError: (() => void) | null = null;
  /** How many requests and actions have come so far. */
  requests = 0;
  actions = 0;
  private readonly refused = new Map<number, RequestFate>();
  private readonly failing = new Map<number, HostError>();
  private readonly deeds = new Map<number, () => void>();
  private sessionEndsAt = Infinity;

  /** Is the session lost, so that nothing else of the host answers either? */
  get isLost(): boolean {
    return this.requests + 1 >= this.sessionEndsAt;
  }

  failAction(nth: number, error: HostError): void {
    this.failing.set(this.actions + nth, error);
  }

  /** The nth request from now is not carried out. */
  failRequest(nth: number, code: number): void {
    this.refused.set(this.requests + nth, { refusal: code, isApplied: false });
  }

  /** The nth request from now is carried out, but the caller hears `code`. */
  loseAnswer(nth: number, code: number = RequestFailure.sessionLost): void {
    this.refused.set(this.requests + nth, { refusal: code, isApplied: true });
  }

  /** From the nth request on nothing is carried out any more, until `recover`. */
  loseSession(nth = 1): void {
    this.sessionEndsAt = this.requests + nth;
  }

  /** Somebody does something in the document just before the nth request. */
  meanwhile(nth: number, deed: () => void): void {
    this.deeds.set(this.requests + nth, deed);
  }

  /** The program is opened again: nothing goes wrong any more. */
  recover(): void {
    this.sessionEndsAt = Infinity;
    this.isReadOnly = false;
    this.largestRequest = this.largestResponse = Infinity;
    this.latency = 0;
    for (const planned of [this.refused, this.failing, this.deeds]) planned.clear();
  }

  nextRequest(bytes: number): RequestFate {
    this.requests += 1;
    this.deeds.get(this.requests)?.();
    if (this.requests >= this.sessionEndsAt) {
      return { refusal: RequestFailure.sessionLost, isApplied: false };
    }
    if (bytes > this.largestRequest) return { refusal: RequestFailure.requestTooLarge, isApplied: false };
    return this.refused.get(this.requests) ?? THROUGH;
  }

  /** Throws what this action is to fail with. */
  nextAction(): void {
    this.actions += 1;
    const error = this.failing.get(this.actions);
    if (!error) return;
    this.afterError?.();
    this.afterError = null;
    throw error;
  }
}
