/// Looks for what a PDF to sign may not have (guide §5.4.2): anything that acts, asks, plays or brings another file.
///
/// A name is looked for wherever it stands, in strings and streams too, and however it is written. Objects in compressed
/// streams are looked at after undoing the compression; where that cannot be done the document is refused. That a document can
/// be shown is not checked; viewers judge that.
package struct PDFCheck {
    /// The names of the guidelines, and further ones of the same kind.
    ///
    /// None of them is on the published list of permitted names (guide App. C).
    static let forbidden: Set<String> = [
        "OpenAction", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "Sound", "Movie", "Widget", "GoToR", "GoToE",
        "SubmitForm", "AcroForm", "JavaScript", "Launch", "RichMedia", "XFA", "URI", "ImportData", "ResetForm",
        "GoTo3DView",
    ]

    /// Likewise, but so short that they come about in compressed data by chance: not looked for in streams.
    static let forbiddenOutsideStreams: Set<String> = ["JS", "AA"]

    /// Octets that the object streams of one document may have together once they are undone.
    package static let maximumSizeOfObjects = 32 << 20

    private let octets: [UInt8]
    private let maximumSizeOfObjects: Int

    /// - Throws: `APP002`, with what is not permitted.
    package static func check(
        _ octets: [UInt8],
        maximumSizeOfObjects: Int = PDFCheck.maximumSizeOfObjects
    ) throws(LoginRefusal) {
        guard octets.starts(with: "%PDF-".utf8) else {
            throw LoginRefusal(.app002, "the document does not begin as a PDF does, with %PDF-")
        }
        try PDFCheck(octets: octets, maximumSizeOfObjects: maximumSizeOfObjects).run()
    }

    private func run() throws(LoginRefusal) {
        let names = PDFNames(octets[...]).all
        try Self.check(names, against: Self.forbidden)
        let streams = PDFStream.all(in: octets)
        var outside = octets
        for stream in streams {
            outside.replaceSubrange(stream.content, with: repeatElement(0x20, count: stream.content.count))
        }
        try Self.check(PDFNames(outside[...]).all, against: Self.forbiddenOutsideStreams)
        try checkObjectStreams(streams, of: names)
    }

    private static func check(_ names: [String], against forbidden: Set<String>) throws(LoginRefusal) {
        if let name = names.first(where: forbidden.contains) {
            throw LoginRefusal(.app002, "the PDF has the name /\(name), which is not permitted")
        }
    }

    private func checkObjectStreams(_ streams: [PDFStream], of names: [String]) throws(LoginRefusal) {
        let objectStreams = streams.filter(\.holdsObjects)
        // One that is mentioned elsewhere than in the dictionary of a stream was not found.
        let found = streams.count { $0.names.contains(PDFStream.objects) }
        guard names.count(where: { $0 == PDFStream.objects }) == found else { throw Self.closed }
        guard objectStreams.isEmpty || !names.contains("Encrypt") else { throw Self.closed }
        var left = maximumSizeOfObjects
        for stream in objectStreams {
            guard let objects = stream.undone(octets, maximumSize: left) else { throw Self.closed }
            left -= objects.count
            try Self.check(PDFNames(objects[...]).all, against: Self.forbidden.union(Self.forbiddenOutsideStreams))
        }
    }

    private static let closed = LoginRefusal(
        .app002,
        "the PDF has objects in a stream that cannot be looked into: it is encrypted, too large, or written in another way "
            + "than with /FlateDecode alone"
    )
}
