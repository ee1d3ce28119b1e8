// Speaks with the NemID client in the frame "nemid_iframe" (implementation guidelines §3.3).
//
// Load it before the frame, without "defer" and "async", so that no message is missed. It needs three elements:
//   <script type="text/x-nemid" id="nemid_parameters">   the parameters, as JSON
//   <form id="postBackForm" method="post">               with a hidden field "response"
//   <iframe id="nemid_iframe" data-client-origin="…">    the client and the one origin that is believed
(function () {
    "use strict";

    var longestMessage = 30000000; // characters; a signed document of 20 MiB in base64
    var isAnswered = false;

    function send(frame, origin) {
        var parameters = document.getElementById("nemid_parameters").textContent;
        frame.contentWindow.postMessage(JSON.stringify({ command: "parameters", content: parameters }), origin);
    }

    function submit(content) {
        var form = document.getElementById("postBackForm");
        form.querySelector('input[name="response"]').value = content;
        isAnswered = true;
        HTMLFormElement.prototype.submit.call(form); // a field named "submit" would hide form.submit
    }

    function parsed(data) {
        if (typeof data !== "string" || data.length > longestMessage) { return null; }
        try {
            var message = JSON.parse(data);
            return message !== null && typeof message === "object" ? message : null;
        } catch (error) {
            return null; // browser extensions post all sorts of things
        }
    }

    window.addEventListener("message", function (event) {
        var frame = document.getElementById("nemid_iframe");
        if (frame === null || event.source === null || event.source !== frame.contentWindow) { return; }
        var origin = frame.getAttribute("data-client-origin");
        if (!origin || event.origin !== origin) { return; }
        var message = parsed(event.data);
        if (message === null || isAnswered) { return; }
        switch (message.command) {
        case "SendParameters":
            send(frame, origin);
            break;
        case "changeResponseAndSubmit":
        case "changeResponseAndSubmitSign":
            if (typeof message.content === "string") { submit(message.content); }
            break;
        case "AwaitingAppApproval":
            frame.dispatchEvent(new CustomEvent("nemid:awaitingappapproval", { bubbles: true }));
            break;
        }
    });
}());
