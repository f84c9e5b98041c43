import { Decimal } from "../../src/core/number/decimal.ts";
import {
  type CellOut,
  rowOut,
  type RowOut,
  type SheetOut,
  type ValueOut,
} from "../../src/core/model/sheet-out.ts";
import { activitiesOf } from "./activities.ts";
import type { CalendarDay } from "../../src/core/model/value.ts";
import { type Branch, type Services, WRONG_TOTAL } from "./bureau.ts";

/** How one branch writes its numbers; 白鹭镇分馆 types full-width digits as text. */
export type Hand = "numbers" | "full-width";

/** 服务情况: title, unit and date above a three-column table of labelled values, signatures below. */
export function servicesSheet(branch: Branch, services: Services, hand: Hand): SheetOut {
  const loans = services.adultLoans + services.childLoans + services.digitalLoans;
  const total = branch.name === WRONG_TOTAL.branch ? WRONG_TOTAL.written : loans;
  const lines: readonly (readonly [string, string, number | string])[] = [
    ["到馆人次", "人次", services.visits],
    ["外借总量", "册次", total],
    ["成人外借", "册次", services.adultLoans],
    ["少儿外借", "册次", services.childLoans],
    ["数字外借", "册次", services.digitalLoans],
    ["新办读者证", "张", services.cards],
    ["新增图书", "册", services.newBooks],
    ["购书经费", "元", services.bookBudget],
    ["流动书车行驶里程", "公里", services.busKilometres],
    ["注册志愿者", "名", services.volunteers],
    ["读者满意度问卷回收份数", "份", services.formsSent],
    ["其中：满意份数", "份", services.formsSatisfied],
  ];
  return {
    name: "服务情况",
    widths: [28, 10, 16],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    rows: [
      rowOut(1, ["2025年度服务情况表"], "title"),
      rowOut(2, [`填报单位：${branch.name}`, null, "填报日期：2026年1月8日"]),
      rowOut(3, ["项目", "计量单位", "全年累计"], "header"),
      ...lines.map(([label, unit, value], index): RowOut => {
        const label_: CellOut = { column: 1, value: label, look: "label" };
        return {
          row: index + 4,
          cells: [label_, { column: 2, value: unit }, { column: 3, value: written(value, hand) }],
        };
      }),
      rowOut(17, [`填表人：${branch.contact}`, null, `联系电话：${branch.phone}`]),
    ],
  };
}

/** 活动明细: title and unit above, one row for each activity, a note below. */
export function activitiesSheet(branch: Branch, hand: Hand): SheetOut {
  const rows = activitiesOf(branch);
  return {
    name: "活动明细",
    widths: [12, 24, 12, 10, 10, 16],
    merges: [{ top: 1, left: 1, bottom: 1, right: 6 }],
    rows: [
      rowOut(1, ["2025年度阅读活动明细表"], "title"),
      rowOut(2, [`填报单位：${branch.name}`]),
      rowOut(3, ACTIVITY_HEADER, "header"),
      ...rows.map((row, index): RowOut =>
        rowOut(index + 4, [
          row.number,
          row.name,
          dayOf(row.date),
          row.kind,
          written(row.visitors, hand),
          row.place,
        ]),
      ),
      rowOut(rows.length + 5, ["注：同一活动在多处举办的，按场次分行填写。"]),
    ],
  };
}

function dayOf(text: string): CalendarDay {
  const [year, month, day] = text.split("-").map(Number);
  return { kind: "day", year: year!, month: month!, day: day! };
}

export const ACTIVITY_HEADER = ["活动编号", "活动名称", "日期", "类型", "参加人次", "地点"];

function written(value: number | string, hand: Hand): ValueOut {
  if (hand === "numbers") return new Decimal(value);
  return String(value).replace(/[0-9.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
