// Makes a report of each kind and opens it in Chromium as its readers do: from disk, with scripts and without, on a desk
// and on a telephone, in light and dark, and printed. Fails with every finding.
//
//   node look.mjs COMMAND SCENARIOS FOLDER     the pages and a screenshot of each view are left in FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [command, scenarios, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const findings = [];
const expect = (holds, words) => holds || findings.push(words);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const stepwell = (...words) => execFileSync(command, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });

// Small studies: the page is looked at, not the figures.
const typical = path.join(scenarios, "typical_service.yaml");
const short = ["--set", "run.warm_up_months=12", "--quiet"];
stepwell("run", typical, ...short, "--replications", "4", "--uncertainty", "--out", "run", "--report", "run.html");
stepwell("report", "run", "--output", "folder.html");
const alternatives = ["six_more_pwps", "supervision_halved"].map((name) => path.join(scenarios, "what_if", `${name}.yaml`));
stepwell("compare", typical, ...alternatives, ...short, "--replications", "4", "--report", "compare.html");
writeFileSync(
  path.join(folder, "caps.yaml"),
  `title: Caps and referrals\nscenario: ${typical}\ndesign: grid\nreplications: 2\n` +
    "set: {run.warm_up_months: 2, run.measured_months: 2}\nmeasures: [wait_first_treatment_mean_days, pwp.burnout_pct]\n" +
    "vary: {staff.pwp.caseload_cap: [25, 40], demand.referrals_per_year: [10000, 11000]}\n",
);
stepwell("sweep", "caps.yaml", "--quiet", "--report", "sweep.html");
writeFileSync(
  path.join(folder, "cap.yaml"),
  `title: A cap\nscenario: ${typical}\nset: {run.warm_up_months: 2, run.measured_months: 2}\nreplications: 5\nbudget: 30\n` +
    "confirm: 4\nindifferent_below: 1\nlevers: {staff.pwp.caseload_cap: [25, 40]}\nminimise: pwp.burnout_pct\n" +
    "constraints: [wait_first_treatment_mean_days <= 200]\n",
);
stepwell("tune", "cap.yaml", "--quiet", "--report", "tune.html");

expect(
  readFileSync(path.join(folder, "run.html"), "utf8") === readFileSync(path.join(folder, "folder.html"), "utf8"),
  "the page of a run and that of its folder differ",
);

const sections = {
  "run.html": ["answer", "targets", "pathway", "waits", "workforce", "leavers", "money", "assumptions", "limits", "provenance"],
  "compare.html": ["answer", "targets", "differences", "pathway", "workforce", "limits", "provenance"],
  "sweep.html": ["answer", "responses", "limits", "provenance"],
  "tune.html": ["answer", "trade-off", "limits", "provenance"],
};
const views = {
  desk: { viewport: { width: 1280, height: 900 } },
  telephone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const [name, ids] of Object.entries(sections)) {
  const file = path.join(folder, name);
  expect(statSync(file).size < 2e6, `${name} is larger than 2 MB`);
  for (const [view, options] of Object.entries(views))
    for (const scripts of [true, false]) {
      const told = `${name}, ${view}, scripts ${scripts ? "on" : "off"}`;
      const context = await browser.newContext({ ...options, javaScriptEnabled: scripts });
      const page = await context.newPage();
      page.on("pageerror", (error) => findings.push(`${told}: ${error}`));
      page.on("request", (request) => request.url().startsWith("file:") || findings.push(`${told}: asks the network for ${request.url()}`));
      await page.goto(pathToFileURL(file).href);
      for (const id of ids) expect(await page.locator(`#${id}`).count(), `${told}: there is no section ${id}`);
      expect(await page.locator("figure svg[role=img] > title").count(), `${told}: there is no figure with a title`);
      // Wide tables and pictures scroll in their own boxes, never the page.
      const width = await page.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]).catch(() => null);
      if (width) expect(width[0] <= width[1], `${told}: the page is ${width[0] - width[1]} pixels too wide`);
      await page.screenshot({ path: path.join(folder, `${name}.${view}.${scripts ? "on" : "off"}.png`), fullPage: true });
      if (scripts) {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run());
        for (const { id, impact, nodes } of violations)
          if (impact === "serious" || impact === "critical")
            findings.push(`${told}: axe finds ${id} (${impact}): ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
        const sortable = page.locator("table.sortable").first();
        if (view === "desk" && (await sortable.count())) {
          await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
          const first = () => sortable.locator("tbody th").first().textContent();
          await sortable.locator("thead button").first().click();
          const ascending = await first();
          await sortable.locator("thead button").first().click();
          expect(ascending !== (await first()), `${told}: a click on a heading does not sort`);
        }
      }
      await context.close();
    }
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.pdf({ path: path.join(folder, `${name}.pdf`), format: "A4", preferCSSPageSize: true });
  await context.close();
}
await browser.close();

for (const finding of findings) console.error(finding);
console.log(`${Object.keys(sections).length} pages, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
