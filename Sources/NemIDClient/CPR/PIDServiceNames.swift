/// The namespaces of the PID-CPR service's description.
enum PIDServiceNames {
    /// Of requests and responses; literally so.
    static let operations = "http://localhost/"
    /// Of what stands in them.
    static let data = "java:dk.certifikat.pid.webservices"
}
