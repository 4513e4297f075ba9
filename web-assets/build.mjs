// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Makes crates/web/dist: one style sheet, one script, fonts and the icon, each with a hash in its
// name, and manifest.json that tells the pages which file is which.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../crates/web/dist");
const fresh = `${target}.new`;
const LIGHT_DARK = /light-dark\(([^(),]+),\s*([^(),]+)\)/g;

/** The same tokens for browsers that do not know light-dark(): light, and dark where asked for. */
function withFallback(css) {
  const twoThemed = [...css.matchAll(/^\s*(--[\w-]+):\s*([^;]*light-dark\([^;]*);/gm)];
  const values = (side) =>
    twoThemed.map(([, name, value]) => `${name}:${value.replace(LIGHT_DARK, side)}`).join(";");
  const dark = values("$2");
  return `${css}
@supports not (color: light-dark(#000, #fff)) {
  :root{${values("$1")}}
  @media screen and (prefers-color-scheme: dark) {:root:not([data-theme="light"]){${dark}}}
  @media screen {:root[data-theme="dark"]{${dark}}}
}`;
}

const themes = {
  name: "themes-for-older-browsers",
  setup(bundler) {
    bundler.onLoad({ filter: /tokens\.css$/ }, async ({ path }) => ({
      contents: withFallback(await readFile(path, "utf8")),
      loader: "css",
    }));
  },
};

/** `url("zero:PACKAGE/FONT.woff2")` is that font with nothing but its zero. */
const zeros = {
  name: "only-the-zero",
  setup(bundler) {
    const require = createRequire(import.meta.url);
    bundler.onResolve({ filter: /^zero:/ }, ({ path }) => ({
      path: path.slice("zero:".length),
      namespace: "zero",
    }));
    bundler.onLoad({ filter: /.*/, namespace: "zero" }, async ({ path }) => ({
      contents: await subsetFont(await readFile(require.resolve(path)), "0", {
        targetFormat: "woff2",
      }),
      loader: "file",
    }));
  },
};

await rm(fresh, { recursive: true, force: true });
await mkdir(fresh, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { main: "src/css/main.css", script: "src/ts/main.ts", icon: "src/icon.svg" },
  outdir: fresh,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome105", "firefox115", "safari16"],
  // esbuild must not lower light-dark() or nesting by itself: the fallback above does that.
  supported: { nesting: true },
  loader: { ".woff2": "file", ".svg": "copy" },
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  legalComments: "none",
  logLevel: "warning",
  plugins: [themes, zeros],
});

const manifest = {};
for (const file of (await readdir(fresh)).sort()) {
  const content = await readFile(join(fresh, file));
  const digest = createHash("sha384").update(content).digest("base64");
  const plainName = basename(file).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");
  manifest[plainName] = { file, integrity: `sha384-${digest}`, bytes: content.length };
}
for (const needed of ["main.css", "script.js", "icon.svg"]) {
  if (!manifest[needed]) throw new Error(`the bundle misses ${needed}`);
}
await writeFile(join(fresh, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
await rm(target, { recursive: true, force: true });
await rename(fresh, target);
const bytes = Object.values(manifest).reduce((sum, entry) => sum + entry.bytes, 0);
console.log(`${Object.keys(manifest).length} files, ${Math.round(bytes / 1024)} kB`);
