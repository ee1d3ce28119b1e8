// Made from Files/screen-notice.html by embed.sh; change that file.
extension PageFile {
    package static let screenNoticeHTML = PageFile(
        name: "screen-notice.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content notice">
            <h1 data-testid="title">{{title}}</h1>
            <p id="notice" role="status" data-testid="notice">{{text}}</p>
            <form data-event="proceed" novalidate>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit" data-focus aria-describedby="notice">{{next}}</button>
            {{#cancel}}<button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}
            </div>
            {{#take}}<div class="buttons">
            <button type="button" class="secondary" data-event="take-new-card" data-testid="take-new-card">{{take}}</button>
            </div>{{/take}}
            </form>
            </main>

            """##
    )
}
