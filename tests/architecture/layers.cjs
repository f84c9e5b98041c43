/** The layers of src, run by `npm run check`. Each rule says why it is there; ARCHITECTURE.md draws the same map. */
const BASICS = "finding|number|model|expression|package|workbook|document|table";
/** The stages in the order of the data: a stage imports the basics and earlier stages. Two branches meet in report and audit. */
const STAGES = [
  "plan",
  "collect",
  "plan-draft",
  "validate",
  "consolidate",
  "figures",
  "publish",
  "draft",
  "report",
  "audit",
  "task",
];

/** Rooms that hosts share: what Excel and Word have in common, web pages, workbooks in files. */
const SHARED_HOST_ROOMS = "office|web|files";

const laterStages = STAGES.slice(0, -1).map((stage, position) => ({
  name: `${stage}-knows-no-later-stage`,
  severity: "error",
  comment: "Data flows one way; a stage that reaches forward hides where a value was made.",
  from: { path: `^src/core/${stage}/` },
  to: { path: `^src/core/(${STAGES.slice(position + 1).join("|")})/` },
}));

const BASIC_LAYERS = ["finding", "number", "model", "expression"];
const basics = BASIC_LAYERS.map((layer, position) => ({
  name: `${layer}-stands-below`,
  severity: "error",
  comment: "The vocabulary of the core is built bottom up: finding, number, model, expression.",
  from: { path: `^src/core/${layer}/` },
  to: {
    path: "^src/core/",
    pathNot: `^src/core/(${BASIC_LAYERS.slice(0, position + 1).join("|")})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "A circle cannot be read from any end; not even through types.",
      from: {},
      to: { circular: true },
    },
    {
      name: "core-touches-nothing",
      severity: "error",
      comment: "The core gets everything as arguments, so that one core serves four doors.",
      from: { path: "^src/core/" },
      to: { path: "^src/", pathNot: "^src/core/" },
    },
    {
      name: "core-without-node",
      severity: "error",
      comment: "The core runs in an old browser.",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "packages-enter-core-by-four-doors",
      severity: "error",
      comment: "A library that reaches every room can never be replaced; these rooms wrap it.",
      from: {
        path: "^src/core/",
        pathNot: "^src/core/(package|workbook|document|number|expression|draft/bind-assign)",
      },
      to: { path: "node_modules" },
    },
    {
      name: "basics-know-no-stage",
      severity: "error",
      comment: "The basics are shared by all stages and so can know none.",
      from: { path: `^src/core/(${BASICS})/` },
      to: { path: `^src/core/(${STAGES.join("|")})/` },
    },
    ...basics,
    ...laterStages,
    {
      name: "ports-know-no-host",
      severity: "error",
      comment: "A port says what the outside must offer, not who offers it.",
      from: { path: "^src/ports/" },
      to: { path: "^src/(app|hosts|taskpane|commands|cli)/" },
    },
    {
      name: "app-knows-no-host",
      severity: "error",
      comment: "A use case runs over ports; hosts are picked at the entry points.",
      from: { path: "^src/app/" },
      to: { path: "^src/(hosts|taskpane|commands|cli)/" },
    },
    {
      name: "hosts-are-strangers",
      severity: "error",
      comment:
        "Each host can be removed without touching another; what two of them need has a room of its own.",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/", pathNot: `^src/hosts/($1|${SHARED_HOST_ROOMS})/` },
    },
    {
      name: "shared-rooms-know-no-host",
      severity: "error",
      comment: "What hosts share must not depend on one of them, nor on another shared room.",
      from: { path: `^src/hosts/(${SHARED_HOST_ROOMS})/` },
      to: { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    },
    {
      name: "one-place-picks-a-host",
      severity: "error",
      comment: "Wiring happens at the entry points only.",
      from: {
        path: "^src/(taskpane|cli|commands)/",
        pathNot: "^src/(taskpane/(index|worker|single)|cli/main)",
      },
      to: { path: "^src/hosts/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
