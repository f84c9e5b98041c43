import type { HostObject } from "./host-type.ts";
import type { WireQuery } from "./protocol.ts";
import { invalidArgument } from "./protocol.ts";

/** How the answer to a query names an object that the library may ask for again. */
export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;

type Wanted = Map<string, Wanted>;

/** Answers `load`: the wanted scalars, nested objects, and for a collection its members. */
export function answerQuery(object: HostObject, query: WireQuery, identify: Identify): unknown {
  const wanted: Wanted = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) want(wanted, path);
  const items = object.items();
  if (items === null) return { ...identify(object), ...properties(object, wanted, identify) };
  const from = query.Skip ?? 0;
  const shown = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  return { ...identify(object), ...collection(object, shown, wanted, identify) };
}

function want(wanted: Wanted, path: string): void {
  let level = wanted;
  for (const part of path.split("/").map(pascalCase)) {
    let next = level.get(part);
    if (!next) level.set(part, (next = new Map()));
    level = next;
  }
}

/** The library takes "items/" away itself; where a caller writes it in a nested path it stays. */
function collection(object: HostObject, items: readonly HostObject[], wanted: Wanted, identify: Identify) {
  const ofItems: Wanted = new Map(wanted);
  const own = new Map<string, unknown>();
  const nested = ofItems.get("Items");
  ofItems.delete("Items");
  for (const [name, below] of nested ?? []) ofItems.set(name, below);
  // "count" may be asked of the collection itself.
  for (const name of ofItems.keys()) {
    if (!object.has("scalar", name)) continue;
    own.set(name, object.scalar(name));
    ofItems.delete(name);
  }
  return {
    ...Object.fromEntries(own),
    _Items: items.map((item) => ({ ...identify(item), ...properties(item, ofItems, identify) })),
  };
}

function properties(object: HostObject, wanted: Wanted, identify: Identify): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (wanted.size === 0 || wanted.has("*")) {
    for (const name of object.scalarNames) answer[name] = object.scalar(name);
  }
  for (const [name, below] of wanted) {
    if (name === "*") continue;
    if (object.has("scalar", name)) answer[name] = object.scalar(name);
    else if (object.has("object", name)) answer[name] = nestedAnswer(object.object(name), below, identify);
    else throw invalidArgument(`${object.typeName}.${name}`);
  }
  return answer;
}

function nestedAnswer(object: HostObject | null, wanted: Wanted, identify: Identify): unknown {
  if (object === null) return null;
  const items = object.items();
  if (items === null) return { ...identify(object), ...properties(object, wanted, identify) };
  return { ...identify(object), ...collection(object, items, wanted, identify) };
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
