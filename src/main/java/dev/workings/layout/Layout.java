package dev.workings.layout;

import dev.workings.html.Html;

/** The look of a site: each method gives a complete HTML document, and reports a faulty template as {@link TemplateException}. */
public interface Layout {
    /** What its documents depend on beside the views and this program. */
    String version();

    Html home(HomeView view);

    Html assignment(AssignmentView view);

    Html question(QuestionView view);

    Html page(PageView view);

    Html checks(ChecksView view);

    Html errata(ErrataView view);

    Html colophon(ColophonView view);

    Html print(PrintView view);

    Html notFound(NotFoundView view);
}
