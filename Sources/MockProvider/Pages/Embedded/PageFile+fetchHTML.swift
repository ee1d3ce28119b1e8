// Made from Files/fetch.html by embed.sh; change that file.
extension PageFile {
    package static let fetchHTML = PageFile(
        name: "fetch.html",
        text: ##"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="robots" content="noindex">
            <title>TEST</title>
            <script src="/assets/fetch.js" data-address="{{address}}" defer></script>
            </head>
            <body></body>
            </html>

            """##
    )
}
