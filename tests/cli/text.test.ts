import { auditText } from "../../src/cli/audit-text.ts";
import { printable } from "../../src/cli/text.ts";

test("text of files cannot steer the terminal", () => {
  expect(printable("a\u001b[31mb\u202ec\u0007\r")).toBe("a\ufffd[31mb\ufffdc\ufffd\ufffd");
  expect(printable("两行\n照样")).toBe("两行\n照样");
});

test("the verdicts of audit show a quotient by six decimals, everything else as it is", () => {
  const number = { paragraph: "body/1", file: "报告.docx", verdict: "true", name: "占比" };
  const view = {
    numbers: [
      { ...number, text: "36.5%", value: "36.51850869046039538277829375082924" },
      { ...number, text: "93.5%", value: "93.46" },
    ],
    findings: [],
    outputs: [],
  };
  const lines = auditText(view as never, "zh-CN").split("\n");
  expect(lines[0]).toBe("相符  报告.docx · 正文第1段  36.5%  占比 = 36.518509");
  expect(lines[1]).toBe("相符  报告.docx · 正文第1段  93.5%  占比 = 93.46");
});
