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
              --field: #ffffff;
              --edge: #77847d;
              --chip: #e6eae3;
              --chip-ink: #1d2b2a;
              --fine: #17594b;
              --fine-paper: #e4efe8;
              --fault: #a3211b;
              --fault-paper: #fbe9e5;
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
              flex-wrap: wrap;
              gap: 0 32px;
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

            .skip {
              position: absolute;
              left: -999px;
            }

            .skip:focus {
              position: fixed;
              z-index: 2;
              top: 4px;
              left: 4px;
              padding: 10px 16px;
              background: var(--paper);
            }

            nav {
              flex: 1;
            }

            nav ul {
              display: flex;
              flex-wrap: wrap;
              gap: 4px 20px;
              margin: 0;
              padding: 0;
              list-style: none;
            }

            nav a[aria-current] {
              color: var(--ink);
              font-weight: 700;
              text-decoration: none;
            }

            nav a,
            .language a {
              display: inline-block;
              padding: 10px 0;
            }

            .doors {
              display: grid;
              grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
              gap: 16px;
              margin: 24px 0 0;
              padding: 0;
              list-style: none;
            }

            .doors li {
              padding: 16px 20px;
              border: 1px solid var(--line);
              border-radius: 10px;
              background: var(--paper);
            }

            .doors a {
              font-weight: 700;
            }

            .doors p {
              margin: 4px 0 0;
              color: var(--quiet);
              font-size: 0.92rem;
            }

            .group {
              margin: 28px 0 8px;
            }

            .people {
              margin: 0;
              padding: 0;
              border: 1px solid var(--line);
              border-radius: 10px;
              background: var(--paper);
              list-style: none;
            }

            .people li {
              display: grid;
              grid-template-rows: auto 1fr;
              grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
              gap: 0 24px;
              padding: 12px 20px;
            }

            .people li + li {
              border-top: 1px solid var(--line);
            }

            .people dl {
              grid-row: 1 / span 2;
              grid-column: 2;
              align-content: start;
              margin: 2px 0 0;
              font-size: 0.92rem;
            }

            .people .purpose {
              margin: 0;
              color: var(--quiet);
              font-size: 0.92rem;
            }

            .people code {
              display: inline-block;
            }

            .who {
              margin: 0;
              font-weight: 700;
              overflow-wrap: anywhere;
            }

            .state {
              display: inline-block;
              padding: 0 8px;
              border-radius: 10px;
              background: var(--chip);
              color: var(--chip-ink);
              font-size: 0.82rem;
              font-weight: 400;
            }

            .certificate {
              max-width: 720px;
              margin: 12px 0;
              padding: 14px 20px 4px;
              border: 1px solid var(--line);
              border-radius: 10px;
              background: var(--paper);
            }

            .certificate h2 {
              margin: 0;
            }

            .certificate p {
              margin: 4px 0 8px;
            }

            .certificate .subject {
              font-size: 0.92rem;
              overflow-wrap: anywhere;
            }

            .links {
              display: flex;
              flex-wrap: wrap;
              gap: 4px 20px;
            }

            .search,
            .line,
            .buttons {
              display: flex;
              flex-wrap: wrap;
              gap: 8px 12px;
              align-items: center;
              margin: 12px 0;
            }

            .search label,
            .line label {
              flex-basis: 100%;
            }

            .fields p {
              max-width: 34em;
              margin: 18px 0 0;
            }

            .fields label,
            .hint {
              display: block;
            }

            .hint {
              color: var(--quiet);
              font-size: 0.88rem;
            }

            .fields .tick {
              display: flex;
              gap: 10px;
              align-items: center;
            }

            input,
            select,
            textarea,
            button,
            .button {
              min-height: 44px;
              border: 1px solid var(--edge);
              border-radius: 6px;
              background: var(--field);
              color: var(--ink);
              font: inherit;
            }

            input,
            select,
            textarea {
              width: 100%;
              padding: 8px 12px;
            }

            textarea {
              font-family: "Liberation Mono", Menlo, Consolas, monospace;
              font-size: 0.88rem;
              overflow-wrap: anywhere;
            }

            input[type="checkbox"] {
              flex: none;
              width: 22px;
              min-height: 22px;
              accent-color: var(--accent);
            }

            .search input,
            .line select {
              flex: 1 1 220px;
              width: auto;
              min-width: 0;
              max-width: 30em;
            }

            button,
            .button {
              display: inline-block;
              padding: 8px 18px;
              border-color: var(--accent);
              background: var(--paper);
              color: var(--accent);
              font-weight: 600;
              text-decoration: none;
              cursor: pointer;
            }

            button[data-testid="create"],
            button[data-testid="check"],
            button[data-testid="find"],
            button[data-testid="set-state"] {
              background: var(--accent);
              color: #ffffff;
            }

            button:hover,
            .button:hover {
              text-decoration: underline;
            }

            input:focus-visible,
            select:focus-visible,
            textarea:focus-visible,
            button:focus-visible,
            [tabindex]:focus-visible {
              outline: 3px solid var(--focus);
              outline-offset: 2px;
            }

            .done,
            .problem,
            .verdict {
              padding: 10px 16px;
              border-left: 5px solid var(--fine);
              background: var(--fine-paper);
            }

            .problem,
            .verdict.wrong {
              border-color: var(--fault);
              background: var(--fault-paper);
            }

            .wide {
              overflow-x: auto;
            }

            table {
              min-width: 100%;
              border-collapse: collapse;
              background: var(--paper);
              font-size: 0.92rem;
            }

            th,
            td {
              padding: 8px 14px;
              border: 1px solid var(--line);
              text-align: left;
              white-space: nowrap;
            }

            .findings {
              margin: 0;
              padding: 0;
              list-style: none;
            }

            .findings li {
              max-width: 52em;
              margin: 0 0 8px;
              padding: 10px 16px;
              border-left: 5px solid var(--line);
              background: var(--paper);
            }

            .findings p {
              margin: 0;
              overflow-wrap: anywhere;
            }

            .findings .rule {
              font-weight: 700;
            }

            .findings .mark {
              display: inline-block;
              min-width: 6.5em;
              font-weight: 400;
            }

            .findings .fine {
              border-color: var(--fine);
            }

            .findings .wrong {
              border-color: var(--fault);
              background: var(--fault-paper);
            }

            .findings .remark {
              border-color: var(--focus);
            }

            .normalized {
              max-height: 18em;
              margin: 0;
              padding: 12px 16px;
              overflow: auto;
              border: 1px solid var(--line);
              background: var(--paper);
              font-family: "Liberation Mono", Menlo, Consolas, monospace;
              font-size: 0.82rem;
              white-space: pre-wrap;
              overflow-wrap: anywhere;
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

              h1 {
                margin-top: 12px;
                font-size: 1.6rem;
              }

              dl {
                grid-template-columns: 1fr;
                gap: 0;
              }

              dd {
                margin-bottom: 8px;
              }

              nav {
                flex-basis: 100%;
                order: 1;
              }

              .language {
                margin-left: auto;
              }

              .people li {
                display: block;
                padding: 12px 14px;
              }

              .people dd {
                margin: 0;
              }

              .people dl {
                display: grid;
                grid-template-columns: max-content 1fr;
                gap: 2px 12px;
                margin: 8px 0 0;
              }
            }

            @media print {
              form,
              nav {
                display: none;
              }

              .band {
                position: static;
                border: 2px solid var(--band-ink);
              }
            }

            """##
    )
}
