// Made from Files/people.html by embed.sh; change that file.
extension PageFile {
    package static let peopleHTML = PageFile(
        name: "people.html",
        text: ##"""
            <h1>{{title}}</h1>
            <form class="search" action="/people" method="get" role="search">
            {{langField}}<label for="search">{{searchLabel}}</label>
            <input id="search" name="q" type="search" value="{{query}}" autocomplete="off" spellcheck="false" data-testid="search">
            <button type="submit" data-testid="find">{{searchButton}}</button>
            </form>
            <p role="status" data-testid="count">{{count}}</p>
            {{people}}
            <p><a class="button" href="{{newPersonAddress}}" data-testid="new-person">{{newPersonLink}}</a></p>

            """##
    )
}
