// Made from Files/person-pair.html by embed.sh; change that file.
extension PageFile {
    package static let personPairHTML = PageFile(
        name: "person-pair.html",
        text: ##"""
            <li data-number="{{number}}"{{#usedLabel}} class="used"{{/usedLabel}}><span class="number">{{number}}</span> <span class="code">{{code}}</span>{{#usedLabel}}<span class="hidden"> {{usedLabel}}</span>{{/usedLabel}}</li>

            """##
    )
}
