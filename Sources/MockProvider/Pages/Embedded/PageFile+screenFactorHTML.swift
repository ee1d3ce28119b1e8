// Made from Files/screen-factor.html by embed.sh; change that file.
extension PageFile {
    package static let screenFactorHTML = PageFile(
        name: "screen-factor.html",
        text: ##"""
            <li><button type="submit" class="secondary" name="factor" value="{{factor}}" data-testid="factor-{{factor}}">{{name}}</button></li>

            """##
    )
}
