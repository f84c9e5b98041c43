/** Characters that formulas may use instead of the ASCII ones; each stands for exactly one, so that offsets stay. */
const ASCII_FOR: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "【": "[",
  "】": "]",
  "×": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "≧": "≥",
  "≦": "≤",
  "\u3000": " ",
  "\u00a0": " ",
  "\u200b": " ",
  "\u200c": " ",
  "\u200d": " ",
  "\ufeff": " ",
  "\t": " ",
  "\r": " ",
  "\n": " ",
};

const NOT_OF_A_WORD = /[\s+\-*/=<>≤≥≠(),;"'[\].!%&|^、，]/;

/**
 * Folds full-width letters, digits and punctuation to ASCII, one code unit for one, so that an offset in the folded
 * text is an offset in the text as written.
 */
export function foldWidth(text: string): string {
  return text.replace(/[^\x20-\x7e\u4e00-\u9fff]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return Object.prototype.hasOwnProperty.call(ASCII_FOR, character) ? ASCII_FOR[character]! : character;
  });
}

/** The form in which names are compared: width folded, no white space. */
export function nameKey(name: string): string {
  return foldWidth(name).replace(/ /g, "");
}

/** Whether a folded character can stand inside a word, as opposed to operators, brackets and white space. */
export function isOfAWord(character: string): boolean {
  return character !== "" && !NOT_OF_A_WORD.test(character);
}
