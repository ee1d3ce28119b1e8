// Made from Files/screen-choose-password.html by embed.sh; change that file.
extension PageFile {
    package static let screenChoosePasswordHTML = PageFile(
        name: "screen-choose-password.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content">
            <h1 data-testid="title">{{title}}</h1>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            <p id="rules" data-testid="rules">{{rules}}</p>
            <form data-event="choose-password" novalidate>
            <label for="password">{{passwordLabel}}</label>
            <input id="password" name="password" type="password" maxlength="64" autocomplete="new-password" data-testid="password" data-focus aria-describedby="rules{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}>
            <label for="repeated">{{repeatedLabel}}</label>
            <input id="repeated" name="repeated" type="password" maxlength="64" autocomplete="new-password" data-testid="repeated">
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{next}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            </main>

            """##
    )
}
