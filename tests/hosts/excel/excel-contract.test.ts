import { workbookContract } from "../workbook-contract.ts";
import { openExcel } from "./open-excel.ts";

workbookContract("Excel over the real office.js", (own) => Promise.resolve(openExcel(own)));
