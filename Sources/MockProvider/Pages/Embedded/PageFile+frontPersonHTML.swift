// Made from Files/front-person.html by embed.sh; change that file.
extension PageFile {
    package static let frontPersonHTML = PageFile(
        name: "front-person.html",
        text: ##"""
            <li data-testid="person-{{id}}">
            <h3>{{name}}</h3>
            <p class="purpose">{{purpose}}</p>
            <dl>
            <dt>{{userIDLabel}}</dt>
            <dd>{{userIDs}}</dd>
            <dt>{{passwordLabel}}</dt>
            <dd><code>{{password}}</code></dd>
            </dl>
            <p><a href="{{address}}" data-testid="keycard-{{id}}">{{cardLink}} {{cardNumber}}</a></p>
            </li>

            """##
    )
}
