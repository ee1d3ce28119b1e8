// Made from Files/fetch.js by embed.sh; change that file.
extension PageFile {
    package static let fetchJS = PageFile(
        name: "fetch.js",
        text: ##"""
            "use strict";

            // Fetches a document to sign, in a page of its own: its policy lets it ask the one origin that the document is at. The login
            // frame around it judges nothing either; it hands on to the provider what comes from here.
            (async () => {
              const address = document.querySelector("script[data-address]").dataset.address;
              const largest = 20 * 1024 * 1024;
              let content = null;
              try {
                const response = await fetch(address, { mode: "cors", cache: "no-store", credentials: "omit" });
                if (response.ok) {
                  const octets = await response.arrayBuffer();
                  content = octets.byteLength <= largest ? octets : null;
                }
              } catch {
                // No connection, or the document's site does not let this one read it: the same to a script.
              }
              window.parent.postMessage({ document: content }, window.location.origin);
            })();

            """##
    )
}
