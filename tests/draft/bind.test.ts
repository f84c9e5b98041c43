import fc from "fast-check";
import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import type { BindingOptions } from "../../src/core/draft/bind.ts";
import { choiceKeyOf } from "../../src/core/draft/bind-chosen.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import { indicatorNamed, labelledText, paragraphOf } from "../support/binding-cases.ts";

/** "动态信息:条 群众满意度:%" */
function indicators(notation: string): Indicator[] {
  return notation.split(" ").map((one) => indicatorNamed(one.split(":")[0]!, one.split(":")[1] ?? ""));
}

function bind(notation: string, list: readonly Indicator[], options: BindingOptions = {}) {
  const { paragraph, placeholders } = labelledText("line/1", notation);
  return bindPlaceholders({ paragraphs: [paragraph], placeholders }, list, options);
}

const listed = (marks: string): string[] => marks.split(" ");

/** What each blank was bound to: "动态信息", "?动态信息" when only proposed, "-". */
function outcome(notation: string, list: readonly Indicator[], options: BindingOptions = {}): string[] {
  return bind(notation, list, options).map(({ certainty, indicator }) =>
    certainty === "sure" ? indicator! : certainty === "proposed" ? `?${indicator}` : "-",
  );
}

describe("the draft that Yutiao is named after", () => {
  const draft =
    "年初以来，局官方网站共刊发各类工作动态信息{X余条|}，监测网上涉局信息{X余条|}，公开本局文件信息{X余条|}，" +
    "回复局长信箱、服务热线、网络问政留言等{X余条|}，被省厅网站采用的信息、来稿共{X余篇|}。";
  test.each([
    "动态信息:条 监测涉局信息:条 公开文件信息:条 回复信箱留言:条 采用信息来稿:篇",
    "工作动态信息:条 网上涉局信息监测:条 文件信息公开:条 信箱留言回复:条 省厅网站采用信息来稿:篇",
    "官方网站动态信息发布数:条 涉局信息监测数:条 公开文件数:条 信箱留言回复数:条 省厅网站采用篇数:篇",
    "动态信息: 涉局信息: 文件信息: 信箱留言: 采用信息:",
    "采用信息来稿:篇 回复信箱留言:条 公开文件信息:条 监测涉局信息:条 动态信息:条",
  ])("%s", (notation) => {
    const list = indicators(notation);
    const names = list.map((one) => one.name);
    const right = names[0]!.startsWith("采用") ? [...names].reverse() : names;
    expect(outcome(draft, list)).toEqual(right);
  });

  test("neighbours of the same words do not mislead it", () => {
    const list = indicators(
      "动态信息:条 动态信息阅读量:次 公开文件信息:条 主动公开文件:件 监测涉局信息:条 监测涉局舆情:起 上报信息:条次",
    );
    expect(outcome(draft, list).slice(0, 3)).toEqual(["动态信息", "监测涉局信息", "公开文件信息"]);
  });
});

test.each(listed("① ②　 ⑴ ⒈ ❶ ㈠ 1. 2、 10． １． (1) 1） A. 一是 二要 ■ ——"))(
  "the mark of a list item, %s, is no word of the item",
  (mark) => {
    expect(outcome(`${mark}全市报送信息{X余条|}。`, indicators("报送信息:条"))).toEqual(["报送信息"]);
  },
);

describe("units are a hard condition", () => {
  test.each([
    ["上报信息{X条|}", "上报信息:条次", "-"],
    ["上报信息{X条次|}", "上报信息:条", "-"],
    ["培训党员{X人|}", "培训党员:人次", "-"],
    ["群众满意度{X%|}", "群众满意度:个百分点", "-"],
    ["群众满意度{X个百分点|}", "群众满意度:%", "-"],
    ["发放补贴{X万元|}", "发放补贴:元", "发放补贴"],
    ["发放补贴{X亿元|}", "发放补贴:万元", "发放补贴"],
    ["发展新党员{X名|}", "发展新党员:人", "发展新党员"],
    ["整改问题{X个|}", "整改问题:项", "整改问题"],
    ["网站排名第{X位|}", "网站访问量:次", "-"],
    ["接警出动{X次|}", "接警出动:", "接警出动"],
    ["接警出动率{X%|}", "接警出动:", "-"],
  ])("%s and %s: %s", (text, list, expected) => {
    expect(outcome(text, indicators(list))).toEqual([expected]);
  });

  test("a blank whose unit the draft forgot is at most proposed", () => {
    expect(bind("日平均预约率为{XX|}", indicators("日平均预约率:%"))[0]!.certainty).not.toBe("none");
  });
});

