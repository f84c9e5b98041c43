/**
 * What npm packages of ours take for granted and Chromium 90 to 93 (UOS, Kylin) do not have.
 * Our own core does without; entry points of the browser import this file first.
 */
define(Object, "hasOwn", (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
);

for (const type of [Array, String, Object.getPrototypeOf(Uint8Array) as typeof Uint8Array]) {
  define(type.prototype, "at", function (this: ArrayLike<unknown>, index: number) {
    const whole = Math.trunc(index) || 0;
    return this[whole < 0 ? this.length + whole : whole];
  });
}

function define(owner: object, name: string, value: unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}
