// Made from Files/screen-code.html by embed.sh; change that file.
extension PageFile {
    package static let screenCodeHTML = PageFile(
        name: "screen-code.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content otp">
            <h1 data-testid="title">{{title}}</h1>
            {{#lead}}<p id="lead" data-testid="lead">{{lead}}</p>{{/lead}}
            {{#serial}}<p id="lead" class="card">{{serialLabel}} <strong data-testid="serial-number">{{serial}}</strong></p>{{/serial}}
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            <form data-event="code" novalidate>
            <label for="code">{{codeLabel}}</label>
            <input id="code" class="otp-input" name="code" type="tel" inputmode="numeric" maxlength="6" autocomplete="one-time-code" data-digits data-testid="code" data-focus aria-describedby="lead{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{submit}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            <p class="other">{{#again}}<button type="button" class="link" data-event="ring-again" data-testid="ring-again">{{again}}</button>{{/again}}
            {{#change}}<button type="button" class="link" data-event="change-factor" data-testid="change-factor">{{change}}</button>{{/change}}</p>
            </main>

            """##
    )
}
