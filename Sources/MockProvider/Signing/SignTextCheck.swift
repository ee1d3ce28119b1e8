import NemIDCrypto

/// Reads the parameters that only signing has, and judges the document (guide §3.1, §5).
package struct SignTextCheck: Sendable {
    let parameters: ClientParameters
    let maximumSize: Int

    /// - Parameters:
    ///   - parameters: of a signing.
    ///   - maximumSize: octets of the longest document.
    package init(parameters: ClientParameters, maximumSize: Int = SigningChoices.maximumSize) {
        self.parameters = parameters
        self.maximumSize = maximumSize
    }

    /// - Returns: the document, or where it is to be had.
    /// - Throws: `SRV002`, `APP008` or `APP002`, as ``SigningChoices`` says.
    package func signing() throws(LoginRefusal) -> SigningRequest {
        let format = try format()
        if let address = parameters[.signTextURI] {
            guard format == .pdf, parameters[.signText] == nil else {
                throw LoginRefusal(.app008, "SIGNTEXT_URI is for PDF alone, and in the place of SIGNTEXT")
            }
            return .remote(try RemoteDocument(address: address, hash: parameters[.signTextRemoteHash]))
        }
        guard let base64 = parameters[.signText] else {
            throw LoginRefusal(.srv002, "SIGNTEXT is missing")
        }
        guard let octets = Base64.decode(base64.utf8) else {
            throw LoginRefusal(.srv002, "SIGNTEXT is not base64, on one line")
        }
        guard !octets.isEmpty else { throw LoginRefusal(.app002, "the document to sign is empty") }
        guard octets.count <= maximumSize else {
            throw LoginRefusal(.app002, "the document to sign has more than \(maximumSize) octets")
        }
        return .ready(try document(format, base64: base64, octets))
    }

    private func format() throws(LoginRefusal) -> SignFormat {
        guard let name = parameters[.signTextFormat] else { return .text }
        guard let format = SignFormat(rawValue: name.uppercased()) else {
            throw LoginRefusal(.app008, "SIGNTEXT_FORMAT is none of TEXT, HTML, XML and PDF")
        }
        return format
    }

    private func document(
        _ format: SignFormat,
        base64: String,
        _ octets: [UInt8]
    ) throws(LoginRefusal) -> SignDocument {
        switch format {
        case .text:
            let text = try SignTextCharacters.text(octets)
            let isMonospace = parameters.has(.signTextMonospaceFont, "TRUE")
            return SignDocument(
                format: format,
                base64: base64,
                view: DocumentView(text: text, isMonospace: isMonospace)
            )
        case .html:
            try HTMLCheck.check(octets)
            return SignDocument(format: format, base64: base64, view: DocumentView(.html, octets))
        case .pdf:
            return try SignDocument(pdf: octets, base64: base64)
        case .xml:
            return try SignDocument(xml: octets, base64: base64, parameters)
        }
    }
}
