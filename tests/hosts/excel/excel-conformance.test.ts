import { EXCEL_NEEDS } from "../../../src/hosts/excel/needs.ts";
import type { RealClasses } from "../wire/conformance.ts";
import { differencesFrom, membersUsed } from "../wire/conformance.ts";
import { hostType } from "../wire/host-type.ts";
import { officeInNode } from "../wire/office-in-node.ts";
import { Book } from "./book.ts";
import { EXCEL_TYPES, excelStandIn } from "./stand-in.ts";

const real = officeInNode(excelStandIn(new Book())).Excel as unknown as RealClasses;

test.each(EXCEL_TYPES)("the stand-in's $name answers only what the real class has", (type) => {
  expect(differencesFrom(real, type)).toEqual([]);
});

test("the comparison notices what is not there and what cannot be set", () => {
  const made = hostType<null>("Excel.Worksheet", {
    scalars: { Colour: () => "red", Id: () => "1" },
    setters: { Id: () => undefined },
    methods: { Explode: () => null },
  });
  expect(differencesFrom(real, made)).toEqual([
    "Excel.Worksheet.Colour does not exist",
    "Excel.Worksheet.Explode does not exist",
    "Excel.Worksheet.Id cannot be set",
  ]);
  expect(differencesFrom(real, { ...made, name: "Excel.Nothing" })).toHaveLength(1);
});

describe("the adapter", () => {
  const used = membersUsed("src/hosts/excel", "Excel");

  test("uses only members of the real classes", () => {
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter((member) => !hasMember(member))).toEqual([]);
  });

  test("asks for each of them before it starts", () => {
    const isEverywhere = (member: string) => /^RequestContext\.|\.load$/.test(member);
    expect([...EXCEL_NEEDS.members].sort()).toEqual(used.filter((member) => !isEverywhere(member)));
  });
});

function hasMember(member: string): boolean {
  const [name = "", property = ""] = member.split(".");
  return property in (real[name]?.prototype ?? {});
}
