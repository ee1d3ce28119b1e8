import MockProvider
import NemIDTestSupport
import Testing

@Suite("Pages compiled in")
struct PageFileTests {
    static let folder = SourceTree.root + "/Sources/MockProvider/Pages/Files"

    static let files: [PageFile] = [
        .documentCSS, .documentTextHTML, .fetchHTML, .fetchJS, .frontPersonHTML, .frontServiceProviderHTML,
        .frontHTML, .iconSVG, .launcherCSS, .launcherHTML, .launcherJS, .newPersonHTML, .parametersFindingHTML,
        .parametersReportHTML, .parametersHTML, .peopleGroupHTML, .peopleHTML, .personCertificateHTML,
        .personPairHTML, .personToolsHTML, .personHTML, .phoneActivateHTML, .phoneAnswerHTML, .phoneEntryHTML,
        .phoneUnlockHTML, .phoneCSS, .phoneHTML, .phoneJS, .screenChooseFactorHTML, .screenChoosePasswordHTML,
        .screenChooseUserIdHTML, .screenCodeAppHTML, .screenCodeHTML, .screenCredentialsHTML, .screenDocumentHTML,
        .screenFetchingHTML, .screenEndedHTML, .screenFactorHTML, .screenFourDigitsHTML, .screenKeyCardHTML,
        .screenKeyFileChoiceHTML, .screenKeyFileHTML, .screenNoticeHTML, .screenTermsHTML, .serviceProviderHTML,
        .serviceProvidersHTML, .signTextViewerHTML, .siteCSS, .siteHTML, .viewerCSS,
    ]

    @Test("Each is the file of its name, octet for octet", arguments: files.indices)
    func sameOctets(_ index: Int) throws {
        let file = Self.files[index]
        #expect(try TestFile.bytes(Self.folder + "/" + file.name) == Array(file.text.utf8))
    }

    @Test("All files are compiled in")
    func complete() throws {
        #expect(try TestFile.names(in: Self.folder) == Self.files.map(\.name).sorted())
    }

    @Test("SES-17 no page has a script, style or handler inside, or anything from elsewhere", arguments: files.indices)
    func nothingInline(_ index: Int) {
        let file = Self.files[index]
        guard file.name.hasSuffix(".html") else { return }
        #expect(!file.text.contains(" style=") && !file.text.contains("<style"))
        #expect(file.text.firstMatch(of: /\son[a-z]+=/) == nil)
        #expect(file.text.ranges(of: "<script").count == file.text.ranges(of: "<script src=\"/assets/").count)
        #expect(!file.text.contains("http://") && !file.text.contains("https://"))
    }

    @Test("Every page bears the TEST band", arguments: [PageFile.siteHTML, .launcherHTML, .phoneHTML].map(\.name))
    func band(_ name: String) throws {
        let file = try #require(Self.files.first { $0.name == name })
        #expect(file.text.contains("class=\"band\" data-testid=\"test-band\">{{band}}</p>"))
    }

    @Test("Every field has a label, every control a test id", arguments: files.indices)
    func labels(_ index: Int) {
        let text = Self.files[index].text
        for field in text.matches(of: /<input id="([a-z-]+)"/) {
            #expect(text.contains("<label for=\"\(field.1)\">"))
        }
        for control in text.matches(of: /<(input|button)[^>]*>/) {
            #expect(control.0.contains("data-testid="))
        }
    }
}
