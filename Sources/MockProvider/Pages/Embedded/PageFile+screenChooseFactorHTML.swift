// Made from Files/screen-choose-factor.html by embed.sh; change that file.
extension PageFile {
    package static let screenChooseFactorHTML = PageFile(
        name: "screen-choose-factor.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            {{#close}}<button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>{{/close}}
            </header>
            <main id="framecontentscroll" class="content choose-factor">
            <h1 id="choose" data-testid="title" tabindex="-1" data-focus>{{title}}</h1>
            <form data-event="choose-factor" novalidate>
            <ul class="choices" aria-labelledby="choose" data-testid="factors">
            {{choices}}</ul>
            </form>
            <p class="other"><button type="button" class="link" data-event="back" data-testid="back">{{back}}</button>
            {{#cancel}}<button type="button" class="link" data-event="cancel" data-testid="cancel">{{cancel}}</button>{{/cancel}}</p>
            </main>

            """##
    )
}
