import { rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { BRANCHES, BUREAU } from "./bureau.ts";

const SERVICES = "服务情况表";
const ACTIVITIES = "活动明细表";

/** The plan as a clerk would write it: one sheet for each subject, the header in the first row. */
export function planSheets(): readonly SheetOut[] {
  return [
    sheet(
      "方案",
      ["项目", "内容"],
      [
        ["名称", "2025年度全民阅读服务情况"],
        ["报告期", "2025年"],
        ["编制单位", BUREAU],
        ["报送截止时间", "2026-01-15"],
        ["数据截至日期", "2025-12-31"],
      ],
      [16, 40],
    ),
    sheet(
      "填报单位",
      ["代码", "名称", "别名", "联系人", "电话"],
      BRANCHES.map((one) => [one.code, one.name, one.aliases, one.contact, one.phone]),
      [8, 16, 28, 10, 14],
    ),
    sheet(
      "表样",
      ["表名", "类型", "工作表名", "主键", "归属日期", "表号", "说明"],
      [
        [SERVICES, "固定表", "服务情况", "", "", "澜图01表", "全年累计数，按分馆填报"],
        [ACTIVITIES, "明细表", "活动明细", "活动编号", "日期", "澜图02表", "每场活动一行"],
      ],
      [14, 10, 12, 12, 10, 12, 28],
    ),
    sheet(
      "字段",
      ["表名", "字段", "别名", "类型", "计量单位", "必填", "最小", "下拉选项", "汇总方式", "期间口径"],
      fieldRows(),
      [12, 16, 24, 8, 10, 6, 8, 30, 10, 10],
    ),
    sheet(
      "审核公式",
      ["序号", "表名", "名称", "级别", "公式", "适用条件", "审核提示"],
      [
        [
          "1",
          SERVICES,
          "外借总量平衡",
          "错误",
          "外借总量 = 成人外借 + 少儿外借 + 数字外借",
          "",
          "外借总量应等于成人、少儿、数字三项之和",
        ],
        [
          "2",
          SERVICES,
          "满意份数不超过回收份数",
          "错误",
          "满意份数 <= 回收份数",
          "",
          "满意份数不可能多于回收份数",
        ],
        ["3", ACTIVITIES, "参加人次应大于0", "需核实", "参加人次 > 0", "", "没有人参加的活动请在备注中说明"],
        [
          "4",
          "",
          "到馆人次不少于活动人次",
          "需核实",
          `${SERVICES}.到馆人次 >= SUM(${ACTIVITIES}.参加人次)`,
          "",
          "活动读者也应计入到馆人次",
        ],
      ],
      [6, 12, 24, 8, 48, 12, 40],
    ),
    sheet(
      "指标",
      [
        "代码",
        "名称",
        "别名",
        "计量单位",
        "取数公式",
        "来源",
        "数值",
        "提供单位",
        "提供人",
        "依据",
        "表述方式",
        "小数位",
      ],
      indicatorRows(),
      [14, 18, 28, 10, 46, 8, 10, 16, 10, 24, 10, 8],
    ),
  ];
}

function fieldRows(): readonly (readonly string[])[] {
  const service = (field: string, aliases: string, type: string, unit: string, basis = "") => [
    SERVICES,
    field,
    aliases,
    type,
    unit,
    "是",
    "0",
    "",
    "",
    basis,
  ];
  return [
    service("到馆人次", "", "整数", "人次"),
    service("外借总量", "外借合计", "整数", "册次"),
    service("成人外借", "", "整数", "册次"),
    service("少儿外借", "", "整数", "册次"),
    service("数字外借", "", "整数", "册次"),
    service("新办读者证", "", "整数", "张"),
    service("新增图书", "", "整数", "册"),
    service("购书经费", "", "小数", "元"),
    service("流动书车行驶里程", "", "小数", "公里"),
    service("注册志愿者", "", "整数", "名", "时点"),
    service("回收份数", "读者满意度问卷回收份数", "整数", "份"),
    service("满意份数", "其中：满意份数", "整数", "份"),
    [ACTIVITIES, "活动编号", "", "文本", "", "是", "", "", "不汇总", ""],
    [ACTIVITIES, "活动名称", "", "文本", "", "是", "", "", "不汇总", ""],
    [ACTIVITIES, "日期", "活动日期", "日期", "", "是", "", "", "不汇总", ""],
    [
      ACTIVITIES,
      "类型",
      "活动类型",
      "文本",
      "",
      "是",
      "",
      "讲座、展览、读书会、亲子阅读、送书下乡",
      "不汇总",
      "",
    ],
    [ACTIVITIES, "参加人次", "", "整数", "人次", "是", "0", "", "", ""],
    [ACTIVITIES, "地点", "", "文本", "", "", "", "", "不汇总", ""],
  ];
}

function indicatorRows(): readonly (readonly string[])[] {
  const taken = (
    code: string,
    name: string,
    aliases: string,
    unit: string,
    formula: string,
    style = "",
    decimals = "",
  ) => [code, name, aliases, unit, formula, "汇总", "", "", "", "", style, decimals];
  const sumOf = (field: string) => `SUM(${SERVICES}.${field})`;
  return [
    taken("DGRC", "到馆读者", "到馆人次、接待读者", "人次", sumOf("到馆人次")),
    taken("XBZ", "新办读者证", "", "张", sumOf("新办读者证")),
    taken("XZTS", "新增图书", "新增藏书", "册", sumOf("新增图书")),
    taken("GSJF", "购书经费", "", "元", sumOf("购书经费")),
    taken("WJZL", "图书外借总量", "外借总量", "册次", sumOf("外借总量")),
    taken("CRWJ", "成人读物外借", "成人外借", "册次", sumOf("成人外借")),
    taken("SEWJ", "少儿读物外借", "少儿外借", "册次", sumOf("少儿外借")),
    taken("SZWJ", "数字资源外借", "数字外借", "册次", sumOf("数字外借")),
    taken("SEZB", "少儿读物外借占比", "", "%", `${sumOf("少儿外借")} / ${sumOf("外借总量")}`),
    taken("HDCC", "阅读活动", "举办活动场次", "场", `COUNT(${ACTIVITIES})`),
    taken("HDRC", "活动参加人次", "参加活动读者", "人次", `SUM(${ACTIVITIES}.参加人次)`, "余"),
    taken("JZ", "讲座", "举办讲座", "场", `COUNT(${ACTIVITIES}, 类型="讲座")`),
    taken("SSXX", "送书下乡", "", "场", `COUNT(${ACTIVITIES}, 类型="送书下乡")`),
    taken("LDSC", "流动书车行驶里程", "", "公里", sumOf("流动书车行驶里程")),
    taken("ZYZ", "注册志愿者", "志愿者人数", "名", sumOf("注册志愿者")),
    taken("MYL", "读者满意率", "", "%", `${sumOf("满意份数")} / ${sumOf("回收份数")}`, "精确", "1"),
    [
      "GJHD",
      "书香企业共建活动",
      "",
      "场",
      "",
      "手工",
      "80余场",
      "总馆读者服务部",
      "方知夏",
      "共建台账（2025年）",
      "",
      "",
    ],
  ];
}

function sheet(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): SheetOut {
  return {
    name,
    widths,
    freeze: { rows: 1, columns: 0 },
    rows: [
      rowOut(1, header, "header"),
      ...rows.map((cells, index) =>
        rowOut(
          index + 2,
          cells.map((text) => (text === "" ? null : text)),
        ),
      ),
    ],
  };
}
