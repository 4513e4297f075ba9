// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// The built program, started for the journeys on a database of their own.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const PROGRAM = resolve(process.env.KWARTIER ?? "../target/debug/kwartier");

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A server on which the journeys make their databases; without it they use files. */
const SERVER = process.env.KWARTIER_TEST_SERVER;

function nameOf(folder) {
  return basename(folder).toLowerCase().replace(/[^a-z0-9]/g, "_");
}

function databaseOf(folder) {
  if (!SERVER) return ["--database", join(folder, "kwartier.db")];
  const address = SERVER.replace(/[^/]*$/, nameOf(folder));
  return ["--database", address, "--secrets", join(folder, "secrets")];
}

function tellServer(sentence) {
  execFileSync("psql", ["--no-psqlrc", "--quiet", "--command", sentence, SERVER]);
}

/** Starts `kwartier COMMAND …` and waits until it says where it answers. */
export async function start(command, words = []) {
  const folder = mkdtempSync(join(tmpdir(), "kwartier-journey-"));
  if (SERVER) tellServer(`CREATE DATABASE ${nameOf(folder)}`);
  return startIn(folder, await freePort(), command, words);
}

async function startIn(folder, port, command, words) {
  const where = command === "demo" ? ["--port", port] : ["--listen", `127.0.0.1:${port}`];
  const database = databaseOf(folder);
  const line = [command, ...where, ...database, ...words].map(String);
  const program = spawn(PROGRAM, line, { cwd: folder });
  let said = "";
  let heard = () => {};
  const ready = new Promise((done, failed) => {
    const hear = (bytes) => {
      said += bytes;
      if (said.includes("Kwartier answers at ")) done();
      heard();
    };
    program.stdout.on("data", hear);
    program.stderr.on("data", hear);
    program.once("error", failed);
    program.once("exit", () => failed(new Error(`kwartier ${command} stopped:\n${said}`)));
  });
  await ready;
  return {
    origin: `http://localhost:${port}`,
    /** Waits until the program says something like this, and gives it. */
    says: (pattern) =>
      new Promise((done, failed) => {
        heard = () => {
          const found = pattern.exec(said)?.[0];
          if (found) done(found);
        };
        program.once("exit", () => failed(new Error(`kwartier said no ${pattern}:\n${said}`)));
        heard();
      }),
    /** What it complained of lately, for whoever looks why a journey failed. */
    complaints: () => said.split("\n").filter((line) => /WARN|ERROR/.test(line)).slice(-20),
    folder,
    run: (more) => runOnce([...more, ...database]),
    /** Ends it without a word, as a power cut does. */
    async kill() {
      const gone = new Promise((done) => program.once("exit", done));
      program.kill("SIGKILL");
      await gone;
    },
    /** Starts it once more, on the same database and at the same address. */
    again: (more = words) => startIn(folder, port, command, more),
    async stop() {
      const gone = new Promise((done) => program.once("exit", done));
      program.kill("SIGTERM");
      await gone;
      if (SERVER) tellServer(`DROP DATABASE ${nameOf(folder)} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One command of the program, with what it said. */
function runOnce(words) {
  return new Promise((done, failed) => {
    const program = spawn(PROGRAM, words.map(String));
    let out = "";
    program.stdout.on("data", (bytes) => (out += bytes));
    program.stderr.on("data", (bytes) => (out += bytes));
    program.once("error", failed);
    program.once("exit", (status) => done({ status, out }));
  });
}
