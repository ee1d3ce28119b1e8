// Runs the login script in a page made of a few objects, and posts messages to it.
// Usage: node harness.js <script>. Prints one line per rule; ends with 1 at the first that does not hold.
"use strict";
const fs = require("fs");
const vm = require("vm");
const source = fs.readFileSync(process.argv[2], "utf8");
const origin = "https://client.example";

function page() {
    const state = { posted: [], submitted: [], events: [] };
    const client = { postMessage: (data, target) => state.posted.push({ data, target }) };
    const field = { value: "" };
    const form = {
        submit: { name: "a field called submit" },
        querySelector: (selector) => selector === 'input[name="response"]' ? field : null,
    };
    const frame = {
        contentWindow: client,
        getAttribute: (name) => name === "data-client-origin" ? origin : null,
        dispatchEvent: (event) => state.events.push(event.type),
    };
    const elements = {
        nemid_iframe: frame,
        nemid_parameters: { textContent: '{"LANGUAGE":"DA"}' },
        postBackForm: form,
    };
    const listeners = [];
    const context = {
        document: { getElementById: (id) => elements[id] || null },
        window: { addEventListener: (name, listener) => name === "message" && listeners.push(listener) },
        HTMLFormElement: function () {},
        CustomEvent: function (type) { this.type = type; },
    };
    context.HTMLFormElement.prototype.submit = function () { state.submitted.push(field.value); };
    vm.runInNewContext(source, context);
    state.client = client;
    state.elements = elements;
    state.post = (data, from = origin, source = client) =>
        listeners.forEach((listener) => listener({ data, origin: from, source }));
    state.isUntouched = () => state.posted.length + state.submitted.length + state.events.length === 0;
    return state;
}

function rule(name, holds) {
    console.log((holds ? "holds: " : "BROKEN: ") + name);
    if (!holds) { process.exit(1); }
}

const answer = JSON.stringify({ command: "changeResponseAndSubmit", content: "Q0FOMDAy" });
const ready = JSON.stringify({ command: "SendParameters" });

{
    const it = page();
    it.post(ready);
    rule("parameters go to the client's origin as JSON in JSON", it.posted.length === 1 && it.posted[0].target === origin
        && JSON.parse(it.posted[0].data).command === "parameters"
        && JSON.parse(it.posted[0].data).content === '{"LANGUAGE":"DA"}');
    rule("SES-14 never to *", it.posted.every((message) => message.target !== "*"));
}
for (const command of ["changeResponseAndSubmit", "changeResponseAndSubmitSign"]) {
    const it = page();
    it.post(JSON.stringify({ command, content: "Q0FOMDAy" }));
    it.post(JSON.stringify({ command, content: "U1JWMDA2" }));
    it.post(ready);
    rule(command + " submits the form once, and ends the conversation",
        it.submitted.join() === "Q0FOMDAy" && it.posted.length === 0);
}
{
    const it = page();
    it.post(JSON.stringify({ command: "AwaitingAppApproval" }));
    rule("AwaitingAppApproval becomes an event on the frame", it.events.join() === "nemid:awaitingappapproval");
}
for (const foreign of ["https://evil.example", "null", "", "https://client.example.evil.example", "https://client.exampl",
    "http://client.example", "https://client.example:8443", "https://CLIENT.example", "*", undefined]) {
    const it = page();
    it.post(ready, foreign === undefined ? null : foreign);
    it.post(answer, foreign === undefined ? null : foreign);
    rule("SES-12 origin " + foreign + " is ignored", it.isUntouched());
}
for (const [name, from] of [["another window", {}], ["no window", null], ["a sub-frame", { parent: {} }]]) {
    const it = page();
    it.post(ready, origin, from);
    it.post(answer, origin, from);
    rule("SES-12 the right origin from " + name + " is ignored", it.isUntouched());
}
for (const data of ["", "x", "{", "null", "1", "[]", '"SendParameters"', "<b>", { command: "SendParameters" }, null, undefined,
    7, '{"command":"logonCancel"}', '{"command":"sendparameters"}', '{"command":["SendParameters"]}', "{}",
    '{"command":"changeResponseAndSubmit"}', '{"command":"changeResponseAndSubmit","content":{}}',
    '{"command":"changeResponseAndSubmit","content":null}', '{"command":"RequestPrint","content":"PGI+"}',
    '{"__proto__":{"command":"SendParameters"}}',
    JSON.stringify({ command: "changeResponseAndSubmit", content: "A".repeat(30000001) })]) {
    const it = page();
    it.post(data);
    rule("SES-13 " + String(data).slice(0, 60) + " is ignored", it.isUntouched());
}
{
    const it = page();
    delete it.elements.nemid_iframe;
    it.post(ready);
    rule("a page without the frame ignores everything", it.isUntouched());
}
