/// The line that says where the provider answers: one JSON object.
struct ReadyLine: Sendable, Hashable {
    let text: String

    /// The line for those origins, which hold no character that JSON would have to escape, and that process.
    init(_ origin: String, webServices: String, process: Int32) {
        text = """
            {"launcher":"\(origin)","control":"\(origin)/_mock/v1","ocsp":"\(origin)/ocsp",\
            "crl":"\(origin)/crl/issuing.crl","pid":"\(webServices)","root":"\(origin)/pki/root.pem",\
            "pidOfProcess":\(process)}

            """
    }
}
