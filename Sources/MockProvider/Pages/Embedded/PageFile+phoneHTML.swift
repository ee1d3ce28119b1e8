// Made from Files/phone.html by embed.sh; change that file.
extension PageFile {
    package static let phoneHTML = PageFile(
        name: "phone.html",
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
            <link rel="stylesheet" href="/assets/phone.css">
            <script src="/assets/phone.js" defer></script>
            </head>
            <body data-version="{{version}}" data-watch="{{watch}}">
            <p class="band" data-testid="test-band">{{band}}</p>
            <div class="page">
            <header class="top">
            <p class="name"><a href="{{home}}">nemid-mock</a></p>
            <p><a href="{{otherLanguageAddress}}" lang="{{otherLanguage}}" data-testid="language">{{otherLanguageName}}</a></p>
            </header>
            <main>
            <h1>{{title}}</h1>
            {{#phones}}<nav aria-label="{{phonesLabel}}"><ul class="phones" data-testid="phones">
            {{phones}}</ul></nav>{{/phones}}
            <section class="phone" aria-labelledby="app-title" data-screen="{{screen}}" data-testid="phone">
            <h2 id="app-title">{{appTitle}}</h2>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}{{#problemCode}} <span class="small" data-testid="problem-code">{{problemCode}}</span>{{/problemCode}}</p>{{/problem}}
            <p role="status" data-testid="message">{{message}}</p>
            {{#context}}<p class="context" data-testid="context">{{context}}</p>{{/context}}
            {{content}}</section>
            {{#call}}<section class="phone" aria-labelledby="call-title">
            <h2 id="call-title">{{callTitle}}</h2>
            <p>{{callText}}</p>
            <p class="context" data-testid="voice-code">{{call}}</p>
            </section>{{/call}}
            {{#token}}<section class="phone" aria-labelledby="token-title">
            <h2 id="token-title">{{tokenTitle}}</h2>
            <p>{{tokenText}}</p>
            <p class="context" data-testid="token-code">{{token}}</p>
            </section>{{/token}}
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
