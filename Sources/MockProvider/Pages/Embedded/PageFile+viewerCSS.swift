// Made from Files/viewer.css by embed.sh; change that file.
extension PageFile {
    package static let viewerCSS = PageFile(
        name: "viewer.css",
        text: ##"""
            /* The page for sign texts, beside what all pages for people have. */

            .viewer label {
              font-weight: 600;
            }

            .viewer p {
              max-width: none;
            }

            .viewer select,
            .viewer textarea {
              display: block;
              margin-top: 4px;
              padding: 8px 10px;
              border: 1px solid #77847d;
              border-radius: 6px;
              background: #ffffff;
              color: var(--ink);
              font: inherit;
            }

            .viewer textarea {
              width: 100%;
              font-family: "Liberation Mono", Menlo, Consolas, monospace;
              font-size: 0.88rem;
              line-height: 1.4;
            }

            .viewer .hint {
              color: var(--quiet);
            }

            .viewer .tick {
              display: flex;
              align-items: center;
              gap: 8px;
              margin: 6px 0;
            }

            .viewer .tick input {
              width: 20px;
              height: 20px;
              margin: 0;
              accent-color: var(--accent);
            }

            .viewer .tick label {
              font-weight: 400;
            }

            .viewer button {
              min-height: 44px;
              padding: 0 22px;
              border: 1px solid var(--accent);
              border-radius: 6px;
              background: var(--accent);
              color: #ffffff;
              font: inherit;
              font-weight: 600;
              cursor: pointer;
            }

            .viewer select:focus-visible,
            .viewer textarea:focus-visible,
            .viewer input:focus-visible,
            .viewer button:focus-visible,
            .viewed:focus-visible {
              outline: 3px solid var(--focus);
              outline-offset: 2px;
            }

            .viewed {
              display: block;
              width: 100%;
              height: 420px;
              border: 1px solid #77847d;
              border-radius: 6px;
              background: #ffffff;
            }

            .refused {
              max-width: none;
              padding: 10px 14px;
              border-left: 4px solid #8a1f11;
              background: #fdece7;
              color: #8a1f11;
              overflow-wrap: anywhere;
            }

            """##
    )
}
