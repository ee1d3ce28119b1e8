// Made from Files/sign-text-viewer.html by embed.sh; change that file.
extension PageFile {
    package static let signTextViewerHTML = PageFile(
        name: "sign-text-viewer.html",
        text: ##"""
            <link rel="stylesheet" href="/assets/viewer.css">
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>
            {{#shown}}<section aria-labelledby="shown">
            <h2 id="shown" data-testid="shown">{{shown}}</h2>
            <iframe class="viewed" src="{{address}}" title="{{documentTitle}}" {{#sandbox}}sandbox="{{sandbox}}" {{/sandbox}}allowfullscreen data-testid="document"></iframe>
            </section>
            {{/shown}}{{#refused}}<p class="refused" role="alert" data-testid="refused">{{refused}} <strong data-testid="code">{{code}}</strong>: <span lang="en" data-testid="reason">{{reason}}</span></p>
            {{/refused}}<form class="viewer" action="{{action}}" method="post">
            <p><label for="format">{{formatLabel}}</label>
            <select id="format" name="format" data-testid="format">
            <option{{#isTEXT}} selected{{/isTEXT}}>TEXT</option>
            <option{{#isHTML}} selected{{/isHTML}}>HTML</option>
            <option{{#isXML}} selected{{/isXML}}>XML</option>
            <option{{#isPDF}} selected{{/isPDF}}>PDF</option>
            </select></p>
            <p><label for="text">{{textLabel}}</label> <span class="hint" id="text-hint">{{textHint}}</span>
            <textarea id="text" name="text" rows="10" spellcheck="false" aria-describedby="text-hint" data-testid="text">
            {{text}}</textarea></p>
            <p><label for="stylesheet">{{stylesheetLabel}}</label>
            <textarea id="stylesheet" name="stylesheet" rows="6" spellcheck="false" data-testid="stylesheet">
            {{stylesheet}}</textarea></p>
            <p class="tick"><input id="monospace" name="monospace" type="checkbox" data-testid="monospace"{{#monospace}} checked{{/monospace}}> <label for="monospace">{{monospaceLabel}}</label></p>
            <p class="tick"><input id="base64" name="base64" type="checkbox" data-testid="base64"{{#base64}} checked{{/base64}}> <label for="base64">{{base64Label}}</label></p>
            <p><button type="submit" data-testid="submit">{{view}}</button></p>
            </form>

            """##
    )
}
