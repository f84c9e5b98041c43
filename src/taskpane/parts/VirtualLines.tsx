import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { TableLine } from "./table-lines.ts";

/** Up to here all lines are drawn: then the browser's own search and printing see them all. */
export const DRAWN_WHOLE = 100;
const LIKELY_HEIGHT = 56;

interface VirtualLinesProps<Row> {
  readonly lines: readonly TableLine<Row>[];
  readonly node: (line: TableLine<Row>) => ReactNode;
}

export function VirtualLines<Row>(props: VirtualLinesProps<Row>) {
  if (props.lines.length > DRAWN_WHOLE) return <Window {...props} />;
  return props.lines.map((line) => <Fragment key={line.key}>{props.node(line)}</Fragment>);
}

/** Draws the lines in view; the page itself scrolls, there is no second scroll bar. */
function Window<Row>({ lines, node }: VirtualLinesProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (place.current) setTop(place.current.getBoundingClientRect().top + window.scrollY);
  }, [lines]);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => lines[index]!.key,
  });
  return (
    <div ref={place} role="presentation" style={{ position: "relative", height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => (
        <div
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          role="presentation"
          style={{
            position: "absolute",
            left: 0,
            right: 0,
            transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)`,
          }}
        >
          {node(lines[item.index]!)}
        </div>
      ))}
    </div>
  );
}
