// Made from Files/phone-entry.html by embed.sh; change that file.
extension PageFile {
    package static let phoneEntryHTML = PageFile(
        name: "phone-entry.html",
        text: ##"""
            <li><a href="{{address}}"{{#present}} aria-current="page"{{/present}} data-testid="phone-{{id}}">{{name}}</a></li>

            """##
    )
}
