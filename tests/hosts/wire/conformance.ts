import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { HostType } from "./host-type.ts";

/** The classes of the real library, by their name without the host's: "Worksheet". */
export type RealClasses = Readonly<Record<string, { readonly prototype: object } | undefined>>;

type NamedType = Pick<HostType<never>, "name" | "members">;

/** Complaints about a kind of host object: members that the real class does not have, or does not let anybody set. */
export function differencesFrom(classes: RealClasses, { name, members }: NamedType): string[] {
  const short = name.slice(name.indexOf(".") + 1);
  const prototype = classes[short]?.prototype as Record<string, unknown> | undefined;
  if (!prototype) return [`${name} is no class of the library`];
  const { scalars = {}, setters = {}, objects = {}, methods = {} } = members;
  const known = [...Object.keys(scalars), ...Object.keys(objects), ...Object.keys(methods)];
  const missing = known.filter((member) => !(camelCase(member) in prototype));
  const scalarNames = prototype["_scalarPropertyNames"] as readonly string[] | undefined;
  const updateable = prototype["_scalarPropertyUpdateable"] as readonly boolean[] | undefined;
  const fixed = Object.keys(setters).filter((member) => {
    const at = scalarNames?.indexOf(camelCase(member)) ?? -1;
    return updateable?.[at] !== true;
  });
  return [
    ...missing.map((member) => `${name}.${member} does not exist`),
    ...fixed.map((member) => `${name}.${member} cannot be set`),
  ];
}

/** Private names begin with "_" and keep their case. */
function camelCase(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Every member of Office's classes that the sources of a folder use, as "Class.member", found by the compiler: the types
 * of @types/office-js describe more than the library on npm has, and what is missing there would compile and then crash.
 */
export function membersUsed(folder: string, namespace: "Excel" | "Word"): string[] {
  const directory = path.join(root, folder);
  const files = readdirSync(directory).filter((name) => name.endsWith(".ts"));
  const program = ts.createProgram(
    files.map((name) => path.join(directory, name)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      types: ["office-js"],
      typeRoots: [path.join(root, "node_modules/@types")],
      allowImportingTsExtensions: true,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    },
  );
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    const member = memberAt(node, checker);
    if (member?.startsWith(`${namespace}.`)) used.add(member.slice(namespace.length + 1));
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) {
    if (path.dirname(source.fileName) === directory) visit(source);
  }
  return [...used].sort();
}

/** "Excel.Range.values" for `range.values` and for `const { values } = range`. */
function memberAt(node: ts.Node, checker: ts.TypeChecker): string | null {
  const symbol = ts.isPropertyAccessExpression(node)
    ? checker.getSymbolAtLocation(node.name)
    : ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)
      ? checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText())
      : undefined;
  const declaration = symbol?.declarations?.find(({ parent }) => ts.isClassDeclaration(parent));
  if (!symbol || !declaration || !ts.isClassDeclaration(declaration.parent)) return null;
  const owner = checker.getSymbolAtLocation(declaration.parent.name!);
  return owner ? `${checker.getFullyQualifiedName(owner)}.${symbol.name}` : null;
}
