// Made from Files/parameters-report.html by embed.sh; change that file.
extension PageFile {
    package static let parametersReportHTML = PageFile(
        name: "parameters-report.html",
        text: ##"""
            <section aria-labelledby="verdict" data-testid="report">
            <h2 id="verdict">{{verdictTitle}}</h2>
            <p class="verdict {{verdictKind}}" data-testid="verdict">{{#code}}<strong>{{code}}</strong> {{/code}}{{verdict}}{{#reason}} <span lang="en">{{reason}}.</span>{{/reason}}</p>
            <p>{{verdictHint}}</p>
            <h2>{{findingsTitle}}</h2>
            <ol class="findings" data-testid="findings">
            {{findings}}</ol>
            {{#normalized}}<h2>{{normalizedTitle}}</h2>
            <p>{{normalizedText}}</p>
            <pre class="normalized" tabindex="0" role="region" aria-label="{{normalizedTitle}}" data-testid="normalized">{{normalized}}</pre>
            <dl class="facts">
            <dt>PARAMS_DIGEST</dt>
            <dd><code data-testid="digest">{{digest}}</code></dd>
            </dl>
            {{/normalized}}</section>
            <h2>{{againTitle}}</h2>

            """##
    )
}
