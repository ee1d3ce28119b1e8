import Foundation

/// Pictures for a person to look at, in `.build/screenshots` of the package.
enum Screenshot {
    static func write(base64: String, name: String, sourceFile: String = #filePath) throws -> String {
        guard let picture = Data(base64Encoded: base64) else {
            throw WebDriverError(code: "response", message: "the picture is not base64")
        }
        // Tests/NemIDTestSupport/WebDriver/Screenshot.swift is four levels down.
        var folder = URL(fileURLWithPath: sourceFile)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        folder.append(path: ".build/screenshots")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "\(name).png")
        try picture.write(to: file)
        return file.path
    }
}
