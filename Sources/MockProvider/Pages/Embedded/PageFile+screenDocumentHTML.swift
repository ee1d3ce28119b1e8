// Made from Files/screen-document.html by embed.sh; change that file.
extension PageFile {
    package static let screenDocumentHTML = PageFile(
        name: "screen-document.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content signing">
            <h1 tabindex="-1" data-focus data-testid="title">{{title}}</h1>
            <p id="lead" class="lead">{{lead}}</p>
            <iframe class="document" src="{{address}}" title="{{documentTitle}}" {{#sandbox}}sandbox="{{sandbox}}" {{/sandbox}}allowfullscreen data-testid="document"></iframe>
            <form data-event="approve-document" novalidate>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit" aria-describedby="lead">{{next}}</button>
            <button type="button" class="secondary" data-print data-testid="print">{{print}}</button>
            <button type="button" class="secondary icon" data-full-screen data-testid="full-screen" aria-label="{{fullScreen}}" title="{{fullScreen}}"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5"/></svg></button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            </form>
            </main>

            """##
    )
}
