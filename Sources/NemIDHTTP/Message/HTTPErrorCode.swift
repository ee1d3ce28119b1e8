extension HTTPError {
    /// The kind of a fault.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Kind: String {
            case requestLine, target, method, version, statusLine, lineEnd, fieldName, fieldValue, host, framing
            case transferCoding, chunk, expectation, truncated
            case requestLineTooLong, headTooLarge, tooManyFields, bodyTooLarge
            case form, formTooManyFields, mediaType, cookie
        }

        private let kind: Kind
        let status: HTTPStatus

        private init(_ kind: Kind, _ status: HTTPStatus = .badRequest) {
            self.kind = kind
            self.status = status
        }

        /// The code's name.
        public var description: String { kind.rawValue }

        /// The request line is not `method SP target SP version` (RFC 9112 §3).
        public static let requestLine = Code(.requestLine)
        /// The request target is not in origin-form, or does not decode.
        public static let target = Code(.target)
        /// The method is not known here.
        public static let method = Code(.method, .notImplemented)
        /// The version is neither HTTP/1.0 nor HTTP/1.1.
        public static let version = Code(.version, .versionNotSupported)
        /// The status line of a response is malformed (RFC 9112 §4).
        public static let statusLine = Code(.statusLine)
        /// A line does not end with CR LF, or a CR stands alone.
        public static let lineEnd = Code(.lineEnd)
        /// A field line has no name that is a token directly followed by a colon, or is folded.
        public static let fieldName = Code(.fieldName)
        /// A field value has a control character or is not UTF-8.
        public static let fieldValue = Code(.fieldValue)
        /// The Host field is missing, repeated or malformed.
        public static let host = Code(.host)
        /// The length of the body is not beyond doubt (RFC 9112 §6.3).
        public static let framing = Code(.framing)
        /// The transfer coding is not known here.
        public static let transferCoding = Code(.transferCoding, .notImplemented)
        /// The chunked coding is malformed (RFC 9112 §7.1).
        public static let chunk = Code(.chunk)
        /// The expectation is not `100-continue`.
        public static let expectation = Code(.expectation, .expectationFailed)
        /// The connection ended within the message.
        public static let truncated = Code(.truncated)
        /// The request line is longer than allowed.
        public static let requestLineTooLong = Code(.requestLineTooLong, .uriTooLong)
        /// The head, or the trailer section, is larger than allowed.
        public static let headTooLarge = Code(.headTooLarge, .requestHeaderFieldsTooLarge)
        /// There are more fields than allowed.
        public static let tooManyFields = Code(.tooManyFields, .requestHeaderFieldsTooLarge)
        /// The body, or the chunked framing around it, is larger than allowed.
        public static let bodyTooLarge = Code(.bodyTooLarge, .contentTooLarge)
        /// A form is not validly percent-encoded UTF-8.
        public static let form = Code(.form)
        /// A form has more fields than allowed.
        public static let formTooManyFields = Code(.formTooManyFields, .contentTooLarge)
        /// The content is of another media type.
        public static let mediaType = Code(.mediaType, .unsupportedMediaType)
        /// A cookie's name, value or path has characters that it must not have.
        public static let cookie = Code(.cookie, .internalServerError)
    }
}
