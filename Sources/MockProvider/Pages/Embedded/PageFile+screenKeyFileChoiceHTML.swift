// Made from Files/screen-key-file-choice.html by embed.sh; change that file.
extension PageFile {
    package static let screenKeyFileChoiceHTML = PageFile(
        name: "screen-key-file-choice.html",
        text: ##"""
            <p class="key-file"><input id="key-file-{{place}}" name="keyFile" type="radio" value="{{id}}"{{#chosen}} checked{{/chosen}} data-testid="key-file-{{id}}"><label for="key-file-{{place}}">{{holder}}{{#company}} <span class="company">{{company}}</span>{{/company}}</label></p>

            """##
    )
}
