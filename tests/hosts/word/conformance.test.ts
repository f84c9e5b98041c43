import { WORD_NEEDS } from "../../../src/hosts/word/needs.ts";
import { docx, p } from "../../support/docx.ts";
import { differencesFrom, membersUsed, type RealClasses } from "../wire/conformance.ts";
import { officeInNode } from "../wire/office-in-node.ts";
import { WordDocument } from "./document.ts";
import { wordSession, wordTypes } from "./word-host.ts";

const document = new WordDocument(docx([p("正文")]));
const real = officeInNode(wordSession(document)).Word as unknown as RealClasses;

// The stand-in may know less than Word, never more: a member that the library lacks would hide a crash.
test.each(wordTypes(document).types)("the stand-in's $name answers only what the real class has", (type) => {
  expect(differencesFrom(real, type as never)).toEqual([]);
});

describe("the adapter", () => {
  const used = membersUsed("src/hosts/word", "Word");

  test("uses only members of the real classes", () => {
    expect(used.length).toBeGreaterThan(20);
    const has = (member: string) => {
      const [name = "", property = ""] = member.split(".");
      return property in (real[name]?.prototype ?? {});
    };
    expect(used.filter((member) => !has(member))).toEqual([]);
  });

  test("asks for each of WordApi 1.3 before it starts, and for the others where they are used", () => {
    const isEverywhere = (member: string) => /^RequestContext\.|\.load$/.test(member);
    const LATER = ["Body.getComments", "Comment.content", "CommentCollection.items"];
    const later = [...LATER, "Document.changeTrackingMode", "Range.insertComment"];
    const needed = used.filter((member) => !isEverywhere(member) && !later.includes(member));
    expect([...WORD_NEEDS.members].sort()).toEqual(needed);
  });
});
