// Made from Files/screen-terms.html by embed.sh; change that file.
extension PageFile {
    package static let screenTermsHTML = PageFile(
        name: "screen-terms.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content">
            <h1 data-testid="title">{{title}}</h1>
            <p id="terms" data-testid="terms">{{text}}</p>
            <form data-event="accept-terms" novalidate>
            <p class="remember"><input id="signature" name="signature" type="checkbox" data-testid="signature" checked><label for="signature">{{signatureLabel}}</label></p>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit" data-focus aria-describedby="terms">{{accept}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            </main>

            """##
    )
}
