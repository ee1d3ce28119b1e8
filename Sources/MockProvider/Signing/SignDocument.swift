/// A document to sign that has passed every check: what the person sees, and what is signed.
package struct SignDocument: Sendable, Hashable {
    package let format: SignFormat
    /// The document in base64, as it came; it is signed unchanged (guide §5).
    package let base64: String
    /// What the frame within the frame shows.
    package let view: DocumentView
    /// What it was shown through, as properties that are signed along.
    package let shownThrough: [SignatureProperty]

    init(format: SignFormat, base64: String, view: DocumentView, shownThrough: [SignatureProperty] = []) {
        self.format = format
        self.base64 = base64
        self.view = view
        self.shownThrough = shownThrough
    }

    /// The properties of the response that carry it, or say what it was shown through.
    var properties: [SignatureProperty] {
        let text = attachment == nil ? [SignatureProperty("signtext", base64: base64, isVisible: format != .xml)] : []
        return text + shownThrough
    }

    /// The object of its own that carries a PDF.
    var attachment: SignatureAttachment? {
        format == .pdf ? SignatureAttachment(base64: base64, mediaType: "application/pdf") : nil
    }

    /// Octets that a login under way holds for it.
    var weight: Int { base64.utf8.count + view.octets.count }
}
