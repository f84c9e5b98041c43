import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { PagedSource } from "../session/paged-source.ts";
import { DRAWN_WHOLE } from "./VirtualLines.tsx";

interface WindowItemsProps<Item> {
  readonly source: PagedSource<Item>;
  readonly likelyHeight: number;
  /** Undefined: the item is still on its way. */
  readonly node: (item: Item | undefined, index: number) => ReactNode;
}

/** Items of a long list, fetched as the page scrolls; a short one is drawn whole: search and printing see all of it. */
export function WindowItems<Item>(props: WindowItemsProps<Item>) {
  const { source, node } = props;
  useSyncExternalStore(source.subscribe, source.version, source.version);
  const total = source.total ?? 0;
  const whole = total <= DRAWN_WHOLE;
  useEffect(() => {
    if (whole) source.want(0, Math.max(0, total - 1));
  }, [source, whole, total]);
  if (!whole) return <InView {...props} />;
  return Array.from({ length: total }, (_, at) => <Fragment key={at}>{node(source.at(at), at)}</Fragment>);
}

/** Only the items in view; the page's own scroll bar is the only one. */
function InView<Item>({ source, likelyHeight, node }: WindowItemsProps<Item>) {
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const total = source.total ?? 0;
  useLayoutEffect(() => {
    if (place.current) setTop(place.current.getBoundingClientRect().top + window.scrollY);
  }, [total]);
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => likelyHeight,
    overscan: 12,
    scrollMargin: top,
  });
  const shown = virtualizer.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => source.want(first, last), [source, first, last]);
  return (
    <div ref={place} role="presentation" style={{ position: "relative", height: virtualizer.getTotalSize() }}>
      {shown.map(({ index, start }) => (
        <div
          key={index}
          ref={virtualizer.measureElement}
          data-index={index}
          role="presentation"
          style={{
            position: "absolute",
            left: 0,
            right: 0,
            transform: `translateY(${start - virtualizer.options.scrollMargin}px)`,
          }}
        >
          {node(source.at(index), index)}
        </div>
      ))}
    </div>
  );
}
