// Made from Files/launcher.css by embed.sh; change that file.
extension PageFile {
    package static let launcherCSS = PageFile(
        name: "launcher.css",
        text: ##"""
            /* The login frame. Its look is this project's own. It fits from 200 × 250 pixels up. */

            :root {
              --ink: #1d2b2a;
              --quiet: #55635f;
              --paper: #fbfaf6;
              --line: #b9c2bb;
              --field: #ffffff;
              --accent: #1f6a5a;
              --accent-dark: #154c40;
              --focus: #a85a0a;
              --band: #ffd68a;
              --band-ink: #432a00;
              --problem: #8a1f11;
              --problem-paper: #fdece7;
              --space: 12px;
              font-family: "Liberation Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
              font-size: 16px;
              line-height: 1.35;
              color: var(--ink);
              background: var(--paper);
              color-scheme: light;
            }

            * {
              box-sizing: border-box;
            }

            html,
            body {
              height: 100%;
            }

            body {
              margin: 0;
              display: flex;
              flex-direction: column;
            }

            p,
            h1 {
              margin: 0;
            }

            .above {
              flex: none;
              position: relative;
            }

            /* It stands in the head of the screen, beside the cross where there is one. */
            .help-open {
              position: absolute;
              z-index: 1;
              top: calc(100% + 8px);
              right: calc(var(--space) + 36px);
              width: 32px;
              height: 32px;
              border: 0;
              border-radius: 50%;
              background: transparent;
              color: var(--ink);
              font: inherit;
              font-weight: 700;
              cursor: pointer;
            }

            .help-open:hover {
              background: #e5eae5;
            }

            body[data-mode="std"] .help-open {
              top: calc(100% + 6px);
              right: var(--space);
            }

            .help {
              width: 100%;
              height: 100%;
              max-width: none;
              max-height: none;
              margin: 0;
              padding: 0;
              border: 0;
              background: var(--paper);
              color: var(--ink);
            }

            /* It stays in sight where the help has to be scrolled. */
            .help .band {
              position: sticky;
              top: 0;
            }

            .help-content {
              padding: var(--space) calc(var(--space) + 4px);
            }

            .help h2 {
              margin: 0 0 6px;
              font-size: 1.15rem;
            }

            .help-content p {
              max-width: 36em;
              margin-bottom: 8px;
            }

            .help a {
              color: var(--accent-dark);
            }

            .band {
              padding: 4px var(--space);
              background: var(--band);
              color: var(--band-ink);
              font-size: 0.75rem;
              font-weight: 600;
              text-align: center;
              text-wrap: balance;
            }

            .screen {
              flex: 1 1 auto;
              min-height: 0;
              overflow: auto;
              display: flex;
              flex-direction: column;
            }

            .waiting,
            .status {
              padding: var(--space);
              color: var(--quiet);
            }

            .status {
              flex: none;
            }

            .status:empty {
              display: none;
            }

            .head {
              flex: none;
              display: flex;
              align-items: center;
              justify-content: space-between;
              gap: 8px;
              padding: 8px var(--space) 8px calc(var(--space) + 4px);
              border-bottom: 1px solid var(--line);
              min-height: 44px;
            }

            .service {
              padding-right: 36px;
              overflow-wrap: anywhere;
              font-weight: 600;
            }

            .close {
              flex: none;
              width: 32px;
              height: 32px;
              border: 0;
              border-radius: 50%;
              background: transparent;
              color: var(--ink);
              font-size: 1.4rem;
              line-height: 1;
              cursor: pointer;
            }

            .close:hover {
              background: #e5eae5;
            }

            .content {
              width: 100%;
              max-width: 380px;
              margin: 0 auto;
              padding: calc(var(--space) * 1.25) calc(var(--space) + 4px);
            }

            /* A document to sign takes the room that there is. */
            .screen:has(> .signing) {
              overflow: hidden;
            }

            .signing {
              flex: 1 1 auto;
              min-height: 0;
              max-width: none;
              display: flex;
              flex-direction: column;
              padding: var(--space) calc(var(--space) + 4px);
            }

            .signing .lead {
              margin-bottom: 8px;
              color: var(--quiet);
            }

            .document {
              flex: 1 1 auto;
              width: 100%;
              min-height: 0;
              border: 1px solid #77847d;
              border-radius: 6px;
              background: #ffffff;
            }

            h1 {
              font-size: 1.35rem;
              font-weight: 600;
              margin-bottom: 10px;
            }

            h1:focus {
              outline: none;
            }

            label {
              display: block;
              margin: 10px 0 4px;
            }

            input {
              width: 100%;
              height: 44px;
              padding: 0 10px;
              border: 1px solid #77847d;
              border-radius: 6px;
              background: var(--field);
              color: var(--ink);
              font: inherit;
            }

            input[aria-invalid="true"] {
              border-color: var(--problem);
            }

            .remember {
              display: flex;
              align-items: center;
              gap: 8px;
              margin-top: 10px;
            }

            .remember input {
              flex: none;
              width: 20px;
              height: 20px;
              accent-color: var(--accent);
            }

            .remember label {
              margin: 0;
            }

            .remembered {
              overflow-wrap: anywhere;
            }

            .link {
              padding: 0;
              border: 0;
              background: transparent;
              color: var(--accent-dark);
              font: inherit;
              text-decoration: underline;
              cursor: pointer;
            }

            .boxes {
              display: flex;
              gap: 10px;
              margin: 10px 0 0;
              padding: 0;
              border: 0;
            }

            .boxes legend {
              margin-bottom: 4px;
              padding: 0;
            }

            .boxes label {
              margin: 0;
            }

            .boxes input {
              width: 44px;
              padding: 0;
              font-size: 1.35rem;
              text-align: center;
            }

            /* There for those who listen. */
            .unseen {
              position: absolute;
              width: 1px;
              height: 1px;
              overflow: hidden;
              clip-path: inset(50%);
            }

            .otp-input {
              font-size: 1.35rem;
              letter-spacing: 0.28em;
              font-variant-numeric: tabular-nums;
            }

            input:focus-visible,
            a:focus-visible,
            button:focus-visible,
            .document:focus-visible {
              outline: 3px solid var(--focus);
              outline-offset: 1px;
            }

            .card {
              color: var(--quiet);
            }

            .card strong,
            .code-number {
              color: var(--ink);
              font-variant-numeric: tabular-nums;
              white-space: nowrap;
            }

            .code-number {
              font-size: 1.15em;
            }

            .problem {
              margin: 6px 0;
              padding: 8px 10px;
              border-left: 4px solid var(--problem);
              background: var(--problem-paper);
              color: var(--problem);
            }

            .context {
              margin-top: 10px;
              color: var(--quiet);
            }

            .context strong {
              display: block;
              color: var(--ink);
              overflow-wrap: anywhere;
            }

            .waits::before {
              content: "";
              display: inline-block;
              width: 0.9em;
              height: 0.9em;
              margin-right: 8px;
              border: 2px solid var(--line);
              border-top-color: var(--accent);
              border-radius: 50%;
              vertical-align: -0.1em;
              animation: turn 1.2s linear infinite;
            }

            @keyframes turn {
              to {
                transform: rotate(1turn);
              }
            }

            @media (prefers-reduced-motion: reduce) {
              .waits::before {
                animation: none;
              }
            }

            .other {
              display: flex;
              flex-wrap: wrap;
              gap: 6px 18px;
              margin-top: 14px;
            }

            .other:not(:has(button)) {
              display: none;
            }

            .choices {
              display: grid;
              gap: 8px;
              margin: 6px 0 0;
              padding: 0;
              list-style: none;
            }

            .choices button {
              width: 100%;
            }

            .buttons:not(:has(button)) {
              display: none;
            }

            .buttons {
              display: flex;
              gap: 10px;
              margin-top: 16px;
            }

            .primary,
            .secondary {
              flex: 1 1 0;
              min-height: 44px;
              padding: 0 14px;
              border: 1px solid var(--accent);
              border-radius: 6px;
              font: inherit;
              font-weight: 600;
              cursor: pointer;
            }

            .icon {
              flex: 0 0 44px;
              padding: 0;
            }

            .icon svg {
              width: 20px;
              height: 20px;
              vertical-align: middle;
              fill: none;
              stroke: currentColor;
              stroke-width: 2;
            }

            .primary {
              background: var(--accent);
              color: #ffffff;
            }

            .primary:hover {
              background: var(--accent-dark);
            }

            .secondary {
              background: transparent;
              color: var(--accent-dark);
            }

            .secondary:hover {
              background: #e8efea;
            }

            button:disabled {
              opacity: 0.55;
              cursor: default;
            }

            .ended h1 {
              margin-bottom: 6px;
            }

            .small {
              margin-top: 12px;
              color: var(--quiet);
              font-size: 0.8rem;
              overflow-wrap: anywhere;
            }

            /* The standard frame is 500 × 450 and shows its login as a box in the middle. */
            body[data-mode="std"] {
              background: #e9ece6;
            }

            body[data-mode="std"] .content {
              margin: auto;
              background: var(--paper);
              border: 1px solid var(--line);
              border-radius: 10px;
              max-width: 320px;
              padding: calc(var(--space) * 1.5) calc(var(--space) + 4px);
            }

            body[data-mode="std"] .signing {
              margin: 12px auto;
              width: calc(100% - 24px);
              max-width: none;
            }

            body[data-mode="std"] .head {
              background: var(--paper);
            }

            @media (max-width: 300px), (max-height: 340px) {
              :root {
                --space: 8px;
                font-size: 13px;
                line-height: 1.25;
              }

              .band {
                padding: 2px var(--space);
                font-size: 10px;
              }

              .help-open {
                top: calc(100% + 1px);
                right: calc(var(--space) + 26px);
                width: 26px;
                height: 26px;
              }

              .service {
                padding-right: 28px;
              }

              .head {
                min-height: 0;
                padding: 1px var(--space);
              }

              .close {
                width: 26px;
                height: 26px;
              }

              .content {
                padding: 4px var(--space);
              }

              h1 {
                font-size: 1.15rem;
                margin-bottom: 2px;
              }

              /* A problem and the box to remember need the room of the title, which then is there for those who listen. */
              .content:has(.problem, .remember) h1,
              .signing h1,
              .signing .lead {
                position: absolute;
                width: 1px;
                height: 1px;
                overflow: hidden;
                clip-path: inset(50%);
              }

              label {
                margin: 2px 0 1px;
              }

              input {
                height: 28px;
              }

              .boxes {
                margin-top: 4px;
              }

              .boxes input {
                width: 34px;
              }

              .remember {
                margin-top: 4px;
              }

              input:focus-visible {
                outline-offset: 0;
              }

              .remember input {
                width: 16px;
                height: 16px;
              }

              .problem {
                margin: 2px 0;
                padding: 3px 6px;
                border-left-width: 3px;
              }

              .context {
                margin-top: 4px;
              }

              .other {
                margin-top: 4px;
                gap: 2px 12px;
              }

              .choices {
                gap: 3px;
                margin-top: 2px;
              }

              .buttons {
                gap: 6px;
                margin-top: 6px;
              }

              .primary,
              .secondary {
                min-height: 30px;
                padding: 0 6px;
              }

              .icon {
                flex-basis: 32px;
                padding: 0;
              }

              .icon svg {
                width: 15px;
                height: 15px;
              }
            }

            .key-files {
              max-height: 34vh;
              margin: 0 0 6px;
              padding: 0 8px;
              overflow-y: auto;
              border: 1px solid #77847d;
              border-radius: 4px;
            }

            .key-file {
              display: flex;
              gap: 8px;
              align-items: center;
              margin: 0;
              padding: 3px 0;
            }

            .key-file input {
              flex: none;
              width: 18px;
              height: 18px;
              margin: 0;
              accent-color: var(--accent);
            }

            .key-file label {
              margin: 0;
              font-weight: 400;
            }

            .key-file .company {
              display: block;
              color: var(--quiet);
              font-size: 0.85em;
            }

            """##
    )
}
