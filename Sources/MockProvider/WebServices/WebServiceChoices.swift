import NemIDXML

/// What no source says about the web services, and was chosen for this provider.
package enum WebServiceChoices {
    /// The number (SPID) of the service provider that is enrolled first; each further one has the next.
    ///
    /// The guide's example has 44.
    package static let firstServiceID = 44

    /// Wrong numbers that one service provider may send for one person within ``guessSeconds``.
    ///
    /// Whatever it sends for that person afterwards is answered with 16. That systematic guessing is noticed is known, the
    /// threshold is not.
    package static let wrongGuesses = 5
    /// Seconds after which a wrong number is forgotten.
    static let guessSeconds: Double = 86_400

    /// Questions in one message of the SOAP service.
    static let questionsOfMessage = 32

    /// The size of a message.
    static let limits = XML.Limits(bytes: 256 << 10, depth: 16, nodes: 4000)

    /// Where the services are, below the address of the TLS port: the paths of the real ones.
    package enum Path {
        package static let pidSOAP = "/pid_serviceprovider_server/pidws"
        package static let pidXML = "/pid_serviceprovider_server/pidxml"
        package static let ridSOAP = "/rid_serviceprovider_server/services/HandleSundhedsportalWSPort"
    }

    // Who asks. A certificate that is not enrolled, not valid or revoked, or whose service provider is disabled or past its
    // end, is told 17, as is a wrong number of the service provider; TLS itself refuses nobody. That there is no certificate
    // (8195) is said before the message is looked at, by the plain service even of one that cannot be read. `test` and
    // `testConnection` are answered for everybody.
    //
    // What is asked. A value that is missing, nil or empty is not there; elements may come in any order, and none but those
    // of the service's description. A number that is not the person's ten digits does not match, whatever else it is, and
    // counts as a wrong one. A certificate that this provider did not issue, or that cannot be read, has no PID in it (4);
    // whether it is still valid does not matter. A PID is compared octet by octet: with the prefix `PID:` or blanks around
    // it, there is none (2). So it is where neither PID nor certificate is sent.
    //
    // What is answered. PID, CPR number and id come back as they were sent, also with a refusal; `redirURL` is always nil.
    // The texts of each status are this provider's own.
    //
    // By CPR number. `findFromCpr` and `getPidForCpr` need the right to look numbers up; the latter gives a PID to a person
    // who has none, an employee, which counts for all later questions. For a number that is nobody's both answer 2.
    //
    // Plain XML. The content type is not looked at. `PID_REQUEST` may be encoded as in a form or stand there as it is. A
    // method of another name is 4096, a version other than 1.0 is 8193, octets that are no XML 8192. `pidCprServerStatus`
    // has no known form: it is answered with a status alone. A certificate stands in `b64Cert`, as in SOAP.
    //
    // RID. An employee whom the company has not tied to a CPR number has none: an empty result, and no match. There is no
    // field for a status, so whoever has no good certificate, may not look up or guesses gets a fault. `getRID`, of which
    // nothing but its name is known, is not there.
    //
    // Out of order. While the provider is told to be, each question is answered with 16384, in RID by a fault.
}
