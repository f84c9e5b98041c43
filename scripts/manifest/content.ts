// What the manifest says, apart from its markup: names in both languages, and the ribbon of each host.

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type StepName = keyof typeof STEPS;
export type GroupName = "data" | "report";

export interface OfficeHost {
  readonly name: "Workbook" | "Document";
  readonly key: "Excel" | "Word";
  readonly groups: readonly GroupName[];
}

/** Where the add-in lies unless `npm run manifest -- --url` says otherwise: the development server. */
export const DEFAULT_URL = "https://localhost:3000";

export const ABOUT = {
  id: "6f1d7f0e-5f0b-4a52-9d0c-2a5f3b8f7c41",
  provider: "Yutiao",
  name: { zh: "余条", en: "Yutiao" },
  description: {
    zh: "收表、审核、汇总、填入报告，每个数都有出处；全部在本机完成。",
    en: "Collects and checks branch workbooks, adds them up and fills the report; every number can be traced. Everything stays on this computer.",
  },
};

/** One button a step; each opens the pane at its step. `icon` names assets/icons/NAME-SIZE.png. */
export const STEPS = {
  plan: {
    label: { zh: "方案", en: "Plan" },
    tip: {
      zh: "打开或修改汇总方案：收什么、向谁收、怎么核、报告里用哪些数。",
      en: "Open or edit the plan: what is collected, from whom, how it is checked, and what the report uses.",
    },
  },
  collect: {
    label: { zh: "收表", en: "Collect" },
    tip: {
      zh: "收进各单位的上报表，看谁报了、谁没报、哪里有问题。",
      en: "Take in the branch workbooks; see who has reported, who has not, and what is wrong.",
    },
  },
  consolidate: {
    label: { zh: "汇总", en: "Consolidate" },
    tip: {
      zh: "逐格相加，写入本工作簿；原有内容在写完之前不动。",
      en: "Add up cell by cell and write into this workbook; what was there stays until the new sheets are whole.",
    },
  },
  fill: {
    label: { zh: "填入", en: "Fill" },
    tip: {
      zh: "把指标填进报告的待填处；拿不准的不填，列出来请您定。",
      en: "Write the figures into the report's blanks; what is not certain is left and listed.",
    },
  },
  audit: {
    label: { zh: "核对", en: "Audit" },
    tip: {
      zh: "核对报告里的每个数，追溯到单位、文件和单元格。",
      en: "Check every number of the report and trace it to unit, file and cell.",
    },
  },
};

export const GROUPS: Readonly<
  Record<GroupName, { readonly label: Words; readonly steps: readonly StepName[] }>
> = {
  data: { label: { zh: "收表与汇总", en: "Collect and add up" }, steps: ["plan", "collect", "consolidate"] },
  report: { label: { zh: "报告", en: "Report" }, steps: ["fill", "audit"] },
};

/** The hosts as the base manifest and as VersionOverrides name them, with the groups of their tab. */
export const HOSTS: readonly OfficeHost[] = [
  { name: "Workbook", key: "Excel", groups: ["data", "report"] },
  { name: "Document", key: "Word", groups: ["report"] },
];
