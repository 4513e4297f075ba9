// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Looks at a page of crates/web/dist as a browser does, under the policy of the product:
//   node check.mjs kit.html [FOLDER FOR PICTURES]
// Fails on an axe violation, a policy violation, sideways scrolling or a small target.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const dist = join(dirname(fileURLToPath(import.meta.url)), "../crates/web/dist");
const [page = "kit.html", pictures] = process.argv.slice(2);
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
const kinds = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const server = createServer(async (request, answer) => {
  const name = new URL(request.url, "http://x").pathname.slice(1);
  try {
    const body = await readFile(join(dist, name.replaceAll("..", "")));
    answer.writeHead(200, {
      "content-type": kinds[extname(name)] ?? "application/octet-stream",
      "content-security-policy": policy,
    });
    answer.end(body);
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}/${page}`;
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const faults = [];

async function look(width, theme, script) {
  const named = `${width} ${theme}${script ? "" : " without script"}`;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    javaScriptEnabled: script,
    // The measuring itself is not under the page's policy; violations are still reported.
    bypassCSP: false,
  });
  const tab = await context.newPage();
  tab.on("console", (said) => {
    if (said.type() === "error") faults.push(`${named}: ${said.text()}`);
  });
  tab.on("pageerror", (failure) => faults.push(`${named}: ${failure}`));
  await tab.goto(address);
  if (pictures) {
    await tab.screenshot({
      path: join(pictures, `${named.replaceAll(" ", "-")}.png`),
      fullPage: true,
    });
  }
  if (script) {
    await tab.evaluate(axe);
    faults.push(...(await tab.evaluate(measure)).map((fault) => `${named}: ${fault}`));
  }
  await context.close();
}

async function measure() {
  const found = [];
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await globalThis.axe.run(document, {
    runOnly: { type: "tag", values },
    resultTypes: ["violations"],
  });
  for (const fault of result.violations) {
    for (const node of fault.nodes) found.push(`${fault.id}: ${node.html.slice(0, 160)}`);
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
    for (const element of document.querySelectorAll("main *")) {
      if (element.closest(".scroll, .tabs")) continue;
      if (element.getBoundingClientRect().right > root.clientWidth + 1) {
        found.push(`  ${element.outerHTML.slice(0, 120)}`);
      }
    }
  }
  const least = root.clientWidth <= 640 ? 43.5 : 24;
  for (const target of document.querySelectorAll("button, summary, input, select, .btn, nav a")) {
    const box = (target.closest(".choice") ?? target).getBoundingClientRect();
    const inSight = box.width > 0 && target.checkVisibility();
    if (inSight && !target.matches("[type=hidden]") && box.height < least) {
      found.push(`small target ${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}

for (const width of [1440, 360, 320]) {
  for (const theme of ["light", "dark"]) await look(width, theme, true);
}
await look(360, "light", false);
await browser.close();
server.close();
for (const fault of [...new Set(faults)]) console.log(fault);
console.log(faults.length === 0 ? "nothing found" : `${faults.length} found`);
process.exitCode = faults.length === 0 ? 0 : 1;
