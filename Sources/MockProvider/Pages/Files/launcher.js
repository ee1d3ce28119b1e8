"use strict";

// The login frame: talks to the page around it by messages, to the provider by requests, and shows the screens that the
// provider makes. The id of the login lives in this page only; there is no cookie.
(() => {
  const host = window.parent;
  const screen = document.getElementById("screen");
  const band = document.getElementById("band");
  const status = document.getElementById("status");

  let hostOrigin = null;
  let session = null;
  let isBusy = false;
  let hasEnded = false;

  function send(message, targetOrigin) {
    host.postMessage(JSON.stringify(message), targetOrigin);
  }

  function end(content) {
    hasEnded = true;
    session = null;
    send({ command: "changeResponseAndSubmit", content }, hostOrigin);
  }

  function show(reply) {
    document.documentElement.lang = reply.language;
    document.title = reply.title;
    band.textContent = reply.band;
    // Made by the provider, with everything from outside escaped.
    screen.innerHTML = reply.html;
    screen.dataset.screen = reply.screen;
    const focus = screen.querySelector("[data-focus]");
    if (focus) {
      focus.focus();
    }
  }

  function setBusy(value) {
    isBusy = value;
    screen.setAttribute("aria-busy", String(value));
    for (const button of screen.querySelectorAll("button")) {
      button.disabled = value;
    }
  }

  async function ask(path, message) {
    if (isBusy || hasEnded) {
      return;
    }
    setBusy(true);
    status.textContent = "";
    try {
      const response = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(message),
        cache: "no-store",
        credentials: "omit",
        redirect: "error",
      });
      if (!response.ok) {
        throw new Error("status " + response.status);
      }
      const reply = await response.json();
      setBusy(false);
      show(reply);
      if (typeof reply.content === "string") {
        end(reply.content);
      } else {
        session = reply.session;
      }
    } catch {
      setBusy(false);
      status.textContent = document.documentElement.lang === "en" ? "No connection (LIB002)." : "Ingen forbindelse (LIB002).";
      end(btoa("LIB002"));
    }
  }

  function step(event, values) {
    ask("/launcher/step", { session, event, ...values });
  }

  screen.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    step(form.dataset.event, Object.fromEntries(new FormData(form)));
  });

  screen.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-event]");
    if (button) {
      step(button.dataset.event, {});
    }
  });

  // A key card's code is digits only: blanks that come with pasting are dropped, and letters never appear.
  screen.addEventListener("input", (event) => {
    if (event.target.name === "code") {
      event.target.value = event.target.value.replace(/[^0-9]/g, "");
    }
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
    ask("/launcher/start", { mode: document.body.dataset.mode, origin: event.origin, parameters: message.content });
  });

  if (host === window) {
    screen.textContent = "Denne side hører til i en ramme på en tjenesteudbyders side.";
  } else {
    // Who is asking is not known yet; the message says nothing but that the frame is ready.
    send({ command: "SendParameters" }, "*");
  }
})();
