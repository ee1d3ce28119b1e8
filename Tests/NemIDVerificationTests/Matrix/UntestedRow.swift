/// A row of the acceptance matrix without a test, and why there is none.
enum UntestedRow {
    /// The part that a row rests on and that is not built.
    enum MissingPart: String {
        case webServices = "the PID/CPR service, and the connection to it"
    }

    /// Each such row.
    ///
    /// A row that gets a test leaves this list.
    static let all: [String: MissingPart] = [
        "SOAP-01": .webServices, "SOAP-02": .webServices, "SOAP-03": .webServices, "SOAP-04": .webServices,
        "SOAP-05": .webServices, "SOAP-08": .webServices, "SOAP-09": .webServices, "SOAP-10": .webServices,
    ]
}
