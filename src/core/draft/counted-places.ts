/** X县X镇X村 after a verb of reach is a list of counts; without one XX镇 is a masked place. */
const REACH =
  /(?:涉及|覆盖|惠及|辖|下辖|管辖|辐射|遍布|遍及|走访|深入|抽查|检查|督查|督导|巡查|抽取|调研|共|共有|共计|涵盖|包含)(?:了|到|全[市县区省]|范围)?$/;
const ITEM =
  /^[、和]?[XxＸｘ×*＊○□△_＿0-9]{1,6}(?:省|市|县|区|旗|州|盟|乡镇|街道|社区|镇|乡|村|户|人|个(?=[市县区乡镇村]))/;
const LIST_END = /^(?:$|[，。；、,;！\s）)]|XX|的)/;

/** End of the list of counted places that begins at a blank; null where no such list stands. */
export function countedPlacesEnd(text: string, start: number): number | null {
  if (!REACH.test(text.slice(Math.max(0, start - 8), start))) return null;
  let position = start;
  let items = 0;
  for (
    let item = ITEM.exec(text.slice(position, position + 12));
    item !== null;
    item = ITEM.exec(text.slice(position, position + 12))
  ) {
    position += item[0].length;
    items += 1;
  }
  if (items < 2 || !LIST_END.test(text.slice(position, position + 2))) return null;
  return position;
}

/** The place word that is counted at a position of such a list. */
export function countedPlaceAt(text: string, position: number): string {
  return (
    /^(?:省|市|县|区|旗|州|盟|乡镇|街道|社区|镇|乡|村)/.exec(text.slice(position, position + 2))?.[0] ?? ""
  );
}
