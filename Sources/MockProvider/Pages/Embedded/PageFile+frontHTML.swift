// Made from Files/front.html by embed.sh; change that file.
extension PageFile {
    package static let frontHTML = PageFile(
        name: "front.html",
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
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>

            <h2>{{peopleTitle}}</h2>
            <p>{{peopleText}}</p>
            <ul class="people" data-testid="people">
            {{people}}</ul>

            <h2>{{siteTitle}}</h2>
            <p>{{siteText}}</p>
            {{serviceProviders}}
            <dl class="addresses">
            <dt>{{launcherLabel}}</dt>
            <dd><code data-testid="launcher">{{origin}}/launcher/lmt/&lt;n&gt;</code>, <code>{{origin}}/launcher/std/&lt;n&gt;</code></dd>
            <dt>{{rootLabel}}</dt>
            <dd><a href="/pki/root.pem" data-testid="root">/pki/root.pem</a>, <a href="/pki/issuing.pem">/pki/issuing.pem</a></dd>
            <dt>{{listsLabel}}</dt>
            <dd><a href="/crl/issuing.crl">/crl/issuing.crl</a>, <a href="/crl/root.crl">/crl/root.crl</a></dd>
            <dt>{{controlLabel}}</dt>
            <dd><a href="/_mock/v1/personas">/_mock/v1/personas</a>, <a href="/_mock/v1/health">/_mock/v1/health</a></dd>
            </dl>
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
