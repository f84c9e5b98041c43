import { scanText } from "../../src/core/draft/scan.ts";
import { intervalText } from "./marked-figures.ts";

/** "XX处隐患" → the placeholders as "text|unit|kind". */
function placeholdersOf(text: string): string[] {
  return scanText(text).placeholders.map((found) => `${found.text}|${found.unit}|${found.kind}`);
}

/** "35千瓦" → "text|kind|interval unit". */
function numbersOf(text: string): string[] {
  return scanText(text).numbers.map(({ text: words, kind, claim }) => {
    return `${words}|${kind}${claim === null ? "" : `|${intervalText(claim)}${claim.unit}`}`;
  });
}

describe("units behind a blank", () => {
  test.each([
    ["全长XXkm，", "XXkm|km|measure"],
    ["路基宽X.Xm，", "X.Xm|m|measure"],
    ["装机XXMW，", "XXMW|MW|measure"],
    ["算力达XXXEFLOPS。", "XXXEFLOPS|EFLOPS|measure"],
    ["死亡率为X.X/10万，", "X.X/10万|/10万|ratio"],
    ["周转量XX亿吨公里，", "XX亿吨公里|吨公里|measure"],
    ["作业XX万亩次，", "XX万亩次|亩次|count"],
    ["油耗X升/百公里。", "X升/百公里|升/百公里|measure"],
    ["密度XX人/平方公里，", "XX人/平方公里|人/平方公里|count"],
    ["单价XX元/公斤，", "XX元/公斤|元/公斤|money"],
    ["补贴机具XX台（套），", "XX台（套）|台|count"],
    ["问题XX条（处），", "XX条|条|count"],
    ["收到XX余条线索", "XX余条|条|count"],
    ["仿真枪X支、弹药", "X支|支|count"],
    ["缴获子弹XX发。", "XX发|发|count"],
    ["配备担架XX副，", "XX副|副|count"],
    ["出口XX亿日元，", "XX亿日元|日元|money"],
  ])("%s", (text, expected) => {
    expect(placeholdersOf(text)).toEqual([expected]);
  });

  test.each([
    "XXL号服装",
    "XX发展中心成立",
    "XX副书记到会",
    "地址http://xx/xx",
    "XX担任组长",
    "XX日元旦前",
    "住XX小区X栋X单元XXX室",
  ])("no number in %s", (text) => {
    expect(placeholdersOf(text)).toEqual([]);
  });
});

describe("X处 and X所 by what stands beside them", () => {
  test.each([
    ["整改隐患XX处、取缔XX处。", ["XX处|处|count", "XX处|处|count"]],
    ["新建幼儿园X所、小学X所。", ["X所|所|count", "X所|所|count"]],
    ["发现隐患XX处已整改", ["XX处|处|count"]],
    ["桥梁XX延米/X座。", ["XX延米|延米|measure", "X座|座|count"]],
    ["由XX处、XX所配合", []],
    ["会同XX处、XX科办理", []],
  ])("%s", (text, expected) => {
    expect(placeholdersOf(text)).toEqual(expected);
  });
});

describe("names masked with other marks", () => {
  test.each([
    ["##局牵头", "##局"],
    ["□□镇共设", "□□镇"],
    ["？？县全年", "？？县"],
  ])("%s", (text, name) => {
    expect(scanText(text).masks.map((mask) => mask.text)).toEqual([name]);
  });

  test("a list mark, an option and a question mask nothing", () => {
    for (const text of ["□是 □否", "为什么？？县里有办法", "○加强领导"]) {
      expect(scanText(text).placeholders).toEqual([]);
    }
    expect(scanText("□是 □否").masks).toEqual([]);
  });
});

describe("typed numbers", () => {
  test.each([
    ["装机35千瓦，", ["35千瓦|statistic|[35,35]千瓦"]],
    ["收入12百万元，", ["12百万元|money|[11500000,12500000)元"]],
    ["动用34百辆", ["34百辆|statistic|[300,499]辆"]],
    ["总额一万三千亿元", ["一万三千亿元|money|[1299950000000,1300050000000)元"]],
    ["投资1亿2000万元", ["1亿2000万元|money|[119995000,120005000)元"]],
    ["花费1万5千元", ["1万5千元|money|[14500,15500)元"]],
    ["一点五亿元", ["一点五亿元|money|[145000000,155000000)元"]],
    ["死亡率15.1/10万，", ["15.1/10万|ratio|[15.05,15.15)/10万"]],
    ["间隔2分30秒", ["2分30秒|duration|[2.5,2.5]分钟"]],
    ["运行4小时30分，", ["4小时30分|duration|[4.5,4.5]小时"]],
    ["流量25m³/s，", ["25m³/s|statistic|[25,25]m³/s"]],
    ["藏品12件（套）", ["12件（套）|statistic|[12,12]件"]],
    ["购置CT1台、", ["1台|statistic|[1,1]台"]],
    ["执行GB50016-2014标准", ["GB50016-2014|document-number"]],
    ["神舟十三号发射", ["神舟十三号|name"]],
    ["每10万人拥有3所", ["10万人|name", "3所|statistic|[3,3]所"]],
    ["九年义务教育", ["九年|name"]],
    ["110报警服务台", ["110|name"]],
    ["其中3层及以上8栋", ["3层及以上|threshold|[3,)层", "8栋|statistic|[8,8]栋"]],
    ["总投资超过1亿元的项目", ["超过1亿元|threshold|(100000000,)元"]],
    ["月薪也有超过4000元的，", ["超过4000元|money|(4000,)元"]],
    ["吸引超过20亿元的投资", ["超过20亿元|money|(2000000000,)元"]],
    ["多挣300块，", ["300块|money|[300,300]元"]],
    ["砖300块，", ["300块|statistic|[300,300]块"]],
    ["户籍人口76.2万。", ["76.2万|statistic|[761500,762499]人"]],
    [
      "提高0.3个、2.1个和1.4个百分点",
      ["0.3个", "2.1个", "1.4个百分点"].map((words) => {
        const value = Number.parseFloat(words);
        return `${words}|percent|[${value - 0.05},${value + 0.05})个百分点`;
      }),
    ],
  ])("%s", (text, expected) => {
    expect(numbersOf(text).map(rounded)).toEqual(expected.map(rounded));
  });
});

/** Sums of binary fractions in the table above. */
function rounded(words: string): string {
  return words.replace(/\d+\.\d{6,}/g, (digits) => String(Math.round(Number(digits) * 1e6) / 1e6));
}
