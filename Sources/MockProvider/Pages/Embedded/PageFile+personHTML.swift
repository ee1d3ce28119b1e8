// Made from Files/person.html by embed.sh; change that file.
extension PageFile {
    package static let personHTML = PageFile(
        name: "person.html",
        text: ##"""
            <h1>{{name}}</h1>
            <p class="lead">{{purpose}}</p>
            <dl class="facts">
            <dt>{{userIDLabel}}</dt>
            <dd data-testid="user-ids">{{userIDs}}</dd>
            <dt>{{passwordLabel}}</dt>
            <dd><code data-testid="password">{{password}}</code></dd>
            {{#temporary}}<dt>{{temporaryLabel}}</dt>
            <dd><code data-testid="temporary-password">{{temporary}}</code></dd>
            {{/temporary}}<dt>{{nemIDNumberLabel}}</dt>
            <dd><code>{{nemIDNumber}}</code></dd>
            <dt>{{cprLabel}}</dt>
            <dd><code>{{cpr}}</code></dd>
            <dt>{{stateLabel}}</dt>
            <dd data-testid="state">{{state}}</dd>
            {{identity}}</dl>
            <p><a href="{{phone}}" data-testid="phone">{{phoneLabel}}</a></p>
            {{tools}}{{#cardNumber}}<h2>{{cardTitle}} <span data-testid="card-number">{{cardNumber}}</span></h2>
            <p>{{cardText}}</p>
            <ol class="keycard" data-testid="keycard">
            {{pairs}}</ol>
            {{/cardNumber}}{{#newCardNumber}}<h2>{{newCardTitle}} <span data-testid="new-card-number">{{newCardNumber}}</span></h2>
            <p>{{newCardText}}</p>
            <ol class="keycard" data-testid="new-keycard">
            {{newPairs}}</ol>
            {{/newCardNumber}}

            """##
    )
}