describe("what makes it unsure", () => {
  test.each([
    ["a qualifier on one side", "新增养老床位{X张|}", "养老床位:张", "?养老床位"],
    ["a part said of the whole", "省级媒体用稿{X篇|}", "媒体用稿:篇", "?媒体用稿"],
    [
      "a qualifier that only the name has",
      "保险基金支出{X万元|}",
      "失业保险基金支出:万元",
      "?失业保险基金支出",
    ],
    ["another verb", "整改安全隐患{X项|}", "发现安全隐患:项", "?发现安全隐患"],
    ["an unexplained verb", "走访慰问留守儿童{X人|}", "留守儿童:人", "?留守儿童"],
    ["two that fit as well", "办理建议提案{X件|}", "办理建议:件 办理提案:件", "?"],
    ["a fall against 增幅 of another series", "案件数同比下降{X%|}", "信访量同比增幅:%", "?"],
  ])("%s", (_, text, list, expected) => {
    const [found] = outcome(text, indicators(list));
    if (expected === "?") expect(found).toMatch(/^(?:\?|-)/);
    else expect(found).toBe(expected);
  });

  test("two blanks that want the same indicator", () => {
    expect(outcome("发现安全隐患{X项|}，整改安全隐患{X项|}。", indicators("安全隐患:项"))).toEqual([
      "?安全隐患",
      "?安全隐患",
    ]);
  });

  test("the same statement twice may share it", () => {
    expect(
      outcome("今年发布动态信息{X条|}。总之，发布动态信息{X余条|}。", indicators("动态信息:条")),
    ).toEqual(["动态信息", "动态信息"]);
  });

  test("reasons and runners-up are told", () => {
    const [binding] = bind("整改安全隐患{X项|}", indicators("发现安全隐患:项 宣讲:场"));
    expect(binding!.certainty).toBe("proposed");
    expect(binding!.candidates.map((one) => one.indicator)).toContain("发现安全隐患");
    expect(binding!.reasons.some((reason) => reason.startsWith("weak="))).toBe(true);
  });
});

describe("the whole sentence helps", () => {
  test("分别 gives each blank its own noun", () => {
    const list = indicators("事故起数同比降幅:% 死亡人数同比降幅:%");
    expect(outcome("事故起数、死亡人数同比分别下降{X%|}、{X%|}。", list)).toEqual([
      "事故起数同比降幅",
      "死亡人数同比降幅",
    ]);
  });
  test("a clause that only says the change belongs to the one before", () => {
    const list = indicators("受理案件:件 受理案件同比增幅:% 结案率:%");
    expect(outcome("受理各类案件{X余件|}，同比上升{X%|}。", list)).toEqual(["受理案件", "受理案件同比增幅"]);
  });
  test("X户X人 share their words", () => {
    expect(outcome("识别纳入监测对象{X户|}{X人|}。", indicators("监测对象户数:户 监测对象人数:人"))).toEqual([
      "监测对象户数",
      "监测对象人数",
    ]);
  });
  test("the noun may stand behind", () => {
    expect(outcome("拥有{X所|}高校、{X家|}科研院所。", indicators("科研院所数:家 高校数:所"))).toEqual([
      "高校数",
      "科研院所数",
    ]);
  });
});

describe("{{指标名称}}", () => {
  const list = [
    indicatorNamed("动态信息", "条", { code: "Z01", aliases: ["信息动态"] }),
    indicatorNamed("来稿", "篇"),
  ];
  test.each([
    ["发布{{{动态信息}}条|}", "Z01"],
    ["发布{{{信息动态}}|}", "Z01"],
    ["发布{{{Ｚ０１}}|}", "Z01"],
    ["发布{{{动态}}条|}", "-"],
    ["发布{{{动态信息}}条次|}", "?Z01"],
  ])("%s is %s", (text, expected) => {
    expect(outcome(text, list)).toEqual([expected]);
  });
  test("an alias of two indicators is only proposed", () => {
    const two = [
      indicatorNamed("甲", "条", { aliases: ["信息"] }),
      indicatorNamed("乙", "条", { aliases: ["信息"] }),
    ];
    expect(outcome("发布{{{信息}}条|}", two)).toEqual(["?甲"]);
  });
});

