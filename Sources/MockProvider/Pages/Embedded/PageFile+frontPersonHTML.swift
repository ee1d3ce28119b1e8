// Made from Files/front-person.html by embed.sh; change that file.
extension PageFile {
    package static let frontPersonHTML = PageFile(
        name: "front-person.html",
        text: ##"""
            <li data-testid="person-{{id}}">
            <p class="who"><a href="{{address}}" data-testid="keycard-{{id}}">{{name}}</a>{{#state}} <span class="state">{{state}}</span>{{/state}}</p>
            <p class="purpose">{{purpose}}</p>
            <dl>
            <dt>{{userIDLabel}}</dt>
            <dd>{{userIDs}}</dd>
            <dt>{{passwordLabel}}</dt>
            <dd><code>{{password}}</code></dd>
            </dl>
            </li>

            """##
    )
}
