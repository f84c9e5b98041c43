import { HostError, invalidArgument } from "./protocol.ts";

/** What a simulated host answers for one kind of object; names as on the wire, PascalCase. */
export interface Members<T> {
  /** Properties that `load` reads. */
  readonly scalars?: Readonly<Record<string, (model: T) => unknown>>;
  /** Those of them that may be set. */
  readonly setters?: Readonly<Record<string, (model: T, value: unknown) => void>>;
  /** Properties that are objects of their own; null is a null object. */
  readonly objects?: Readonly<Record<string, (model: T) => HostObject | null>>;
  /** Give a plain value or a HostObject. null from a method named …OrNullObject is a null object. */
  readonly methods?: Readonly<Record<string, (model: T, args: readonly unknown[]) => unknown>>;
  /** Methods beside Get…, Is…, Activate, Select and Search that a read-only document allows. */
  readonly harmless?: readonly string[];
  /** The indexer `getItem(key)` of a collection. */
  readonly item?: (model: T, key: unknown) => HostObject | null;
  /** The members of a collection. */
  readonly items?: (model: T) => readonly HostObject[];
  /** Identity inside a collection; absent for objects that are known by reference only. */
  readonly id?: (model: T) => string | number;
  /** The library keeps a reference to such objects while a batch runs (Range, everything of Word). */
  readonly isTracked?: boolean;
}

/** One object of the simulated host as the wire sees it. */
export interface HostObject {
  readonly typeName: string;
  readonly isTracked: boolean;
  readonly scalarNames: readonly string[];
  has(kind: "scalar" | "object", name: string): boolean;
  /** `Id`, where there is one. */
  identity(): Readonly<Record<string, unknown>>;
  scalar(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  item(key: unknown): HostObject | null;
  /** null for anything but a collection. */
  items(): readonly HostObject[] | null;
  /** Does calling this change the document? */
  changes(method: string): boolean;
}

export interface HostType<T> {
  /** As the real library calls its class, "Excel.Range": the conformance test looks it up there. */
  readonly name: string;
  readonly members: Members<T>;
  of(model: T): HostObject;
  /** The model behind an argument; InvalidArgument when it is another type's. */
  modelOf(value: unknown): T;
}

const HARMLESS = /^(?:_|Get|Is|Activate$|Select$|Search$)/;
const models = new WeakMap<object, { readonly type: unknown; readonly model: unknown }>();

/** Makes a kind of host object out of a plain table of its members. */
export function hostType<T>(name: string, members: Members<T>): HostType<T> {
  const missing = (member: string) =>
    new HostError("ApiNotFound", `The stand-in's ${name} has no ${member}`, 404, `${name}.${member}`);
  const type: HostType<T> = {
    name,
    members,
    of(model) {
      const object = boundObject(name, members, model, missing);
      models.set(object, { type, model });
      return object;
    },
    modelOf(value) {
      const known = typeof value === "object" && value !== null ? models.get(value) : undefined;
      if (known?.type !== type) throw invalidArgument(`expected ${name}`);
      return known.model as T;
    },
  };
  return type;
}

function boundObject<T>(
  typeName: string,
  members: Members<T>,
  model: T,
  missing: (member: string) => HostError,
): HostObject {
  const { scalars = {}, setters = {}, objects = {}, methods = {}, harmless = [] } = members;
  return {
    typeName,
    isTracked: members.isTracked === true,
    scalarNames: Object.keys(scalars),
    has: (kind, name) => Object.hasOwn(kind === "scalar" ? scalars : objects, name),
    identity: () => (members.id ? { Id: members.id(model) } : {}),
    scalar(name) {
      if (!Object.hasOwn(scalars, name)) throw missing(name);
      return scalars[name]!(model);
    },
    set(name, value) {
      if (!Object.hasOwn(setters, name)) throw missing(`settable ${name}`);
      setters[name]!(model, value);
    },
    object(name) {
      if (!Object.hasOwn(objects, name)) throw missing(name);
      return objects[name]!(model);
    },
    call(name, args) {
      if (!Object.hasOwn(methods, name)) throw missing(`${name}()`);
      return methods[name]!(model, args);
    },
    item(key) {
      if (!members.item) throw missing("getItem()");
      return members.item(model, key);
    },
    items: () => members.items?.(model) ?? null,
    changes: (method) => !HARMLESS.test(method) && !harmless.includes(method),
  };
}

/** Is it an object of a simulated host (and not a plain value)? */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && models.has(value);
}
