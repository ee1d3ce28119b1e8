// Made from Files/screen-ended.html by embed.sh; change that file.
extension PageFile {
    package static let screenEndedHTML = PageFile(
        name: "screen-ended.html",
        text: ##"""
            <main id="framecontentscroll" class="content ended">
            <h1 tabindex="-1" data-focus data-testid="title">{{title}}</h1>
            <p>{{text}}</p>
            {{#code}}<p class="small"><span data-testid="end-code">{{code}}</span>{{#reason}}: <span lang="en" data-testid="end-reason">{{reason}}</span>{{/reason}}</p>{{/code}}
            </main>

            """##
    )
}
