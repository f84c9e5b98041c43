import { type Command, noPositional, requiredOption, textOption, UsageError } from "../command.ts";
import { sourceFile } from "../inputs.ts";

const PORT = 3210;
const LOOPBACK = "127.0.0.1";

/** Offers the built pane; the process then stays until it is ended. */
export const serveCommand: Command = {
  usage: `serve [--port ${PORT}] [--host ${LOOPBACK}] [--cert 证书.pem --key 私钥.pem] [--folder 目录]`,
  options: {
    port: { type: "string" },
    host: { type: "string" },
    cert: { type: "string" },
    key: { type: "string" },
    folder: { type: "string" },
  },
  async run(input, { files, locale, servePane, webFolder }) {
    noPositional(input);
    const port = Number(textOption(input, "port") ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError("--port: 0–65535");
    const secure = textOption(input, "cert") !== undefined || textOption(input, "key") !== undefined;
    const pem = async (name: string) =>
      new TextDecoder().decode((await sourceFile(files, requiredOption(input, name))).bytes);
    const options = {
      folder: textOption(input, "folder") ?? webFolder,
      host: textOption(input, "host") ?? LOOPBACK,
      port,
      ...(secure ? { certificate: { cert: await pem("cert"), key: await pem("key") } } : {}),
    };
    const { address } = await servePane(options).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    const text =
      locale === "zh-CN"
        ? `余条 ${address}\n浏览器打开 ${address}index.html，Office 加载项用 ${address}taskpane.html；Ctrl+C 结束`
        : `Yutiao ${address}\nBrowser: ${address}index.html; Office add-in: ${address}taskpane.html; Ctrl+C ends`;
    return { exit: 0, json: { ok: true, address }, text };
  },
};
