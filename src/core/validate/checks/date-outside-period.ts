import { makeFinding } from "../../finding/make-finding.ts";
import { isDay, textFromDay } from "../../model/value.ts";
import { groupOf, type Check } from "../check.ts";

/** 归属日期: a record whose day lies outside 报告期 is in doubt (SPEC section 3). Without a period nothing is checked. */
export const dateOutsidePeriodCheck: Check = {
  code: "validate.date-outside-period",
  run(values, { plan, log }) {
    const { period } = plan;
    const field = values.form.fields.find((one) => one.name === values.form.dateField);
    if (!period || !field) return;
    values.each(field, (value, place) => {
      if (!isDay(value)) return;
      const day = textFromDay(value);
      if (day >= period.from && day <= period.to) return;
      log.add(groupOf("validate.date-outside-period", values, field), () =>
        makeFinding("validate.date-outside-period", place(), {
          field: field.name,
          found: day,
          expected: `${period.text}（${period.from} – ${period.to}）`,
        }),
      );
    });
  },
  examples: [
    {
      form: { dateField: "日期" },
      field: { name: "日期", type: "date" },
      cells: ["2021-01-01", "2021-12-31", ""],
      findings: 0,
    },
    {
      form: { dateField: "日期" },
      field: { name: "日期", type: "date" },
      cells: ["2020-12-31"],
      findings: 1,
    },
  ],
};
