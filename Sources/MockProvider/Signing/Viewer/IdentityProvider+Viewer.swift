import NemIDHTTP

extension IdentityProvider {
    /// Fields that the form may have at most.
    private static let mostFields = 8

    /// Answers below `/signtextviewer`: the page for developers, what its form is sent to, and the documents in its frame.
    func signTextViewer(_ request: HTTPRequest, _ path: [String]) -> HTTPResponse {
        let isRead = request.method == .get || request.method == .head
        if path.count == 1 {
            guard let number = Int(path[0]), let view = viewedDocuments[number] else {
                return ContentPolicy.data.applied(to: .text("There is no such document.\n", status: .notFound))
            }
            return isRead ? view.response : ContentPolicy.data.applied(to: .methodNotAllowed(allow: [.get, .head]))
        }
        guard path.isEmpty else {
            return ContentPolicy.data.applied(to: .text("There is no such page.\n", status: .notFound))
        }
        let language = Language(parameter: request.query["lang"])
        switch request.method {
        case .get, .head:
            return ContentPolicy.viewer.applied(to: .html(ViewerPage.html(SignTextForm(), nil, language: language)))
        case .post: return ContentPolicy.viewer.applied(to: viewed(request, language))
        default: return ContentPolicy.viewer.applied(to: .methodNotAllowed(allow: [.get, .head, .post]))
        }
    }

    private func viewed(_ request: HTTPRequest, _ language: Language) -> HTTPResponse {
        let form: SignTextForm
        do {
            form = SignTextForm(try request.form(maximumCount: Self.mostFields))
        } catch {
            return .text("This is no form of this page.\n", status: .badRequest)
        }
        do throws(LoginRefusal) {
            guard let view = try SignTextCheck(parameters: try form.parameters()).signing().document?.view else {
                throw LoginRefusal(.srv004, "there is no document")
            }
            let address = "\(ViewerPage.address)/\(viewedDocuments.insert(view))"
            return .html(ViewerPage.html(form, .shown(address, form.format), language: language))
        } catch {
            return .html(ViewerPage.html(form, .refused(error), language: language))
        }
    }
}
