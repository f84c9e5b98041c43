/**
 * The children that each element of a task pane manifest may have, in the order that [MS-OWEMXML] gives them:
 * "?" may be absent, "+" may repeat, "*" both. Only what our manifest uses is listed; an element that is not here fails the test.
 */
export const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl? SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?",
  DisplayName: "Override*",
  Description: "Override*",
  AppDomains: "AppDomain+",
  "OfficeApp/Hosts": "Host+",
  "OfficeApp/Requirements": "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Requirements? Hosts Resources",
  "VersionOverrides/Requirements": "bt:Sets",
  "bt:Sets": "bt:Set+",
  "VersionOverrides/Hosts": "Host+",
  "VersionOverrides/Hosts/Host": "DesktopFormFactor",
  DesktopFormFactor: "GetStarted? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "CustomTab",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Icon: "bt:Image+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:String": "bt:Override*",
};

/** The resource list that a resid of this element points into. */
export const RESOURCE_OF: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  LearnMoreUrl: "bt:Urls",
  SourceLocation: "bt:Urls",
  "bt:Image": "bt:Images",
};

/** Longest texts: resource ids 32 characters, short strings 125, long ones 250. */
export const LONGEST = { id: 32, "bt:ShortStrings": 125, "bt:LongStrings": 250 } as const;

/** Whether the names stand in the order of the pattern. */
export function fits(names: readonly string[], pattern: string): boolean {
  const source = pattern
    .split(" ")
    .map((part) => part.replace(/^([^?*+]+)([?*+]?)$/, "(?:$1 )$2"))
    .join("");
  return new RegExp(`^${source}$`).test(names.map((name) => `${name} `).join(""));
}
