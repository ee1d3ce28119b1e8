// Made from Files/person-tools.html by embed.sh; change that file.
extension PageFile {
    package static let personToolsHTML = PageFile(
        name: "person-tools.html",
        text: ##"""
            <h2 id="state">{{stateTitle}}</h2>
            <form class="line" action="{{address}}" method="post">
            <input type="hidden" name="token" value="{{token}}" data-testid="token">
            {{langField}}<label for="new-state">{{stateLabel}}</label>
            <select id="new-state" name="state" data-testid="new-state">
            {{states}}</select>
            <button type="submit" name="do" value="state" data-testid="set-state">{{setState}}</button>
            </form>
            <p>{{stateText}}</p>
            <form class="buttons" action="{{address}}" method="post">
            <input type="hidden" name="token" value="{{token}}" data-testid="token">
            {{langField}}<button type="submit" name="do" value="unlock" data-testid="unlock">{{unlock}}</button>
            <button type="submit" name="do" value="send-card" data-testid="send-card">{{sendCard}}</button>
            <button type="submit" name="do" value="temporary-password" data-testid="order-temporary-password">{{temporaryPassword}}</button>
            </form>

            <h2 id="certificates">{{certificatesTitle}}</h2>
            {{certificates}}

            <h2 id="log">{{logTitle}}</h2>
            {{#log}}<div class="wide" tabindex="0" role="region" aria-labelledby="log"><table data-testid="usage-log">
            <thead><tr><th scope="col">{{logTime}}</th><th scope="col">{{logSite}}</th><th scope="col">{{logUserID}}</th><th scope="col">{{logKind}}</th><th scope="col">{{logEnd}}</th></tr></thead>
            <tbody>
            {{log}}</tbody>
            </table></div>
            {{/log}}{{#logEmpty}}<p data-testid="usage-log-empty">{{logEmpty}}</p>
            {{/logEmpty}}

            """##
    )
}
