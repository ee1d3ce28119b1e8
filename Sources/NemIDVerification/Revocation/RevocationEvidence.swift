/// What is at hand to show that certificates were not revoked.
///
/// Nothing in it is trusted before it is checked.
public struct RevocationEvidence: Sendable, Hashable {
    /// One OCSP response, with the nonce it must carry.
    public struct OCSPAnswer: Sendable, Hashable {
        /// The response, DER or PEM.
        public var response: [UInt8]
        /// The nonce that was sent; nil where none was, and then none is demanded.
        public var nonce: [UInt8]?
        /// Whether an answer without nonce is refused although one was sent.
        public var isNonceRequired: Bool

        /// A response with the nonce that was sent for it, if any.
        public init(_ response: [UInt8], nonce: [UInt8]? = nil, isNonceRequired: Bool = true) {
            self.response = response
            self.nonce = nonce
            self.isNonceRequired = isNonceRequired
        }
    }

    /// Certificate revocation lists, full or partitioned, each DER or PEM, in any order.
    public var lists: [[UInt8]]
    /// Lists that were read already, by who fetched them; they count beside ``lists``.
    package var read: [LoadedRevocationList] = []
    /// OCSP responses.
    public var answers: [OCSPAnswer]
    /// Lists that are in memory, which count beside ``lists``; nil where there are none.
    public var loaded: RevocationLists?

    /// Evidence from lists in memory, and from what is at hand for this verification.
    ///
    /// - Parameters:
    ///   - loaded: Lists that were loaded once, for every verification.
    ///   - lists: Further lists, each DER or PEM, read for this verification only.
    ///   - answers: OCSP responses.
    public init(loaded: RevocationLists, lists: [[UInt8]] = [], answers: [OCSPAnswer] = []) {
        self.lists = lists
        self.answers = answers
        self.loaded = loaded
    }

    /// What the report shall mention beside, for example that an address did not answer; decides nothing.
    ///
    /// Without anything personal: remarks come into logs.
    public var remarks: [String] = []

    /// Takes what another has besides.
    package mutating func add(_ other: RevocationEvidence) {
        lists += other.lists
        read += other.read
        answers += other.answers
        remarks += other.remarks
    }

    /// Evidence from revocation lists and OCSP answers.
    public init(lists: [[UInt8]], answers: [OCSPAnswer]) {
        self.lists = lists
        self.answers = answers
    }

    /// Evidence from revocation lists and OCSP responses that nobody sent a nonce for, each DER or PEM.
    public init(crls: [[UInt8]] = [], ocspResponses: [[UInt8]] = []) {
        self.init(lists: crls, answers: ocspResponses.map { OCSPAnswer($0) })
    }
}
