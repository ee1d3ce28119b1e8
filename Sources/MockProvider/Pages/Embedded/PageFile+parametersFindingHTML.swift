// Made from Files/parameters-finding.html by embed.sh; change that file.
extension PageFile {
    package static let parametersFindingHTML = PageFile(
        name: "parameters-finding.html",
        text: ##"""
            <li class="{{kind}}" data-testid="finding-{{rule}}" data-kind="{{kind}}"><p class="rule"><span class="mark">{{mark}}</span> {{title}}{{#code}} <code>{{code}}</code>{{/code}}</p>
            <p{{#english}} lang="en"{{/english}}>{{text}}</p></li>

            """##
    )
}
