import type { Obstacle, Paragraph } from "../model/document.ts";

/**
 * What stands in the way of changing the characters [start, end) of a paragraph; null when nothing does. An edge inside
 * the span counts, one at its border does not.
 */
export function obstacleForSpan(
  paragraph: Pick<Paragraph, "obstacles">,
  start: number,
  end: number,
): Obstacle | null {
  for (const span of paragraph.obstacles) {
    if (span.start > end) break;
    const isEdge = span.start === span.end;
    const isHit = isEdge
      ? start < span.start && span.start < end
      : span.start < Math.max(end, start + 1) && start < span.end;
    if (isHit) return span.obstacle;
  }
  return null;
}
