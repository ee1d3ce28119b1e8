// Made from Files/screen-key-file.html by embed.sh; change that file.
extension PageFile {
    package static let screenKeyFileHTML = PageFile(
        name: "screen-key-file.html",
        text: ##"""
            <header class="head">
            <p class="service" data-testid="service-name">{{service}}</p>
            <button type="button" class="close" data-event="cancel" data-testid="cancel" aria-label="{{close}}"><span aria-hidden="true">×</span></button>
            </header>
            <main id="framecontentscroll" class="content">
            <h1 data-testid="title">{{title}}</h1>
            {{#problem}}<p id="problem" class="problem" role="alert" data-testid="problem">{{problem}}</p>{{/problem}}
            {{#none}}<p data-testid="none">{{none}}</p>
            <div class="buttons"><button type="button" class="secondary" data-event="cancel" data-testid="close" data-focus>{{close}}</button></div>{{/none}}
            {{#some}}<form data-event="key-file" novalidate>
            <fieldset class="key-files" data-testid="key-files">
            <legend>{{keyFilesLabel}}</legend>
            {{keyFiles}}</fieldset>
            <label for="password">{{passwordLabel}}</label>
            <input id="password" name="password" type="password" maxlength="64" autocomplete="current-password" data-testid="password"{{#problemPassword}} aria-invalid="true" aria-describedby="problem"{{/problemPassword}} data-focus>
            <div class="buttons">
            <button type="submit" class="primary" data-testid="submit">{{submit}}</button>
            </div>
            </form>{{/some}}
            </main>

            """##
    )
}
