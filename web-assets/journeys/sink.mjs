// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

// A mail server that takes everything and hands it on to nobody, so that a journey reads what the
// program really sent.

import { createServer } from "node:net";

/** What a mail says, with its parts as they were before they were packed. */
function unpacked(raw) {
  const parts = raw.split(/^--\S+$/m).map((part) => {
    const [head, ...rest] = part.trimStart().split("\r\n\r\n");
    const body = rest.join("\r\n\r\n");
    if (/^content-transfer-encoding: base64/im.test(head)) {
      return Buffer.from(body.replace(/\s/g, ""), "base64").toString();
    }
    if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return part;
    const joined = body.replace(/=\r\n/g, "");
    const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString();
  });
  // A long line of a calendar is folded.
  return parts.join("\r\n").replace(/\r\n /g, "");
}

/** Listens; gives its port, and every mail with whom it went to. */
export async function mailSink() {
  const mails = [];
  let heard = () => {};
  const server = createServer((socket) => {
    let text = "";
    let mail = null;
    let to = "";
    const say = (line) => socket.write(`${line}\r\n`);
    const take = (line) => {
      const word = line.slice(0, 4).toUpperCase();
      if (word === "RCPT") to = /<([^>]*)>/.exec(line)?.[1] ?? "";
      if (word === "DATA") {
        mail = [];
        say("354 go on");
      } else if (word === "QUIT") {
        say("221 bye");
        socket.end();
      } else {
        say("250 ok");
      }
    };
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      text += bytes.toString("latin1");
      for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (mail === null) take(line);
        else if (line === ".") {
          mails.push({ to, text: unpacked(mail.join("\r\n")) });
          mail = null;
          say("250 taken");
          heard();
        } else mail.push(line.replace(/^\./, ""));
      }
    });
    say("220 sink");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    mails,
    /** Waits for a mail to this address in which these words stand. */
    gets: (address, words) =>
      new Promise((done, failed) => {
        const told = () => mails.map((it) => `${it.to}\n${it.text}`).join("\n----\n");
        const late = () => failed(new Error(`no mail to ${address} with ${words}:\n${told()}`));
        const timer = setTimeout(late, 30_000);
        heard = () => {
          const found = mails.find((it) => it.to === address && it.text.includes(words));
          if (!found) return;
          clearTimeout(timer);
          done(found.text);
        };
        heard();
      }),
    stop: () => new Promise((done) => server.close(done)),
  };
}
