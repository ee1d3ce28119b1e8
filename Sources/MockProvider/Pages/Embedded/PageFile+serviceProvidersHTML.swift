// Made from Files/service-providers.html by embed.sh; change that file.
extension PageFile {
    package static let serviceProvidersHTML = PageFile(
        name: "service-providers.html",
        text: ##"""
            <h1>{{title}}</h1>
            <p class="lead">{{lead}}</p>
            {{serviceProviders}}

            """##
    )
}
