/// A question to the PID-CPR service; what is missing, nil or empty is nil.
struct PIDQuestion: Sendable, Hashable {
    var cpr: String?
    var pid: String?
    /// In base64.
    var certificate: String?
    var id: String?
    var serviceID: String?
}
