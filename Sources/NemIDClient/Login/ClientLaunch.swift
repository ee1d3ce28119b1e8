/// What the login page needs: the frame's address, the origin to believe, and the signed parameters.
///
/// Good for one page view: parameters are accepted for three minutes, and the challenge in them is good once. Give the
/// page `Cache-Control: no-store`, and let its content security policy frame ``clientOrigin`` only.
public struct ClientLaunch: Sendable, Hashable {
    /// The address of the NemID client, for the frame's `src`; ends in a number that is new each time.
    public let url: String

    /// The one origin whose messages the page may believe, and to which alone it may post.
    public let clientOrigin: String

    /// The signed parameters as a JSON object of strings.
    ///
    /// Safe inside a script element as it stands: only printable ASCII, without `<`, `>`, `&` and `'`.
    public let parametersJSON: String

    /// The frame's size.
    public let frameSize: FrameSize

    /// The language of the client.
    public let language: ClientLanguage
}

extension ClientLaunch {
    /// How ``LoginScript`` comes into the page.
    public enum Script: Sendable, Hashable {
        /// As a file that the site serves, by its address. Works under `script-src 'self'`.
        case linked(String)

        /// Inside the page, with the nonce that the page's content security policy names.
        case inline(nonce: String)
    }

    /// Frame, parameters, form and script, ready to stand in the body of a page.
    ///
    /// No inline style and no event attribute, so it suits a strict content security policy. Without script the user
    /// reads that the login needs it.
    ///
    /// - Parameters:
    ///   - callback: address of the site's own callback, for the form's `action`. The form posts the field `response`
    ///     and the hidden fields, URL-encoded.
    ///   - hiddenFields: further fields to post, for example a CSRF token. None may be called `response`.
    ///   - script: how the script comes in.
    /// - Returns: HTML, each element on its own line.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterPage`` for a callback that is empty or another scheme's
    ///   (`javascript:`), a field called `response`, or a nonce that is not base64.
    public func htmlFragment(
        postingTo callback: String,
        hiddenFields: KeyValuePairs<String, String> = [:],
        script: Script
    ) throws(NemIDError) -> String {
        try Self.check(address: callback)
        var fields = ""
        for (name, value) in hiddenFields {
            guard name != "response", !name.isEmpty else {
                throw Self.refused("a hidden field has no name, or the name of the answer, \"response\"")
            }
            fields +=
                "<input type=\"hidden\" name=\"\(HTMLText.escaped(name))\" value=\"\(HTMLText.escaped(value))\">\n"
        }
        // The script listens before the frame exists, so that the client's first message finds it.
        return """
            <script type="text/x-nemid" id="nemid_parameters">\(parametersJSON)</script>
            <form id="postBackForm" method="post" action="\(HTMLText.escaped(callback))">
            \(fields)<input type="hidden" name="response" value="">
            </form>
            \(try Self.element(for: script))
            <iframe id="nemid_iframe" title="NemID" src="\(HTMLText.escaped(url))"\
             data-client-origin="\(HTMLText.escaped(clientOrigin))"\
             width="\(frameSize.width)" height="\(frameSize.height)"\
             scrolling="no" frameborder="0" allowfullscreen></iframe>
            <noscript><p>\(scriptNeeded)</p></noscript>

            """
    }

    private var scriptNeeded: String {
        switch language {
        case .english: "Logging in with NemID needs JavaScript."
        case .danish, .greenlandic: "Du kan kun logge på med NemID, når JavaScript er slået til."
        }
    }

    private static func element(for script: Script) throws(NemIDError) -> String {
        switch script {
        case .linked(let address):
            try check(address: address)
            return "<script src=\"\(HTMLText.escaped(address))\"></script>"
        case .inline(let nonce):
            let isBase64 = nonce.utf8.allSatisfy { octet in
                (0x30...0x39).contains(octet) || (0x41...0x5A).contains(octet & 0xDF) || "+/-_=".utf8.contains(octet)
            }
            guard isBase64, !nonce.isEmpty else { throw refused("the nonce is not base64") }
            return "<script nonce=\"\(nonce)\">\n\(LoginScript.source)</script>"
        }
    }

    private static func check(address: String) throws(NemIDError) {
        let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        let isRelative = scheme.endIndex == address.endIndex || address[scheme.endIndex] != ":"
        let isWeb = ["https", "http"].contains(String(scheme).lowercasedASCII)
        guard !address.isEmpty, isRelative || isWeb, !address.containsControlCharacters else {
            throw refused("an address of the page is empty, holds control characters, or is not http(s)")
        }
    }

    private static func refused(_ reason: String) -> NemIDError { NemIDError(code: .parameterPage, reason: reason) }
}
