/// The hidden field that proves that a form came from a page of the same session.
enum FormToken {
    static let fieldName = "formular"

    static func field(_ session: Session) -> HTML {
        HTML(.input, .typeHidden, .name(fieldName), .value(session.formToken.text))
    }
}
