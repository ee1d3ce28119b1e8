/// A request (RFC 9110 §3.4) as a value, the body read whole.
public struct HTTPRequest: Sendable, Hashable {
    /// The method.
    public var method: HTTPMethod
    /// The request target as it stood on the wire, in origin-form: `/login?next=%2F` (RFC 9112 §3.2.1).
    public var target: String
    /// The header fields.
    public var fields: HTTPFields
    /// The content, without any transfer coding.
    public var body: [UInt8]
    /// The certificate, in DER, whose key the client proved to have when the TLS connection was made; nil where it showed
    /// none, and without TLS.
    ///
    /// It comes from the connection and never from a field. Nothing but the proof is checked: not who issued it, nor for
    /// whom, nor whether it is valid.
    public var clientCertificate: [UInt8]?

    /// A request of these parts; none of them is checked.
    public init(
        method: HTTPMethod = .get,
        target: String,
        fields: HTTPFields = [:],
        body: [UInt8] = [],
        clientCertificate: [UInt8]? = nil
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
        self.clientCertificate = clientCertificate
    }

    /// The part of the target before `?`, percent-decoded once, except `%2F` (`/`) and `%25` (`%`), which stay
    /// encoded so that no segment can turn into two and nothing can be decoded twice.
    ///
    /// Dot segments are not removed: compare whole paths, and `/a/../b` is simply not found. A target that does not
    /// decode (`RequestParser` refuses such) is given back as it is.
    public var path: String {
        let encoded = target.utf8.prefix { $0 != UInt8(ascii: "?") }
        return PercentEncoding.decodedPath(encoded) ?? String(Substring(encoded))
    }

    /// The fields after the first `?`; none where there is no `?` or the query does not decode (`RequestParser`
    /// refuses such).
    public var query: FormFields {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return FormFields() }
        let encoded = target.utf8[target.utf8.index(after: mark)...]
        return FormFields(decoding: encoded) ?? FormFields()
    }

    /// The content as form fields (`application/x-www-form-urlencoded`, UTF-8).
    ///
    /// - Parameter maximumCount: the largest number of fields accepted.
    /// - Returns: the fields in order, duplicates included.
    /// - Throws: `HTTPError` with code `mediaType` when the content type is another one (multipart included), `form`
    ///   when the content is not validly encoded UTF-8, `formTooManyFields` beyond the limit.
    public func form(maximumCount: Int = FormFields.defaultMaximumCount) throws(HTTPError) -> FormFields {
        let types = fields.values("Content-Type")
        guard types.count == 1, let type = types.first, MediaType.isURLEncodedForm(type) else {
            throw HTTPError(.mediaType, "the content is not application/x-www-form-urlencoded in UTF-8")
        }
        return try FormFields(urlEncoded: body, maximumCount: maximumCount)
    }

    /// The cookies of all `Cookie` fields in order, duplicates included; malformed pairs are left out.
    public var cookies: [Cookie] {
        fields.values("Cookie").flatMap { Cookie.parse($0) }
    }

    /// The value of the cookie of that name; nil where it is absent, and also where the name occurs twice, since
    /// then one of the two may have been planted.
    public func cookie(_ name: String) -> String? {
        let found = cookies.filter { $0.name == name }
        return found.count == 1 ? found.first?.value : nil
    }
}
