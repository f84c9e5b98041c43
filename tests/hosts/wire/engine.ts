import type { Faults } from "./faults.ts";
import type { HostObject } from "./host-type.ts";
import { isHostObject } from "./host-type.ts";
import type {
  RequestBody,
  ResponseBody,
  WireAction,
  WireArguments,
  WirePath,
  WireResult,
} from "./protocol.ts";
import { ActionType, HostError, itemNotFound, PathType } from "./protocol.ts";
import { answerQuery } from "./query.ts";

/** Where a simulated host begins. */
export interface HostRoot {
  readonly root: HostObject;
  /** Objects that the library makes by name: "Microsoft.WordServices.SearchOptions". */
  readonly newObjects?: Readonly<Record<string, () => HostObject>>;
}

/** Carries out requests of the real office.js on the objects of a simulated host. References live as long as the engine. */
export class WireEngine {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  private readonly host: HostRoot;
  private readonly faults: Faults;

  constructor(host: HostRoot, faults: Faults) {
    this.host = host;
    this.faults = faults;
  }

  /** What was done before an error stays done, as in a real host. */
  process(body: RequestBody): ResponseBody {
    const run = new Run(body, this, this.host, this.faults);
    return run.all();
  }

  reference(object: HostObject): string {
    const id = `ref-${this.nextReference++}`;
    this.references.set(id, object);
    return id;
  }

  referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new HostError("InvalidReference", `对象引用已失效。(${id})`, 404);
    return object;
  }

  forget(id: string): void {
    this.references.delete(id);
  }
}

/** One request: its paths are walked once each, in the order in which the actions need them. */
class Run {
  private readonly found = new Map<number, HostObject | null>();
  /** Paths whose object the library wants to keep. */
  private readonly kept = new Map<number, string>();
  private readonly body: RequestBody;
  private readonly engine: WireEngine;
  private readonly host: HostRoot;
  private readonly faults: Faults;

  constructor(body: RequestBody, engine: WireEngine, host: HostRoot, faults: Faults) {
    this.body = body;
    this.engine = engine;
    this.host = host;
    this.faults = faults;
  }

  all(): ResponseBody {
    const results: WireResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.faults.nextAction();
        // Event handlers attach when the result of their trace comes back.
        const isTrace = action.ActionType === ActionType.trace;
        if (isTrace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: isTrace ? null : this.answer(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code, message, location, httpStatusCode } = error;
        const wire = { Code: code, Message: message, Location: location, HttpStatusCode: httpStatusCode };
        return { Results: results, TraceIds: traceIds, Error: { ...wire, ActionIndex: index } };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private answer(action: WireAction): unknown {
    const object = this.objectAt(action.ObjectPathId);
    const path = this.body.ObjectPaths[action.ObjectPathId]!;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.identify(object, this.kept.get(action.ObjectPathId));
      case ActionType.query:
        if (object === null) return null;
        return answerQuery(object, action.QueryInfo ?? {}, (item) =>
          this.identify(item, item === object ? this.kept.get(action.ObjectPathId) : undefined),
        );
      case ActionType.set:
        this.checkWritable(object, true);
        needed(object, path).set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.method:
        // The library keeps what it is given before it knows that it was given nothing.
        if (object === null && action.Name === "_KeepReference") return null;
        return this.call(needed(object, path), action);
      default:
        throw new HostError("NotImplemented", `The stand-in knows no action type ${action.ActionType}`, 501);
    }
  }

  private call(object: HostObject, action: WireAction): unknown {
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      this.kept.set(action.ObjectPathId, this.engine.reference(object));
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.engine.forget(String(args[0]));
      return null;
    }
    this.checkWritable(object, object.changes(action.Name));
    const value = object.call(action.Name, args);
    return isHostObject(value) ? this.identify(value, undefined) : (value ?? null);
  }

  /** Members of a collection that are known by reference only get one with the answer, since no id could find them again. */
  private identify(object: HostObject, kept: string | undefined): Record<string, unknown> {
    const identity = object.identity();
    const isLoose = object.isTracked && this.body.AutoKeepReference === true && !("Id" in identity);
    const reference =
      kept ?? (isLoose && object.items() === null ? this.engine.reference(object) : undefined);
    return { ...identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private objectAt(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `对象路径无效。(${id})`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  private walk(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.host.root;
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.engine.referenced(path.Name);
      case PathType.newObject: {
        const make = this.host.newObjects?.[path.Name];
        if (!make) throw new HostError("ApiNotFound", `The stand-in cannot make ${path.Name}`, 404);
        return make();
      }
    }
    const parent = this.objectAt(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is a null object too.
    if (parent === null) return null;
    return this.member(parent, path);
  }

  private member(parent: HostObject, path: WirePath): HostObject | null {
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.property) return parent.object(path.Name);
    if (path.ObjectPathType === PathType.indexer) {
      const item = parent.item(args[0]);
      if (item === null) throw itemNotFound(String(args[0]));
      return item;
    }
    this.checkWritable(parent, parent.changes(path.Name));
    const value = parent.call(path.Name, args);
    if (isHostObject(value)) return value;
    if (value === null && path.Name.endsWith("OrNullObject")) return null;
    throw itemNotFound(`${parent.typeName}.${path.Name}`);
  }

  private argumentsOf(info: WireArguments | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) =>
      ids[index] ? this.objectAt(ids[index]) : this.argument(value),
    );
  }

  /** An object inside a plain argument comes as {_ObjectPathId}. */
  private argument(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = (value as { readonly _ObjectPathId?: number })._ObjectPathId;
    if (typeof id === "number") return this.objectAt(id);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.argument(inner)]));
  }

  private checkWritable(object: HostObject | null, changes: boolean): void {
    if (!changes || !this.faults.isReadOnly) return;
    throw new HostError("AccessDenied", "您不能执行所请求的操作。", 401, object?.typeName ?? "");
  }
}

function needed(object: HostObject | null, path: WirePath): HostObject {
  if (object === null) throw itemNotFound(path.Name);
  return object;
}
