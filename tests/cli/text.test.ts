import { printable } from "../../src/cli/text.ts";

test("text of files cannot steer the terminal", () => {
  expect(printable("a\u001b[31mb\u202ec\u0007\r")).toBe("a\ufffd[31mb\ufffdc\ufffd\ufffd");
  expect(printable("两行\n照样")).toBe("两行\n照样");
});
