// Made from Files/screen-fetching.html by embed.sh; change that file.
extension PageFile {
    package static let screenFetchingHTML = PageFile(
        name: "screen-fetching.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content fetching">
            <h1 tabindex="-1" data-focus data-testid="title">{{title}}</h1>
            <p role="status" data-testid="fetching">{{text}}</p>
            <iframe class="fetcher" src="{{address}}" title="{{text}}" hidden></iframe>
            {{#cancel}}<div class="buttons">
            <button type="button" class="secondary" data-event="cancel" data-testid="cancel">{{cancel}}</button>
            </div>{{/cancel}}
            </main>

            """##
    )
}
