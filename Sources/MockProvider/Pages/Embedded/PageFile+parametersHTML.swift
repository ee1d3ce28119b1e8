// Made from Files/parameters.html by embed.sh; change that file.
extension PageFile {
    package static let parametersHTML = PageFile(
        name: "parameters.html",
        text: ##"""
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>
            {{report}}<form class="fields" action="/parameters" method="post">
            <input type="hidden" name="token" value="{{token}}" data-testid="token">
            {{langField}}<p><label for="parameters">{{parametersLabel}}</label>
            <textarea id="parameters" name="parameters" rows="10" spellcheck="false" autocomplete="off" aria-describedby="parameters-hint" data-testid="parameters">
            {{parameters}}</textarea>
            <span id="parameters-hint" class="hint">{{parametersHint}}</span></p>
            <p><label for="origin">{{originLabel}}</label>
            <input id="origin" name="origin" type="text" value="{{origin}}" maxlength="300" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="origin-hint" data-testid="origin">
            <span id="origin-hint" class="hint">{{originHint}}</span></p>
            <p><button type="submit" data-testid="check">{{check}}</button></p>
            </form>

            """##
    )
}
