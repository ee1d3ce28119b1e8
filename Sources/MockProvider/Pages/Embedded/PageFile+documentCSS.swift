// Made from Files/document.css by embed.sh; change that file.
extension PageFile {
    package static let documentCSS = PageFile(
        name: "document.css",
        text: ##"""
            /* A plain text to sign, within the login frame. */

            :root {
              font-family: "Liberation Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
              font-size: 15px;
              line-height: 1.4;
              color: #1d2b2a;
              background: #ffffff;
              color-scheme: light;
            }

            body {
              margin: 10px 12px;
            }

            /* White space is kept; what is too long for a line goes on in the next. */
            pre {
              margin: 0;
              white-space: pre-wrap;
              overflow-wrap: anywhere;
              tab-size: 8;
            }

            .plain {
              font-family: inherit;
            }

            /* Columns stay columns: what is too wide is reached by scrolling. */
            .monospace {
              font-family: "Liberation Mono", Menlo, Consolas, monospace;
              font-size: 13px;
              white-space: pre;
              overflow-wrap: normal;
            }

            @media (max-width: 240px) {
              :root {
                font-size: 13px;
              }

              body {
                margin: 6px 8px;
              }
            }

            @media print {
              .monospace {
                white-space: pre-wrap;
              }
            }

            """##
    )
}
