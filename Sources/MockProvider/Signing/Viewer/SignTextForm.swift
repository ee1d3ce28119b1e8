import NemIDCrypto
import NemIDHTTP

/// What a developer pasted on the page for sign texts.
struct SignTextForm: Sendable, Hashable {
    var format = SignFormat.text
    var text = ""
    var stylesheet = ""
    var isMonospace = false
    /// Whether text and stylesheet are base64, as in the parameters; a PDF always is.
    var isBase64 = false

    init() {}

    init(_ fields: FormFields) {
        format = SignFormat(rawValue: fields["format"] ?? "") ?? .text
        text = fields["text"] ?? ""
        stylesheet = fields["stylesheet"] ?? ""
        isMonospace = fields["monospace"] != nil
        isBase64 = fields["base64"] != nil
    }

    /// The parameters that a relying party would send.
    ///
    /// - Throws: as for parameters.
    func parameters() throws(LoginRefusal) -> ClientParameters {
        let isEncoded = isBase64 || format == .pdf
        var all = [
            ClientParameters.Parameter(name: ParameterName.signTextFormat.rawValue, value: format.rawValue),
            .init(name: ParameterName.signText.rawValue, value: isEncoded ? Self.joined(text) : Self.encoded(text)),
        ]
        if isMonospace { all.append(.init(name: ParameterName.signTextMonospaceFont.rawValue, value: "TRUE")) }
        if format == .xml {
            let value = isBase64 ? Self.joined(stylesheet) : Self.encoded(stylesheet)
            all.append(.init(name: ParameterName.signTextTransformation.rawValue, value: value))
        }
        return try ClientParameters(all)
    }

    /// Forms send each line end as CR LF (HTML §4.10.22.4); texts mostly have LF.
    private static func encoded(_ text: String) -> String {
        Base64.encode(Array(text.utf8).filter { $0 != 0x0D })
    }

    /// Base64 may be pasted in lines.
    private static func joined(_ text: String) -> String {
        String(decoding: text.utf8.filter { !XPathText.isBlank($0) }, as: UTF8.self)
    }
}
