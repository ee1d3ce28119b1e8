// Made from Files/launcher.js by embed.sh; change that file.
extension PageFile {
    package static let launcherJS = PageFile(
        name: "launcher.js",
        text: ##"""
            "use strict";

            // The login frame: talks to the page around it by messages, to the provider by requests, and shows the screens that the
            // provider makes. The id of the login lives in this page only; there is no cookie.
            (() => {
              const host = window.parent;
              const screen = document.getElementById("screen");
              const band = document.getElementById("band");
              const status = document.getElementById("status");
              const help = document.getElementById("help");
              const helpOpen = document.getElementById("help-open");

              let hostOrigin = null;
              let session = null;
              let isBusy = false;
              let hasEnded = false;
              let shown = null;
              let timer = null;
              let warningTimer = null;
              // The question to the provider that is under way without anybody having asked for it.
              let poll = null;

              function send(message, targetOrigin) {
                host.postMessage(JSON.stringify(message), targetOrigin);
              }

              function end(content) {
                hasEnded = true;
                session = null;
                clearTimeout(timer);
                clearTimeout(warningTimer);
                helpOpen.hidden = true;
                help.close?.();
                send({ command: "changeResponseAndSubmit", content }, hostOrigin);
              }

              function show(reply) {
                document.documentElement.lang = reply.language;
                document.title = reply.title;
                band.textContent = reply.band;
                document.getElementById("help-band").textContent = reply.band;
                showHelp(reply);
                // Made by the provider, with everything from outside escaped.
                screen.innerHTML = reply.html;
                screen.dataset.screen = reply.screen;
                const focus = screen.querySelector("[data-focus]");
                if (focus) {
                  focus.focus();
                }
              }

              function showHelp(reply) {
                helpOpen.hidden = reply.help === undefined;
                helpOpen.setAttribute("aria-label", reply.helpTitle);
                document.getElementById("help-title").textContent = reply.helpTitle;
                document.getElementById("help-text").textContent = reply.help ?? "";
                document.getElementById("help-link").textContent = reply.helpLink;
                document.getElementById("help-close").textContent = reply.helpClose;
              }

              function setBusy(value) {
                isBusy = value;
                screen.setAttribute("aria-busy", String(value));
                for (const button of screen.querySelectorAll("button")) {
                  button.disabled = value;
                }
              }

              // No answer came, or only part of one: another fault than an answer that nothing can be done with.
              class Unreachable extends Error {}

              async function request(path, message) {
                let response;
                let text;
                try {
                  response = await fetch(path, {
                    method: "POST",
                    headers: { "Content-Type": "application/json" },
                    body: JSON.stringify(message),
                    cache: "no-store",
                    credentials: "omit",
                    redirect: "error",
                  });
                  text = await response.text();
                } catch {
                  throw new Unreachable();
                }
                if (!response.ok) {
                  throw new Error("status " + response.status);
                }
                return JSON.parse(text);
              }

              // Shows a screen, tells the page around the frame, and goes on. What nobody has asked for leaves the same screen alone.
              function take(reply, isAskedFor) {
                if (typeof reply.html === "string" && (isAskedFor || reply.html !== shown)) {
                  shown = reply.html;
                  show(reply);
                }
                if (typeof reply.content === "string") {
                  end(reply.content);
                  return;
                }
                session = reply.session;
                if (typeof reply.command === "string") {
                  send({ command: reply.command }, hostOrigin);
                }
                clearTimeout(timer);
                clearTimeout(warningTimer);
                if (typeof reply.pollAfter === "number") {
                  timer = setTimeout(look, reply.pollAfter);
                }
                if (typeof reply.warnAfter === "number") {
                  warningTimer = setTimeout(() => {
                    status.textContent = reply.warning;
                  }, reply.warnAfter);
                }
              }

              // What the page itself ends a login with, in Danish and English.
              const faults = {
                APP003: ["Der skete en teknisk fejl", "A technical error happened"],
                AUTH017: ["Browseren kan ikke vise loginboksen", "The browser cannot show the login box"],
                LIB002: ["Ingen forbindelse", "No connection"],
              };

              function fault(code) {
                const [danish, english] = faults[code];
                status.textContent = `${document.documentElement.lang === "en" ? english : danish} (${code}).`;
                end(btoa(code));
              }

              function fail(error) {
                fault(error instanceof Unreachable ? "LIB002" : "APP003");
              }

              async function ask(path, message) {
                if (isBusy || hasEnded) {
                  return;
                }
                setBusy(true);
                clearTimeout(timer);
                status.textContent = "";
                await poll;
                if (hasEnded) {
                  return;
                }
                try {
                  const reply = await request(path, { ...message, ...(session === null ? {} : { session }) });
                  setBusy(false);
                  take(reply, true);
                } catch (error) {
                  setBusy(false);
                  fail(error);
                }
              }

              // Asks without being asked to: whether the phone has answered, or whether time is up.
              function look() {
                if (isBusy || hasEnded || poll !== null) {
                  return;
                }
                const message = { session, event: "poll", language: document.documentElement.lang };
                poll = request("/launcher/step", message)
                  .then((reply) => take(reply, false))
                  .catch(fail)
                  .finally(() => {
                    poll = null;
                  });
              }

              function step(event, values) {
                ask(document.body.dataset.base + "/step", { event, language: document.documentElement.lang, ...values });
              }

              const helpClose = document.getElementById("help-close");
              helpOpen.addEventListener("click", () => {
                help.showModal();
                helpClose.focus();
              });
              helpClose.addEventListener("click", () => help.close());

              screen.addEventListener("submit", (event) => {
                event.preventDefault();
                const form = event.target;
                step(form.dataset.event, Object.fromEntries(new FormData(form, event.submitter)));
              });

              screen.addEventListener("click", (event) => {
                const button = event.target.closest("button");
                if (button === null) {
                  return;
                }
                if (button.dataset.event !== undefined) {
                  step(button.dataset.event, {});
                } else if (button.dataset.print !== undefined) {
                  print(screen.querySelector("iframe.document"));
                } else if (button.dataset.fullScreen !== undefined) {
                  showFullScreen(screen.querySelector("iframe.document"));
                }
              });

              function base64(octets) {
                let text = "";
                for (let start = 0; start < octets.length; start += 8192) {
                  text += String.fromCharCode(...octets.subarray(start, start + 8192));
                }
                return btoa(text);
              }

              // Where the page around the frame does not permit it, the document stays as it is.
              async function showFullScreen(frame) {
                try {
                  await frame.requestFullscreen();
                  frame.focus();
                } catch {
                  status.textContent = document.documentElement.lang === "en"
                    ? "The page does not allow full screen." : "Siden tillader ikke fuld skærm.";
                }
              }

              // By the browser, and by the page around the frame if it is a program that prints by itself.
              async function print(frame) {
                try {
                  const response = await fetch(frame.src, { cache: "no-store", credentials: "omit", redirect: "error" });
                  const type = response.headers.get("Content-Type") || "";
                  if (response.ok && type.startsWith("text/html")) {
                    const content = base64(new Uint8Array(await response.arrayBuffer()));
                    send({ command: "RequestPrint", content }, hostOrigin);
                  }
                } catch {
                  // There is no connection, and what is shown can still be printed.
                }
                frame.contentWindow.focus();
                frame.contentWindow.print();
              }

              // Codes and four-digit passwords are digits only: blanks that come with pasting are dropped, and letters never appear.
              screen.addEventListener("input", (event) => {
                const field = event.target;
                if (field.dataset.digits === undefined) {
                  return;
                }
                field.value = field.value.replace(/[^0-9]/g, "");
                if (field.dataset.box !== undefined) {
                  spread(field);
                }
              });

              function boxesOf(field) {
                return [...field.form.querySelectorAll("[data-box]")];
              }

              // One digit in each box, the rest in those after it; four of them send the form.
              function spread(field) {
                const boxes = boxesOf(field);
                const digits = [...field.value];
                const first = boxes.indexOf(field);
                field.value = "";
                digits.slice(0, boxes.length - first).forEach((digit, offset) => {
                  boxes[first + offset].value = digit;
                });
                if (digits.length > 0 && boxes.every((box) => box.value !== "")) {
                  field.form.requestSubmit();
                  return;
                }
                boxes[Math.min(first + digits.length, boxes.length - 1)].focus();
              }

              // Going back over boxes as over the letters of a field; typing in a box takes the place of what is in it.
              screen.addEventListener("keydown", (event) => {
                const field = event.target;
                if (event.key !== "Backspace" || field.dataset.box === undefined || field.value !== "") {
                  return;
                }
                const boxes = boxesOf(field);
                const before = boxes[boxes.indexOf(field) - 1];
                if (before !== undefined) {
                  event.preventDefault();
                  before.value = "";
                  before.focus();
                }
              });

              screen.addEventListener("focusin", (event) => {
                if (event.target.dataset.box !== undefined) {
                  event.target.select();
                }
              });

              // From the page that fetches a document to sign, and from nowhere else.
              window.addEventListener("message", (event) => {
                const fetcher = screen.querySelector("iframe.fetcher");
                if (fetcher === null || event.source !== fetcher.contentWindow || event.origin !== window.location.origin) {
                  return;
                }
                const content = event.data.document;
                step("document-fetched", content instanceof ArrayBuffer ? { document: base64(new Uint8Array(content)) } : {});
              });

              window.addEventListener("message", (event) => {
                if (event.source !== host || hostOrigin !== null || typeof event.data !== "string") {
                  return;
                }
                let message;
                try {
                  message = JSON.parse(event.data);
                } catch {
                  return;
                }
                if (message === null || message.command !== "parameters" || typeof message.content !== "string") {
                  return;
                }
                if (event.origin === "null") {
                  status.textContent = "Siden omkring rammen har ingen origin; den kan ikke få svar.";
                  return;
                }
                hostOrigin = event.origin;
                if (typeof fetch !== "function" || typeof help.showModal !== "function") {
                  fault("AUTH017");
                  return;
                }
                ask(document.body.dataset.base + "/start", { mode: document.body.dataset.mode, origin: event.origin, parameters: message.content });
              });

              if (host === window) {
                screen.textContent = "Denne side hører til i en ramme på en tjenesteudbyders side.";
              } else {
                // Who is asking is not known yet; the message says nothing but that the frame is ready.
                send({ command: "SendParameters" }, "*");
              }
            })();

            """##
    )
}
