/// What no source says about the services behind the certificates, and was chosen for this provider.
enum PKIChoices {
    /// How many partitions each authority's list has; a serial number falls into one by its last octet.
    static let partitions = 4
    /// Seconds between two issues of a list, which come at full hours; that each lives for twelve is known.
    static let listPeriod: Double = 3600
    /// Certificates that one OCSP request may ask about.
    static let questionsOfRequest = 32
    /// Days before the end of a certificate, from which on a login renews it.
    static let renewalDays: Double = 30
    /// Characters of a service provider's friendly name.
    static let nameLength = 1...64
    /// Characters of a service provider's id, which stands in addresses.
    static let idLength = 1...40
    // Choices too: a responder's certificate is made for a month and the next one, is signed for with nocheck, and is a
    // company's in subject and policy; answers name no next update, since a newer one can be had at any time; a signature on
    // a request is passed over; a service provider that is disabled, past its end or revoked gets SRV010.
}
