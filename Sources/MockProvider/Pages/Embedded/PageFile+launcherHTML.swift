// Made from Files/launcher.html by embed.sh; change that file.
extension PageFile {
    package static let launcherHTML = PageFile(
        name: "launcher.html",
        text: ##"""
            <!doctype html>
            <html lang="da">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{{title}}</title>
            <link rel="stylesheet" href="/assets/launcher.css">
            <script src="/assets/launcher.js" defer></script>
            </head>
            <body data-mode="{{mode}}" data-base="{{base}}">
            <div class="above">
            <p id="band" class="band" data-testid="test-band">{{band}}</p>
            <button id="help-open" type="button" class="help-open" aria-label="{{help}}" aria-haspopup="dialog" data-testid="help-open" hidden><span aria-hidden="true">?</span></button>
            </div>
            <dialog id="help" class="help" aria-labelledby="help-title" data-testid="help">
            <p id="help-band" class="band">{{band}}</p>
            <div class="help-content">
            <h2 id="help-title">{{help}}</h2>
            <p id="help-text" data-testid="help-text"></p>
            <p><a id="help-link" href="/" target="_blank" rel="noopener" data-testid="help-link">{{helpLink}}</a></p>
            <button id="help-close" type="button" class="primary" data-testid="help-close">{{closeHelp}}</button>
            </div>
            </dialog>
            <div id="screen" class="screen" data-testid="screen" data-screen="waiting">
            <p class="waiting" role="status" data-testid="waiting">Venter på siden …</p>
            <noscript><p class="problem">Slå JavaScript til for at logge på. <span lang="en">Turn on JavaScript to log in.</span></p></noscript>
            </div>
            <p id="status" class="status" role="status" aria-live="polite" data-testid="status"></p>
            </body>
            </html>

            """##
    )
}
