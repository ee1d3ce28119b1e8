/// A page, script, style sheet or fragment that is compiled in; its source is the file of that name in `Files`.
package struct PageFile: Sendable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
