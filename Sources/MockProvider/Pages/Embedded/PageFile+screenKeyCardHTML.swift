// Made from Files/screen-key-card.html by embed.sh; change that file.
extension PageFile {
    package static let screenKeyCardHTML = PageFile(
        name: "screen-key-card.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content otp">
            <h1 data-testid="title">{{title}}</h1>
            {{#lead}}<p data-testid="lead">{{lead}}</p>{{/lead}}
            <p class="card" id="card">{{cardLabel}} <strong data-testid="card-number">{{cardNumber}}</strong></p>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            <form data-event="code" novalidate>
            <label for="code">{{codeLabel}} <strong class="code-number" data-testid="code-number">#{{codeNumber}}</strong></label>
            <input id="code" class="otp-input" name="code" type="tel" inputmode="numeric" maxlength="6" autocomplete="one-time-code" data-digits data-testid="code" data-focus aria-describedby="card{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{submit}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            {{#change}}<p class="other"><button type="button" class="link" data-event="change-factor" data-testid="change-factor">{{change}}</button></p>{{/change}}
            </main>

            """##
    )
}
