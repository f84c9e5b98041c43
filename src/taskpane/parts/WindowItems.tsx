import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import type { PagedSource } from "../session/paged-source.ts";

interface WindowItemsProps<Item> {
  readonly source: PagedSource<Item>;
  readonly likelyHeight: number;
  /** Undefined: the item is still on its way. */
  readonly node: (item: Item | undefined, index: number) => ReactNode;
}

/** Items of a long list that are in view, fetched as the page scrolls; the page's own scroll bar is the only one. */
export function WindowItems<Item>({ source, likelyHeight, node }: WindowItemsProps<Item>) {
  useSyncExternalStore(source.subscribe, source.version);
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
