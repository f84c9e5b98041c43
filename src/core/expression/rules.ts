import type { Finding, PlanLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Form, Plan, Rule } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";
import type { Decimal } from "../number/decimal.ts";
import { textFromDecimal } from "../number/decimal.ts";
import type { Expression, ExpressionNode } from "./ast.ts";
import { compileExpression } from "./compile.ts";
import type { FormulaFault } from "./fault.ts";
import { formByName, nameTable } from "./names.ts";
import type { NameTable } from "./names.ts";
import { childrenOf } from "./walk.ts";

/** 审核公式 after compiling. A rule that is itself wrong is not among them: it is a finding (outcome "broken"). */
export interface CompiledRule {
  readonly rule: Rule;
  readonly expression: Expression;
  /** 适用条件 */
  readonly condition: Expression | null;
  readonly tolerance: Decimal;
  /** The list whose rows the rule is checked for, one by one; null: it is checked once per unit. */
  readonly rowForm: Form | null;
  /** Every form that the formula or its condition reads, the rule's own form first. */
  readonly forms: readonly Form[];
}

export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  readonly findings: readonly Finding[];
}

/** Compiles all rules of a plan; each one that cannot be compiled is an error finding and the rest goes on. */
export function compileRules(plan: Plan): CompiledRules {
  const names = nameTable(plan.forms);
  const rules: CompiledRule[] = [];
  const findings: Finding[] = [];
  for (const rule of plan.rules) {
    const compiled = compileRule(rule, names, findings);
    if (compiled) rules.push(compiled);
  }
  return { rules, findings };
}

function compileRule(rule: Rule, names: NameTable, findings: Finding[]): CompiledRule | null {
  const ownForm = rule.form === null ? null : formByName(names, rule.form);
  if (ownForm === undefined) {
    const expected = names.forms.map((form) => form.name).join("、");
    findings.push(
      makeFinding(
        "plan.form-unknown",
        rule.source,
        { column: "表名", found: rule.form ?? "", expected, rule: rule.id },
        { outcome: "broken" },
      ),
    );
    return null;
  }
  const compile = (text: string, location: PlanLocation): Expression | null => {
    const compiled = compileExpression(text, names, { kind: "rule", ownForm });
    const fault = "error" in compiled ? compiled.error : null;
    if (!("error" in compiled) && compiled.expression.root.type.kind === "boolean")
      return compiled.expression;
    findings.push(findingFromFault(fault ?? notACondition(text), rule, location));
    return null;
  };
  const expression = compile(rule.formula, rule.source);
  const condition =
    rule.condition === null ? null : compile(rule.condition, rule.conditionSource ?? rule.source);
  if (!expression || (rule.condition !== null && !condition)) return null;
  const singles = [...expression.singles, ...(condition?.singles ?? [])];
  const lists = singles.map((single) => single.reference.form).filter((form) => form.kind === "list");
  const stray = lists.find((form) => form !== lists[0]);
  if (stray) {
    findings.push(findingFromFault(strayList(rule, stray), rule, rule.source));
    return null;
  }
  findings.push(...percentDoubts(expression, rule));
  const forms = [ownForm, ...formsRead(expression), ...(condition ? formsRead(condition) : [])];
  return {
    rule,
    expression,
    condition,
    tolerance: rule.tolerance,
    rowForm: lists[0] ?? null,
    forms: [...new Set(forms)].filter((form) => form !== null),
  };
}

function findingFromFault(fault: FormulaFault, rule: Rule, location: PlanLocation): Finding {
  return makeFinding(fault.code, location, { ...fault.params, rule: rule.id }, { outcome: "broken" });
}

function notACondition(text: string): FormulaFault {
  return {
    code: "plan.formula-condition",
    column: 1,
    params: { column: 1, found: text.trim(), expected: "" },
  };
}

/** 适用条件 and 公式 read rows of two different lists. */
function strayList(rule: Rule, form: Form): FormulaFault {
  const found = rule.condition ?? rule.formula;
  return {
    code: "plan.formula-list-field",
    column: 1,
    params: { column: 1, found, expected: `${form.name}.…` },
  };
}

function formsRead(expression: Expression): Form[] {
  return [
    ...expression.singles.map((single) => single.reference.form),
    ...expression.aggregates.map((aggregate) => aggregate.form),
  ];
}

/** A percent is kept as a ratio: 完成率 <= 100 holds for everything and is hardly what was meant. */
function percentDoubts(expression: Expression, rule: Rule): Finding[] {
  const doubts: Finding[] = [];
  const visit = (node: ExpressionNode) => {
    if (node.kind === "comparison") {
      for (const [side, other] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        if (other.kind !== "literal" || side.type.kind !== "ratio" || other.type.kind !== "number") continue;
        if (typeof other.value !== "object" || !isNumber(other.value) || other.value.abs().lte(1)) continue;
        const expected = textFromDecimal(other.value);
        doubts.push(
          makeFinding("plan.percent-literal", rule.source, {
            column: 1,
            found: expression.text.trim(),
            expected,
            rule: rule.id,
          }),
        );
      }
    }
    childrenOf(node).forEach(visit);
  };
  visit(expression.root);
  return doubts;
}
