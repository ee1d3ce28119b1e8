/// What to call the status of an OCSP response in a report (RFC 6960 §4.2.1).
enum OCSPStatusName {
    static func text(_ status: Int) -> String {
        switch status {
        case 0: "successful (0)"
        case 1: "malformedRequest (1)"
        case 2: "internalError (2)"
        case 3: "tryLater (3)"
        case 5: "sigRequired (5)"
        case 6: "unauthorized (6)"
        default: "\(status), which is undefined"
        }
    }
}
