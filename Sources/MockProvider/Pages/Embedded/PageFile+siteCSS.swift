// Made from Files/site.css by embed.sh; change that file.
extension PageFile {
    package static let siteCSS = PageFile(
        name: "site.css",
        text: ##"""
            /* The pages for people. */

            :root {
              --ink: #1d2b2a;
              --quiet: #55635f;
              --paper: #fbfaf6;
              --ground: #eef0ea;
              --line: #cdd4cc;
              --accent: #17594b;
              --focus: #a85a0a;
              --band: #ffd68a;
              --band-ink: #432a00;
              font-family: "Liberation Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
              font-size: 17px;
              line-height: 1.5;
              color: var(--ink);
              background: var(--ground);
              color-scheme: light;
            }

            * {
              box-sizing: border-box;
            }

            body {
              margin: 0;
            }

            .band {
              position: sticky;
              top: 0;
              z-index: 1;
              max-width: none;
              margin: 0;
              padding: 6px 16px;
              background: var(--band);
              color: var(--band-ink);
              font-size: 0.85rem;
              font-weight: 600;
              text-align: center;
              text-wrap: balance;
            }

            .page {
              max-width: 1040px;
              margin: 0 auto;
              padding: 0 24px 48px;
            }

            .top {
              display: flex;
              justify-content: space-between;
              align-items: baseline;
            }

            .name {
              font-weight: 700;
            }

            a {
              color: var(--accent);
              text-underline-offset: 2px;
            }

            .name a {
              color: inherit;
              text-decoration: none;
            }

            a:focus-visible {
              outline: 3px solid var(--focus);
              outline-offset: 2px;
            }

            h1 {
              margin: 24px 0 8px;
              font-size: 2rem;
              line-height: 1.2;
              overflow-wrap: anywhere;
            }

            h2 {
              margin: 44px 0 8px;
              font-size: 1.3rem;
            }

            h3 {
              margin: 0;
              font-size: 1.05rem;
              overflow-wrap: anywhere;
            }

            p {
              max-width: 42em;
            }

            .lead {
              font-size: 1.1rem;
              color: var(--quiet);
            }

            code {
              padding: 1px 5px;
              border-radius: 4px;
              background: #e6eae3;
              font-family: "Liberation Mono", Menlo, Consolas, monospace;
              font-size: 0.88em;
              overflow-wrap: anywhere;
            }

            dl {
              display: grid;
              grid-template-columns: max-content 1fr;
              gap: 4px 16px;
              margin: 12px 0;
            }

            dt {
              color: var(--quiet);
            }

            dd {
              margin: 0;
            }

            .people {
              display: grid;
              grid-template-columns: repeat(auto-fill, minmax(290px, 1fr));
              gap: 16px;
              margin: 16px 0;
              padding: 0;
              list-style: none;
            }

            .people li {
              display: flex;
              flex-direction: column;
              padding: 18px 20px 8px;
              border: 1px solid var(--line);
              border-radius: 10px;
              background: var(--paper);
            }

            .people .purpose {
              margin: 4px 0 0;
              color: var(--quiet);
              font-size: 0.92rem;
            }

            .people dl {
              margin-top: auto;
              padding-top: 10px;
            }

            .people code {
              display: inline-block;
            }

            .people li > p:last-child {
              margin: 0 0 10px;
            }

            .keycard {
              display: block;
              columns: 150px;
              column-gap: 0;
              column-rule: 1px solid var(--line);
              margin: 16px 0;
              padding: 16px 0;
              border: 1px solid var(--line);
              border-radius: 10px;
              background: var(--paper);
              list-style: none;
              font-family: "Liberation Mono", Menlo, Consolas, monospace;
              font-size: 0.9rem;
            }

            .keycard li {
              padding: 1px 18px;
              break-inside: avoid;
            }

            .keycard .number {
              color: var(--quiet);
              margin-right: 8px;
            }

            .keycard .used .code {
              color: var(--quiet);
              text-decoration: line-through;
            }

            .hidden {
              position: absolute;
              width: 1px;
              height: 1px;
              overflow: hidden;
              clip-path: inset(50%);
            }

            footer {
              margin-top: 56px;
              padding-top: 12px;
              border-top: 1px solid var(--line);
              color: var(--quiet);
              font-size: 0.88rem;
            }

            @media (max-width: 480px) {
              .page {
                padding: 0 14px 32px;
              }

              dl {
                grid-template-columns: 1fr;
                gap: 0;
              }
            }

            @media print {
              .band {
                position: static;
                border: 2px solid var(--band-ink);
              }
            }

            """##
    )
}
