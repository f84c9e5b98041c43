/**
 * The sample's report draft, in a small notation: `|` cuts a run (Word cuts runs where nobody sees it),
 * `**…**` is bold. The text is of our own writing; the blanks have many forms, and some things only look like blanks.
 */
export interface DraftParagraph {
  readonly style: "title" | "heading" | "body" | "signature";
  readonly text: string;
}

export const DRAFT: readonly DraftParagraph[] = [
  { style: "title", text: "关于2025年度全民阅读服务工作情况的报告" },
  {
    style: "body",
    text: "2025年，总馆坚持把好书送到读者身边，统筹12家分馆开展全民阅读服务，先后召开业务例会4次，修订服务规范6项，各分馆开放时间达标率保持100%。根据XX市公共阅读服务办法和有关通知（澜图发〔2026〕X号）要求，现将工作情况报告如下。",
  },
  { style: "heading", text: "一、主要工作情况" },
  {
    style: "body",
    text: "**（一）阵地服务稳步提升。**截至X月X日，各分馆累计接待到馆读者X|X万余人次，新办读者证X余|张，新增图书X.X万册，落实购书经费XXX万元。总馆完成2处自助借还设备更新，延长夜间开放1小时。",
  },
  {
    style: "body",
    text: "**（二）图书流通持续活跃。**全年图书外借总量XX余万册次，其中少儿读物外借近X|X万册次，数字资源外借X.XX万册次；少儿读物外借占比达XX.X%。各分馆全面推行通借通还，图书调拨时间缩短至3天以内。",
  },
  {
    style: "body",
    text: "**（三）阅读活动丰富多彩。**全年共举办各类阅读活动X余场，参加活动读者＿＿余人次，其中举办讲座×××场，开展送书下乡【  】场。围绕重要时间节点，连续3年组织主题书展，形成了一批群众喜爱的活动品牌。",
  },
  {
    style: "body",
    text: "**（四）服务半径不断延伸。**流动书车全年行驶里程X余公里，把图书送到山区和海岛；注册志愿者超过[X]名。总馆与辖区企业联合开展书香企业共建活动X余场，受到职工欢迎。读者满意率为{{读者满意率}}。",
  },
  {
    style: "body",
    text: "**（五）典型经验得到推广。**在第X届澜江读书节期间，×××同志作经验介绍，XX区分馆的做法得到与会代表好评。",
  },
  { style: "heading", text: "二、存在问题" },
  {
    style: "body",
    text: "一是城乡之间不够均衡，部分乡镇分馆藏书更新较慢，可借新书偏少；二是专业力量不足，乡镇分馆多为1名专职人员；三是数据报送还不够规范，个别分馆存在漏报、错报现象，汇总核对耗时较长。",
  },
  { style: "heading", text: "三、下一步打算" },
  {
    style: "body",
    text: "**一是夯实基层阵地。**优化乡镇分馆布局，向藏书更新较慢的分馆倾斜购书经费，确保新书上架周期不超过15天。",
  },
  {
    style: "body",
    text: "**二是提升服务质量。**健全读者意见办理制度，做到件件有回音。加强分馆人员轮训，全年组织业务培训不少于4次。",
  },
  {
    style: "body",
    text: "**三是规范数据报送。**统一表样和口径，按季度开展数据核对，做到数出有据、账实相符，为科学决策提供可靠支撑。",
  },
  { style: "signature", text: "澜江市图书馆总馆" },
  { style: "signature", text: "2026年X月X日" },
];

/** The small table behind part one: indicator and blank. */
export const DRAFT_TABLE: readonly (readonly [string, string])[] = [
  ["指标", "全年"],
  ["成人读物外借", "X.X万册次"],
  ["活动参加人次", "{{活动参加人次}}人次"],
];

export const DRAFT_HEADER = "澜江市图书馆总馆工作报告（送审稿）";
