/// Where canonical form goes: all of it into memory, or piece by piece to somebody who needs no more than that.
struct CanonicalOutput {
    /// What is kept back until there is enough of it to be handed on: less than what the allocator has at hand; of long forms
    /// more, so that it is handed on seldom.
    private var mostPending = 960
    private static let mostPendingOfLong = 8 << 10
    private static let long = 64 << 10

    /// What was written and not handed on.
    private(set) var octets: [UInt8] = []
    private let consume: ((UnsafeRawBufferPointer) -> Void)?

    init(consume: ((UnsafeRawBufferPointer) -> Void)? = nil) {
        self.consume = consume
    }

    /// Makes room for so many octets, or for as many as are ever kept.
    mutating func reserve(_ count: Int) {
        guard consume != nil else {
            octets.reserveCapacity(octets.count + count)
            return
        }
        if count > Self.long { mostPending = Self.mostPendingOfLong }
        octets.reserveCapacity(min(count, mostPending + 32))
    }

    mutating func append(_ octet: UInt8) { octets.append(octet) }

    /// Hands on what is left.
    mutating func finish() {
        guard let consume, !octets.isEmpty else { return }
        octets.withUnsafeBytes(consume)
        octets.removeAll(keepingCapacity: true)
    }
}

extension CanonicalOutput: EscapingOutput {
    mutating func append(_ span: Span<UInt8>) {
        if let consume, octets.count + span.count > mostPending {
            finish()
            if span.count > mostPending {
                span.withUnsafeBytes(consume)
                return
            }
        }
        octets.append(span)
    }

    mutating func append(_ text: StaticString) {
        if octets.count + text.utf8CodeUnitCount > mostPending { finish() }
        octets.append(text)
    }

    mutating func append(_ slice: Slice, _ storage: Storage) {
        storage.withOctets(slice) { append($0.span) }
    }

    mutating func appendEscapedText(_ slice: Slice, _ storage: Storage) {
        storage.withOctets(slice) { appendEscapedText($0.span) }
    }

    mutating func appendEscapedAttribute(_ slice: Slice, _ storage: Storage) {
        storage.withOctets(slice) { appendEscapedAttribute($0.span) }
    }
}
