import { officeInNode } from "../wire/office-in-node.ts";
import { docx, p } from "../../support/docx.ts";
import { WordDocument } from "./document.ts";
import { wordSession, wordTypes } from "./word-host.ts";

const document = new WordDocument(docx([p("正文")]));
const library = officeInNode(wordSession(document));
const { types } = wordTypes(document);

/** What the real library's classes say of themselves. */
interface RealClass {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

// The stand-in may know less than Word, never more: a member that the library lacks would hide a crash.
describe.each(types.map((type) => [type.name, type] as const))("%s", (name, { members }) => {
  const classes = library.Word as unknown as Record<string, { readonly prototype: object } | undefined>;

  test("has only members of the real class, and sets only what that sets", () => {
    const constructor = classes[name.split(".")[1]!];
    expect(constructor).toBeDefined();
    const real = constructor!.prototype as RealClass & Record<string, unknown>;
    const scalars = real._scalarPropertyOriginalNames ?? [];
    for (const scalar of Object.keys(members.scalars ?? {})) expect(scalars).toContain(scalar);
    for (const setter of Object.keys(members.setters ?? {})) {
      expect(real._scalarPropertyUpdateable?.[scalars.indexOf(setter)]).toBe(true);
    }
    for (const object of Object.keys(members.objects ?? {})) {
      expect(Object.getOwnPropertyDescriptor(real, camel(object))?.get).toBeDefined();
    }
    for (const method of Object.keys(members.methods ?? {})) {
      expect(typeof Object.getOwnPropertyDescriptor(real, camel(method))?.value).toBe("function");
    }
  });
});
