import MockProvider
import NemIDHTTP
import Testing

/// Does what a person does on the page that stands for their phone.
struct PhoneDouble {
    let world: ProviderUnderTest
    let person: String
    var app: String
    var language = ""
    private(set) var html = ""

    init(_ world: ProviderUnderTest, person: String) {
        self.world = world
        self.person = person
        app = "\(person)-app-1"
    }

    mutating func look() async throws {
        let response = try await world.get("/phone/\(person)?app=\(app)\(language)")
        #expect(response.status == .ok)
        html = response.text
    }

    /// Presses the button of that name, with the fields of its form.
    mutating func press(_ button: String, pin: String? = nil, name: String? = nil) async throws {
        var fields = FormFields()
        fields.append(name: "app", value: app)
        if let pin { fields.append(name: "pin", value: pin) }
        if let name { fields.append(name: "name", value: name) }
        fields.append(name: "do", value: button)
        let request = HTTPRequest(
            method: .post,
            target: "/phone/\(person)",
            fields: ["Content-Type": "application/x-www-form-urlencoded", "Origin": world.provider.publicOrigin],
            body: Array(fields.urlEncoded.utf8)
        )
        let response = try await world.send(request)
        #expect(response.status == .ok)
        html = response.text
    }

    /// The text of the element with that `data-testid`; nil where there is none.
    func text(_ identifier: String) -> String? {
        guard let mark = html.firstRange(of: "data-testid=\"\(identifier)\""),
            let start = html[mark.upperBound...].firstIndex(of: ">")
        else { return nil }
        return String(html[html.index(after: start)...].prefix { $0 != "<" })
    }

    func has(_ identifier: String) -> Bool { html.contains("data-testid=\"\(identifier)\"") }
}
