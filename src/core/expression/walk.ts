import type { ExpressionNode } from "./ast.ts";

/** The nodes directly below a node, left to right. */
export function childrenOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case "literal":
    case "field":
    case "unit":
      return [];
    case "negation":
    case "not":
      return [node.operand];
    case "arithmetic":
    case "comparison":
    case "logic":
      return [node.left, node.right];
    case "aggregate":
      return [node.argument, node.condition].filter((child) => child !== null);
    case "pick":
      return node.operands;
    case "growth":
      return [node.current, node.base];
  }
}
