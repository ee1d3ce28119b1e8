import NemIDCrypto
import NemIDHTTP

extension IdentityProvider {
    /// Answers at `/_mock/v1/key-files` and `/_mock/v1/key-file-login`; nil elsewhere.
    func keyFileControl(_ request: HTTPRequest, _ path: [String]) throws(Problem) -> HTTPResponse? {
        switch path {
        case ["key-files"]:
            guard request.method == .get || request.method == .head else {
                return .methodNotAllowed(allow: [.get, .head])
            }
            var documents: [JSON] = []
            for keyFile in keyFiles() { documents.append(try document(keyFile)) }
            return .json(Array((JSON.array(documents).text + "\n").utf8))
        case ["key-file-login"]: return try act(request) { () throws(Problem) in try keyFileLogin(request) }
        default: return nil
        }
    }

    private func document(_ keyFile: KeyFile) throws(Problem) -> JSON {
        let held = try perform { () throws(ProviderError) in try self.held(keyFile) }
        return [
            "id": .string(keyFile.id),
            "kind": .string(keyFile.kind.rawValue),
            "holder": .string(keyFile.holder),
            "company": .string(keyFile.company),
            "password": .string(keyFile.password),
            "certificate": held.map { .string($0.certificate.pem) } ?? .null,
        ]
    }

    private func keyFileLogin(_ request: HTTPRequest) throws(Problem) -> JSON {
        let message = try JSONRequest(request, allowing: ["parameters", "keyFile", "origin", "password"])
        let parameters = try message.parameters()
        let keyFile = try message.text("keyFile")
        let (origin, password) = (try message.optionalText("origin"), try message.optionalText("password"))
        let end = try perform { () throws(ProviderError) in
            try headlessKeyFileLogin(
                parametersJSON: parameters,
                with: keyFile,
                origin: origin,
                password: password
            )
        }
        return [
            "response": .string(end.response),
            "code": end.code.map { .string($0.rawValue) } ?? .null,
            "reason": end.reason.map { .string($0) } ?? .null,
        ]
    }
}
