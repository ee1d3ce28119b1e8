/// A document that a response carries in an object of its own, under a second reference.
package struct SignatureAttachment: Sendable, Hashable {
    /// The document.
    package let base64: String
    package let mediaType: String

    package init(base64: String, mediaType: String) {
        self.base64 = base64
        self.mediaType = mediaType
    }
}
