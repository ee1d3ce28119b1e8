// Made from Files/screen-credentials.html by embed.sh; change that file.
extension PageFile {
    package static let screenCredentialsHTML = PageFile(
        name: "screen-credentials.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content userid-pwd">
            <h1 data-testid="title">{{title}}</h1>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            <form data-event="credentials" novalidate>
            <label for="user-id">{{userIDLabel}}</label>
            <input id="user-id" name="userID" type="text" value="{{userID}}" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" data-testid="user-id"{{#problemUserID}} aria-invalid="true" aria-describedby="problem"{{/problemUserID}}{{#focusUserID}} data-focus{{/focusUserID}}>
            <label for="password">{{passwordLabel}}</label>
            <input id="password" name="password" type="password" maxlength="64" autocomplete="current-password" data-testid="password"{{#problemPassword}} aria-invalid="true" aria-describedby="problem"{{/problemPassword}}{{#focusPassword}} data-focus{{/focusPassword}}>
            {{#remember}}<p class="remember"><input id="remember" name="remember" type="checkbox" data-testid="remember"{{#ticked}} checked{{/ticked}}><label for="remember">{{remember}}</label></p>{{/remember}}
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{next}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            </main>

            """##
    )
}
