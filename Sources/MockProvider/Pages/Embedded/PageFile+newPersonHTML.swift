// Made from Files/new-person.html by embed.sh; change that file.
extension PageFile {
    package static let newPersonHTML = PageFile(
        name: "new-person.html",
        text: ##"""
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>
            <form class="fields" action="/new-person" method="post">
            <input type="hidden" name="token" value="{{token}}" data-testid="token">
            {{langField}}<p><label for="id">{{idLabel}}</label>
            <input id="id" name="id" type="text" value="{{id}}" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="id-hint" data-testid="id">
            <span id="id-hint" class="hint">{{idHint}}</span></p>
            <p><label for="name">{{nameLabel}}</label>
            <input id="name" name="name" type="text" value="{{name}}" maxlength="64" autocomplete="off" data-testid="name"></p>
            <p><label for="cpr">{{cprLabel}}</label>
            <input id="cpr" name="cpr" type="text" value="{{cpr}}" maxlength="11" inputmode="numeric" autocomplete="off" aria-describedby="cpr-hint" data-testid="cpr">
            <span id="cpr-hint" class="hint">{{cprHint}}</span></p>
            <p><label for="age">{{ageLabel}}</label>
            <input id="age" name="age" type="text" value="{{age}}" maxlength="3" inputmode="numeric" autocomplete="off" aria-describedby="age-hint" data-testid="age">
            <span id="age-hint" class="hint">{{ageHint}}</span></p>
            <p><label for="user-ids">{{userIDsLabel}}</label>
            <input id="user-ids" name="userIDs" type="text" value="{{userIDs}}" maxlength="500" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="user-ids-hint" data-testid="user-ids">
            <span id="user-ids-hint" class="hint">{{userIDsHint}}</span></p>
            <p><label for="password">{{passwordLabel}}</label>
            <input id="password" name="password" type="text" value="{{password}}" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="password-hint" data-testid="password">
            <span id="password-hint" class="hint">{{passwordHint}}</span></p>
            <p class="tick"><input id="pseudonym" name="pseudonym" type="checkbox"{{#pseudonym}} checked{{/pseudonym}} data-testid="pseudonym"><label for="pseudonym">{{pseudonymLabel}}</label></p>
            <p><label for="company">{{companyLabel}}</label>
            <input id="company" name="company" type="text" value="{{company}}" maxlength="47" autocomplete="off" aria-describedby="company-hint" data-testid="company">
            <span id="company-hint" class="hint">{{companyHint}}</span></p>
            <p><label for="cvr">{{cvrLabel}}</label>
            <input id="cvr" name="cvr" type="text" value="{{cvr}}" maxlength="8" inputmode="numeric" autocomplete="off" aria-describedby="cvr-hint" data-testid="cvr">
            <span id="cvr-hint" class="hint">{{cvrHint}}</span></p>
            <p><label for="new-state">{{stateLabel}}</label>
            <select id="new-state" name="state" data-testid="new-state">
            {{states}}</select></p>
            <p><button type="submit" data-testid="create">{{create}}</button></p>
            </form>

            """##
    )
}