describe("a person's choice", () => {
  const list = indicators("动态信息:条 政务信息:条");
  const text = "今年，发布信息{X余条|}，其他{X个|}。";
  test("is kept by clause and slot, wherever they stand", () => {
    const chosen = [{ clause: "发布信息X余条", slot: "X余条", indicator: "政务信息" }];
    expect(outcome(text, list, { chosen })).toEqual(["政务信息", "-"]);
    expect(outcome("开头多一句。今年，发布信息{X余条|}。", list, { chosen })).toEqual(["政务信息"]);
    expect(outcome("今年，发布了信息{X余条|}。", list, { chosen })).not.toEqual(["政务信息"]);
  });
  test("may be to leave the blank alone; an indicator that is gone is replaced by no other", () => {
    expect(
      outcome("发布动态信息{X条|}", list, {
        chosen: [{ clause: "发布动态信息X条", slot: "X条", indicator: null }],
      }),
    ).toEqual(["-"]);
    expect(
      outcome("发布动态信息{X条|}", list, {
        chosen: [{ clause: "发布动态信息X条", slot: "X条", indicator: "没有" }],
      }),
    ).toEqual(["没有"]);
  });
  test("the same slot twice in a clause takes the choices in turn", () => {
    const chosen = ["动态信息", "政务信息"].map((indicator) => ({
      clause: "分别为X条、X条",
      slot: "X条",
      indicator,
    }));
    expect(outcome("分别为{X条|}、{X条|}。", list, { chosen })).toEqual(["动态信息", "政务信息"]);
  });
  test("the key is what the file keeps", () => {
    const { paragraph, placeholders } = labelledText("line/1", text);
    expect(choiceKeyOf(paragraph, placeholders[0]!)).toEqual({ clause: "发布信息X余条", slot: "X余条" });
  });
});

describe("properties", () => {
  const list = indicators("动态信息:条 公开文件:件 回复留言:条 采用稿件:篇 群众满意度:%");
  const sentences = [
    "发布动态信息{X条|}。",
    "公开文件{X件|}，回复留言{X条|}。",
    "满意度达{X%|}。",
    "采用稿件共{X余篇|}。",
    "其他{X个|}。",
  ];
  test("binding twice gives the same, and unrelated paragraphs may stand in any order", () => {
    const bindAll = (order: readonly number[]) => {
      const texts = order.map((i) => labelledText(`line/${i}`, sentences[i]!));
      const input = {
        paragraphs: texts.map((one) => one.paragraph),
        placeholders: texts.flatMap((one) => one.placeholders),
      };
      const bound = bindPlaceholders(input, list);
      expect(bindPlaceholders(input, list)).toEqual(bound);
      return new Map(bound.map((one) => [one.placeholder.id, [one.certainty, one.indicator]]));
    };
    const first = bindAll([0, 1, 2, 3, 4]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const again = bindAll(order);
        for (const [id, outcomeOf] of first) expect(again.get(id)).toEqual(outcomeOf);
      }),
    );
  });

  test("any text and any names give one binding per blank", () => {
    const word = fc.constantFrom(
      "信息",
      "X",
      "，",
      "、",
      "分别",
      "同比",
      "增长",
      "(",
      "\n",
      "𠮷",
      " ",
      "{}",
      "__proto__",
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }),
        (words, names) => {
          const { paragraph, placeholders } = labelledText(
            "line/1",
            words.map((one) => one.replace(/[{}]/g, "")).join("") + "{X条|}",
          );
          const bound = bindPlaceholders(
            { paragraphs: [paragraph], placeholders },
            names.map((name, i) => indicatorNamed(name, "条", { code: String(i) })),
          );
          expect(bound).toHaveLength(1);
        },
      ),
    );
  });

  test("nothing to bind, nothing to bind to", () => {
    expect(bindPlaceholders({ paragraphs: [], placeholders: [] }, list)).toEqual([]);
    expect(outcome("发布信息{X条|}", [])).toEqual(["-"]);
    const { placeholders } = labelledText("line/1", "发布信息{X条|}");
    expect(bindPlaceholders({ paragraphs: [paragraphOf("line/2", "")], placeholders }, list)).toHaveLength(1);
  });

  test("four thousand blanks in one line take linear time", () => {
    const { paragraph, placeholders } = labelledText("line/1", "{X条|}、".repeat(4000));
    expect(bindPlaceholders({ paragraphs: [paragraph], placeholders }, list)).toHaveLength(4000);
  });
});

describe("tables", () => {
  const list = indicators("成人读物外借:册次 活动参加人次:人次");
  const bindCells = (...cells: string[]) => {
    const texts = cells.map((cell, i) => {
      const text = labelledText(`body/${i}`, cell);
      return { ...text, paragraph: { ...text.paragraph, place: "table" as const } };
    });
    return bindPlaceholders(
      {
        paragraphs: texts.map((one) => one.paragraph),
        placeholders: texts.flatMap((one) => one.placeholders),
      },
      list,
    ).map(({ certainty, indicator }) => (certainty === "sure" ? indicator! : "-"));
  };
  test("the cell before says what a blank alone in its cell is", () => {
    expect(bindCells("指标", "全年", "成人读物外借", "{X.X万册次|}", "活动参加人次", "{X人次|}")).toEqual([
      "成人读物外借",
      "活动参加人次",
    ]);
    expect(bindCells("1", "成人读物外借", "册次", "{X册次|}", "合计")).toEqual(["成人读物外借"]);
  });
  test("blanks side by side stand under their labels, which nobody knows from the order", () => {
    expect(bindCells("活动参加人次", "成人读物外借", "{X册次|}", "{X人次|}")).toEqual(["-", "-"]);
  });
});
