// Made from Files/person.html by embed.sh; change that file.
extension PageFile {
    package static let personHTML = PageFile(
        name: "person.html",
        text: ##"""
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{{title}} – TEST</title>
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/site.css">
            </head>
            <body>
            <p class="band" data-testid="test-band">{{band}}</p>
            <div class="page">
            <header class="top">
            <p class="name"><a href="{{home}}">nemid-mock</a></p>
            <p><a href="{{otherLanguageAddress}}" lang="{{otherLanguage}}" data-testid="language">{{otherLanguageName}}</a></p>
            </header>
            <main>
            <h1>{{name}}</h1>
            <p class="lead">{{purpose}}</p>
            <dl class="facts">
            <dt>{{userIDLabel}}</dt>
            <dd data-testid="user-ids">{{userIDs}}</dd>
            <dt>{{passwordLabel}}</dt>
            <dd><code data-testid="password">{{password}}</code></dd>
            <dt>{{nemIDNumberLabel}}</dt>
            <dd><code>{{nemIDNumber}}</code></dd>
            <dt>{{cprLabel}}</dt>
            <dd><code>{{cpr}}</code></dd>
            <dt>{{stateLabel}}</dt>
            <dd data-testid="state">{{state}}</dd>
            </dl>
            <h2>{{cardTitle}} <span data-testid="card-number">{{cardNumber}}</span></h2>
            <p>{{cardText}}</p>
            <ol class="keycard" data-testid="keycard">
            {{pairs}}</ol>
            </main>
            <footer>
            <p>{{disclaimer}}</p>
            </footer>
            </div>
            </body>
            </html>

            """##
    )
}
