/**
 * The program of Office that the page runs in, once it is ready; null in a browser. Office.js itself says that there is
 * no host where its page is opened in a browser.
 */
export async function officeProgram(): Promise<"excel" | "word" | null> {
  if (typeof Office === "undefined") return null;
  const { host } = await Office.onReady();
  // The library sends null where there is none, whatever its types say.
  if (host === Office.HostType.Excel) return "excel";
  return host === Office.HostType.Word ? "word" : null;
}
