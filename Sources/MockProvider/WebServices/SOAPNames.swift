/// Namespaces of the services' descriptions.
enum SOAPNames {
    static let envelope = "http://schemas.xmlsoap.org/soap/envelope/"
    static let encoding = "http://schemas.xmlsoap.org/soap/encoding/"
    static let schema = "http://www.w3.org/2001/XMLSchema"
    static let instance = "http://www.w3.org/2001/XMLSchema-instance"
    /// Of messages; literally so.
    static let operations = "http://localhost/"
    /// Of what stands in those of the PID-CPR service.
    static let data = "java:dk.certifikat.pid.webservices"
}
