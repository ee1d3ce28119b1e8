// Made from Files/phone.js by embed.sh; change that file.
extension PageFile {
    package static let phoneJS = PageFile(
        name: "phone.js",
        text: ##"""
            "use strict";

            // Shows the page anew when something has happened, unless somebody is typing; everything else works without.
            (() => {
              const { version, watch } = document.body.dataset;

              async function look() {
                try {
                  const response = await fetch(watch, { cache: "no-store", credentials: "omit", redirect: "error" });
                  const present = await response.json();
                  const isTyping = [...document.querySelectorAll("input")].some((field) => field.value !== field.defaultValue);
                  if (present.version !== version && !isTyping) {
                    location.assign(location.href);
                    return;
                  }
                } catch {
                  // The provider is gone, or not back yet: asked again.
                }
                setTimeout(look, 1000);
              }

              setTimeout(look, 1000);
            })();

            """##
    )
}
