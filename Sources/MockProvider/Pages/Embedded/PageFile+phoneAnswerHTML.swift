// Made from Files/phone-answer.html by embed.sh; change that file.
extension PageFile {
    package static let phoneAnswerHTML = PageFile(
        name: "phone-answer.html",
        text: ##"""
            <form method="post" action="{{action}}">
            <input type="hidden" name="app" value="{{app}}" data-testid="app">
            {{#approve}}<button type="submit" class="primary slide" name="do" value="approve" data-testid="approve">{{approve}} <span aria-hidden="true">→</span></button>
            <button type="submit" class="secondary" name="do" value="reject" data-testid="reject">{{reject}}</button>{{/approve}}
            {{#fetch}}<button type="submit" class="primary" name="do" value="fetch" data-testid="fetch">{{fetch}}</button>{{/fetch}}
            {{#skip}}<button type="submit" class="secondary" name="do" value="end-waiting" data-testid="end-waiting">{{skip}}</button>{{/skip}}
            {{#lock}}<button type="submit" class="secondary" name="do" value="lock" data-testid="lock">{{lock}}</button>{{/lock}}
            </form>

            """##
    )
}
