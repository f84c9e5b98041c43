import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const CORE_LIMITS = {
  "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
};

export default tseslint.config(
  {
    ignores: ["dist/", "node_modules/", "coverage/", "reports/", ".cache/", "**/*.generated.js", "**/*.cjs"],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      // A non-null assertion stands where an index was just checked; noUncheckedIndexedAccess cannot see it.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  { files: ["src/**/*.ts"], rules: CORE_LIMITS },
  {
    files: ["src/**/catalogue/*.ts", "src/**/text/*.ts", "src/**/*-words.ts"],
    rules: { "max-lines": "off" },
  },
  { files: ["src/taskpane/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    // One primary button at a time: NextButton alone knows which.
    files: ["src/taskpane/{parts,steps}/**/*.tsx"],
    ignores: ["src/taskpane/parts/NextButton.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='appearance'] Literal[value='primary']",
          message: "Use NextButton and name the action in session/next-action.ts.",
        },
      ],
    },
  },
  {
    // @tanstack/react-virtual cannot be compiled by the React compiler, which we do not use.
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: { "react-hooks/incompatible-library": "off" },
  },
  {
    files: ["src/hosts/{excel,word}/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
      },
    },
    rules: { "no-console": "off" },
  },
  {
    // Functions that these tests hand to the page run there.
    files: ["tests/e2e/**/*.mjs", "bench/pane.mjs", "bench/pane/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "document",
          "window",
          "DataTransfer",
          "File",
          "FileReader",
          "DOMException",
          "atob",
          "fetch",
          "getComputedStyle",
          "MutationObserver",
          "performance",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["src/cli/**/*.ts", "scripts/**", "bench/**", "tests/e2e/**", "tests/verify/**"],
    rules: { "no-console": "off" },
  },
);
