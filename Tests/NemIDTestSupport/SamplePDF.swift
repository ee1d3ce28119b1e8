/// Small PDFs (ISO 32000-1), put together by hand.
package enum SamplePDF {
    /// One page, A4, with a heading and a sentence.
    package static let agreement = document(pageObjects)

    /// The objects of `agreement`, numbered from 1.
    package static let pageObjects: [String] = {
        let content =
            "BT /F1 20 Tf 50 770 Td (Lejeaftale) Tj 0 -36 Td /F1 12 Tf "
            + "(Anna lejer v\\346relse 4 for 3.100 kr. om m\\345neden.) Tj ET"
        return [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]
    }()

    /// A document of these objects, the first of them the catalogue.
    package static func document(_ objects: [String]) -> [UInt8] { document(objects.map { Array($0.utf8) }) }

    /// A document of these objects, the first of them the catalogue.
    package static func document(_ objects: [[UInt8]]) -> [UInt8] {
        var octets = Array("%PDF-1.5\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(octets.count)
            octets += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = octets.count
        octets += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            octets += Array((String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8)
        }
        let trailer = "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return octets + Array(trailer.utf8)
    }
}
