// Made from Files/screen-choose-user-id.html by embed.sh; change that file.
extension PageFile {
    package static let screenChooseUserIdHTML = PageFile(
        name: "screen-choose-user-id.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content">
            <h1 data-testid="title">{{title}}</h1>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            <p id="rules" data-testid="rules">{{rules}}</p>
            <form data-event="choose-user-id" novalidate>
            <label for="new-user-id">{{userIDLabel}}</label>
            <input id="new-user-id" name="newUserID" type="text" value="{{userID}}" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" data-testid="new-user-id" data-focus aria-describedby="rules{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{next}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            {{#skip}}<p class="other"><button type="button" class="link" data-event="skip-user-id" data-testid="skip-user-id">{{skip}}</button></p>{{/skip}}
            </main>

            """##
    )
}
