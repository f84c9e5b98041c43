/**
 * The invented bureau of the sample: 澜江市图书馆总馆 and its twelve branches. No such city exists.
 * Every number of the sample is written here or follows from what is written here.
 */
export const BUREAU = "澜江市图书馆总馆";

/** Figures of the fixed form 服务情况表, in the order of its fields. */
export interface Services {
  readonly visits: number;
  readonly adultLoans: number;
  readonly childLoans: number;
  readonly digitalLoans: number;
  readonly cards: number;
  readonly newBooks: number;
  /** 元, with fen */
  readonly bookBudget: string;
  /** 公里 */
  readonly busKilometres: string;
  readonly volunteers: number;
  readonly formsSent: number;
  readonly formsSatisfied: number;
}

export interface Branch {
  readonly code: string;
  readonly name: string;
  readonly aliases: string;
  readonly contact: string;
  readonly phone: string;
  readonly services: Services | null;
  /** How many activities of each kind the branch reports. */
  readonly activities: Readonly<Record<string, number>>;
}

function branch(
  code: string,
  name: string,
  aliases: string,
  contact: string,
  figures:
    readonly [number, number, number, number, number, number, string, string, number, number, number] | null,
  activities: readonly [number, number, number, number, number],
): Branch {
  const [lecture, exhibition, reading, children, village] = activities;
  return {
    code,
    name,
    aliases,
    contact,
    phone: `0000-88${code.slice(1)}06`,
    services: figures && {
      visits: figures[0],
      adultLoans: figures[1],
      childLoans: figures[2],
      digitalLoans: figures[3],
      cards: figures[4],
      newBooks: figures[5],
      bookBudget: figures[6],
      busKilometres: figures[7],
      volunteers: figures[8],
      formsSent: figures[9],
      formsSatisfied: figures[10],
    },
    activities: { 讲座: lecture, 展览: exhibition, 读书会: reading, 亲子阅读: children, 送书下乡: village },
  };
}

export const BRANCHES: readonly Branch[] = [
  branch(
    "F01",
    "城东分馆",
    "城东馆",
    "林一诺",
    [48210, 21840, 15320, 9870, 812, 3460, "186500.00", "0", 64, 420, 401],
    [9, 4, 8, 6, 0],
  ),
  branch(
    "F02",
    "城西分馆",
    "城西馆",
    "周思远",
    [39640, 18260, 11750, 8420, 655, 2980, "152300.50", "0", 52, 380, 352],
    [7, 3, 7, 5, 0],
  ),
  branch(
    "F03",
    "滨江分馆",
    "滨江馆",
    "许清和",
    [52780, 24310, 16980, 12640, 934, 4120, "213800.00", "126.5", 71, 450, 431],
    [10, 5, 9, 7, 2],
  ),
  branch(
    "F04",
    "云山分馆",
    "云山馆、云山区分馆",
    "沈知行",
    [21450, 9870, 7640, 4310, 318, 1560, "86420.80", "385.2", 33, 210, 189],
    [4, 2, 4, 3, 5],
  ),
  branch(
    "F05",
    "高新区分馆",
    "高新分馆、高新馆",
    "唐若水",
    [61320, 30150, 14260, 22870, 1246, 5230, "274900.00", "0", 83, 520, 497],
    [12, 5, 11, 6, 0],
  ),
  branch(
    "F06",
    "古城分馆",
    "古城馆",
    "顾长安",
    [33580, 16420, 9830, 5760, 487, 2310, "118640.00", "58.0", 45, 300, 268],
    [6, 4, 6, 4, 1],
  ),
  branch(
    "F07",
    "青石镇分馆",
    "青石分馆",
    "陆小满",
    [12860, 5740, 4980, 1920, 203, 1120, "54300.00", "642.8", 21, 150, 139],
    [3, 1, 3, 3, 8],
  ),
  branch(
    "F08",
    "白鹭镇分馆",
    "白鹭分馆",
    "苏晚晴",
    [10940, 4860, 4210, 1580, 176, 980, "47850.00", "718.4", 18, 130, 121],
    [2, 1, 3, 2, 9],
  ),
  branch(
    "F09",
    "枫桥镇分馆",
    "枫桥分馆",
    "叶知秋",
    [11730, 5320, 4470, 1690, 188, 1040, "50160.00", "693.1", 19, 140, 130],
    [2, 2, 3, 3, 7],
  ),
  branch("F10", "柳溪镇分馆", "柳溪分馆", "何清越", null, [0, 0, 0, 0, 0]),
  branch(
    "F11",
    "南湖分馆",
    "南湖馆",
    "江映月",
    [28970, 13580, 9460, 6240, 421, 2050, "104780.00", "92.6", 39, 260, 241],
    [5, 3, 5, 4, 1],
  ),
  branch(
    "F12",
    "少儿分馆",
    "少儿馆",
    "白露",
    [43260, 3140, 38720, 10350, 1097, 4680, "241350.00", "0", 58, 400, 388],
    [4, 6, 8, 18, 0],
  ),
];

/** The slip that 古城分馆 made: two digits of the total are swapped (32010 is the sum). */
export const WRONG_TOTAL = { branch: "古城分馆", written: 32100 };
