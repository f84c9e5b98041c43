import type { AggregateNode, ExpressionNode } from "./ast.ts";
import { aggregateClosure } from "./aggregate.ts";
import {
  arithmeticClosure,
  comparisonClosure,
  fieldClosure,
  growthClosure,
  literalClosure,
  logicClosure,
  negationClosure,
  notClosure,
  pickClosure,
  unitClosure,
} from "./closures.ts";
import type { Closure } from "./closures.ts";
import { lookupSides } from "./matching-records.ts";
import type { Lookup } from "./matching-records.ts";

/** Made once per node: a rule runs over hundreds of thousands of rows. */
const plain = new WeakMap<ExpressionNode, Closure>();
const conditional = new WeakMap<ExpressionNode, Closure>();
const lookups = new WeakMap<ExpressionNode, { readonly lookup: Lookup | null }>();

/**
 * The closure that evaluates a node. `inCondition` is the way of 适用条件 and of conditions of aggregates: a blank text
 * is the empty text there (栏目 <> "要闻" holds for a blank), and what cannot be compared does not count.
 */
export function closureOf(node: ExpressionNode, inCondition: boolean): Closure {
  const known = inCondition ? conditional : plain;
  let closure = known.get(node);
  if (!closure) {
    closure = makeClosure(node, inCondition);
    known.set(node, closure);
  }
  return closure;
}

function makeClosure(node: ExpressionNode, inCondition: boolean): Closure {
  const of = (child: ExpressionNode) => closureOf(child, inCondition);
  switch (node.kind) {
    case "literal":
      return literalClosure(node.value);
    case "field":
      return fieldClosure(node);
    case "unit":
      return unitClosure(node);
    case "negation":
      return negationClosure(node.operand, of(node.operand));
    case "arithmetic":
      return arithmeticClosure(node, of(node.left), of(node.right));
    case "comparison":
      return comparisonClosure(node, inCondition, of(node.left), of(node.right));
    case "logic":
      return logicClosure(node, of(node.left), of(node.right));
    case "not":
      return notClosure(node.operand, of(node.operand));
    case "pick":
      return pickClosure(node, node.operands.map(of));
    case "growth":
      return growthClosure(node, of(node.current), of(node.base));
    case "aggregate":
      return aggregateClosure(node, {
        argument: node.argument && closureOf(node.argument, false),
        condition: node.condition && closureOf(node.condition, true),
        lookup: lookupOf(node),
      });
  }
}

/** How an aggregate's records can be looked up by the row; null: they are gone through. One object per node: it is a key. */
export function lookupOf(node: AggregateNode): Lookup | null {
  if (!node.condition) return null;
  const known = lookups.get(node);
  if (known) return known.lookup;
  const sides = lookupSides(node.condition);
  const lookup = sides && { ofRecord: closureOf(sides.ofRecord, true), ofRow: closureOf(sides.ofRow, true) };
  lookups.set(node, { lookup });
  return lookup;
}
