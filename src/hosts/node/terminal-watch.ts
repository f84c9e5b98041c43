import type { Progress, Watch } from "../../ports/progress.ts";

const STAGE_NAMES: Record<Progress["stage"], string> = {
  plan: "方案",
  collect: "收表",
  validate: "审核",
  return: "退回",
  consolidate: "汇总",
  figures: "指标",
  fill: "填入",
  audit: "核对",
};

/** Writes one changing line to a terminal; says nothing when the stream is no terminal or the person asked for quiet. */
export function terminalWatch(stream: NodeJS.WriteStream, quiet: boolean): Watch & { close(): void } {
  const shown = stream.isTTY === true && !quiet;
  let lastShown = 0;
  return {
    report({ stage, done, total, item }) {
      const now = performance.now();
      if (!shown || (now - lastShown < 80 && done < total)) return;
      lastShown = now;
      const count = total > 0 ? ` ${done}/${total}` : "";
      stream.write(`\r\u001b[2K${STAGE_NAMES[stage]}${count} ${item}`.slice(0, stream.columns ?? 80));
    },
    cancelled: () => false,
    tick: () => Promise.resolve(),
    close() {
      if (shown) stream.write("\r\u001b[2K");
    },
  };
}
