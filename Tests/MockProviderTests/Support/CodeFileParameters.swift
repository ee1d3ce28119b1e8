import FoundationEssentials
import MockProvider
import NemIDCrypto

/// A relying party's parameters of the key-file client, by its own reading of the guide.
enum CodeFileParameters {
    static let origin = "https://tjeneste.example"

    static func base64(_ text: String) -> String { Base64.encode(Array(text.utf8)) }

    /// A login at `time`; `more` replaces and adds values as they are sent, nil takes one out.
    static func login(
        _ provider: IdentityProvider,
        at time: Date,
        _ more: [(String, String?)] = []
    ) throws -> LoginRequestParameters {
        var parameters = try LoginRequestParameters(provider, at: time)
        parameters["CLIENTFLOW"] = "login"
        parameters["TIMESTAMP"] = base64(String(Int(time.timeIntervalSince1970) * 1000))
        parameters["REQUESTISSUER"] = base64("Postkassen")
        parameters["ORIGIN"] = base64(origin)
        for (name, value) in more { parameters[name] = value }
        return parameters
    }
}
