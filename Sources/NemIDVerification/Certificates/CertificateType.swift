/// The four types of OCES certificate.
public enum CertificateType: String, Sendable, Hashable, CaseIterable {
    /// A citizen's, identified by a PID.
    case poces
    /// An employee's, identified by CVR number and RID.
    case moces
    /// A company's, identified by CVR number and UID.
    case voces
    /// A function's (a device or a system), identified by CVR number and FID.
    case foces
}
