import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DEFAULT_URL } from "../../scripts/manifest/content.ts";
import { manifestFor } from "../../scripts/manifest/markup.ts";
import { addressOf } from "../../scripts/manifest/write.ts";
import { allOf, type Element, parse } from "./elements.ts";
import { CHILDREN, fits, LONGEST, RESOURCE_OF } from "./order.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const committed = readFileSync(`${root}manifest.xml`, "utf8");

test("the committed manifest is the one that the script writes for the development server", () => {
  expect(committed).toBe(manifestFor(DEFAULT_URL));
});

describe.each([DEFAULT_URL, "https://oa.example.gov.cn/tools/余条&co"])("for %s", (text) => {
  const url = addressOf(text);
  const elements = allOf(parse(manifestFor(url)));
  const named = (name: string) => elements.filter((element) => element.name === name);
  const only = (path: string) => {
    const [found, second] = elements.filter((element) => element.path === path);
    expect(second).toBeUndefined();
    return found!;
  };

  test("every element stands where the schema has it", () => {
    const wrong = elements
      .filter(
        (element) =>
          !fits(
            element.children.map(({ name }) => name),
            patternOf(element),
          ),
      )
      .map(({ path, children }) => `${path}: ${children.map(({ name }) => name).join(" ")}`);
    expect(wrong).toEqual([]);
  });

  test("id, version and hosts are of the form that Office takes", () => {
    expect(only("OfficeApp").attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(only("OfficeApp/Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only("OfficeApp/Version").text).toMatch(/^\d+(\.\d+){3}$/);
    expect(only("OfficeApp/DefaultLocale").text).toBe("zh-CN");
    const base = named("Host").filter(({ path }) => path === "OfficeApp/Hosts/Host");
    const overriding = named("Host").filter(({ path }) => path.includes("VersionOverrides"));
    expect(base.map(({ attributes }) => attributes["Name"])).toEqual(["Workbook", "Document"]);
    expect(overriding.map(({ attributes }) => attributes["xsi:type"])).toEqual(["Workbook", "Document"]);
  });

  test("the base part is usable without VersionOverrides and demands nothing that one host lacks", () => {
    expect(only("OfficeApp/DefaultSettings/SourceLocation").attributes["DefaultValue"]).toBe(
      `${url}/taskpane.html`,
    );
    expect(only("OfficeApp/Permissions").text).toBe("ReadWriteDocument");
    expect(named("Set").map(({ attributes }) => attributes["Name"])).toEqual(["Settings"]);
  });

  test("ids are unique and every resid points into the right list", () => {
    const resources = named("Resources")[0]!.children;
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of elements.filter(({ attributes }) => attributes["resid"] !== undefined)) {
      const list = resources.find(({ name }) => name === RESOURCE_OF[element.name]);
      const known = list?.children.map(({ attributes }) => attributes["id"]);
      expect(known).toContain(element.attributes["resid"]);
    }
    const used = new Set(elements.map(({ attributes }) => attributes["resid"]));
    const declared = resources.flatMap((list) => list.children.map(({ attributes }) => attributes["id"]!));
    expect(declared.filter((id) => !used.has(id))).toEqual([]);
    expect(declared.filter((id) => id.length > LONGEST.id)).toEqual([]);
  });

  test("every text has both languages and fits", () => {
    const texts = [only("OfficeApp/DisplayName"), only("OfficeApp/Description"), ...named("bt:String")];
    for (const element of texts) {
      expect(element.children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
      const values = [element.attributes["DefaultValue"]!, element.children[0]!.attributes["Value"]!];
      expect(values[0]).toMatch(/\p{Script=Han}/u);
      expect(values[1]).not.toMatch(/\p{Script=Han}/u);
      const longest = element.path.includes("bt:ShortStrings")
        ? LONGEST["bt:ShortStrings"]
        : LONGEST["bt:LongStrings"];
      expect(values.filter((value) => value.length > longest)).toEqual([]);
    }
  });

  test("every address is on the configured base, and the domain is its origin", () => {
    const addresses = elements.flatMap(({ attributes }) =>
      Object.values(attributes).filter(
        (value) => /^https?:/.test(value) && !value.includes("schemas.microsoft"),
      ),
    );
    const outside = addresses.filter(
      (address) => !address.startsWith(`${url}/`) && !address.startsWith("http://www.w3.org/"),
    );
    expect(outside).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
    expect(only("OfficeApp/AppDomains/AppDomain").text).toBe(new URL(url).origin);
  });

  test("every icon is there in the size that it is named by", () => {
    const images = [
      ...named("bt:Image").filter(({ attributes }) => attributes["DefaultValue"] !== undefined),
      only("OfficeApp/IconUrl"),
      only("OfficeApp/HighResolutionIconUrl"),
    ];
    for (const { attributes } of images) {
      const file = attributes["DefaultValue"]!.slice(`${url}/icons/`.length);
      const size = Number(/-(\d+)\.png$/.exec(file)![1]);
      expect(pngSize(readFileSync(`${root}assets/icons/${file}`))).toEqual([size, size]);
    }
    for (const icon of named("Icon")) {
      expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
    }
  });

  test("each button opens the pane at its step, all in one pane", () => {
    expect(new Set(named("TaskpaneId").map(({ text: id }) => id))).toEqual(new Set(["Yutiao"]));
    expect(named("Control").map(({ attributes }) => attributes["id"])).toEqual([
      "Yutiao.Excel.plan.Button",
      "Yutiao.Excel.collect.Button",
      "Yutiao.Excel.consolidate.Button",
      "Yutiao.Excel.fill.Button",
      "Yutiao.Excel.audit.Button",
      "Yutiao.Word.fill.Button",
      "Yutiao.Word.audit.Button",
    ]);
    expect(named("CustomTab")).toHaveLength(2);
  });
});

test.each([
  "http://oa.example",
  "oa.example",
  "https://oa.example/?a=1",
  "https://oa.example/#a",
  "https://u@h",
])("%s is no address for an add-in", (text) => {
  expect(() => addressOf(text)).toThrow(text);
});

function patternOf({ path, name }: Element): string {
  const parts = path.split("/");
  const candidates = [parts.slice(-3).join("/"), parts.slice(-2).join("/"), name];
  return CHILDREN[candidates.find((candidate) => CHILDREN[candidate] !== undefined) ?? ""] ?? "";
}

/** Width and height from the header of a .png. */
function pngSize(bytes: Buffer): readonly [number, number] {
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
