const LOOKS_LIKE_NUMBER = /^[\s+\-.,\d%$¥￥eE/:年月日]*$/;

/**
 * A text as a criterion of COUNTIFS and SUMIFS that means exactly this text; null where Excel would read it as a number,
 * a date or a truth value. Wildcards are masked; a quote is doubled.
 */
export function criterionOfText(text: string): string | null {
  if (text === "" || text.length > 200 || LOOKS_LIKE_NUMBER.test(text) || /^(?:true|false)$/i.test(text))
    return null;
  return `"=${text.replace(/[~*?]/g, "~$&").replaceAll('"', '""')}"`;
}
