/// A row of the acceptance matrix without a test, and why there is none.
enum UntestedRow {
    /// The part that a row rests on and that is not built.
    enum MissingPart: String {
        case webServices = "the PID/CPR services, client and server"
    }

    /// Each such row.
    ///
    /// A row that gets a test leaves this list.
    static let all: [String: MissingPart] = {
        var rows: [String: MissingPart] = [:]
        for number in 1...12 { rows[number < 10 ? "SOAP-0\(number)" : "SOAP-\(number)"] = .webServices }
        return rows
    }()
}
