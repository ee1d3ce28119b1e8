/// The line that says where the provider answers: one JSON object.
struct ReadyLine: Sendable, Hashable {
    let text: String

    /// The line for that origin, which holds no character that JSON would have to escape, and that process.
    init(_ origin: String, process: Int32) {
        text = """
            {"launcher":"\(origin)","control":"\(origin)/_mock/v1","ocsp":"\(origin)/ocsp",\
            "crl":"\(origin)/crl/issuing.crl","pid":null,"root":"\(origin)/pki/root.pem","pidOfProcess":\(process)}

            """
    }
}
