/// Octets received and not yet read, handed out as lines and runs.
///
/// Every octet is looked at once, in order, so that the first fault found does not depend on how the input was cut.
struct InputBuffer: Sendable {
    private var bytes: [UInt8] = []
    private var start = 0
    private var scanned = 0

    var isEmpty: Bool { start == bytes.count }
    var count: Int { bytes.count - start }

    mutating func append(_ input: UnsafeRawBufferPointer) {
        compact()
        bytes.append(contentsOf: input)
    }

    /// The next line without its CR LF, nil while it is incomplete.
    ///
    /// - Throws: `lineEnd` for a CR or LF on its own, `control` for another control character but TAB, `tooLong` as
    ///   soon as the line is longer than `limit`.
    mutating func line(
        limit: Int,
        tooLong: HTTPError.Code,
        control: HTTPError.Code
    ) throws(HTTPError) -> ArraySlice<UInt8>? {
        while scanned < bytes.count {
            let byte = bytes[scanned]
            let length = scanned - start
            if byte == ASCII.lineFeed {
                guard length > 0, bytes[scanned - 1] == ASCII.carriageReturn else {
                    throw HTTPError(.lineEnd, "a line ends with LF alone")
                }
                let line = bytes[start..<(scanned - 1)]
                scanned += 1
                start = scanned
                return line
            }
            if length > 0, bytes[scanned - 1] == ASCII.carriageReturn {
                throw HTTPError(.lineEnd, "a CR is not followed by LF")
            }
            if byte != ASCII.carriageReturn {
                guard length < limit else { throw HTTPError(tooLong, "the line is longer than \(limit) octets") }
                guard byte >= ASCII.blank || byte == ASCII.tab, byte != 0x7F else {
                    throw HTTPError(control, "there is a control character")
                }
            }
            scanned += 1
        }
        return nil
    }

    /// At most `count` octets, those that are here.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        let taken = bytes[start...].prefix(count)
        start += taken.count
        scanned = start
        return taken
    }

    /// Whether one of the first `count` octets not yet read is `byte`.
    func contains(_ byte: UInt8, within count: Int) -> Bool {
        bytes[start...].prefix(count).contains(byte)
    }

    mutating func discard() {
        bytes = []
        start = 0
        scanned = 0
    }

    /// Gives the memory back once all is read: thousands of idle connections hold a buffer each.
    mutating func compact() {
        if isEmpty {
            discard()
        } else if start > bytes.count / 2 {
            bytes.removeSubrange(..<start)
            scanned -= start
            start = 0
        }
    }
}
