import NemIDHTTP

extension Answer {
    static func notFound(in session: Session?) -> Answer {
        .page(MessagePage(title: Texts.notFoundTitle, text: Texts.notFoundText), status: .notFound, session: session)
    }

    static func methodNotAllowed(allow methods: [HTTPMethod]) -> Answer {
        var answer = page(MessagePage(title: Texts.methodTitle, text: Texts.methodText), status: .methodNotAllowed)
        answer.allowedMethods = methods
        return answer
    }

    /// A form without the session's token, or from another origin.
    static var foreignForm: Answer {
        .page(MessagePage(title: Texts.foreignFormTitle, text: Texts.foreignFormText), status: .forbidden)
    }

    static var unreadableForm: Answer {
        .page(MessagePage(title: Texts.badFormTitle, text: Texts.badFormText), status: .badRequest)
    }

    static var doubleSession: Answer {
        .page(MessagePage(title: Texts.doubleSessionTitle, text: Texts.doubleSessionText), status: .badRequest)
    }

    static func wrongHost(origin: String) -> Answer {
        .page(
            MessagePage(title: Texts.wrongHostTitle, text: Texts.wrongHost(origin)),
            status: .misdirectedRequest
        )
    }

    static var fault: Answer {
        .page(MessagePage(title: Texts.faultTitle, text: Texts.faultText), status: .internalServerError)
    }
}
