/// The script that speaks with the NemID client on the login page.
///
/// It stands in ``ClientLaunch/htmlFragment(postingTo:hiddenFields:script:)`` or, better, is served by the site as a file
/// of its own, so that its content security policy needs neither `unsafe-inline` nor a nonce. It is the same for every
/// login. What it does: it answers `SendParameters` with the parameters, posts `changeResponseAndSubmit` (and
/// `…Sign`) to the site's callback as form field `response`, and ignores every message that does not come from exactly
/// the client's origin and from the frame's own window, or is not JSON. It never posts to the origin `*`.
public enum LoginScript {
    /// The suggested name of the file.
    public static let fileName = "nemid-login.js"

    /// The media type to serve it with.
    public static let contentType = "text/javascript; charset=utf-8"

    /// The text: the file `nemid-login.js` beside this one, octet for octet.
    public static let source = #"""
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

        """#
}
