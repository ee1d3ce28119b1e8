// Made from Files/document-text.html by embed.sh; change that file.
extension PageFile {
    package static let documentTextHTML = PageFile(
        name: "document-text.html",
        text: ##"""
            <!doctype html>
            <html>
            <head>
            <meta charset="utf-8">
            <title>TEST</title>
            <link rel="stylesheet" href="/assets/document.css">
            </head>
            <body>
            <pre class="{{font}}" data-testid="sign-text">{{text}}</pre>
            </body>
            </html>

            """##
    )
}
