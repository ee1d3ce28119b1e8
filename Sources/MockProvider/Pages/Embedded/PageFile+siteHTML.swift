// Made from Files/site.html by embed.sh; change that file.
extension PageFile {
    package static let siteHTML = PageFile(
        name: "site.html",
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
            <a class="skip" href="#main">{{skip}}</a>
            <p class="band" data-testid="test-band">{{band}}</p>
            <div class="page">
            <header class="top">
            <p class="name"><a href="{{home}}">nemid-mock</a></p>
            <nav aria-label="{{navLabel}}"><ul data-testid="nav">
            {{nav}}</ul></nav>
            <p class="language"><a href="{{otherLanguageAddress}}" lang="{{otherLanguage}}" data-testid="language">{{otherLanguageName}}</a></p>
            </header>
            <main id="main">
            {{#done}}<p class="done" role="status" data-testid="done">{{done}}</p>
            {{/done}}{{#problem}}<p class="problem" role="alert" data-testid="problem">{{problem}} {{#problemDetail}}<span lang="en">{{problemDetail}}</span>{{/problemDetail}}</p>
            {{/problem}}{{content}}</main>
            <footer>
            <p>{{disclaimer}}</p>
            </footer>
            </div>
            </body>
            </html>

            """##
    )
}
