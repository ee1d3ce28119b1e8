// Made from Files/people-group.html by embed.sh; change that file.
extension PageFile {
    package static let peopleGroupHTML = PageFile(
        name: "people-group.html",
        text: ##"""
            <h3 class="group">{{title}}</h3>
            <ul class="people" data-testid="people">
            {{people}}</ul>

            """##
    )
}
