// The add-in only XML manifest (the one that perpetual Office, network shares and SharePoint catalogs take).
import { readFileSync } from "node:fs";
import {
  ABOUT,
  GROUPS,
  type GroupName,
  HOSTS,
  type OfficeHost,
  type StepName,
  STEPS,
  type Words,
} from "./content.ts";

const ICON_SIZES = [16, 32, 80];
const ALL_STEPS = Object.keys(STEPS) as StepName[];
const ALL_GROUPS = Object.keys(GROUPS) as GroupName[];

/**
 * The manifest for an address, which has no slash at its end. The base part alone is a usable add-in, since SharePoint
 * catalogs on premises ignore VersionOverrides. It demands only what Excel and Word both have: a set of one host would
 * shut the other out, so that the pane itself asks for ExcelApi 1.13 or WordApi 1.3 when it opens.
 */
export function manifestFor(address: string): string {
  const url = address.replaceAll("&", "&amp;");
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by scripts/manifest/write.ts for ${url}; change scripts/manifest, not this file. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
           xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
           xsi:type="TaskPaneApp">
  <Id>${ABOUT.id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${ABOUT.provider}</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="${ABOUT.name.zh}">
    <Override Locale="en-US" Value="${ABOUT.name.en}"/>
  </DisplayName>
  <Description DefaultValue="${ABOUT.description.zh}">
    <Override Locale="en-US" Value="${ABOUT.description.en}"/>
  </Description>
  <IconUrl DefaultValue="${url}/icons/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${url}/icons/icon-64.png"/>
  <SupportUrl DefaultValue="${url}/index.html"/>
  <AppDomains>
    <AppDomain>${new URL(address).origin}</AppDomain>
  </AppDomains>
  <Hosts>
${HOSTS.map(({ name }) => `    <Host Name="${name}"/>`).join("\n")}
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="Settings"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${url}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Requirements>
      <bt:Sets DefaultMinVersion="1.1">
        <bt:Set Name="AddinCommands"/>
      </bt:Sets>
    </Requirements>
    <Hosts>
${HOSTS.map(host).join("\n")}
    </Hosts>
    <Resources>
      <bt:Images>
${["icon", ...ALL_STEPS].flatMap((name) => ICON_SIZES.map((size) => image(url, name, size))).join("\n")}
      </bt:Images>
      <bt:Urls>
${ALL_STEPS.map((step) => `        <bt:Url id="Page.${step}" DefaultValue="${url}/taskpane.html?step=${step}"/>`).join("\n")}
      </bt:Urls>
      <bt:ShortStrings>
${[
  text("Name", ABOUT.name),
  ...ALL_GROUPS.map((group) => text(`Group.${group}`, GROUPS[group].label)),
  ...ALL_STEPS.map((step) => text(`Label.${step}`, STEPS[step].label)),
].join("\n")}
      </bt:ShortStrings>
      <bt:LongStrings>
${[text("About", ABOUT.description), ...ALL_STEPS.map((step) => text(`Tip.${step}`, STEPS[step].tip))].join("\n")}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

function host({ name, key, groups }: OfficeHost): string {
  const first = GROUPS[groups[0]!].steps[0];
  return `      <Host xsi:type="${name}">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Name"/>
            <Description resid="About"/>
            <LearnMoreUrl resid="Page.${first}"/>
          </GetStarted>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="Yutiao.${key}.Tab">
${groups.map((name) => group(key, name)).join("\n")}
              <Label resid="Name"/>
            </CustomTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>`;
}

function group(key: string, name: GroupName): string {
  const { steps } = GROUPS[name];
  return `              <Group id="Yutiao.${key}.${name}">
                <Label resid="Group.${name}"/>
${icon("icon", "                ")}
${steps.map((step) => button(key, step)).join("\n")}
              </Group>`;
}

/** All buttons open the same pane (one TaskpaneId); the address says at which step. */
function button(key: string, step: StepName): string {
  return `                <Control xsi:type="Button" id="Yutiao.${key}.${step}.Button">
                  <Label resid="Label.${step}"/>
                  <Supertip>
                    <Title resid="Label.${step}"/>
                    <Description resid="Tip.${step}"/>
                  </Supertip>
${icon(step, "                  ")}
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Yutiao</TaskpaneId>
                    <SourceLocation resid="Page.${step}"/>
                  </Action>
                </Control>`;
}

function icon(name: string, indent: string): string {
  const images = ICON_SIZES.map(
    (size) => `${indent}  <bt:Image size="${size}" resid="Icon.${name}.${size}"/>`,
  );
  return [`${indent}<Icon>`, ...images, `${indent}</Icon>`].join("\n");
}

function image(url: string, name: string, size: number): string {
  return `        <bt:Image id="Icon.${name}.${size}" DefaultValue="${url}/icons/${name}-${size}.png"/>`;
}

function text(id: string, { zh, en }: Words): string {
  return `        <bt:String id="${id}" DefaultValue="${zh}">
          <bt:Override Locale="en-US" Value="${en}"/>
        </bt:String>`;
}
