// Made from Files/phone.css by embed.sh; change that file.
extension PageFile {
    package static let phoneCSS = PageFile(
        name: "phone.css",
        text: ##"""
            /* A person's phone: what a code app, a call and a code token show. */

            :root {
              --primary: #1f6a5a;
              --primary-dark: #154c40;
              --problem: #8a1f11;
              --problem-paper: #fdece7;
            }

            .phones {
              display: flex;
              flex-wrap: wrap;
              gap: 6px 20px;
              margin: 12px 0;
              padding: 0;
              list-style: none;
            }

            .phones a[aria-current] {
              color: var(--ink);
              font-weight: 700;
              text-decoration: none;
            }

            .phone {
              max-width: 360px;
              margin: 16px 0;
              padding: 22px 22px 26px;
              border: 2px solid #55635f;
              border-radius: 26px;
              background: var(--paper);
            }

            .phone h2 {
              margin: 0 0 8px;
            }

            .phone p {
              margin: 8px 0;
            }

            .phone p:empty {
              display: none;
            }

            .context {
              padding: 12px 14px;
              border-radius: 10px;
              background: #e6eae3;
              font-size: 1.15rem;
              font-weight: 600;
              overflow-wrap: anywhere;
            }

            .phone label {
              display: block;
              margin: 12px 0 4px;
            }

            .phone input {
              width: 100%;
              height: 46px;
              padding: 0 12px;
              border: 1px solid #77847d;
              border-radius: 8px;
              background: #ffffff;
              color: var(--ink);
              font: inherit;
            }

            .phone button {
              display: block;
              width: 100%;
              min-height: 48px;
              margin-top: 12px;
              border: 1px solid var(--primary);
              border-radius: 8px;
              font: inherit;
              font-weight: 600;
              cursor: pointer;
            }

            .phone button.primary {
              background: var(--primary);
              color: #ffffff;
            }

            .phone button.primary:hover {
              background: var(--primary-dark);
            }

            .phone button.slide {
              border-radius: 24px;
            }

            .phone button.secondary {
              background: transparent;
              color: var(--primary-dark);
            }

            .phone button:focus-visible,
            .phone input:focus-visible {
              outline: 3px solid var(--focus);
              outline-offset: 2px;
            }

            .problem {
              padding: 8px 12px;
              border-left: 4px solid var(--problem);
              background: var(--problem-paper);
              color: var(--problem);
            }

            .small {
              color: var(--quiet);
              font-size: 0.88rem;
            }

            .problem .small {
              color: inherit;
            }

            """##
    )
}
