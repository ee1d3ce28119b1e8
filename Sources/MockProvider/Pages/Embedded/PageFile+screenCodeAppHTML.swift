// Made from Files/screen-code-app.html by embed.sh; change that file.
extension PageFile {
    package static let screenCodeAppHTML = PageFile(
        name: "screen-code-app.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content code-app">
            <h1 data-testid="title"{{#waits}} tabindex="-1" data-focus{{/waits}}>{{title}}</h1>
            <p id="lead" data-testid="lead"{{#waits}} class="waits" role="status"{{/waits}}>{{lead}}</p>
            {{#context}}<p class="context">{{contextLabel}}<strong data-testid="context">{{context}}</strong></p>{{/context}}
            <form data-event="send-app-request" novalidate>
            <div class="buttons">
            {{#submit}}<button type="submit" class="primary" data-testid="submit" data-focus aria-describedby="lead">{{submit}}</button>{{/submit}}
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            {{#change}}<p class="other"><button type="button" class="link" data-event="change-factor" data-testid="change-factor">{{change}}</button></p>{{/change}}
            </main>

            """##
    )
}
