import type { Branch } from "./bureau.ts";

/** One row of 活动明细表. */
export interface Activity {
  readonly number: string;
  readonly name: string;
  readonly date: string;
  readonly kind: string;
  readonly visitors: number;
  readonly place: string;
}

const THEMES: Readonly<Record<string, readonly string[]>> = {
  讲座: ["家谱里的澜江", "怎样读一份报纸", "防诈骗小课堂", "节气与饮食", "走近地方志", "手机里的图书馆"],
  展览: ["馆藏老地图展", "水乡旧影摄影展", "手抄报展", "年画展"],
  读书会: ["晨读会", "银龄读书会", "夜航读书会", "同城共读"],
  亲子阅读: ["绘本故事会", "小小讲解员", "周末手工坊", "童谣会"],
  送书下乡: ["田头书箱", "校园流动书车", "渔家书屋换书日"],
};

const PLACES = ["报告厅", "一楼展厅", "少儿活动室", "共读空间", "村文化礼堂"];

/**
 * The activities of one branch, spread over the year. A plain counter stands in for chance, so that the sample
 * is the same at every making.
 */
export function activitiesOf(branch: Branch): readonly Activity[] {
  const rows: Activity[] = [];
  for (const [kind, count] of Object.entries(branch.activities)) {
    for (let index = 0; index < count; index += 1) {
      const turn = rows.length * 7 + Number(branch.code.slice(1)) * 5;
      const themes = THEMES[kind]!;
      rows.push({
        number: `${branch.code}-${String(rows.length + 1).padStart(3, "0")}`,
        name: themes[turn % themes.length]!,
        date: `2025-${pad(1 + (turn % 12))}-${pad(1 + ((turn * 3) % 27))}`,
        kind,
        visitors: 18 + ((turn * 11) % 97),
        place: PLACES[turn % PLACES.length]!,
      });
    }
  }
  return rows;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
